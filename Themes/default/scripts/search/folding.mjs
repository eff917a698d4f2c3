// How texts are compared: compatibility forms, case, blanks and punctuation make no difference. Between digits they do:
// a point stays, so that 5.1 is not 51, and anything else is one blank, so that 〔2024〕50 号 is not 202450 号.

const digitRun = "[\\d０-９]+(?:[^\\p{L}\\p{N}\\p{M}\\n]+[\\d０-９]+)+";
const changing = new RegExp(`${digitRun}|\\P{M}\\p{M}+|[^0-9a-z\\n㐀-䶿一-鿿]`, "gu");
const isDigitRun = new RegExp(`^${digitRun}$`, "u");
const between = /([^\p{L}\p{N}\p{M}\n]+)/u;
const silent = /[^\p{L}\p{N}\p{M}\n]/gu;
/** @type {Map<string, string>} */
const known = new Map();

/** @param {string} unit */
function foldUnit(unit) {
  if (isDigitRun.test(unit)) {
    return unit.split(between)
      .map((part, index) => (index % 2 ? (part === "." || part === "．" ? "." : " ") : part.normalize("NFKC"))).join("");
  }
  let result = known.get(unit);
  if (result === undefined) {
    result = unit.normalize("NFKC").toLowerCase().replace(silent, "");
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
    const isRun = isDigitRun.test(unit);
    const parts = isRun ? unit.split(between) : [unit];
    parts.forEach((part, index) => {
      if (isRun && index % 2 === 0) {
        upTo(at + part.length);
        return;
      }
      const from = at;
      at += part.length;
      for (let count = isRun ? 1 : foldUnit(unit).length; count > 0; count -= 1) {
        starts.push(from);
        ends.push(at);
      }
    });
    return "";
  });
  upTo(text.length);
  return {starts, ends};
}
