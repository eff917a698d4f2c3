"""No kind of page has a fault axe-core knows, in light and dark, on a phone and on a desk."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from conftest import KINDS, PAGES

RUN = "options => axe.run(document, options).then(found => found.violations)"


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
    for width, scheme in [(390, "light"), (1280, "light"), (1280, "dark")]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        # Only colours change with the scheme.
        options = {"resultTypes": ["violations"]} | ({"runOnly": ["color-contrast"]} if scheme == "dark" else {})
        for fault in page.evaluate(RUN, options):
            places = [node["html"] for node in fault["nodes"]]
            faults.append(f"{fault['id']} ({width} px, {scheme}): {fault['help']}: {places[:3]}")
    page.close()
    assert faults == []


def test_axe_sees_faults(context):
    page = context.new_page()
    page.goto((PAGES / "site/index.html").as_uri())
    page.evaluate("document.documentElement.removeAttribute('lang')")
    page.evaluate(AXE_SCRIPT)
    assert [fault["id"] for fault in page.evaluate(RUN, {"resultTypes": ["violations"]})] == ["html-has-lang"]
    page.close()
