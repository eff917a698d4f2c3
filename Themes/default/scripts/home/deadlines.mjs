// The deadlines on the first page: the next ones stand above the list of all, each with the days that are left.
import {add} from "../pages/adding.mjs";
import {filled} from "../pages/data.mjs";
import {find, findAll} from "../pages/finding.mjs";
import {dayOf, daysBetween, firstAhead} from "./days.mjs";

const shown = 3;

/**
 * Shows what is due next, and marks what has passed.
 *
 * @param {HTMLElement} section
 * @param {Date} clock
 */
export function showNext(section, clock) {
  const {now = "", left = "", today = "", tomorrow = "", passed = "", none = "", year = "", beyond = ""} = section.dataset;
  const entries = findAll(section, "li[data-last]", HTMLLIElement);
  const days = entries.map((entry) => entry.dataset.last || "");
  const here = dayOf(clock);
  const first = firstAhead(days, here);
  const heading = find(section, "h2", HTMLElement);
  heading.textContent = now;
  // What is due next stands above the lists, which were open for readers without scripts.
  for (const list of findAll(section, "details", HTMLDetailsElement)) list.open = false;
  const next = document.createElement("ol");
  next.className = "next";
  // Where the list says what is the reader's own, that comes before what others have to do.
  const ahead = entries.slice(first);
  const own = ahead.filter((entry) => entry.dataset.own !== undefined);
  const nearest = own.length > 0 ? own.slice(0, shown) : ahead.slice(0, shown);
  for (const entry of nearest) {
    const copy = entry.cloneNode(true);
    next.append(copy);
    const count = daysBetween(here, entry.dataset.last || "");
    const words = count === 0 ? today : count === 1 ? tomorrow : filled(left, count);
    if (copy instanceof Element) add(find(copy, ".when", HTMLElement), "strong", "left", words);
  }
  for (const entry of entries.slice(0, first)) {
    entry.classList.add("passed");
    add(find(entry, ".when", HTMLElement), "span", "left", passed);
  }
  heading.after(next);
  // Days of a year that has no assessment yet stand beside lists of the last one.
  if (nearest.length > 0 && year && (nearest[0].dataset.last || "") > `${year}-12-31`) {
    const note = document.createElement("p");
    note.className = "quiet";
    note.textContent = beyond;
    next.after(note);
  }
  for (const undated of findAll(section, "p[data-year]", HTMLElement)) {
    undated.hidden = Number(undated.dataset.year) < clock.getFullYear();
  }
  if (first === entries.length) next.replaceWith(Object.assign(document.createElement("p"), {textContent: none}));
}
