// The calendar: today by the reader's clock, and the office's own entries hidden on demand.
import {add, addButton} from "./pages/adding.mjs";
import {filled} from "./pages/data.mjs";
import {findAll, findMaybe} from "./pages/finding.mjs";
import {store, stored} from "./pages/store.mjs";

const kept = "gongshi-calendar-units";

/**
 * Marks today and links to its month, if the calendar is of this year.
 *
 * @param {HTMLElement} tools
 * @param {HTMLElement} grid
 * @param {Date} now
 */
function markToday(tools, grid, now) {
  if (String(now.getFullYear()) !== grid.dataset.year) return;
  const month = findAll(grid, "table", HTMLTableElement)[now.getMonth()];
  const cell = month && findAll(month, "td", HTMLTableCellElement)
    .find((one) => one.textContent === String(now.getDate()));
  if (!cell) return;
  cell.classList.add("today");
  cell.setAttribute("aria-current", "date");
  add(tools, "a", "", filled(tools.dataset.today || "", now.getMonth() + 1, now.getDate()))
    .href = `#month-${now.getFullYear()}-${now.getMonth() + 1}`;
  const key = findMaybe(document, ".calendar-key", HTMLElement);
  if (!key) return;
  const entry = document.createElement("li");
  entry.className = "now";
  add(entry, "span", "swatch today").setAttribute("aria-hidden", "true");
  entry.append(tools.dataset.key || "");
  key.prepend(entry);
}

/**
 * Adds a button that leaves what concerns the units.
 *
 * @param {HTMLElement} tools
 */
function offerUnits(tools) {
  const own = findAll(document, "li.office-only", HTMLElement);
  if (!own.length) return;
  const days = findAll(document, ".year-grid a.office-only", HTMLElement)
    .map((link) => ({link, href: link.getAttribute("href") || ""}));
  const show = (/** @type {boolean} */ isUnits) => {
    for (const entry of own) entry.hidden = isUnits;
    for (const {link, href} of days) {
      if (isUnits) link.removeAttribute("href");
      else link.setAttribute("href", href);
    }
    button.setAttribute("aria-pressed", String(isUnits));
  };
  const button = addButton(tools, tools.dataset.units || "", () => {
    const isUnits = button.getAttribute("aria-pressed") !== "true";
    show(isUnits);
    store(kept, isUnits ? "yes" : null);
  });
  show(stored(kept) === "yes");
}

const calendarTools = findMaybe(document, ".calendar-tools", HTMLElement);
const yearGrid = findMaybe(document, ".year-grid", HTMLElement);
if (calendarTools && yearGrid) {
  offerUnits(calendarTools);
  markToday(calendarTools, yearGrid, new Date());
  calendarTools.hidden = !calendarTools.children.length;
}
