// Questions to the rubric's module and its answers, as bytes.
//
// Numbers travel as LEB128 varints, folded (0, -1, 1, -2 …) where they may be negative. Points, numbers and quantities
// are hundredths, days are days since 1970-01-01, minutes run from 0 to 1439; facts, items, words and rows are the
// numbers that the page's rule book has for them. The order of everything stands in the doc comments of
// Sources/Rubric/Encoding.

/** @typedef {{day: number, minute?: number | null}} Moment */
/** @typedef {{none?: true, yes?: boolean, tag?: number, number?: number, day?: number, never?: true}} Value */
/**
 * @typedef {object} FactRecord What is known of a fact.
 * @property {number} fact
 * @property {Value | null} [value]
 * @property {number} [count] One where it is left out.
 * @property {Moment | null} [start]
 * @property {Moment | null} [done]
 * @property {Moment | null} [due]
 * @property {number} [review]
 * @property {number | null} [reference]
 * @property {number} [row] Its place where it is left out.
 */
/** @typedef {null | "notApplicable" | "absent" | number} Mark */
/**
 * @typedef {object} Candidate A unit.
 * @property {FactRecord[]} records
 * @property {(number | null)[]} [quantities]
 * @property {Mark[]} [marks]
 * @property {boolean} [isVetoed]
 */
/** @typedef {{workdays?: number, days?: number, hours?: number, minutes?: number}} Limit One of the four. */
/** @typedef {{rule: "floor" | "ceiling" | number, count: number, delta: number, rows: number[]}} Step */
/**
 * @typedef {object} ItemResult
 * @property {string} state
 * @property {number | null} earned
 * @property {{start: number, trace: Step[], score: number} | null} computed
 * @property {{unknown: number[], pending: number[]} | null} indecision
 */
/**
 * @typedef {object} Result
 * @property {string} verdict
 * @property {number} total
 * @property {number} bonus What the total has of bonus dimensions.
 * @property {number} pendingPoints
 * @property {{earned: number, points: number, weighted: number, exists: boolean}[]} dimensions
 * @property {ItemResult[]} items
 */
/**
 * @typedef {object} Remedy
 * @property {number} fact
 * @property {string} kind
 * @property {boolean} yes
 * @property {number | null} tag
 * @property {number} number
 * @property {number} count
 * @property {number} row
 * @property {number} gain
 * @property {number} firstDay
 * @property {number} lastDay
 */
/** @typedef {{item: number, single: Remedy[], sequence: Remedy[]}} ItemRemedies */
/**
 * @typedef {object} DueDate
 * @property {number} [day]
 * @property {number} [minute]
 * @property {number} [missingYear]
 * @property {true} [needsTime]
 * @property {number | null} workdaysLeft
 */

/** Writes a question. */
export class Writer {
  constructor() {
    /** @type {number[]} */
    this.bytes = [];
  }

  /** @param {number} value */
  unsigned(value) {
    while (value >= 128) {
      this.bytes.push((value % 128) + 128);
      value = Math.floor(value / 128);
    }
    this.bytes.push(value);
  }

