"""Writes what the package says of the origin of its parts: `copyright`, `licenses/` and an SPDX bill of materials.

What the program is linked with is read from the program itself and from the pins that the build resolved; a part whose
licence is not listed here stops it.
"""

import argparse
import datetime
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
APACHE_SWIFT = "Apache-2.0 WITH Swift-exception"

# The licences of what a part of the program may be linked with: SPDX expressions, as their own copyright files have
# them; the C library of the system, which any program for Debian needs, is among them.
LIBRARIES = {
    "libc6": "LGPL-2.1-or-later",
    "libcmark": "BSD-2-Clause",
    "libexpat": "MIT",
    "libgcc-s": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libmicrohttpd": "LGPL-2.1-or-later",
    "libssl": "Apache-2.0",
    "libstdc++": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libutf8proc": "MIT",
    "libxlsxwriter": "BSD-2-Clause",
    "libyaml": "MIT",
    "zlib1g": "Zlib",
}
PACKAGES = {"swift-argument-parser": APACHE_SWIFT}


class Part:
    """A part that the program is linked with, or made by."""

    def __init__(self, name, version, licence, url, relation, text=None, locator=None):
        self.name, self.version, self.licence, self.url = name, version, licence, url
        self.relation, self.text, self.locator = relation, text, locator

    @property
    def id(self):
        return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", self.name)


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def owner(library):
    """The Debian package and version of a shared library, by its path."""
    for path in (library, os.path.realpath(library), "/usr" + os.path.realpath(library)):
        found = subprocess.run(["dpkg-query", "--search", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if found.returncode == 0:
            name = found.stdout.split(":")[0]
            return name, output("dpkg-query", "--show", "--showformat=${Version}", name)
    raise SystemExit(f"no package has {library}")


def shared(program):
    """The libraries of Debian that a program names, each once."""
    needed = set(re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "--dynamic", "--wide", program)))
    paths = {name: path for name, path in re.findall(r"(\S+) => (\S+)", output("ldd", program)) if name in needed}
    parts = {}
    for path in paths.values():
        name, version = owner(path)
        licence = next((LIBRARIES[key] for key in LIBRARIES if name.startswith(key)), None)
        if licence is None:
            raise SystemExit(f"{name} has no licence in {__file__}")
        parts[name] = Part(
            name, version, licence, f"https://packages.debian.org/{name}", "DYNAMIC_LINK",
            pathlib.Path("/usr/share/doc") / name / "copyright", f"pkg:deb/debian/{name}@{version}")
    return [parts[name] for name in sorted(parts)]


def contained():
    """The Swift packages and the runtime of Swift, which are within the program."""
    parts = []
    for pin in json.loads((ROOT / "Package.resolved").read_text())["pins"]:
        name = pin["identity"]
        if name not in PACKAGES:
            raise SystemExit(f"{name} has no licence in {__file__}")
        url, version = pin["location"].removesuffix(".git"), pin["state"]["version"]
        parts.append(
            Part(name, version, PACKAGES[name], url, "STATIC_LINK", ROOT / ".build/checkouts" / name / "LICENSE.txt",
                 "pkg:" + url.removeprefix("https://").replace(".com", "", 1) + "@" + version))
    version = re.search(r"Swift version (\S+)", output("swift", "--version")).group(1)
    toolchain = pathlib.Path(shutil.which("swift")).resolve().parent.parent
    runtime = Part(
        "swift-runtime", version, APACHE_SWIFT, "https://github.com/swiftlang/swift", "STATIC_LINK",
        toolchain / "share/swift/LICENSE.txt", f"pkg:github/swiftlang/swift@{version}")
    return parts + [runtime]


def tools():
    """The tool whose output is in the pages: the rubric in JavaScript."""
    version = output("dpkg-query", "--show", "--showformat=${Version}", "binaryen")
    return [
        Part("binaryen", version, "Apache-2.0", "https://packages.debian.org/binaryen", "BUILD_TOOL_OF",
             locator=f"pkg:deb/debian/binaryen@{version}")
    ]


