// Saying what comes of the answers: the sum of each item, and what is open or does not count.
import {clock, monthAndDay, yearOf} from "../cells/dates.mjs";
import {decimal, hundredths, signed} from "../cells/numbers.mjs";
import {add} from "../pages/adding.mjs";
import {filled} from "../pages/data.mjs";

/** @typedef {import("./form.mjs").Form} Form */
/** @typedef {import("./form.mjs").Item} Item */
/** @typedef {import("./candidate.mjs").FormRecord} FormRecord */
/** @typedef {import("./waiting.mjs").Waiting} Waiting */
/** @typedef {import("../rubric/encoding.mjs").ItemResult} ItemResult */
/** @typedef {import("../pages/data.mjs").Words} Words */

/**
 * The rows behind a line, by their numbers in the form, with the names of their facts where those are several; answers
 * that have no rows are not named.
 *
 * @param {Form} form
 * @param {Pick<FormRecord, "fact" | "line">[]} records
 */
export function rowWords({words, facts}, records) {
  /** @type {Map<number, number[]>} */
  const rows = new Map();
  for (const {fact, line} of records) if (line >= 0) rows.set(fact, [...rows.get(fact) || [], line + 1]);
  const sentence = rows.size > 1 ? words.selfCheckRowsOf : words.selfCheckRows;
  return [...rows].map(([fact, numbers]) => filled(sentence, numbers.join("、"), facts[fact].name)).join("");
}

/**
 * A day as it is written in a sentence: without the year if it is the one of the self-check.
 *
 * @param {Form} form
 * @param {number} day
 */
export function dayWords({words, data}, day) {
  return yearOf(day) === data.year ? filled(words.selfCheckMonthDay, ...monthAndDay(day))
    : filled(words.date, yearOf(day), ...monthAndDay(day));
}

/**
 * What an undecided item lacks: facts of which nothing is said, and quantities that their sums are held against.
 *
 * @param {Form} form
 * @param {number[]} unknown
 * @param {FormRecord[]} records Those that count.
 */
function missing({data, facts, quantities}, unknown, records) {
  const names = unknown.flatMap((index) => {
    const {name, per = [], assumed} = facts[index];
    const isSaid = assumed || records.some((record) => record.fact === index);
    const lacking = per.filter((quantity) => hundredths(quantities[quantity].value) === null)
      .map((quantity) => data.quantities[quantity]);
    return lacking.length && isSaid ? lacking : [name, ...lacking];
  });
  return [...new Set(names)].map((name) => `“${name}”`).join("、");
}

/**
 * How often a rule counted, in the words of the rule if its count is not the number of what happened.
 *
 * @param {Words} words
 * @param {number | string} form
 * @param {number} count
 */
function counted(words, form, count) {
  return typeof form === "string" ? filled(form, count) : form ? filled(words.times, count) : "";
}

/**
 * Shows the sum of an item.
 *
 * @param {Form} form
 * @param {Item} item
 * @param {ItemResult} result
 * @param {FormRecord[]} records Those of the unit.
 * @param {Waiting[]} waiting What is lost of it unless it is done in time.
 * @param {number} stake The points that depend on that.
 */
export function showItem(form, item, result, records, waiting, stake) {
  const {words, data} = form;
  const {live} = item;
  const place = form.items.indexOf(item);
  const own = records.filter(({fact}) => form.facts[fact].items.includes(place));
  live.replaceChildren();
  const earned = result.earned === null ? "—" : decimal(result.earned);
  item.earned.textContent = (stake ? `${decimal((result.earned || 0) - stake)}～${earned}` : earned) + " ⁄ ";
  item.section.dataset.state = result.state === "notApplicable" ? "none" : result.state === "pending" || stake ? "open"
    : form.isBonus(item) ? "bonus" : (result.earned || 0) < item.points ? "lost" : "full";
  const isOutside = (/** @type {FormRecord} */ {start}) => (
    start !== null && (start.day < data.from || start.day > data.asOf));
  if (result.computed) {
    const list = add(live, "ol", result.computed.trace.length ? "sum" : "sum unchanged");
    const line = (/** @type {string} */ points, /** @type {string} */ text, style = "") => {
      const entry = add(list, "li", style);
      add(entry, "span", "points", points);
      add(entry, "span", "", text);
    };
    line(decimal(result.computed.start), words.sumStart);
    for (const step of result.computed.trace) {
      const text = step.rule === "floor" ? words.sumFloor : step.rule === "ceiling" ? words.sumCeiling
        : item.rules[step.rule] + counted(words, item.counted[step.rule], step.count);
      line(signed(step.delta), text + rowWords(form, step.rows.map((row) => records[row])));
    }
    line(decimal(result.computed.score), words.sumEnd, "total");
  } else if (result.state === "pending" && result.indecision) {
    const counting = own.filter((record) => !isOutside(record));
    const {unknown} = result.indecision;
    // What has been said of it and stays unknown has no deadline yet.
    const undated = unknown.filter((index) => form.facts[index].limits.some(({workdays}) => workdays)
      && counting.some(({fact, start}) => fact === index && start !== null));
    const lacking = missing(form, unknown.filter((index) => !undated.includes(index)), counting);
    if (lacking) add(live, "p", "", filled(words.selfCheckMissing, lacking));
    if (undated.length) add(live, "p", "", filled(words.selfCheckNoCalendar, missing(form, undated, [])));
  }
  for (const {fact, row, until: {day, minute}, points} of waiting) {
    const time = minute === null ? "" : " " + clock(minute);
    const sentence = fact.kind === "date" ? words.selfCheckIfNever : words.selfCheckIfOpen;
    const until = dayWords(form, day) + time;
    add(live, "p", "waiting", filled(sentence, until, fact.name, decimal(points), rowWords(form, row === null ? [] : [records[row]])));
  }
  // What does not count because of its day.
  const left = own.filter(isOutside);
  if (left.length) {
    add(live, "p", "lost", filled(words.selfCheckOutside, rowWords(form, left), dayWords(form, data.from), dayWords(form, data.asOf)));
  }
  live.hidden = !live.childElementCount;
}
