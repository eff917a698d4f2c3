"""Every internal link and anchor of the built pages resolves, checked by a parser of its own."""

import html.parser
import posixpath
import urllib.parse

import pytest
from conftest import PAGES, pages


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links = [], []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "src"):
                self.links.append(value)


@pytest.mark.parametrize("edition", ["site", "office"])
def test_links_and_anchors_resolve(edition):
    root = PAGES / edition
    read = {}
    for path in pages(edition):
        reader = Reader()
        reader.feed(path.read_text("utf-8"))
        read[path.relative_to(root).as_posix()] = reader
    followed = 0
    for name, reader in read.items():
        assert len(reader.ids) == len(set(reader.ids)), f"{name}: an id stands twice"
        for link in reader.links:
            parts = urllib.parse.urlsplit(link)
            assert not parts.scheme and not parts.netloc, f"{name}: {link} leads away"
            path = urllib.parse.unquote(parts.path)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            assert (root / target).is_file(), f"{name}: {link}"
            if parts.fragment:
                assert urllib.parse.unquote(parts.fragment) in read[target].ids, f"{name}: {link}"
            followed += 1
    assert followed > 500


def test_every_page_is_reachable_from_the_first():
    for edition in ("site", "office"):
        root = PAGES / edition
        seen, rest = set(), ["index.html"]
        while rest:
            name = rest.pop()
            if name in seen or not name.endswith(".html"):
                continue
            seen.add(name)
            reader = Reader()
            reader.feed((root / name).read_text("utf-8"))
            for link in reader.links:
                path = urllib.parse.unquote(urllib.parse.urlsplit(link).path)
                if path:
                    rest.append(posixpath.normpath(posixpath.join(posixpath.dirname(name), path)))
        # Nothing leads to the page that stands for those that are not there.
        assert seen == {path.relative_to(root).as_posix() for path in pages(edition)} - {"404.html"}
