// The field with what is found below it, or on the search page above everything else.
import {add, addButton} from "../pages/adding.mjs";
import {find, findMaybe} from "../pages/finding.mjs";
import {near} from "./nearness.mjs";
import {ranked, textsOf} from "./ranking.mjs";
import {addResult} from "./results.mjs";
import {isEnough} from "./spelling.mjs";

/** @typedef {import("./ranking.mjs").Entry} Entry */
/** @typedef {import("./ranking.mjs").Texts} Texts */
/**
 * @typedef {object} Answer What is found: first what says all that was asked for, then what comes near.
 * @property {Entry[]} entries
 * @property {number} exact How many of them say all of it.
 * @property {string[]} words What is marked in these.
 * @property {string[]} clues What is marked in the others.
 */

/** How much of a query is looked at. */
const longest = 100;
/** With fewer places that say all of it, those that come near are shown as well, if they say this part of it. */
const few = 3;
const leastShare = {none: 0.3, few: 0.6};

/** A search field and its results. */
export class SearchBox {
  /**
   * @param {HTMLElement} box
   * @param {HTMLInputElement} field
   */
  constructor(box, field) {
    this.box = box;
    this.field = field;
    this.words = /** @type {import("../pages/data.mjs").Words} */ (box.dataset);
    // The search page has a place for the field and its results; elsewhere they open below the field.
    this.here = findMaybe(document, ".search-here", HTMLElement);
    this.listing = findMaybe(document, ".search-list", HTMLElement);
    this.atOnce = this.here ? 30 : 8;
    this.panel = add(box, "div", "search-panel");
    this.status = add(this.panel, "p", "search-status");
    this.list = add(this.panel, "ol", "search-results");
    this.nearHead = add(this.panel, "p", "search-near", this.words.further);
    this.nearList = add(this.panel, "ol", "search-results");
    this.rest = add(this.panel, "p", "search-rest");
    this.said = add(box, "p", "search-said");
    this.said.setAttribute("role", "status");
    this.said.setAttribute("aria-live", "polite");
    // It says what is announced, and is not to be read twice.
    this.status.setAttribute("aria-hidden", "true");
    this.panel.hidden = true;
    /** @type {Texts | null} */
    this.texts = null;
    this.isLoading = false;
    this.announcement = 0;
    // The index is a script of its own that is loaded when the field is first used; it calls this function.
    Object.assign(window, {
      gongshiSearchIndex: (/** @type {import("./ranking.mjs").Index} */ index) => { this.texts = textsOf(index); },
    });
  }

  load() {
    if (this.texts || this.isLoading) return;
    this.isLoading = true;
    const script = document.createElement("script");
    script.src = this.words.index;
    script.onload = script.onerror = () => {
      this.isLoading = false;
      script.remove();
      this.show();
    };
    document.head.append(script);
  }

  /** What is asked for, as far as it is looked at. */
  get query() {
    return this.field.value.trim().slice(0, longest);
  }

  /** Looks for what is in the field. */
  use() {
    this.load();
    this.show();
  }

  /** Shows what is found of what is in the field. */
  show() {
    const {query} = this;
    this.list.textContent = this.nearList.textContent = this.rest.textContent = "";
    this.nearHead.hidden = true;
    this.panel.hidden = !query;
    if (this.listing) this.listing.hidden = Boolean(query);
    if (this.here) this.remember();
    if (!query) this.say("");
    else if (this.texts) this.answer(query, this.texts);
    else if (this.isLoading) this.say(this.words.loading);
    else this.sayFailed();
  }

  sayFailed() {
    this.say("");
    this.said.textContent = this.words.failed;
    add(this.rest, "a", "", this.words.failed).href = this.words.page;
    if (this.listing) this.listing.hidden = false;
  }

  /** @param {string} query @param {Texts} texts */
  answer(query, texts) {
    const wanted = texts.spelling.wordsOf(query);
    if (!isEnough(wanted)) {
      this.say(this.words.short);
      return;
    }
    const forms = wanted.map((word) => texts.spelling.forms(word));
    const found = ranked(texts, forms);
    const least = found.length ? leastShare.few : leastShare.none;
    const close = found.length < few ? near(texts, wanted, new Set(found), least) : {entries: [], marks: []};
    if (found.length) this.say(this.words.count.replace("{1}", String(found.length)));
    else if (close.entries.length) this.say(this.words.near.replace("{1}", String(close.entries.length)));
    else this.say(this.words.none.split("{1}").join(query));
    this.addResults(texts, {
      entries: found.concat(close.entries), exact: found.length, words: forms.flat(), clues: close.marks,
    });
  }

  /** @param {Texts} texts @param {Answer} answer */
  addResults(texts, answer) {
    const {list, nearList, rest} = this;
    const {entries, exact} = answer;
    const shown = list.children.length + nearList.children.length;
    entries.slice(shown, shown + this.atOnce).forEach((entry, index) => {
      const isExact = shown + index < exact;
      // What comes near stands under its own head, which is the status if there is nothing else.
      const place = isExact || !exact ? list : nearList;
      addResult(place, entry, isExact ? answer.words : answer.clues, this.words.root, texts.spelling);
    });
    this.nearHead.hidden = !nearList.children.length;
    rest.textContent = "";
    const all = list.children.length + nearList.children.length;
    if (all === entries.length) return;
    if (this.here) {
      addButton(rest, this.words.more, () => {
        this.addResults(texts, answer);
        const next = shown + this.atOnce;
        const item = list.children[next] || nearList.children[next - list.children.length];
        find(item, "a", HTMLElement).focus();
      }).className = "search-more";
    } else {
      add(rest, "a", "", this.words.all.replace("{1}", String(entries.length))).href = this.address();
    }
  }

  /** The search page with what is asked for; behind a number sign, so that no server is told. */
  address() {
    return (this.here ? "" : this.words.page) + "#q=" + encodeURIComponent(this.query);
  }

  /** @param {string} text */
  say(text) {
    this.status.textContent = text;
    clearTimeout(this.announcement);
    this.announcement = setTimeout(() => { this.said.textContent = text; }, 400);
  }

  remember() {
    // Browsers that allow no history from disk lose only the way back to the results.
    try {
      history.replaceState(null, "", this.query ? this.address() : "#");
    } catch { /* as said */ }
  }

  /** Asks again what the address asks for. */
  recall() {
    const asked = /^#q=(.+)/.exec(location.hash);
    if (!this.here || !asked) return;
    try {
      this.field.value = decodeURIComponent(asked[1]);
    } catch {
      return;
    }
    this.field.focus();
    this.use();
  }
}
