// Days and times. Days are counted from 1970-01-01, minutes from 0 to 1439.
import {normal} from "./text.mjs";

/** @typedef {{day: number, minute: number | null}} Moment */

/**
 * The day that a field or a register's cell names as 2024-05-28, with or without a time behind; null for anything else.
 *
 * @param {string} text
 */
export function dayOf(text) {
  const parts = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text);
  const time = parts && parts[0] > "0001" ? Date.parse(parts[0] + "T00:00Z") : NaN;
  // 30 February is a day to the parser.
  return Number.isNaN(time) || !parts || iso(time / 86400000) !== parts[0] ? null : time / 86400000;
}

/**
 * A day as 2024-05-28.
 *
 * @param {number} day
 */
export function iso(day) {
  return new Date(day * 86400000).toISOString().slice(0, 10);
}

/**
 * The year of a day.
 *
 * @param {number} day
 */
export function yearOf(day) {
  return new Date(day * 86400000).getUTCFullYear();
}

/**
 * The month and the day in it, each as a number.
 *
 * @param {number} day
 */
export function monthAndDay(day) {
  const date = new Date(day * 86400000);
  return [date.getUTCMonth() + 1, date.getUTCDate()];
}

/**
 * A day with or without a time, from a field's value: 2024-05-28T09:30.
 *
 * @param {string} text
 * @returns {Moment | null}
 */
export function momentOf(text) {
  const day = dayOf(text);
  if (day === null) return null;
  const time = /[T ](\d{2}):(\d{2})/.exec(text);
  return {day, minute: time ? Number(time[1]) * 60 + Number(time[2]) : null};
}

/**
 * The time of a minute, counted from midnight of any day.
 *
 * @param {number} minute
 */
export function clock(minute) {
  const rest = ((minute % 1440) + 1440) % 1440;
  return String(Math.floor(rest / 60)).padStart(2, "0") + ":" + String(rest % 60).padStart(2, "0");
}

/** The day of the reader's clock. */
export function todayHere() {
  return Math.floor((Date.now() - new Date().getTimezoneOffset() * 60000) / 86400000);
}

const date = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T ])|年(\d{1,2})月(\d{1,2})日)(?:$|(?:T| *)(\d.*)$)/;
const time = /^(\d{1,2})(?::(\d{2})(?::[0-5]\d)?|时(\d{1,2})分)$/;

/**
 * A date as it may stand in a register, as 2024-05-28 or 2024-05-28 09:30; empty for anything else.
 *
 * It reads what Sources/RubricBooks/Values/CellDate.swift reads: Tests/Scripts/cells.json holds the two together.
 *
 * @param {string} text
 */
export function written(text) {
  const plain = normal(text);
  const serial = /^(\d{5})(?:\.(\d+))?$/.exec(plain);
  if (serial) return writtenSerial(Number(serial[1]), serial[2]);
  const parts = date.exec(plain);
  if (!parts) return "";
  const two = (/** @type {string} */ part) => part.padStart(2, "0");
  const day = `${parts[1]}-${two(parts[3] || parts[5])}-${two(parts[4] || parts[6])}`;
  if (dayOf(day) === null) return "";
  if (!parts[7]) return day;
  const times = time.exec(parts[7]);
  if (!times) return "";
  const [hour, minute] = [times[1], times[2] || times[3]];
  return Number(hour) > 23 || Number(minute) > 59 ? "" : `${day} ${two(hour)}:${two(minute)}`;
}

/**
 * A spreadsheet's day since 1899-12-30, its fraction rounded half up to the minute.
 *
 * @param {number} serial
 * @param {string | undefined} fraction
 */
function writtenSerial(serial, fraction) {
  if (serial < 20000 || serial > 80000) return "";
  const day = serial - 25569;
  if (fraction === undefined) return iso(day);
  // Digits after the fifteenth are less than a millionth of a second.
  const digits = fraction.slice(0, 15);
  const whole = 10n ** BigInt(digits.length);
  const minute = Number((BigInt(digits) * 2880n + whole) / (2n * whole));
  return `${iso(minute === 1440 ? day + 1 : day)} ${clock(minute)}`;
}
