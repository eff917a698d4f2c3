// The first page: days by the reader's clock.
import assert from "node:assert/strict";
import {test} from "node:test";
import {dayOf, daysBetween, firstAhead} from "../../Themes/default/scripts/home/days.mjs";

test("a day is that of the reader's own clock, at any minute of it", () => {
  assert.equal(dayOf(new Date(2025, 0, 2, 0, 0)), "2025-01-02");
  assert.equal(dayOf(new Date(2025, 11, 31, 23, 59, 59)), "2025-12-31");
});

test("days are counted over months, leap days, and changes of the clock", () => {
  assert.equal(daysBetween("2025-12-05", "2025-12-05"), 0);
  assert.equal(daysBetween("2024-02-28", "2024-03-01"), 2);
  assert.equal(daysBetween("2025-03-01", "2025-11-30"), 274);
  assert.equal(daysBetween("2026-01-01", "2025-12-31"), -1);
});

test("a deadline of today is still ahead, one of yesterday is not", () => {
  const days = ["2025-04-30", "2025-12-05", "2025-12-05", "2026-03-31"];
  assert.equal(firstAhead(days, "2025-01-01"), 0);
  assert.equal(firstAhead(days, "2025-12-05"), 1);
  assert.equal(firstAhead(days, "2025-12-06"), 3);
  assert.equal(firstAhead(days, "2026-04-01"), 4);
  assert.equal(firstAhead([], "2026-04-01"), 0);
});
