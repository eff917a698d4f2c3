"""No kind of page has a fault axe-core knows, on a phone and on a desk, in any colours a reader may ask for."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from conftest import KINDS, PAGES

RUN = "options => axe.run(document, options).then(found => found.violations)"
# Width, scheme, contrast and forced colours; only colours change with what follows the width.
LOOKS = [
    (390, "light", "no-preference", "none"),
    (1280, "light", "no-preference", "none"),
    (390, "dark", "no-preference", "none"),
    (1280, "dark", "no-preference", "none"),
    (1280, "light", "more", "none"),
    (1280, "dark", "more", "none"),
    (1280, "light", "no-preference", "active"),
    (1280, "dark", "no-preference", "active"),
]
COLOURS = ["color-contrast", "link-in-text-block"]


@pytest.fixture(scope="module")
def context(chromium):
    context = chromium.new_context(reduced_motion="reduce")
    yield context
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(context, kind):
    page = context.new_page()
    page.goto((PAGES / kind).as_uri())
    page.evaluate(AXE_SCRIPT)
    faults = []
    for width, scheme, contrast, forced in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, contrast=contrast, forced_colors=forced)
        whole = (scheme, contrast, forced) == LOOKS[0][1:]
        options = {"resultTypes": ["violations"]} | ({} if whole else {"runOnly": COLOURS})
        for fault in page.evaluate(RUN, options):
            places = [node["html"] for node in fault["nodes"]]
            look = f"{width} px, {scheme}, contrast {contrast}, forced colours {forced}"
            faults.append(f"{fault['id']} ({look}): {fault['help']}: {places[:3]}")
    page.close()
    assert faults == []


def test_axe_sees_faults(context):
    page = context.new_page()
    page.goto((PAGES / "site/index.html").as_uri())
    page.evaluate("document.documentElement.removeAttribute('lang')")
    page.evaluate(AXE_SCRIPT)
    assert [fault["id"] for fault in page.evaluate(RUN, {"resultTypes": ["violations"]})] == ["html-has-lang"]
    page.close()
