// How questions to the rubric's module and its answers travel as bytes.
import assert from "node:assert/strict";
import {test} from "node:test";
import {Reader, Writer} from "../../Themes/default/scripts/rubric/encoding.mjs";
import {machine, RubricModule} from "../../Themes/default/scripts/rubric/module.mjs";

/** @param {(writer: Writer) => void} write */
function bytes(write) {
  const writer = new Writer();
  write(writer);
  return writer.bytes;
}

/** @param {number[]} bytes */
function reader(bytes) {
  return new Reader(Uint8Array.from(bytes));
}

test("numbers come back as they were, in as few bytes as may be", () => {
  for (const [value, size] of [[0, 1], [127, 1], [128, 2], [16383, 2], [16384, 3], [2 ** 40, 6]]) {
    const written = bytes((writer) => writer.unsigned(value));
    assert.equal(written.length, size);
    assert.equal(reader(written).unsigned(), value);
  }
  for (const value of [0, 1, -1, 63, -64, 64, -65, 99_999_999_999, -99_999_999_999]) {
    assert.equal(reader(bytes((writer) => writer.signed(value))).signed(), value);
  }
  assert.deepEqual([0, -1, 1, -2].map((value) => bytes((writer) => writer.signed(value))[0]), [0, 1, 2, 3]);
});

test("values have a code of their own each", () => {
  const none = /** @type {true} */ (true);
  const values = [null, {none}, {yes: false}, {yes: true}, {tag: 5}, {number: -1}, {day: 3}, {never: none}];
  assert.deepEqual(values.map((value) => bytes((writer) => writer.value(value))),
    [[0], [0], [1], [2], [3, 5], [4, 1], [5, 6], [6]]);
});

test("moments, limits and units are written in their order", () => {
  assert.deepEqual(bytes((writer) => writer.moment(null)), [0]);
  assert.deepEqual(bytes((writer) => writer.moment({day: 1})), [1, 2]);
  assert.deepEqual(bytes((writer) => writer.moment({day: 1, minute: 570})), [2, 2, 186, 4]);
  assert.deepEqual([{workdays: 3}, {days: 0}, {hours: 24}].map((limit) => bytes((writer) => writer.limit(limit))),
    [[0, 3], [1, 0], [2, 24]]);
  const unit = {
    records: [{fact: 2, value: {yes: true}}, {fact: 3, count: 4, start: {day: 0}, reference: 7, row: -2}],
    quantities: [null, 50], marks: [null, /** @type {const} */ ("notApplicable"), 25], isVetoed: true,
  };
  assert.deepEqual(bytes((writer) => writer.unit(unit)),
    [2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 3, 0, 8, 1, 0, 0, 0, 0, 1, 7, 3, 2, 0, 1, 100, 3, 0, 1, 2, 50, 1]);
});

test("answers are read in their order", () => {
  assert.deepEqual(
    reader([1, 20, 4, 2, 0, 1, 10, 20, 8, 1, 2, 0, 1, 10, 1, 20, 1, 4, 2, 9, 1, 0, 10, 0, 4, 0, 0, 1, 1, 3, 0]).result(), {
      verdict: "pending", total: 10, bonus: 2, pendingPoints: 1,
      dimensions: [{earned: 5, points: 10, weighted: 4, exists: true}], items: [
        {state: "scored", earned: 5, indecision: null,
          computed: {start: 10, trace: [{rule: 2, count: 1, delta: -5, rows: [0]}], score: 5}},
        {state: "pending", earned: null, computed: null, indecision: {unknown: [3], pending: []}},
      ],
    });
  const usual = {fact: 1, yes: false, tag: null, number: 0, count: 0, row: 0, gain: 3, firstDay: 1, lastDay: 2};
  const read = (/** @type {number[]} */ rest) => reader([1, ...rest, 6, 2, 4]).remedy();
  assert.deepEqual(read([0, 1]), {...usual, kind: "answer", yes: true});
  assert.deepEqual(read([1, 4]), {...usual, kind: "choose", tag: 4});
  assert.deepEqual(read([2]), {...usual, kind: "date"});
  assert.deepEqual(read([3, 10, 2]), {...usual, kind: "add", number: 5, count: 1});
  assert.deepEqual(read([4, 8]), {...usual, kind: "finish", row: 4});
  assert.deepEqual(read([5, 8, 0]), {...usual, kind: "retag", row: 4});
  assert.deepEqual(read([6, 1, 0]), {...usual, kind: "occur", tag: 0});
  assert.deepEqual(reader([1, 6, 1, 4]).dueDate(), {minute: 3, workdaysLeft: 2});
  assert.deepEqual(reader([3, 0]).dueDate(), {needsTime: true, workdaysLeft: null});
});

test("a fault is thrown with its code and what it is about", () => {
  for (const [code, fault, of] of [[3, 3, "rules"], [130, 2, "unit"]]) {
    const rubric = new RubricModule(() => Uint8Array.from([Number(code)]));
    assert.throws(() => rubric.size(), {code: fault, of});
  }
});

test("what is put into the module's memory is taken out again", () => {
  const memory = new WebAssembly.Memory({initial: 1});
  let next = 8;
  /** @type {Set<number>} */
  const held = new Set();
  const allocate = (/** @type {number} */ size) => {
    held.add(next);
    next += size + 8;
    return next - size - 8;
  };
  const answer = (/** @type {number} */ _, /** @type {number} */ size, /** @type {number} */ question) => {
    const place = allocate(6);
    new DataView(memory.buffer).setUint32(place, 2, true);
    new Uint8Array(memory.buffer).set([size, new Uint8Array(memory.buffer)[question]], place + 4);
    return place;
  };
  const ask = machine({memory, allocate, release: (place) => held.delete(place), answer}, [1, 2, 3]);
  assert.deepEqual([...ask([9])], [3, 9]);
  assert.equal(held.size, 1);
  ask.end();
  assert.equal(held.size, 0);
});
