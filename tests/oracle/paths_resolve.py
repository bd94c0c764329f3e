#!/usr/bin/env python3
"""Follows every path that an emitted object holds, as the tool that reads it would.

usage: paths_resolve.py ROOT

Of each output tree (clusters/out/NAME, and tests/golden/examples/NAME, which stands for examples/out/NAME): folders that
Argo CD and Flux deliver are there, and what Kustomize is told to take in is there too. Each folder that Kustomize builds
names all its objects and its folders, so that nothing that was written stays unapplied.
"""

import pathlib
import sys

import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def documents(path):
    with open(path, encoding="utf-8") as file:
        return [d for d in yaml.load_all(file, Loader=Loader) if isinstance(d, dict)]


def folder_of(tree, place, path):
    """The folder of `path`, which is meant from the root of the repository; None if it lies outside of the tree."""
    path = path.removeprefix("./").rstrip("/")
    if path == place:
        return tree
    return tree / path[len(place) + 1:] if path.startswith(place + "/") else None


def folders_of(tree, place, path):
    """The folders that `path` means: itself, or with a star at its end each one in it."""
    all_below = path.endswith("/*")
    folder = folder_of(tree, place, path.removesuffix("/*"))
    if folder is None or not folder.is_dir():
        return []
    return sorted(each for each in folder.iterdir() if each.is_dir()) if all_below else [folder]


def delivered(document):
    """The folders that a controller is told to deliver."""
    group = str(document.get("apiVersion", "")).partition("/")[0]
    kind = document.get("kind")
    spec = document.get("spec") or {}
    if group == "argoproj.io" and kind == "ApplicationSet":
        for generator in spec.get("generators") or []:
            for directory in (generator.get("git") or {}).get("directories") or []:
                yield directory["path"]
    elif group == "argoproj.io" and kind == "Application":
        for source in [spec.get("source") or {}, *(spec.get("sources") or [])]:
            if "path" in source:
                yield source["path"]
    elif group == "kustomize.toolkit.fluxcd.io" and kind == "Kustomization":
        yield spec["path"]


def named(document):
    """What a Kustomization takes in from beside it."""
    for field in ("resources", "components", "generators", "transformers", "crds"):
        for entry in document.get(field) or []:
            if "://" not in entry and "\n" not in entry and "?ref=" not in entry:
                yield entry
    for chart in document.get("helmCharts") or []:
        yield from [chart["valuesFile"]] if "valuesFile" in chart else []
        yield from chart.get("additionalValuesFiles") or []
    for generator in [*(document.get("configMapGenerator") or []), *(document.get("secretGenerator") or [])]:
        for entry in [*(generator.get("files") or []), *(generator.get("envs") or [])]:
            yield entry.partition("=")[2] or entry
    for patch in document.get("patches") or []:
        yield from [patch["path"]] if "path" in patch else []


def check_kustomization(path, document, tree):
    taken = set()
    for entry in named(document):
        target = (path.parent / entry).resolve()
        taken.add(target)
        if not target.exists():
            yield f"{path}: '{entry}' is not there"
        elif target.is_dir() and not (target / "kustomization.yaml").exists():
            yield f"{path}: '{entry}' has no kustomization.yaml"
        elif not target.is_relative_to(tree):
            yield f"{path}: '{entry}' leads out of the tree"
    for entry in document.get("generators") or []:
        # A generator of a plug-in names the files that it decrypts.
        for generator in documents(path.parent / entry) if (path.parent / entry).is_file() else []:
            taken |= {(path.parent / file).resolve() for file in generator.get("files") or []}
    for beside in sorted(path.parent.iterdir()):
        if beside == path or beside.resolve() in taken:
            continue
        if beside.is_file() and beside.suffix in (".yaml", ".yml") and any("kind" in d for d in documents(beside)):
            yield f"{path}: '{beside.name}' lies beside it and is not named"


def check_tree(tree, place):
    count = 0
    delivered_folders = set()
    for path in sorted(tree.rglob("*.yaml")):
        if "talos" in path.relative_to(tree).parts:
            continue
        for document in documents(path):
            for where in delivered(document):
                count += 1
                folders = folders_of(tree, place, where)
                if not folders:
                    yield f"{path}: nothing lies at '{where}'", 0
                for folder in folders:
                    if not any(folder.glob("*.yaml")):
                        yield f"{path}: '{where}' holds no object in '{folder.name}'", 0
                delivered_folders.update(folders)
            if str(document.get("apiVersion", "")).startswith("kustomize.config.k8s.io/"):
                count += 1
                for fault in check_kustomization(path, document, tree.resolve()):
                    yield fault, 0
    yield None, count


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    trees = [(t, f"clusters/out/{t.name}") for t in sorted((root / "clusters/out").iterdir()) if t.is_dir()]
    trees += [(t, f"examples/out/{t.name}") for t in sorted((root / "tests/golden/examples").iterdir()) if t.is_dir()]
    faults = []
    count = 0
    for tree, place in trees:
        for fault, seen in check_tree(tree, place):
            count += seen
            faults += [fault] if fault else []
    for fault in faults:
        print(fault)
    print(f"{count} folders and lists of {len(trees)} trees, {len(faults)} faults")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
