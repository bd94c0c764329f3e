"""What the checks of the repository share: its files, and how a check reports."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def files(*patterns):
    """Paths from the root, in text order, of the files that are or will be committed."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout.split("\0")
    return sorted(path for path in set(listed) if path and (ROOT / path).is_file())


def text(path):
    """The text of a file; None if it is none."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def table(path, heading):
    """The rows of the first Markdown table below `## heading`, as lists of cells."""
    lines = text(path).splitlines()
    start = lines.index(f"## {heading}")
    rows = []
    for line in lines[start:]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif rows:
            break
    return rows[2:]


class Check:
    """Collects what is wrong and ends the process with it."""

    def __init__(self):
        self.looked_at = 0
        self.problems = []

    def look(self):
        self.looked_at += 1

    def wrong(self, what):
        self.problems.append(what)

    def finish(self, of_what):
        for problem in self.problems:
            print(problem)
        if self.looked_at == 0:
            print(f"no {of_what} found: the check itself is broken")
        elif not self.problems:
            print(f"{self.looked_at} {of_what} are as they should be")
        sys.exit(1 if self.problems or self.looked_at == 0 else 0)
