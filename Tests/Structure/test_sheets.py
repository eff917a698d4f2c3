"""The theme's sheets hold in Chromium 86: what it does not know takes away no more than itself."""

import pathlib
import re

import pytest

SHEETS = sorted((pathlib.Path(__file__).resolve().parents[2] / "Themes/default/assets").glob("*.css"))
# With the version of Chromium that has it; without it, its rule or its declaration is lost.
SELECTORS = {r":is\(": 88, r":where\(": 88, r":not\([^()]*,": 88, r":user-(in)?valid": 119, r"^&|\s&": 112}
DECLARATIONS = {
    r"^inset(-\w+)*:": 87,
    r"^(margin|padding)-(inline|block):": 87,
    r"^aspect-ratio:": 88,
    r"^(translate|rotate|scale):": 104,
    r"^writing-mode: sideways": 132,
    r":.*\b(color-mix|light-dark|oklch|lch|lab)\(": 111,
    r":.*\d(dvh|svh|lvh)\b": 108,
}


def rules(text):
    """The prelude and the body of every rule, those within others too."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    for match in re.finditer(r"([^{};]+)\{([^{}]*)\}", text):
        yield " ".join(match[1].split()), match[2]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_nothing_newer_takes_a_rule_away(sheet):
    faults = []
    for prelude, body in rules(sheet.read_text()):
        if prelude.startswith("@"):
            continue
        faults += [f"{prelude}: {pattern} ({version})" for pattern, version in SELECTORS.items() if re.search(pattern, prelude)]
        # A rule of its own is lost alone; beside others it takes them along.
        newer = [":has(" in selector for selector in re.split(r",(?![^(]*\))", prelude)]
        if any(newer) and not all(newer):
            faults.append(f"{prelude}: :has() (105) beside others")
        earlier = set()
        for declaration in (part.strip() for part in body.split(";")):
            name = declaration.partition(":")[0]
            faults += [
                f"{prelude} {{ {declaration} }}: {version}"
                for pattern, version in DECLARATIONS.items()
                if re.search(pattern, declaration) and name not in earlier
            ]
            if re.match(r"content:.*\s/\s", declaration) and name not in earlier:
                faults.append(f"{prelude} {{ {declaration} }}: no plain one before it")
            earlier.add(name)
    assert not faults


def test_the_rules_are_found():
    assert {sheet.name for sheet in SHEETS} >= {"site.css", "selfcheck.css", "packet.css"}
    found = list(rules("/* a */ @media print { b:is(c), d { inset: 0 } } e { f: g }"))
    assert [prelude for prelude, _ in found] == ["b:is(c), d", "e"]
