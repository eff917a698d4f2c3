"""Workbooks to fill in, typed into by LibreOffice below the heads that stand there."""

import json
import pathlib
import subprocess
import tempfile

import openpyxl
from Program.forms import heads

TYPING = pathlib.Path(__file__).with_name("office_typing.py")


class Typing:
    """What is to be typed into a workbook: into the rows of units, and below the rows that stand there."""

    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.cells = []
        self.next = {}

    def units(self, sheet="核对表"):
        """The rows of the checklist by the unit that they name."""
        rows = self.book[sheet].iter_rows(min_row=2, max_col=1)
        return {row[0].value: row[0].row for row in rows if row[0].value is not None}

    def fill(self, values, sheet="核对表"):
        """Types into each unit's row: what to type under a head, the same for all, or by the unit; nothing where empty."""
        columns = heads(self.book[sheet])
        for unit, row in self.units(sheet).items():
            for head, value in values.items():
                text = value(unit) if callable(value) else value
                if text:
                    self.cells.append([sheet, row, columns[head], text])

    def append(self, sheet, *records):
        """Types records below what stands on a sheet, each a dict by head."""
        columns = heads(self.book[sheet])
        for record in records:
            row = self.next.setdefault(sheet, 2)
            self.next[sheet] = row + 1
            self.cells += [[sheet, row, columns[head], text] for head, text in record.items() if text]

    def save(self):
        """Has LibreOffice type it all, and save the workbook in its place."""
        with tempfile.TemporaryDirectory() as profile:
            order = {"book": str(self.path.resolve()), "profile": profile, "cells": self.cells}
            subprocess.run(
                ["/usr/bin/python3", TYPING], input=json.dumps(order).encode(), check=True, timeout=300,
            )  # fmt: skip
