"""What is measured, and what for: each part gives rows of the table."""

import dataclasses
import itertools
import pathlib

import measure


@dataclasses.dataclass
class Row:
    """A line of the table: a ratio, and the least or most that it is to be."""

    work: str
    measured: float
    detail: str
    least: float | None = None
    most: float | None = None
    unit: str = "×"

    @property
    def met(self):
        if self.least is None and self.most is None:
            return None
        return (self.least is None or self.measured >= self.least) and (self.most is None or self.measured <= self.most)

    @property
    def goal(self):
        bounds = [f"≥ {self.least:g} {self.unit}"] if self.least is not None else []
        return " ".join(bounds + ([f"≤ {self.most:g} {self.unit}"] if self.most is not None else [])) or "–"


def compared(work, left, right, quantity="seconds", divided_by=1, **bounds):
    """A row of the ratio of two medians."""
    first, second = left.median(quantity), right.median(quantity)
    word = f"{first / 2**20:.0f} MB against {second / 2**20:.0f} MB" if quantity == "memory" else f"{first:.3f} s against {second:.3f} s"
    return Row(work, first / second / divided_by, word, **bounds)


def public(shop):
    """The public edition against Hugo, against a program that only writes and hashes the same files, and against `cp`."""
    runs = shop.public
    return [
        compared("public edition: Hugo's time for comparable pages, in ours", runs["peer"], runs["ours"], least=6),
        compared("public edition: our time, in that of writing and hashing the same files", runs["ours"], runs["floor"], most=2.5),
        compared("public edition: our time, in that of cp -r", runs["ours"], runs["copy"]),
    ], runs


def changes(shop):
    """A build over the output of one before, with nothing changed and with one row changed."""
    content = shop.copy(shop.content(), "changed")
    register = content / "assessments" / "2024" / "1-preliminary" / "evidence" / "submissions.csv"
    answers = itertools.cycle(("否", "是"))

    def change():
        lines = register.read_text(encoding="utf-8").splitlines(keepends=True)
        last = max(index for index, line in enumerate(lines) if ",8.1,自查材料," in line)
        cells = lines[last].split(",")
        cells[4] = next(answers)
        register.write_text("".join(lines[:last] + [",".join(cells)] + lines[last + 1 :]), encoding="utf-8")

    change()
    changed = shop.build(content, "site", fresh=False)
    changed.before = change
    contenders = {"full": shop.build(content, "site"), "nothing": shop.build(content, "site", fresh=False), "row": changed}
    runs = measure.in_turn(contenders, shop.runs)
    return [
        compared("public edition, nothing changed: in the time of a full build", runs["nothing"], runs["full"], most=0.1),
        compared("public edition, one register row changed: in the time of a full build", runs["row"], runs["full"], most=0.3),
    ], runs


def memory(shop):
    """The memory of the public edition, in that of Hugo, and with twice the rows."""
    runs = dict(shop.public)
    runs["twice"] = shop.build(shop.content(rows=2 * shop.rows), "site")
    measure.in_turn({"twice": runs["twice"]}, shop.runs)
    return [
        compared("memory for the public edition, in Hugo's", runs["ours"], runs["peer"], "memory", most=0.125),
        compared("memory with twice the rows of each unit, in that with once", runs["twice"], runs["ours"], "memory"),
    ], runs


def packets(shop):
    """Processor time for a unit's packet, the reading and computing of all included."""
    runs = measure.in_turn({"packets": shop.build(shop.content(), "packets")}, shop.runs)
    seconds = runs["packets"].median("processor")
    return [Row("processor time for a packet", seconds / shop.units * 1000, f"{seconds:.2f} s for {shop.units}", most=1, unit="ms")], runs


def editions(shop):
    """The other editions, in the time of the public one."""
    names = ("site", "office", "briefing", "all")
    runs = measure.in_turn({name: shop.build(shop.content(), name, name=f"turn-{name}") for name in names}, shop.runs)
    words = {"office": "office edition", "briefing": "briefing", "all": "all editions"}
    return [compared(f"{words[name]}: in the time of the public edition", runs[name], runs["site"], most=3) for name in words], runs


def small(shop):
    """All editions of 40 units, in the time that the program takes to start."""
    contenders = {
        "all": shop.build(shop.content(units=min(40, shop.units)), "all"),
        "start": measure.Contender([shop.program, "--version"]),
    }
    runs = measure.in_turn(contenders, max(shop.runs, 15))
    return [compared("all editions of 40 units, in the time of --version", runs["all"], runs["start"], most=8)], runs


def reading(shop):
    """`check` and `score`, in the time of a program that counts the lines of the same files, decodes and hashes them."""
    content = shop.content()
    runs = measure.in_turn(
        {
            "floor": measure.Contender([shop.floor, "read", content]),
            "check": measure.Contender([shop.program, "check", "--content", content]),
            "score": measure.Contender([shop.program, "score", "--content", content, "--format", "json"]),
        },
        shop.runs,
    )
    words = "in the time of counting lines, decoding and hashing the same files"
    return [compared(f"{name}: {words}", runs[name], runs["floor"], most=5) for name in ("check", "score")], runs


def growth(shop):
    """Ten times the units, and ten times the policies: what each costs, in what it cost before."""
    policies = {"articles": 200, "units": min(40, shop.units)}
    runs = measure.in_turn(
        {
            "units": shop.build(shop.content(), "site", name="growth"),
            "many units": shop.build(shop.content(units=10 * shop.units), "site"),
            "policies": shop.build(shop.content(policies=shop.policies // 10, **policies), "site"),
            "many policies": shop.build(shop.content(policies=shop.policies, **policies), "site"),
        },
        shop.runs,
    )
    pages = pathlib.Path(runs["many units"].command[5]).rglob("*.html")
    largest = max(pages, key=lambda page: page.stat().st_size)
    size = largest.stat().st_size / 1e6
    rows = []
    for name, count in (("units", 10 * shop.units), ("policies", shop.policies)):
        for quantity, word in (("seconds", "time"), ("memory", "memory")):
            title = f"{word} for each of {count:,} {name}, in that of a tenth of them"
            rows.append(compared(title, runs[f"many {name}"], runs[name], quantity, divided_by=10, most=1.2))
    rows.append(Row(f"the largest page of {10 * shop.units:,} units", size, "/".join(largest.parts[-3:]), most=1, unit="MB"))
    return rows, runs


ALL = {part.__name__: part for part in (public, changes, memory, packets, editions, small, reading, growth)}
