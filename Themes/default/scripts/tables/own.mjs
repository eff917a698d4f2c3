// A reader's own unit: chosen once, kept in this browser, and first in every table of units. Nothing of it is sent.
import {add} from "../pages/adding.mjs";
import {store, stored} from "../pages/store.mjs";

/** Under which a browser keeps the id of the unit. */
export const ownKey = "gongshi-unit";

/**
 * The id of a row's unit, by which its page is named; empty where it has no page.
 *
 * @param {HTMLTableRowElement} row
 */
function unitOf(row) {
  const link = row.querySelector("th a");
  const path = (link && link.getAttribute("href")) || "";
  return decodeURIComponent(path.slice(path.lastIndexOf("/") + 1).replace(/\.html$/, ""));
}

/**
 * Rows in their order, but for the reader's own, which is first.
 *
 * @param {HTMLTableRowElement[]} rows
 */
export function ownFirst(rows) {
  const own = rows.filter((row) => row.classList.contains("mine"));
  return own.length ? [...own, ...rows.filter((row) => !row.classList.contains("mine"))] : rows;
}

/**
 * Lets a reader choose among the units of the tables that say so, and marks the unit in all tables of units.
 *
 * @param {{table: HTMLTableElement, line: HTMLElement | null, arrange: () => void, filter: () => void}[]} tables
 */
export function letChoose(tables) {
  const ofUnits = tables.filter(({table}) => table.classList.contains("units-of"));
  /** @type {HTMLSelectElement[]} */
  const choices = [];
  /** @param {string} unit */
  const mark = (unit) => {
    for (const choice of choices) choice.value = [...choice.options].some((it) => it.value === unit) ? unit : "";
    for (const {table, arrange, filter} of ofUnits) {
      const rows = [...table.tBodies[0].rows];
      const [before, own] = [rows.find((row) => row.classList.contains("mine")), unit && rows.find((row) => unitOf(row) === unit)];
      if (!before && !own) continue;
      if (before) before.classList.remove("mine");
      if (own) own.classList.add("mine");
      arrange();
      filter();
    }
  };
  for (const {table, line} of ofUnits) {
    const {own, none} = table.dataset;
    if (!line || !own || !none) continue;
    const choice = add(add(line, "label", "", own), "select");
    add(choice, "option", "", none).value = "";
    const units = [...table.tBodies[0].rows].map((row) => {
      const head = row.querySelector("th");
      return {id: unitOf(row), name: (head && head.textContent) || ""};
    });
    // The table may be by rank; a name is looked for by how it is read.
    units.sort((one, other) => one.name.localeCompare(other.name, "zh", {numeric: true}));
    for (const {id, name} of units) if (id) add(choice, "option", "", name).value = id;
    choice.addEventListener("change", () => {
      store(ownKey, choice.value || null);
      mark(choice.value);
    });
    choices.push(choice);
  }
  mark(stored(ownKey) || "");
}
