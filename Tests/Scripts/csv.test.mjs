// CSV files as Excel writes and reads them.
import assert from "node:assert/strict";
import {test} from "node:test";
import {csvRows, csvText, tableBelowHeader} from "../../Themes/default/scripts/cells/csv.mjs";

/** @param {string} text @returns {ArrayBuffer} */
function bytes(text) {
  return new TextEncoder().encode(text).buffer;
}

test("what is written comes back as it was", () => {
  const rows = [
    ["单位", "意见"], ["甲", "两行\n和“引号”,\"另一种\""], ["=1+1", "-2"], ["'=1", "''"], ["", " 空格 "], ["\ttab", "@x"],
  ];
  const text = csvText(rows);
  assert.ok(text.startsWith("\ufeff") && text.endsWith("\r\n"));
  assert.deepEqual(csvRows(bytes(text)), [...rows, [""]]);
});

test("a cell that a spreadsheet would run is written as a text", () => {
  for (const cell of ["=1", "+1", "-1", "@a", "\ta", "'=1"]) assert.equal(csvText([[cell]]), `\ufeff'${cell}\r\n`);
  assert.equal(csvText([["1-1", "a=b"]]), "\ufeff1-1,a=b\r\n");
});

test("line ends of every kind, tabs and quotes in the middle", () => {
  assert.deepEqual(csvRows(bytes("a,b\nc,d\re,f\r\ng")), [["a", "b"], ["c", "d"], ["e", "f"], ["g"]]);
  assert.deepEqual(csvRows(bytes("a\tb,c\n\"d\te\"\tf")), [["a", "b,c"], ["d\te", "f"]]);
  assert.deepEqual(csvRows(bytes('a"b,"c"d,"e')), [['a"b', "cd", "e"]]);
  assert.deepEqual(csvRows(bytes("")), [[""]]);
});

test("encodings are told by the mark, then by what is UTF-8", () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x32, 0x75, 0x2c, 0x00, 0x59, 0x4e]);
  assert.deepEqual(csvRows(utf16.buffer), [["甲", "乙"]]);
  assert.deepEqual(csvRows(Uint8Array.from([0xfe, 0xff, 0x75, 0x32]).buffer), [["甲"]]);
  assert.deepEqual(csvRows(Uint8Array.from([0xbc, 0xd7, 0x2c, 0xd2, 0xd2]).buffer), [["甲", "乙"]]);
  assert.deepEqual(csvRows(bytes("\ufeff甲")), [["甲"]]);
});

test("a table is what stands below the first row that has the names", () => {
  const rows = [["标题"], ["乙", " 甲 ", "甲"], ["2", " 1 "], [], ["", ""], ["4"]];
  const header = {required: ["甲"], within: 5, key: (/** @type {string} */ text) => text.trim()};
  assert.deepEqual(tableBelowHeader(rows, ["甲", "乙", "丙"], header), [
    {line: 3, cells: ["1", "2", ""], isEmpty: false}, {line: 4, cells: ["", "", ""], isEmpty: true},
    {line: 5, cells: ["", "", ""], isEmpty: true}, {line: 6, cells: ["", "4", ""], isEmpty: false},
  ]);
  assert.equal(tableBelowHeader(rows, ["甲"], {...header, within: 1}), null);
});
