// Texts as registers compare them; the same as Sources/Tabular/Normalisation.swift.

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/**
 * A text as a key: in NFKC, without outer white space and without invisible characters.
 *
 * @param {string} text
 */
export function normal(text) {
  return text.normalize("NFKC").replace(invisible, "").normalize("NFKC").trim();
}

/**
 * A key without white space inside either, as names are compared.
 *
 * @param {string} text
 */
export function spaceless(text) {
  return normal(text).replace(/\s/g, "");
}

/**
 * Reads yes or no, in the words, marks and digits that clerks use; null for anything else.
 *
 * @param {string} text
 * @returns {"yes" | "no" | null}
 */
export function yesNo(text) {
  const word = normal(text).toLowerCase();
  if (["是", "有", "√", "✓", "1", "true", "yes", "y"].includes(word)) return "yes";
  return ["否", "无", "×", "✗", "0", "false", "no", "n"].includes(word) ? "no" : null;
}
