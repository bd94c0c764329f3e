#!/usr/bin/env python3
"""Puts every form of credential into every place it could stand in, and counts what is reported.

usage: credentials.py CLC [--place WORDS]... [--form WORDS]... [--seed N] [--all]

A credential counts as found where rule CL2003 reports it once, at the literal or at the name of the file it stands in, in a
message that does not repeat it and says what it looks like. Where the rule is off, what else is reported of the same line
must not show it. What only looks like a credential is put into the same places,
and none of it may be reported; nor may any text of the sources of this repository.
"""

import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import formats  # noqa: E402
import lookalikes  # noqa: E402
import places as places_of  # noqa: E402
from places import MARK_BEGIN, MARK_END, USES, plain  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULE = "CL2003"
HEAD = 'cluster corpus { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.5 }\nnode-pool control { role: "control-plane", count: 3 }\n'


def findings(program, folder):
    """All that is reported about the description in `folder`."""
    result = subprocess.run(
        [program, "check", str(folder / "corpus.cl"), "--root", str(folder), "--format", "json", "--max-errors", "0"],
        capture_output=True, text=True, check=False, timeout=600)
    if result.returncode not in (0, 1):
        raise SystemExit(f"clc ended with {result.returncode}:\n{result.stderr}")
    return json.loads(result.stdout)["diagnostics"]


class Source:
    """One file of a description. Each marked literal in it has a place."""

    def __init__(self, place, number):
        self.path = f"corpus/p{number}.cl"
        self.head = USES + (place.head + "\n" if place.within == "file" else "")
        self.opened = place.within == "namespace"
        if self.opened:
            uses = "".join(line + "\n" for line in place.head.splitlines() if line.startswith("use "))
            inside = "".join(line + "\n" for line in place.head.splitlines() if not line.startswith("use "))
            self.head += f"{uses}namespace p{number} {{\n{inside}"
        self.lines = []
        self.outside = []
        # By line: what stands there, and from which column to which.
        self.marked = {}

    def add(self, case, text):
        for line in text.splitlines():
            # A definition stands outside of what is declared.
            target = self.outside if line.startswith("let ") else self.lines
            target.append((case, line))

    def text(self):
        lines = self.head.splitlines() + [None]
        body = [*self.lines, *([(None, "}")] if self.opened else []), *self.outside]
        lines.pop()
        for case, line in body:
            begin, end = line.find(MARK_BEGIN), line.find(MARK_END)
            if begin >= 0:
                line = line.replace(MARK_BEGIN, "").replace(MARK_END, "")
                self.marked[len(lines) + 1] = (case, begin + 1, end)
            lines.append(line)
        return "\n".join(lines) + "\n"


def written(folder, chosen, cases):
    """Writes each case into each place, and gives the files by their paths."""
    sources = {}
    for number, place in enumerate(chosen):
        source = Source(place, number)
        for n, case in enumerate(cases):
            files = {}
            source.add((place, case), place.write(f"{number}-{n}", case.key, case.text, files))
            for path, content in files.items():
                # Paths are relative to the file that names them.
                target = folder / "corpus" / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(content)
        sources[source.path] = source
        (folder / source.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / source.path).write_text(source.text())
    (folder / "corpus.cl").write_text(HEAD)
    return sources


# Of a check in a kind, and of an object whose API is not known.
OTHERS = ("CL0450", "CL0609")


def is_of_rule(diagnostic):
    """What other rules say of the corpus does not matter here; what is no right description does."""
    return diagnostic["code"] in OTHERS or any("in rule" in words for words in diagnostic["context"])


def words_of(diagnostic):
    return " ".join([diagnostic["message"], *diagnostic["help"], *[label.get("text", "") for label in diagnostic["labels"]],
                     json.dumps(diagnostic["fixes"]), *diagnostic["arguments"]])


def fault_of(place, form, at, span):
    """What is wrong with what is reported of a case; empty if all is right."""
    if not at:
        return "missed"
    if len(at) > 1:
        return f"reported {len(at)} times"
    begin, end = at[0]["location"]["begin"], at[0]["location"]["end"]
    if begin["line"] != end["line"] or begin["column"] < span[0] or end["column"] > span[1]:
        return f"points at columns {begin['column']} to {end['column']} instead of {span[0]} to {span[1]}"
    if form.core in words_of(at[0]):
        return f"repeats it: {at[0]['message']}"
    if not any(said.lower() in at[0]["message"].lower() for said in (form.said, place.said or form.said)):
        return f"does not say what it looks like: {at[0]['message']}"
    if not at[0]["help"]:
        return "says not what to do"
    return ""


