"""Types into a workbook as a person does in LibreOffice; run by the system's Python, which has the bridge to it.

Standard input is a JSON object: `book`, the path of a workbook that is saved in its place as Office Open XML, `profile`,
a folder for the office alone, and `cells`, a list of [sheet, row, column, text] with rows and columns from 1. A text
becomes what LibreOffice takes it for: a number, a day, a time, or words.
"""

import json
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def started(profile):
    """The office, started for this run, and its desktop."""
    pipe = f"typing-{abs(hash(profile))}"
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo"]
        + [f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    while office.poll() is None:
        try:
            remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office, remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice ended")


def main():
    order = json.load(sys.stdin)
    office, desktop = started(order["profile"])
    address = pathlib.Path(order["book"]).as_uri()
    book = desktop.loadComponentFromURL(address, "_blank", 0, (option("Hidden", True),))
    for sheet, row, column, text in order["cells"]:
        book.Sheets.getByName(sheet).getCellByPosition(column - 1, row - 1).setFormula(text)
    book.storeToURL(address, (option("FilterName", "Calc MS Excel 2007 XML"),))
    book.close(True)
    try:
        desktop.terminate()
    except DisposedException:
        pass
    office.wait()


main()
