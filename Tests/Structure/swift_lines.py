"""The lengths of the functions of a Swift file, by its braces."""

import re

FUNCTION = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:[a-z]+(?:\([a-z]+\))?\s+)*(?:func\s+([^\s(<]+)|(init)\b[?(<!]|(subscript)\b\s*[(<]|var\s+(\w+)\b)")
TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|#"""(?:.*?)"""#|"""(?:.*?)"""|#".*?"#|"(?:\\\((?:[^()"]|\([^()]*\)|"[^"]*")*\)|\\.|[^"\\\n])*"', re.S)


def _blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))


def functions(text):
    """The functions, initializers, subscripts and computed properties: (name, first line, number of lines)."""
    lines = TOKEN.sub(_blank, text).split("\n")
    found = []
    for first, line in enumerate(lines):
        match = FUNCTION.match(line)
        if not match:
            continue
        depth, opened = 0, False
        indent = len(line) - len(line.lstrip())
        for last in range(first, len(lines)):
            for character in lines[last]:
                if character == "{":
                    depth, opened = depth + 1, True
                elif character == "}":
                    depth -= 1
            if opened and depth <= 0:
                found.append((next(filter(None, match.groups())), first + 1, last - first + 1))
                break
            following = lines[last + 1] if last + 1 < len(lines) else ""
            # A declaration without a body ends where the next line is indented no further and is no closing bracket.
            if not opened and following.strip() and len(following) - len(following.lstrip()) <= indent:
                if not following.strip().startswith((")", "{", "where")):
                    break
    return found
