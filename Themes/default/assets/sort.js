"use strict";
// Lets a reader sort tables by their columns. Without it they are whole, in the order of the office's list.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const original = [...body.rows];
  const words = new Intl.Collator("zh-CN", { numeric: true });

  // What a cell sorts by: its number, else its words; a cell with neither comes last.
  const keys = (column) => {
    const texts = original.map((row) => row.cells[column]?.textContent.replace("\u2212", "-").trim() ?? "");
    // A date is no number.
    const numbers = texts.map((text) => (/^\d{4}-/.test(text) ? NaN : parseFloat(text)));
    const isHead = original.some((row) => row.cells[column]?.tagName === "TH");
    const areNumbers = !isHead && numbers.some((number) => !Number.isNaN(number));
    return new Map(original.map((row, index) => [row, areNumbers ? numbers[index] : texts[index]]));
  };

  const sort = (column, direction) => {
    for (const head of heads) head.removeAttribute("aria-sort");
    if (!direction) {
      body.append(...original);
      return;
    }
    heads[column].setAttribute("aria-sort", direction);
    const key = keys(column);
    const sign = direction === "ascending" ? 1 : -1;
    const isBlank = (value) => value === "" || Number.isNaN(value);
    const compare = (left, right) => {
      const [a, b] = [key.get(left), key.get(right)];
      if (isBlank(a) || isBlank(b)) return isBlank(a) - isBlank(b);
      return sign * (typeof a === "number" ? a - b : words.compare(a, b));
    };
    // Sorting is stable: equals keep the order of the list.
    body.append(...[...original].sort(compare));
  };

  for (const [column, head] of heads.entries()) {
    if (head.tagName !== "TH") continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      sort(column, now === "ascending" ? "descending" : now === "descending" ? null : "ascending");
    });
  }
  const hint = table.dataset.hint;
  if (hint && table.caption) {
    const note = document.createElement("span");
    note.className = "hint";
    note.textContent = hint;
    table.caption.append(note);
  }
}
