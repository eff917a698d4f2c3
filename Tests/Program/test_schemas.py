"""The schemas against what they describe: files that people write, which readers and schemas accept or refuse together,
and output, of which nothing is undeclared and nothing declared is never written."""

import json
import pathlib
import re
import shutil

import jsonschema
import pytest
from Program import marked
from Program.runs import CONTENT, ROOT, gongshi
from Program.schemas import combined, declared, faults, load, misuses, names, restricted, schema, used, words

HERE = pathlib.Path(__file__).parent
EVERY_KEY = HERE / "every_key"
INSTITUTIONS = [CONTENT, HERE / "hospital", EVERY_KEY, *sorted(ROOT.glob("Tests/ExportingTests/*/*/content"))]
FILES = {
    "site": ["site.yaml"],
    "policy": ["policies/kaohe.md"],
    "guide": ["guides/1.1.md", "guides/1.md"],
    "paper": ["papers/cases.md"],
    "notes": ["policies/notes.yaml"],
    "responsibility": ["responsibility.yaml"],
    "rubric": ["rubrics/r.yaml"],
    "assessment": ["assessments/2026/assessment.yaml"],
}
WRITTEN = ["check", "score", "results", "diff", "published", "manifest"]
SHOWN = "publication: {date: 2026-01-10, show: [total, dimensions, items, rank, dates, reasons]}\n"


def run(*arguments, status=0):
    done = gongshi(*arguments)
    assert done.returncode == status, done.stdout.decode() + done.stderr.decode()
    return done.stdout.decode()


def of_path(path):
    """The name of the schema of a file of a content folder, None for others."""
    if path.suffix == ".yaml":
        if path.parent.name == "rubrics":
            return "rubric"
        return path.stem if path.stem in FILES else None
    return {"policies": "policy", "guides": "guide", "papers": "paper"}.get(path.parent.name) if path.suffix == ".md" else None


def test_every_schema_is_of_files_or_of_output():
    assert names() == [*FILES, "labels", *WRITTEN]


@pytest.mark.parametrize("name", [*FILES, "labels", *WRITTEN])
def test_editors_that_know_draft_7_read_the_same(name):
    jsonschema.Draft7Validator.check_schema(schema(name))
    text = json.dumps(schema(name))
    newer = {"prefixItems", "$defs", "$ref", "$dynamicRef", "dependentRequired", "dependentSchemas", "unevaluatedProperties"}
    assert not newer & set(re.findall(r'"([$\w]+)": ', text))
    assert schema(name)["$id"] == f"{name}.json" and schema(name)["$schema"].endswith("/2020-12/schema")


@pytest.mark.parametrize("folder", INSTITUTIONS, ids=lambda folder: str(folder.relative_to(ROOT)))
def test_files_that_are_read_are_accepted(folder):
    found = [path for path in sorted(folder.rglob("*")) if of_path(path)]
    assert len(found) >= 2
    for path in found:
        assert faults(of_path(path), load(path.read_text("utf-8-sig"))) == [], path


def test_labels_of_a_theme_are_accepted():
    value = load((ROOT / "Themes/default/labels.yaml").read_text("utf-8"))
    assert faults("labels", value) == [] and set(declared(schema("labels"))) == {f"/{key}" for key in value}
    assert faults("labels", {"skip": ["跳到正文"]})


