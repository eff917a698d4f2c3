"""Modules of JavaScript are joined into the classic scripts that pages have: by the build, with faults by file and line."""

import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = ROOT / ".build/debug/embed-files"


def join(folder, modules):
    """The run of the tool on modules, and the scripts that it wrote by their paths."""
    for path, text in modules.items():
        module = folder / "theme/scripts" / path
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text(text, "utf-8")
    output = folder / "Embedded.swift"
    run = subprocess.run([TOOL, folder / "theme", "Files", output], capture_output=True, text=True)
    text = output.read_text("utf-8") if output.exists() else ""
    return run, dict(re.findall(r'^\("(.*?)", #+"""\n(.*?)\n"""#+\),$', text, re.DOTALL | re.MULTILINE))


MODULES = {
    "one.mjs": """\
// What it is for.
// And where.
import {twice} from "./parts/numbers.mjs";
import {say, Speaker} from "./parts/words.mjs";

/* A comment of one line. */
const text = "// no comment"; /** @type {string} */
say(`${twice(2)} ${text} ${new Speaker().name}`);
""",
    "two.mjs": "import {say} from \"./parts/words.mjs\";\nsay('two' /* so */);\n",
    "parts/numbers.mjs": """\
import {say} from "./words.mjs";

/**
 * A comment of lines.
 *
 * @param {number} number
 */
export function twice(number) {
  // The factor.
  const factor = /** @type {number} */ (2);
  say("twice");
  return factor * number;
}
""",
    "parts/words.mjs": """\
export const prefix = "> ";
export function say(text) {
  console.log(prefix + text);
}
export class Speaker {
  name = "speaker";
}
""",
}


def test_a_script_holds_what_it_imports_once_and_in_order(tmp_path):
    run, scripts = join(tmp_path, MODULES)
    assert run.returncode == 0, run.stderr
    modules = {f"scripts/{path}" for path in MODULES}
    assert scripts.keys() == {"assets/one.js", "assets/two.js"} | modules
    one = scripts["assets/one.js"]
    assert one.startswith('// What it is for.\n// And where.\n(() => {\n"use strict";\nconst prefix = "> ";\nfunction say(text) {\n')
    assert one.count("function say(") == 1 and not re.search("import|export|A comment|The factor|@param", one)
    assert "const factor = (2);" in one and '"// no comment"' in one
    for name, said in [("one", "> twice\n> 4 // no comment speaker\n"), ("two", "> two\n")]:
        (tmp_path / f"{name}.js").write_text(scripts[f"assets/{name}.js"], "utf-8")
        assert subprocess.run(["node", tmp_path / f"{name}.js"], capture_output=True, text=True).stdout == said
    assert join(tmp_path, MODULES)[1] == scripts


@pytest.mark.parametrize(
    "path, text, place, words",
    [
        ("one.mjs", "\nimport {a} from './parts/b.mjs';", "one.mjs:2", "an import is one line"),
        ("one.mjs", 'import a from "./parts/words.mjs";', "one.mjs:1", "an import is one line"),
        ("one.mjs", 'import {\n  a} from "./parts/words.mjs";', "one.mjs:1", "an import is one line"),
        ("one.mjs", 'import {say} from "./parts/none.mjs";', "one.mjs:1", "there is no module parts/none.mjs"),
        ("one.mjs", 'import {say} from "../../outside.mjs";', "one.mjs:1", "there is no module outside.mjs"),
        ("one.mjs", 'import {say} from "./two.mjs";', "one.mjs:1", "there is no module two.mjs in a folder"),
        ("one.mjs", 'import {whisper} from "./parts/words.mjs";', "one.mjs:1", "parts/words.mjs exports no “whisper”"),
        ("parts/words.mjs", "export default 1;", "parts/words.mjs:1", "an export is that of a function, a class"),
        ("parts/words.mjs", "const a = 1;\nexport {a};", "parts/words.mjs:2", "an export is that of a function, a class"),
        ("one.mjs", "const {a} = {a: 1};", "one.mjs:1", "a declaration of a module is of one name"),
        ("one.mjs", "const a = `1\n2`;", "one.mjs:1", "a literal goes on"),
        ("one.mjs", "const a = '1\\\n2';", "one.mjs:1", "a literal goes on"),
        ("one.mjs", "/**\n * Open.\n", "one.mjs:1", "a comment does not end"),
        ("one.mjs", "/*\n */ const a = 1;", "one.mjs:2", "code stands behind a comment"),
        ("parts/alone.mjs", "", "parts/alone.mjs:1", "no other module imports this one"),
        ("parts/words.mjs", 'import {twice} from "./numbers.mjs";', "parts/words.mjs:1", "modules import each other"),
        ("two.mjs", 'import {say} from "./parts/words.mjs";\nlet prefix = 1;', "two.mjs:2", "“prefix” is declared in parts/words.mjs"),
    ],
)
def test_what_cannot_be_joined_stops_the_build(tmp_path, path, text, place, words):
    run, scripts = join(tmp_path, MODULES | {path: text})
    assert run.returncode == 1 and scripts == {}
    assert f"{tmp_path}/theme/scripts/{place}:1: error: {words}" in run.stderr, run.stderr


def test_the_scripts_of_pages_are_joined_from_the_theme(tmp_path):
    folder = ROOT / "Themes/default"
    run = subprocess.run([TOOL, folder, "Files", tmp_path / "Embedded.swift"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    entries = {path.stem for path in (folder / "scripts").glob("*.mjs")}
    for path in (ROOT / ".build/pages/site/assets").glob("*.js"):
        name = path.name.rsplit("-", 1)[0]
        if name not in ("rubric-module", "rubric-script", "search-index"):
            assert name in entries and path.read_text("utf-8") in (tmp_path / "Embedded.swift").read_text("utf-8")
            assert subprocess.run(["node", "--check", path]).returncode == 0
