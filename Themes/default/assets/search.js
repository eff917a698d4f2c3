// Finds any part of a word in the texts of this edition, without a server.
//
// The index is a script of its own that is loaded when the field is first used; it calls gongshiSearchIndex.
(() => {
  "use strict";

  const box = document.querySelector(".search[data-index]");
  const field = box && box.querySelector(".search-field");
  if (!field) return;
  const words = box.dataset;
  // The search page has a place for the field and its results; elsewhere they open below the field.
  const here = document.querySelector(".search-here");
  const listing = document.querySelector(".search-list");
  const atOnce = here ? 30 : 8;

  const panel = add(box, "div", "search-panel");
  const status = add(panel, "p", "search-status");
  const list = add(panel, "ol", "search-results");
  const rest = add(panel, "p", "search-rest");
  const said = add(box, "p", "search-said");
  said.setAttribute("role", "status");
  said.setAttribute("aria-live", "polite");
  // It says what is announced, and is not to be read twice.
  status.setAttribute("aria-hidden", "true");
  panel.hidden = true;

  let entries = null;
  let isLoading = false;
  let announcement = 0;

  function add(parent, name, style, text) {
    const element = document.createElement(name);
    if (style) element.className = style;
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  }

  // Comparing: compatibility forms, case, white space and the shape of brackets and quotes make no difference.

  const changing = /\P{M}\p{M}+|[^!-@\[-~、。〈-』㐀-䶿一-鿿]/gu;
  const blank = /[^\S\n]|[\u00ad\u200b-\u200d\u2060\ufeff]/g;
  const alike = {"〔": "[", "【": "[", "〖": "[", "〕": "]", "】": "]", "〗": "]"};
  Object.assign(alike, {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "−": "-"});
  const known = new Map();

  function foldUnit(unit) {
    let result = known.get(unit);
    if (result === undefined) {
      result = alike[unit] || unit.normalize("NFKC").toLowerCase().replace(blank, "");
      known.set(unit, result);
    }
    return result;
  }

  // A text as it is compared. Line feeds stay, so that nothing is found across paragraphs.
  function fold(text) {
    return text.replace(changing, foldUnit);
  }

  // Where each unit of the folded text begins and ends in the text.
  function places(text) {
    const starts = [];
    const ends = [];
    let at = 0;
    const upTo = (end) => {
      for (; at < end; at += 1) {
        starts.push(at);
        ends.push(at + 1);
      }
    };
    text.replace(changing, (unit, start) => {
      upTo(start);
      at += unit.length;
      for (let count = foldUnit(unit).length; count > 0; count -= 1) {
        starts.push(start);
        ends.push(at);
      }
      return "";
    });
    upTo(text.length);
    return {starts, ends};
  }

  // The words of a query; what has neither letter nor digit is left out.
  function wordsOf(query) {
    return query.split(/\s+/).map(fold).filter((word) => /[\p{L}\p{N}]/u.test(word));
  }

  function isEnough(wanted) {
    const text = wanted.join("");
    return text.length > 1 || /\p{Script=Han}/u.test(text);
  }

  // The index.

  window.gongshiSearchIndex = (index) => {
    const text = (value) => typeof value === "number" ? index.shared[value] : value;
    entries = [];
    for (const [part, path, title, ...rest] of index.pages) {
      const page = {part: index.parts[part], path, title, folded: fold(title)};
      for (let at = 0; at < rest.length; at += 3) {
        const [heading, anchor, body] = rest.slice(at, at + 3).map(text);
        entries.push({
          page, heading, anchor, text: body, isFirst: at === 0, order: entries.length,
          foldedHeading: fold(heading), foldedText: fold(body),
        });
      }
    }
  };

  function load() {
    if (entries || isLoading) return;
    isLoading = true;
    const script = document.createElement("script");
    script.src = words.index;
    script.onload = script.onerror = () => {
      isLoading = false;
      script.remove();
      show();
    };
    document.head.append(script);
  }

  // A title counts for the page as a whole; its places have to say something of their own.
  function worth(entry, word) {
    const {page} = entry;
    if (entry.isFirst && page.folded.includes(word)) return page.folded === word ? 200 : 100;
    if (entry.foldedHeading.includes(word)) return 10;
    if (entry.foldedText.includes(word)) return 1;
    return page.folded.includes(word) ? 0 : NaN;
  }

  function find(wanted) {
    const found = [];
    for (const entry of entries) {
      let score = 0;
      for (const word of wanted) score += worth(entry, word);
      if (score > 0) found.push({entry, score});
    }
    found.sort((one, other) => other.score - one.score || one.entry.order - other.entry.order);
    return found.map((hit) => hit.entry);
  }

  // Showing.

  function mark(parent, text, wanted) {
    const folded = fold(text);
    const {starts, ends} = places(text);
    const marks = [];
    for (const word of wanted) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        marks.push([starts[at], ends[at + word.length - 1]]);
      }
    }
    marks.sort((one, other) => one[0] - other[0]);
    let done = 0;
    for (const [start, end] of marks) {
      if (end <= done) continue;
      const from = Math.max(start, done);
      parent.append(text.slice(done, from));
      add(parent, "mark", "", text.slice(from, end));
      done = end;
    }
    parent.append(text.slice(done));
  }

  // The text around the first word that stands in it.
  function excerpt(text, wanted) {
    const folded = fold(text);
    const found = wanted.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
    const at = found.length ? places(text).starts[Math.min(...found)] : 0;
    const sentence = Math.max(text.lastIndexOf("。", at - 1), text.lastIndexOf("\n", at - 1)) + 1;
    const isNear = at === 0 || at - sentence <= 40;
    const from = isNear ? (at === 0 ? 0 : sentence) : whole(text, at - 20);
    const to = whole(text, Math.min(text.length, at + 110));
    return (isNear ? "" : "…") + text.slice(from, to) + (to < text.length ? "…" : "");
  }

  // The nearest place at or before one that is not inside a character.
  function whole(text, at) {
    while (at > 0 && at < text.length && /[\p{M}\udc00-\udfff]/u.test(text[at])) at -= 1;
    return at;
  }

  function addResult(entry, wanted) {
    const item = add(list, "li");
    const link = add(item, "a");
    const path = entry.page.path.split("/").map(encodeURIComponent).join("/");
    link.href = words.root + path + (entry.anchor ? "#" + encodeURIComponent(entry.anchor) : "");
    mark(link, entry.page.title, wanted);
    if (entry.heading) {
      link.append(" ");
      mark(add(link, "span", "search-heading"), entry.heading, wanted);
    }
    item.append(" ");
    add(item, "span", "search-part", entry.page.part);
    if (entry.text) mark(add(item, "p", "search-text"), excerpt(entry.text, wanted), wanted);
  }

  function addResults(found, wanted) {
    const shown = list.children.length;
    for (const entry of found.slice(shown, shown + atOnce)) addResult(entry, wanted);
    rest.textContent = "";
    if (list.children.length === found.length) return;
    if (here) {
      const more = add(rest, "button", "search-more", words.more);
      more.type = "button";
      more.onclick = () => {
        addResults(found, wanted);
        list.children[shown + atOnce].querySelector("a").focus();
      };
    } else {
      add(rest, "a", "", words.all.replace("{1}", found.length)).href = address();
    }
  }

  // The search page with what is asked for; behind a number sign, so that no server is told.
  function address() {
    return (here ? "" : words.page) + "#q=" + encodeURIComponent(field.value.trim());
  }

  function say(text) {
    status.textContent = text;
    clearTimeout(announcement);
    announcement = setTimeout(() => { said.textContent = text; }, 400);
  }

  function show() {
    const query = field.value.trim();
    list.textContent = rest.textContent = "";
    panel.hidden = !query;
    if (listing) listing.hidden = !!query;
    if (here) remember();
    if (!query) return say("");
    if (!entries) {
      if (isLoading) return say(words.loading);
      say("");
      said.textContent = words.failed;
      add(rest, "a", "", words.failed).href = words.page;
      if (listing) listing.hidden = false;
      return;
    }
    const wanted = wordsOf(query);
    if (!isEnough(wanted)) return say(words.short);
    const found = find(wanted);
    say(found.length ? words.count.replace("{1}", found.length) : words.none.split("{1}").join(query));
    addResults(found, wanted);
  }

  function use() {
    load();
    show();
  }

  function remember() {
    // Browsers that allow no history from disk lose only the way back to the results.
    try {
      history.replaceState(null, "", field.value.trim() ? address() : "#");
    } catch (refused) { /* as said */ }
  }

  function recall() {
    const asked = /^#q=(.+)/.exec(location.hash);
    if (!here || !asked) return;
    try {
      field.value = decodeURIComponent(asked[1]);
    } catch (malformed) {
      return;
    }
    field.focus();
    use();
  }

  // The keyboard: arrows lead through the links, which are ordinary ones.

  function move(event, step) {
    const links = [...panel.querySelectorAll("a, button")];
    const at = links.indexOf(document.activeElement) + step;
    if (panel.hidden || !links.length || at >= links.length) return;
    event.preventDefault();
    if (at < 0) field.focus();
    else links[at].focus();
  }

  box.addEventListener("keydown", (event) => {
    // Input methods use the same keys for themselves.
    if (event.isComposing || event.keyCode === 229) return;
    const isField = event.target === field;
    if (event.key === "ArrowDown") {
      if (isField && panel.hidden) use();
      move(event, 1);
    } else if (event.key === "ArrowUp" && !isField) {
      move(event, -1);
    } else if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      field.focus();
      if (here) field.value = "";
      if (here) show();
      else panel.hidden = true;
    } else if (event.key === "Enter" && isField && field.value.trim()) {
      event.preventDefault();
      if (here) move(event, 1);
      else location.assign(address());
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" && event.key !== "／") return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest && event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  field.addEventListener("input", (event) => {
    if (!event.isComposing) use();
  });
  field.addEventListener("compositionend", use);
  field.addEventListener("focus", () => {
    load();
    if (field.value.trim() && panel.hidden) show();
  });
  list.addEventListener("click", (event) => {
    if (!here && event.target.closest("a")) panel.hidden = true;
  });
  for (const left of ["focusin", "pointerdown"]) {
    document.addEventListener(left, (event) => {
      if (!here && !box.contains(event.target)) panel.hidden = true;
    });
  }
  window.addEventListener("hashchange", recall);

  box.querySelector(".search-link").hidden = true;
  field.hidden = false;
  if (here) here.append(box);
  recall();
})();
