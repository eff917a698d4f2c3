// The unit as the rubric's module is asked about it; what cannot be read is marked in the form and left out.
import {dayOf, momentOf} from "../cells/dates.mjs";
import {hundredths, wholeNumber} from "../cells/numbers.mjs";
import {normal} from "../cells/text.mjs";
import {fieldOf} from "./fields.mjs";

/** @typedef {import("./form.mjs").Form} Form */
/** @typedef {import("./form.mjs").Fact} Fact */
/** @typedef {import("./form.mjs").Answer} Answer */
/** @typedef {import("./fields.mjs").Field} Field */
/** @typedef {import("../cells/dates.mjs").Moment} Moment */
/** @typedef {import("../rubric/encoding.mjs").Value} Value */
/** @typedef {import("../rubric/encoding.mjs").Mark} Mark */
/**
 * @typedef {object} FormRecord What one answer says of a fact.
 * @property {number} fact
 * @property {Value | null} value
 * @property {number} count
 * @property {Moment | null} start
 * @property {Moment | null} done
 * @property {Moment | null} due
 * @property {number} review
 * @property {number} line Its row in the form; −2 for an answer that has no row.
 */

/**
 * A date that is written in part, or in a year that no calendar has.
 *
 * @param {Field | null} input
 */
function isHalf(input) {
  return Boolean(input && (input.validity.badInput || (input.value !== "" && dayOf(input.value) === null)));
}

/** @param {Moment} moment */
function minuteOf({day, minute}) {
  return day * 1440 + (minute || 0);
}

/** One reading of the form. */
class Reading {
  /** @param {Form} form */
  constructor(form) {
    this.form = form;
    this.isFaulty = false;
  }

  /**
   * Marks a field that cannot be read, and says whether it is one.
   *
   * @param {Field | null} input
   * @param {boolean} isWrong
   */
  flag(input, isWrong) {
    if (!input || !isWrong) return false;
    input.setAttribute("aria-invalid", "true");
    this.isFaulty = true;
    return true;
  }

  /**
   * Records of a fact for the module.
   *
   * @param {Fact} fact
   * @returns {FormRecord[]}
   */
  records(fact) {
    const date = fact.kind === "date" && fact.box && fieldOf(fact.box, "date");
    if (date && this.flag(date, isHalf(date))) return [];
    return this.form.answers(fact).flatMap((answer) => {
      const {value = "", place} = answer;
      if (place !== undefined) return this.row(fact, answer, place);
      return [{
        fact: fact.index, value: this.plainValue(fact, value), count: 1, start: null, done: null, due: null, review: 0,
        line: -2,
      }];
    });
  }

  /**
   * The value of an answer that has no row.
   *
   * @param {Fact} fact
   * @param {string} value
   * @returns {Value | null}
   */
  plainValue({kind}, value) {
    if (kind === "yesno") return {yes: value === "yes"};
    if (kind === "choice") return {tag: this.form.data.tags.indexOf(value)};
    if (kind === "event" || value === "no") return {never: true};
    const day = kind === "date" ? dayOf(value) : null;
    return day === null ? null : {day};
  }

  /**
   * @param {Fact} fact
   * @param {Answer} answer
   * @param {number} row
   * @returns {FormRecord[]}
   */
  row(fact, {value = "", count = "", ...moments}, row) {
    const place = /** @type {HTMLElement} */ (fact.list).children[row];
    const [start, done, due] = [moments.start, moments.done, moments.due].map((text) => momentOf(text || ""));
    const isNumber = fact.kind === "number";
    const amount = hundredths(value);
    const number = wholeNumber(count);
    const isEarly = Boolean(fact.limits.length && start && done && minuteOf(done) < minuteOf(start));
    const needsTime = fact.limits.some(({hours, minutes}) => hours || minutes);
    const isTagless = Boolean(fact.tagged) && !value && Boolean(moments.done || !fieldOf(place, "done"));
    const faults = [
      this.flag(fieldOf(place, "value"), isNumber ? amount === null : isTagless),
      this.flag(fieldOf(place, "count"), count !== "" && number === null),
      this.flag(fieldOf(place, "start"), isHalf(fieldOf(place, "start")) || (fact.kind === "event" && !start) ||
        (needsTime && !due && start !== null && start.minute === null)),
      this.flag(fieldOf(place, "done"), isHalf(fieldOf(place, "done")) || isEarly),
      this.flag(fieldOf(place, "due"), isHalf(fieldOf(place, "due"))),
    ];
    if (faults.includes(true) || number === 0) return [];
    const tag = this.form.data.tags.indexOf(normal(value));
    return [{
      fact: fact.index, value: isNumber ? {number: amount || 0} : tag >= 0 ? {tag} : null,
      count: number === null ? 1 : number, start, done, due, review: 0, line: row,
    }];
  }

  /** @returns {Mark[]} */
  marks() {
    return this.form.items.map(({notApplicable, mark, points}, index) => {
      if (!this.form.has(index)) return "absent";
      if (notApplicable.checked) return "notApplicable";
      if (!mark || !mark.value.trim()) return null;
      const score = hundredths(mark.value);
      return this.flag(mark, score === null || score > points) ? null : score;
    });
  }

  quantities() {
    return this.form.quantities.map((input) => {
      const amount = hundredths(input.value);
      this.flag(input, input.value.trim() !== "" && amount === null);
      return amount;
    });
  }
}

/**
 * Reads the form.
 *
 * @param {Form} form
 */
export function candidate(form) {
  for (const input of form.element.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  const reading = new Reading(form);
  const unit = {
    records: form.facts.flatMap((fact) => reading.records(fact)), quantities: reading.quantities(),
    marks: reading.marks(), isVetoed: false,
  };
  return {unit, isFaulty: reading.isFaulty};
}
