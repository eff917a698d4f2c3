// The receipt on its page: keeps what is typed, saves it as the file that the office reads, and loads it again.
import {iso, todayHere} from "../cells/dates.mjs";
import {spaceless} from "../cells/text.mjs";
import {addButton} from "../pages/adding.mjs";
import {filled} from "../pages/data.mjs";
import {find} from "../pages/finding.mjs";
import {listen, store, storedObject} from "../pages/store.mjs";
import {addAskingButton, addLoadButton, download} from "../pages/tools.mjs";
import {receiptRows, receiptState, receiptText} from "./file.mjs";

/** @typedef {import("./form.mjs").Receipt} Receipt */
/**
 * @typedef {object} Own What a packet says of its unit.
 * @property {string} id
 * @property {string} name
 * @property {string} cell The unit as a cell of the file.
 * @property {string} key What the receipt is kept under.
 */

/** The receipt with its tools. */
export class ReceiptPage {
  /**
   * @param {Receipt} receipt
   * @param {Own} own
   */
  constructor(receipt, own) {
    this.receipt = receipt;
    this.own = own;
    this.words = receipt.words;
    this.status = find(receipt.element, ".feedback-status", HTMLElement);
    this.refusal = find(receipt.element, ".feedback-refusal", HTMLElement);
  }

  /**
   * Says beside the buttons what was done.
   *
   * @param {string} text
   */
  note(text) {
    this.forgive();
    this.status.hidden = false;
    this.status.textContent = text;
    this.status.scrollIntoView({block: "nearest"});
  }

  /**
   * Says beside the buttons why nothing was done, and offers the way to the field that it is about.
   *
   * @param {import("./form.mjs").Fault} fault
   */
  refuse({text, field}) {
    const {refusal} = this;
    this.forgive();
    this.status.hidden = true;
    refusal.hidden = false;
    refusal.textContent = text;
    addButton(refusal, this.words.receiptGo, () => field.focus());
    const place = field.closest("tr, dl > div");
    if (place) place.classList.add("wanted");
    refusal.scrollIntoView({block: "nearest"});
  }

  /** Takes a refusal back. */
  forgive() {
    this.refusal.hidden = true;
    this.refusal.textContent = "";
    for (const place of this.receipt.element.querySelectorAll(".wanted")) place.classList.remove("wanted");
  }

  keep() {
    store(this.own.key, JSON.stringify(this.receipt.snapshot()));
  }

  save() {
    const {receipt, own} = this;
    const fault = receipt.fault();
    if (fault) {
      this.refuse(fault);
      return;
    }
    if (!receipt.day.value) receipt.day.value = iso(todayHere());
    this.keep();
    receipt.show();
    const name = `反馈-${own.id}.csv`;
    download(name, receiptText(receipt, own.cell));
    this.note(filled(this.words.receiptSaved, name));
  }

  /**
   * Loads a file in place of what is filled in.
   *
   * @param {string} name
   * @param {ArrayBuffer} bytes
   */
  load(name, bytes) {
    const {receipt, own, words} = this;
    const lines = receiptRows(bytes);
    if (!lines) {
      this.note(filled(words.receiptForeign, name));
      return;
    }
    const names = [own.name, own.id].map(spaceless);
    const other = lines.find(({unit}) => !names.includes(spaceless(unit)));
    if (other) {
      this.note(filled(words.receiptOtherUnit, name, other.unit));
      return;
    }
    const {state, problems} = receiptState(receipt, lines);
    receipt.restore(state);
    this.keep();
    const lost = problems.slice(0, 10).map(({line, text}) => filled(words.receiptProblem, line, text));
    this.note([filled(words.receiptLoaded, name, lines.length - problems.length), ...lost].join("\n"));
  }

  erase() {
    this.receipt.restore({rows: {}});
    store(this.own.key, null);
    this.note(this.words.receiptErased);
  }

  buildTools() {
    const {words} = this;
    const tools = find(this.receipt.element, ".feedback-tools", HTMLElement);
    tools.hidden = false;
    addButton(tools, words.receiptSave, () => this.save());
    addLoadButton(tools, words.receiptLoad, (name, bytes) => this.load(name, bytes));
    addButton(tools, words.receiptPrint, () => print());
    addAskingButton(tools, words.receiptErase, words.receiptEraseAsk, () => this.erase());
  }

  /** Fills the form with what was kept, and listens to it. */
  begin() {
    const {receipt} = this;
    const {element} = receipt;
    element.classList.add("live");
    find(element, ".feedback-kept", HTMLElement).hidden = false;
    element.addEventListener("submit", (event) => event.preventDefault());
    element.addEventListener("input", ({target}) => {
      if (target instanceof HTMLInputElement && target.type === "file") return;
      this.forgive();
      this.keep();
      receipt.show();
    });
    addEventListener("resize", () => receipt.show());
    this.buildTools();
    if (!this.recall()) receipt.show();
    listen((key) => {
      if (key === this.own.key && !this.recall()) receipt.restore({rows: {}});
    });
  }

  /** Fills the form with what was kept, if anything was; whether it could. */
  recall() {
    const kept = storedObject(this.own.key);
    const rows = kept && kept.rows;
    if (!kept || !rows || typeof rows !== "object") return false;
    this.receipt.restore({by: kept.by, day: kept.day, rows: /** @type {Record<string, unknown>} */ (rows)});
    return true;
  }
}
