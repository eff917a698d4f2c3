// The self-check: reads the form, asks the rubric module, and says what comes of it. Nothing leaves the browser.
(() => {
  "use strict";

  const form = document.getElementById("selfcheck");
  const source = document.getElementById("selfcheck-data");
  if (!form || !source) return;
  const data = JSON.parse(source.textContent);
  const words = data.words;
  // What a packet has of its only unit.
  const packet = document.getElementById("packet-data");
  const own = packet ? JSON.parse(packet.textContent) : null;
  form.hidden = false;
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

  /** Hundredths of a written number, full-width digits included, null for anything else. */
  function hundredths(text) {
    const plain = normal(text);
    if (!number.test(plain)) return null;
    const [whole, fraction = ""] = plain.split(".");
    return Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  }

  function dayOf(text) {
    const parts = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text);
    const time = parts && parts[0] > "0001" ? Date.parse(parts[0] + "T00:00Z") : NaN;
    // 30 February is a day to the parser.
    return Number.isNaN(time) || iso(time / 86400000) !== parts[0] ? null : time / 86400000;
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

  // What a register says of an event that did not happen.
  const nothing = "无";

  let isFaulty = false;

  /** Marks what cannot be read, and says whether it is. */
  function flag(input, isWrong) {
    if (!input || !isWrong) return false;
    input.setAttribute("aria-invalid", "true");
    isFaulty = true;
    return true;
  }

  /** A date that is written in part, or in a year that no calendar has. */
  function isHalf(input) {
    return Boolean(input) && (input.validity.badInput || (input.value !== "" && dayOf(input.value) === null));
  }

  /** What is written in one row; null for an empty one. */
  function row(place) {
    const names = ["value", "count", "start", "done", "due"];
    const cells = Object.fromEntries(names.map((name) => [name, value(place, name)]));
    // A half-written date has no value and is not empty either.
    const isBegun = names.some((name) => field(place, name) && field(place, name).validity.badInput);
    return isBegun || names.some((name) => cells[name]) ? cells : null;
  }

  /** Whether a limit of a fact cannot be reckoned without a time. */
  function needsTime({limits}) {
    return limits.some(({hours}) => hours);
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
    const rows = [...fact.list.children].map(row).flatMap((cells, place) => (cells ? [{...cells, place}] : []));
    const none = box.querySelector("[data-none]");
    if (none) none.disabled = rows.length > 0;
    // What happened is registered; that nothing did, in one row without a date.
    return none && none.checked && !rows.length ? [{value: nothing}] : rows;
  }

  /** Records of a fact for the module; rows that cannot be read are marked and left out. */
  function records(fact) {
    const {kind} = fact;
    if (kind === "date" && fact.box && flag(field(fact.box, "date"), isHalf(field(fact.box, "date")))) return [];
    return answers(fact).flatMap((answer) => {
      const record = {fact: fact.index, value: null, count: 1, start: null, done: null, due: null, review: 0, row: -2};
      if (kind === "yesno") record.value = {yes: answer.value === "yes"};
      if (kind === "choice") record.value = {tag: data.tags.indexOf(answer.value)};
      if (kind === "date") record.value = answer.value === "no" ? {never: true} : {day: dayOf(answer.value)};
      if (kind === "event" && answer.place === undefined) record.value = {never: true};
      if (answer.place === undefined) return [record];
      const place = fact.list.children[answer.place];
      record.row = answer.place;
      record.start = moment(answer.start);
      record.done = moment(answer.done);
      record.due = moment(answer.due);
      const amount = hundredths(answer.value);
      const isEarly = fact.limits.length > 0 && record.start && record.done &&
        record.done.day * 1440 + (record.done.minute || 0) < record.start.day * 1440 + (record.start.minute || 0);
      const faults = [
        flag(field(place, "value"), kind === "number" ? amount === null
          : fact.tagged && !answer.value && Boolean(answer.done || !field(place, "done"))),
        flag(field(place, "count"), answer.count && !/^[0-9]{1,9}$/.test(normal(answer.count))),
        flag(field(place, "start"), isHalf(field(place, "start")) || (kind === "event" && !record.start) ||
          (needsTime(fact) && !record.due && record.start.minute === null)),
        flag(field(place, "done"), isHalf(field(place, "done")) || isEarly),
        flag(field(place, "due"), isHalf(field(place, "due"))),
      ];
      if (faults.includes(true)) return [];
      if (answer.count) record.count = Number(normal(answer.count));
      if (kind === "number") record.value = {number: amount};
      else if (data.tags.includes(normal(answer.value))) record.value = {tag: data.tags.indexOf(normal(answer.value))};
      return record.count > 0 ? [record] : [];
    });
  }

  function candidate() {
    isFaulty = false;
    for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
    const amounts = quantities.map((input) => {
      const amount = hundredths(input.value);
      flag(input, input.value.trim() && amount === null);
      return amount;
    });
    const marks = items.map((item) => {
      if (item.notApplicable.checked) return "notApplicable";
      if (!item.mark || !item.mark.value.trim()) return null;
      const score = hundredths(item.mark.value);
      return flag(item.mark, score === null || score > item.points) ? null : score;
    });
    return {records: facts.flatMap(records), quantities: amounts, marks, isVetoed: false};
  }

  // Saying what comes of it.

  const total = form.querySelector(".selfcheck-total");
  const deadlines = form.querySelector(".selfcheck-deadlines");

  function isOutside({start}) {
    return Boolean(start) && (start.day < data.from || start.day > data.asOf);
  }

  /** What an undecided item lacks: facts of which nothing is said, and quantities that their sums are held against. */
  function missing(unknown, records) {
    const names = unknown.flatMap((index) => {
      const {name, per = [], assumed} = facts[index];
      const isSaid = assumed || records.some((record) => record.fact === index && !isOutside(record));
      const lacking = per.filter((quantity) => hundredths(quantities[quantity].value) === null)
        .map((quantity) => data.quantities[quantity]);
      return lacking.length && isSaid ? lacking : [name, ...lacking];
    });
    return [...new Set(names)].map((name) => `“${name}”`).join("、");
  }

  /** The rows behind a line, by their numbers in the form; answers that have no rows are −2. */
  function rowWords(rows) {
    const places = rows.filter((row) => row >= 0).map((row) => row + 1);
    return places.length ? say("selfCheckRows", places.join("、")) : "";
  }

  /** What is said of rows that do not count because of their day. */
  function outside(records) {
    const rows = records.filter(isOutside);
    return rows.length ? say("selfCheckOutside", rowWords(rows.map(({row}) => row)), iso(data.from), iso(data.asOf)) : "";
  }

  function showItem(item, result, records) {
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
      add(live, "p", "", say("selfCheckMissing", missing(result.indecision.unknown, records)));
    }
    const left = outside(records);
    if (left) add(live, "p", "lost", left);
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
      const isLater = remedy.firstDay > dayOf(day.value);
      const days = isLater ? say("selfCheckBetween", iso(remedy.firstDay), iso(remedy.lastDay))
        : say("selfCheckUntil", iso(remedy.lastDay));
      add(entry, "span", "quiet", " " + days);
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
    const push = (fact, row, limit, start, due) => {
      const answer = engine.dueDate({limit, start, due}, today);
      const end = answer.day !== undefined ? answer.day : answer.minute !== undefined ? Math.floor(answer.minute / 1440) : null;
      if (end !== null) found.push({fact, row, end, left: answer.workdaysLeft, minute: answer.minute});
    };
    for (const record of person.records) {
      const fact = facts[record.fact];
      if (fact.kind !== "event" || record.done || !record.start) continue;
      for (const limit of fact.limits) push(fact, record.row, limit, record.start, record.due);
    }
    for (const date of data.dates) {
      const isSaid = person.records.some((record) => record.fact === date.fact && record.value && record.value.day !== undefined);
      if (!isSaid) push(facts[date.fact], -2, {days: 1}, {day: today, minute: null}, {day: date.day, minute: null});
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
      const link = add(item, "a", "", `${items[entry.fact.item].id} ${entry.fact.name}${rowWords([entry.row])}`);
      link.href = "#" + items[entry.fact.item].section.id;
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

  // The search for remedies, which among hundreds of rows takes longer than a reader waits between two keys.
  let searching = 0;
  let searched = 0;

  function compute(engine) {
    const person = candidate();
    const today = dayOf(day.value);
    let result;
    try {
      result = engine.result(person, data.asOf);
    } catch {
      // More than anything that a unit has.
      total.replaceChildren();
      add(total, "span", "lost", words.selfCheckTooMuch);
      return;
    }
    items.forEach((item, index) => {
      const own = person.records.filter((record) => facts[record.fact].item === index);
      showItem(item, result.items[index], own);
    });
    clearTimeout(searching);
    if (today !== null) {
      const search = () => {
        const begun = performance.now();
        for (const found of engine.remedies(person, data.asOf, today).items) {
          if (result.items[found.item].computed) showRemedies(items[found.item].live, found);
        }
        searched = performance.now() - begun;
        delete form.dataset.searching;
      };
      if (searched < 50) {
        search();
      } else {
        form.dataset.searching = "";
        searching = setTimeout(search, 500);
      }
    }
    total.replaceChildren();
    add(total, "span", "label", words.selfCheckTotal);
    add(total, "strong", "", decimal(result.total));
    if (result.pendingPoints > 0) add(total, "span", "", say("selfCheckUndecided", decimal(result.pendingPoints)));
    if (isFaulty) add(total, "span", "lost", words.selfCheckInvalid);
    if (today !== null) showDeadlines(engine, person, today);
    else deadlines.hidden = true;
  }

  // Rows that can be added and removed.

  function renumber(fact, from = 0) {
    for (let place = from; place < fact.list.children.length; place += 1) {
      const button = fact.list.children[place].querySelector("button");
      button.setAttribute("aria-label", `${fact.name}：${say("selfCheckRemove", place + 1)}`);
    }
  }

  function appendRow(fact) {
    const entry = fact.template.cloneNode(true);
    const button = add(entry, "button", "remove", "×");
    button.type = "button";
    button.addEventListener("click", () => {
      const next = entry.nextElementSibling || entry.previousElementSibling;
      if (next) {
        entry.remove();
        next.querySelector("input, select").focus();
      } else {
        for (const input of entry.querySelectorAll("input, select")) input.value = "";
        entry.querySelector("input, select").focus();
      }
      renumber(fact);
      changed();
    });
    fact.list.append(entry);
    renumber(fact, fact.list.childElementCount - 1);
    return entry;
  }

  // Keeping, saving and loading.

  const prefix = own ? own.trialKey : `gongshi-selfcheck-${data.year}`;

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

  /** What was kept of a unit; null where there is nothing, or nothing that can be read. */
  function recall(who) {
    try {
      const state = JSON.parse(stored(`${prefix}-${who}`));
      return state && typeof state === "object" && Array.isArray(state.rows) ? state : null;
    } catch {
      return null;
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
    for (const input of fact.box.querySelectorAll("input, select")) {
      if (input.type === "radio") input.checked = input.value === "";
      else if (input.type === "checkbox") input.checked = false;
      else input.value = "";
      input.removeAttribute("aria-invalid");
    }
  }

  function restore(state) {
    clear();
    const string = (text) => (typeof text === "string" ? text : "");
    data.quantities.forEach((name, index) => { quantities[index].value = string((state.quantities || {})[name]); });
    for (const item of items) {
      const kept = (state.items || {})[item.id];
      if (!kept) continue;
      item.notApplicable.checked = Boolean(kept.notApplicable);
      if (item.mark) item.mark.value = string(kept.mark);
      item.materials.forEach((box, place) => { box.checked = Boolean((kept.materials || [])[place]); });
    }
    for (const cells of state.rows) {
      if (cells && typeof cells === "object") enter(Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, string(text)])));
    }
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
      field(box, "date").disabled = isNever;
    } else if (kind === "event" && normal(cells.value || "") === nothing && !cells.start) {
      const none = box.querySelector("[data-none]");
      if (none) none.checked = true;
    } else {
      const last = fact.list.lastElementChild;
      const entry = last && !row(last) ? last : appendRow(fact);
      for (const name of ["value", "count", "start", "done", "due"]) {
        const input = field(entry, name);
        if (!input || !cells[name]) continue;
        if (name === "value" || name === "count") {
          input.value = cells[name];
          if (input.tagName === "SELECT" && !choose(input, cells[name])) return cells[name];
          continue;
        }
        const text = written(cells[name]);
        if (!text || (text.length < 16 && input.type === "datetime-local" && !written(cells.due))) return cells[name];
        // A register may give a time where no rule wants one, and a 限期 takes the place of a limit that does.
        input.type = text.length < 16 ? "date" : "datetime-local";
        input.max = text.length < 16 ? "9999-12-31" : "9999-12-31T23:59";
        input.value = text.replace(" ", "T");
      }
    }
    return null;
  }

  /** Chooses an option that a register names, white space aside; whether there is one. */
  function choose(select, text) {
    const plain = (word) => normal(word).replace(/\s/g, "");
    const option = [...select.options].find((option) => option.value && plain(option.value) === plain(text));
    if (option) select.value = option.value;
    return Boolean(option);
  }

  function yesno(text) {
    const word = normal(text || "").toLowerCase();
    if (["是", "有", "√", "✓", "1", "true", "yes", "y"].includes(word)) return "yes";
    return ["否", "无", "×", "✗", "0", "false", "no", "n"].includes(word) ? "no" : null;
  }

  /** A date as it may stand in a register, as 2024-05-28 09:30. */
  function written(text) {
    const plain = normal(text || "");
    // A spreadsheet's days since 1899-12-30.
    if (/^\d{5}(\.\d+)?$/.test(plain) && plain >= 20000 && plain <= 80000) {
      const minutes = Math.round(plain * 1440) - 25569 * 1440;
      const time = new Date(minutes * 60000).toISOString().slice(0, 16).replace("T", " ");
      return plain.includes(".") ? time : time.slice(0, 10);
    }
    const parts = /^(\d{4})[-\/.年](\d{1,2})[-\/.月](\d{1,2})日?(?:[T ]*(\d{1,2})[:时](\d{2}))?/.exec(plain);
    if (!parts) return "";
    const two = (part) => part.padStart(2, "0");
    const date = `${parts[1]}-${two(parts[2])}-${two(parts[3])}`;
    if (dayOf(date) === null || parts[4] > 23 || parts[5] > 59) return "";
    return date + (parts[4] ? ` ${two(parts[4])}:${parts[5]}` : "");
  }

  const columns = [["单位", "unit"], ["指标", "item"], ["事项", "fact"], ["编号", "reference"], ["内容", "value"], ["数量", "count"], ["开始", "start"],
    ["完成", "done"], ["限期", "due"]];

  // What no register holds is written in rows of remarks, which registers pass over.
  const remark = "备注";

  /** Rows of remarks for what is no fact: quantities, marks, 不适用, and the materials that are ready. */
  function remarks(state) {
    const first = items[0].id;
    return [
      ...Object.entries(state.quantities).map(([name, value]) => ({item: first, fact: name, value})),
      ...items.flatMap((item) => {
        const kept = state.items[item.id];
        return [
          {item: item.id, fact: words.selfCheckMark, value: kept.mark},
          {item: item.id, fact: words.selfCheckNotApplicable, value: kept.notApplicable ? words.answerYes : ""},
          {item: item.id, fact: words.materials, value: kept.materials.flatMap((is, place) => (is ? [place + 1] : [])).join("、")},
        ];
      }),
    ].filter(({value}) => value.trim());
  }

  /** Takes a row of remarks back into the form; whether it is one that the form writes. */
  function recallRemark({item: id, fact, value}) {
    const quantity = data.quantities.indexOf(fact);
    const item = items.find((item) => item.id === id);
    if (quantity >= 0) quantities[quantity].value = value;
    else if (item && item.mark && fact === words.selfCheckMark) item.mark.value = value;
    else if (item && fact === words.selfCheckNotApplicable) item.notApplicable.checked = yesno(value) === "yes";
    else if (item && fact === words.materials) {
      const ready = value.split("、").map(Number);
      item.materials.forEach((box, place) => { box.checked = ready.includes(place + 1); });
    } else return false;
    return true;
  }

  function csv() {
    const lines = [columns.map(([name]) => name)];
    const state = snapshot();
    const line = (cells) => lines.push(columns.map(([, key]) => {
      const text = cells[key] || "";
      return ["start", "done", "due"].includes(key) ? text.replace("T", " ") : text;
    }));
    const counts = {};
    for (const cells of state.rows) {
      const {kind} = facts.find((fact) => fact.name === cells.fact && items[fact.item].id === cells.item);
      const said = {...cells, unit: unit.value.trim()};
      if (kind === "yesno" || (kind === "date" && cells.value === "no")) {
        said.value = cells.value === "yes" ? words.answerYes : words.answerNo;
      }
      if (kind === "number" || (kind === "event" && (cells.value !== nothing || cells.start))) {
        // Two rows alike are two records, and say so.
        const key = `${cells.item} ${cells.fact}`;
        counts[key] = (counts[key] || 0) + 1;
        said.reference = `${words.selfCheckReference}-${counts[key]}`;
      }
      line(said);
    }
    for (const cells of remarks(state)) line({...cells, unit: remark});
    return gongshiCSV.text(lines);
  }

  const summaries = ["合计", "小计", remark];

  /** The rows below a file's header, by column; null where none of its first rows is a header. */
  function table(bytes) {
    const rows = gongshiCSV.rows(bytes);
    const head = rows.slice(0, 20).findIndex((cells) => ["单位", "指标", "事项"].every((wanted) => cells.map(normal).includes(wanted)));
    if (head < 0) return null;
    const places = columns.map(([wanted]) => rows[head].map(normal).indexOf(wanted));
    const above = {unit: "", item: ""};
    return rows.slice(head + 1).flatMap((cells, index) => {
      if (cells.every((cell) => !cell.trim())) return [];
      const found = Object.fromEntries(columns.map(([, key], place) => [key, (cells[places[place]] || "").trim()]));
      const isSummary = summaries.includes(found.unit);
      for (const key of ["unit", "item"]) {
        // Cells that were merged are empty but for the first.
        if (!found[key] && !isSummary) found[key] = above[key];
        above[key] = isSummary ? "" : found[key];
      }
      return [{...found, item: normal(found.item), fact: normal(found.fact), line: head + index + 2, isSummary}];
    });
  }

  function load(name, bytes) {
    const found = table(bytes);
    const first = found && found.find((cells) => !cells.isSummary);
    if (!first) {
      note(say("selfCheckForeign", name));
      return;
    }
    if (own && ![own.name, own.id].some((known) => normal(known) === normal(first.unit))) {
      note(say("selfCheckOtherUnit", name, first.unit));
      return;
    }
    if (own) first.unit = own.name;
    clear();
    unit.value = shown = first.unit;
    const problems = [];
    let count = 0;
    for (const cells of found) {
      if (cells.isSummary) {
        if (cells.unit === remark) recallRemark(cells);
        continue;
      }
      const isOwn = normal(cells.unit) === normal(first.unit) || (own && normal(cells.unit) === normal(own.id));
      const problem = isOwn ? enter(cells) : cells.unit;
      if (problem === null) count += 1;
      else problems.push(say("selfCheckLoadProblem", cells.line, problem));
    }
    const more = problems.length > 10 ? ["……"] : [];
    note([say("selfCheckLoaded", name, count), ...problems.slice(0, 10), ...more].join("\n"));
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
    // A packet prints its receipt, and begins again with what the registers hold.
    if (!own) button(tools, words.selfCheckPrint, () => print());
    const [text, question, answer] = own ? [words.selfCheckReset, words.selfCheckResetAsk, words.selfCheckResetDone]
      : [words.selfCheckErase, words.selfCheckEraseAsk, words.selfCheckErased];
    let isAsked = false;
    const erase = button(tools, text, () => {
      if (!isAsked) {
        isAsked = true;
        erase.textContent = question;
        return;
      }
      isAsked = false;
      erase.textContent = text;
      store(`${prefix}-${unit.value.trim()}`, null);
      store(prefix, null);
      if (own) {
        restore(own.trial);
      } else {
        shown = "";
        unit.value = "";
        clear();
      }
      recompute();
      note(answer);
    });
    erase.addEventListener("blur", () => {
      isAsked = false;
      erase.textContent = text;
    });
    for (const fact of facts) {
      if (!fact.list) continue;
      fact.list.replaceChildren();
      appendRow(fact);
      button(fact.box, words.selfCheckAdd, () => appendRow(fact).querySelector("input, select").focus())
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
    announce([...total.children].map((part) => part.textContent).join(" "));
  }

  function switchUnit() {
    const who = unit.value.trim();
    if (who === shown) return;
    const before = shown;
    const kept = recall(who);
    shown = who;
    if (kept) restore(kept);
    else if (before) clear();
    // What was filled in before a name was given belongs to the name now.
    else store(`${prefix}-`, null);
    if (before) note(say(kept ? "selfCheckSwitched" : "selfCheckNew", who, before));
    changed();
  }

  function begin() {
    const clockDay = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60000) / 86400000);
    day.value = iso(Math.min(Math.max(clockDay, data.from), data.asOf));
    shown = unit.value = own ? own.name : stored(prefix) || "";
    const kept = recall(shown) || (own && own.trial);
    if (kept) restore(kept);
    unit.addEventListener("change", switchUnit);
    form.addEventListener("input", (event) => {
      if (event.target === unit || event.target.type === "file") return;
      if (event.target === day) recompute();
      else changed();
    });
  }

  // A date left half-written has told nobody so.
  form.addEventListener("focusout", ({target}) => {
    if (target.validity && (target.validity.badInput || target.hasAttribute("aria-invalid"))) changed();
  });

  function run(engine) {
    recompute = () => compute(engine);
    total.hidden = false;
    recompute();
  }

  // On paper an empty date is a line to write on.
  addEventListener("beforeprint", () => {
    for (const input of form.querySelectorAll("[type^=date]")) input.classList.toggle("empty", !input.value);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  buildTools();
  begin();
  const failed = () => note(words.selfCheckNoModule);
  if (!window.WebAssembly) failed();
  else gongshiRubric(gongshiRubricModule, data.book).then(run, failed);
})();
