// The readers of cells, held against the program's by the table of examples that its own tests read too.
import assert from "node:assert/strict";
import fs from "node:fs";
import {test} from "node:test";
import {clock, dayOf, iso, momentOf, written} from "../../Themes/default/scripts/cells/dates.mjs";
import {decimal, hundredths, signed, wholeNumber} from "../../Themes/default/scripts/cells/numbers.mjs";
import {normal, spaceless, yesNo} from "../../Themes/default/scripts/cells/text.mjs";

/** @type {Record<"moments" | "yesNo" | "numbers" | "counts", [string, any][]>} */
const examples = JSON.parse(fs.readFileSync(new URL("cells.json", import.meta.url), "utf8"));

/** @param {[string, unknown][]} table @param {(cell: string) => unknown} read */
function holds(table, read) {
  assert.ok(table.length > 10);
  for (const [cell, expected] of table) assert.equal(read(cell), expected, JSON.stringify(cell));
}

test("dates are read as the program reads them", () => holds(examples.moments, (cell) => written(cell) || null));
test("yes and no are read as the program reads them", () => holds(examples.yesNo, yesNo));
test("numbers are read as the program reads them", () => holds(examples.numbers, hundredths));
test("counts are read as the program reads them", () => holds(examples.counts, wholeNumber));

test("every day of four hundred years is read in every form", () => {
  const [first, last] = [dayOf("1900-01-01"), dayOf("2300-01-01")];
  assert.ok(first !== null && last !== null);
  for (let day = first; day < last; day += 1) {
    const text = iso(day);
    const [year, month, number] = text.split("-").map(Number);
    assert.equal(dayOf(text), day);
    for (const form of [`${year}-${month}-${number}`, `${year}年${month}月${number}日`]) assert.equal(written(form), text);
  }
});

test("a field's value is a day that exists, with or without a time", () => {
  assert.deepEqual(momentOf("2024-05-28T09:30"), {day: 19871, minute: 570});
  assert.deepEqual(momentOf("2024-05-28"), {day: 19871, minute: null});
  for (const text of ["", "2024-02-30", "2024-5-28", "0000-01-01", "2024-05-28x"]) {
    assert.equal(momentOf(text), null, text);
  }
});

test("times, points and names are written as people write them", () => {
  assert.deepEqual([0, 570, 1439, 1440, -1].map(clock), ["00:00", "09:30", "23:59", "00:00", "23:59"]);
  assert.deepEqual([0, 1250, 1205, 100, -50, -1].map(decimal), ["0", "12.5", "12.05", "1", "−0.5", "−0.01"]);
  assert.deepEqual([50, -200, 0].map(signed), ["+0.5", "−2", "+0"]);
  assert.equal(normal("\ufeff　Ａ\u200bＢ　c "), "AB c");
  assert.equal(spaceless("张　三"), "张三");
});
