// The form: its fields by items and facts, what stands in them, and rows that can be added and removed.
import {add, addButton} from "../pages/adding.mjs";
import {filled} from "../pages/data.mjs";
import {find, findAll, findMaybe} from "../pages/finding.mjs";
import {asText} from "../pages/store.mjs";
import {enter} from "./entering.mjs";
import {cellsOf, fieldsIn, nothing} from "./fields.mjs";

/** @typedef {import("../rubric/encoding.mjs").Limit} Limit */
/** @typedef {import("./fields.mjs").Field} Field */
/** @typedef {import("./fields.mjs").Cells} Cells */
/**
 * @typedef {object} FactData
 * @property {string} name
 * @property {number[]} items The items whose rules read it; the first is its own, if it is not one of its dimension.
 * @property {string} [subject] What registers name it by, if it is one of its dimension.
 * @property {string} kind
 * @property {Limit[]} limits
 * @property {1} [tagged] Where its rows need a tag once they have an end.
 * @property {number[]} [per] The quantities that its sum is held against.
 * @property {1} [assumed] Where something is known of it though nothing was registered.
 */
/**
 * @typedef {object} Data What the page carries of the rubric; Sources/Components/SelfCheck/SelfCheckData.swift writes it.
 * @property {number} year
 * @property {number} from The first day that counts.
 * @property {number} asOf The last day that counts.
 * @property {number} [cutoff] The last day on which material may come in.
 * @property {string} book The rule book for the module.
 * @property {string} [script] Where the module's form in JavaScript is, if the page does not hold it.
 * @property {string[]} quantities
 * @property {string[]} tags
 * @property {number} total The points of all items that a unit has, without bonus, by the weights of their dimensions.
 * @property {Category[]} [categories] The items of units by their category, where not every unit has every item.
 * @property {Dimension[]} [dimensions] Where some have a weight or are a bonus.
 * @property {{id: string, name: string, points: number, rules: string[], counted: (number | string)[]}[]} items
 * @property {FactData[]} facts
 * @property {{fact: number, day: number, name: string}[]} dates
 * @property {import("../pages/data.mjs").Words} words
 */
/** @typedef {{name: string, items: number[]}} Category */
/** @typedef {{items: number, weight: number, bonus?: 1}} Dimension How many items it has, and what of them enters the total, in hundredths of a percent. */
/**
 * @typedef {object} ItemFields
 * @property {HTMLElement} section
 * @property {HTMLElement} live Where the sum and the remedies are shown.
 * @property {HTMLElement} earned
 * @property {HTMLInputElement} notApplicable
 * @property {HTMLInputElement | null} mark
 * @property {HTMLInputElement[]} materials
 */
/** @typedef {Data["items"][number] & ItemFields} Item */
/**
 * @typedef {object} FactFields
 * @property {number} index
 * @property {HTMLElement | null} box Nothing where the form does not ask for the fact.
 * @property {HTMLElement | null} list The rows.
 * @property {Element | null} template An empty row.
 */
/** @typedef {FactData & FactFields} Fact */
/** @typedef {Cells & {place?: number}} Answer What is said of a fact, in which row of the form. */
/** @typedef {{notApplicable: boolean, mark: string, materials: boolean[]}} ItemState */
/**
 * @typedef {object} State Everything that is filled in, by names that outlast a change of the rubric.
 * @property {Record<string, string>} quantities
 * @property {string} [category]
 * @property {Record<string, ItemState>} items
 * @property {(Cells & {item: string, fact: string})[]} rows
 */

/** The form of the self-check. */
export class Form {
  /**
   * @param {HTMLFormElement} element
   * @param {Data} data
   */
  constructor(element, data) {
    this.element = element;
    this.data = data;
    this.words = data.words;
    this.unit = find(element, "[name=unit]", HTMLInputElement);
    this.day = find(element, "[name=day]", HTMLInputElement);
    this.category = /** @type {Field | null} */ (element.querySelector("[name=category]"));
    this.quantities = data.quantities.map((_, index) => find(element, `[name=q${index}]`, HTMLInputElement));
    /** @type {Item[]} */
    this.items = data.items.map((item, index) => {
      const section = find(element, `[data-item="${index}"]`, HTMLElement);
      return {
        ...item, section, live: find(section, ".live", HTMLElement), earned: find(section, ".earned", HTMLElement),
        notApplicable: find(section, "[data-not-applicable]", HTMLInputElement),
        mark: findMaybe(section, "[data-mark]", HTMLInputElement),
        materials: findAll(section, "[data-material]", HTMLInputElement),
      };
    });
    /** @type {Fact[]} */
    this.facts = data.facts.map((fact, index) => {
      const box = findMaybe(element, `[data-fact="${index}"]`, HTMLElement);
      const list = box && findMaybe(box, ".rows", HTMLElement);
      const first = list && list.firstElementChild;
      return {...fact, index, box, list, template: first && /** @type {Element} */ (first.cloneNode(true))};
    });
    /** Is told of rows that were removed. */
    this.changed = () => {};
  }

