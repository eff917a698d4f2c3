// The index of an edition, and what of it comes first.
import {Spelling} from "./spelling.mjs";

/**
 * @typedef {object} Index The index as the program writes it: each page as its part, path and title, then heading,
 *   anchor and text of each of its places, where a number stands for a shared text.
 * @property {string[]} parts
 * @property {string} characters
 * @property {string[][]} words
 * @property {string[]} shared
 * @property {[number, string, string, ...(string | number)[]][]} pages
 */
/**
 * @typedef {object} Page
 * @property {string} part
 * @property {string} path
 * @property {string} title
 * @property {string} folded
 * @property {string} about Its title, and what its first place is called.
 */
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
/** @typedef {{entries: Entry[], size: number, spelling: Spelling}} Texts Everything that can be found. */

/**
 * The places of an index, ready to be searched.
 *
 * @param {Index} index
 * @returns {Texts}
 */
export function textsOf(index) {
  const spelling = new Spelling(index.characters, index.words);
  const shared = index.shared.map((text) => ({text, folded: spelling.fold(text)}));
  const read = (/** @type {string | number} */ value) => (
    typeof value === "number" ? shared[value] : {text: value, folded: spelling.fold(value)});
  /** @type {Entry[]} */
  const entries = [];
  let size = 0;
  for (const [part, path, title, ...rest] of index.pages) {
    const folded = spelling.fold(title);
    const about = rest[1] ? folded : `${folded}\n${read(rest[0]).folded}`;
    const page = {part: index.parts[part], path, title, folded, about};
    for (let at = 0; at < rest.length; at += 3) {
      const [heading, body] = [read(rest[at]), read(rest[at + 2])];
      entries.push({
        page, heading: heading.text, anchor: String(read(rest[at + 1]).text), text: body.text, isFirst: at === 0,
        order: entries.length, foldedHeading: heading.folded, foldedText: body.folded,
      });
      size += heading.folded.length + body.folded.length + about.length;
    }
  }
  return {entries, size, spelling};
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
  if (entry.foldedHeading.includes(word)) return entry.foldedHeading === word ? 20 : 10;
  if (entry.foldedText.includes(word)) return 1;
  return page.about.includes(word) ? 0 : NaN;
}

/**
 * The places in which every word occurs in one of its forms, the best first.
 *
 * @param {Texts} texts
 * @param {string[][]} wanted The forms of each word, first as it was asked for.
 */
export function ranked({entries}, wanted) {
  const found = [];
  for (const entry of entries) {
    let score = 0;
    for (const forms of wanted) {
      let best = NaN;
      for (let at = 0; at < forms.length && !(best >= 100); at += 1) {
        // The word itself comes before others that mean the same.
        const value = worth(entry, forms[at]) * (at ? 0.6 : 1);
        if (!(value <= best)) best = Number.isNaN(value) ? best : value;
      }
      score += best;
    }
    if (score > 0) found.push({entry, score});
  }
  found.sort((one, other) => other.score - one.score || one.entry.order - other.entry.order);
  return found.map((hit) => hit.entry);
}
