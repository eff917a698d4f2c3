// The files that units save and hand in: what is written, and what is read of files that people changed.
import assert from "node:assert/strict";
import {test} from "node:test";
import {receiptRows, receiptState, receiptText} from "../../Themes/default/scripts/receipt/file.mjs";
import {fileText, rowsOfFile} from "../../Themes/default/scripts/selfcheck/file.mjs";

/** @param {string} text */
function bytes(text) {
  return new TextEncoder().encode(text).buffer;
}

/** A receipt as far as its file goes. @param {any[]} said */
function receipt(said) {
  return /** @type {any} */ ({
    words: {answerYes: "是", answerNo: "否"}, day: {value: "2026-01-06"}, by: {value: " 王小明 "}, said: () => said,
    rows: [{item: ""}, {item: "1.1"}, {item: "5.1"}],
  });
}

test("a receipt's rows come back from its file", () => {
  const said = [{item: "1.1", answer: "yes", opinion: ""}, {item: "5.1", answer: "no", opinion: "=见附件,\n第 2 页"}];
  const text = receiptText(receipt(said), "现代农艺学院");
  assert.ok(text.startsWith("\ufeff单位,指标,确认,意见,日期,经办人\r\n现代农艺学院,1.1,是,,2026-01-06,王小明\r\n"));
  const rows = receiptRows(bytes(text));
  assert.ok(rows);
  assert.deepEqual(rows.map(({line}) => line), [2, 3]);
  assert.deepEqual(receiptState(receipt([]), rows), {
    state: {by: "王小明", day: "2026-01-06", rows: {"1.1": ["yes", ""], "5.1": ["no", "=见附件,\n第 2 页"]}}, problems: [],
  });
});

test("a receipt that people changed is read as far as it can be", () => {
  const rows = receiptRows(bytes([
    "标题", "单 位,指标,确认,意见,日期", "甲, 1.1 ,有,,2026/1/6", "甲,9.9,是,", ",,,", "甲,5.1,也许,x,2026-13-1", "甲,,,总的意见",
  ].join("\n")));
  assert.ok(rows);
  const {state, problems} = receiptState(receipt([]), rows);
  assert.deepEqual(state, {by: "", day: "2026-01-06", rows: {"1.1": ["yes", ""], "": ["", "总的意见"]}});
  assert.deepEqual(problems, [{line: 4, text: "9.9"}, {line: 6, text: "也许"}]);
  assert.equal(receiptRows(bytes("单位,指标,确认\n甲,1.1,是")), null);
});

test("merged cells, sums and remarks of a self-check's file are told apart", () => {
  const rows = rowsOfFile(bytes([
    "某校自查表", "单位,指标,事项,内容,开始", "甲,5.1,漏洞,一,2024-05-28", ",,漏洞,二,", ",,,,", "小计,,,3,", "甲,6.1,演练,,", "备注,5.1,自评分,2,",
  ].join("\n")));
  assert.ok(rows);
  assert.deepEqual(rows.map(({line, unit, item, fact, value}) => [line, unit, item, fact, value]), [
    [3, "甲", "5.1", "漏洞", "一"], [4, "甲", "5.1", "漏洞", "二"], [6, "小计", "", "", "3"], [7, "甲", "6.1", "演练", ""],
    [8, "备注", "5.1", "自评分", "2"],
  ]);
  assert.deepEqual(rows.map(({isSummary, isRemark}) => [isSummary, isRemark]),
    [[false, false], [false, false], [true, false], [false, false], [true, true]]);
  assert.equal(rowsOfFile(bytes("单位,指标\n甲,1.1")), null);
});

test("a self-check's file holds records with numbers of their own, and remarks for the rest", () => {
  const items = [{id: "5.1"}, {id: "6.1"}, {id: "7.1"}];
  const facts = [
    {name: "漏洞", items: [0], kind: "event"}, {name: "演练", items: [1], kind: "yesno"},
    {name: "通报", items: [1], subject: "6", kind: "event"},
  ];
  const form = /** @type {any} */ ({
    items, facts, unit: {value: " 甲 "}, subjectOf: (/** @type {any} */ fact) => fact.subject || items[fact.items[0]].id,
    has: (/** @type {number} */ index) => index < 2,
    words: {
      answerYes: "是", answerNo: "否", selfCheckReference: "自查", selfCheckMark: "自评分", selfCheckNotApplicable: "不适用",
      materials: "材料", category: "类别",
    },
    snapshot: () => ({
      category: "学院",
      quantities: {人数: "12", 空: " "},
      items: {
        "5.1": {notApplicable: false, mark: "3", materials: [true, false, true]},
        "6.1": {notApplicable: true, mark: "", materials: []},
        // The unit does not have it.
        "7.1": {notApplicable: true, mark: "5", materials: []},
      },
      rows: [
        {item: "5.1", fact: "漏洞", value: "一", start: "2024-05-28T09:30"}, {item: "5.1", fact: "漏洞", value: "一"},
        {item: "6.1", fact: "演练", value: "yes"}, {item: "6", fact: "通报", value: "无"},
      ],
    }),
  });
  assert.deepEqual(fileText(form).slice(1).split("\r\n"), [
    "单位,指标,事项,编号,内容,数量,开始,完成,限期", "甲,5.1,漏洞,自查-1,一,,2024-05-28 09:30,,", "甲,5.1,漏洞,自查-2,一,,,,",
    "甲,6.1,演练,,是,,,,", "甲,6,通报,,无,,,,", "备注,5.1,类别,,学院,,,,", "备注,5.1,人数,,12,,,,", "备注,5.1,自评分,,3,,,,", "备注,5.1,材料,,1、3,,,,",
    "备注,6.1,不适用,,是,,,,", "",
  ]);
});
