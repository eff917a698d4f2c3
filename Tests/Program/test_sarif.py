"""What `check --format sarif` writes, against the schema of SARIF 2.1.0 and what that says beyond a schema."""

import json
import pathlib
import re
import shutil
import urllib.parse

import jsonschema
import pytest
from Program.runs import CONTENT, gongshi

SCHEMA = json.loads((pathlib.Path(__file__).parent / "sarif/sarif-schema-2.1.0.json").read_text("utf-8"))
FOLDER = "考核 内容"


def log(content, status, cwd):
    run = gongshi("check", "--content", content, "--format", "sarif", cwd=cwd)
    assert run.returncode == status, run.stderr.decode()
    return json.loads(run.stdout)


def plain(content, cwd):
    run = gongshi("check", "--content", content, "--format", "json", cwd=cwd)
    return json.loads(run.stdout)["diagnostics"]


@pytest.fixture(scope="module")
def faulty(tmp_path_factory):
    """A folder with errors, warnings and notes, in files whose names are Chinese and have spaces and marks."""
    above = tmp_path_factory.mktemp("sarif")
    content = shutil.copytree(CONTENT, above / FOLDER)
    round_folder = next(iter(sorted(content.glob("assessments/2024/1-*"))))
    evidence = round_folder / "evidence"
    evidence.mkdir(exist_ok=True)
    text = "5.1 漏洞 登记表,,,,\n单位,指标,事项,开始,完成\n数字技术学院,5.1,漏洞,2024/13/5,\n没有这个院,5.1,漏洞,2024-05-06,\n"
    (evidence / "三月 100%#补.csv").write_text(text, "utf-8")
    (content / "policies" / "说明 一.txt").write_text("没有读的", "utf-8")
    (content / "site.yaml").write_text((content / "site.yaml").read_text("utf-8") + "footr: 错\n", "utf-8")
    return above


def valid(found):
    """Checks a log against the schema, and returns its only run."""
    jsonschema.Draft4Validator.check_schema(SCHEMA)
    faults = list(jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).iter_errors(found))
    assert not faults, [f"{fault.json_path}: {fault.message}" for fault in faults]
    (run,) = found["runs"]
    return run


def test_the_sample_gives_a_valid_log():
    run = valid(log(CONTENT, 0, CONTENT.parent))
    assert len(run["results"]) == len(plain(CONTENT, CONTENT.parent)) > 0


def test_a_folder_without_findings_gives_a_valid_log(tmp_path):
    assert gongshi("init", tmp_path / "内容", "--year", "2026").returncode == 0
    found = plain(tmp_path / "内容", tmp_path)
    run = valid(log(tmp_path / "内容", 0, tmp_path))
    assert len(run["results"]) == len(found)


def test_errors_warnings_and_notes_are_results_with_their_rule(faulty):
    found = plain(FOLDER, faulty)
    assert {each["severity"] for each in found} == {"error", "warning", "note"}
    run = valid(log(FOLDER, 1, faulty))
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    # Where a program shows a rule by itself, it is said what it means.
    for rule in rules:
        short, full = (rule[name]["text"] for name in ("shortDescription", "fullDescription"))
        assert full.startswith(short) and short and "。" not in short, rule
    told = []
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        told.append((result["level"], result["ruleId"], result["message"]["text"]))
    assert sorted(told) == sorted((each["severity"], each["code"], each["message"]) for each in found)


def test_places_are_addresses_of_files_that_are_there(faulty):
    """RFC 3986: nothing but what may stand in a reference, which leads back to the file."""
    seen = set()
    for result in valid(log(FOLDER, 1, faulty))["results"]:
        (place,) = result["locations"]
        address = place["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", address)
        path = urllib.parse.unquote(address, errors="strict")
        assert path.startswith(f"{FOLDER}/")
        seen.add(path.rsplit("/", 1)[1])
        region = place["physicalLocation"].get("region")
        if region and (faulty / path).is_file():
            assert region["startLine"] <= (faulty / path).read_bytes().count(b"\n") + 1
    assert {"三月 100%#补.csv", "site.yaml", "说明 一.txt"} <= seen


def test_cells_are_named_as_spreadsheets_name_them(faulty):
    names = {
        logical["name"]
        for result in log(FOLDER, 1, faulty)["runs"][0]["results"]
        if result["ruleId"] == "bad-date"
        for logical in result["locations"][0]["logicalLocations"]
    }
    assert names == {"D3"}


@pytest.mark.parametrize("is_absolute", [False, True])
def test_a_theme_has_its_own_place_beside_the_content(tmp_path, is_absolute):
    content = shutil.copytree(CONTENT, tmp_path / FOLDER)
    theme = tmp_path / "我的 主题"
    theme.mkdir()
    (theme / "labels.yaml").write_text("navHmoe: 首页\n", "utf-8")
    named = str(theme) if is_absolute else theme.name
    run = gongshi("check", "--content", content.name, "--theme", named, "--format", "sarif", cwd=tmp_path)
    assert run.returncode == 0, run.stderr.decode()
    (result,) = [each for each in valid(json.loads(run.stdout))["results"] if each["ruleId"] == "theme-unused"]
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    path = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
    assert tmp_path / path == theme / "labels.yaml"
    assert address.startswith("file:///") == is_absolute
