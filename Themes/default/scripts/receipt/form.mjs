// The receipt of a packet: what its unit confirms and objects to, a row for each item and one for the whole result.
import {filled} from "../pages/data.mjs";
import {find, findAll} from "../pages/finding.mjs";
import {asText} from "../pages/store.mjs";

/** @typedef {import("../pages/data.mjs").Words} Words */
/** @typedef {{by: string, day: string, rows: Record<string, [string, string]>}} State */
/** @typedef {{text: string, field: HTMLElement}} Fault Why the form cannot be saved, and where to mend it. */

/** A row of the receipt. */
export class ReceiptRow {
  /** @param {HTMLTableRowElement} element */
  constructor(element) {
    this.element = element;
    this.item = element.dataset.item || "";
    this.name = find(element, "th", HTMLElement).textContent || "";
    this.choices = findAll(element, "input[type=radio]", HTMLInputElement);
    this.field = find(element, "textarea", HTMLTextAreaElement);
    this.written = find(element, ".written", HTMLElement);
  }

  /** What is chosen: yes, no, or nothing. */
  get answer() {
    const chosen = this.choices.find((choice) => choice.checked);
    return chosen ? chosen.value : "";
  }

  set answer(value) {
    for (const choice of this.choices) choice.checked = choice.value === value;
  }

  /** The opinion, trimmed. */
  get opinion() {
    return this.field.value.trim();
  }

  /** Gives the opinion the height it needs, and paper its text. */
  fit() {
    this.element.classList.toggle("silent", !this.answer && !this.field.value);
    this.written.textContent = this.field.value;
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight + 2}px`;
  }
}

/** The form of the receipt. */
export class Receipt {
  /**
   * @param {HTMLFormElement} element
   * @param {Words} words
   */
  constructor(element, words) {
    this.element = element;
    this.words = words;
    this.by = find(element, "[name=by]", HTMLInputElement);
    this.day = find(element, "[name=day]", HTMLInputElement);
    this.rows = findAll(element, "tr[data-item]", HTMLTableRowElement).map((row) => new ReceiptRow(row));
  }

  show() {
    for (const row of this.rows) row.fit();
    this.day.classList.toggle("empty", !this.day.value);
  }

  /** @returns {State} */
  snapshot() {
    return {
      by: this.by.value, day: this.day.value,
      rows: Object.fromEntries(this.rows.map((row) => [row.item, [row.answer, row.field.value]])),
    };
  }

  /**
   * Fills the form with what was kept, of which nothing is certain but that it has rows.
   *
   * @param {{by?: unknown, day?: unknown, rows: Record<string, unknown>}} state
   */
  restore(state) {
    this.by.value = asText(state.by);
    this.day.value = asText(state.day);
    for (const row of this.rows) {
      const kept = state.rows[row.item];
      const [answer, opinion] = Array.isArray(kept) ? kept : [];
      row.answer = ["yes", "no"].includes(answer) ? answer : "";
      row.field.value = asText(opinion);
    }
    this.show();
  }

  /** The rows of which something is said. A whole result that is refused because of items needs no row of its own. */
  said() {
    const [whole, ...items] = this.rows;
    const isRefused = items.some((row) => row.answer === "no");
    return this.rows.filter((row) => (
      row.opinion || (row.answer && !(row === whole && isRefused && row.answer === "no"))));
  }

  /**
   * What keeps the form from being saved; null when it is complete.
   *
   * @returns {Fault | null}
   */
  fault() {
    const {words, by} = this;
    const filledIn = this.said();
    const [whole, ...items] = this.rows;
    const refused = items.find((row) => row.answer === "no");
    if (!filledIn.length) return {text: words.receiptNothing, field: whole.choices[0]};
    const unsaid = filledIn.find((row) => !row.answer);
    if (unsaid) return {text: filled(words.receiptNoAnswer, unsaid.name), field: unsaid.choices[0]};
    if (!refused && !whole.answer) return {text: words.receiptNoWhole, field: whole.choices[0]};
    if (refused && whole.answer === "yes") {
      return {text: filled(words.receiptContradiction, refused.name), field: whole.choices[0]};
    }
    const silent = filledIn.find((row) => row.answer === "no" && !row.opinion);
    if (silent) return {text: filled(words.receiptNoOpinion, silent.name), field: silent.field};
    return by.value.trim() ? null : {text: words.receiptNoAgent, field: by};
  }
}
