// The tools of a form: files that are handed to the reader and by the reader, and buttons that ask once more.
import {add, addButton} from "./adding.mjs";

/**
 * Hands a text to the reader as a CSV file.
 *
 * @param {string} name
 * @param {string} text
 */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], {type: "text/csv;charset=utf-8"}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/**
 * Adds a button that asks for a CSV file.
 *
 * @param {Element} parent
 * @param {string} text
 * @param {(name: string, bytes: ArrayBuffer) => void} load Is given the file.
 */
export function addLoadButton(parent, text, load) {
  const picker = add(parent, "input");
  picker.type = "file";
  picker.accept = ".csv,text/csv";
  picker.hidden = true;
  picker.addEventListener("change", async () => {
    const file = picker.files && picker.files[0];
    if (file) load(file.name, await file.arrayBuffer());
    picker.value = "";
  });
  addButton(parent, text, () => picker.click());
}

/**
 * Adds a button that asks once more before it acts, and forgets that it was pressed when the reader goes elsewhere.
 *
 * @param {Element} parent
 * @param {string} text
 * @param {string} question
 * @param {() => void} act
 */
export function addAskingButton(parent, text, question, act) {
  let isAsked = false;
  const ask = (/** @type {boolean} */ asked) => {
    isAsked = asked;
    button.textContent = asked ? question : text;
  };
  const button = addButton(parent, text, () => {
    const isSure = isAsked;
    ask(!isSure);
    if (isSure) act();
  });
  button.addEventListener("blur", () => ask(false));
}
