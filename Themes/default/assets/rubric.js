/**
 * The rubric in a browser: loads the WebAssembly module, asks it, and turns its answers into plain objects.
 *
 * Numbers travel as LEB128 varints, folded (0, -1, 1, -2 …) where they may be negative. Points, numbers and quantities
 * are hundredths, days are days since 1970-01-01, minutes run from 0 to 1439; facts, items, words and rows are the
 * numbers that the page's rule book has for them. The order of everything stands in the doc comments of
 * Sources/Rubric/Encoding.
 *
 *   gongshiRubric(moduleInBase64, ruleBookInBase64).then((rubric) => …)
 *   rubric.size()                                → {items, facts, quantities}
 *   rubric.result(unit, asOf)                    → {verdict, total, pendingPoints, dimensions, items}
 *   rubric.remedies(unit, asOf, today)           → {isComplete, items: [{item, single, sequence}]}
 *   rubric.dueDate({limit, start, due}, today)   → {day | minute | missingYear | needsTime, workdaysLeft}
 *
 * unit: {records: [{fact, value, count = 1, start, done, due, review = 0, row = its place}], quantities: [n | null],
 * marks: [null | "notApplicable" | n], isVetoed}. value: {none} or nothing, {yes: true | false}, {tag}, {number}, {day},
 * {never: true}. start, done, due: nothing, {day} or {day, minute}. limit: {workdays}, {days} or {hours}.
 * A unit or rule book that cannot be read throws an Error whose `code` is an EncodingFault, with `of` "rules" or "unit".
 */
