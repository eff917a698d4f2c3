// The search: how texts are compared, what comes first, and what is shown of it.
import assert from "node:assert/strict";
import {test} from "node:test";
import {excerpt, marked} from "../../Themes/default/scripts/search/excerpts.mjs";
import {fold, places} from "../../Themes/default/scripts/search/folding.mjs";
import {near} from "../../Themes/default/scripts/search/nearness.mjs";
import {digitsOf, numeralOf} from "../../Themes/default/scripts/search/numerals.mjs";
import {ranked, textsOf} from "../../Themes/default/scripts/search/ranking.mjs";
import {isEnough, Spelling} from "../../Themes/default/scripts/search/spelling.mjs";

const spelling = new Spelling("網网絡络帳帐號号", [["账号", "帐号"], ["泄露", "泄漏"], ["等级保护", "等保"]]);
const texts = textsOf({
  parts: ["制度", "指南"], characters: "網网絡络", words: [["演练", "演习"]], shared: ["共用的文字"],
  pages: [
    [0, "a.html", "考核办法", "", "", "本办法规定演练。", "第一条", "article-1", "演练之外"],
    [1, "b.html", "演练", 0, "", "文字", "演练的记录", "x", "甲乙"],
    [1, "c.html", "应急演练指南", "", "", "丙"],
  ],
});

/** @param {import("../../Themes/default/scripts/search/ranking.mjs").Entry} entry */
const address = ({page, anchor}) => page.path + (anchor && `#${anchor}`);

/** @param {string} query */
function found(query) {
  return ranked(texts, texts.spelling.wordsOf(query).map((word) => texts.spelling.forms(word))).map(address);
}

test("full width, case, blanks and punctuation make no difference", () => {
  assert.equal(fold("扣 ２ 分"), "扣2分");
  assert.equal(fold("“Ａｂ”—‘ｃ’，（甲）"), "abc甲");
  assert.equal(fold("e\u0301"), "é");
  assert.equal(fold("两\n段"), "两\n段");
  assert.deepEqual(spelling.wordsOf("  ，。 ＡＢ　演练 "), ["ab", "演练"]);
  assert.deepEqual([["a"], ["演"], ["a", "b"], []].map(isEnough), [false, true, true, false]);
});

test("between digits a point stays and anything else is a blank, so that no numbers run together", () => {
  assert.equal(fold("〔２０２４〕 ４８ 号"), "2024 48号");
  assert.equal(fold("５．１ 和 5.1"), "5.1和5.1");
  assert.equal(fold("LD-2024-011"), "ld2024 011");
  assert.equal(fold("第 5. 条"), "第5条");
});

test("traditional characters, variant words and numbers are forms of one word", () => {
  assert.equal(spelling.fold("網絡帳號"), "网络帐号");
  assert.deepEqual(spelling.forms("帐号泄漏"), ["帐号泄漏", "账号泄漏", "帐号泄露", "账号泄露"]);
  assert.deepEqual(spelling.forms("第12条"), ["第12条", "第十二条"]);
  assert.deepEqual(spelling.forms("三个工作日"), ["三个工作日", "3个工作日"]);
  assert.deepEqual(spelling.forms("考核"), ["考核"]);
});

test("numbers are read and written in Chinese numerals", () => {
  for (let number = 0; number < 100; number += 1) assert.equal(digitsOf(numeralOf(String(number)) || ""), String(number));
  assert.deepEqual(["一百", "一百零五", "两百一十", "二〇二四", "一一", "十百", "百"].map(digitsOf),
    ["100", "105", "210", "2024", null, null, null]);
  assert.deepEqual(["100", "007", "12.5"].map(numeralOf), [null, null, null]);
});

test("what a word can be spelt is bounded, whatever is asked for", () => {
  for (const word of ["泄漏帐号等保".repeat(200), "一".repeat(2000), "1十".repeat(2000), "12 ".repeat(500)]) {
    assert.ok(spelling.forms(word).length <= 12);
  }
  assert.equal(spelling.wordsOf("甲 ".repeat(5000)).length, 8);
});

