// Answers many questions in one process: `node run.mjs module.mjs CASES ANSWERS`. CASES begins with the module's bytes,
// or with the compressed script that is the same; then books and questions alternate; all are preceded by their length (32 bits, the low byte first), as the answers are.
// Prints the module's memory in bytes after the first thousand questions and at the end.
import fs from "node:fs";
import {pathToFileURL} from "node:url";
import vm from "node:vm";
import zlib from "node:zlib";

const {machine} = await import(pathToFileURL(process.argv[2]));
const bytes = fs.readFileSync(process.argv[3]);
let position = 0;
function next() {
  const length = bytes.readUInt32LE(position);
  position += 4 + length;
  return bytes.subarray(position - length, position);
}
function exportsOf(form) {
  if (form.toString("latin1", 0, 4) !== "\0asm") {
    return vm.runInThisContext(zlib.inflateSync(form).toString() + "gongshiRubricExports");
  }
  const compiled = new WebAssembly.Module(form);
  if (WebAssembly.Module.imports(compiled).length) throw new Error("the module imports something");
  return new WebAssembly.Instance(compiled).exports;
}
const made = exportsOf(next());
const answers = [];
let ask = null;
let asked = 0;
let early = 0;
while (position < bytes.length) {
  const book = next();
  // One memory for all: what cannot be read must leave nothing behind either.
  ask = machine(made, book);
  const answer = ask(next());
  ask.end();
  const length = Buffer.alloc(4);
  length.writeUInt32LE(answer.length);
  answers.push(length, Buffer.from(answer));
  asked += 1;
  if (asked === 1000) early = ask.memory.buffer.byteLength;
}
fs.writeFileSync(process.argv[4], Buffer.concat(answers));
console.log(early + " " + ask.memory.buffer.byteLength);
