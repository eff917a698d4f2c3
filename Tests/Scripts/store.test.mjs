// What a page keeps: where there is no storage, or a broken one, nothing is kept and nothing breaks.
import assert from "node:assert/strict";
import {afterEach, test} from "node:test";
import {asText, store, stored, storedObject} from "../../Themes/default/scripts/pages/store.mjs";

/** @param {unknown} value */
function give(value) {
  Object.defineProperty(globalThis, "localStorage", {value, configurable: true});
}

afterEach(() => Reflect.deleteProperty(globalThis, "localStorage"));

test("what was kept is found until it is forgotten", () => {
  /** @type {Map<string, string>} */
  const kept = new Map();
  give({
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => kept.set(key, text),
    removeItem: (/** @type {string} */ key) => kept.delete(key),
  });
  store("a", '{"rows":[1]}');
  assert.equal(stored("a"), '{"rows":[1]}');
  assert.deepEqual(storedObject("a"), {rows: [1]});
  store("a", null);
  assert.equal(stored("a"), null);
  for (const text of ["", "null", "1", '"text"', "{", "undefined"]) {
    store("a", text);
    assert.equal(storedObject("a"), null, text);
  }
});

test("a browser that keeps nothing is no fault", () => {
  const refuse = () => { throw new Error("refused"); };
  for (const storage of [undefined, {getItem: refuse, setItem: refuse, removeItem: refuse}]) {
    give(storage);
    store("a", "b");
    store("a", null);
    assert.equal(stored("a"), null);
    assert.equal(storedObject("a"), null);
  }
});

test("only texts are taken for texts", () => {
  assert.deepEqual(["a", 1, null, undefined, {}, ["a"]].map(asText), ["a", "", "", "", "", ""]);
});
