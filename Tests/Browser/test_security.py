"""Pages run and load nothing but their own files, and say so to the browser."""

import base64
import hashlib
import html.parser
import urllib.parse
import zlib

import pytest
from conftest import KINDS, PAGES, pages

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
# The rubric runs on this page alone: as WebAssembly, or as the one script that its other form unpacks.
PACKED = next((PAGES / "site/assets").glob("rubric-script-*.js")).read_text()
UNPACKED = zlib.decompress(base64.b64decode(PACKED.split('"')[1]))
SOURCE = f"'sha256-{base64.b64encode(hashlib.sha256(UNPACKED).digest()).decode()}'"
RUNNING = POLICY.replace("script-src 'self'", f"script-src 'self' 'wasm-unsafe-eval' {SOURCE}")
ADDRESSES = {"href", "src", "srcset", "action", "formaction", "data", "poster", "cite", "background", "ping"}


class Reader(html.parser.HTMLParser):
    """What a page may not have, and its policy."""

    def __init__(self):
        super().__init__()
        self.faults, self.policies, self.before, self.script = [], [], [], False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(values["content"])
        elif not self.policies and tag not in ("html", "head", "meta"):
            self.before.append(tag)
        # A form that a script reads is sent nowhere.
        if tag in ("style", "base", "iframe", "object", "embed") or tag == "form" and {"action", "method"} & set(values):
            self.faults.append(f"<{tag}>")
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.faults.append("a refresh")
        # Data in a script element is not run.
        self.script = tag == "script" and values.get("type") != "application/json"
        if self.script and not values.get("src"):
            self.faults.append("an inline script")
        for name, value in attributes:
            if name == "style" or name.startswith("on"):
                self.faults.append(f"{name}={value}")
            if name in ADDRESSES:
                parts = urllib.parse.urlsplit(value or "")
                if parts.scheme or parts.netloc or parts.path.startswith("/"):
                    self.faults.append(f"{name}={value}")

    def handle_data(self, data):
        if self.script and data.strip():
            self.faults.append("an inline script")

    def handle_endtag(self, tag):
        self.script = False


def read(text):
    reader = Reader()
    reader.feed(text)
    return reader


@pytest.mark.parametrize("edition", ["site", "office"])
def test_pages_hold_nothing_inline_and_nothing_from_elsewhere(edition):
    for path in pages(edition):
        reader = read(path.read_text("utf-8"))
        if path.name == "404.html":
            # Shown at any address, it holds its style within itself, and the policy admits that and nothing else.
            assert reader.faults == ["<style>"] and "'self'" not in reader.policies[0], path
            continue
        assert reader.faults == [], path
        assert reader.policies == [RUNNING if path.parent.name == "selfcheck" else POLICY], path
        assert reader.before == [], f"{path}: the policy comes after what it is about"
    for path in (PAGES / edition).rglob("*.css"):
        text = path.read_text("utf-8")
        assert "@import" not in text and "url(" not in text and "//" not in text, path
    for path in (PAGES / edition).rglob("*.js"):
        text = path.read_text("utf-8")
        # What the search finds are words, which may name an address.
        found = path.name.startswith("search-index-")
        assert found or "http:" not in text and "https:" not in text, path
        assert "eval(" not in text, path


@pytest.mark.parametrize(
    "markup",
    [
        "<script>1</script>",
        '<script type="module">1</script>',
        "<style></style>",
        '<form method="post">',
        '<form action="sent.html">',
        '<p style="color: red">',
        '<p onclick="1">',
        '<img src="https://example.org/a.png">',
        '<a href="//example.org">',
        '<a href="javascript:1">',
        '<a href="/index.html">',
    ],
)
def test_what_is_inline_or_from_elsewhere_is_seen(markup):
    assert read(markup).faults != []


def test_chromium_reports_no_violation(chromium):
    page = chromium.new_page()
    said, asked = [], []
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation', e => console.log(e.violatedDirective, e.blockedURI))"
    )
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    for kind in KINDS:
        page.goto((PAGES / kind).as_uri())
        if page.locator(".search-field").count() == 0:
            assert kind.startswith(("packets/", "briefing/")) or kind.endswith("/404.html"), kind
            continue
        # The index is a script that a script loads.
        page.locator(".search-field").fill("网络安全")
        page.locator(".search-results li").first.wait_for()
    assert said == []
    assert all(url.startswith("file://") for url in asked)
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: 'let a = 1'}))")
    page.wait_for_timeout(100)
    assert any("script-src" in text for text in said), "the policy is not in force"
    page.close()
