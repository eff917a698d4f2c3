// The two forms of the rubric's module: WebAssembly, and the same in JavaScript.
import {bytesOf} from "./bytes.mjs";

/** @typedef {import("./module.mjs").Exports} Exports */
/**
 * @typedef {object} Forms What scripts beside this one have put there.
 * @property {string} [gongshiRubricModule] The WebAssembly module, in base 64.
 * @property {string} [gongshiRubricScript] The script that is the same, compressed, in base 64.
 * @property {Exports} [gongshiRubricExports] What that script gives once it has run.
 * @property {new (format: string) => ReadableWritablePair} [DecompressionStream] Chromium has it since version 80.
 */

const forms = /** @type {Window & Forms} */ (window);

/**
 * The exports of the module where the browser lets it run; before Chromium 97 no policy let it.
 *
 * @param {string} module
 */
async function compiled(module) {
  // Not at once: older browsers compile only the smallest modules while the page waits.
  const {instance} = await WebAssembly.instantiate(bytesOf(module));
  return /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
}

/**
 * Adds a script to the page, and waits until a file of it has been loaded.
 *
 * @param {{src?: string, textContent?: string}} content
 * @returns {Promise<unknown>}
 */
function run(content) {
  const script = Object.assign(document.createElement("script"), content);
  const loaded = content.src && new Promise((resolve, reject) => Object.assign(script, {onload: resolve, onerror: reject}));
  document.head.append(script);
  return Promise.resolve(loaded);
}

/**
 * The exports of the script, which the page's policy names by the hash of what is unpacked here.
 *
 * @param {string} file Where the script is, if the page does not hold it.
 */
async function translated(file) {
  if (!forms.DecompressionStream) throw new Error("nothing to unpack the script with");
  if (!forms.gongshiRubricScript) await run({src: file});
  const packed = new Blob([bytesOf(forms.gongshiRubricScript || "")]).stream();
  const text = await new Response(packed.pipeThrough(new forms.DecompressionStream("deflate"))).text();
  await run({textContent: text});
  if (!forms.gongshiRubricExports) throw new Error("the script did not run");
  return forms.gongshiRubricExports;
}

/**
 * The exports of the module in the form that the page has and the browser runs.
 *
 * @param {string} [file] Where the script is, if the page does not hold it.
 * @returns {Promise<Exports>}
 */
export function rubricExports(file = "") {
  const {gongshiRubricModule: module} = forms;
  return module ? compiled(module).catch(() => translated(file)) : translated(file);
}
