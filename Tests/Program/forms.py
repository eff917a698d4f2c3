"""Workbooks to fill in, typed in as a clerk does: below the heads, by openpyxl, and saved again by LibreOffice."""

import datetime
import subprocess

import openpyxl
from Program.runs import gongshi

WORKBOOK = "登记.xlsx"


def run(*arguments, status=0):
    done = gongshi(*arguments)
    assert done.returncode == status, done.stdout.decode() + done.stderr.decode()
    return done.stdout.decode() + done.stderr.decode()


def heads(sheet):
    """The columns by their heads."""
    return {cell.value: cell.column for cell in sheet[1] if cell.value is not None}


def type_in(sheet, row, values):
    """Types cells under their heads; a day keeps the format that the column has."""
    columns = heads(sheet)
    for head, value in values.items():
        cell = sheet.cell(row, columns[head])
        cell.value = value
        if isinstance(value, datetime.datetime):
            cell.number_format = "yyyy-mm-dd hh:mm"
        elif isinstance(value, datetime.date):
            cell.number_format = "yyyy-mm-dd"


def typed(path, checklist, rows):
    """Fills in a workbook: cells of the checklist by unit, and rows of the other sheets."""
    book = openpyxl.load_workbook(path)
    sheet = book["核对表"]
    for row in range(2, sheet.max_row + 1):
        type_in(sheet, row, checklist.get(sheet.cell(row, 1).value, {}))
    for name, records in rows.items():
        for row, record in enumerate(records, 2):
            type_in(book[name], row, record)
    book.save(path)


def saved_by_office(path, folder):
    """Opens a workbook in LibreOffice and saves it in its place."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
    command += ["xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    path.write_bytes((folder / path.name).read_bytes())
