// What is shown of a text that was found.
import {fold, places} from "./folding.mjs";

/**
 * A text in pieces, those marked that were asked for.
 *
 * @param {string} text
 * @param {string[]} wanted
 */
export function marked(text, wanted) {
  const folded = fold(text);
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
 * The text around the first word that stands in it.
 *
 * @param {string} text
 * @param {string[]} wanted
 */
export function excerpt(text, wanted) {
  const folded = fold(text);
  const found = wanted.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  const at = found.length ? places(text).starts[Math.min(...found)] : 0;
  const sentence = Math.max(text.lastIndexOf("。", at - 1), text.lastIndexOf("\n", at - 1)) + 1;
  const isNear = at === 0 || at - sentence <= 40;
  const from = isNear ? (at === 0 ? 0 : sentence) : wholeCharacter(text, at - 20);
  const to = wholeCharacter(text, Math.min(text.length, at + 110));
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
