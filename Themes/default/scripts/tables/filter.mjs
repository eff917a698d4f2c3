// Filtering: lets a reader see only those rows of a page of units that have some words in their names.
import {add} from "../pages/adding.mjs";

/** @param {string} text */
function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/**
 * The words of a row: its head and the cells beside it that are neither numbers nor shaded.
 *
 * @param {HTMLTableRowElement} row
 */
function wordsOf(row) {
  return [...row.cells].filter((cell) => !cell.className).map((cell) => folded(cell.textContent || "")).join("\n");
}

/**
 * Puts a field above a table that says that its rows can be filtered; without it the table is whole.
 *
 * @param {HTMLTableElement} table
 */
export function letFilter(table) {
  const {filter, filtered} = table.dataset;
  const region = table.closest(".table");
  if (!filter || !filtered || !region) return;
  const rows = [...table.tBodies[0].rows];
  const words = rows.map(wordsOf);
  const line = document.createElement("p");
  line.className = "filter";
  const label = add(line, "label", "", filter);
  const field = add(label, "input");
  field.type = "search";
  field.autocomplete = "off";
  const count = add(line, "output");
  field.addEventListener("input", () => {
    const wanted = folded(field.value);
    let found = 0;
    for (const [index, row] of rows.entries()) {
      row.hidden = !words[index].includes(wanted);
      if (!row.hidden) found += 1;
    }
    count.textContent = wanted ? filtered.replace("{1}", String(found)).replace("{2}", String(rows.length)) : "";
  });
  region.before(line);
}
