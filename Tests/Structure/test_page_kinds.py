"""The pages that tests in a browser look at, against the kinds of pages that there are."""

import ast
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
# A year of the sample has too few units for pages of parts of them.
NOT_IN_THE_SAMPLE = {"items"}


def listed():
    """The kinds that the browser's tests have pages of, read without Playwright."""
    kinds = set()
    for statement in ast.parse((ROOT / "Tests" / "Browser" / "conftest.py").read_text()).body:
        if isinstance(statement, ast.Assign) and statement.targets[0].id in ("SHARED", "OTHERS"):
            kinds |= set(ast.literal_eval(statement.value))
    return kinds


def test_browsers_look_at_a_page_of_every_kind():
    source = (ROOT / "Sources" / "Layouts" / "PageKind.swift").read_text()
    kinds = set(re.findall(r"^  case (\w+)$", source, re.M))
    assert len(kinds) > 20
    assert listed() == kinds - NOT_IN_THE_SAMPLE
