"""A packet as a file: on paper, without script, for everybody, and closed to whatever is put into it."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from packet_form import UNIT, Packet, context, fill, packets  # noqa: F401

DRAFT = "初评·仅供核对"


@pytest.mark.parametrize("script", [True, False])
def test_a_draft_prints_with_its_state_on_every_page_and_the_receipt_on_its_own_sheet(chromium, packets, script):
    context = chromium.new_context(java_script_enabled=script)
    packet = Packet(context, packets[2025] / f"{UNIT}.html")
    if script:
        fill(packet)
    else:
        assert "请打印本页的回执" in packet.page.locator("#receipt").inner_text()
        assert not packet.page.locator("#selfcheck").is_visible()
    sheets = packet.printed()
    assert len(sheets) >= 3 and all(DRAFT in sheet for sheet in sheets)
    receipts = [number for number, sheet in enumerate(sheets) if "考核结果确认回执" in sheet]
    assert receipts == [len(sheets) - 1]
    for words in ["全部结果", "10.1", "经办人", "主要负责人（签字）", "单位（盖章）", "日期"]:
        assert words in sheets[-1], words
    assert ("附件2" in sheets[-1]) == script
    assert not any("试算" in sheet or "未填" in sheet or "保存" in sheet for sheet in sheets)
    assert packet.said == []
    context.close()


def test_a_published_result_prints_as_no_draft(context, packets):
    packet = Packet(context, packets[2024] / "xsb.html")
    assert not any("仅供核对" in sheet for sheet in packet.printed())


@pytest.mark.parametrize("unit", [(2025, UNIT), (2024, "xsb")])
def test_axe_finds_nothing_in_packets(chromium, packets, unit):
    year, id = unit
    context = chromium.new_context(reduced_motion="reduce")
    packet = Packet(context, packets[year] / f"{id}.html")
    packet.page.locator(".selfcheck-total strong").wait_for()
    packet.page.evaluate(AXE_SCRIPT)
    for width in (390, 1280):
        for scheme in ("light", "dark"):
            packet.page.set_viewport_size({"width": width, "height": 900})
            packet.page.emulate_media(color_scheme=scheme)
            assert packet.page.evaluate("document.documentElement.scrollWidth") <= width
            found = packet.page.evaluate("() => axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
            assert [(fault["id"], [node["html"] for node in fault["nodes"]][:2]) for fault in found] == []
    context.close()


def test_a_packet_lets_nothing_in(context, packets):
    packet = Packet(context, packets[2025] / f"{UNIT}.html")
    packet.page.evaluate(
        """() => {
          document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.let_in = 1'}));
          document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/a.png'}));
        }"""
    )
    packet.page.wait_for_timeout(100)
    assert packet.page.evaluate("window.let_in") is None
    assert len([text for text in packet.said if "Content Security Policy" in text]) == 2
