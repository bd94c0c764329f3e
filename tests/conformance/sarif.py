"""Reports of clc against the schema of SARIF 2.1.0, which a pinned Go module carries.

Called with the path of the program. Ends with 77 where the module or jsonschema can't be had.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PINNED = Path(__file__).resolve().parent / "pinned/sarif"
MODULE = "github.com/owenrumney/go-sarif/v3"
PLACE = "pkg/report/v210/sarif/schema.go"
TITLE = "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"


def missing(why):
    print(f"missing: sarif: {why}", file=sys.stderr)
    sys.exit(77)


def schema():
    """The text between the quotes of a constant."""
    if shutil.which("go") is None:
        missing("Go (Debian: golang-go) is not installed")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("go.mod", "go.sum"):
            shutil.copy(PINNED / name, folder)
        # Go compares what it fetches with go.sum.
        fetched = subprocess.run(["go", "mod", "download", "-json", MODULE], cwd=folder, capture_output=True, text=True,
                                 env=os.environ | {"GOFLAGS": "-mod=readonly", "GOTOOLCHAIN": "local"}, check=False)
        if "SECURITY ERROR" in fetched.stdout + fetched.stderr:
            sys.exit(fetched.stdout + fetched.stderr)
        module = json.loads(fetched.stdout or "{}")
        if fetched.returncode != 0 or "Dir" not in module:
            missing(module.get("Error") or fetched.stderr.strip())
        text = (Path(module["Dir"]) / PLACE).read_text()
    read = json.loads(text[text.index("`") + 1:text.rindex("`")])
    assert read["title"] == TITLE, read["title"]
    return read


def reports(program):
    """Each with its name: what the renderer's goldens hold, and what is said of a few sources."""
    for path in sorted(ROOT.glob("tests/golden/render/*/out/report.sarif")):
        yield str(path.relative_to(ROOT)), path.read_text()
    sources = [*sorted((ROOT / "clusters").glob("*.cl")), ROOT / "nowhere.cl", *sorted((ROOT / "tests/golden/mistakes").rglob("*.cl"))[:20]]
    for source in sources:
        said = subprocess.run([program, "check", "--format", "sarif", str(source)], capture_output=True, text=True, check=False)
        yield str(source.relative_to(ROOT)), said.stdout
    yield "clc map", mapped(program)


def mapped(program):
    """What 'clc map' makes of findings of another tool in outputs of goingdark, one of them in a file that is none."""
    tree = ROOT / "clusters/out/goingdark"
    places = [*sorted(str(path.relative_to(ROOT)) for path in tree.rglob("*.yaml"))[:20], "elsewhere/file.yaml"]
    results = [{"ruleId": "R1", "message": {"text": "found"}, "locations": [
        {"physicalLocation": {"artifactLocation": {"uri": place}, "region": {"startLine": 1}}}]} for place in places]
    report = {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "other"}}, "results": results}]}
    said = subprocess.run([program, "map", "--sarif", "-"], cwd=ROOT, input=json.dumps(report), capture_output=True, text=True,
                          check=False)
    assert "relatedLocations" in said.stdout, said.stderr
    return said.stdout


def main():
    try:
        import jsonschema
    except ImportError:
        missing("jsonschema (Debian: python3-jsonschema) is not installed")
    wanted = schema()
    validator = jsonschema.validators.validator_for(wanted)(wanted)
    count = found = wrong = 0
    for name, text in reports(os.path.abspath(sys.argv[1])):
        report = json.loads(text)
        count += 1
        found += sum(len(run["results"]) for run in report["runs"])
        for error in validator.iter_errors(report):
            print(f"{name}: {error.json_path}: {error.message[:300]}")
            wrong += 1
    print(f"{count} reports with {found} findings, {wrong} mistakes")
    sys.exit(1 if wrong or count < 10 or found < 10 else 0)


main()
