// The answer first: what is decided, what is open, and where to go on.
import {decimal} from "../cells/numbers.mjs";
import {add} from "../pages/adding.mjs";
import {filled} from "../pages/data.mjs";

/** @typedef {import("./form.mjs").Form} Form */
/** @typedef {import("./waiting.mjs").Outlook} Outlook */
/** @typedef {import("../rubric/encoding.mjs").Result} Result */

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}

/**
 * A bar, for the eye alone: beside it stands the same in words.
 *
 * @param {Element} place
 * @param {[name: string, points: number][]} parts
 * @param {number} whole
 */
function addBar(place, parts, whole) {
  const bar = add(place, "div", "selfcheck-bar");
  bar.setAttribute("aria-hidden", "true");
  for (const [name, points] of parts) add(bar, "span", name).style.width = `${100 * points / whole}%`;
}

/**
 * Shows the sum of all items.
 *
 * @param {Form} form
 * @param {Element} place
 * @param {Result} result What comes of it if nothing more is done.
 * @param {Outlook} open
 */
export function showTotal(form, place, result, open) {
  const {data, words} = form;
  // Before a category is chosen only what all units have is asked.
  const isChosen = !data.categories || !form.category || form.category.value;
  const whole = isChosen ? data.total : sum(form.items.map(({points}, index) => {
    const {weight, bonus} = form.dimensionOf(index);
    return form.has(index) && !bonus ? points * weight / 10000 : 0;
  }));
  // Without bonus items, of which nothing can be lost, and by the weights of the dimensions.
  const pending = Math.round(sum(form.items.map(({points}, index) => {
    const {weight, bonus} = form.dimensionOf(index);
    const stake = result.items[index].state === "pending" ? points : open.stakes[index];
    return bonus ? 0 : stake * weight / 10000;
  })));
  const lost = Math.max(0, whole - (result.total - result.bonus) - pending);
  const line = add(place, "p", "selfcheck-score");
  const decided = add(line, "span", "fact", words.selfCheckDecided + " ");
  add(decided, "strong", "", decimal(result.total));
  for (const [name, points, style] of /** @type {const} */ ([
    [words.selfCheckPending, pending, "fact"], [words.selfCheckLost, lost, "fact lost"], [words.selfCheckWhole, whole, "fact"],
  ])) {
    if (style === "fact lost" && !points) continue;
    line.append(" · ");
    add(line, "span", style, filled(name, decimal(points)));
  }
  if (result.bonus) {
    line.append(" · ");
    add(line, "span", "fact", filled(words.selfCheckBonus, decimal(result.bonus)));
  }
  if (!isChosen) add(place, "p", "notice", words.selfCheckChooseCategory);
  addBar(place, [["part", result.total], ["open", pending]], whole || 1);
}

/**
 * Shows where each item stands, in a list that leads to them.
 *
 * @param {Form} form
 * @param {HTMLDetailsElement} place
 * @param {Outlook} open
 */
export function showStates(form, place, {result, stakes}) {
  const {element, items, words} = form;
  const states = items.map(({section}) => (section.hidden ? "" : section.dataset.state));
  const count = (/** @type {string} */ state) => states.filter((one) => one === state).length;
  place.replaceChildren();
  const said = [[words.selfCheckItemsOpen, count("open")], [words.selfCheckItemsLost, count("lost")],
    [words.selfCheckItemsFull, count("full")]].filter(([, number]) => number);
  add(place, "summary", "", words.selfCheckItems + said.map(([name, number]) => filled(String(name), number)).join("，"));
  const groups = add(place, "div");
  let list = null;
  for (const part of element.querySelectorAll("h2, section.item")) {
    if (part instanceof HTMLElement && part.hidden) continue;
    if (part.tagName === "H2") {
      const group = add(groups, "section");
      add(group, "p", "label", part.textContent || "");
      list = add(group, "ul");
      continue;
    }
    const index = items.findIndex(({section}) => section === part);
    if (index < 0 || !list) continue;
    const {id, name, points} = items[index];
    const {earned} = result.items[index];
    const [state, stake] = [states[index], stakes[index]];
    const entry = add(list, "li", state === "lost" ? "lost" : "");
    add(entry, "a", "", `${id} ${name}`).href = "#" + part.id;
    const text = state === "none" ? words.selfCheckNotApplicable : state === "full" ? words.selfCheckStateFull
      : state === "bonus" ? filled(words.selfCheckStateBonus, decimal(earned || 0))
      : stake ? filled(words.selfCheckStateWaiting, decimal(stake)) : state === "open" ? words.selfCheckStateOpen
      : filled(words.selfCheckStateLost, decimal(points - (earned || 0)));
    entry.append(" ");
    add(entry, "span", "fact", text);
  }
}
