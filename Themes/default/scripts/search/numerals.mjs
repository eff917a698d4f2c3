// Numbers in digits and in Chinese numerals, as far as articles, days and points go.

const values = new Map([..."零一二三四五六七八九"].map((sign, value) => [sign, value]));
values.set("〇", 0);
values.set("两", 2);

/** Chinese numerals, as long as anybody writes them. */
export const numerals = /[零〇一二两三四五六七八九十百]{1,7}/gu;

/**
 * A Chinese numeral below a thousand in digits; null where it is none.
 *
 * @param {string} text
 */
export function digitsOf(text) {
  if (!/[十百]/.test(text)) {
    const digits = [...text].map((sign) => values.get(sign));
    return text.length === 1 || /[零〇]/.test(text) || text.length === 4 ? digits.join("") : null;
  }
  const parts = /^(?:([一二两三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/u.exec(text);
  if (!parts) return null;
  const [, hundreds, tens, ten, ones] = parts;
  const value = (/** @type {string | undefined} */ sign) => values.get(sign || "零") || 0;
  return String(value(hundreds) * 100 + (ten ? value(tens) || 1 : 0) * 10 + value(ones));
}

/**
 * A number below a hundred as a Chinese numeral; null where it is none.
 *
 * @param {string} digits
 */
export function numeralOf(digits) {
  if (!/^[1-9]?\d$/.test(digits)) return null;
  const signs = [..."零一二三四五六七八九"];
  const number = Number(digits);
  if (number < 10) return signs[number];
  const tens = Math.floor(number / 10);
  return (tens > 1 ? signs[tens] : "") + "十" + (number % 10 ? signs[number % 10] : "");
}
