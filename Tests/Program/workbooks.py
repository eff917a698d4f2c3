"""Workbooks read back: by openpyxl, and by LibreOffice as text and on paper."""

import csv
import datetime
import io
import re
import subprocess
import zipfile
from decimal import Decimal

import openpyxl
from Program.runs import gongshi

# Every sheet, what a reader sees of each cell, in UTF-8.
AS_TEXT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def exported(content, *options):
    run = gongshi("export", "--content", content, "--format", "xlsx", *options)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout


def sheets(data):
    """The sheets as lists of rows of values; what is empty is None."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def rows(table):
    """The rows of a sheet by their heads."""
    heads, *rest = table
    assert len(set(heads)) == len(heads) and None not in heads
    return [dict(zip(heads, row)) for row in rest]


def converted(data, folder, name="book"):
    """What LibreOffice makes of a workbook: the sheets as rows of words, and the printed pages as text."""
    folder.mkdir(parents=True, exist_ok=True)
    book = folder / f"{name}.xlsx"
    book.write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    for form in [AS_TEXT, "pdf"]:
        command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", folder, book]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    texts = {}
    for path in folder.glob(f"{name}-*.csv"):
        # Whatever a time looks like, its seconds are told here.
        text = re.sub(r"(\d{4}-\d\d-\d\d \d\d:\d\d):00\b", r"\1", path.read_text("utf-8-sig"))
        texts[path.stem.removeprefix(f"{name}-")] = list(csv.reader(io.StringIO(text)))
    return texts, folder / f"{name}.pdf"


def shown(value):
    """A value as a reader sees it."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d" if value.time() == datetime.time() else "%Y-%m-%d %H:%M")
    return str(value)


def decimal(value):
    """A number as it was written, not as binary fractions have it."""
    return None if value is None else Decimal(str(value))


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def readable(data):
    """Everything a workbook says: its parts unpacked, and its cells as they are shown."""
    cells = [shown(cell) for table in sheets(data).values() for row in table for cell in row]
    return b"\0".join([*parts(data).values(), "\0".join(cells).encode()])


def printed(pdf):
    """The size of the pages in points, and their texts."""
    facts = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", facts)
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return (float(size[1]), float(size[2])), text.split("\f")[:-1]
