// Entering what a register says into the form.
import {dayOf, written} from "../cells/dates.mjs";
import {normal, spaceless, yesNo} from "../cells/text.mjs";
import {find, findAll, findMaybe} from "../pages/finding.mjs";
import {cellNames, cellsOf, fieldOf, nothing} from "./fields.mjs";

/** @typedef {import("./form.mjs").Form} Form */
/** @typedef {import("./form.mjs").Fact} Fact */
/** @typedef {import("./fields.mjs").Field} Field */
/** @typedef {import("./fields.mjs").Cells & {item: string, fact: string}} Row */

/**
 * Enters a row of a register into the form; what is wrong with it in words, or null.
 *
 * @param {Form} form
 * @param {Row} cells
 * @returns {string | null}
 */
export function enter(form, cells) {
  const fact = form.facts.find((fact) => fact.name === cells.fact && form.subjectOf(fact) === cells.item);
  if (!fact || !fact.box) return `${cells.item} ${cells.fact}`;
  const {box, kind} = fact;
  const text = cells.value || "";
  if (kind === "yesno" || kind === "choice") {
    const wanted = kind === "yesno" ? yesNo(text) : normal(text);
    const choice = findAll(box, "input", HTMLInputElement).find(({value}) => value && value === wanted);
    if (choice) choice.checked = true;
    return choice ? null : text;
  }
  if (kind === "date") return enterDate(box, text);
  if (kind === "event" && normal(text) === nothing && !cells.start) {
    const none = findMaybe(box, "[data-none]", HTMLInputElement);
    if (none) none.checked = true;
    return null;
  }
  return enterRow(form, fact, cells);
}

/**
 * @param {HTMLElement} box
 * @param {string} text
 */
function enterDate(box, text) {
  const isNever = yesNo(text) === "no";
  find(box, "[data-never]", HTMLInputElement).checked = isNever;
  const day = isNever ? "" : written(text).slice(0, 10);
  if (!isNever && dayOf(day) === null) return text;
  const input = find(box, "[data-field=date]", HTMLInputElement);
  input.value = day;
  input.disabled = isNever;
  return null;
}

/**
 * @param {Form} form
 * @param {Fact} fact
 * @param {Row} cells
 */
function enterRow(form, fact, cells) {
  const last = fact.list && fact.list.lastElementChild;
  const entry = last && !cellsOf(last) ? last : form.appendRow(fact);
  for (const name of cellNames) {
    const input = fieldOf(entry, name);
    const text = cells[name];
    if (!input || !text) continue;
    const isEntered = name === "value" || name === "count" ? enterText(input, text)
      : enterMoment(input, written(text), Boolean(written(cells.due || "")));
    if (!isEntered) return text;
  }
  return null;
}

/**
 * Enters a text, or chooses the option that it names, white space aside; whether it could be.
 *
 * @param {Field} input
 * @param {string} text
 */
function enterText(input, text) {
  if (input instanceof HTMLInputElement) {
    input.value = text;
    return true;
  }
  const option = [...input.options].find(({value}) => value && spaceless(value) === spaceless(text));
  if (option) input.value = option.value;
  return Boolean(option);
}

/**
 * Enters a day with or without a time; whether it could be.
 *
 * @param {Field} input
 * @param {string} text
 * @param {boolean} hasDue Whether a 限期 takes the place of a limit that wants a time.
 */
function enterMoment(input, text, hasDue) {
  if (!(input instanceof HTMLInputElement)) return false;
  const isDay = text.length < 16;
  if (!text || (isDay && input.type === "datetime-local" && !hasDue)) return false;
  // A register may give a time where no rule wants one.
  input.type = isDay ? "date" : "datetime-local";
  input.max = isDay ? "9999-12-31" : "9999-12-31T23:59";
  input.value = text.replace(" ", "T");
  return true;
}
