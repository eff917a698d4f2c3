// The self-check's remedies: none is offered for a day on which material counts no more.
import assert from "node:assert/strict";
import {test} from "node:test";
import {inTime} from "../../Themes/default/scripts/selfcheck/remedies.mjs";

/**
 * A remedy that can be had from one day to another.
 *
 * @param {number} firstDay
 * @param {number} lastDay
 * @param {number} [gain]
 */
const remedy = (firstDay, lastDay, gain = 100) => ({
  fact: 0, kind: "answer", yes: true, tag: null, number: 0, count: 0, row: 0, gain, firstDay, lastDay,
});
/** @param {{steps: {firstDay: number, lastDay: number}[]}} found */
const days = ({steps}) => steps.map(({firstDay, lastDay}) => [firstDay, lastDay]);

test("without a last day for material, the first three alternatives are offered as they are", () => {
  const found = inTime({item: 0, single: [1, 2, 3, 4].map((day) => remedy(day, 30)), sequence: []}, undefined);
  assert.deepEqual(days(found), [[1, 30], [2, 30], [3, 30]]);
  assert.equal(found.isSequence, false);
});

test("the last day for material ends each alternative, and leaves out those that begin later", () => {
  const found = inTime({item: 0, single: [remedy(1, 9), remedy(21, 30), remedy(1, 30), remedy(20, 30)], sequence: []}, 20);
  assert.deepEqual(days(found), [[1, 9], [1, 20], [20, 20]]);
});

test("a sequence goes as far as it can be taken in time, if that gains anything", () => {
  const sequence = [remedy(1, 30, 0), remedy(2, 30, 150), remedy(21, 30, 50)];
  const found = inTime({item: 0, single: [], sequence}, 20);
  assert.deepEqual(days(found), [[1, 20], [2, 20]]);
  assert.equal(found.isSequence, true);
  assert.deepEqual(inTime({item: 0, single: [], sequence}, 1).steps, []);
  assert.equal(inTime({item: 0, single: [], sequence}, 40).steps.length, 3);
  const one = inTime({item: 0, single: [], sequence: [remedy(1, 30), remedy(21, 30)]}, 20);
  assert.deepEqual([days(one), one.isSequence], [[[1, 20]], false]);
});
