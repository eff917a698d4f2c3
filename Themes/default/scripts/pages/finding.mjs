// Finding what the templates put on a page.

/**
 * An element that has to be there.
 *
 * @template {Element} Kind
 * @param {ParentNode} place
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function find(place, selector, kind) {
  const element = place.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`no ${selector}`);
}

/**
 * An element that may be there.
 *
 * @template {Element} Kind
 * @param {ParentNode} place
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind | null}
 */
export function findMaybe(place, selector, kind) {
  const element = place.querySelector(selector);
  return element instanceof kind ? element : null;
}

/**
 * Every element of a kind, in order.
 *
 * @template {Element} Kind
 * @param {ParentNode} place
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind[]}
 */
export function findAll(place, selector, kind) {
  return Array.from(place.querySelectorAll(selector)).flatMap((element) => (element instanceof kind ? [element] : []));
}
