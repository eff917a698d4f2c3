// What is due for what was entered, and on which of the plan's days something has to be done.
import {clock, iso} from "../cells/dates.mjs";
import {add} from "../pages/adding.mjs";
import {filled} from "../pages/data.mjs";
import {find} from "../pages/finding.mjs";
import {rowWords} from "./results.mjs";

/** @typedef {import("./form.mjs").Form} Form */
/** @typedef {import("./form.mjs").Fact} Fact */
/** @typedef {import("./candidate.mjs").FormRecord} FormRecord */
/** @typedef {import("../rubric/module.mjs").RubricModule} RubricModule */
/** @typedef {{fact: Fact, line: number, end: number, left: number | null, minute?: number}} Deadline */

/**
 * The deadlines of what is not done yet, the earliest first.
 *
 * @param {Form} form
 * @param {RubricModule} rubric
 * @param {FormRecord[]} records
 * @param {number} today
 */
function deadlinesOf(form, rubric, records, today) {
  const {data, facts} = form;
  /** @type {Deadline[]} */
  const found = [];
  const push = (/** @type {Fact} */ fact, /** @type {number} */ line,
    /** @type {Parameters<RubricModule["dueDate"]>[0]} */ occurrence) => {
    const {day, minute, workdaysLeft: left} = rubric.dueDate(occurrence, today);
    const end = day !== undefined ? day : minute !== undefined ? Math.floor(minute / 1440) : null;
    if (end !== null) found.push({fact, line, end, left, minute});
  };
  for (const {fact: index, start, done, due, line} of records) {
    const fact = facts[index];
    if (fact.kind !== "event" || done || !start) continue;
    for (const limit of fact.limits) push(fact, line, {limit, start, due});
  }
  for (const {fact, day} of data.dates) {
    if (!facts[fact].items.some((item) => form.has(item))) continue;
    const isSaid = records.some((record) => record.fact === fact && record.value && record.value.day !== undefined);
    if (!isSaid) push(facts[fact], -2, {limit: {days: 1}, start: {day: today}, due: {day}});
  }
  return found.sort((one, other) => one.end - other.end || one.fact.index - other.fact.index);
}

/**
 * Whether a date was said to have passed without anything done.
 *
 * @param {FormRecord[]} records
 * @param {Fact} fact
 */
function isNever(records, fact) {
  return records.some((record) => record.fact === fact.index && record.value && record.value.never);
}

/**
 * Shows the deadlines.
 *
 * @param {Form} form
 * @param {RubricModule} rubric
 * @param {FormRecord[]} records
 * @param {number | null} today Nothing is shown where there is no day.
 */
export function showDeadlines(form, rubric, records, today) {
  const {words} = form;
  const place = find(form.element, ".selfcheck-deadlines", HTMLElement);
  const found = today === null ? [] : deadlinesOf(form, rubric, records, today);
  place.replaceChildren();
  place.hidden = !found.length;
  if (today === null || !found.length) return;
  add(place, "p", "label", filled(words.selfCheckDeadlines, iso(today)));
  const list = add(place, "ul");
  // What is still open comes first, then what was missed last.
  const open = found.filter(({end}) => end >= today).slice(0, 5);
  for (const {fact, line, end, left, minute} of [...open, ...found.filter(({end}) => end < today).slice(-3)]) {
    const isLate = end < today;
    // Of a date that nothing is said of, nothing is lost yet.
    const entry = add(list, "li", !isLate ? "" : line < 0 && !isNever(records, fact) ? "quiet" : "lost");
    const item = form.itemOf(fact);
    add(entry, "a", "", `${item.id} ${fact.name}${rowWords(form, [{fact: fact.index, line}])}`).href = "#" + item.section.id;
    const time = minute === undefined ? "" : ` ${clock(minute)}`;
    const rest = end === today ? words.selfCheckToday : left === null ? (isLate ? words.selfCheckLate : "")
      : isLate ? filled(words.selfCheckOver, -left) : filled(words.selfCheckLeft, left);
    entry.append("　");
    add(entry, "span", "when", iso(end) + time);
    if (!rest) continue;
    entry.append("　");
    add(entry, "span", "when", rest);
  }
}
