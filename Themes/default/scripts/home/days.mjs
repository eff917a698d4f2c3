// Days as pages write them, 2025-12-05, and as many of them as lie between two.

/**
 * The day that a clock shows where it stands.
 *
 * @param {Date} clock
 */
export function dayOf(clock) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${String(clock.getFullYear()).padStart(4, "0")}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
}

/**
 * The number of days from one day to another, less than zero if the other comes first.
 *
 * @param {string} from
 * @param {string} to
 */
export function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86400000);
}

/**
 * The place of the first day that is not before today; the number of days if all are. Days are in order.
 *
 * @param {string[]} days
 * @param {string} today
 */
export function firstAhead(days, today) {
  const place = days.findIndex((day) => day >= today);
  return place < 0 ? days.length : place;
}
