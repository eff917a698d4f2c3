// The list of what was found.
import {add} from "../pages/adding.mjs";
import {excerpt, marked} from "./excerpts.mjs";

/** @typedef {import("./ranking.mjs").Entry} Entry */
/** @typedef {import("./spelling.mjs").Spelling} Spelling */

/**
 * Adds a text with marks around what was asked for.
 *
 * @param {Element} parent
 * @param {string} text
 * @param {string[]} wanted
 * @param {Spelling} spelling
 */
function addMarked(parent, text, wanted, spelling) {
  for (const piece of marked(text, wanted, spelling)) {
    if (piece.isMark) add(parent, "mark", "", piece.text);
    else parent.append(piece.text);
  }
}

/**
 * Adds a place to the list.
 *
 * @param {Element} list
 * @param {Entry} entry
 * @param {string[]} wanted
 * @param {string} root The way to the edition's root.
 * @param {Spelling} spelling
 */
export function addResult(list, entry, wanted, root, spelling) {
  const item = add(list, "li");
  const link = add(item, "a");
  const path = entry.page.path.split("/").map(encodeURIComponent).join("/");
  link.href = root + path + (entry.anchor ? "#" + encodeURIComponent(entry.anchor) : "");
  addMarked(link, entry.page.title, wanted, spelling);
  if (entry.heading) {
    link.append(" ");
    addMarked(add(link, "span", "search-heading"), entry.heading, wanted, spelling);
  }
  item.append(" ");
  add(item, "span", "search-part", entry.page.part);
  if (entry.text) addMarked(add(item, "p", "search-text"), excerpt(entry.text, wanted, spelling), wanted, spelling);
}
