// What is spelt or said in several ways: traditional characters, variant words and synonyms, and numbers. The index
// brings the characters and words of its edition.
import {fold} from "./folding.mjs";
import {digitsOf, numeralOf, numerals} from "./numerals.mjs";

/** How many ways of spelling a word are looked for. */
const mostForms = 12;

/** The spellings of an index. */
export class Spelling {
  /**
   * @param {string} [characters] Pairs of a traditional character and its simplified form.
   * @param {string[][]} [words] Groups of words that mean the same.
   */
  constructor(characters = "", words = []) {
    const signs = [...characters];
    /** @type {Map<string, string>} */
    this.simplified = new Map();
    for (let at = 0; at + 1 < signs.length; at += 2) this.simplified.set(signs[at], signs[at + 1]);
    this.traditional = new RegExp(`[${[...this.simplified.keys()].join("") || "\\ud800"}]`, "g");
    /** @type {Map<string, Set<string>>} */
    this.alike = new Map();
    for (const group of words) {
      const forms = group.map((word) => this.fold(word)).filter(Boolean);
      for (const form of forms) {
        const others = this.alike.get(form) || new Set();
        for (const other of forms) if (other !== form) others.add(other);
        this.alike.set(form, others);
      }
    }
    this.longest = Math.max(0, ...[...this.alike.keys()].map((word) => word.length));
  }

  /**
   * A text as it is compared.
   *
   * @param {string} text
   */
  fold(text) {
    return fold(text).replace(this.traditional, (sign) => this.simplified.get(sign) || sign);
  }

  /**
   * The words of a query, folded; what has neither letter nor digit is left out.
   *
   * @param {string} query
   */
  wordsOf(query) {
    return query.split(/\s+/).map((word) => this.fold(word)).filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, 8);
  }

  /**
   * The parts of a folded text that are spelt in other ways too, the longest at each place, from left to right.
   *
   * @param {string} text
   * @returns {{start: number, end: number, forms: string[]}[]}
   */
  variants(text) {
    const found = [];
    for (let start = 0; start < text.length; start += 1) {
      for (let end = Math.min(text.length, start + this.longest); end > start; end -= 1) {
        const others = this.alike.get(text.slice(start, end));
        if (!others) continue;
        found.push({start, end, forms: [...others]});
        break;
      }
    }
    for (const [pattern, other] of /** @type {[RegExp, (text: string) => string | null][]} */ (
      [[numerals, digitsOf], [/\d+/g, numeralOf]])) {
      for (const match of text.matchAll(pattern)) {
        const form = other(match[0]);
        if (form) found.push({start: Number(match.index), end: Number(match.index) + match[0].length, forms: [form]});
      }
    }
    return found.sort((one, another) => one.start - another.start);
  }

  /**
   * A folded word as it is spelt, then in other ways.
   *
   * @param {string} word
   */
  forms(word) {
    /** @type {{text: string, end: number}[]} */
    let made = [{text: "", end: 0}];
    for (const {start, end, forms} of this.variants(word)) {
      const more = made.filter((part) => part.end <= start).flatMap((part) => {
        const before = part.text + word.slice(part.end, start);
        return forms.map((form) => ({text: before + form, end}));
      });
      made = made.concat(more).slice(0, mostForms);
    }
    return [...new Set(made.map(({text, end}) => text + word.slice(end)))];
  }
}

/**
 * Whether the words say enough to look for: one Han character, or two of any.
 *
 * @param {string[]} wanted
 */
export function isEnough(wanted) {
  const text = wanted.join("");
  return text.length > 1 || /\p{Script=Han}/u.test(text);
}
