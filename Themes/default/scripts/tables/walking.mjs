// Walking: a table with links in most cells is one stop of the keyboard, and the arrows lead from link to link in it.
// Without a script each link is a stop of its own, and a link above the table passes it.

/** @type {Record<string, [number, number]>} */
const steps = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]};

/**
 * The link or button of a cell.
 *
 * @param {HTMLTableCellElement | null | undefined} cell
 * @returns {HTMLElement | null}
 */
function stopOf(cell) {
  return cell ? cell.querySelector("a, button") : null;
}

/**
 * Lets the arrows lead through a table.
 *
 * @param {HTMLTableElement} table
 */
export function letWalk(table) {
  const stops = /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll("a, button"));
  if (!stops.length) return;
  // Where the table is a list it has no columns, and every link is a stop.
  const narrow = matchMedia("(max-width: 40rem)");
  const arrange = () => {
    for (const stop of stops) stop.tabIndex = narrow.matches || stop === stops[0] ? 0 : -1;
  };
  arrange();
  narrow.addEventListener("change", arrange);
  table.addEventListener("keydown", (event) => {
    const step = narrow.matches ? undefined : steps[event.key];
    const cell = /** @type {HTMLTableCellElement | null} */ (/** @type {Element} */ (event.target).closest("th, td"));
    if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...table.rows].filter((row) => !row.hidden);
    let row = rows.indexOf(/** @type {HTMLTableRowElement} */ (cell.parentElement));
    let column = cell.cellIndex;
    do {
      row += step[0];
      column += step[1];
    } while (rows[row] && rows[row].cells[column] && !stopOf(rows[row].cells[column]));
    const next = rows[row] && stopOf(rows[row].cells[column]);
    event.preventDefault();
    if (next) next.focus();
  });
}
