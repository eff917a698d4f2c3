"""Chromium 87 with the pages: `old_engine.py`, which reads jobs from its input and prints what came of each.

A job has a `file`, a `width` in pixels, a `script` whose value is wanted, which is run again until its value is not null, and
may have a `pdf` to be printed to, on sheets with `margins` in millimetres (left, top, right, bottom), which Qt does not take from
`@page`. The first line of the output is the engine's own name.
"""

import json
import os
import sys

# There is no display, nor are there graphics; and a container has no sandbox.
os.environ.update(
    QT_QPA_PLATFORM="offscreen",
    QT_QUICK_BACKEND="software",
    QTWEBENGINE_DISABLE_SANDBOX="1",
    QTWEBENGINE_CHROMIUM_FLAGS="--disable-gpu --no-zygote",
)

from PyQt5.QtCore import QCoreApplication, QMarginsF, Qt, QTimer, QUrl  # noqa: E402
from PyQt5.QtGui import QPageLayout, QPageSize  # noqa: E402
from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineProfile, QWebEngineView  # noqa: E402
from PyQt5.QtWidgets import QApplication  # noqa: E402


class Page(QWebEnginePage):
    """A page whose complaints are kept."""

    def __init__(self, profile):
        super().__init__(profile)
        self.complaints = []

    def javaScriptConsoleMessage(self, level, message, line, source):
        self.complaints.append(message)


class Work:
    """One job after another, in one window."""

    def __init__(self, application, jobs):
        self.application, self.jobs = application, iter(jobs)
        # Nothing is kept from one run to the next.
        self.profile = QWebEngineProfile()
        self.view = QWebEngineView()
        self.next()

    def next(self):
        self.job = next(self.jobs, None)
        if self.job is None:
            self.application.quit()
            return
        # A page of its own for each: what one says belongs to it, and nothing of it is left.
        self.page = Page(self.profile)
        self.page.loadFinished.connect(self.ask)
        self.page.pdfPrintingFinished.connect(lambda path, done: self.end())
        self.view.setPage(self.page)
        self.view.resize(self.job["width"], 844)
        self.view.show()
        self.page.load(QUrl.fromLocalFile(self.job["file"]))

    def ask(self):
        self.page.runJavaScript(f"JSON.stringify({self.job['script']})", self.answered)

    def answered(self, value):
        if value in (None, "null", ""):
            QTimer.singleShot(50, self.ask)
            return
        self.value = json.loads(value)
        if "pdf" in self.job:
            margins = QMarginsF(*self.job["margins"])
            sheet = QPageLayout(QPageSize(QPageSize.A4), QPageLayout.Portrait, margins, QPageLayout.Millimeter)
            self.page.printToPdf(self.job["pdf"], sheet)
        else:
            self.end()

    def end(self):
        print(json.dumps({"value": self.value, "complaints": self.page.complaints}), flush=True)
        QTimer.singleShot(0, self.next)


if __name__ == "__main__":
    QCoreApplication.setAttribute(Qt.AA_ShareOpenGLContexts)
    application = QApplication(sys.argv[:1])
    print(QWebEngineProfile.defaultProfile().httpUserAgent(), flush=True)
    work = Work(application, json.load(sys.stdin))
    application.exec_()
    # The engine's own order of ending is not ours to know.
    os._exit(0)
