// The file of a self-check: a register of evidence, with remarks for what no register holds.
import {csvRows, csvText, tableBelowHeader} from "../cells/csv.mjs";
import {normal, yesNo} from "../cells/text.mjs";
import {nothing} from "./fields.mjs";

/** @typedef {import("./form.mjs").Form} Form */
/** @typedef {import("./form.mjs").State} State */
/** @typedef {"unit" | "item" | "fact" | "reference" | "value" | "count" | "start" | "done" | "due"} Column */
/** @typedef {Record<Column, string>} Row */

/** @type {[string, Column][]} */
const columns = [
  ["单位", "unit"], ["指标", "item"], ["事项", "fact"], ["编号", "reference"], ["内容", "value"], ["数量", "count"],
  ["开始", "start"], ["完成", "done"], ["限期", "due"],
];

// What no register holds is written in rows of remarks, which registers pass over.
const remark = "备注";
const summaries = ["合计", "小计", remark];

/**
 * Rows of remarks for what is no fact: quantities, marks, 不适用, and the materials that are ready.
 *
 * @param {Form} form
 * @param {State} state
 */
function remarksOf(form, state) {
  const {items, words} = form;
  const first = items[0].id;
  return [
    {item: first, fact: words.category, value: state.category || ""},
    ...Object.entries(state.quantities).map(([name, value]) => ({item: first, fact: name, value})),
    ...items.filter((_, index) => form.has(index)).flatMap(({id: item}) => {
      const {mark, notApplicable, materials} = state.items[item];
      const ready = materials.flatMap((is, place) => (is ? [place + 1] : []));
      return [
        {item, fact: words.selfCheckMark, value: mark},
        {item, fact: words.selfCheckNotApplicable, value: notApplicable ? words.answerYes : ""},
        {item, fact: words.materials, value: ready.join("、")},
      ];
    }),
  ].filter(({value}) => value.trim());
}

/**
 * Takes a row of remarks back into the form.
 *
 * @param {Form} form
 * @param {Row} row
 */
export function recallRemark(form, {item: id, fact, value}) {
  const {data, items, quantities, words, category} = form;
  const quantity = data.quantities.indexOf(fact);
  const item = items.find((item) => item.id === id);
  if (quantity >= 0) quantities[quantity].value = value;
  else if (category && fact === words.category) {
    if (category instanceof HTMLSelectElement) category.value = value;
    form.showOwn();
  } else if (!item) return;
  else if (item.mark && fact === words.selfCheckMark) item.mark.value = value;
  else if (fact === words.selfCheckNotApplicable) item.notApplicable.checked = yesNo(value) === "yes";
  else if (fact === words.materials) {
    const ready = value.split("、").map(Number);
    item.materials.forEach((box, place) => { box.checked = ready.includes(place + 1); });
  }
}

/**
 * What the form says as the text of a file.
 *
 * @param {Form} form
 */
export function fileText(form) {
  const {words, facts} = form;
  const state = form.snapshot();
  const lines = [columns.map(([name]) => name)];
  const line = (/** @type {Partial<Row>} */ cells) => lines.push(columns.map(([, column]) => {
    const text = cells[column] || "";
    return ["start", "done", "due"].includes(column) ? text.replace("T", " ") : text;
  }));
  /** @type {Record<string, number>} */
  const counts = {};
  for (const cells of state.rows) {
    const fact = facts.find((fact) => fact.name === cells.fact && form.subjectOf(fact) === cells.item);
    const kind = fact && fact.kind;
    /** @type {Partial<Row>} */
    const said = {...cells, unit: form.unit.value.trim()};
    if (kind === "yesno" || (kind === "date" && cells.value === "no")) {
      said.value = cells.value === "yes" ? words.answerYes : words.answerNo;
    }
    if (kind === "number" || (kind === "event" && (cells.value !== nothing || cells.start))) {
      // Two rows alike are two records, and say so.
      const key = `${cells.item} ${cells.fact}`;
      counts[key] = (counts[key] || 0) + 1;
      said.reference = `${words.selfCheckReference}-${counts[key]}`;
    }
    line(said);
  }
  for (const cells of remarksOf(form, state)) line({...cells, unit: remark});
  return csvText(lines);
}

/**
 * The rows of a file by their columns; null where it is no register.
 *
 * @param {ArrayBuffer} bytes
 */
export function rowsOfFile(bytes) {
  const header = {required: ["单位", "指标", "事项"], within: 20, key: normal};
  const rows = tableBelowHeader(csvRows(bytes), columns.map(([name]) => name), header);
  const above = {unit: "", item: ""};
  return rows && rows.filter(({isEmpty}) => !isEmpty).map(({line, cells}) => {
    const found = /** @type {Row} */ (Object.fromEntries(columns.map(([, column], place) => [column, cells[place]])));
    const isSummary = summaries.includes(found.unit);
    for (const column of /** @type {("unit" | "item")[]} */ (["unit", "item"])) {
      // Cells that were merged are empty but for the first.
      if (!found[column] && !isSummary) found[column] = above[column];
      above[column] = isSummary ? "" : found[column];
    }
    const isRemark = found.unit === remark;
    return {...found, item: normal(found.item), fact: normal(found.fact), line, isSummary, isRemark};
  });
}
