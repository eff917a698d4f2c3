// The receipt of a packet: keeps what is typed, saves it as the file that the office reads, and loads it again.
(() => {
  "use strict";

  const form = document.getElementById("feedback");
  const source = document.getElementById("packet-data");
  if (!form || !source) return;
  const own = JSON.parse(source.textContent);
  const words = own.words;
  const status = form.querySelector(".feedback-status");
  const refusal = form.querySelector(".feedback-refusal");
  const {by, day} = form.elements;
  const rows = [...form.querySelectorAll("tr[data-item]")].map((row) => ({
    element: row,
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

  /** Says beside the buttons what was done. */
  function note(text) {
    forgive();
    status.hidden = false;
    status.textContent = text;
    status.scrollIntoView({block: "nearest"});
  }

  /** Says beside the buttons why nothing was done, and offers the way to the field that it is about. */
  function refuse(text, field) {
    forgive();
    status.hidden = true;
    refusal.hidden = false;
    refusal.textContent = text;
    button(refusal, words.receiptGo, () => field.focus());
    const place = field.closest("tr, dl > div");
    place.classList.add("wanted");
    refusal.scrollIntoView({block: "nearest"});
  }

  /** Takes a refusal back. */
  function forgive() {
    refusal.hidden = true;
    refusal.textContent = "";
    for (const place of form.querySelectorAll(".wanted")) place.classList.remove("wanted");
  }

  function normal(text) {
    return text.normalize("NFKC").replace(/\s/g, "");
  }

  function confirmed(row) {
    return row.choices.find((choice) => choice.checked).value;
  }

  function opinion(row) {
    return row.opinion.value.trim();
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

  /** The rows of which something is said. A whole result that is refused because of items needs no row of its own. */
  function said() {
    const [whole, ...items] = rows;
    const isRefused = items.some((row) => confirmed(row) === "no");
    return rows.filter((row) =>
      opinion(row) || (confirmed(row) && !(row === whole && isRefused && confirmed(row) === "no")));
  }

  /** What keeps the form from being saved, with the field to mend it in; nothing when it is complete. */
  function fault() {
    const filled = said();
    const [whole, ...items] = rows;
    const refused = items.find((row) => confirmed(row) === "no");
    if (!filled.length) return [say("receiptNothing"), whole.choices[0]];
    const unsaid = filled.find((row) => !confirmed(row));
    if (unsaid) return [say("receiptNoAnswer", unsaid.name), unsaid.choices[0]];
    if (!refused && !confirmed(whole)) return [say("receiptNoWhole"), whole.choices[0]];
    if (refused && confirmed(whole) === "yes") return [say("receiptContradiction", refused.name), whole.choices[0]];
    const silent = filled.find((row) => confirmed(row) === "no" && !opinion(row));
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
      refuse(...found);
      return;
    }
    if (!day.value) day.value = today();
    keep();
    show();
    const answers = {yes: words.answerYes, no: words.answerNo};
    const lines = said().map((row) =>
      [own.cell, row.item, answers[confirmed(row)], opinion(row), day.value, by.value.trim()]);
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
    forgive();
    keep();
    show();
  });
  addEventListener("resize", show);
  buildTools();
  const kept = recall();
  if (kept) restore(kept);
  else show();
})();
