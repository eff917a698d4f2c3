"""The same content gives the same bytes, whatever else differs."""

import os
import random
import shutil

import pytest
from Program.runs import CONTENT, PROGRAM, ROOT, contents, gongshi

SETTINGS = {
    "C": {"LANG": "C", "LC_ALL": "C"},
    "Chinese": {"LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "LANGUAGE": "zh_CN"},
    "Turkish": {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "Shanghai": {"TZ": "Asia/Shanghai"},
    "New York": {"TZ": "America/New_York"},
    "another epoch": {"SOURCE_DATE_EPOCH": "1", "TZ": "Pacific/Kiritimati"},
    "nothing set": None,
}


def assert_same(output, reference):
    found = contents(output)
    assert found.keys() == reference.keys()
    assert [name for name in found if found[name] != reference[name]] == []


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_of_the_system_change_no_byte(reference, tmp_path, name):
    settings = SETTINGS[name]
    environment = {} if settings is None else os.environ | settings
    run = gongshi("build", "--content", CONTENT, "--output", tmp_path, env=environment)
    assert run.returncode == 0, run.stderr.decode()
    assert_same(tmp_path, reference)


def test_one_processor_gives_the_bytes_of_many(reference, tmp_path):
    every = os.sched_getaffinity(0)
    if len(every) == 1:
        pytest.skip("there is only one processor")
    one = min(every)
    run = gongshi(
        "build", "--content", CONTENT, "--output", tmp_path, preexec_fn=lambda: os.sched_setaffinity(0, {one})
    )
    assert run.returncode == 0, run.stderr.decode()
    assert_same(tmp_path, reference)


def test_places_change_no_byte(reference, tmp_path):
    content = tmp_path / "公示 内容 2025" / "网 安"
    shutil.copytree(CONTENT, content)
    # Relative paths, from a folder without a theme; the program's own is the same.
    run = gongshi("build", "--content", "网 安", "--output", "../输出 一/甲", cwd=content.parent)
    assert run.returncode == 0, run.stderr.decode()
    assert "输出 一/甲/site：" in run.stderr.decode()
    assert_same(tmp_path / "输出 一/甲", reference)
    # Over a link, with a theme elsewhere.
    (tmp_path / "链接").symlink_to(content)
    theme = ROOT / "Themes/default"
    run = gongshi("build", "--content", "链接/", "--output", "二", "--theme", theme, cwd=tmp_path)
    assert run.returncode == 0, run.stderr.decode()
    assert_same(tmp_path / "二", reference)
    # Over another version: the former files leave no trace.
    (content / "site.yaml").write_text((content / "site.yaml").read_text("utf-8").replace("示例", "样例"), "utf-8")
    assert gongshi("build", "--content", content, "--output", tmp_path / "二").returncode == 0
    assert contents(tmp_path / "二") != reference
    assert gongshi("build", "--content", CONTENT, "--output", tmp_path / "二").returncode == 0
    assert_same(tmp_path / "二", reference)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_files_on_disk_changes_no_byte(reference, mounted, tmp_path, seed):
    # This file system lists files in the order they were made.
    content = mounted("size=8m") / "Content"
    files = [path for path in sorted(CONTENT.rglob("*")) if path.is_file()]
    random.Random(seed).shuffle(files)
    for path in files:
        copy = content / path.relative_to(CONTENT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    run = gongshi("build", "--content", content, "--output", tmp_path / "output")
    assert run.returncode == 0, run.stderr.decode()
    assert_same(tmp_path / "output", reference)


def test_the_program_alone_has_its_theme(reference, tmp_path):
    alone = tmp_path / "empty" / "gongshi"
    alone.parent.mkdir()
    shutil.copy(PROGRAM, alone)
    run = gongshi("build", "--content", CONTENT, "--output", "out", program=alone, cwd=alone.parent)
    assert run.returncode == 0, run.stderr.decode()
    assert_same(alone.parent / "out", reference)
