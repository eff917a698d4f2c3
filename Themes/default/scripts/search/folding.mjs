// How texts are compared: compatibility forms, case, blanks and the shape of brackets and quotes make no difference.

const changing = /\P{M}\p{M}+|[^!-@\[-~、。〈-』㐀-䶿一-鿿]/gu;
const blank = /[^\S\n]|[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** @type {Record<string, string>} */
const alike = {
  "〔": "[", "【": "[", "〖": "[", "〕": "]", "】": "]", "〗": "]",
  "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "−": "-",
};
/** @type {Map<string, string>} */
const known = new Map();

/** @param {string} unit */
function foldUnit(unit) {
  let result = known.get(unit);
  if (result === undefined) {
    result = alike[unit] || unit.normalize("NFKC").toLowerCase().replace(blank, "");
    known.set(unit, result);
  }
  return result;
}

/**
 * A text as it is compared. Line feeds stay, so that nothing is found across paragraphs.
 *
 * @param {string} text
 */
export function fold(text) {
  return text.replace(changing, foldUnit);
}

/**
 * Where each unit of the folded text begins and ends in the text.
 *
 * @param {string} text
 */
export function places(text) {
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  let at = 0;
  const upTo = (/** @type {number} */ end) => {
    for (; at < end; at += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  text.replace(changing, (unit, start) => {
    upTo(start);
    at += unit.length;
    for (let count = foldUnit(unit).length; count > 0; count -= 1) {
      starts.push(start);
      ends.push(at);
    }
    return "";
  });
  upTo(text.length);
  return {starts, ends};
}

/**
 * The words of a query, folded; what has neither letter nor digit is left out.
 *
 * @param {string} query
 */
export function wordsOf(query) {
  return query.split(/\s+/).map(fold).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * Whether the words say enough to look for: one Han character, or two of any.
 *
 * @param {string[]} wanted
 */
export function isEnough(wanted) {
  const text = wanted.join("");
  return text.length > 1 || /\p{Script=Han}/u.test(text);
}
