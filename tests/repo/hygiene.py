"""What no file of the repository may hold, and how long files may be."""

import re
import stat
import subprocess
from pathlib import PurePosixPath

from repository import ROOT, Check, files, text

LONGEST_FILE = 800
# Tables and what programs wrote.
MAY_BE_LONG = (".def", ".lock")
WRITTEN_BY_PROGRAMS = ("clusters/out/", "stdlib/schemas/", "tests/golden/", "tests/fuzz/corpus/", "LICENSE")
LENGTH_MATTERS = (".cpp", ".h", ".py", ".cl", ".g4", ".cmake", ".ts", ".js", ".lua", "CMakeLists.txt")

TOP_LEVEL = {
    "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md",
    "clusters", "compiler", "docs", "editors", "examples", "grammar", "stdlib", "tests", "tools",
}

# Split, so that this file does not hold them.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b")
# Folders of people's machines, and the checkout's own with what lies beside it; those that a container has are no matter.
BESIDE = [] if ROOT.parent == ROOT.parent.parent else sorted(str(path) for path in ROOT.parent.iterdir())
MACHINE = re.compile("|".join([
    r"/home/" r"\w+/\w*(clc|src)|/Users/" r"\w",
    *(rf"(?<![\w.]){re.escape(path)}(?!\w)" for path in BESIDE),
]))

check = Check()
lengths = []

for path in files():
    check.look()
    top = path.split("/")[0]
    if not top.startswith(".") and top not in TOP_LEVEL:
        check.wrong(f"{path}: '{top}' is no entry of the top level")
    content = text(path)
    if content is None:
        if not path.startswith(WRITTEN_BY_PROGRAMS):
            check.wrong(f"{path} is no UTF-8 text")
        continue
    for number, line in enumerate(content.splitlines(), start=1):
        if UNFINISHED.search(line):
            check.wrong(f"{path}:{number}: unfinished: {line.strip()}")
        if MACHINE.search(line):
            check.wrong(f"{path}:{number}: a path of a machine: {line.strip()}")
    if path.startswith(WRITTEN_BY_PROGRAMS):
        continue
    if content and not content.endswith("\n"):
        check.wrong(f"{path} does not end with a line end")
    if "\r\n" in content:
        check.wrong(f"{path} has line ends of another system")
    count = content.count("\n")
    if path.endswith(LENGTH_MATTERS):
        lengths.append((count, path))
        if count > LONGEST_FILE and not path.endswith(MAY_BE_LONG):
            check.wrong(f"{path} has {count} lines, and {LONGEST_FILE} are allowed")
    if path.endswith(".h") and "#pragma once" not in content:
        check.wrong(f"{path} lacks '#pragma once'")
    if content.startswith("#!/usr/bin/env bash"):
        if not (ROOT / path).stat().st_mode & stat.S_IXUSR:
            check.wrong(f"{path} is a script that can't be executed")
        parsed = subprocess.run(["bash", "-n", path], cwd=ROOT, capture_output=True, text=True)
        if parsed.returncode != 0:
            check.wrong(f"{path}: {parsed.stderr.strip()}")

# A folder of goldens belongs to a suite, and a suite has a folder.
suites = "".join(text(path) for path in files("tests/golden/suite_*.cpp"))
for folder in sorted({str(PurePosixPath(path).parent) for path in files("tests/golden/*/**")}):
    suite = "/".join(folder.split("/")[:3])
    if f'"{suite}"' not in suites:
        check.wrong(f"{suite} is the folder of no suite")

print("longest files:", ", ".join(f"{path} ({count})" for count, path in sorted(lengths)[-5:]))
check.finish("files")
