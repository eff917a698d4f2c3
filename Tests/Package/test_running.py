"""The installed program at work, as an unprivileged user, and as the account of its units."""

import os
import subprocess

from Package.conftest import ROOT


def test_the_first_commands_work(installed, tmp_path):
    installed.run("useradd --create-home clerk")
    said = installed.run(
        "runuser --login clerk --command 'gongshi init 内容 && gongshi build --content 内容 --output 网站 && gongshi verify 网站/site'"
    )
    assert "个文件" in said
    assert "</html>" in (installed.root / "home/clerk/网站/site/index.html").read_text()


def test_nothing_of_swift_is_looked_for(installed):
    said = installed.run("ldd /usr/bin/gongshi")
    assert "libcmark" in said and "swift" not in said and "Foundation" not in said and "not found" not in said


def test_a_newcomers_year(installed, tmp_path):
    """The walks that the tests have for the program take the installed one, within its system."""
    shared = tmp_path / "shared"
    shared.mkdir()
    within = installed.root / shared.relative_to("/")
    within.mkdir(parents=True)
    program = tmp_path / "gongshi"
    program.write_text(
        "#!/bin/sh\n"
        f'exec unshare --mount sh -euc \'mount --bind "{shared}" "{within}"; mount -t proc proc "{installed.root}/proc"; '
        f'exec chroot "{installed.root}" /bin/sh -euc "cd \\"\\$0\\"; exec gongshi \\"\\$@\\"" "$@"\' sh {shared} "$@"\n'
    )
    program.chmod(0o755)
    run = subprocess.run(
        [
            ROOT / ".build/venv/bin/python", "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--basetemp={shared}/walk",
            "Tests/Program/test_newcomer.py", "Tests/Program/test_newcomer_in_workbooks.py", "-k", "path",
        ],
        cwd=ROOT, env=os.environ | {"GONGSHI": str(program)}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout


def test_the_units_are_sound_and_closed(installed):
    units = "/lib/systemd/system/gongshi-site.service /lib/systemd/system/gongshi-internal.service /lib/systemd/system/gongshi-build.timer"
    assert installed.run(f"systemd-analyze verify --man=no {units}") == ""
    # From 0, which allows nothing, to 100: what is left is that the account can read files and run its program.
    for name in ("site", "internal", "build"):
        unit = installed.root / f"lib/systemd/system/gongshi-{name}.service"
        installed.run(f"systemd-analyze security --offline=yes --threshold=15 /lib/systemd/system/{unit.name}")
        text = unit.read_text()
        assert "User=gongshi\n" in text and "ReadWritePaths=/var/lib/gongshi/" in text
    shared = (installed.root / "lib/systemd/system/gongshi-.service.d/10-sandbox.conf").read_text().splitlines()
    assert {"ProtectSystem=strict", "PrivateNetwork=yes", "ProtectHome=yes", "NoNewPrivileges=yes"} <= set(shared)


def test_the_account_of_the_units_builds_what_they_say(installed):
    """The commands of the units, once each, without watching."""
    installed.run("mkdir -p /srv/gongshi && gongshi init /srv/gongshi/Content && chmod -R go=rX /srv/gongshi/Content")
    for line in (installed.root / "lib/systemd/system/gongshi-build.service").read_text().splitlines():
        if line.startswith("ExecStart="):
            installed.run("runuser --user gongshi -- " + line.removeprefix("ExecStart="))
    state = installed.root / "var/lib/gongshi"
    assert (state / "Output/site/index.html").exists() and (state / "Internal/office/index.html").exists()
    assert state.stat().st_mode & 0o777 == 0o755 and (state / "Internal").stat().st_mode & 0o777 == 0o750
    refused = installed.run("useradd someone && ! runuser --user someone -- cat /var/lib/gongshi/Internal/office/index.html")
    assert "Permission denied" in refused
