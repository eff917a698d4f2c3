"""What exported files hold of units with marked text in every column, down to the compressed parts, against formats §12."""

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
    UNITS,
    marks_in,
    write,
)
from Program.runs import gongshi

ALL = f"{APPROVED}publication: {{date: 2026-01-10, show: [total, dimensions, items, rank, dates, reasons]}}\n"
# What a unit may read of itself, and the leading group of every unit, as packets and the briefing have it.
PACKET = set(NAMED | SCORES | REASONS | PUBLIC_ROW | PUBLIC_VETO | OWN)
BRIEFING = set(NAMED | PUBLIC_VETO) | {"override.score", "override.reason", "override.authority"}


def exported(content, form, *options):
    run = gongshi("export", "--content", content, "--format", form, *options)
    assert run.returncode == 0, run.stderr.decode()
    return {f"export.{form}": run.stdout}


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
@pytest.mark.parametrize("tail", ["", ALL])
def test_a_units_export_holds_its_own_and_nothing_of_others_or_the_office(form, tail, tmp_path):
    content = write(tmp_path / "内容", tail, "内部")
    for unit, marks in UNITS.items():
        file = exported(content, form, "--unit", unit)
        own = marks_in(file, marks)
        assert set(NAMED | SCORES) - {"unit.category"} <= own <= PACKET, (unit, own)
        if form == "xlsx":
            assert own >= set(REASONS | PUBLIC_ROW | PUBLIC_VETO) | {"evidence.ref", "evidence.document"}
        for other in UNITS.keys() - {unit}:
            assert marks_in(file, UNITS[other]) == set()
        assert marks_in(file, BEFORE) == set()


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_the_briefings_export_holds_what_the_briefing_does(form, tmp_path):
    content = write(tmp_path / "内容", "", "内部")
    file = exported(content, form, "--edition", "briefing")
    for marks in UNITS.values():
        assert set(NAMED) <= marks_in(file, marks) <= BRIEFING
    assert marks_in(file, BEFORE) == set()


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
@pytest.mark.parametrize(
    "show, most",
    [
        ("total, dimensions, rank", NAMED), ("items", NAMED | SCORES), ("items, reasons", NAMED | SCORES | REASONS),
        ("dates, reasons", NAMED),
    ],
)  # fmt: skip
def test_the_public_export_holds_what_is_published(form, show, most, tmp_path):
    content = write(tmp_path / "内容", f"{APPROVED}publication: {{date: 2026-01-10, show: [{show}]}}\n", "内部")
    file = exported(content, form, "--edition", "site")
    for marks in UNITS.values():
        assert set(NAMED) <= marks_in(file, marks) <= set(most)
    assert marks_in(file, BEFORE) == set()


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_table_for_evaluation_holds_results_and_no_reason_for_them(form, tmp_path):
    content = write(tmp_path / "内容", APPROVED, "公开")
    file = exported(content, form, "--table", "evaluation")
    for marks in UNITS.values():
        assert marks_in(file, marks) == set(NAMED)
