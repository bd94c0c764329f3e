"""What docs/coverage-goingdark.md points at is there: declarations in the sources, files in what they give."""

import re

from repository import ROOT, Check, text

PAGE = "docs/coverage-goingdark.md"
SOURCES, OUTPUTS = "clusters", "clusters/out/goingdark"

check = Check()
for number, line in enumerate(text(PAGE).splitlines(), 1):
    cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("| ") else []
    if len(cells) != 4 or cells[0] == "statement":
        continue
    for quoted in re.findall(r"`([^`]+)`", cells[1]):
        check.look()
        path, _, declared = quoted.partition(": ")
        source = ROOT / SOURCES / path
        if not source.is_file():
            check.wrong(f"{PAGE}:{number}: no source '{path}'")
        elif declared not in text(f"{SOURCES}/{path}"):
            check.wrong(f"{PAGE}:{number}: '{path}' does not say '{declared}'")
    for quoted in re.findall(r"`([^`]+)`", cells[2]):
        check.look()
        if not any((ROOT / OUTPUTS).glob(quoted)):
            check.wrong(f"{PAGE}:{number}: no output '{quoted}'")
    if not cells[1] and not cells[3]:
        check.wrong(f"{PAGE}:{number}: nothing is named, and nobody says why")
check.finish("places")
