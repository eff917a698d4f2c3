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
 * A bar of three parts, for the eye alone: beside it stands the same in words.
 *
 * @param {Element} place
 * @param {[name: string, width: number][]} parts
 * @param {number} whole
 */
function addBar(place, parts, whole) {
  const bar = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of Object.entries({class: "meter", viewBox: "0 0 1000 10", preserveAspectRatio: "none", "aria-hidden": "true"})) {
    bar.setAttribute(name, value);
  }
  let from = 0;
  for (const [name, points] of [...parts, /** @type {[string, number]} */ (["whole", whole])]) {
    const width = Math.min(Math.round(points / whole * 1000), 1000 - from);
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [attribute, value] of Object.entries({class: name, x: from, width, height: 10})) {
      rect.setAttribute(attribute, String(value));
    }
    bar.append(rect);
    from += width;
  }
  place.append(bar);
}

/**
 * Shows the sum of all items.
 *
 * @param {Form} form
 * @param {Element} place
 * @param {Result} result What comes of it if nothing more is done.
 * @param {Outlook} open
 */
export function showTotal({data, words}, place, result, open) {
  const whole = sum(data.items.map(({points}) => points));
  const pending = result.pendingPoints + sum(open.stakes);
  const lost = Math.max(0, whole - result.total - pending);
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
  addBar(place, [["part", result.total], ["open", pending]], whole || 1);
}

/**
 * Shows where each item stands, in a list that leads to them.
 *
 * @param {Form} form
 * @param {HTMLDetailsElement} place
 * @param {Outlook} open
 */
export function showStates({element, items, words}, place, {result, stakes}) {
  const states = items.map(({section}) => section.dataset.state);
  const count = (/** @type {string} */ state) => states.filter((one) => one === state).length;
  place.replaceChildren();
  const said = [[words.selfCheckItemsOpen, count("open")], [words.selfCheckItemsLost, count("lost")],
    [words.selfCheckItemsFull, count("full")]].filter(([, number]) => number);
  add(place, "summary", "", words.selfCheckItems + said.map(([name, number]) => filled(String(name), number)).join("，"));
  const groups = add(place, "div");
  let list = null;
  for (const part of element.querySelectorAll("h2, section.item")) {
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
      : stake ? filled(words.selfCheckStateWaiting, decimal(stake)) : state === "open" ? words.selfCheckStateOpen
      : filled(words.selfCheckStateLost, decimal(points - (earned || 0)));
    entry.append(" ");
    add(entry, "span", "fact", text);
  }
}
