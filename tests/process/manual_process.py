"""The pages of the manual, as the programs read them that show them.

Called with the path of the program, which prints the pages.
"""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv.pop(1))
# The same sources make the same page, so it has no date.
NO_DATE = "missing date, using \"\": TH"


def run(*words, **variables):
    return subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60, check=False,
                          env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"} | variables)


class Manual(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        listed = run(PROGRAM, "completion", "words", "--", "").stdout
        self.commands = [line.split("\t")[0] for line in listed.splitlines()]
        self.assertIn("build", self.commands)
        self.pages = {}
        for command in ["", *self.commands]:
            result = run(PROGRAM, "help", "--format", "man", *([command] if command else []))
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            path = Path(holder.name) / f"clc{'-' if command else ''}{command}.1"
            path.write_text(result.stdout)
            self.pages[command] = path

    def test_mandoc_finds_nothing_wrong(self):
        for path in self.pages.values():
            found = run("mandoc", "-T", "lint", "-W", "warning", str(path)).stdout
            self.assertEqual([line for line in found.splitlines() if NO_DATE not in line], [])

    def test_man_warns_of_nothing(self):
        for path in self.pages.values():
            result = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(path), MANROFFSEQ="")
            self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_a_page_says_what_the_help_says(self):
        for command, path in self.pages.items():
            shown = " ".join(run("mandoc", "-T", "ascii", "-O", "width=1000", str(path)).stdout.split())
            shown = re.sub(r".\x08", "", shown)
            asked = run(PROGRAM, "help", *([command] if command else [])).stdout
            said = 0
            for line in asked.splitlines():
                if re.match(r"  \S", line):
                    for part in re.split(r"  +", line.strip()):
                        self.assertIn(" ".join(part.split()), shown, f"clc {command}")
                        said += 1
            self.assertGreater(said, 8)


if __name__ == "__main__":
    unittest.main()
