"""What people do to files, as their programs do it."""

import os


def save_as_office_does(path, text):
    """Writes a lock file and a temporary file beside, and renames it over: Excel and WPS."""
    lock = path.with_name("~$" + path.name)
    lock.write_bytes(b"lock")
    aside = path.with_name("5A3F1C00.tmp")
    aside.write_bytes(text.encode("utf-8"))
    os.replace(aside, path)
    lock.unlink()


def save_in_place(path, text):
    """Truncates and writes: text editors, and copies over a share."""
    path.write_bytes(text.encode("utf-8"))


def replaced(path, old, new):
    text = path.read_bytes().decode("utf-8")
    assert old in text, f"{path} has no {old}"
    return text.replace(old, new, 1)
