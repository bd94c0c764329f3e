"""goingdark, said once more with objects written by hand.

Its objects are those that the description itself makes, one `raw-object` each; what is no object (machines, ranges, the
inputs of the module) stays as it is written. So a fault can be planted in any object, and it is known which lines it is
reported at if it is reported where it is.
"""

import copy
import json
import pathlib
import re
import subprocess
import tempfile

import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What a kind would have said for us: house rules that goingdark answers by allows of single declarations.
ALLOWED = ["CL2001", "CL2002", "CL2021", "CL2022", "CL2033", "CL2230"]

MORE = pathlib.Path(__file__).parent / "more.cl"
OUTSIDE = pathlib.Path(__file__).parent / "more_outside.cl"

FOLDER = "kustomize.config.k8s.io/v1beta1"


def objects_of(program, clusters, workspace):
    """All objects that goingdark makes, each in the namespace whose declaration makes it."""
    source = pathlib.Path(workspace) / "whole"
    copy_description(clusters, source)
    main = source / "goingdark.cl"
    text = main.read_text(encoding="utf-8")
    # Objects, and no files for Kustomize to make objects of.
    for setting in ("generated-configs", "values-files"):
        text = text.replace(f"{setting}: true", f"{setting}: false")
    main.write_text(text, encoding="utf-8")
    result = subprocess.run(
        [program, "build", str(main), "--root", str(source)], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise SystemExit(f"the description does not build:\n{result.stdout}{result.stderr}")
    out = source / "out" / "goingdark" / "kubernetes"
    found = []
    for path in sorted(out.rglob("*.yaml")):
        for document in yaml.load_all(path.read_text(encoding="utf-8"), Loader=Loader):
            if isinstance(document, dict) and is_applied(document):
                found.append((place_of(document, path.relative_to(out)), document))
    return found


def copy_description(clusters, target):
    """goingdark, its folder, and what it has none of."""
    clusters, target = pathlib.Path(clusters), pathlib.Path(target)
    (target / "goingdark").mkdir(parents=True)
    (target / "goingdark.cl").write_bytes((clusters / "goingdark.cl").read_bytes())
    for path in sorted((clusters / "goingdark").rglob("*")):
        below = target / "goingdark" / path.relative_to(clusters / "goingdark")
        if path.is_dir():
            below.mkdir()
        else:
            below.write_bytes(path.read_bytes())
    # What it has none of.
    for more in (MORE, OUTSIDE):
        (target / "goingdark" / more.name).write_bytes(more.read_bytes())
    main = target / "goingdark.cl"
    text = main.read_text(encoding="utf-8")
    main.write_text(text.replace("namespaces: [cryptpad,", "namespaces: [vaulted, ordered, cryptpad,"), encoding="utf-8")


def is_applied(document):
    """Not a folder of Kustomize that only lists what lies in it, and not what brings the others."""
    if document.get("apiVersion") == FOLDER:
        return "helmCharts" in document or any(str(r).startswith("https://") for r in document.get("resources", []))
    return "kind" in document and not document["apiVersion"].startswith("argoproj.io/")


def place_of(document, path):
    """The namespace that an object is declared in; that of the system for what belongs to none."""
    place = document.get("metadata", {}).get("namespace")
    if place is None and document.get("apiVersion") == FOLDER:
        folders = path.parts
        kinds = [i for i, part in enumerate(folders) if part in ("charts", "resources", "bases")]
        place = folders[(kinds[0] if kinds else len(folders) - 2) - 1]
    if place is None and document["kind"] == "Namespace":
        place = document["metadata"]["name"]
    return place or "kube-system"


# ---- printing -------------------------------------------------------------------------------------------------------

def text_of(value):
    """A text of the language: holes and line ends are the only things that differ from JSON."""
    return json.dumps(value, ensure_ascii=False).replace("\\b", "\\u{8}").replace("\\f", "\\u{c}").replace("\\/", "/")


def lines_of(value, indent):
    """Open data, one entry a line."""
    blanks = "  " * indent
    if isinstance(value, dict):
        if not value:
            return ["{}"]
        lines = ["{"]
        for key, entry in value.items():
            inner = lines_of(entry, indent + 1)
            lines += [f"{blanks}  {text_of(str(key))}: {inner[0]}", *inner[1:]]
        return [*lines, f"{blanks}}}"]
    if isinstance(value, list):
        if not value:
            return ["[]"]
        lines = ["["]
        for entry in value:
            inner = lines_of(entry, indent + 1)
            lines += [f"{blanks}  {inner[0]}", *inner[1:]]
        return [*lines, f"{blanks}]"]
    if value is None:
        return ["explicit-null"]
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, (int, float)):
        return [str(value)]
    return [text_of(str(value))]


