"""Every row of the catalogue has a page, every page a row, and each page its four sections."""

import re
from pathlib import PurePosixPath

from repository import Check, files, text

SECTIONS = ["What", "Why", "Wrong", "Right"]
LONGEST_PAGE = 60
# Codes that no test shows. The list may only get shorter.
not_shown = set((text("tests/repo/not_shown.txt") or "").split())

check = Check()
rows = dict(re.findall(r"^CL_DIAG\((CL\d{4}), (\w+),", text("compiler/diagnostics/catalogue.def"), re.M))
# Rules of the library have codes and pages as well.
for path in files("stdlib/std/*.cl"):
    rows |= {code: name for name, code in re.findall(r'^rule ([\w-]+) \{\n  code: "(CL\d{4})"', text(path), re.M)}
pages = {PurePosixPath(path).stem: path for path in files("docs/diagnostics/*")}
tests = {path: text(path) or "" for path in files("tests/golden", "tests/unit", "tests/conformance", "tests/process")}

for code, name in sorted(rows.items()):
    check.look()
    if code not in pages:
        check.wrong(f"{code} {name} has no page docs/diagnostics/{code}.md")


def blocks_of(section):
    """The languages of the fenced blocks of a section; None if a fence is not closed."""
    fences = re.findall(r"^```(\w*)$", section, re.M)
    if len(fences) % 2 != 0:
        return None
    return fences[::2]


for code, path in sorted(pages.items()):
    check.look()
    page = text(path)
    if code not in rows:
        check.wrong(f"{path} explains no code of the catalogue")
        continue
    title = page.splitlines()[0]
    if title != f"# {code} {rows[code]}":
        check.wrong(f"{path} begins with '{title}', not with '# {code} {rows[code]}'")
    outside = re.sub(r"^```.*?^```$", "", page, flags=re.M | re.S)
    if re.findall(r"^## (.*)$", outside, re.M) != SECTIONS:
        check.wrong(f"{path} does not consist of {', '.join(SECTIONS)}")
        continue
    if len(page.splitlines()) > LONGEST_PAGE:
        check.wrong(f"{path} has more than {LONGEST_PAGE} lines")
    parts = dict(zip(SECTIONS, re.split(r"^## .*$", page, flags=re.M)[1:]))
    for section in SECTIONS:
        if not parts[section].strip():
            check.wrong(f"{path}: nothing below '{section}'")
    languages = {section: blocks_of(parts[section]) for section in ("Wrong", "Right")}
    for section, found in languages.items():
        if found not in (["clc"], ["text"]):
            check.wrong(f"{path}: '{section}' holds {found}, not one block of clc or text")
    # A block of clc is run, and has to report its code. What no block can show is shown by a test.
    shown = languages["Wrong"] == ["clc"] or any(code in content for content in tests.values())
    if not shown:
        if code not in not_shown:
            check.wrong(f"{code} is shown by no example that can be run and by no test")

check.finish("rows and pages")
