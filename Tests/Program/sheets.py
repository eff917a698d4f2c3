"""Registers as a clerk sees them in a spreadsheet, and as Chinese Excel saves them."""

import csv
import io


def rows(path):
    """The cells of a register, whatever it was saved in."""
    data = path.read_bytes()
    text = data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "gb18030")
    table = list(csv.reader(io.StringIO(text, newline="")))
    return [row + [""] * (len(table[0]) - len(row)) for row in table]


def save(path, table, width=0):
    """Saves as Excel's CSV: GBK without a mark, CRLF, every row as wide as the widest."""
    width = max([width, *map(len, table)])
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([row + [""] * (width - len(row)) for row in table])
    path.write_bytes(text.getvalue().encode("gbk"))


def fill(path, values, width=0):
    """Types into the rows that stand there: what to type under a head, the same for all, or by the unit's cell.

    Returns the number of rows typed in.
    """
    head, *body = rows(path)
    typed = 0
    for row in body:
        for name, value in values.items():
            row[head.index(name)] = value(row[0]) if callable(value) else value
        typed += any(row[1:])
    save(path, [head, *body], width)
    return typed


def append(path, *records, width=0):
    """Types records below those that stand there, each a dict by head."""
    table = rows(path)
    table += [[record.get(name, "") for name in table[0]] for record in records]
    save(path, table, width)
