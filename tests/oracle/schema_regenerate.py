#!/usr/bin/env python3
"""Makes the texts of API types once more and compares them with those that are committed: same schemas, same bytes.

    schema_regenerate.py SCHEMAS TABLES TEXTS COMPILER

SCHEMAS is the folder of JSON schemas, TABLES is tools/schemas, TEXTS is stdlib/schemas, COMPILER the program schema-compiler.
Leaves with 77, which ctest calls skipped, if the schemas are not there.
"""

import os
import subprocess
import sys
import tempfile


def texts(folder):
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            with open(path, 'rb') as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def main():
    schemas, tables, committed, compiler = sys.argv[1:]
    if not os.path.isdir(schemas):
        print(f'skipped: the schemas are not at {schemas}')
        return 77
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([compiler, 'compile', schemas, tables, folder], check=True, stdout=subprocess.DEVNULL)
        made = texts(folder)
    on_disk = texts(committed)
    problems = [f'{path}: is not what the tool makes; run it as docs/schemas.md says'
                for path in sorted(made.keys() | on_disk.keys()) if made.get(path) != on_disk.get(path)]
    print('\n'.join(problems))
    print(f'{len(made)} texts compared, {len(problems)} differences')
    return 1 if problems or not made else 0


if __name__ == '__main__':
    sys.exit(main())
