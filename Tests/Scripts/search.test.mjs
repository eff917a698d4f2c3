// The search: how texts are compared, what comes first, and what is shown of it.
import assert from "node:assert/strict";
import {test} from "node:test";
import {excerpt, marked} from "../../Themes/default/scripts/search/excerpts.mjs";
import {fold, isEnough, places, wordsOf} from "../../Themes/default/scripts/search/folding.mjs";
import {entriesOf, ranked} from "../../Themes/default/scripts/search/ranking.mjs";

const entries = entriesOf({
  parts: ["制度", "指南"], shared: ["共用的文字"],
  pages: [
    [0, "a.html", "考核办法", "", "", "本办法规定演练。", "第一条", "article-1", "演练之外"],
    [1, "b.html", "演练", 0, "", "文字", "演练的记录", "x", "甲乙"],
    [1, "c.html", "应急演练指南", "", "", "丙"],
  ],
});

/** @param {string} query */
function found(query) {
  return ranked(entries, wordsOf(query)).map(({page, anchor}) => page.path + (anchor && `#${anchor}`));
}

test("full width, case, blanks, brackets and quotes make no difference", () => {
  assert.equal(fold("〔２０２４〕 ４８ 号"), "[2024]48号");
  assert.equal(fold("“Ａｂ”—‘ｃ’"), "\"ab\"-'c'");
  assert.equal(fold("e\u0301"), "é");
  assert.equal(fold("两\n段"), "两\n段");
  assert.deepEqual(wordsOf("  ，。 ＡＢ　演练 "), ["ab", "演练"]);
  assert.deepEqual([["a"], ["演"], ["a", "b"], []].map(isEnough), [false, true, true, false]);
});

test("every unit of a folded text has its place in the text", () => {
  for (const text of ["㈱式ｶﾞ", "ﬁ ﬂ", "e\u0301x", "甲 乙", "𠮷野〔1〕", ""]) {
    const {starts, ends} = places(text);
    assert.equal(starts.length, fold(text).length, text);
    starts.forEach((start, at) => assert.ok(start < ends[at] && ends[at] <= text.length, text));
  }
});

test("titles come before headings, headings before texts, all in the order of the index", () => {
  assert.deepEqual(found("演练"), ["b.html", "c.html", "b.html#x", "a.html", "a.html#article-1"]);
  assert.deepEqual(found("演练 甲乙"), ["b.html#x"]);
  assert.deepEqual(found("共用"), ["b.html"]);
  assert.deepEqual(found("考核 之外"), ["a.html#article-1"]);
  assert.deepEqual(found("没有"), []);
});

test("marks cover what was asked for, once", () => {
  const pieces = (/** @type {string} */ text, /** @type {string[]} */ wanted) => marked(text, wanted)
    .map(({text, isMark}) => (isMark ? `[${text}]` : text)).join("");
  assert.equal(pieces("１０ 个方面", ["10个"]), "[１０ 个]方面");
  assert.equal(pieces("演练演练", ["演练", "练演"]), "[演练][演][练]");
  assert.equal(pieces("<b>", ["x"]), "<b>");
});

test("an excerpt begins at the sentence, or near the word, and cuts no character", () => {
  const long = "甲".repeat(100);
  assert.equal(excerpt("第一句。第二句有演练。", ["演练"]), "第二句有演练。");
  assert.equal(excerpt(`${long}演练${long}${long}`, ["演练"]), `…${"甲".repeat(20)}演练${"甲".repeat(108)}…`);
  assert.equal(excerpt("短", ["没有"]), "短");
  const pairs = "𠮷".repeat(100);
  for (const text of [pairs, "a" + pairs]) {
    assert.ok(!/^…?[\udc00-\udfff]|[\ud800-\udbff]…?$/.test(excerpt(text, ["没有"])));
  }
});
