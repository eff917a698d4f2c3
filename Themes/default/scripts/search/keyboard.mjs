// The keyboard in the search: arrows lead through the links, which are ordinary ones; a stroke leads to the field.
import {findAll} from "../pages/finding.mjs";

/** @typedef {import("./box.mjs").SearchBox} SearchBox */

/**
 * @param {SearchBox} search
 * @param {Event} event
 * @param {number} step
 */
function move({panel, field}, event, step) {
  const links = findAll(panel, "a, button", HTMLElement);
  const at = links.findIndex((link) => link === document.activeElement) + step;
  if (panel.hidden || !links.length || at >= links.length) return;
  event.preventDefault();
  if (at < 0) field.focus();
  else links[at].focus();
}

/**
 * @param {SearchBox} search
 * @param {KeyboardEvent} event
 */
function press(search, event) {
  const {field, panel, here} = search;
  // Input methods use the same keys for themselves.
  if (event.isComposing || event.keyCode === 229) return;
  const isField = event.target === field;
  if (event.key === "ArrowDown") {
    if (isField && panel.hidden) search.use();
    move(search, event, 1);
  } else if (event.key === "ArrowUp" && !isField) {
    move(search, event, -1);
  } else if (event.key === "Escape" && !panel.hidden) {
    event.preventDefault();
    field.focus();
    if (here) field.value = "";
    if (here) search.show();
    else panel.hidden = true;
  } else if (event.key === "Enter" && isField && field.value.trim()) {
    event.preventDefault();
    if (here) move(search, event, 1);
    else location.assign(search.address());
  }
}

/**
 * Lets the search be used by keyboard.
 *
 * @param {SearchBox} search
 */
export function listenToKeys(search) {
  search.box.addEventListener("keydown", (event) => press(search, event));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" && event.key !== "／") return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    search.field.focus();
    search.field.select();
  });
}
