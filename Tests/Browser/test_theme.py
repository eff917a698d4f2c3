"""A small theme on top of the default one: one word, one colour, one partial and one template are its own."""

import pathlib
import re
import subprocess

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from conftest import PAGES, PROGRAM, pages
from test_axe import RUN

ROOT = pathlib.Path(__file__).resolve().parents[2]
THEME = pathlib.Path(__file__).resolve().parent / "theme"
FOOT = re.compile(r'<footer class="foot">.*?</footer>', re.DOTALL)
# The names of the style sheet and the search index change with what is in them.
NAMES = re.compile(r"assets/(site-\w+\.css|search-index-\w+\.js)")
# The policy would refuse what axe-core loads beforehand, and say so.
OPTIONS = {"resultTypes": ["violations"], "preload": False}
ACCENTS = {"light": "rgb(11, 107, 79)", "dark": "rgb(111, 211, 174)"}
# What the default theme warns with, which no accent changes.
ALERTS = {"light": "rgb(168, 32, 26)", "dark": "rgb(255, 138, 128)"}


@pytest.fixture(scope="module")
def themed(tmp_path_factory):
    output = tmp_path_factory.mktemp("themed")
    run = subprocess.run(
        [PROGRAM, "build", "--output", output, "--theme", THEME], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0 and "theme-" not in run.stderr, run.stderr
    return output


@pytest.mark.parametrize("edition", ["site", "office"])
def test_the_rest_is_the_default_theme(themed, edition):
    for path in pages(edition):
        name = path.relative_to(PAGES).as_posix()
        usual, own = path.read_text("utf-8"), (themed / name).read_text("utf-8")
        if name.endswith("/404.html"):
            # The page in place of a missing one holds the theme's style within itself, and has no navigation.
            assert (THEME / "assets/colours.css").read_text() in own and "本站由信息中心维护。" in own and "公示首页" in own
            continue
        assert usual.count(">首页</a>") == own.count(">公示首页</a>") == 1, name
        assert len(FOOT.findall(own)) == own.count("<p>本站由信息中心维护。</p>") == 1, name
        assert NAMES.findall(usual) != NAMES.findall(own), name
        if name.endswith("/results/index.html"):
            assert '<p class="order">' in own
            own = own.replace('<p class="order">按年份从近到远排列。</p>\n', "")
        own = own.replace(">公示首页</a>", ">首页</a>")
        assert NAMES.sub("", FOOT.sub("", own)) == NAMES.sub("", FOOT.sub("", usual)), name
    found = {path.relative_to(themed).as_posix() for path in (themed / edition).rglob("*") if path.is_file()}
    for path in (path for path in (PAGES / edition).rglob("*") if path.is_file()):
        name = path.relative_to(PAGES).as_posix()
        if path.suffix == ".css":
            (sheet,) = (themed / edition).glob("assets/site-*.css")
            assert sheet.read_text("utf-8") == path.read_text("utf-8") + (THEME / "assets/colours.css").read_text()
            name = sheet.relative_to(themed).as_posix()
        elif path.name.startswith("search-index-"):
            (index,) = (themed / edition).glob("assets/search-index-*.js")
            assert index.read_text("utf-8").replace("公示首页", "首页") == path.read_text("utf-8").replace("公示首页", "首页")
            name = index.relative_to(themed).as_posix()
        elif path.suffix not in (".html", ".json"):
            assert (themed / name).read_bytes() == path.read_bytes(), name
        found.remove(name)
    assert found == set()


KINDS = [
    "site/index.html",
    "site/policies/kaohe-2024-50.html",
    "site/results/index.html",
    "site/results/2024/xsb.html",
    "office/results/2025/index.html",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_readers_see_it(chromium, themed, scheme):
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    said, faults = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))
    for kind in KINDS:
        page.goto((themed / kind).as_uri())
        assert page.get_by_role("link", name="公示首页").is_visible()
        assert page.get_by_role("contentinfo").inner_text() == "本站由信息中心维护。"
        assert page.get_by_text("按年份从近到远排列。").count() == (kind == "site/results/index.html")
        line = page.locator(".head").evaluate("head => getComputedStyle(head).borderBottomColor")
        assert line == ACCENTS[scheme], kind
        alerts = "[...document.querySelectorAll('.lost, .banner strong, .next li:not(.passed) .left')]"
        colours = page.evaluate(f"{alerts}.map(it => getComputedStyle(it).color)")
        assert set(colours) <= {ALERTS[scheme]} and (colours or "results/2024" not in kind), kind
        page.evaluate(AXE_SCRIPT)
        faults += [(kind, fault["id"]) for fault in page.evaluate(RUN, OPTIONS)]
    context.close()
    assert faults == [] and said == []


def test_what_the_manual_changes_as_an_example_stands_on_pages():
    chapter = (ROOT / "Sources/Manual/Pages/themes.md").read_text("utf-8")
    example = chapter.split("### 文字")[1].split("```yaml\n")[1].split("```")[0]
    usual = dict(re.findall(r'^(\w+): "?(.*?)"?$', (ROOT / "Themes/default/labels.yaml").read_text("utf-8"), re.M))
    texts = [re.sub(r"<[^>]+>", "", path.read_text("utf-8")) for edition in ("site", "office") for path in pages(edition)]
    names = [line.split(":")[0] for line in example.splitlines()]
    assert len(names) > 2
    for name in names:
        words = re.compile(re.sub(r"\\{\d\\}", ".+", re.escape(usual[name])))
        assert any(words.search(text) for text in texts), name
