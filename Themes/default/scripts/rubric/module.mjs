// The rubric in a browser: asks the module, and turns its answers into plain objects.
import {bytesOf} from "./bytes.mjs";
import {Reader, Writer} from "./encoding.mjs";

/**
 * @typedef {object} Exports What the module exports.
 * @property {{readonly buffer: ArrayBuffer}} memory
 * @property {(size: number) => number} allocate
 * @property {(place: number) => void} release
 * @property {(rules: number, rulesSize: number, question: number, questionSize: number) => number} answer
 */
/** @typedef {((question: ArrayLike<number>) => Uint8Array) & {memory: Exports["memory"], end: () => void}} Machine */
/** @typedef {import("./encoding.mjs").Candidate} Candidate */
/** @typedef {import("./encoding.mjs").Limit} Limit */
/** @typedef {import("./encoding.mjs").Moment} Moment */

/**
 * The exports of an instance of the module as a function from a question's bytes to an answer's; the rule book stays
 * where it is put until `end`.
 *
 * @param {Exports} exports
 * @param {ArrayLike<number>} book
 * @returns {Machine}
 */
export function machine({memory, allocate, release, answer}, book) {
  const put = (/** @type {ArrayLike<number>} */ bytes) => {
    const place = allocate(bytes.length);
    if (!place) throw new Error("no room");
    new Uint8Array(memory.buffer).set(bytes, place);
    return place;
  };
  const rules = put(book);
  const ask = (/** @type {ArrayLike<number>} */ question) => {
    const asked = put(question);
    const answered = answer(rules, book.length, asked, question.length);
    release(asked);
    if (!answered) throw new Error("no room");
    const length = new DataView(memory.buffer).getUint32(answered, true);
    const bytes = new Uint8Array(memory.buffer).slice(answered + 4, answered + 4 + length);
    release(answered);
    return bytes;
  };
  return Object.assign(ask, {memory, end: () => release(rules)});
}

/** Asks the module about units by a rule book. */
export class RubricModule {
  /** @param {(question: number[]) => Uint8Array} ask */
  constructor(ask) {
    this.ask = ask;
  }

  /**
   * Gives the module a rule book, in base 64.
   *
   * @param {Exports} exports
   * @param {string} book
   */
  static with(exports, book) {
    return new RubricModule(machine(exports, bytesOf(book)));
  }

  /**
   * Asks a question; throws an Error whose `code` is an EncodingFault, with `of` "rules" or "unit", where the rule book
   * or the unit cannot be read.
   *
   * @param {number} code
   * @param {(writer: Writer) => void} write
   */
  answer(code, write) {
    const writer = new Writer();
    writer.bytes.push(code);
    write(writer);
    const reader = new Reader(this.ask(writer.bytes));
    const fault = reader.code();
    if (fault) throw Object.assign(new Error("unreadable"), {code: fault % 128, of: fault < 128 ? "rules" : "unit"});
    reader.code();
    return reader;
  }

  /** How much the rule book speaks of. */
  size() {
    const reader = this.answer(0, () => {});
    return {items: reader.unsigned(), facts: reader.unsigned(), quantities: reader.unsigned()};
  }

  /**
   * A unit's result at the end of a day.
   *
   * @param {Candidate} unit
   * @param {number} asOf
   */
  result(unit, asOf) {
    return this.answer(1, (writer) => {
      writer.signed(asOf);
      writer.unit(unit);
    }).result();
  }

  /**
   * What would gain the unit points if it were done from today on.
   *
   * @param {Candidate} unit
   * @param {number} asOf
   * @param {number} today
   */
  remedies(unit, asOf, today) {
    return this.answer(2, (writer) => {
      writer.signed(asOf);
      writer.signed(today);
      writer.unit(unit);
    }).remedies();
  }

  /**
   * The end of a limit, and how many working days are left until it.
   *
   * @param {{limit: Limit, start: Moment | null, due: Moment | null}} occurrence
   * @param {number} today
   */
  dueDate({limit, start, due}, today) {
    return this.answer(3, (writer) => {
      writer.limit(limit);
      writer.moment(start);
      writer.moment(due);
      writer.signed(today);
    }).dueDate();
  }
}