def measure(program, chosen, cases):
    """By place and case, what is reported and where its literal stands; and what is reported elsewhere."""
    with tempfile.TemporaryDirectory() as workspace:
        folder = pathlib.Path(workspace)
        sources = written(folder, chosen, cases)
        by_case, stray = collections.defaultdict(list), []
        for diagnostic in findings(program, folder):
            place = diagnostic.get("location") or {"path": "", "begin": {"line": 0}}
            source = sources.get(place["path"])
            known = source.marked.get(place["begin"]["line"]) if source else None
            if diagnostic["code"] == RULE and known:
                by_case[known[0]].append(diagnostic)
            elif diagnostic["code"] == RULE or not is_of_rule(diagnostic):
                stray.append(diagnostic)
        marked = [place for source in sources.values() for place in source.marked.values()]
        return {case: (by_case[case], (begin, end)) for case, begin, end in marked}, stray


# ---- what is found --------------------------------------------------------------------------------------------------


def count_found(program, chosen, options):
    """The number of credentials that are not found as they should be."""
    forms = [f for f in formats.forms(options.seed) if is_asked(f.name, options.form)]
    found, stray = measure(program, chosen, forms)
    show_stray(stray)
    wrong = 0
    print("found / written  place")
    for place in chosen:
        faults = [(form.name, fault_of(place, form, *found[(place, form)])) for form in forms]
        missed = [f"{name}: {fault}" for name, fault in faults if fault]
        wrong += len(missed)
        print(f"{len(forms) - len(missed):5} / {len(forms):3}      {place.name}")
        for line in missed if options.all else missed[:1]:
            print(f"                   {show(line)}")
    print(f"found: {len(forms) * len(chosen) - wrong} of {len(forms) * len(chosen)}, {len(forms)} forms in {len(chosen)} places")
    return wrong + len(stray)


# ---- what is shown --------------------------------------------------------------------------------------------------

# The rule about credentials is silent, and another reports every text.
UNJUDGED = f'@severity("{RULE}", "off", reason: "what reports show is asked here")\n' + HEAD + """rule each-text {
  code: "GD0001"
  severity: "error"
  for (t in all(String)) { check false at t else "a text" }
}
"""


def count_shown(program, chosen, options):
    """The number of credentials that can be read in a report about the place where they stand."""
    forms = [f for f in formats.forms(options.seed) if is_asked(f.name, options.form)]
    wrong = 0
    for place in chosen:
        with tempfile.TemporaryDirectory() as workspace:
            folder = pathlib.Path(workspace)
            written(folder, [place], forms)
            (folder / "corpus.cl").write_text(UNJUDGED)
            result = subprocess.run([program, "check", str(folder / "corpus.cl"), "--root", str(folder), "--max-errors", "0"],
                                    capture_output=True, text=True, check=False, timeout=600)
        # What only the name of a key gives away can't be known where it stands under another name.
        known = [form for form in forms if form.said or place.name != "env by a constant"]
        shown = [form for form in known if form.core in result.stderr]
        wrong += len(shown)
        for form in shown if options.all else shown[:1]:
            line = next(line for line in result.stderr.splitlines() if form.core in line)
            print(f"shown: {len(shown)} in {place.name}, such as {form.name}: {line.strip()}")
    print(f"shown: {wrong} of {len(forms) * len(chosen)} in reports of what else is wrong there")
    return wrong


# ---- what is reported and should not be -----------------------------------------------------------------------------


def count_false(program, what, chosen, cases):
    """The number of reports of cases that are no credentials."""
    reported, stray = measure(program, chosen, cases)
    show_stray(stray)
    false = [(place, case, at) for (place, case), (at, _) in reported.items() if at]
    for place, case, at in false:
        print(f"false: {case.name} in {place.name}: {show(at[0]['message'])}")
    print(f"reported: {len(false)} of {len(reported)} {what}")
    return len(false) + len(stray)


def is_about_credentials(path):
    """Sources of tests that hold credentials on purpose."""
    return RULE in path.read_text(errors="replace") or "credential" in path.name


