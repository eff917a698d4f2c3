"""The structure of the sources: which room knows which, and how large rooms are."""

import collections
import json
import pathlib
import re
import subprocess

import pytest

from .circles import circles
from .compiler_index import CompilerIndex
from .module_graph import ArchitecturePage, dependencies
from .swift_lines import functions

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINES_OF_TARGET, LINES_OF_FILE, LINES_OF_FUNCTION = 4_500, 300, 60


@pytest.fixture(scope="module")
def arrows():
    return CompilerIndex(ROOT).arrows()


@pytest.fixture(scope="module")
def package():
    description = subprocess.run(
        ["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    return json.loads(description)


def sources(target="*"):
    return sorted((ROOT / "Sources").glob(f"{target}/**/*.swift"))


def target(path):
    return path.parts[1]


def test_no_folders_of_a_target_know_each_other_in_a_circle(arrows):
    known, names = collections.defaultdict(set), collections.defaultdict(set)
    for (source, destination), symbols in arrows.items():
        if target(source) == target(destination) and source.parent != destination.parent:
            known[str(source.parent)].add(str(destination.parent))
            names[str(source.parent), str(destination.parent)].add(
                f"{source.name} -> {destination.name}: {', '.join(sorted(symbols)[:4])}"
            )
    told = [
        "\n".join(
            [" <-> ".join(circle)]
            + [f"  {names[a, b].pop()}" for a in circle for b in circle if names.get((a, b))]
        )
        for circle in circles(known)
    ]
    assert not told, "\n".join(told)


def test_every_target_is_told_which_others_it_uses_and_no_more(arrows, package):
    """What Package.swift lists is what the sources name, so that its graph is the graph of the code."""
    listed = dependencies(package)
    used = collections.defaultdict(set)
    for source, destination in arrows:
        if target(source) != target(destination):
            used[target(source)].add(target(destination))
    system = {entry["name"] for entry in package["targets"] if entry["type"] == "system"}
    for name, others in listed.items():
        assert others - system == used[name] & set(listed), name


def test_targets_files_and_functions_have_a_size_that_can_be_seen_at_once():
    found = []
    counts = collections.Counter()
    for path in sources():
        text = path.read_text()
        lines = text.count("\n")
        counts[path.relative_to(ROOT).parts[1]] += lines
        told = path.relative_to(ROOT)
        if lines > LINES_OF_FILE:
            found.append(f"{told}: {lines} lines")
        for name, line, length in functions(text):
            if length > LINES_OF_FUNCTION:
                found.append(f"{told}:{line}: {name} has {length} lines")
    found += [f"{name}: {lines} lines" for name, lines in counts.items() if lines > LINES_OF_TARGET]
    assert not found, "\n".join(found)


def test_lengths_of_functions_are_counted_by_braces_that_are_code():
    text = 'func a() {\n  let b = "}"  // }\n}\n\nvar c: Int {\n  1\n}\nlet d = 1\ninit(\n  e: Int\n) {\n}\nfunc f()\nfunc g() {}\n'
    assert functions(text) == [("a", 1, 3), ("c", 5, 3), ("init", 9, 4), ("g", 14, 1)]


def test_circles_are_found_whole():
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set()}) == [["b", "c"]]
    assert circles({"a": {"b", "c"}, "b": {"c"}}) == []


def test_every_target_says_first_what_it_is_for_on_the_page_about_the_architecture(package):
    page = ArchitecturePage(ROOT)
    assert page.targets == set(dependencies(package))


def test_the_page_about_the_architecture_draws_the_graph_of_the_package(package):
    page = ArchitecturePage(ROOT)
    assert page.graph == dependencies(package), f"the page should say:\n{ArchitecturePage.drawn(dependencies(package))}"


def test_what_the_page_about_the_architecture_names_is_there():
    page = ArchitecturePage(ROOT)
    missing = [path for path in page.paths if not list(ROOT.glob(path))]
    assert page.paths and not missing, missing
