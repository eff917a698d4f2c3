"""An upgrade over a version before, and a removal."""

import re
import subprocess


def older(package, folder):
    """The package as a version before: with another number, a file that is no more, and without one that is new."""
    root = folder / "older"
    subprocess.run(["dpkg-deb", "--raw-extract", package, root], check=True)
    control = root / "DEBIAN/control"
    control.write_text(re.sub(r"^Version: .*$", "Version: 0.0.9-1", control.read_text(), flags=re.MULTILINE))
    (root / "usr/share/gongshi/themes/default/assets/gone.css").write_text("/* no more */\n")
    (root / "usr/share/man/man1/gongshi-manual.1.gz").unlink()
    sums = root / "DEBIAN/md5sums"
    sums.write_text("".join(line for line in sums.read_text().splitlines(True) if "gongshi-manual" not in line))
    made = folder / "gongshi_0.0.9-1_amd64.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "--build", root, made], check=True, stdout=subprocess.DEVNULL)
    return made


def test_an_upgrade_keeps_what_is_the_offices(bare, package, tmp_path):
    system = bare.copy(tmp_path / "root")
    system.run(f"apt-get install --yes --quiet --no-install-recommends {system.take(older(package, tmp_path))}")
    system.run("mkdir -p /srv/gongshi && gongshi init /srv/gongshi/Content")
    system.run("runuser --user gongshi -- gongshi build --content /srv/gongshi/Content --output /var/lib/gongshi/Output --edition site")
    # What an administrator does to the units: one is enabled, one says something else.
    enabled = system.root / "etc/systemd/system/multi-user.target.wants/gongshi-site.service"
    enabled.parent.mkdir(parents=True, exist_ok=True)
    enabled.symlink_to("/lib/systemd/system/gongshi-site.service")
    changed = system.root / "etc/systemd/system/gongshi-site.service.d/folder.conf"
    changed.parent.mkdir()
    changed.write_text("[Service]\nMemoryMax=2G\n")
    before = (system.root / "var/lib/gongshi/Output/site/index.html").read_bytes()

    system.run(f"apt-get install --yes --quiet --no-install-recommends {system.take(package)}")
    version = system.run("dpkg-query --show --showformat='${Version}' gongshi")
    assert version != "0.0.9-1"
    assert enabled.is_symlink() and changed.exists()
    assert not (system.root / "usr/share/gongshi/themes/default/assets/gone.css").exists()
    assert (system.root / "usr/share/man/man1/gongshi-manual.1.gz").exists()
    assert (system.root / "var/lib/gongshi/Output/site/index.html").read_bytes() == before
    system.run("gongshi verify /var/lib/gongshi/Output/site")

    # Neither content nor output is the package's to remove.
    system.run("apt-get purge --yes --quiet gongshi")
    assert not (system.root / "usr/bin/gongshi").exists()
    assert (system.root / "srv/gongshi/Content/site.yaml").exists()
    assert (system.root / "var/lib/gongshi/Output/site/index.html").read_bytes() == before
