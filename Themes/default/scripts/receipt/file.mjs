// The file of a receipt, with the columns that the office's program expects of it.
import {csvRows, csvText, tableBelowHeader} from "../cells/csv.mjs";
import {written} from "../cells/dates.mjs";
import {spaceless, yesNo} from "../cells/text.mjs";

/** @typedef {import("./form.mjs").Receipt} Receipt */
/** @typedef {import("./form.mjs").State} State */

const receiptColumns = ["单位", "指标", "确认", "意见", "日期", "经办人"];

/**
 * What the receipt says as the text of a file.
 *
 * @param {Receipt} receipt
 * @param {string} unit The unit as a cell.
 */
export function receiptText(receipt, unit) {
  const {words, day, by} = receipt;
  /** @type {Record<string, string>} */
  const answers = {yes: words.answerYes, no: words.answerNo};
  const lines = receipt.said().map((row) => (
    [unit, row.item, answers[row.answer], row.opinion, day.value, by.value.trim()]));
  return csvText([receiptColumns, ...lines]);
}

/**
 * The rows of a file that say something; null where it is no receipt.
 *
 * @param {ArrayBuffer} bytes
 */
export function receiptRows(bytes) {
  const header = {required: receiptColumns.slice(0, 4), within: 5, key: spaceless};
  const table = tableBelowHeader(csvRows(bytes), receiptColumns, header);
  return table && table.filter(({cells}) => cells.some((cell) => cell)).map(({line, cells}) => {
    const [unit, item, answer, opinion, day, by] = cells;
    return {line, unit, item, answer, opinion, day, by};
  });
}

/**
 * What rows say, and which of them cannot be used.
 *
 * @param {Receipt} receipt
 * @param {NonNullable<ReturnType<typeof receiptRows>>} lines
 */
export function receiptState(receipt, lines) {
  /** @type {State} */
  const state = {by: "", day: "", rows: {}};
  /** @type {{line: number, text: string}[]} */
  const problems = [];
  for (const {line, item, answer, opinion, day, by} of lines) {
    const row = receipt.rows.find((row) => row.item === spaceless(item));
    const said = answer ? yesNo(answer) : "";
    if (row && said !== null) state.rows[row.item] = [said, opinion];
    else problems.push({line, text: row ? answer : item});
    state.day = written(day).slice(0, 10) || state.day;
    state.by = by || state.by;
  }
  return {state, problems};
}