test("every unit of a folded text has its place in the text", () => {
  for (const text of ["㈱式ｶﾞ", "ﬁ ﬂ", "e\u0301x", "甲 乙", "𠮷野〔1〕", "〔２０２４〕 ４８ 号", "5.1.2—3", "1 2 3", ""]) {
    const {starts, ends} = places(text);
    assert.equal(starts.length, fold(text).length, text);
    starts.forEach((start, at) => assert.ok(start < ends[at] && ends[at] <= text.length, text));
  }
});

test("titles come before headings, headings before texts, all in the order of the index", () => {
  assert.deepEqual(found("演练"), ["b.html", "c.html", "b.html#x", "a.html", "a.html#article-1"]);
  assert.deepEqual(found("演练 甲乙"), ["b.html#x"]);
  assert.deepEqual(found("演习"), found("演练"));
  assert.deepEqual(found("共用"), ["b.html"]);
  assert.deepEqual(found("考核 之外"), ["a.html#article-1"]);
  assert.deepEqual(found("没有"), []);
});

test("marks cover what was asked for, once", () => {
  const pieces = (/** @type {string} */ text, /** @type {string[]} */ wanted) => marked(text, wanted, spelling)
    .map(({text, isMark}) => (isMark ? `[${text}]` : text)).join("");
  assert.equal(pieces("１０ 个方面", ["10个"]), "[１０ 个]方面");
  assert.equal(pieces("演练演练", ["演练", "练演"]), "[演练][演][练]");
  assert.equal(pieces("<b>", ["x"]), "<b>");
});

test("an excerpt begins at the sentence, or near the word, and cuts no character", () => {
  const long = "甲".repeat(100);
  assert.equal(excerpt("第一句。第二句有演练。", ["演练"], spelling), "第二句有演练。");
  assert.equal(excerpt(`${long}演练${long}${long}`, ["演练"], spelling), `…${"甲".repeat(20)}演练${"甲".repeat(108)}…`);
  assert.equal(excerpt("短", ["没有"], spelling), "短");
  const pairs = "𠮷".repeat(100);
  for (const text of [pairs, "a" + pairs]) {
    assert.ok(!/^…?[\udc00-\udfff]|[\ud800-\udbff]…?$/.test(excerpt(text, ["没有"], spelling)));
  }
});

test("an excerpt shows where most of the words stand", () => {
  const text = `演练。${"甲".repeat(300)}。这里有演练和报告。`;
  assert.equal(excerpt(text, ["演练", "报告"], spelling), "这里有演练和报告。");
});

test("what comes near shares rare pairs of signs, in whatever order; words that ask say nothing", () => {
  const ask = (/** @type {string} */ query, least = 0.3) => near(
    texts, texts.spelling.wordsOf(query), new Set(), least).entries.map(address);
  assert.equal(ask("指南演练应急什么时候")[0], "c.html");
  assert.equal(ask("考核的办法")[0], "a.html");
  assert.deepEqual(ask("什么时候"), []);
  assert.deepEqual(ask("另外一件事"), []);
  assert.ok(!near(texts, ["演练什么"], new Set(), 0.3).marks.some((mark) => /什|么/.test(mark)));
  // What was found already is not named again.
  const [first] = near(texts, ["应急演练"], new Set(), 0.3).entries;
  assert.ok(!near(texts, ["应急演练"], new Set([first]), 0.3).entries.includes(first));
});

test("a number is near only as a whole", () => {
  const numbers = textsOf({
    parts: [""], characters: "", words: [], shared: [],
    pages: [[0, "a.html", "甲", "", "", "12分"], [0, "b.html", "乙", "", "", "三日内 2分"], [0, "c.html", "丙", "", "", "3.2分"]],
  });
  assert.deepEqual(near(numbers, ["扣2分"], new Set(), 0.1).entries.map(address), ["b.html"]);
  assert.deepEqual(near(numbers, ["过3日"], new Set(), 0.1).entries.map(address), ["b.html"]);
});

test("of a very large index only so much is read for what comes near", () => {
  let read = 0;
  const counting = texts.entries.map((entry) => ({...entry, get foldedText() {
    read += 1;
    return entry.foldedText;
  }}));
  const query = ["乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申"];
  near({...texts, entries: counting}, query, new Set(), 0.3);
  const usual = read;
  read = 0;
  near({...texts, entries: counting, size: 30e6}, query, new Set(), 0.3);
  assert.ok(read * 4 < usual, `${read} of ${usual}`);
});
