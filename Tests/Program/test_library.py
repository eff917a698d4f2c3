"""The rubric as a library: the article's program needs no more than is public, and the pages on it are whole."""

import json
import re
import subprocess

import pytest
from Program.runs import ROOT

CATALOG = ROOT / "Sources/Rubric/Rubric.docc"
BUILT = ROOT / ".build/debug"


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=300, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def blocks(language):
    text = (CATALOG / "ScoringWithoutTheRest.md").read_text("utf-8")
    found = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.M | re.S)
    return [block for name, block in found if name == language]


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """The program of the article, compiled as one outside of the package: of the module it sees what is public."""
    folder = tmp_path_factory.mktemp("library")
    (folder / "main.swift").write_text("\n".join(blocks("swift")), "utf-8")
    objects = sorted((BUILT / "Rubric.build").glob("*.o"))
    run("swiftc", "-strict-memory-safety", "-warnings-as-errors", "-I", BUILT / "Modules", folder / "main.swift", *objects,
        "-o", folder / "program")  # fmt: skip
    return folder / "program"


def test_the_program_of_the_article_prints_what_the_article_says(program):
    assert run(program) == blocks("")[-1]


def test_the_library_is_a_product_that_needs_nothing_else():
    package = json.loads(run("swift", "package", "dump-package", cwd=ROOT))
    (library,) = [product for product in package["products"] if product["name"] == "Rubric"]
    assert "library" in library["type"] and library["targets"] == ["Rubric"]
    (target,) = [target for target in package["targets"] if target["name"] == "Rubric"]
    assert target["dependencies"] == []


@pytest.fixture(scope="module")
def symbols(tmp_path_factory):
    """The public symbols of the module as the compiler writes them, in a folder."""
    folder = tmp_path_factory.mktemp("symbols")
    target = json.loads(run("swiftc", "-print-target-info"))["target"]["unversionedTriple"]
    run("swift", "symbolgraph-extract", "-module-name", "Rubric", "-target", target, "-I", BUILT / "Modules",
        "-minimum-access-level", "public", "-skip-synthesized-members", "-output-dir", folder)  # fmt: skip
    return folder


def convert(catalog, output, *arguments):
    """Makes pages of a catalog; any warning is an error."""
    run("docc", "convert", catalog, *arguments, "--output-path", output, "--warnings-as-errors")
    return output


def test_pages_on_the_library_are_made_without_a_warning(symbols, tmp_path):
    made = convert(CATALOG, tmp_path / "pages", "--additional-symbol-graph-dir", symbols)
    pages = {path.stem for path in (made / "data/documentation").rglob("*.json")}
    assert {"rubric", "scoringwithouttherest", "scoringrubric", "traceline"} <= pages


def test_every_public_type_has_a_place_on_the_first_page(symbols):
    graph = json.loads((symbols / "Rubric.symbols.json").read_text("utf-8"))
    names = {
        symbol["names"]["title"]
        for symbol in graph["symbols"]
        if len(symbol["pathComponents"]) == 1 and symbol["identifier"]["precise"].startswith("s:6Rubric")
    }
    listed = set(re.findall(r"^- ``(.*)``$", (CATALOG / "Rubric.md").read_text("utf-8"), re.M))
    assert listed == names


def test_what_is_public_is_described(symbols):
    graph = json.loads((symbols / "Rubric.symbols.json").read_text("utf-8"))
    assert len(graph["symbols"]) > 150
    assert [".".join(symbol["pathComponents"]) for symbol in graph["symbols"] if "docComment" not in symbol] == []


def test_the_pages_on_the_architecture_are_made_without_a_warning(tmp_path):
    catalogs = sorted((ROOT / "Sources").glob("*.docc"))
    assert catalogs
    for catalog in catalogs:
        convert(catalog, tmp_path / catalog.stem)
