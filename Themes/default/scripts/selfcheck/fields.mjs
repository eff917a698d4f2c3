// The fields of a row, which are the cells of a register's row.

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */
/** @typedef {{value?: string, count?: string, start?: string, done?: string, due?: string}} Cells As in a register. */

/** The word with which a register says that an event did not happen. */
export const nothing = "无";

/** @type {(keyof Cells)[]} */
export const cellNames = ["value", "count", "start", "done", "due"];

/**
 * A field of a row or a question.
 *
 * @param {Element} place
 * @param {string} name
 */
export function fieldOf(place, name) {
  return /** @type {Field | null} */ (place.querySelector(`[data-field="${name}"]`));
}

/**
 * @param {Element} place
 * @returns {Field[]}
 */
export function fieldsIn(place) {
  return Array.from(place.querySelectorAll("input, select"));
}

/**
 * What is written in one row; null for an empty one.
 *
 * @param {Element} place
 * @returns {Cells | null}
 */
export function cellsOf(place) {
  const fields = cellNames.map((name) => fieldOf(place, name));
  const texts = fields.map((field) => (field ? field.value.trim() : ""));
  // A half-written date has no value and is not empty either.
  const isBegun = fields.some((field) => field && field.validity.badInput);
  if (!isBegun && !texts.some((text) => text)) return null;
  return Object.fromEntries(cellNames.map((name, at) => [name, texts[at]]));
}
