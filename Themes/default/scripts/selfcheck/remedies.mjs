// Saying what would gain an item points, and until when.
import {dayOf} from "../cells/dates.mjs";
import {decimal, signed} from "../cells/numbers.mjs";
import {add} from "../pages/adding.mjs";
import {filled} from "../pages/data.mjs";
import {dayWords} from "./results.mjs";

/** @typedef {import("./form.mjs").Form} Form */
/** @typedef {import("./candidate.mjs").FormRecord} FormRecord */
/** @typedef {import("./waiting.mjs").Waiting} Waiting */
/** @typedef {import("../rubric/encoding.mjs").ItemRemedies} ItemRemedies */
/** @typedef {import("../rubric/encoding.mjs").Remedy} Remedy */

/**
 * The remedies that can be had before material counts no more: the first few alternatives, or a sequence as far as it
 * goes by then.
 *
 * @param {ItemRemedies} remedies
 * @param {number | undefined} cutoff The last day on which material may come in, if there is one.
 * @returns {{steps: Remedy[], isSequence: boolean}}
 */
export function inTime({single, sequence}, cutoff) {
  const capped = (/** @type {Remedy[]} */ steps) => steps.map((step) => (
    {...step, lastDay: Math.min(step.lastDay, cutoff ?? step.lastDay)}));
  const isLate = (/** @type {Remedy} */ {firstDay, lastDay}) => firstDay > lastDay;
  if (sequence.length > 1) {
    const steps = capped(sequence);
    const end = steps.findIndex(isLate);
    const kept = end < 0 ? steps : steps.slice(0, end);
    const gain = kept.reduce((sum, step) => sum + step.gain, 0);
    return {steps: gain > 0 ? kept : [], isSequence: kept.length > 1};
  }
  return {steps: capped(single).filter((step) => !isLate(step)).slice(0, 3), isSequence: false};
}

/**
 * Shows what would gain an item points.
 *
 * @param {Form} form
 * @param {Element} live
 * @param {ItemRemedies} remedies
 * @param {FormRecord[]} records Those of the unit.
 * @param {Waiting[]} waiting What has been said already: it has to be done in time.
 */
export function showRemedies(form, live, remedies, records, waiting) {
  const {words} = form;
  const {steps, isSequence} = inTime(remedies, form.data.cutoff);
  const isSaid = (/** @type {Remedy} */ {fact, kind, row}) => waiting.some((one) => (
    one.fact.index === fact && (kind === "date" || (kind === "finish" && (one.row === row || one.row === null)))));
  const today = dayOf(form.day.value) || 0;
  if (today > (form.data.cutoff ?? today) || steps.every(isSaid)) return;
  add(live, "p", "label", words.selfCheckRemedies);
  const box = add(live, isSequence ? "ol" : "ul", "remedies");
  steps.forEach((remedy, place) => {
    const text = action(form, remedy, records);
    const entry = add(box, "li", "", isSequence && place > 0 ? filled(words.selfCheckThen, text) : text);
    add(entry, "strong", "", filled(words.selfCheckGain, signed(remedy.gain)));
    const days = remedy.firstDay > today
      ? filled(words.selfCheckBetween, dayWords(form, remedy.firstDay), dayWords(form, remedy.lastDay))
      : filled(words.selfCheckUntil, dayWords(form, remedy.lastDay));
    add(entry, "span", "quiet", " " + days);
  });
}

/**
 * What a remedy asks for, in words.
 *
 * @param {Form} form
 * @param {Remedy} remedy
 * @param {FormRecord[]} records Those of the unit.
 */
function action({facts, data, words}, remedy, records) {
  const {name} = facts[remedy.fact];
  const tag = remedy.tag === null ? "" : data.tags[remedy.tag];
  switch (remedy.kind) {
    case "answer": return filled(words.doAnswer, name, remedy.yes ? words.answerYes : words.answerNo);
    case "choose": return filled(words.doChoose, name, tag);
    case "date": return filled(words.doDate, name);
    case "add": return filled(words.doAdd, name, decimal(remedy.number * remedy.count));
    case "finish": return filled(words.doFinish, name, records[remedy.row].line + 1);
    case "retag": return filled(tag ? words.doRetag : words.doRetagOther, name, records[remedy.row].line + 1, tag);
    default: return filled(words.doOccur, name, tag && `（${tag}）`);
  }
}
