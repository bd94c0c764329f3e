"""The table of docs/schemas.md has each module of API types with what its text says: what it is, its groups and its licence, and the
project that publishes it."""

import re
from pathlib import PurePosixPath

from repository import Check, files, table, text

check = Check()
rows = {cells[0].strip("`"): cells[1:] for cells in table("docs/schemas.md", "Origin and licences")}

for path in files("stdlib/schemas"):
    check.look()
    head = text(path).partition("\ntype ")[0]
    said = {word: re.findall(rf"^{word} (.*)$", head, re.M) for word in ("module", "about", "license", "source")}
    row = rows.pop(said["module"][0], None)
    if row is None:
        check.wrong(f"{path}: docs/schemas.md has no row for {said['module'][0]}")
        continue
    what, project, groups, licence = row
    if [what] != said["about"] or [licence] != said["license"]:
        check.wrong(f"{path}: docs/schemas.md says '{what}' and {licence}, the module {said['about']} and {said['license']}")
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", project):
        check.wrong(f"{path}: docs/schemas.md names no project for it")
    parents = {PurePosixPath(source).parts[0 if source.startswith(("kubernetes", "talos/")) else -1] for source in said["source"]}
    if said["module"] == ["k8s"]:
        parents.discard("k8s")
    if parents != set(re.findall(r"`([^`]+)`", groups)):
        check.wrong(f"{path}: docs/schemas.md names the groups {groups}, the module was made of {sorted(parents)}")
for module in rows:
    check.wrong(f"docs/schemas.md has a row for {module}, which is no module")

check.finish("modules of API types")
