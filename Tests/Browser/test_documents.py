"""Every line of the issued documents is on the site, where the documents lie beside the project."""

import html
import pathlib
import re

import pytest
from conftest import PAGES

SEEDS = pathlib.Path(__file__).resolve().parents[3] / "shared" / "seeds"


def bare(text):
    return re.sub(r"\s", "", text)


def page_text():
    found = ""
    for path in sorted((PAGES / "site" / "policies").glob("*.html")):
        markup = path.read_text("utf-8")
        found += bare(html.unescape(re.sub(r"<[^>]*>", "", markup[markup.index("<main") :]))) + "\n"
    return found


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the documents are not here")
def test_every_line_of_the_documents_is_on_the_site():
    text = page_text()
    lines = 0
    for path in sorted(SEEDS.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            line = bare(line)
            # A line of a page number alone is the paper's, not the document's.
            if not line or re.fullmatch(r"—\d+—", line):
                continue
            lines += 1
            assert line in text, f"{path.name}: {line}"
    assert lines > 300
