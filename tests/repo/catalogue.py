"""Every row of the catalogue has a page and stands in a golden report or one that a process test asks for, every page has
a row and its four sections."""

import re
from pathlib import PurePosixPath

from repository import Check, files, text

SECTIONS = ["What", "Why", "Wrong", "Right"]
LONGEST_PAGE = 60
# A report as `clc` prints it, as golden cases state it, and as the printers' cases do.
REPORTED = re.compile(r"(?:error|warning|info)\[(CL\d{4})\]|^(CL\d{4}) '", re.M)
# The input of a case shows nothing, and the suite of the renderer has codes of its own.
NO_REPORTS = re.compile(r"/in/|^tests/golden/render/")

check = Check()
rows = dict(re.findall(r"^CL_DIAG\((CL\d{4}), (\w+),", text("compiler/diagnostics/catalogue.def"), re.M))
# Rules of the library have codes and pages as well.
for path in files("stdlib/std/*.cl"):
    rows |= {code: name for name, code in re.findall(r'^rule ([\w-]+) \{\n  code: "(CL\d{4})"', text(path), re.M)}
pages = {PurePosixPath(path).stem: path for path in files("docs/diagnostics/*")}
reported = {
    code
    for path in (*files("tests/golden"), *files("tests/process/*.py")) if not NO_REPORTS.search(path)
    for match in REPORTED.finditer(text(path) or "") for code in match.groups()
}

for code, name in sorted(rows.items()):
    check.look()
    if code not in pages:
        check.wrong(f"{code} {name} has no page docs/diagnostics/{code}.md")
    if code not in reported:
        check.wrong(f"{code} {name} stands in no report below tests/golden and tests/process")


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

check.finish("rows and pages")
