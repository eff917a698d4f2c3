// The index of an edition, and what of it comes first.
import {fold} from "./folding.mjs";

/**
 * @typedef {object} Index The index as the program writes it: each page as its part, path and title, then heading,
 *   anchor and text of each of its places, where a number stands for a shared text.
 * @property {string[]} parts
 * @property {string[]} shared
 * @property {[number, string, string, ...(string | number)[]][]} pages
 */
/** @typedef {{part: string, path: string, title: string, folded: string}} Page */
/**
 * @typedef {object} Entry A place on a page.
 * @property {Page} page
 * @property {string} heading
 * @property {string} anchor
 * @property {string} text
 * @property {boolean} isFirst
 * @property {number} order
 * @property {string} foldedHeading
 * @property {string} foldedText
 */

/**
 * The places of an index, ready to be searched.
 *
 * @param {Index} index
 */
export function entriesOf(index) {
  const text = (/** @type {string | number} */ value) => (typeof value === "number" ? index.shared[value] : value);
  /** @type {Entry[]} */
  const entries = [];
  for (const [part, path, title, ...rest] of index.pages) {
    const page = {part: index.parts[part], path, title, folded: fold(title)};
    for (let at = 0; at < rest.length; at += 3) {
      const [heading, anchor, body] = rest.slice(at, at + 3).map(text);
      entries.push({
        page, heading, anchor, text: body, isFirst: at === 0, order: entries.length,
        foldedHeading: fold(heading), foldedText: fold(body),
      });
    }
  }
  return entries;
}

/**
 * What a word is worth in a place: a title counts for the page as a whole; its places have to say something of their
 * own.
 *
 * @param {Entry} entry
 * @param {string} word
 */
function worth(entry, word) {
  const {page} = entry;
  if (entry.isFirst && page.folded.includes(word)) return page.folded === word ? 200 : 100;
  if (entry.foldedHeading.includes(word)) return 10;
  if (entry.foldedText.includes(word)) return 1;
  return page.folded.includes(word) ? 0 : NaN;
}

/**
 * The places in which every word occurs, the best first.
 *
 * @param {Entry[]} entries
 * @param {string[]} wanted Folded words.
 */
export function ranked(entries, wanted) {
  const found = [];
  for (const entry of entries) {
    let score = 0;
    for (const word of wanted) score += worth(entry, word);
    if (score > 0) found.push({entry, score});
  }
  found.sort((one, other) => other.score - one.score || one.entry.order - other.entry.order);
  return found.map((hit) => hit.entry);
}
