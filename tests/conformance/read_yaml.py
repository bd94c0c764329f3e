#!/usr/bin/env python3
"""Reads YAML as PyYAML does (YAML 1.1), by its own parser and by libyaml, and compares it with the value it was printed from.

    clc_print_documents yaml COUNT SEED | read_yaml.py [AT_LEAST]
    clc_print_trees yaml CLUSTER... | read_yaml.py

Fails also if there are fewer texts and numbers than AT_LEAST, in values and names together.
"""
import json
import sys

try:
    import yaml
except ImportError:
    print("missing: PyYAML (Debian: python3-yaml) is not installed")
    sys.exit(77)


def tagged(value):
    if value is None:
        return ["null"]
    if isinstance(value, bool):
        return ["bool", value]
    if isinstance(value, int):
        return ["int", str(value)]
    if isinstance(value, float):
        return ["float", value]
    if isinstance(value, str):
        return ["text", value]
    if isinstance(value, list):
        return ["list", [tagged(item) for item in value]]
    if isinstance(value, dict):
        return ["map", [[key, tagged(item)] for key, item in value.items()]]
    return ["other", repr(value)]


def same(found, expected):
    if expected[0] == "float":
        want = float(expected[1])
        return found[0] == "float" and (found[1] == want or (found[1] != found[1] and want != want))
    if expected[0] == "list":
        return (found[0] == "list" and len(found[1]) == len(expected[1])
                and all(same(a, b) for a, b in zip(found[1], expected[1])))
    if expected[0] == "map":
        return (found[0] == "map" and len(found[1]) == len(expected[1])
                and all(a[0] == b[0] and type(a[0]) is str and same(a[1], b[1])
                        for a, b in zip(found[1], expected[1])))
    return found == expected


def scalars(value):
    """How many texts and numbers there are in it."""
    if value[0] == "list":
        return sum(map(scalars, value[1]))
    if value[0] == "map":
        return sum(1 + scalars(each) for _, each in value[1])
    return value[0] in ("text", "int", "float")


def read(document, loader):
    if document.get("stream"):
        return ["list", [tagged(each) for each in yaml.load_all(document["bytes"], loader)]]
    return tagged(yaml.load(document["bytes"], loader))


def main():
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    loaders = [yaml.SafeLoader]
    if yaml.__with_libyaml__:
        loaders.append(yaml.CSafeLoader)
    count = failures = parts = 0
    for line in sys.stdin:
        document = json.loads(line)
        count += 1
        parts += scalars(document["value"])
        for loader in loaders:
            try:
                found = read(document, loader)
            except (yaml.YAMLError, ValueError) as error:
                found = ["error", str(error)]
            if not same(found, document["value"]):
                failures += 1
                print(f"{loader.__name__}: {document['bytes']!r}\n  is      {document['value']}\n  reads {found}")
    names = " and ".join(loader.__name__ for loader in loaders)
    print(f"{count} documents of {parts} texts and numbers, {failures} read wrongly, by PyYAML {yaml.__version__}: {names}")
    sys.exit(1 if failures or parts < wanted else 0)


main()