  /**
   * The item of a fact, or the first that the unit has of those that read it.
   *
   * @param {Fact} fact
   */
  itemOf(fact) {
    return this.items[fact.items.find((item) => this.has(item)) || fact.items[0]];
  }

  /**
   * What registers name a fact by in their column 指标.
   *
   * @param {Fact} fact
   */
  subjectOf(fact) {
    return fact.subject || this.items[fact.items[0]].id;
  }

  /**
   * Whether the unit has an item; before its category is chosen, the items that all units have.
   *
   * @param {number} item
   */
  has(item) {
    const {categories} = this.data;
    if (!categories || !this.category) return true;
    const name = this.category.value;
    const own = categories.find((category) => category.name === name);
    return own ? own.items.includes(item) : categories.every(({items}) => items.includes(item));
  }

  /**
   * Whether an item belongs to a bonus dimension.
   *
   * @param {Item} item
   */
  isBonus(item) {
    return Boolean(this.dimensionOf(this.items.indexOf(item)).bonus);
  }

  /**
   * The dimension of an item.
   *
   * @param {number} item
   * @returns {Dimension}
   */
  dimensionOf(item) {
    let left = item;
    for (const dimension of this.data.dimensions || []) {
      if (left < dimension.items) return dimension;
      left -= dimension.items;
    }
    return {items: 0, weight: 10000};
  }

  /** Shows the questions that units of the chosen category have. */
  showOwn() {
    if (!this.data.categories) return;
    this.items.forEach(({section}, index) => { section.hidden = !this.has(index); });
    for (const {box, items, subject} of this.facts) {
      if (box && subject) box.hidden = !items.some((item) => this.has(item));
    }
    /** @type {HTMLElement | null} */
    let head = null;
    for (const part of findAll(this.element, "h2, section.item, .shared", HTMLElement)) {
      if (part.tagName === "H2") {
        head = part;
        head.hidden = true;
      } else if (head && part.classList.contains("item") && !part.hidden) head.hidden = false;
    }
    for (const shared of findAll(this.element, ".shared", HTMLElement)) {
      shared.hidden = !findAll(shared, "[data-fact]", HTMLElement).some(({hidden}) => !hidden);
    }
  }

  /**
   * The answers by fact, as they stand in a register: one for each row.
   *
   * @param {Fact} fact
   * @returns {Answer[]}
   */
  answers({box, kind, list, items}) {
    if (!box || !items.some((item) => this.has(item))) return [];
    if (kind === "yesno" || kind === "choice") {
      const chosen = findMaybe(box, "input:checked", HTMLInputElement);
      return chosen && chosen.value ? [{value: chosen.value}] : [];
    }
    if (kind === "date") return this.dateAnswer(box);
    const written = [...(list ? list.children : [])].map(cellsOf);
    const rows = written.flatMap((cells, place) => (cells ? [{...cells, place}] : []));
    const none = findMaybe(box, "[data-none]", HTMLInputElement);
    if (none) none.disabled = rows.length > 0;
    // What happened is registered; that nothing did, in one row without a date.
    return none && none.checked && !rows.length ? [{value: nothing}] : rows;
  }

  /** @param {HTMLElement} box @returns {Answer[]} */
  dateAnswer(box) {
    const input = find(box, "[data-field=date]", HTMLInputElement);
    const isNever = find(box, "[data-never]", HTMLInputElement).checked;
    input.disabled = isNever;
    return isNever ? [{value: "no"}] : input.value ? [{value: input.value}] : [];
  }