  /** @param {number} value */
  signed(value) {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** @param {number | null | undefined} value @param {(value: number) => void} write */
  optional(value, write) {
    this.bytes.push(value == null ? 0 : 1);
    if (value != null) write(value);
  }

  /**
   * @template Value
   * @param {Value[]} values
   * @param {(value: Value, place: number) => void} write
   */
  list(values, write) {
    this.unsigned(values.length);
    values.forEach(write);
  }

  /** @param {Moment | null | undefined} moment */
  moment(moment) {
    if (!moment) {
      this.bytes.push(0);
      return;
    }
    this.bytes.push(moment.minute == null ? 1 : 2);
    this.signed(moment.day);
    if (moment.minute != null) this.unsigned(moment.minute);
  }

  /** @param {Value | null | undefined} value */
  value(value) {
    if (!value || value.none) this.bytes.push(0);
    else if (value.yes != null) this.bytes.push(value.yes ? 2 : 1);
    else if (value.tag != null) {
      this.bytes.push(3);
      this.unsigned(value.tag);
    } else if (value.number != null) {
      this.bytes.push(4);
      this.signed(value.number);
    } else if (value.day != null) {
      this.bytes.push(5);
      this.signed(value.day);
    } else this.bytes.push(6);
  }

  /** @param {FactRecord} record @param {number} place */
  record(record, place) {
    this.unsigned(record.fact);
    this.value(record.value);
    this.signed(record.count == null ? 1 : record.count);
    this.moment(record.start);
    this.moment(record.done);
    this.moment(record.due);
    this.bytes.push(record.review || 0);
    this.optional(record.reference, (reference) => this.unsigned(reference));
    this.signed(record.row == null ? place : record.row);
  }

  /** @param {Candidate} unit */
  unit(unit) {
    this.list(unit.records, (record, place) => this.record(record, place));
    this.list(unit.quantities || [], (quantity) => this.optional(quantity, (amount) => this.signed(amount)));
    this.list(unit.marks || [], (mark) => {
      this.bytes.push(mark == null ? 0 : mark === "notApplicable" ? 1 : mark === "absent" ? 3 : 2);
      if (typeof mark === "number") this.signed(mark);
    });
    this.bytes.push(unit.isVetoed ? 1 : 0);
  }

  /** @param {Limit} limit */
  limit({workdays, days, hours, minutes}) {
    const counts = [workdays, days, hours, minutes];
    const unit = counts.findIndex((count) => count != null);
    this.bytes.push(unit);
    this.unsigned(counts[unit] || 0);
  }
}

/** Reads an answer. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.position = 0;
  }

  code() {
    return this.bytes[this.position++];
  }

  unsigned() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.code();
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  }

  signed() {
    const value = this.unsigned();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /**
   * @template Value
   * @param {() => Value} read
   * @returns {Value | null}
   */
  optional(read) {
    return this.code() ? read() : null;
  }

  /**
   * @template Value
   * @param {() => Value} read
   */
  list(read) {
    /** @type {Value[]} */
    const values = [];
    for (let left = this.unsigned(); left > 0; left -= 1) values.push(read());
    return values;
  }

  /** @returns {Result} */
  result() {
    const verdict = ["scored", "pending", "vetoed"][this.code()];
    const total = this.signed();
    const bonus = this.signed();
    const pendingPoints = this.signed();
    this.optional(() => this.unsigned());
    const dimensions = this.list(() => ({
      earned: this.signed(), points: this.signed(), weighted: this.signed(), exists: this.code() === 1,
    }));
    return {verdict, total, bonus, pendingPoints, dimensions, items: this.list(() => this.item())};
  }

  /** @returns {ItemResult} */
  item() {
    return {
      state: ["scored", "judged", "overridden", "notApplicable", "pending", "absent"][this.code()],
      earned: this.optional(() => this.signed()),
      computed: this.optional(() => ({
        start: this.signed(),
        trace: this.list(() => this.step()),
        score: this.signed(),
      })),
      indecision: this.optional(() => ({
        unknown: this.list(() => this.unsigned()),
        pending: this.list(() => this.unsigned()),
      })),
    };
  }

  /** @returns {Step} */
  step() {
    const cause = this.unsigned();
    return {
      rule: cause === 0 ? "floor" : cause === 1 ? "ceiling" : cause - 2,
      count: this.signed(),
      delta: this.signed(),
      rows: this.list(() => this.signed()),
    };
  }

  /** @returns {Remedy} */
  remedy() {
    const fact = this.unsigned();
    const kind = ["answer", "choose", "date", "add", "finish", "retag", "occur"][this.code()];
    const remedy = {fact, kind, yes: false, tag: /** @type {number | null} */ (null), number: 0, count: 0, row: 0};
    if (kind === "answer") remedy.yes = this.code() === 1;
    if (kind === "choose") remedy.tag = this.unsigned();
    if (kind === "add") remedy.number = this.signed();
    if (kind === "add") remedy.count = this.signed();
    if (kind === "finish" || kind === "retag") remedy.row = this.signed();
    if (kind === "retag" || kind === "occur") remedy.tag = this.optional(() => this.unsigned());
    return {...remedy, gain: this.signed(), firstDay: this.signed(), lastDay: this.signed()};
  }

  /** @returns {{isComplete: boolean, items: ItemRemedies[]}} */
  remedies() {
    return {
      isComplete: this.code() === 1,
      items: this.list(() => ({
        item: this.unsigned(),
        single: this.list(() => this.remedy()),
        sequence: this.list(() => this.remedy()),
      })),
    };
  }

  /** @returns {DueDate} */
  dueDate() {
    const code = this.code();
    const answer = code < 3 ? {[["day", "minute", "missingYear"][code]]: this.signed()}
      : {needsTime: /** @type {true} */ (true)};
    return {...answer, workdaysLeft: this.optional(() => this.signed())};
  }
}
