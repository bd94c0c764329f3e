"""Layers use what docs/architecture.md says, by CMake and by each #include; so with the libraries."""

import re
from fnmatch import fnmatch
from pathlib import PurePosixPath

from repository import Check, files, table, text

PAGE = "docs/architecture.md"
FOUNDATION = {"base", "source", "diagnostics"}
# The layer behind compiler/include/clc.
PUBLIC = "api"

check = Check()
layers = {row[0]: set(row[1].split()) | {"base"} for row in table(PAGE, "Layers")}
layers["base"] = set()
libraries = [
    (row[0], re.findall(r"`([^`]+)`", row[1]), re.findall(r"`([^`]+)`", row[2]))
    for row in table(PAGE, "Libraries")
]

# Rows and CMake.
in_cmake = {}
for call in re.findall(r"clc_layer\(([^)]*)\)", text("compiler/CMakeLists.txt")):
    words = call.split()
    uses = {"base"} if words[0] != "base" else set()
    section = None
    for word in words[1:]:
        if word in ("USES", "LINKS"):
            section = word
        elif section == "USES":
            uses.add(word)
    in_cmake[words[0]] = uses

sources = [PurePosixPath(path) for path in files("compiler/*.cpp", "compiler/*.h", "compiler/*.def")]
folders = {path.parts[1] for path in sources}
for layer in sorted(folders | in_cmake.keys()):
    check.look()
    if layer == "include":
        continue
    if layer not in layers:
        check.wrong(f"compiler/{layer} has no row in {PAGE}")
    elif layer not in in_cmake:
        check.wrong(f"compiler/{layer} has no clc_layer call in compiler/CMakeLists.txt")
    elif in_cmake[layer] != layers[layer]:
        check.wrong(
            f"{layer} uses {sorted(in_cmake[layer])} in CMake and {sorted(layers[layer])} in {PAGE}"
        )

# The public headers hold nothing that a program of somebody else could not include.
for path in sources:
    if path.parts[1] != "include":
        continue
    check.look()
    for name in re.findall(r'^\s*#\s*include\s*["<]([^">]+)[">]', text(path), re.MULTILINE):
        if not re.fullmatch(r"[a-z0-9_]+|clc/[a-z_]+\.h", name):
            check.wrong(f"{path}: a public header may not include {name}")

# Each include.
for path in sources:
    layer = path.parts[1]
    if layer not in layers:
        continue
    inside = str(path.relative_to("compiler"))
    content = text(path)
    includes = re.findall(r'^\s*#\s*include\s*(["<])([^">]+)[">]', content, re.MULTILINE)
    check.look()
    for bracket, name in includes:
        if bracket == '"':
            used = name.split("/")[0]
            if used == "clc" and layer == PUBLIC:
                continue
            if used not in layers:
                check.wrong(f'{path}: "{name}" does not begin with a layer')
            elif used != layer and used not in layers[layer]:
                check.wrong(f"{path}: {layer} may not use {used} ({name})")
            continue
        if re.fullmatch(r"[a-z0-9_]+", name):
            continue
        owners = [row for row in libraries if any(fnmatch(name, pattern) for pattern in row[1])]
        if not owners:
            check.wrong(f"{path}: <{name}> belongs to no library of {PAGE}")
        for library, _, places in owners:
            if not any(fnmatch(inside, place) for place in places):
                check.wrong(f"{path}: {library} (<{name}>) is for {', '.join(places)} alone")

    # Own header first, so that every header is compiled on its own somewhere.
    own = path.with_suffix(".h")
    if path.suffix == ".cpp" and own in sources:
        if not includes or includes[0] != ('"', str(own.relative_to("compiler"))):
            check.wrong(f"{path}: its own header is not included first")

    # A layer is a namespace.
    if path.suffix != ".def" and path.name != "main.cpp":
        wanted = "clc" if layer in FOUNDATION else f"clc::{layer}"
        if not re.search(rf"^namespace {wanted}\b", content, re.MULTILINE):
            check.wrong(f"{path}: nothing in namespace {wanted}")

check.finish("layers and sources")
