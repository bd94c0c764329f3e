#!/usr/bin/env python3
"""Reads YAML as PyYAML does (YAML 1.1), by its own parser and by libyaml, and compares it with the value it was printed from.

    clc_print_documents yaml COUNT SEED | read_yaml.py
"""
import json
import sys

try:
    import yaml
except ImportError:
    print("skipped: PyYAML (Debian: python3-yaml) is not installed")
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


def main():
    loaders = [yaml.SafeLoader]
    if yaml.__with_libyaml__:
        loaders.append(yaml.CSafeLoader)
    count = failures = 0
    for line in sys.stdin:
        document = json.loads(line)
        count += 1
        for loader in loaders:
            try:
                found = tagged(yaml.load(document["bytes"], loader))
            except (yaml.YAMLError, ValueError) as error:
                found = ["error", str(error)]
            if not same(found, document["value"]):
                failures += 1
                print(f"{loader.__name__}: {document['bytes']!r}\n  is      {document['value']}\n  reads {found}")
    print(f"{count} documents, {failures} read wrongly, by {', '.join(l.__name__ for l in loaders)}")
    sys.exit(1 if failures or count == 0 else 0)


main()
