// Numbers and points, in hundredths; read as Sources/ContentFiles/Cells/CellWords.swift reads them.
import {normal} from "./text.mjs";

/**
 * Hundredths of a written number, full-width digits included, null for anything else.
 *
 * @param {string} text
 */
export function hundredths(text) {
  const parts = /^(?=[0-9])0*([0-9]{0,9})(?:\.([0-9]{1,2}))?$/.exec(normal(text));
  return parts ? Number(parts[1]) * 100 + Number((parts[2] || "").padEnd(2, "0")) : null;
}

/**
 * A written whole number, null for anything else.
 *
 * @param {string} text
 */
export function wholeNumber(text) {
  const parts = /^(?=[0-9])0*([0-9]{0,9})$/.exec(normal(text));
  return parts ? Number(parts[1]) : null;
}

/**
 * Hundredths as people write them: 1250 is 12.5.
 *
 * @param {number} hundredths
 */
export function decimal(hundredths) {
  const sign = hundredths < 0 ? "−" : "";
  const size = Math.abs(hundredths);
  const fraction = String(size % 100).padStart(2, "0").replace(/0+$/, "");
  return sign + Math.floor(size / 100) + (fraction ? "." + fraction : "");
}

/**
 * Hundredths with their sign, as a gain or a loss.
 *
 * @param {number} hundredths
 */
export function signed(hundredths) {
  return (hundredths < 0 ? "" : "+") + decimal(hundredths);
}
