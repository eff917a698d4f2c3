"""Another institution, with another rubric: nothing in the program knows the first one."""

import json
import pathlib
import re
import shutil

import pytest
from Program.runs import CONTENT, ROOT, gongshi
from Program.sheets import rows

HOSPITAL = pathlib.Path(__file__).parent / "hospital"

# By hand. 内科: 20 + 9 + (12 − 1.5) + 8 + 9.5. 外科: 手卫生 good in March, best since June; 10 × 2 ⁄ 3 = 6.67;
# 12 − 2 × 1.5 − 3, for A3 came after 24 hours exactly; 59 < 2 × 30. 检验科 and 药房 write no records, which leaves the
# other 50 points: (0 + 12 + 8 + 10) × 60 ⁄ 50 and (20 + 12 + 8 + 7.25) × 60 ⁄ 50. They have no beds.
EXPECTED = {
    "q1": {"nk": (20, 9, 10.5, 4, None), "wk": (10, 6.67, 6, 4, None), "jyk": (0, 0, 12, 8, None), "yf": (20, 0, 12, 8, None)},
    "h1": {"nk": (20, 9, 10.5, 8, None), "wk": (20, 6.67, 6, 4, None), "jyk": (0, 0, 12, 8, None), "yf": (20, 0, 12, 8, None)},
    "year": {"nk": (20, 9, 10.5, 8, 9.5), "wk": (20, 6.67, 6, 4, 8), "jyk": (0, 0, 12, 8, 10), "yf": (20, 0, 12, 8, 7.25)},
}  # fmt: skip
TOTALS = {"nk": (57, 1), "wk": (44.67, 3), "jyk": (36, 4), "yf": (56.7, 2)}


@pytest.fixture(scope="module")
def hospital(tmp_path_factory):
    """The institution's content, published, and all editions of it."""
    folder = tmp_path_factory.mktemp("hospital")
    shutil.copytree(HOSPITAL, folder / "Content")
    run = gongshi("publish", "--content", folder / "Content", "--year", 2025)
    assert run.returncode == 0, run.stderr.decode()
    run = gongshi("build", "--content", folder / "Content", "--output", folder / "Output", timeout=120)
    assert run.returncode == 0, run.stderr.decode()
    return folder


def scored(content, round):
    run = gongshi("score", "--content", content, "--round", round, "--format", "json")
    assert run.returncode == 0, run.stderr.decode()
    return {unit["id"]: unit for unit in json.loads(run.stdout)["units"]}


@pytest.mark.parametrize("round", EXPECTED)
def test_every_item_of_every_round_is_as_computed_by_hand(hospital, round):
    units = scored(hospital / "Content", round)
    assert list(units) == ["nk", "wk", "jyk", "yf"]
    found = {key: tuple(item["earned"] for item in unit["items"]) for key, unit in units.items()}
    assert found == EXPECTED[round]


def test_totals_ranks_and_dimensions(hospital):
    units = scored(hospital / "Content", "year")
    assert {key: (unit["total"], unit["rank"]) for key, unit in units.items()} == TOTALS
    assert [dimension["id"] for dimension in units["nk"]["dimensions"]] == ["甲", "b", "丙"]
    assert units["jyk"]["dimensions"][0] == {"id": "甲", "earned": 0, "points": 20}


def test_nothing_is_wrong_with_it(hospital):
    run = gongshi("check", "--strict", "--format", "json", "--content", hospital / "Content")
    found = json.loads(run.stdout)["diagnostics"]
    assert run.returncode == 0 and [finding["code"] for finding in found] == ["csv-filled-down"], found


def text(path):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", path.read_text("utf-8")))


