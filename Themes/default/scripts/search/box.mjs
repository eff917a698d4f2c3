// The field with what is found below it, or on the search page above everything else.
import {add, addButton} from "../pages/adding.mjs";
import {find, findMaybe} from "../pages/finding.mjs";
import {isEnough, wordsOf} from "./folding.mjs";
import {entriesOf, ranked} from "./ranking.mjs";
import {addResult} from "./results.mjs";

/** @typedef {import("./ranking.mjs").Entry} Entry */

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
    this.rest = add(this.panel, "p", "search-rest");
    this.said = add(box, "p", "search-said");
    this.said.setAttribute("role", "status");
    this.said.setAttribute("aria-live", "polite");
    // It says what is announced, and is not to be read twice.
    this.status.setAttribute("aria-hidden", "true");
    this.panel.hidden = true;
    /** @type {Entry[] | null} */
    this.entries = null;
    this.isLoading = false;
    this.announcement = 0;
    // The index is a script of its own that is loaded when the field is first used; it calls this function.
    Object.assign(window, {
      gongshiSearchIndex: (/** @type {import("./ranking.mjs").Index} */ index) => { this.entries = entriesOf(index); },
    });
  }

  load() {
    if (this.entries || this.isLoading) return;
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

  /** Looks for what is in the field. */
  use() {
    this.load();
    this.show();
  }

  /** Shows what is found of what is in the field. */
  show() {
    const query = this.field.value.trim();
    this.list.textContent = this.rest.textContent = "";
    this.panel.hidden = !query;
    if (this.listing) this.listing.hidden = Boolean(query);
    if (this.here) this.remember();
    if (!query) this.say("");
    else if (this.entries) this.answer(query, this.entries);
    else if (this.isLoading) this.say(this.words.loading);
    else this.sayFailed();
  }

  sayFailed() {
    this.say("");
    this.said.textContent = this.words.failed;
    add(this.rest, "a", "", this.words.failed).href = this.words.page;
    if (this.listing) this.listing.hidden = false;
  }

  /** @param {string} query @param {Entry[]} entries */
  answer(query, entries) {
    const wanted = wordsOf(query);
    if (!isEnough(wanted)) {
      this.say(this.words.short);
      return;
    }
    const found = ranked(entries, wanted);
    this.say(found.length ? this.words.count.replace("{1}", String(found.length))
      : this.words.none.split("{1}").join(query));
    this.addResults(found, wanted);
  }

  /** @param {Entry[]} found @param {string[]} wanted */
  addResults(found, wanted) {
    const {list, rest} = this;
    const shown = list.children.length;
    for (const entry of found.slice(shown, shown + this.atOnce)) addResult(list, entry, wanted, this.words.root);
    rest.textContent = "";
    if (list.children.length === found.length) return;
    if (this.here) {
      addButton(rest, this.words.more, () => {
        this.addResults(found, wanted);
        find(list.children[shown + this.atOnce], "a", HTMLElement).focus();
      }).className = "search-more";
    } else {
      add(rest, "a", "", this.words.all.replace("{1}", String(found.length))).href = this.address();
    }
  }

  /** The search page with what is asked for; behind a number sign, so that no server is told. */
  address() {
    return (this.here ? "" : this.words.page) + "#q=" + encodeURIComponent(this.field.value.trim());
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
      history.replaceState(null, "", this.field.value.trim() ? this.address() : "#");
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
