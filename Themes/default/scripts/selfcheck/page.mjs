// The page of the self-check: keeps, saves and loads what is filled in, and shows what comes of it.
import {dayOf, iso, todayHere} from "../cells/dates.mjs";
import {normal} from "../cells/text.mjs";
import {add, addButton} from "../pages/adding.mjs";
import {filled} from "../pages/data.mjs";
import {find, findAll} from "../pages/finding.mjs";
import {keeps, listen, store, stored, storedObject} from "../pages/store.mjs";
import {addAskingButton, addLoadButton, download} from "../pages/tools.mjs";
import {candidate} from "./candidate.mjs";
import {showDeadlines} from "./deadlines.mjs";
import {enter} from "./entering.mjs";
import {fileText, recallRemark, rowsOfFile} from "./file.mjs";
import {showRemedies} from "./remedies.mjs";
import {showItem} from "./results.mjs";
import {showStates, showTotal} from "./summary.mjs";
import {outlook} from "./waiting.mjs";

/** @typedef {import("./form.mjs").Form} Form */
/** @typedef {import("../rubric/encoding.mjs").Result} Result */
/** @typedef {import("../rubric/module.mjs").RubricModule} RubricModule */
/** @typedef {import("./waiting.mjs").Outlook} Outlook */
/**
 * @typedef {object} Own What a packet has of its only unit.
 * @property {string} name
 * @property {string} id
 * @property {string} trialKey
 * @property {Record<string, any>} trial What the registers hold.
 */

/** The self-check on a page of its own, or in a packet. */
export class SelfCheckPage {
  /**
   * @param {Form} form
   * @param {Own | null} own
   */
  constructor(form, own) {
    this.form = form;
    this.own = own;
    this.words = form.words;
    this.key = own ? own.trialKey : `gongshi-selfcheck-${form.data.year}`;
    this.total = find(form.element, ".selfcheck-total", HTMLElement);
    this.status = find(form.element, ".selfcheck-status", HTMLElement);
    // The list of the items, which leads to each.
    this.states = document.createElement("details");
    this.states.className = "selfcheck-states";
    find(form.element, ".selfcheck-deadlines", HTMLElement).after(this.states);
    this.said = find(form.element, ".unseen", HTMLElement);
    this.kept = document.createElement("p");
    this.isAtRisk = false;
    /** @type {RubricModule | null} */
    this.rubric = null;
    // The unit whose answers the form shows.
    this.shown = "";
    this.announcing = 0;
    // The search for remedies, which among hundreds of rows takes longer than a reader waits between two keys.
    this.searching = 0;
    this.searched = 0;
    form.changed = () => this.changed();
  }

  /** The unit that is named in the form. */
  get who() {
    return this.form.unit.value.trim();
  }

  /** @param {string} text */
  note(text) {
    this.status.hidden = false;
    this.status.textContent = text;
  }

  /** Shows what comes of the answers. */
  compute() {
    const {form, rubric, total, words} = this;
    // Paper to be filled in by hand has no day on it that nobody chose, and no points.
    form.element.classList.toggle("blank", form.isBlank);
    if (!rubric) return;
    const {unit, isFaulty} = candidate(form);
    const today = dayOf(form.day.value);
    total.replaceChildren();
    /** @type {Result} */
    let result;
    /** @type {Outlook} */
    let open;
    try {
      result = rubric.result(unit, form.data.asOf);
      open = outlook(form, rubric, unit, result, today);
    } catch {
      // More than anything that a unit has.
      add(total, "span", "lost", words.selfCheckTooMuch);
      return;
    }
    for (const [index, item] of form.items.entries()) {
      showItem(form, item, open.result.items[index], unit.records, open.waiting[index], open.stakes[index]);
    }
    clearTimeout(this.searching);
    if (today !== null) {
      const isComputed = result.items.map(({computed}) => computed !== null);
      this.searchLater(() => {
        for (const found of rubric.remedies(unit, form.data.asOf, today).items) {
          const {item} = found;
          if (isComputed[item]) showRemedies(form, form.items[item].live, found, unit.records, open.waiting[item]);
        }
      });
    }
    showTotal(form, total, result, open);
    if (isFaulty) add(total, "p", "lost", words.selfCheckInvalid);
    showDeadlines(form, rubric, unit.records, today);
    showStates(form, this.states, open);
    for (const choice of findAll(form.element, "select", HTMLSelectElement)) choice.classList.toggle("empty", !choice.value);
  }

  /**
   * Searches at once where that is quick, else when the reader pauses.
   *
   * @param {() => void} search
   */
  searchLater(search) {
    const {dataset} = this.form.element;
    const act = () => {
      const begun = performance.now();
      search();
      this.searched = performance.now() - begun;
      delete dataset.searching;
    };
    if (this.searched < 50) {
      act();
    } else {
      dataset.searching = "";
      this.searching = setTimeout(act, 500);
    }
  }

