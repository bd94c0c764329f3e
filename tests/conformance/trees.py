"""Where the output trees of the project lie, and the sources they are made from: the clusters, and the examples with the trees a
golden test holds them to."""

import os
import re
import subprocess
import sys
from collections import namedtuple

try:
    import yaml
except ImportError:
    print('missing: PyYAML (Debian: python3-yaml) is not installed')
    sys.exit(77)

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.path.join(os.path.dirname(PROJECT), 'shared')
SKIPPED = 77

# `kubernetes` and `talos` are what the cluster says it runs, None if it does not say: "1.34".
Tree = namedtuple('Tree', 'name source folder kubernetes talos')


def trees():
    found = []
    for outputs, sources in (('clusters/out', 'clusters'), ('tests/golden/examples', 'examples')):
        for name in sorted(os.listdir(os.path.join(PROJECT, outputs))):
            source = os.path.join(PROJECT, sources, name + '.cl')
            with open(source, encoding='utf-8') as file:
                text = file.read()
            asked = [re.search(rf'\b{what}: (\d+\.\d+)', text) for what in ('kubernetes', 'talos')]
            found.append(Tree(name, source, os.path.join(PROJECT, outputs, name), *(each and each.group(1) for each in asked)))
    return found


def files(tree, *endings):
    """The files of a tree with one of these endings, sorted by path."""
    return sorted(os.path.join(folder, name) for folder, _, names in os.walk(tree.folder) for name in names
                  if name.endswith(endings))


def parse(text):
    """The documents of a stream of YAML that hold something."""
    return [each for each in yaml.load_all(text, getattr(yaml, 'CSafeLoader', yaml.SafeLoader)) if each is not None]


def documents(path):
    with open(path, encoding='utf-8') as file:
        return parse(file)


def shown(path):
    return os.path.relpath(path, PROJECT)


def skip(reason):
    print(f'missing: {reason}')
    sys.exit(SKIPPED)


def shared(*parts):
    """A path of what lies beside the project; ends the test as skipped if it does not."""
    path = os.path.join(SHARED, *parts)
    if not os.path.exists(path):
        skip(f'{os.path.join("../shared", *parts)} is not beside the project')
    return path


def nearest(folder, version):
    """The folder of the wanted version, or of the newest one before it, else the oldest: `v1.34`."""
    number = lambda text: tuple(int(part) for part in text.strip('v').split('.'))
    known = sorted(os.listdir(folder), key=number)
    before = [each for each in known if version and number(each) <= number(version)]
    return os.path.join(folder, before[-1] if before else known[0])


def program(name):
    """The pinned program of that name, built if it must be; ends the test as skipped if it can't be had."""
    built = subprocess.run([os.path.join(HERE, 'pinned', 'build'), name], stdout=subprocess.PIPE, text=True)
    if built.returncode:
        sys.exit(built.returncode)
    return built.stdout.strip()


def finish(summary, failures):
    """Every check ends with its figures."""
    for failure in failures:
        print(failure)
    print(f'{summary}, {len(failures)} failures')
    sys.exit(1 if failures else 0)
