// What comes near to a query that stands nowhere as it was asked: by the pairs of signs that both share, the rarer the
// more, in whatever order.

/** @typedef {import("./ranking.mjs").Texts} Texts */
/** @typedef {import("./ranking.mjs").Entry} Entry */
/** @typedef {import("./spelling.mjs").Spelling} Spelling */
/** @typedef {{forms: string[], weight: number}} Clue A part of a query, in its forms, and what it counts. */

/** How much of a query is looked at, and how many characters are read for it, over all places and clues. */
const longestQuery = 64;
const mostRead = 60e6;
/** How many places are shown, and how many of one title. */
const mostShown = 20;
const mostOfTitle = 3;
/** What a clue that stands nowhere counts of one that stands in a single place. */
const unknownWeight = 0.2;

/** What asks and says nothing of what is asked for. */
const asking = new RegExp([
  "为什么", "什么时候", "什么时间", "什么", "怎么样", "怎么办", "怎么算", "怎么", "怎样", "如何", "几时", "何时", "多长时间", "多久", "多少", "几天",
  "几日", "几号", "几分", "几个", "几次", "几", "哪里", "哪些", "哪个", "哪儿", "要不要", "是不是", "能不能", "会不会", "可不可以", "有没有", "需不需要",
  "需要", "请问", "会怎样", "干什么", "干啥", "是谁", "找谁", "给谁", "谁来", "是什么", "一下", "可以", "应该", "我们", "[吗呢吧啊的了]",
].join("|"), "g");

/** What asks for a time. Then what has one comes a little nearer: what the calendar says. */
const askingForTime = /什么时候|什么时间|何时|几时|几[天号日]|哪天|多久|多长时间|最晚|最迟|截[止至]/;
const calendarWorth = 1.3;
/** How the program is used is seldom what is half remembered. */
const manualWorth = 0.7;

/**
 * The parts of a query by which places are told to be near.
 *
 * @param {string[]} words
 * @param {Spelling} spelling
 */
function cluesOf(words, spelling) {
  /** @type {Map<string, Clue>} */
  const clues = new Map();
  const add = (/** @type {string[]} */ forms, /** @type {number} */ weight) => {
    if (forms.length && !clues.has(forms[0])) clues.set(forms[0], {forms: forms.slice(0, 6), weight});
  };
  const text = words.join("\n").slice(0, longestQuery);
  for (const chunk of text.replace(asking, "\n").split("\n").filter(Boolean)) {
    const units = [...chunk.matchAll(/\d+(?:\.\d+)*|[a-z]+|[^\s]/gu)].map((match) => (
      {start: Number(match.index), end: Number(match.index) + match[0].length, text: match[0]}));
    const variants = spelling.variants(chunk);
    const formsOf = (/** @type {number} */ start, /** @type {number} */ end) => {
      const within = chunk.slice(start, end);
      const whole = variants.filter((part) => part.start <= start && part.end >= end && part.end - part.start > 1);
      return [...spelling.forms(within), ...whole.flatMap((part) => part.forms)];
    };
    for (const match of chunk.matchAll(/第[\d零〇一二两三四五六七八九十百]+[条章款项]/gu)) add(spelling.forms(match[0]), 3);
    units.forEach((unit, at) => {
      const next = units[at + 1];
      if (next && next.start === unit.end) add(formsOf(unit.start, next.end), 1);
      if (/^[\da-z]/.test(unit.text)) add([unit.text], 0.3);
      else if (units.length === 1) add(formsOf(unit.start, unit.end), 0.5);
    });
  }
  return [...clues.values()];
}

/**
 * Whether a clue stands in a folded text; a number only as a whole.
 *
 * @param {string} text
 * @param {string} form
 */
function says(text, form) {
  const begins = /^\d/.test(form);
  const ends = /\d$/.test(form);
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const after = text[at + form.length];
    if (!(begins && /[\d.]/.test(text[at - 1])) && !(ends && after !== undefined && /[\d.]/.test(after))) return true;
  }
  return false;
}

/**
 * What a clue is worth in a place.
 *
 * @param {Entry} entry
 * @param {string} form
 */
function nearWorth(entry, form) {
  if (says(entry.page.folded, form)) return entry.isFirst ? 2.2 : 1.2;
  if (says(entry.foldedHeading, form)) return 2;
  if (says(entry.foldedText, form)) return 1;
  return says(entry.page.about, form) ? 0.9 : 0;
}

/**
 * The places that come near to a query, the nearest first, with the clues that stand in them.
 *
 * @param {Texts} texts
 * @param {string[]} words The query's words, folded.
 * @param {Set<Entry>} without Places that are not to be named again.
 * @param {number} least How much of what the query says, by weight, a place has to say at least.
 */
export function near({entries, size, spelling}, words, without, least) {
  const all = cluesOf(words, spelling);
  const clues = [];
  // What stands nowhere tells no place from another, but what was asked for is known the less.
  let whole = 0;
  let room = mostRead;
  for (const clue of all) {
    room -= size * clue.forms.length;
    if (room < 0 && clue !== all[0]) break;
    const values = entries.map((entry) => {
      let best = 0;
      clue.forms.forEach((form, at) => { best = Math.max(best, nearWorth(entry, form) * (at ? 0.8 : 1)); });
      return best;
    });
    const count = values.filter(Boolean).length;
    const weight = clue.weight * Math.log(1 + entries.length / Math.max(1, count)) * (count ? 1 : unknownWeight);
    if (count) clues.push({...clue, values, weight});
    whole += weight;
  }
  const found = [];
  /** @type {Record<string, number>} */
  const kinds = {calendar: words.some((word) => askingForTime.test(word)) ? calendarWorth : 1, manual: manualWorth};
  for (const entry of entries) {
    let shared = 0;
    let score = 0;
    for (const {values, weight} of clues) {
      const value = values[entry.order];
      if (value) shared += weight * Math.min(1, value);
      score += weight * value;
    }
    const share = shared / whole;
    if (share > 0 && !without.has(entry)) {
      const length = 1 + 0.12 * Math.log(1 + entry.foldedText.length / 100);
      const kind = kinds[entry.page.path.split("/")[0]] || 1;
      found.push({entry, share, score: score * share * kind / length});
    }
  }
  found.sort((one, other) => other.score - one.score || one.entry.order - other.entry.order);
  const best = found.length ? found[0] : null;
  /** @type {Map<string, number>} */
  const counts = new Map();
  const shown = found.filter(({entry, share, score}) => {
    if (!best || share < least || score < best.score * 0.3) return false;
    // Several years' calendars say the same.
    const said = `${entry.heading}\n${entry.text}`;
    const title = `${entry.page.path}\n${entry.page.title}`;
    if (entry.page.path.startsWith("calendar/")) {
      if (counts.has(said)) return false;
      counts.set(said, 1);
    }
    counts.set(title, (counts.get(title) || 0) + 1);
    return (counts.get(title) || 0) <= mostOfTitle;
  }).slice(0, mostShown).map((hit) => hit.entry);
  return {entries: shown, marks: clues.flatMap((clue) => clue.forms).filter((form) => form.length > 1)};
}