def bill(version, program, parts, made):
    """The bill of materials in SPDX 2.3."""
    digest = hashlib.sha256(pathlib.Path(program).read_bytes()).hexdigest()
    licence = "NOASSERTION"

    def package(id, name, version, licence, url, locator):
        described = {
            "SPDXID": id, "name": name, "versionInfo": version, "downloadLocation": url, "filesAnalyzed": False,
            "licenseConcluded": licence, "licenseDeclared": licence, "copyrightText": "NOASSERTION",
        }
        if locator:
            described["externalRefs"] = [
                {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": locator}
            ]
        return described

    own = package("SPDXRef-gongshi", "gongshi", version, licence, "NOASSERTION", None)
    own["checksums"] = [{"algorithm": "SHA256", "checksumValue": digest}]
    own["primaryPackagePurpose"] = "APPLICATION"
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-gongshi")]
    for part in parts:
        ends = ("SPDXRef-gongshi", part.relation, part.id)
        relations.append(ends if part.relation != "BUILD_TOOL_OF" else (part.id, part.relation, "SPDXRef-gongshi"))
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"gongshi-{version}",
        "documentNamespace": f"https://example.org/spdx/gongshi-{version}-{digest}",
        "creationInfo": {"created": made, "creators": ["Organization: Gongshi developers"]},
        "packages": [own] + [package(p.id, p.name, p.version, p.licence, p.url, p.locator) for p in parts],
        "relationships": [
            {"spdxElementId": a, "relationshipType": relation, "relatedSpdxElement": b} for a, relation, b in relations
        ],
    }


def copyright_file(parts):
    """The file that Debian's policy 12.5 asks for, machine-readable."""

    def exception(path):
        """The part of Swift's licence that is not in Debian's common licences."""
        lines = pathlib.Path(path).read_text().splitlines()
        start = next(index for index, line in enumerate(lines) if "Runtime Library Exception" in line)
        return "\n".join(" " + line.strip() if line.strip() else " ." for line in lines[start:])

    within = [part for part in parts if part.relation == "STATIC_LINK"]
    shared = [part for part in parts if part.relation == "DYNAMIC_LINK"]
    lines = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
        "Upstream-Name: gongshi",
        "Comment: The program contains " + ", ".join(part.name for part in within) + ", under the licence below.",
        " It is linked with " + ", ".join(part.name for part in shared) + ",",
        " each under the licence that its own package has; all texts are in /usr/share/doc/gongshi/licenses.",
        "",
        "Files: *",
        "Copyright: 2026 Gongshi developers",
        "License: not-chosen",
        " No licence has been chosen for Gongshi itself: nothing is granted beyond what its developers agree to.",
        "",
        "Files: usr/bin/gongshi",
        "Copyright: 2026 Gongshi developers; 2014 - 2026 Apple Inc. and the Swift project authors",
        "License: not-chosen and Apache-2.0-with-Swift-exception",
        "",
        "License: Apache-2.0-with-Swift-exception",
        " The Apache License, Version 2.0, is in /usr/share/common-licenses/Apache-2.0 on Debian systems; with this exception:",
        " .",
    ]
    return "\n".join(lines) + "\n" + exception(next(part.text for part in within if part.name == "swift-runtime")) + "\n"


def main():
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--version", required=True, help="the program's version")
    asked.add_argument("--program", required=True, help="the program")
    asked.add_argument("--folder", required=True, help="where to write")
    asked = asked.parse_args()
    folder = pathlib.Path(asked.folder)
    made = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", 0)), datetime.UTC)
    parts = contained() + shared(asked.program) + tools()
    (folder / "licenses").mkdir()
    for part in parts:
        if part.text:
            shutil.copyfile(part.text, folder / "licenses" / f"{part.name}.txt")
    (folder / "copyright").write_text(copyright_file(parts))
    described = bill(asked.version, asked.program, parts, made.strftime("%Y-%m-%dT%H:%M:%SZ"))
    (folder / "bill-of-materials.spdx.json").write_text(json.dumps(described, indent=2) + "\n")


main()
