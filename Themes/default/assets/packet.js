// The receipt of a packet: keeps what is typed, saves it as the file that the office reads, and loads it again.
(() => {
  "use strict";

  const form = document.getElementById("feedback");
  const source = document.getElementById("packet-data");
  if (!form || !source) return;
  const own = JSON.parse(source.textContent);
  const words = own.words;
  const status = form.querySelector(".feedback-status");
  const {by, day} = form.elements;
  const rows = [...form.querySelectorAll("tr[data-item]")].map((row) => ({
    item: row.dataset.item,
    name: row.querySelector("th").textContent,
    choices: [...row.querySelectorAll("input[type=radio]")],
    opinion: row.querySelector("textarea"),
    written: row.querySelector(".written"),
  }));

  /** A sentence with its places filled in. */
  function say(name, ...values) {
    return words[name].replace(/\{(\d)\}/g, (_, place) => values[place - 1]);
  }

  function note(text) {
    status.hidden = false;
    status.textContent = text;
  }

  function normal(text) {
    return text.normalize("NFKC").replace(/\s/g, "");
  }

  function confirmed(row) {
    return row.choices.find((choice) => choice.checked).value;
  }

  function confirm(row, value) {
    for (const choice of row.choices) choice.checked = choice.value === value;
  }

  function write(row, text) {
    row.opinion.value = text;
    fit(row);
  }

  /** Gives an opinion the height it needs, and paper its text. */
  function fit(row) {
    row.written.textContent = row.opinion.value;
    row.opinion.style.height = "auto";
    row.opinion.style.height = `${row.opinion.scrollHeight + 2}px`;
  }

  function show() {
    for (const row of rows) fit(row);
    day.classList.toggle("empty", !day.value);
  }

  // Keeping what was typed in this browser.

  function store(text) {
    try {
      if (text === null) localStorage.removeItem(own.key);
      else localStorage.setItem(own.key, text);
    } catch {
      // Without a place to keep it the form still works, and can be saved as a file.
    }
  }

  function recall() {
    try {
      const state = JSON.parse(localStorage.getItem(own.key));
      return state && typeof state === "object" && state.rows && typeof state.rows === "object" ? state : null;
    } catch {
      return null;
    }
  }

  function keep() {
    store(JSON.stringify({
      by: by.value, day: day.value,
      rows: Object.fromEntries(rows.map((row) => [row.item, [confirmed(row), row.opinion.value]])),
    }));
  }

  function restore(state) {
    const string = (text) => (typeof text === "string" ? text : "");
    by.value = string(state.by);
    day.value = string(state.day);
    for (const row of rows) {
      const kept = Array.isArray(state.rows[row.item]) ? state.rows[row.item] : [];
      confirm(row, ["yes", "no"].includes(kept[0]) ? kept[0] : "");
      write(row, string(kept[1]));
    }
    show();
  }

  // The file: the columns that the office's program expects of it.

  const columns = ["单位", "指标", "确认", "意见", "日期", "经办人"];

  /** What keeps the form from being saved, with the field to mend it in; nothing when it is complete. */
  function fault() {
    const said = rows.filter((row) => confirmed(row) || row.opinion.value.trim());
    if (!said.length) return [say("receiptNothing"), rows[0].choices[0]];
    if (!confirmed(rows[0])) return [say("receiptNoWhole"), rows[0].choices[0]];
    // A whole result is refused because of items; an item for a reason of its own.
    const isSilent = (row) => confirmed(row) === "no" && !row.opinion.value.trim();
    const hasOther = said.some((row) => row !== rows[0] && confirmed(row) === "no");
    const silent = said.find((row) => isSilent(row) && (row !== rows[0] || !hasOther));
    if (silent) return [say("receiptNoOpinion", silent.name), silent.opinion];
    if (!by.value.trim()) return [say("receiptNoAgent"), by];
    return null;
  }

  function today() {
    const now = new Date();
    return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  }

  function save() {
    const found = fault();
    if (found) {
      note(found[0]);
      found[1].focus();
      return;
    }
    if (!day.value) day.value = today();
    keep();
    show();
    const answers = {yes: words.answerYes, no: words.answerNo, "": ""};
    const lines = rows.filter((row) => confirmed(row) || row.opinion.value.trim()).map((row) =>
      [own.cell, row.item, answers[confirmed(row)], row.opinion.value.trim(), day.value, by.value.trim()]);
    const name = `反馈-${own.id}.csv`;
    gongshiCSV.download(name, gongshiCSV.text([columns, ...lines]));
    note(say("receiptSaved", name));
  }

  function answer(text) {
    const word = normal(text).toLowerCase();
    if (["是", "有", "√", "✓", "1", "true", "yes", "y"].includes(word)) return "yes";
    if (["否", "无", "×", "✗", "0", "false", "no", "n"].includes(word)) return "no";
    return word ? null : "";
  }

  /** A day as spreadsheets write it, as 2025-01-06. */
  function written(text) {
    const parts = /^(\d{4})[-\/.年](\d{1,2})[-\/.月](\d{1,2})/.exec(normal(text));
    return parts ? `${parts[1]}-${parts[2].padStart(2, "0")}-${parts[3].padStart(2, "0")}` : "";
  }

  function load(name, bytes) {
    const table = gongshiCSV.rows(bytes);
    const head = table.slice(0, 5).findIndex((cells) => columns.slice(0, 4).every((column) => cells.map(normal).includes(column)));
    if (head < 0) {
      note(say("receiptForeign", name));
      return;
    }
    const places = columns.map((column) => table[head].map(normal).indexOf(column));
    const lines = table.slice(head + 1).map((cells, index) => ({
      line: head + index + 2, cells: places.map((place) => (cells[place] || "").trim()),
    })).filter(({cells}) => cells.some((cell) => cell));
    const other = lines.find(({cells}) => ![own.name, own.id].some((known) => normal(known) === normal(cells[0])));
    if (other) {
      note(say("receiptOtherUnit", name, other.cells[0]));
      return;
    }
    const state = {by: "", day: "", rows: {}};
    const problems = [];
    for (const {line, cells} of lines) {
      const row = rows.find((row) => row.item === normal(cells[1]));
      const said = answer(cells[2]);
      if (row && said !== null) state.rows[row.item] = [said, cells[3]];
      else problems.push(say("receiptProblem", line, row ? cells[2] : cells[1]));
      state.day = written(cells[4]) || state.day;
      state.by = cells[5] || state.by;
    }
    restore(state);
    keep();
    note([say("receiptLoaded", name, lines.length - problems.length), ...problems.slice(0, 10)].join("\n"));
  }

  // Putting it to work.

  function button(parent, text, act) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = text;
    element.addEventListener("click", act);
    parent.append(element);
    return element;
  }

  function buildTools() {
    const tools = form.querySelector(".feedback-tools");
    tools.hidden = false;
    button(tools, words.receiptSave, save);
    const picker = document.createElement("input");
    picker.type = "file";
    picker.accept = ".csv,text/csv";
    picker.hidden = true;
    tools.append(picker);
    picker.addEventListener("change", async () => {
      const file = picker.files[0];
      if (file) load(file.name, await file.arrayBuffer());
      picker.value = "";
    });
    button(tools, words.receiptLoad, () => picker.click());
    button(tools, words.receiptPrint, () => print());
    let isAsked = false;
    const erase = button(tools, words.receiptErase, () => {
      erase.textContent = isAsked ? words.receiptErase : words.receiptEraseAsk;
      if (isAsked) {
        restore({rows: {}});
        store(null);
        note(words.receiptErased);
      }
      isAsked = !isAsked;
    });
    erase.addEventListener("blur", () => {
      isAsked = false;
      erase.textContent = words.receiptErase;
    });
  }

  form.classList.add("live");
  form.querySelector(".feedback-kept").hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target.type === "file") return;
    keep();
    show();
  });
  addEventListener("resize", show);
  buildTools();
  const kept = recall();
  if (kept) restore(kept);
  else show();
})();
