"""What is published: held from then on, told by its digest, and written for those who may read it."""

import hashlib
import json
import os
import shutil
import stat

import pytest
from Program.runs import CONTENT, gongshi

YEAR = "assessments/2024"
VETO = ["示例：发生大面积个人信息泄露", "示例教函〔2024〕999 号（虚构）", "48-7-2"]


@pytest.fixture
def content(tmp_path):
    shutil.copytree(CONTENT, tmp_path / "内容")
    return tmp_path / "内容"


def replace(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def errors(content):
    run = gongshi("check", "--content", content, "--format", "json")
    return [finding for finding in json.loads(run.stdout)["diagnostics"] if finding["severity"] == "error"]


def digest(content):
    return json.loads((content / YEAR / "published.json").read_text("utf-8"))["results"]["digest"]


def test_the_digest_can_be_computed_by_somebody_else(content):
    """As the manual says it, from what `gongshi score` prints."""
    record = json.loads((content / YEAR / "published.json").read_text("utf-8"))["results"]
    score = json.loads(gongshi("score", "--content", content, "--year", "2024", "--format", "json").stdout)

    def text(words):
        return f"{len(words.encode())}:{words}"

    def points(number):
        return "~" if number is None else f"{round(number * 100)};"

    def cause(line):
        return {"floor": "-1;", "ceiling": "-2;"}.get(line["rule"], f"{line['rule']};")

    days = {"2024-12-20": 20077, "2024-12-31": 20088, "2024-01-01": 19723, "2025-01-08": 20096, "2025-01-10": 20098}
    plan = [text("final"), text("终评"), days["2024-12-31"], days["2024-01-01"], days["2024-12-31"], days["2024-12-20"]]
    plan += [2, text("初评"), days["2024-12-20"], text("终评"), days["2024-12-31"]]
    approval = record["approval"]
    plan += [text(approval["by"]), days[approval["date"]], text(approval["document"]), days["2025-01-10"]]
    shown = ["total", "dimensions", "items", "rank"]
    assert record["publication"]["show"] == shown
    plan += [len(shown), *map(text, shown), len(score["units"])]
    title = "2024 年度网络安全责任制落实考核（示例数据）"
    head = [text("gongshi-public-1"), "~", 2024, text(title), text("2024"), text(record["rubricHash"])]
    form = "".join(f"{part};" if isinstance(part, int) else part for part in [*head, points(score["total"]), *plan])
    for unit in sorted(score["units"], key=lambda unit: unit["id"].encode()):
        form += text(unit["id"]) + text(unit["name"]) + text(unit["category"])
        form += text(unit["verdict"]) + points(unit["total"]) + ("~" if unit["rank"] is None else f"{unit['rank']};")
        form += "".join(points(part["earned"]) + points(part["points"]) for part in unit["dimensions"])
        for item in unit["items"]:
            form += text(item["state"]) + points(item["earned"]) + points(item["start"]) + points(item["computed"])
            form += f"{len(item['trace'])};"
            form += "".join(cause(line) + f"{line.get('count', 0)};" + points(line["delta"]) for line in item["trace"])
            # No row of the sample is marked 公开, and no date is shown.
            form += "0;" * len(item["trace"])
        veto = [text(words) for words in VETO] if unit["name"] == "学生事务部" else []
        form += f"{len(veto) and 1};" + ("20039;" if veto else "") + "".join(veto)
    assert hashlib.sha256(form.encode()).hexdigest() == digest(content)


@pytest.mark.parametrize(
    "path, old, new",
    [
        ("units.csv", "海洋技术学院,教学单位,", "海洋学院,教学单位,海洋技术学院"),
        ("2-final/vetoes.csv", "大面积个人信息", "个人信息"),
        ("assessment.yaml", "by: 网络安全领导小组", "by: 校长办公会"),
        ("assessment.yaml", "items, rank]", "items]"),
        ("assessment.yaml", "approval:", "# approval:"),
        ("published.json", '"total":96,', '"total":97,'),
        ("published.json", "数字技术学院", "数智技术学院"),
    ],
)
def test_nothing_that_was_said_changes_in_silence(content, path, old, new):
    assert errors(content) == []
    replace(content / YEAR / path, old, new)
    found = errors(content)
    assert {finding["code"].split("-")[0] for finding in found} == {"pinned"}
    assert gongshi("build", "--content", content, "--output", content.parent / "输出").returncode == 1


def test_a_digest_tells_a_record_that_was_made_anew(content):
    short = digest(content)[:16]
    assert gongshi("verify", "--digest", short, "--content", content).returncode == 0
    replace(content / YEAR / "2-final/vetoes.csv", "大面积个人信息", "个人信息")
    (content / YEAR / "published.json").unlink()
    assert gongshi("publish", "--content", content, "--year", "2024").returncode == 0
    assert errors(content) == []
    assert gongshi("verify", "--digest", short, "--content", content).returncode == 1


def test_what_a_killed_run_left_is_cleaned(content):
    (content / YEAR / ".published.json.4711").write_text("{", "utf-8")
    (content / YEAR / "published.json").unlink()
    assert gongshi("publish", "--content", content, "--year", "2024").returncode == 0
    assert [path.name for path in (content / YEAR).iterdir() if path.name.startswith(".published")] == []


def modes(folder):
    found = set()
    for above, folders, files in os.walk(folder):
        found |= {stat.S_IMODE(os.lstat(os.path.join(above, name)).st_mode) for name in [".", *folders, *files]}
    return found


def test_only_the_public_edition_is_for_everyone(content):
    output = content.parent / "输出"
    for shared, private in [([], {0o700, 0o600}), (["--shared"], {0o755, 0o644}), ([], {0o700, 0o600})]:
        run = gongshi("build", "--content", content, "--output", output, *shared, umask=0o022)
        assert run.returncode == 0, run.stderr.decode()
        assert modes(output / "site") == {0o755, 0o644}
        for edition in ["office", "packets", "briefing"]:
            assert modes(output / edition) == private, edition