def count_in_sources(program):
    """The number of texts of the sources of this repository that are reported, each an entry of a config."""
    paths = [p for part in ("stdlib", "examples", "clusters", "tests/golden") for p in sorted((ROOT / part).rglob("*.cl"))]
    sources = [p for p in paths if not is_about_credentials(p)]
    texts = sorted({text for p in sources for text in lookalikes.literals(p.read_text(errors="replace")) if text})
    written_texts = [f"    K{n}: {plain(text)}" for n, text in enumerate(texts)]
    with tempfile.TemporaryDirectory() as workspace:
        folder = pathlib.Path(workspace)
        (folder / "corpus.cl").write_text(HEAD + "namespace all {\n  config texts { data {\n" + "\n".join(written_texts) + "\n  } }\n}\n")
        found = findings(program, folder)
    false = [d for d in found if d["code"] == RULE or not is_of_rule(d)]
    for diagnostic in false:
        print(f"false: {show(written_texts[diagnostic['location']['begin']['line'] - 5])}: {diagnostic['message']}")
    print(f"reported: {len(false)} of {len(texts)} texts in {len(sources)} sources of this repository")
    return len(false)


def count_in_files(program):
    """The number of files of this repository that are reported: outputs, files of examples, names of API types."""
    parts = [("clusters", "*"), ("examples", "*"), ("tests/golden/examples", "*"), ("stdlib/schemas", "*.schema")]
    paths = [p for part, pattern in parts for p in sorted((ROOT / part).rglob(pattern))
             if p.is_file() and p.suffix != ".cl" and is_text(p)]
    with tempfile.TemporaryDirectory() as workspace:
        folder = pathlib.Path(workspace)
        (folder / "files").mkdir()
        lines = ["use std.raw.{opaque-file}"]
        for n, path in enumerate(paths):
            (folder / f"files/{n}").write_bytes(path.read_bytes())
            lines.append(f'opaque-file f{n} {{ to: "f{n}.txt", content: File("files/{n}") }}')
        (folder / "corpus.cl").write_text(HEAD + "\n".join(lines) + "\n")
        found = findings(program, folder)
    false = [d for d in found if d["code"] == RULE or not is_of_rule(d)]
    for diagnostic in false:
        path = paths[diagnostic["location"]["begin"]["line"] - 4].relative_to(ROOT)
        print(f"false: {path}: {diagnostic['code']} {show(diagnostic['message'])}")
    print(f"reported: {len(false)} of {len(paths)} other files of this repository")
    return len(false)


def is_text(path):
    try:
        path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    return True


def count_in_clusters(program):
    """The number of reports of the rule about the clusters of this repository."""
    clusters = sorted((ROOT / "clusters").glob("*.cl"))
    false = 0
    for cluster in clusters:
        result = subprocess.run([program, "check", str(cluster), "--format", "json", "--max-errors", "0"],
                                capture_output=True, text=True, check=False, timeout=600)
        found = [d for d in json.loads(result.stdout)["diagnostics"] if d["code"] == RULE]
        false += len(found)
        for diagnostic in found:
            print(f"false: {cluster.name}: {show(diagnostic['message'])}")
    print(f"reported: {false} in {len(clusters)} clusters of this repository")
    return false


# ---- words ----------------------------------------------------------------------------------------------------------


def show_stray(stray):
    for (code, path), same in group(stray).items():
        line = (same[0].get("location") or {}).get("begin", {}).get("line")
        print(f"elsewhere, {len(same)} times: {code} {path}:{line}: {show(same[0]['message'])}")


def group(stray):
    groups = {}
    for diagnostic in stray:
        path = (diagnostic.get("location") or {}).get("path")
        groups.setdefault((diagnostic["code"], path), []).append(diagnostic)
    return groups


def show(text):
    text = text.replace("\n", " ")
    return text if len(text) < 160 else text[:157] + "..."


def is_asked(name, words):
    return not words or any(word in name for word in words)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--place", action="append")
    parser.add_argument("--form", action="append")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", action="store_true", help="show all that is wrong in a place, not the first")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    os.environ["CLC_STDLIB"] = str(ROOT / "stdlib")
    chosen = [p for p in places_of.places() if is_asked(p.name, options.place)]
    taking = [p for p in chosen if p.takes]
    named = [formats.Form(key, text, key, text) for key, text in lookalikes.names().items()]
    wrong = count_found(program, chosen, options)
    wrong += count_shown(program, chosen, options)
    wrong += count_false(program, "texts that look like a credential", taking, lookalikes.cases(options.seed))
    wrong += count_false(program, "names that sound like that of a credential", taking, named)
    wrong += count_in_sources(program) + count_in_files(program) + count_in_clusters(program)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
