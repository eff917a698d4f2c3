// Filtering: lets a reader see only those rows of a table of units that have some words in their names.
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
 * Puts a line above a table, with a field that says that its rows can be filtered; without it the table is whole.
 *
 * @param {HTMLTableElement} table
 * @returns {{line: HTMLElement | null, filter: () => void}} The line, if there is one, and what filters once more; the
 *   reader's own row is always shown.
 */
export function letFilter(table) {
  const {filter, filtered} = table.dataset;
  const region = table.closest(".table");
  if (!filter || !filtered || !region) return {line: null, filter: () => {}};
  const rows = [...table.tBodies[0].rows];
  const words = rows.map(wordsOf);
  const line = document.createElement("p");
  line.className = "filter";
  const label = add(line, "label", "", filter);
  const field = add(label, "input");
  field.type = "search";
  field.autocomplete = "off";
  const count = add(line, "output");
  const show = () => {
    const wanted = folded(field.value);
    let found = 0;
    for (const [index, row] of rows.entries()) {
      const isFound = words[index].includes(wanted);
      if (isFound) found += 1;
      row.hidden = !isFound && !row.classList.contains("mine");
    }
    count.textContent = wanted ? filtered.replace("{1}", String(found)).replace("{2}", String(rows.length)) : "";
  };
  field.addEventListener("input", show);
  (region.previousElementSibling && region.previousElementSibling.matches(".pass") ? region.previousElementSibling : region)
    .before(line);
  return {line, filter: show};
}