  /** Shows and keeps what was filled in. */
  changed() {
    this.compute();
    const isKept = store(`${this.key}-${this.who}`, JSON.stringify(this.form.snapshot())) && store(this.key, this.who);
    this.sayKept(isKept, true);
    const text = findAll(this.total, "p", HTMLElement).map((part) => part.textContent).join(" ");
    // It is said once the reader has stopped typing.
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => { this.said.textContent = text; }, 700);
  }

  /**
   * Says whether what is filled in is kept; a reader who would lose it is asked before going.
   *
   * @param {boolean} isKept
   * @param {boolean} isChanged
   */
  sayKept(isKept, isChanged) {
    const {kept, words} = this;
    kept.className = isKept ? "selfcheck-kept" : "selfcheck-kept unkept";
    kept.textContent = !isKept ? words.selfCheckUnkept : isChanged ? words.selfCheckKept : words.selfCheckKeeps;
    this.isAtRisk = isChanged && !isKept;
  }

  /**
   * What was kept of a unit; null where there is nothing, or nothing that can be read.
   *
   * @param {string} who
   */
  recall(who) {
    const state = storedObject(`${this.key}-${who}`);
    return state && Array.isArray(state.rows) ? state : null;
  }

  switchUnit() {
    const {who, shown: before, words} = this;
    if (who === before) return;
    const kept = this.recall(who);
    this.shown = who;
    if (kept) this.form.restore(kept);
    else if (before) this.form.clear();
    // What was filled in before a name was given belongs to the name now.
    else store(`${this.key}-`, null);
    if (before) this.note(filled(kept ? words.selfCheckSwitched : words.selfCheckNew, who, before));
    this.changed();
  }

  save() {
    const {form, words, who} = this;
    if (!who) {
      this.note(words.selfCheckNoUnit);
      form.unit.focus();
      return;
    }
    const name = `自查-${form.data.year}-${who.replace(/[\\/:*?"<>|]/g, "_")}.csv`;
    download(name, fileText(form));
    this.isAtRisk = false;
    this.note(filled(words.selfCheckSaved, name));
  }

  /**
   * Loads a file in place of what is filled in.
   *
   * @param {string} name
   * @param {ArrayBuffer} bytes
   */
  load(name, bytes) {
    const {form, own, words} = this;
    const found = rowsOfFile(bytes);
    const first = found && found.find(({isSummary}) => !isSummary);
    if (!found || !first) {
      this.note(filled(words.selfCheckForeign, name));
      return;
    }
    const names = own ? [own.name, own.id] : [first.unit];
    const isOwn = (/** @type {string} */ unit) => names.some((known) => normal(known) === normal(unit));
    if (!isOwn(first.unit)) {
      this.note(filled(words.selfCheckOtherUnit, name, first.unit));
      return;
    }
    form.clear();
    form.unit.value = this.shown = names[0];
    const problems = [];
    let count = 0;
    for (const row of found) {
      if (row.isRemark) recallRemark(form, row);
      if (row.isSummary) continue;
      const problem = isOwn(row.unit) ? enter(form, row) : row.unit;
      if (problem === null) count += 1;
      else problems.push(filled(words.selfCheckLoadProblem, row.line, problem));
    }
    const more = problems.length > 10 ? ["……"] : [];
    this.note([filled(words.selfCheckLoaded, name, count), ...problems.slice(0, 10), ...more].join("\n"));
    this.changed();
  }

  /** Begins again: a packet with what the registers hold, else with nothing. */
  erase() {
    const {form, own, words} = this;
    store(`${this.key}-${this.who}`, null);
    store(this.key, null);
    if (own) {
      form.restore(own.trial);
    } else {
      form.unit.value = this.shown = "";
      form.clear();
    }
    this.compute();
    this.note(own ? words.selfCheckResetDone : words.selfCheckErased);
  }

  buildTools() {
    const {form, own, words} = this;
    const tools = find(form.element, ".selfcheck-tools", HTMLElement);
    tools.hidden = false;
    addButton(tools, words.selfCheckSave, () => this.save());
    addLoadButton(tools, words.selfCheckLoad, (name, bytes) => this.load(name, bytes));
    // A packet prints its receipt.
    if (!own) addButton(tools, words.selfCheckPrint, () => print());
    if (own) addAskingButton(tools, words.selfCheckReset, words.selfCheckResetAsk, () => this.erase());
    else addAskingButton(tools, words.selfCheckErase, words.selfCheckEraseAsk, () => this.erase());
    tools.after(this.kept);
    this.sayKept(keeps(), false);
    addEventListener("beforeunload", (event) => {
      if (this.isAtRisk) event.preventDefault();
    });
    form.buildRows();
    form.showOwn();
  }

  /** Fills the form with what was kept, and listens to it. */
  begin() {
    const {form, own} = this;
    const {element, data, unit, day} = form;
    this.buildTools();
    day.value = iso(Math.min(Math.max(todayHere(), data.from), data.asOf));
    unit.value = this.shown = own ? own.name : stored(this.key) || "";
    const kept = this.recall(this.shown) || (own && own.trial);
    if (kept) form.restore(kept);
    unit.addEventListener("change", () => this.switchUnit());
    listen((key) => {
      if (key === this.key && !own && !this.who && form.isBlank) unit.value = this.shown = stored(key) || "";
      else if (key !== `${this.key}-${this.shown}`) return;
      const kept = this.recall(this.shown);
      if (!kept) return;
      form.restore(kept);
      this.compute();
    });
    element.addEventListener("input", ({target}) => {
      if (target === unit || (target instanceof HTMLInputElement && target.type === "file")) return;
      if (target === form.category) form.showOwn();
      if (target === day) this.compute();
      else this.changed();
    });
    // A date left half-written has told nobody so.
    element.addEventListener("focusout", ({target}) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (isField && (target.validity.badInput || target.hasAttribute("aria-invalid"))) this.changed();
    });
    element.addEventListener("submit", (event) => event.preventDefault());
    // On paper an empty date and an empty choice are lines to write on.
    addEventListener("beforeprint", () => {
      element.classList.toggle("blank", form.isBlank);
      const fields = /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */ (
        element.querySelectorAll("[type^=date], select"));
      for (const input of fields) {
        input.classList.toggle("empty", !input.value);
      }
    });
  }

  /**
   * Shows results from now on.
   *
   * @param {RubricModule} rubric
   */
  run(rubric) {
    this.rubric = rubric;
    this.total.hidden = false;
    this.compute();
  }
}
