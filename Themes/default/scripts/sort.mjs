// Sorting: lets a reader sort tables by their columns. Without it they are whole, in the order of the office's list.
// Results over all units and the office's tasks have it. Tables of units can be filtered as well, a reader's own unit
// stands first in them, and the map of scores is one stop of the keyboard.
import {add} from "./pages/adding.mjs";
import {letFilter} from "./tables/filter.mjs";
import {letChoose, ownFirst} from "./tables/own.mjs";
import {letWalk} from "./tables/walking.mjs";

const collator = new Intl.Collator("zh-CN", {numeric: true});

/** @param {string | number} value */
function isBlank(value) {
  return value === "" || Number.isNaN(value);
}

/**
 * What a cell of a column sorts by: its number, else its words; a cell with neither comes last.
 *
 * @param {HTMLTableRowElement[]} rows
 * @param {number} column
 * @returns {Map<HTMLTableRowElement, string | number>}
 */
function sortKeys(rows, column) {
  const cells = rows.map((row) => row.cells.item(column));
  const texts = cells.map((cell) => ((cell && cell.textContent) || "").replace("\u2212", "-").trim());
  // A date is no number.
  const numbers = texts.map((text) => (/^\d{4}-/.test(text) ? NaN : parseFloat(text)));
  const isHead = cells.some((cell) => cell && cell.tagName === "TH");
  const areNumbers = !isHead && numbers.some((number) => !Number.isNaN(number));
  return new Map(rows.map((row, index) => [row, areNumbers ? numbers[index] : texts[index]]));
}

/**
 * The rows in the order of a column; equals keep the order of the list.
 *
 * @param {HTMLTableRowElement[]} rows
 * @param {number} column
 * @param {1 | -1} sign
 */
function sorted(rows, column, sign) {
  const keys = sortKeys(rows, column);
  return [...rows].sort((left, right) => {
    const [one, other] = [keys.get(left) ?? "", keys.get(right) ?? ""];
    if (isBlank(one) || isBlank(other)) return Number(isBlank(one)) - Number(isBlank(other));
    const areNumbers = typeof one === "number" && typeof other === "number";
    return sign * (areNumbers ? one - other : collator.compare(String(one), String(other)));
  });
}

/**
 * Lets a table sort.
 *
 * @param {HTMLTableElement} table
 * @returns {() => void} Puts the rows in the order that was asked for last, with the reader's own first.
 */
function letSort(table) {
  if (!table.tHead) return () => {};
  const body = table.tBodies[0];
  /** @type {() => HTMLTableRowElement[]} */
  let order = () => original;
  const arrange = () => body.append(...ownFirst(order()));
  const heads = [...table.tHead.rows[0].cells];
  const original = [...body.rows];
  for (const [column, head] of heads.entries()) {
    if (head.tagName !== "TH") continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    head.classList.add("sorting");
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      for (const other of heads) other.removeAttribute("aria-sort");
      const next = now === "ascending" ? "descending" : now === "descending" ? null : "ascending";
      if (next) head.setAttribute("aria-sort", next);
      order = () => (next ? sorted(original, column, next === "ascending" ? 1 : -1) : original);
      arrange();
    });
  }
  const {hint} = table.dataset;
  if (hint && table.caption) add(table.caption, "span", "hint", hint);
  return arrange;
}

const tables = /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll("table.sortable"));
const shown = [...tables].map((table) => {
  const arrange = letSort(table);
  const {line, filter} = letFilter(table);
  if (table.classList.contains("heat")) letWalk(table);
  return {table, line, arrange, filter};
});
letChoose(shown);