def test_what_the_program_begins_is_accepted_and_names_its_schema(tmp_path):
    content = tmp_path / "内容"
    run("init", content, "--year", "2025")
    run("new", "policy", "banfa", "--title", "办法", "--content", content)
    shutil.rmtree(content / ".schemas")
    run("new", "year", "2026", "--content", content)
    leading = 0
    for path in sorted(content.rglob("*")):
        name = of_path(path.relative_to(content))
        text = path.read_text("utf-8") if name else ""
        if not name:
            continue
        assert faults(name, load(text)) == [], path
        line = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert bool(line) == (path.suffix == ".yaml"), path
        if line:
            leading += 1
            target = (path.parent / line[1]).resolve()
            assert target == content.resolve() / ".schemas" / f"{name}.json"
            assert json.loads(target.read_text("utf-8")) == schema(name)
    assert leading == 4
    assert json.loads(run("check", "--content", content, "--format", "json"))["errors"] == 0


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A content folder with every key, and a function that says which errors a file with other values has."""
    folder = tmp_path_factory.mktemp("every-key") / "Content"
    shutil.copytree(EVERY_KEY, folder)

    def faulty():
        """The paths of the files with errors."""
        found = json.loads(gongshi("check", "--content", folder, "--format", "json").stdout)["diagnostics"]
        return {each["path"] for each in found if each["severity"] == "error"}

    def refused_alone(path, value):
        place = folder / path
        text = place.read_text("utf-8")
        new = json.dumps(value, ensure_ascii=False)
        if path.endswith(".md"):
            new = f"---\n{new}\n---\n" + text.split("\n---\n", 1)[1]
        place.write_text(new, "utf-8")
        found = faulty()
        place.write_text(text, "utf-8")
        return path in found

    def refused(path, values):
        """For each value, if the file with it has errors; rubrics may stand beside each other under other ids."""
        alone = [not path.startswith("rubrics/") or value.get("id") != "r" for value in values]
        beside = [f"rubrics/r{number}.yaml" for number in range(len(values))]
        for place, value, is_alone in zip(beside, values, alone, strict=True):
            if not is_alone:
                text = json.dumps(value | {"id": pathlib.Path(place).stem}, ensure_ascii=False)
                (folder / place).write_text(text, "utf-8")
        found = set() if all(alone) else faulty()
        for place in beside:
            (folder / place).unlink(missing_ok=True)
        return [
            refused_alone(path, value) if is_alone else place in found
            for place, value, is_alone in zip(beside, values, alone, strict=True)
        ]

    return refused


@pytest.mark.parametrize("name", FILES)
def test_readers_and_schemas_refuse_and_accept_the_same(name, office):
    keys = set()
    for path in FILES[name]:
        value = load((EVERY_KEY / path).read_text("utf-8"))
        keys |= used(name, value)
        assert faults(name, value) == [] and office(path, [value]) == [False]
        right = list(words(name, value))
        for (what, good), refused in zip(right, office(path, [good for _, good in right]), strict=True):
            assert faults(name, good) == [] and not refused, f"{path} {what}: reader {refused}"
        wrong = list(misuses(name, value))
        assert len(wrong) > 3
        unlike = [
            f"{path} {what}: schema {faults(name, bad)}, reader {refused}"
            for (what, bad), refused in zip(wrong, office(path, [bad for _, bad in wrong]), strict=True)
            if not faults(name, bad) or not refused
        ]
        assert not unlike, "\n".join(unlike)
    assert set(declared(schema(name))) - keys == set(), "keys that Tests/Program/every_key lacks"


@pytest.mark.parametrize("name", FILES)
def test_schemas_refuse_no_keys_together_that_readers_accept(name, office):
    unbroken = set()
    for path in FILES[name]:
        value = load((EVERY_KEY / path).read_text("utf-8"))
        unbroken |= restricted(name, value)
    for path in FILES[name]:
        value = load((EVERY_KEY / path).read_text("utf-8"))
        tried = list(combined(name, value))
        for (what, new, broken), refused in zip(tried, office(path, [new for _, new, _ in tried]), strict=True):
            assert refused or not faults(name, new), f"{path} {what}: {faults(name, new)}"
            unbroken -= broken
    assert unbroken == set(), "conditions that no file of Tests/Program/every_key comes near"


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """What the program writes about several contents: (schema, value)."""
    place = tmp_path_factory.mktemp("output")
    full = marked.write(place / "full", marked.APPROVED + SHOWN, "公开")
    kinds = shutil.copytree(ROOT / "Tests/ExportingTests/Cases/kinds/content", place / "kinds")
    found = []
    every = shutil.copytree(EVERY_KEY, place / "every")
    for content in (CONTENT, full, kinds, every):
        found.append(("check", json.loads(gongshi("check", "--content", content, "--format", "json").stdout)))
        for year in sorted(path.name for path in (content / "assessments").iterdir()):
            arguments = ["--content", content, "--year", year]
            found.append(("score", json.loads(run("score", *arguments, "--format", "json"))))
    run("publish", "--content", full, "--year", "2025")
    settings = full / "assessments/2025/assessment.yaml"
    settings.write_text(settings.read_text("utf-8").replace("document: 会议纪要", "document: 补充纪要"), "utf-8")
    run("publish", "--content", full, "--year", "2025", "--accept")
    run("publish", "--content", every, "--year", "2026")
    for content in (CONTENT, full, every):
        built = place / f"{content.name}-out"
        run("build", "--content", content, "--output", built)
        found += [("manifest", json.loads(path.read_text("utf-8"))) for path in built.rglob("manifest.json")]
        found += [("results", json.loads(path.read_text("utf-8"))) for path in built.rglob("results-*.json")]
        found += [("published", json.loads(path.read_text("utf-8"))) for path in content.rglob("published.json")]
    before = json.loads(run("score", "--format", "json"))
    before["units"][0]["total"] -= 1
    before["units"][0]["items"][0]["earned"] = 0
    del before["units"][1]
    (place / "before.json").write_text(json.dumps(before), "utf-8")
    found.append(("diff", json.loads(run("diff", place / "before.json", "--format", "json"))))
    return found


def test_output_is_as_declared(output):
    assert {name for name, _ in output} == set(WRITTEN)
    for name, value in output:
        assert faults(name, value) == []
        assert faults(name, value | {"其他": 1})


@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_declared_is_written(name, output):
    written = set().union(*(used(name, value) for which, value in output if which == name))
    assert set(declared(schema(name))) - written == set()
