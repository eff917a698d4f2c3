// The units on the first page: a list to choose from, made of the links that stand there.
import {add, addButton} from "../pages/adding.mjs";
import {find, findAll} from "../pages/finding.mjs";

/**
 * Puts a list of all units in the place of the folded links.
 *
 * @param {HTMLElement} section
 */
export function letChoose(section) {
  const {choose = "", open = ""} = section.dataset;
  const categories = findAll(section, "details", HTMLDetailsElement);
  // Units of a large year have pages of their own, to which links lead.
  if (categories.length === 0) return;
  const line = document.createElement("p");
  line.className = "choose";
  const list = add(line, "select");
  list.setAttribute("aria-label", choose);
  add(list, "option", "", choose).value = "";
  for (const category of categories) {
    const group = add(list, "optgroup");
    group.label = find(category, "summary span", HTMLElement).textContent || "";
    for (const link of findAll(category, "a", HTMLAnchorElement)) {
      add(group, "option", "", link.textContent || "").value = link.href;
    }
    category.hidden = true;
  }
  addButton(line, open, () => {
    if (list.value) location.href = list.value;
    else list.focus();
  });
  find(section, "h2", HTMLElement).after(line);
  for (const words of findAll(section, "p.quiet", HTMLElement)) words.hidden = true;
}
