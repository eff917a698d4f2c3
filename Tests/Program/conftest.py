"""Contents, editions and disks that the tests begin with."""

import os
import shutil
import subprocess

import pytest
from Program.runs import CONTENT, NOTICES, build, contents, gongshi


@pytest.fixture(scope="session")
def versions(tmp_path_factory):
    """Two contents that differ in the notice."""
    folders = []
    for notice in NOTICES:
        folder = tmp_path_factory.mktemp("content") / "Content"
        shutil.copytree(CONTENT, folder)
        settings = folder / "site.yaml"
        lines = settings.read_text("utf-8").splitlines()
        lines = [f"notice: {notice}" if line.startswith("notice:") else line for line in lines]
        settings.write_text("\n".join(lines) + "\n", "utf-8")
        folders.append(folder)
    return folders


@pytest.fixture(scope="session")
def first_edition(versions, tmp_path_factory):
    output = tmp_path_factory.mktemp("first")
    assert build(versions[0], output).returncode == 0
    return output


@pytest.fixture
def published(first_edition, tmp_path):
    """A folder with the first version published in it."""
    output = tmp_path / "输出"
    shutil.copytree(first_edition, output)
    return output


@pytest.fixture(scope="session")
def reference(tmp_path_factory):
    """Both editions as they are built in the project's folder."""
    output = tmp_path_factory.mktemp("reference")
    run = gongshi("build", "--content", CONTENT, "--output", output)
    assert run.returncode == 0, run.stderr.decode()
    found = contents(output)
    assert len(found) > 40 and {"site/manifest.json", "office/manifest.json"} <= found.keys()
    return found


@pytest.fixture
def mounted(tmp_path):
    """A function that mounts a small file system; nothing is mounted any more after the test."""
    folder = tmp_path / "mounted"
    folder.mkdir()

    def mount(*arguments):
        run = subprocess.run(["mount", *arguments, folder], capture_output=True)
        if run.returncode != 0:
            pytest.skip(f"nothing can be mounted here: {run.stderr.decode().strip()}")
        return folder

    def tmpfs(options):
        return mount("-t", "tmpfs", "-o", options, "gongshi-test")

    tmpfs.again = lambda options: mount("-o", f"remount,{options}")
    yield tmpfs
    while os.path.ismount(folder):
        subprocess.run(["umount", folder], check=True)
