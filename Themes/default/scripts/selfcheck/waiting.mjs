// What was entered as not done while there is still time for it: it is open, and nothing is lost by it yet.
import {fieldOf} from "./fields.mjs";

/** @typedef {import("./form.mjs").Form} Form */
/** @typedef {import("./form.mjs").Fact} Fact */
/** @typedef {import("./candidate.mjs").FormRecord} FormRecord */
/** @typedef {import("../cells/dates.mjs").Moment} Moment */
/** @typedef {import("../rubric/encoding.mjs").Limit} Limit */
/** @typedef {import("../rubric/encoding.mjs").Result} Result */
/** @typedef {import("../rubric/module.mjs").RubricModule} RubricModule */
/** @typedef {ReturnType<typeof import("./candidate.mjs").candidate>["unit"]} Unit */
/** @typedef {{fact: Fact, row: number | null, until: Moment, points: number}} Waiting What is lost unless a record is done in
 *   time, which is named by its place among those of the unit where it alone takes anything away. */
/**
 * @typedef {object} Outlook
 * @property {Result} result What comes of it, each item as if all that is open were done in its time.
 * @property {number[]} stakes By items: the points that depend on that.
 * @property {Waiting[][]} waiting By items, the earliest first.
 */

/** How many rows of an item are looked at one by one; each takes an evaluation. */
const mostRows = 5;

/**
 * When an open row has to be done at the latest, or, where its time is over or it has none, the day itself.
 *
 * @param {Form} form
 * @param {RubricModule} rubric
 * @param {FormRecord} record
 * @param {number} today
 * @returns {{done: Moment, until: Moment} | null}
 */
function timeOf({data, facts}, rubric, {fact: index, start, due}, today) {
  const {limits, template} = facts[index];
  if (!start || start.day > data.asOf || !template || !fieldOf(template, "done")) return null;
  const ends = limits.flatMap((/** @type {Limit} */ limit) => {
    const {day, minute} = rubric.dueDate({limit, start, due}, today);
    /** @type {Moment[]} */
    const end = day !== undefined ? [{day, minute: null}]
      : minute === undefined ? [] : [{day: Math.floor(minute / 1440), minute: minute % 1440}];
    return end;
  }).filter(({day}) => day >= today && day <= data.asOf).sort((one, other) => one.day - other.day);
  if (ends.length) return {done: ends[0], until: ends[0]};
  return {
    done: {day: Math.max(today, start.day), minute: start.minute === null ? null : 1439},
    until: {day: data.asOf, minute: null},
  };
}

/**
 * A record as it is if what is open of it is done in its time; null where nothing is.
 *
 * @param {Form} form
 * @param {RubricModule} rubric
 * @param {FormRecord} record
 * @param {number} today
 * @returns {{record: FormRecord, until: Moment} | null}
 */
function doneInTime(form, rubric, record, today) {
  const fact = form.facts[record.fact];
  if (fact.kind === "event" && !record.done) {
    const found = timeOf(form, rubric, record, today);
    return found && {record: {...record, done: found.done}, until: found.until};
  }
  if (fact.kind !== "date" || !record.value || !record.value.never) return null;
  const days = form.data.dates.filter((date) => date.fact === record.fact && date.day >= today).map(({day}) => day);
  const day = Math.min(...days);
  return days.length ? {record: {...record, value: {day}}, until: {day, minute: null}} : null;
}

/**
 * What comes of a unit if all that is open is done in its time, and what is lost if it is not.
 *
 * @param {Form} form
 * @param {RubricModule} rubric
 * @param {Unit} unit
 * @param {Result} result What comes of it if nothing more is done.
 * @param {number | null} today The day from which it is looked at; where there is none, or all is over, nothing is open.
 * @returns {Outlook}
 */
export function outlook(form, rubric, unit, result, today) {
  const {asOf} = form.data;
  const nothing = {result, stakes: form.items.map(() => 0), waiting: form.items.map(() => [])};
  if (today === null || today >= asOf) return nothing;
  const found = unit.records.map((record) => doneInTime(form, rubric, record, today));
  if (!found.some(Boolean)) return nothing;
  const records = unit.records.map((record, place) => {
    const one = found[place];
    return one ? one.record : record;
  });
  const best = rubric.result({...unit, records}, asOf);
  const stakes = form.items.map((_, index) => {
    const [most, least] = [best.items[index].earned, result.items[index].earned];
    return most === null || least === null ? 0 : Math.max(0, most - least);
  });
  const waiting = form.items.map((_, index) => {
    if (!stakes[index]) return [];
    const places = [...found.keys()].filter((place) => found[place] && form.facts[records[place].fact].items.includes(index));
    const ordered = places.map((place) => ({place, until: /** @type {{until: Moment}} */ (found[place]).until}))
      .sort((one, other) => one.until.day - other.until.day);
    const each = ordered.slice(0, mostRows).map(({place, until}) => {
      const others = records.map((record, at) => (at === place ? unit.records[at] : record));
      const {earned} = rubric.result({...unit, records: others}, asOf).items[index];
      const points = earned === null ? 0 : (best.items[index].earned || 0) - earned;
      return {fact: form.facts[records[place].fact], row: place, until, points};
    }).filter(({points}) => points > 0);
    // Where rows count only together, none of them alone takes anything away.
    const last = ordered[ordered.length - 1];
    return each.length ? each
      : [{fact: form.facts[records[last.place].fact], row: null, until: last.until, points: stakes[index]}];
  });
  const items = best.items.map((item, index) => (item.earned === null ? result.items[index] : item));
  return {result: {...result, items}, stakes, waiting};
}