class Raw:
    """The description: a list of (namespace, object), and what is said beside them."""

    def __init__(self, objects, main, outside):
        self.objects = objects
        self.main = main
        # What is made elsewhere is no object either: these files are as they are.
        self.outside = outside

    def copy(self):
        return Raw(copy.deepcopy(self.objects), self.main, self.outside)

    def find(self, kind, test=lambda o: True):
        """The numbers of the objects of a kind."""
        return [i for i, (_, o) in enumerate(self.objects) if o["kind"] == kind and test(o)]

    def write(self, folder):
        """Writes it, and returns the first and the last line of each object."""
        folder = pathlib.Path(folder)
        lines = self.main.splitlines()
        lines += ["", "use std.external.{external}", "use std.raw.{raw-object}", ""]
        # `use` stands before everything else.
        uses = [line for line in lines if line.startswith("use ")]
        lines = [*uses, *[line for line in lines if not line.startswith("use ")]]
        spans = {}
        places = {}
        for number, (place, document) in enumerate(self.objects):
            places.setdefault(place, []).append((number, document))
        for place, members in places.items():
            lines += [f"namespace {place} {{", "  pod-security: null", "  made-elsewhere: true"]
            lines += [f"  {line}" for line in EXTERNALS.get(place, [])]
            for number, document in members:
                first = len(lines) + 1
                document = document if "metadata" in document else {**document, "metadata": {"name": f"folder-{number}"}}
                written = lines_of(document, 1)
                lines += [f"  raw-object object-{number} {{ object: {written[0]}", *written[1:-1], f"{written[-1]} }}"]
                spans[number] = (first, len(lines))
            lines.append("}")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "goingdark").mkdir()
        for path in self.outside:
            (folder / "goingdark" / path.name).write_bytes(path.read_bytes())
        (folder / "goingdark.cl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return spans


# What the description says of what others make, in words that no object has.
EXTERNALS = {
    "external-secrets": ['external bootstrap { by: "bootstrap, by hand", secrets { "bitwarden-access-token": ["token"] } }'],
}


def main_part(clusters):
    """The cluster, its machines and its ranges: what is no object."""
    text = (pathlib.Path(clusters) / "goingdark.cl").read_text(encoding="utf-8")
    more = MORE.read_text(encoding="utf-8")
    text = text.replace("// ---- what all namespaces share", more[more.index("node-pool"):more.index("\n\n@allow")] + "\n// ---- what all namespaces share")
    text = re.sub(r"\n  delivery: argocd.*?\n  }\n}\n", "\n}\n", text, count=1, flags=re.S)
    text = text[:text.index("// ---- what all namespaces share")]
    # What the module is told of a chart: there are no charts here.
    text = re.sub(r"\n[^\n]*: chart/[^\n]*", "", text)
    off = "".join(f'@severity("{code}", "off", reason: "goingdark allows it where it stands")\n' for code in ALLOWED)
    text = re.sub(r'(@severity[^\n]*\n|// A reference[^\n]*\n)+', off, text, count=1)
    return text.replace("use std.argocd\n", "")


def raw_form(program, clusters):
    with tempfile.TemporaryDirectory() as workspace:
        return Raw(objects_of(program, clusters, workspace), main_part(clusters),
                   [pathlib.Path(clusters) / "goingdark" / "outside.cl", OUTSIDE])
