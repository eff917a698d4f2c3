"""What packets and the briefing hold of units with marked text in every column: every byte, against formats §12."""

import pytest
from Program.marked import (
    APPROVED,
    BEFORE,
    NAMED,
    OWN,
    PUBLIC_ROW,
    PUBLIC_VETO,
    REASONS,
    SCORES,
    SENT_BACK,
    SYSTEMS,
    UNITS,
    marks_in,
    write,
)
from Program.runs import contents, gongshi

STATES = [
    ("", "内部"),
    ("", "公开"),
    (APPROVED, "内部"),
    (f"{APPROVED}publication: {{date: 2026-01-10, show: [total]}}\n", "内部"),
    (f"{APPROVED}publication: {{date: 2026-01-10, show: [total, dimensions, items, rank, dates, reasons]}}\n", "公开"),
]
# What a unit's own packet says of it, and what the briefing says of every unit, by the round that they show.
PACKET = {
    "early": set(NAMED | SYSTEMS) | {"evidence.ref", "evidence.replaced", "evidence.start", "unit.quantity"},
    "first": set(NAMED | SCORES | REASONS | PUBLIC_ROW | PUBLIC_VETO | OWN | SYSTEMS | SENT_BACK) | {"unit.quantity"},
}
BRIEFING = {
    "early": set(NAMED),
    "first": set(NAMED | PUBLIC_VETO) | {"override.score", "override.reason", "override.authority"},
}


def built(tmp_path, edition, tail, visibility, *options):
    content = tmp_path / "内容"
    if not content.exists():
        write(content, tail, visibility)
    run = gongshi("build", "--content", content, "--output", tmp_path / "out", "--edition", edition, *options)
    assert run.returncode == 0, run.stderr.decode()
    return contents(tmp_path / "out" / edition)


@pytest.mark.parametrize("round", ["early", "first"])
@pytest.mark.parametrize("tail, visibility", STATES)
def test_every_byte_of_packets_and_briefing_is_as_the_table_says(tail, visibility, round, tmp_path):
    packets = built(tmp_path, "packets", tail, visibility, "--round", round)
    assert packets.keys() == {"manifest.json", "zzid.html", "zzyi.html"}
    for unit in UNITS:
        packet = {path: packets[path] for path in [f"{unit}.html"]}
        for other, marks in UNITS.items():
            assert marks_in(packet, marks) == (PACKET[round] if other == unit else set()), (unit, other)
        assert marks_in(packet, BEFORE) == set()
    # The list of the files is nobody's packet.
    assert not any(marks_in({"manifest.json": packets["manifest.json"]}, marks) for marks in UNITS.values())

    briefing = built(tmp_path, "briefing", tail, visibility, "--round", round)
    assert briefing.keys() == {"manifest.json", "index.html"}
    for marks in UNITS.values():
        assert marks_in(briefing, marks) == BRIEFING[round]
    assert marks_in(briefing, BEFORE) == set()


def test_packets_and_briefing_of_the_year_before_hold_nothing_of_the_next(tmp_path):
    tail, visibility = STATES[-1]
    packets = built(tmp_path, "packets", tail, visibility, "--year", "2024")
    briefing = built(tmp_path, "briefing", tail, visibility, "--year", "2024")
    assert packets.keys() == {"manifest.json", "zzid.html"}
    assert marks_in(packets, BEFORE) == PACKET["first"]
    assert marks_in(briefing, BEFORE) == BRIEFING["first"]
    for marks in UNITS.values():
        assert marks_in(packets, marks) == marks_in(briefing, marks) == set()
