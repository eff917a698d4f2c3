// The self-check: reads the form, asks the rubric module, and says what comes of it. Nothing leaves the browser.
(() => {
  "use strict";

  const form = document.getElementById("selfcheck");
  const source = document.getElementById("selfcheck-data");
  if (!form || !source) return;
  const data = JSON.parse(source.textContent);
  const words = data.words;
  const status = form.querySelector(".selfcheck-status");
  const said = form.querySelector(".unseen");
  const number = /^[0-9]{1,9}(\.[0-9]{1,2})?$/;

  /** A sentence with its places filled in. */
  function say(name, ...values) {
    return words[name].replace(/\{(\d)\}/g, (_, place) => values[place - 1]);
  }

  /** Hundredths as people write them: 1250 is 12.5. */
  function decimal(hundredths) {
    const sign = hundredths < 0 ? "−" : "";
    const size = Math.abs(hundredths);
    const fraction = String(size % 100).padStart(2, "0").replace(/0+$/, "");
    return sign + Math.floor(size / 100) + (fraction ? "." + fraction : "");
  }

  function signed(hundredths) {
    return (hundredths < 0 ? "" : "+") + decimal(hundredths);
  }

  /** Hundredths of a written number, null for anything else. */
  function hundredths(text) {
    if (!number.test(text)) return null;
    const [whole, fraction = ""] = text.split(".");
    return Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  }

  function dayOf(text) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
    return parts ? Date.UTC(+parts[1], parts[2] - 1, +parts[3]) / 86400000 : null;
  }

  function iso(day) {
    return new Date(day * 86400000).toISOString().slice(0, 10);
  }

  /** A day with or without a time: 2024-05-28T09:30. */
  function moment(text) {
    const day = dayOf(text);
    if (day === null) return null;
    const time = /[T ](\d{2}):(\d{2})/.exec(text);
    return {day, minute: time ? time[1] * 60 + +time[2] : null};
  }

  function add(parent, name, style, text) {
    const element = document.createElement(name);
    if (style) element.className = style;
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  }

  function normal(text) {
    return text.normalize("NFKC").trim();
  }

  const unit = form.elements.unit;
  const day = form.elements.day;
  const quantities = data.quantities.map((_, index) => form.elements["q" + index]);
  const items = data.items.map((item, index) => {
    const section = form.querySelector(`[data-item="${index}"]`);
    return {
      ...item, section, live: section.querySelector(".live"), earned: section.querySelector(".earned"),
      notApplicable: section.querySelector("[data-not-applicable]"), mark: section.querySelector("[data-mark]"),
      materials: [...section.querySelectorAll("[data-material]")],
    };
  });
  const facts = data.facts.map((fact, index) => {
    const box = form.querySelector(`[data-fact="${index}"]`);
    return {...fact, index, box, list: box && box.querySelector(".rows")};
  });
  for (const fact of facts) if (fact.list) fact.template = fact.list.firstElementChild.cloneNode(true);

  // Reading the form.

  function field(place, name) {
    return place.querySelector(`[data-field="${name}"]`);
  }

  function value(place, name) {
    const input = field(place, name);
    return input ? input.value.trim() : "";
  }

  function flag(input, isFaulty) {
    if (!input) return;
    if (isFaulty) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  /** What is written in one row; null for an empty one. */
  function row(place) {
    const names = ["value", "count", "start", "done", "due"];
    const cells = Object.fromEntries(names.map((name) => [name, value(place, name)]));
    // A half-written date has no value and is not empty either.
    const isHalf = names.some((name) => field(place, name) && field(place, name).validity.badInput);
    return isHalf || names.some((name) => cells[name]) ? cells : null;
  }

  /** The answers by fact, as they stand in a register: one for each row. */
  function answers(fact) {
    const {box, kind} = fact;
    if (!box) return [];
    if (kind === "yesno" || kind === "choice") {
      const chosen = box.querySelector("input:checked");
      return chosen && chosen.value ? [{value: chosen.value}] : [];
    }
    if (kind === "date") {
      const input = field(box, "date");
      const isNever = box.querySelector("[data-never]").checked;
      input.disabled = isNever;
      return isNever ? [{value: "no"}] : input.value ? [{value: input.value}] : [];
    }
    return [...fact.list.children].map(row).flatMap((cells, place) => (cells ? [{...cells, place}] : []));
  }

  let isFaulty = false;

  /** Records of a fact for the module; rows that cannot be read are marked and left out. */
  function records(fact) {
    const {kind} = fact;
    return answers(fact).flatMap((answer) => {
      const record = {fact: fact.index, value: null, count: 1, start: null, done: null, due: null, review: 0, row: -2};
      if (kind === "yesno") record.value = {yes: answer.value === "yes"};
      if (kind === "choice") record.value = {tag: data.tags.indexOf(answer.value)};
      if (kind === "date") record.value = answer.value === "no" ? {never: true} : {day: dayOf(answer.value)};
      if (kind !== "number" && kind !== "event") return [record];
      const place = fact.list.children[answer.place];
      record.row = answer.place;
      record.start = moment(answer.start);
      record.done = moment(answer.done);
      record.due = moment(answer.due);
      const amount = hundredths(answer.value);
      const count = answer.count ? Number(answer.count) : 1;
      const badCount = answer.count && !/^[0-9]{1,9}$/.test(answer.count);
      const badValue = kind === "number" && amount === null;
      const badStart = kind === "event" ? !record.start : field(place, "start").validity.badInput;
      flag(field(place, "value"), badValue);
      flag(field(place, "count"), badCount);
      flag(field(place, "start"), badStart);
      for (const name of ["done", "due"]) {
        const input = field(place, name);
        flag(input, input && input.validity.badInput);
      }
      const isEarly = fact.limits.length > 0 && record.start && record.done &&
        record.done.day * 1440 + (record.done.minute || 0) < record.start.day * 1440 + (record.start.minute || 0);
      if (isEarly) flag(field(place, "done"), true);
      if (badCount || badValue || badStart || isEarly) {
        isFaulty = true;
        return [];
      }
      record.count = count;
      if (kind === "number") record.value = {number: amount};
      else if (data.tags.includes(normal(answer.value))) record.value = {tag: data.tags.indexOf(normal(answer.value))};
      return count > 0 ? [record] : [];
    });
  }

  function candidate() {
    isFaulty = false;
    const amounts = quantities.map((input) => {
      const amount = hundredths(input.value.trim());
      flag(input, input.value.trim() && amount === null);
      if (input.value.trim() && amount === null) isFaulty = true;
      return amount;
    });
    const marks = items.map((item) => {
      if (item.notApplicable.checked) return "notApplicable";
      if (!item.mark || !item.mark.value.trim()) return null;
      const score = hundredths(item.mark.value.trim());
      const isWrong = score === null || score > item.points;
      flag(item.mark, isWrong);
      if (isWrong) isFaulty = true;
      return isWrong ? null : score;
    });
    return {records: facts.flatMap(records), quantities: amounts, marks, isVetoed: false};
  }

  // Saying what comes of it.

  const total = form.querySelector(".selfcheck-total");
  const deadlines = form.querySelector(".selfcheck-deadlines");

  function names(list) {
    return list.map((fact) => `“${facts[fact].name}”`).join("、");
  }

  /** The rows behind a line, by their numbers in the form; answers that have no rows are −2. */
  function rowWords(rows) {
    const places = rows.filter((row) => row >= 0).map((row) => row + 1);
    return places.length ? say("selfCheckRows", places.join("、")) : "";
  }

  function showItem(item, result, remedies) {
    const live = item.live;
    live.replaceChildren();
    live.hidden = false;
    item.earned.textContent = (result.earned === null ? "—" : decimal(result.earned)) + " ⁄ ";
    item.section.dataset.state =
      result.state === "pending" ? "open" : result.earned < item.points ? "lost" : "full";
    if (result.computed) {
      const list = add(live, "ol", "sum");
      const line = (points, text, style) => {
        const entry = add(list, "li", style);
        add(entry, "span", "points", points);
        add(entry, "span", "", text);
      };
      line(decimal(result.computed.start), words.sumStart);
      for (const step of result.computed.trace) {
        const text = step.rule === "floor" ? words.sumFloor : step.rule === "ceiling" ? words.sumCeiling
          : item.rules[step.rule] + (item.counted[step.rule] ? say("times", step.count) : "");
        line(signed(step.delta), text + rowWords(step.rows));
      }
      line(decimal(result.computed.score), words.sumEnd, "total");
    } else if (result.state === "pending" && result.indecision) {
      add(live, "p", "", say("selfCheckMissing", names(result.indecision.unknown)));
    }
    if (result.computed && remedies) showRemedies(live, remedies);
    if (!live.childElementCount) live.hidden = true;
  }

  function showRemedies(live, remedies) {
    const isChain = remedies.sequence.length > 1;
    const list = isChain ? remedies.sequence : remedies.single.slice(0, 3);
    if (!list.length) return;
    add(live, "p", "label", words.selfCheckRemedies);
    const box = add(live, isChain ? "ol" : "ul", "remedies");
    list.forEach((remedy, place) => {
      const text = isChain && place > 0 ? say("selfCheckThen", action(remedy)) : action(remedy);
      const entry = add(box, "li", "", text);
      add(entry, "strong", "", " " + say("selfCheckGain", signed(remedy.gain)));
      add(entry, "span", "quiet", " " + say("selfCheckUntil", iso(remedy.lastDay)));
    });
  }

  /** What a remedy asks for, in words. */
  function action(remedy) {
    const fact = facts[remedy.fact];
    const name = fact.name;
    switch (remedy.kind) {
      case "answer": return say("doAnswer", name, remedy.yes ? words.answerYes : words.answerNo);
      case "choose": return say("doChoose", name, data.tags[remedy.tag]);
      case "date": return say("doDate", name);
      case "add": return say("doAdd", name, decimal(remedy.number * remedy.count));
      case "finish": return say("doFinish", name, remedy.row + 1);
      case "retag": return remedy.tag === null ? say("doRetagOther", name, remedy.row + 1)
        : say("doRetag", name, remedy.row + 1, data.tags[remedy.tag]);
      default: return say("doOccur", name, remedy.tag === null ? "" : `（${data.tags[remedy.tag]}）`);
    }
  }

  function showDeadlines(engine, person, today) {
    const found = [];
    const push = (fact, limit, start, due) => {
      const answer = engine.dueDate({limit, start, due}, today);
      const end = answer.day !== undefined ? answer.day : answer.minute !== undefined ? Math.floor(answer.minute / 1440) : null;
      if (end !== null) found.push({fact, end, left: answer.workdaysLeft, minute: answer.minute});
    };
    for (const record of person.records) {
      const fact = facts[record.fact];
      if (fact.kind !== "event" || record.done || !record.start) continue;
      for (const limit of fact.limits) push(fact, limit, record.start, record.due);
    }
    for (const date of data.dates) {
      const isSaid = person.records.some((record) => record.fact === date.fact && record.value && record.value.day !== undefined);
      if (!isSaid) push(facts[date.fact], {days: 1}, {day: today, minute: null}, {day: date.day, minute: null});
    }
    found.sort((one, other) => one.end - other.end || one.fact.index - other.fact.index);
    deadlines.replaceChildren();
    deadlines.hidden = !found.length;
    if (!found.length) return;
    add(deadlines, "p", "label", words.selfCheckDeadlines);
    const list = add(deadlines, "ul");
    // What is still open comes first, then what was missed last.
    const open = found.filter((entry) => entry.end >= today);
    for (const entry of [...open.slice(0, 5), ...found.filter((entry) => entry.end < today).slice(-3)]) {
      const item = add(list, "li", entry.end < today ? "lost" : "");
      const link = add(item, "a", "", `${items[entry.fact.item].id} ${entry.fact.name}`);
      link.href = "#item-" + items[entry.fact.item].id;
      const time = entry.minute === undefined ? "" : ` ${clock(entry.minute)}`;
      const left = entry.left;
      const rest = entry.end === today ? words.selfCheckToday : left === null ? (entry.end < today ? words.selfCheckLate : "")
        : entry.end < today ? say("selfCheckOver", -left) : say("selfCheckLeft", left);
      add(item, "span", "", `　${iso(entry.end)}${time}　${rest}`);
    }
  }

  function clock(minute) {
    const rest = ((minute % 1440) + 1440) % 1440;
    return String(Math.floor(rest / 60)).padStart(2, "0") + ":" + String(rest % 60).padStart(2, "0");
  }

  let announcing = 0;

  /** Says a thing once the reader has stopped typing. */
  function announce(text) {
    clearTimeout(announcing);
    announcing = setTimeout(() => { said.textContent = text; }, 700);
  }

  function compute(engine) {
    const person = candidate();
    const result = engine.result(person, data.asOf);
    const today = dayOf(day.value);
    const remedies = today === null ? [] : engine.remedies(person, data.asOf, today).items;
    items.forEach((item, index) => {
      showItem(item, result.items[index], remedies.find((entry) => entry.item === index));
    });
    total.replaceChildren();
    add(total, "span", "label", words.selfCheckTotal);
    add(total, "strong", "", decimal(result.total));
    if (result.pendingPoints > 0) add(total, "span", "", say("selfCheckUndecided", decimal(result.pendingPoints)));
    if (isFaulty) add(total, "span", "lost", words.selfCheckInvalid);
    if (today !== null) showDeadlines(engine, person, today);
    else deadlines.hidden = true;
  }

  // Rows that can be added and removed.

  function renumber(fact) {
    [...fact.list.children].forEach((entry, place) => {
      const button = entry.querySelector("button");
      if (button) button.setAttribute("aria-label", `${fact.name}：${say("selfCheckRemove", place + 1)}`);
    });
  }

  function appendRow(fact) {
    const entry = fact.template.cloneNode(true);
    const button = add(entry, "button", "remove", "×");
    button.type = "button";
    button.addEventListener("click", () => {
      const next = entry.nextElementSibling || entry.previousElementSibling;
      if (next) {
        entry.remove();
        next.querySelector("input").focus();
      } else {
        for (const input of entry.querySelectorAll("input")) input.value = "";
        entry.querySelector("input").focus();
      }
      renumber(fact);
      changed();
    });
    fact.list.append(entry);
    renumber(fact);
    return entry;
  }

  // Keeping, saving and loading.

  const prefix = `gongshi-selfcheck-${data.year}`;

  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function store(key, text) {
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // Without a place to keep it the form still works, and can be saved as a file.
    }
  }

  /** Everything that is filled in, by names that outlast a change of the rubric. */
  function snapshot() {
    return {
      quantities: Object.fromEntries(data.quantities.map((name, index) => [name, quantities[index].value])),
      items: Object.fromEntries(items.map((item) => [item.id, {
        notApplicable: item.notApplicable.checked, mark: item.mark ? item.mark.value : "",
        materials: item.materials.map((box) => box.checked),
      }])),
      rows: facts.flatMap((fact) => answers(fact).map((answer) => {
        const {place, ...cells} = answer;
        return {item: items[fact.item].id, fact: fact.name, ...cells};
      })),
    };
  }

  function clear() {
    for (const input of quantities) input.value = "";
    for (const item of items) {
      item.notApplicable.checked = false;
      if (item.mark) item.mark.value = "";
      for (const box of item.materials) box.checked = false;
    }
    for (const fact of facts) clearFact(fact);
  }

  function clearFact(fact) {
    if (!fact.box) return;
    if (fact.list) {
      fact.list.replaceChildren();
      appendRow(fact);
    }
    for (const input of fact.box.querySelectorAll("input")) {
      if (input.type === "radio") input.checked = input.value === "";
      else if (input.type === "checkbox") input.checked = false;
      else input.value = "";
      input.removeAttribute("aria-invalid");
    }
  }

  function restore(state) {
    clear();
    data.quantities.forEach((name, index) => { quantities[index].value = (state.quantities || {})[name] || ""; });
    for (const item of items) {
      const kept = (state.items || {})[item.id];
      if (!kept) continue;
      item.notApplicable.checked = Boolean(kept.notApplicable);
      if (item.mark) item.mark.value = kept.mark || "";
      item.materials.forEach((box, place) => { box.checked = Boolean((kept.materials || [])[place]); });
    }
    for (const cells of state.rows || []) enter(cells);
  }

  /** Enters a row of a register into the form; what is wrong with it in words, or nothing. */
  function enter(cells) {
    const fact = facts.find((fact) => fact.name === cells.fact && items[fact.item].id === cells.item);
    if (!fact || !fact.box) return `${cells.item} ${cells.fact}`;
    const {box, kind} = fact;
    if (kind === "yesno" || kind === "choice") {
      const wanted = kind === "yesno" ? yesno(cells.value) : normal(cells.value);
      const choice = [...box.querySelectorAll("input")].find((input) => input.value && input.value === wanted);
      if (!choice) return cells.value;
      choice.checked = true;
    } else if (kind === "date") {
      const isNever = yesno(cells.value) === "no";
      box.querySelector("[data-never]").checked = isNever;
      const text = isNever ? "" : written(cells.value).slice(0, 10);
      if (!isNever && dayOf(text) === null) return cells.value;
      field(box, "date").value = text;
    } else {
      const last = fact.list.lastElementChild;
      const entry = last && !row(last) ? last : appendRow(fact);
      for (const name of ["value", "count", "start", "done", "due"]) {
        const input = field(entry, name);
        if (!input || !cells[name]) continue;
        const isDate = name !== "value" && name !== "count";
        const text = isDate ? written(cells[name]) : cells[name];
        input.value = input.type === "date" ? text.slice(0, 10) : input.type === "datetime-local" ? text.replace(" ", "T") : text;
        if (isDate && !input.value) return cells[name];
      }
    }
    return null;
  }

  function yesno(text) {
    const word = normal(text || "").toLowerCase();
    if (["是", "有", "√", "✓", "1", "true", "yes", "y"].includes(word)) return "yes";
    return ["否", "无", "×", "✗", "0", "false", "no", "n"].includes(word) ? "no" : null;
  }

  /** A date as it may stand in a register, as 2024-05-28 09:30. */
  function written(text) {
    const parts = /^(\d{4})[-\/.年](\d{1,2})[-\/.月](\d{1,2})日?(?:[T ]*(\d{1,2})[:时](\d{2}))?/.exec(normal(text || ""));
    if (!parts) return "";
    const two = (part) => part.padStart(2, "0");
    return `${parts[1]}-${two(parts[2])}-${two(parts[3])}` + (parts[4] ? ` ${two(parts[4])}:${parts[5]}` : "");
  }

  const columns = [["单位", "unit"], ["指标", "item"], ["事项", "fact"], ["内容", "value"], ["数量", "count"], ["开始", "start"],
    ["完成", "done"], ["限期", "due"]];

  function csv() {
    const lines = [columns.map(([name]) => name)];
    for (const cells of snapshot().rows) {
      const isWord = facts.some((fact) => fact.kind === "yesno" && fact.name === cells.fact && items[fact.item].id === cells.item);
      const said = {...cells, unit: unit.value.trim()};
      if (cells.value === "no" || isWord) said.value = cells.value === "yes" ? words.answerYes : words.answerNo;
      lines.push(columns.map(([, key]) => (said[key] || "").replace("T", key === "value" ? "T" : " ")));
    }
    return gongshiCSV.text(lines);
  }

  function load(name, bytes) {
    const rows = gongshiCSV.rows(bytes);
    const head = rows.findIndex((cells) => ["单位", "指标", "事项"].every((wanted) => cells.map(normal).includes(wanted)));
    const problems = [];
    let count = 0;
    if (head >= 0) {
      const places = columns.map(([wanted]) => rows[head].map(normal).indexOf(wanted));
      for (const fact of facts) clearFact(fact);
      rows.slice(head + 1).forEach((cells, index) => {
        if (cells.every((cell) => !cell.trim())) return;
        const found = Object.fromEntries(columns.map(([, key], place) => [key, (cells[places[place]] || "").trim()]));
        if (!count && found.unit) unit.value = found.unit;
        found.item = normal(found.item);
        found.fact = normal(found.fact);
        const problem = enter(found);
        if (problem === null) count += 1;
        else problems.push(say("selfCheckLoadProblem", head + index + 2, problem));
      });
    }
    note([say("selfCheckLoaded", name, count), ...problems.slice(0, 10)].join("\n"));
    changed();
  }

  function note(text) {
    status.hidden = false;
    status.textContent = text;
  }

  function button(parent, text, act) {
    const element = add(parent, "button", "", text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  }

  function buildTools() {
    const tools = form.querySelector(".selfcheck-tools");
    tools.hidden = false;
    button(tools, words.selfCheckSave, () => {
      const who = unit.value.trim();
      if (!who) {
        note(words.selfCheckNoUnit);
        unit.focus();
        return;
      }
      const name = `自查-${data.year}-${who.replace(/[\\/:*?"<>|]/g, "_")}.csv`;
      gongshiCSV.download(name, csv());
      note(say("selfCheckSaved", name));
    });
    const picker = add(tools, "input");
    picker.type = "file";
    picker.accept = ".csv,text/csv";
    picker.hidden = true;
    picker.addEventListener("change", async () => {
      const file = picker.files[0];
      if (file) load(file.name, await file.arrayBuffer());
      picker.value = "";
    });
    button(tools, words.selfCheckLoad, () => picker.click());
    button(tools, words.selfCheckPrint, () => print());
    let isAsked = false;
    const erase = button(tools, words.selfCheckErase, () => {
      if (!isAsked) {
        isAsked = true;
        erase.textContent = words.selfCheckEraseAsk;
        return;
      }
      isAsked = false;
      erase.textContent = words.selfCheckErase;
      store(`${prefix}-${unit.value.trim()}`, null);
      store(prefix, null);
      shown = "";
      unit.value = "";
      clear();
      recompute();
      note(words.selfCheckErased);
    });
    erase.addEventListener("blur", () => {
      isAsked = false;
      erase.textContent = words.selfCheckErase;
    });
    for (const fact of facts) {
      if (!fact.list) continue;
      fact.list.replaceChildren();
      appendRow(fact);
      button(fact.box, words.selfCheckAdd, () => appendRow(fact).querySelector("input").focus())
        .setAttribute("aria-label", `${fact.name}：${words.selfCheckAdd}`);
    }
  }

  // Putting it to work.

  let recompute = () => {};
  /** The unit whose answers the form shows. */
  let shown = "";

  function changed() {
    recompute();
    const who = unit.value.trim();
    store(`${prefix}-${who}`, JSON.stringify(snapshot()));
    store(prefix, who);
    announce(`${words.selfCheckTotal} ${total.querySelector("strong") ? total.querySelector("strong").textContent : ""}`);
  }

  function switchUnit() {
    const who = unit.value.trim();
    if (who === shown) return;
    const kept = stored(`${prefix}-${who}`);
    if (kept) restore(JSON.parse(kept));
    else if (shown) clear();
    // What was filled in before a name was given belongs to the name now.
    if (!shown) store(`${prefix}-`, null);
    shown = who;
    changed();
  }

  function begin(engine) {
    recompute = () => compute(engine);
    total.hidden = false;
    const clockDay = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60000) / 86400000);
    day.value = iso(Math.min(Math.max(clockDay, data.from), data.asOf));
    unit.value = stored(prefix) || "";
    const kept = stored(`${prefix}-${unit.value}`);
    if (kept) restore(JSON.parse(kept));
    shown = unit.value;
    unit.addEventListener("change", switchUnit);
    form.addEventListener("input", (event) => {
      if (event.target === unit || event.target.type === "file") return;
      if (event.target === day) recompute();
      else changed();
    });
    recompute();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  buildTools();
  const failed = () => note(words.selfCheckNoModule);
  if (!window.WebAssembly) failed();
  else gongshiRubric(gongshiRubricModule, data.book).then(begin, failed);
})();
