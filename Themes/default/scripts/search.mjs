// Search: finds any part of a word in the texts of this edition, without a server. All linked pages have it.
import {find, findMaybe} from "./pages/finding.mjs";
import {SearchBox} from "./search/box.mjs";
import {listenToKeys} from "./search/keyboard.mjs";

/**
 * @param {HTMLElement} box
 * @param {HTMLInputElement} field
 */
function beginSearch(box, field) {
  const search = new SearchBox(box, field);
  const {panel, here} = search;
  listenToKeys(search);
  field.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) search.use();
  });
  field.addEventListener("compositionend", () => search.use());
  field.addEventListener("focus", () => {
    search.load();
    if (field.value.trim() && panel.hidden) search.show();
  });
  search.list.addEventListener("click", (event) => {
    if (!here && event.target instanceof Element && event.target.closest("a")) panel.hidden = true;
  });
  for (const left of ["focusin", "pointerdown"]) {
    document.addEventListener(left, ({target}) => {
      if (!here && !(target instanceof Node && box.contains(target))) panel.hidden = true;
    });
  }
  window.addEventListener("hashchange", () => search.recall());
  find(box, ".search-link", HTMLElement).hidden = true;
  field.hidden = false;
  if (here) here.append(box);
  search.recall();
}

const searchBox = findMaybe(document, ".search[data-index]", HTMLElement);
const searchField = searchBox && findMaybe(searchBox, ".search-field", HTMLInputElement);
if (searchBox && searchField) beginSearch(searchBox, searchField);
