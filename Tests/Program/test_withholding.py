"""What each edition holds of a content folder with marked text in every column: every byte, against formats §12."""

import os
import shutil

import pytest
from Program.marked import (
    APPROVED,
    BEFORE,
    DATES,
    FIRST,
    NAMED,
    OFFICE,
    OWN,
    PUBLIC_ROW,
    PUBLIC_VETO,
    REASONS,
    SCORES,
    UNITS,
    marks_in,
    write,
)
from Program.runs import ROOT, contents, gongshi, hidden

@pytest.mark.parametrize(
    "tail, visibility, expected",
    [
        ("", "公开", {}),
        (APPROVED, "公开", {}),
        ("publication: {date: 2026-01-10, show: [total, dimensions, items, rank, dates, reasons]}\n", "公开", {}),
        ("[dates]", "公开", NAMED),
        ("[total, dimensions, rank]", "内部", NAMED),
        ("[total, dimensions, rank]", "公开", NAMED | PUBLIC_VETO),
        ("[items]", "内部", NAMED | SCORES),
        ("[items]", "公开", NAMED | SCORES | PUBLIC_ROW),
        ("[items, dates]", "内部", NAMED | SCORES | DATES),
        ("[items, reasons]", "内部", NAMED | SCORES | REASONS),
        ("[dates, reasons]", "公开", NAMED),
        (
            "[total, dimensions, items, rank, dates, reasons]", "公开",
            NAMED | SCORES | REASONS | PUBLIC_ROW | PUBLIC_VETO,
        ),
    ],
)  # fmt: skip
def test_every_byte_of_every_edition_is_as_the_table_says(tail, visibility, expected, tmp_path):
    if tail.startswith("["):
        tail = f"{APPROVED}publication: {{date: 2026-01-10, show: {tail}}}\n"
    run = gongshi("build", "--content", write(tmp_path / "内容", tail, visibility), "--output", tmp_path / "out")
    assert run.returncode == 0, run.stderr.decode()
    site, office = contents(tmp_path / "out/site"), contents(tmp_path / "out/office")
    # Findings are the office's.
    assert "findings/index.html" in office and [path for path in site if path.startswith("findings")] == []
    shown = set(NAMED | SCORES | REASONS | PUBLIC_ROW | PUBLIC_VETO | OWN | OFFICE)
    for marks in [*UNITS.values(), BEFORE]:
        assert marks_in(site, marks) == set(expected)
        assert marks_in(office, marks) >= shown


# A theme is given nothing that is withheld, but may say of itself what a register says too.
@pytest.mark.parametrize(
    "said, place",
    [
        ("咨询电话：8633 2145", "roster.csv:2:4: error[leak]: “联系方式”"),
        ("<p title='13861234567'>咨询</p>", "roster.csv:3:4: error[leak]: “联系方式”"),
        ("<p>联系人：张伟（网安办）</p>", "roster.csv:2:3: error[leak]: “姓名”"),
        ("<p>请找王建<b>国</b>老师</p>", "roster.csv:3:3: error[leak]: “姓名”"),
        ("<!-- 发生数据泄&#x9732;事件 -->", "1/vetoes.csv:2:3: error[leak]: “事由”"),
    ],
)
def test_a_leak_stops_the_build_and_the_last_good_edition_stays(said, place, tmp_path):
    tail = f"{APPROVED}publication: {{date: 2026-01-10, show: [total, items]}}\n"
    content = write(tmp_path / "内容", tail, "内部")
    theme = tmp_path / "主题"
    shutil.copytree(ROOT / "Themes/default", theme)
    arguments = ["build", "--content", content, "--output", tmp_path / "out", "--theme", theme, "--edition", "site"]
    assert gongshi(*arguments).returncode == 0
    before = contents(tmp_path / "out")
    with open(theme / "templates/scorecard.mustache", "a", encoding="utf-8") as template:
        template.write(said + "\n")
    run = gongshi(*arguments)
    lines = run.stderr.decode()
    assert run.returncode == 1 and run.stdout == b"", lines
    assert f"assessments/2025/{place}的内容" in lines and "“site/results/2024/zzid.html”等 3 个文件" in lines, lines
    assert "由“assessments/2024/units.csv”生成" in lines and "site 未发布，原有内容保持不变" in lines
    assert contents(tmp_path / "out") == before and hidden(tmp_path / "out") == []
    # The office may read it.
    assert gongshi(*arguments[:-1], "office").returncode == 0


def test_a_name_in_a_policy_is_no_leak(tmp_path):
    tail = f"{APPROVED}publication: {{date: 2026-01-10, show: [total, items, reasons]}}\n"
    content = write(tmp_path / "内容", tail, "内部")
    os.makedirs(content / "policies")
    policy = "---\nid: p\ntitle: 办法\n---\n**第一条** 联系人：张伟，电话 86332145；王建国负责解释，编制说明文字另发。\n"
    (content / "policies/p.md").write_text(policy, "utf-8")
    run = gongshi("build", "--content", content, "--output", tmp_path / "out")
    assert run.returncode == 0, run.stderr.decode()
    found = {"roster.name", "roster.contact", "roster.second", "unit.other"}
    site = contents(tmp_path / "out/site")
    assert marks_in(site, FIRST) == set(NAMED | SCORES | REASONS) | found