var gongshiRubric = (function () {
  "use strict";

  function Writer() {
    this.bytes = [];
  }
  Writer.prototype = {
    unsigned(value) {
      while (value >= 128) {
        this.bytes.push((value % 128) + 128);
        value = Math.floor(value / 128);
      }
      this.bytes.push(value);
    },
    signed(value) { this.unsigned(value < 0 ? -2 * value - 1 : 2 * value); },
    optional(value, write) {
      this.bytes.push(value == null ? 0 : 1);
      if (value != null) write(value);
    },
    list(values, write) {
      this.unsigned(values.length);
      values.forEach(write);
    },
    moment(moment) {
      if (!moment) return this.bytes.push(0);
      this.bytes.push(moment.minute == null ? 1 : 2);
      this.signed(moment.day);
      if (moment.minute != null) this.unsigned(moment.minute);
    },
    value(value) {
      if (!value || value.none) this.bytes.push(0);
      else if (value.yes != null) this.bytes.push(value.yes ? 2 : 1);
      else if (value.tag != null) { this.bytes.push(3); this.unsigned(value.tag); }
      else if (value.number != null) { this.bytes.push(4); this.signed(value.number); }
      else if (value.day != null) { this.bytes.push(5); this.signed(value.day); }
      else this.bytes.push(6);
    },
    unit(unit) {
      this.list(unit.records, (record, place) => {
        this.unsigned(record.fact);
        this.value(record.value);
        this.signed(record.count == null ? 1 : record.count);
        this.moment(record.start);
        this.moment(record.done);
        this.moment(record.due);
        this.bytes.push(record.review || 0);
        this.optional(record.reference, (reference) => this.unsigned(reference));
        this.signed(record.row == null ? place : record.row);
      });
      this.list(unit.quantities || [], (quantity) => this.optional(quantity, (amount) => this.signed(amount)));
      this.list(unit.marks || [], (mark) => {
        if (mark == null) return this.bytes.push(0);
        this.bytes.push(mark === "notApplicable" ? 1 : 2);
        if (mark !== "notApplicable") this.signed(mark);
      });
      this.bytes.push(unit.isVetoed ? 1 : 0);
    },
    limit(limit) {
      const unit = ["workdays", "days", "hours"].findIndex((name) => limit[name] != null);
      this.bytes.push(unit);
      this.unsigned([limit.workdays, limit.days, limit.hours][unit]);
    },
  };

  function Reader(bytes) {
    this.bytes = bytes;
    this.position = 0;
  }
  Reader.prototype = {
    code() { return this.bytes[this.position++]; },
    unsigned() {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = this.code();
        value += (byte % 128) * scale;
        if (byte < 128) return value;
      }
    },
    signed() {
      const value = this.unsigned();
      return value % 2 ? -(value + 1) / 2 : value / 2;
    },
    optional(read) { return this.code() ? read() : null; },
    list(read) {
      const values = [];
      for (let left = this.unsigned(); left > 0; left--) values.push(read());
      return values;
    },
    result() {
      const verdict = ["scored", "pending", "vetoed"][this.code()];
      const total = this.signed();
      const pendingPoints = this.signed();
      this.optional(() => this.unsigned());
      const dimensions = this.list(() => ({ earned: this.signed(), points: this.signed() }));
      const items = this.list(() => ({
        state: ["scored", "judged", "overridden", "notApplicable", "pending"][this.code()],
        earned: this.optional(() => this.signed()),
        computed: this.optional(() => ({
          start: this.signed(),
          trace: this.list(() => {
            const cause = this.unsigned();
            return {
              rule: cause === 0 ? "floor" : cause === 1 ? "ceiling" : cause - 2,
              count: this.signed(),
              delta: this.signed(),
              rows: this.list(() => this.signed()),
            };
          }),
          score: this.signed(),
        })),
        indecision: this.optional(() => ({
          unknown: this.list(() => this.unsigned()),
          pending: this.list(() => this.unsigned()),
        })),
      }));
      return { verdict, total, pendingPoints, dimensions, items };
    },
    remedy() {
      const fact = this.unsigned();
      const kind = ["answer", "choose", "date", "add", "finish", "retag", "occur"][this.code()];
      const change = { fact, kind };
      if (kind === "answer") change.yes = this.code() === 1;
      if (kind === "choose") change.tag = this.unsigned();
      if (kind === "add") Object.assign(change, { number: this.signed(), count: this.signed() });
      if (kind === "finish" || kind === "retag") change.row = this.signed();
      if (kind === "retag" || kind === "occur") change.tag = this.optional(() => this.unsigned());
      return Object.assign(change, { gain: this.signed(), firstDay: this.signed(), lastDay: this.signed() });
    },
    remedies() {
      return {
        isComplete: this.code() === 1,
        items: this.list(() => ({
          item: this.unsigned(),
          single: this.list(() => this.remedy()),
          sequence: this.list(() => this.remedy()),
        })),
      };
    },
    dueDate() {
      const answer = {};
      const code = this.code();
      if (code < 3) answer[["day", "minute", "missingYear"][code]] = this.signed();
      else answer.needsTime = true;
      answer.workdaysLeft = this.optional(() => this.signed());
      return answer;
    },
  };

  function bytesOf(base64) {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  }

  /**
   * The exports of an instance of the module as a function from a question's bytes to an answer's; the rule book stays
   * where it is put until `end`.
   */
  function machine(exports, book) {
    const { memory, allocate, release, answer } = exports;
    function put(bytes) {
      const place = allocate(bytes.length);
      if (!place) throw new Error("no room");
      new Uint8Array(memory.buffer).set(bytes, place);
      return place;
    }
    const rules = put(book);
    function ask(question) {
      const asked = put(question);
      const answered = answer(rules, book.length, asked, question.length);
      release(asked);
      if (!answered) throw new Error("no room");
      const length = new DataView(memory.buffer).getUint32(answered, true);
      const bytes = new Uint8Array(memory.buffer).slice(answered + 4, answered + 4 + length);
      release(answered);
      return bytes;
    }
    return Object.assign(ask, { memory, end: () => release(rules) });
  }

  // Not at once: older browsers compile only the smallest modules while the page waits.
  function gongshiRubric(base64, book) {
    return WebAssembly.instantiate(bytesOf(base64))
      .then(({ instance }) => oracle(machine(instance.exports, bytesOf(book))));
  }

  function oracle(ask) {
    function answer(question) {
      const reader = new Reader(ask(question.bytes));
      const code = reader.code();
      if (code === 0) {
        reader.code();
        return reader;
      }
      throw Object.assign(new Error("unreadable"), { code: code % 128, of: code < 128 ? "rules" : "unit" });
    }
    function question(code) {
      const writer = new Writer();
      writer.bytes.push(code);
      return writer;
    }
    return {
      size() {
        const reader = answer(question(0));
        return { items: reader.unsigned(), facts: reader.unsigned(), quantities: reader.unsigned() };
      },
      result(unit, asOf) {
        const writer = question(1);
        writer.signed(asOf);
        writer.unit(unit);
        return answer(writer).result();
      },
      remedies(unit, asOf, today) {
        const writer = question(2);
        writer.signed(asOf);
        writer.signed(today);
        writer.unit(unit);
        return answer(writer).remedies();
      },
      dueDate(occurrence, today) {
        const writer = question(3);
        writer.limit(occurrence.limit);
        writer.moment(occurrence.start);
        writer.moment(occurrence.due);
        writer.signed(today);
        return answer(writer).dueDate();
      },
    };
  }
  gongshiRubric.machine = machine;
  return gongshiRubric;
})();
