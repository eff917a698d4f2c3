// What is shown of a text that was found.
import {places} from "./folding.mjs";

/** @typedef {import("./spelling.mjs").Spelling} Spelling */

/** How much of a text is shown, and how many marks are looked at to choose it. */
const shownLength = 110;
const mostMarks = 200;

/**
 * A text in pieces, those marked that were asked for.
 *
 * @param {string} text
 * @param {string[]} wanted
 * @param {Spelling} spelling
 */
export function marked(text, wanted, spelling) {
  const folded = spelling.fold(text);
  const {starts, ends} = places(text);
  const marks = [];
  for (const word of wanted) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      marks.push([starts[at], ends[at + word.length - 1]]);
    }
  }
  marks.sort((one, other) => one[0] - other[0]);
  const pieces = [];
  let done = 0;
  for (const [start, end] of marks) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    pieces.push({text: text.slice(done, from), isMark: false}, {text: text.slice(from, end), isMark: true});
    done = end;
  }
  return [...pieces, {text: text.slice(done), isMark: false}];
}

/**
 * Where the part of a folded text begins in which most of the words stand; -1 where there are none.
 *
 * @param {string} folded
 * @param {string[]} wanted
 */
function fullest(folded, wanted) {
  /** @type {[number, number][]} */
  const found = [];
  wanted.forEach((word, index) => {
    for (let at = folded.indexOf(word); at >= 0 && found.length < mostMarks; at = folded.indexOf(word, at + word.length)) {
      found.push([at, index]);
    }
  });
  found.sort((one, other) => one[0] - other[0]);
  let [best, most] = [-1, 0];
  for (const [start] of found) {
    const words = new Set(found.filter(([at]) => at >= start && at < start + shownLength).map(([, index]) => index));
    if (words.size > most) [best, most] = [start, words.size];
  }
  return best;
}

/**
 * The text around the words that stand in it, where most of them do.
 *
 * @param {string} text
 * @param {string[]} wanted
 * @param {Spelling} spelling
 */
export function excerpt(text, wanted, spelling) {
  const found = fullest(spelling.fold(text), wanted);
  const at = found < 0 ? 0 : places(text).starts[found];
  const sentence = Math.max(text.lastIndexOf("。", at - 1), text.lastIndexOf("\n", at - 1)) + 1;
  const isNear = at === 0 || at - sentence <= 40;
  const from = isNear ? (at === 0 ? 0 : sentence) : wholeCharacter(text, at - 20);
  const to = wholeCharacter(text, Math.min(text.length, at + shownLength));
  return (isNear ? "" : "…") + text.slice(from, to) + (to < text.length ? "…" : "");
}

/**
 * The nearest place at or before one that is not inside a character.
 *
 * @param {string} text
 * @param {number} at
 */
function wholeCharacter(text, at) {
  while (at > 0 && at < text.length && /[\p{M}\udc00-\udfff]/u.test(text[at])) at -= 1;
  return at;
}
