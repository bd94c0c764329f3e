"""C++ files look as clang-format lays them out. Skipped where clang-format 16 is not installed."""

import shutil
import subprocess
import sys

from repository import ROOT, Check, files

SKIPPED = 77

if shutil.which("clang-format-16") is None:
    print("skipped: clang-format-16 is not installed")
    sys.exit(SKIPPED)

check = Check()
paths = files("*.cpp", "*.h")
for path in paths:
    check.look()
result = subprocess.run(
    ["clang-format-16", "--dry-run", *paths], cwd=ROOT, capture_output=True, text=True, check=True
)
wrong = sorted({line.split(":")[0] for line in result.stderr.splitlines() if ": warning: " in line})
# Files from before the layout was decided. The list may only get shorter.
older = set((ROOT / "tests/repo/not_laid_out.txt").read_text().split())
for path in [each for each in wrong if each not in older]:
    check.wrong(f"{path} is not laid out; run: tools/format {path}")
check.finish("files")
