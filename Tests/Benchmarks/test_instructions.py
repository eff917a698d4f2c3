"""The instructions of the commonest runs, which must not grow.

They are counted by valgrind, to a thousandth the same on any day and beside any other work, and kept in
`instructions.json`: for the release build, which the tests make of the package, and for the debug build where there is no
release build that is newer than all sources. Whoever means to spend more renews them:

    UPDATE_INSTRUCTIONS=1 .build/venv/bin/python -m pytest Tests/Benchmarks
"""

import fcntl
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess

import generate
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = pathlib.Path(__file__).with_name("instructions.json")
TOLERANCE = 0.05
RUNS = {
    "start": ["--version"],
    "check": ["check"],
    "site": ["build", "--edition", "site", "--output", "Output"],
}


def program(configuration):
    path = ROOT / ".build/release/gongshi"
    sources = [ROOT / "Package.swift", *(ROOT / "Sources").rglob("*"), *(ROOT / "Themes").rglob("*")]
    is_new = path.exists() and path.stat().st_mtime >= max(source.stat().st_mtime for source in sources)
    if configuration == "release" and not is_new:
        pytest.skip("no release build that is newer than the sources")
    if configuration == "debug" and is_new:
        pytest.skip("the release build is counted")
    return path if is_new else ROOT / ".build/debug/gongshi"


def instructions(path, arguments, folder):
    """Counts what a run executes, on all threads."""
    counter = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    stripped = folder / "gongshi"
    # Of the compiler's debugging information valgrind cannot read all.
    subprocess.run(["strip", "--strip-debug", path, "-o", stripped], check=True)
    run = subprocess.run(
        [*counter, stripped, *arguments], cwd=folder, capture_output=True, text=True,
        env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return int(re.search(r"I +refs: +([\d,]+)", run.stderr)[1].replace(",", ""))


def renew(configuration, name, count):
    """Keeps a count in place of the one before; other tests may do so at the same time."""
    with KEPT.open("r+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        kept = json.load(file)
        kept[configuration][name] = count
        file.seek(0)
        file.truncate()
        file.write(json.dumps(kept, indent=2) + "\n")


@pytest.mark.skipif(platform.machine() != "x86_64", reason="the counts are those of x86-64")
@pytest.mark.skipif(not shutil.which("valgrind"), reason="there is no valgrind; .ci/setup valgrind installs it")
@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("configuration", ["debug", "release"])
def test_instructions_do_not_grow(configuration, name, tmp_path):
    kept = json.loads(KEPT.read_text())[configuration]
    path = program(configuration)
    generate.generate(tmp_path / "Content", kept["units"])
    count = instructions(path, RUNS[name], tmp_path)
    if os.environ.get("UPDATE_INSTRUCTIONS") == "1":
        renew(configuration, name, count)
        pytest.fail(f"{configuration} {name}: {kept[name]:,} instructions are now {count:,}, which are kept")
    assert count <= kept[name] * (1 + TOLERANCE), (
        f"gongshi {' '.join(RUNS[name])} executes {count / kept[name]:.3f} times the instructions that are kept; "
        "where that is meant, renew them: UPDATE_INSTRUCTIONS=1 .build/venv/bin/python -m pytest Tests/Benchmarks"
    )
