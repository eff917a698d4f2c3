"""Shells complete a command line with what stands in the content folder."""

import os
import subprocess

import pytest
from Program.runs import PROGRAM, ROOT, gongshi

COMPLETE = """
. "$SCRIPT"
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
COMP_LINE="$*"
COMP_POINT=${#COMP_LINE}
_gongshi gongshi "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(scope="module")
def script(tmp_path_factory):
    path = tmp_path_factory.mktemp("completion") / "gongshi.bash"
    # As .ci/package makes it.
    path.write_bytes(gongshi("--generate-completion-script", "bash").stdout.split(b"\n", 1)[1])
    return path


def offered(script, *words, cwd=ROOT):
    environment = {**os.environ, "SCRIPT": str(script), "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    run = subprocess.run(
        ["bash", "-c", COMPLETE, "bash", "gongshi", *words],
        cwd=cwd, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, text=True,
    )  # fmt: skip
    assert run.returncode == 0 and run.stderr == "", run.stderr
    return run.stdout.split("\n")[:-1]


@pytest.mark.parametrize(
    "words, wanted",
    [
        (["score", "--year", ""], ["2024", "2025"]),
        (["score", "--year", "2025", "--round", ""], None),
        (["build", "--year", "2024", "--round", "f"], ["final"]),
        (["new", "round", ""], None),
        (["schema", "assess"], ["assessment"]),
        (["export", "--format", "x"], ["xlsx"]),
    ],
)
def test_bash_offers_what_stands_in_the_content(script, words, wanted):
    found = offered(script, *words)
    assert found == wanted if wanted else len(found) > 0 and all(found)


def test_bash_offers_units_by_id_and_by_name(script):
    units = offered(script, "status", "--year", "2024", "--unit", "")
    assert len(units) > 10 and all(unit.isascii() for unit in units)
    names = offered(script, "status", "--year", "2024", "--unit", "数")
    assert names and all(name.startswith("数") for name in names)


def test_bash_offers_nothing_and_says_nothing_without_content(script, tmp_path):
    for option in ("--year", "--round", "--unit"):
        assert [word for word in offered(script, "status", option, "", cwd=tmp_path) if word] == []
    assert os.listdir(tmp_path) == []
