"""What fuzzing begins with: the sources of the project, whole clusters made of them, and the words of the language.

    seeds.py FOLDER

writes FOLDER/sources (a file each), FOLDER/clusters (files of one cluster behind lines `//--- path`) and FOLDER/words.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("examples", "clusters", "stdlib", "tests/golden", "tests/mutation/corpus")
CLUSTER = "cluster main {\n  kubernetes: 1.34.0\n  talos: 1.11.0\n}\n"


def files(folder, pattern="**/*"):
    return sorted(path for path in (ROOT / folder).glob(pattern) if path.is_file())


def name(path):
    return str(path.relative_to(ROOT)).replace("/", "_")


def write(folder, seeds):
    folder.mkdir(parents=True, exist_ok=True)
    for title, text in seeds.items():
        (folder / title).write_bytes(text.encode("utf-8", "surrogateescape"))
    return len(seeds)


def read(path):
    return path.read_text(encoding="utf-8", errors="surrogateescape")


def sources():
    return {name(path): read(path) for folder in SOURCES for path in files(folder, "**/*.cl")}


def bundle(paths, top):
    return "".join(f"//--- {path.relative_to(top)}\n{read(path)}" for path in paths)


def clusters():
    """A few hundred: with sanitizers each takes half a second, and what comes of them is to have its time too."""
    seeds = {}
    for folder in ("examples", "clusters"):
        top = ROOT / folder
        for path in files(folder, "*.cl"):
            members = [path, *files(f"{folder}/{path.stem}")]
            texts = "".join(read(member) for member in members)
            modules = [lib for lib in files(folder, "*-lib/**/*.cl") if lib.parent.name in texts]
            seeds[name(path)] = bundle(members + modules, top)
    for path in files("tests/golden/eval", "**/*.cl"):
        if path.parent.name != "limits":
            seeds[name(path)] = read(path)
    for page in files("docs/diagnostics", "CL*.md"):
        wrong = re.search(r"^```clc\n(.*?)^```$", read(page), re.DOTALL | re.MULTILINE)
        if wrong:
            block = wrong[1]
            whole = block.startswith("//--- ") or re.search(r"^cluster ", block, re.MULTILINE)
            seeds[page.stem] = block if whole else f"{block}//--- main/cluster.cl\n{CLUSTER}"
    return seeds


def words():
    lexer = read(ROOT / "grammar/ClcLexer.g4")
    found = set(re.findall(r"'([^'\\\s]+)'", lexer)) | {"//--- ", "//", "\\(", "\n"}
    for path in files("stdlib", "**/*.cl"):
        found |= set(re.findall(r"^\s*(?:open )?(?:kind|fn|native fn|type) ([\w-]+)", read(path), re.MULTILINE))
    return sorted(found)


def entry(word):
    return '"' + "".join(c if c.isalnum() else f"\\x{ord(c):02x}" for c in word) + '"\n'


def main():
    out = Path(sys.argv[1])
    print(write(out / "sources", sources()), "sources,", write(out / "clusters", clusters()), "clusters")
    (out / "words").write_text("".join(entry(word) for word in words()))


main()
