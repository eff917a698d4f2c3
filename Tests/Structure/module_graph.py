"""The graph of modules: as Package.swift has it, and as the page about the architecture draws it."""

import re


def dependencies(package):
    """The targets of the program with the others that each names: name -> names."""
    targets = {
        entry["name"]: entry
        for entry in package["targets"]
        if entry["type"] in ("regular", "executable") and not (entry.get("path") or "").startswith("Tests/")
    }
    system = {entry["name"] for entry in package["targets"] if entry["type"] == "system"}
    names = {}
    for name, entry in targets.items():
        named = {next(iter(dependency.values()))[0] for dependency in entry["dependencies"]}
        names[name] = named & (set(targets) | system)
    return names


class ArchitecturePage:
    """`Architecture.md`: the table of modules, and the paths that it names."""

    def __init__(self, root):
        text = (root / "Sources" / "Gongshi.docc" / "Architecture.md").read_text()
        rows = re.findall(r"^\| `([\w-]+)` \|[^|\n]*\|([^|\n]*)\|", text, re.M)
        self.targets = {name for name, _ in rows}
        self.graph = {name: set(re.findall(r"`([\w-]+)`", imports)) for name, imports in rows}
        self.paths = sorted(set(re.findall(r"`((?:Sources|Tests|Themes|Content)/[^`\s]*)`", text)))

    @staticmethod
    def drawn(graph):
        """The last column of the table, row by row."""
        return "\n".join(f"`{name}`: " + ", ".join(f"`{other}`" for other in sorted(others)) for name, others in graph.items())
