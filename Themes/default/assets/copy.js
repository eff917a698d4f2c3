// Puts a button on each block of code that copies it, and lets the keyboard scroll what is wider than the page.
(() => {
  "use strict";

  const text = document.querySelector("[data-copy]");
  if (!text) return;

  for (const block of text.querySelectorAll("pre")) {
    block.tabIndex = 0;
    block.setAttribute("role", "group");
    block.setAttribute("aria-label", text.dataset.code);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = text.dataset.copy;
    button.addEventListener("click", () => copy(block).then(() => {
      button.textContent = text.dataset.copied;
      setTimeout(() => { button.textContent = text.dataset.copy; }, 2000);
    }, () => select(block)));
    const frame = document.createElement("div");
    frame.className = "code";
    block.replaceWith(frame);
    frame.append(button, block);
  }

  // Browsers give pages without HTTPS no clipboard: there the selection is copied, or left for its reader to copy.
  function copy(block) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(block.textContent);
    select(block);
    return document.execCommand("copy") ? Promise.resolve() : Promise.reject();
  }

  function select(block) {
    getSelection().selectAllChildren(block);
  }
})();