  /** @returns {State} */
  snapshot() {
    const {data, items, facts, quantities} = this;
    return {
      ...(this.category ? {category: this.category.value} : {}),
      quantities: Object.fromEntries(data.quantities.map((name, index) => [name, quantities[index].value])),
      items: Object.fromEntries(items.map((item) => [item.id, {
        notApplicable: item.notApplicable.checked, mark: item.mark ? item.mark.value : "",
        materials: item.materials.map((box) => box.checked),
      }])),
      rows: facts.flatMap((fact) => this.answers(fact).map(({place, ...cells}) => (
        {item: this.subjectOf(fact), fact: fact.name, ...cells}))),
    };
  }

  /** True if nothing is filled in but the unit and the day. */
  get isBlank() {
    const {quantities, items, rows} = this.snapshot();
    return !rows.length && !Object.values(quantities).some(Boolean)
      && Object.values(items).every(({notApplicable, mark, materials}) => !notApplicable && !mark && !materials.some(Boolean));
  }

  clear() {
    // A packet's category is its unit's.
    if (this.category instanceof HTMLSelectElement) this.category.value = "";
    this.showOwn();
    for (const input of this.quantities) input.value = "";
    for (const item of this.items) {
      item.notApplicable.checked = false;
      if (item.mark) item.mark.value = "";
      for (const box of item.materials) box.checked = false;
    }
    for (const fact of this.facts) this.clearFact(fact);
  }

  /** @param {Fact} fact */
  clearFact(fact) {
    if (!fact.box) return;
    if (fact.list) {
      fact.list.replaceChildren();
      this.appendRow(fact);
    }
    for (const input of fieldsIn(fact.box)) {
      if (input instanceof HTMLInputElement && input.type === "radio") input.checked = input.value === "";
      else if (input instanceof HTMLInputElement && input.type === "checkbox") input.checked = false;
      else input.value = "";
      input.removeAttribute("aria-invalid");
    }
  }

  /**
   * Fills the form with what was kept, of which nothing is certain but that it has rows.
   *
   * @param {Record<string, any>} state
   */
  restore(state) {
    this.clear();
    if (this.category instanceof HTMLSelectElement) this.category.value = asText(state.category);
    this.showOwn();
    this.data.quantities.forEach((name, index) => {
      this.quantities[index].value = asText((state.quantities || {})[name]);
    });
    for (const item of this.items) {
      const kept = (state.items || {})[item.id];
      if (!kept) continue;
      item.notApplicable.checked = Boolean(kept.notApplicable);
      if (item.mark) item.mark.value = asText(kept.mark);
      item.materials.forEach((box, place) => { box.checked = Boolean((kept.materials || [])[place]); });
    }
    for (const cells of state.rows) {
      if (!cells || typeof cells !== "object") continue;
      const {item = "", fact = "", ...rest} = Object.fromEntries(
        Object.entries(cells).map(([name, text]) => [name, asText(text)]));
      enter(this, {item, fact, ...rest});
    }
  }

  /** Gives the questions that take rows an empty one, and a button that adds another. */
  buildRows() {
    for (const fact of this.facts) {
      if (!fact.box || !fact.list) continue;
      fact.list.replaceChildren();
      this.appendRow(fact);
      addButton(fact.box, this.words.selfCheckAdd, () => focusOn(this.appendRow(fact)))
        .setAttribute("aria-label", `${fact.name}：${this.words.selfCheckAdd}`);
    }
  }

  /** @param {Fact} fact @param {number} [from] */
  renumber(fact, from = 0) {
    for (const [place, row] of [...(fact.list ? fact.list.children : [])].entries()) {
      if (place < from) continue;
      find(row, "button", HTMLElement)
        .setAttribute("aria-label", `${fact.name}：${filled(this.words.selfCheckRemove, place + 1)}`);
    }
  }

  /**
   * Adds an empty row.
   *
   * @param {Fact} fact A fact that takes rows.
   */
  appendRow(fact) {
    const {list, template} = fact;
    if (!list || !template) throw new Error(`no rows for ${fact.name}`);
    const entry = /** @type {Element} */ (template.cloneNode(true));
    const button = add(entry, "button", "remove", "×");
    button.type = "button";
    button.addEventListener("click", () => {
      const next = entry.nextElementSibling || entry.previousElementSibling;
      if (next) entry.remove();
      for (const input of next ? [] : fieldsIn(entry)) input.value = "";
      focusOn(next || entry);
      this.renumber(fact);
      this.changed();
    });
    list.append(entry);
    this.renumber(fact, list.childElementCount - 1);
    return entry;
  }
}

/** @param {Element} row */
function focusOn(row) {
  find(row, "input, select", HTMLElement).focus();
}
