"""The package, and clean systems to install it into."""

import os
import pathlib
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILT = ROOT / ".build/package"
MIRROR = "http://deb.debian.org/debian"
# The release that the package was made on.
RELEASE = next(
    line.split("=")[1].strip() for line in pathlib.Path("/etc/os-release").read_text().splitlines()
    if line.startswith("VERSION_CODENAME=")
)  # fmt: skip


class System:
    """A Debian in a folder, in which commands run as on a computer of its own."""

    def __init__(self, root):
        self.root = root

    def run(self, command, status=0, **options):
        """Runs a shell command as root and returns what it printed on both streams."""
        inside = [
            "unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-euc",
            'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && exec chroot "$0" /bin/sh -euc "$1"',
            self.root, command,
        ]  # fmt: skip
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        run = subprocess.run(
            inside, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=600, **options
        )
        assert run.returncode == status, run.stdout
        return run.stdout

    def take(self, file):
        """Copies a file into the system's `/tmp`."""
        shutil.copy(file, self.root / "tmp")
        return f"/tmp/{pathlib.Path(file).name}"

    def copy(self, root):
        """A copy of the system, to change."""
        subprocess.run(["cp", "--archive", "--reflink=auto", self.root, root], check=True)
        return System(root)


@pytest.fixture(scope="session")
def package():
    found = sorted(BUILT.glob("gongshi_*.deb"))
    assert len(found) == 1, f"{found}: run .ci/package"
    return found[0]


@pytest.fixture(scope="session")
def bare(tmp_path_factory):
    """A Debian of the release that the package is for, with what it cannot do without."""
    if os.geteuid() != 0:
        pytest.skip("only root may make a system in a folder")
    root = tmp_path_factory.mktemp("debian") / "root"
    release = os.environ.get("GONGSHI_DEBIAN", RELEASE)
    run = subprocess.run(
        ["debootstrap", "--variant=minbase", release, root, MIRROR], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert run.returncode == 0, run.stdout[-2000:]
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    return System(root)


@pytest.fixture(scope="session")
def installed(bare, package, tmp_path_factory):
    """The same with the package, as `apt` installs it from a file."""
    system = bare.copy(tmp_path_factory.mktemp("installed") / "root")
    system.run(f"apt-get install --yes --quiet --no-install-recommends {system.take(package)}")
    return system