def test_every_edition_speaks_of_it_alone(hospital):
    output = hospital / "Output"
    for key, (total, rank) in TOTALS.items():
        card = text(output / f"site/results/2025/{key}.html")
        assert f" {total:g} 分 ，" in card and "满分 60 分" in card and f"第 {rank} 名" in card
        assert (output / f"packets/{key}.html").is_file()
    assert " 56.70 " in text(output / "briefing/index.html")
    assert "医疗质量管理委员会解释" in text(output / "site/rubric/ward-2.html")
    assert "由科主任和护士长共同签署，一式两份。" in text(output / "site/letter/zeren.html")
    sheets = text(output / "office/letters/2025/sheets.html")
    assert "王甲乙" in sheets and "李丙丁" in sheets and "赵戊己" not in sheets
    for path in output.rglob("*"):
        if path.suffix in {".html", ".json", ".csv", ".ics"}:
            said = path.read_text("utf-8")
            # The manual explains itself by an invented college.
            words = "网安办|信息中心|常工职院|常州" + ("" if "manual" in path.parts else "|学院|网络安全|党委|教学单位")
            assert not re.search(words, said), path


def test_a_round_of_it_begins_with_its_own_columns(hospital, tmp_path):
    content = tmp_path / "Content"
    shutil.copytree(HOSPITAL, content)
    run = gongshi("new", "round", "复核", "--as-of", "2025-12-25", "--content", content)
    # The results were approved: an empty round changes none of them.
    assert run.returncode == 0, run.stderr.decode()
    table = rows(content / "assessments/2025/4-复核/checklist.csv")
    assert table[0] == [
        "单位", "甲一 等级", "甲二 合格病历", "甲二 抽查病历", "b.y 随访人次", "c 得分", "c 理由", "备注",
    ]  # fmt: skip
    assert [row[0] for row in table[1:]] == ["内科", "外科", "检验科", "药房"]
    assert {key: (unit["total"], unit["rank"]) for key, unit in scored(content, "round-4").items()} == TOTALS


def spoken(path):
    """What a source says, without its comments and without what people read on paper: examples of dates."""
    comment = {".swift": r"^\s*//.*$", ".mjs": r"^\s*(//|/?\*).*$", ".yaml": r"^\s*#.*$", ".css": r"^\s*/?\*.*$"}
    return re.sub(comment.get(path.suffix, r"(?!)"), "", path.read_text("utf-8"), flags=re.MULTILINE)


def test_no_source_and_no_label_knows_the_first_institution():
    rubric = (CONTENT / "rubrics/2024.yaml").read_text("utf-8")
    known = set(re.findall(r"^\s+name: (\S+)$", rubric, re.MULTILINE))
    known |= {name for name in re.findall(r"^ {10}(\S+):\s*$", rubric, re.MULTILINE) if len(name) > 2}
    for register in CONTENT.glob("assessments/*/units.csv"):
        known |= {name for row in rows(register)[1:] for name in row[:2] if len(name) > 3}
    own = {"网安办", "信息中心", "常州", "常工职院", "50 号", "48 号"}
    own |= {row[1] for register in CONTENT.glob("assessments/*/units.csv") for row in rows(register)[1:]}
    known |= own | {"学院", "网络安全", "党委", "教学单位", "48-7-"}
    assert len(own) > 20 and len(known) > 60
    # In the words of every institution: heads and deadlines that a beginner's rubric may well have too.
    known -= {"责任书报送", "负责人变更", "分管负责人", "会议缺席", "培训学时", "年度总结"}
    sources = [path for folder in ("Sources", "Themes/default") for path in (ROOT / folder).rglob("*") if path.is_file()]
    said = {path.relative_to(ROOT).as_posix(): spoken(path) for path in sources}
    assert len(said) > 250
    # The manual explains itself by an invented college with a rubric of its own, but for the page whose examples are
    # made of the sample's pages. The contract of the formats is for developers, with examples of where it began.
    manual = "Sources/Manual/Pages/"
    del said[manual + "template-fields.md"]
    del said["Sources/Gongshi.docc/Formats.md"]
    hits = [
        (path, word)
        for path, words in said.items()
        for word in (own if path.startswith(manual) else known)
        if word in words
    ]
    assert sorted(hits) == [("Sources/Registers/Reading/VetoReader.swift", "48-7-")], "the format's own"
