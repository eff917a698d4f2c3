// Adding elements to a page.

/**
 * Adds an element.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Element} parent
 * @param {Name} name
 * @param {string} [style] The class.
 * @param {string} [text]
 */
export function add(parent, name, style, text) {
  const element = document.createElement(name);
  if (style) element.className = style;
  if (text) element.textContent = text;
  parent.append(element);
  return element;
}

/**
 * Adds a button.
 *
 * @param {Element} parent
 * @param {string} text
 * @param {() => void} act
 */
export function addButton(parent, text, act) {
  const element = add(parent, "button", "", text);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}
