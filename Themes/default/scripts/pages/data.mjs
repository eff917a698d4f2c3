// What a page carries for its scripts: data, and words with places to fill in.

/** @typedef {Record<string, string>} Words The words of the interface by their names. */

/**
 * The data that a page carries for its scripts in an element of its own; null where it carries none.
 *
 * @param {string} id
 */
export function pageData(id) {
  const element = document.getElementById(id);
  return element && JSON.parse(element.textContent || "");
}

/**
 * A sentence with its places filled in.
 *
 * @param {string} sentence
 * @param {...(string | number)} values
 */
export function filled(sentence, ...values) {
  return sentence.replace(/\{(\d)\}/g, (_, place) => String(values[place - 1]));
}
