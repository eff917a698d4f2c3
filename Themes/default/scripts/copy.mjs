// Copying: puts a button on each block of code that copies it, and lets the keyboard scroll what is wider than the
// page. The manual has it.
import {addButton} from "./pages/adding.mjs";

/** @param {Element} block */
function select(block) {
  const selection = getSelection();
  if (selection) selection.selectAllChildren(block);
}

/**
 * Browsers give pages without HTTPS no clipboard: there the selection is copied, or left for its reader to copy.
 *
 * @param {Element} block
 */
async function copy(block) {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(block.textContent || "");
    return;
  }
  select(block);
  if (!document.execCommand("copy")) throw new Error("not copied");
}

/**
 * @param {HTMLElement} block
 * @param {DOMStringMap} words
 */
function letCopy(block, {code = "", copy: word = "", copied = ""}) {
  block.tabIndex = 0;
  block.setAttribute("role", "group");
  block.setAttribute("aria-label", code);
  const frame = document.createElement("div");
  frame.className = "code";
  block.replaceWith(frame);
  const button = addButton(frame, word, () => {
    copy(block).then(() => {
      button.textContent = copied;
      setTimeout(() => { button.textContent = word; }, 2000);
    }, () => select(block));
  });
  button.className = "copy";
  frame.append(block);
}

const manualText = /** @type {HTMLElement | null} */ (document.querySelector("[data-copy]"));
if (manualText) for (const block of manualText.querySelectorAll("pre")) letCopy(block, manualText.dataset);
