#!/usr/bin/env python3
"""Talos' own library applies each patch of the trees to a machine configuration it generated, and validates the result strictly;
the Image Factory's own package gives each schematic the identifier that its installer names.

    talos.py
"""

import itertools
import json
import os
import re
import subprocess

import trees

# Taken where a cluster does not say what it runs: what most of the trees run.
TALOS, KUBERNETES = '1.11', '1.34'
SCHEMATIC = 'schematic.yaml'
MACHINES = ('controlplane', 'worker')


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def folders():
    """The folders of patches: tree, paths of its patches, path of its schematic or None."""
    for tree in trees.trees():
        for folder, _, names in sorted(os.walk(os.path.join(tree.folder, 'talos'))):
            paths = [os.path.join(folder, name) for name in sorted(names) if name.endswith('.yaml')]
            patches = [path for path in paths if os.path.basename(path) != SCHEMATIC]
            if paths:
                yield tree, patches, next((path for path in paths if path not in patches), None)


def requests(tree, paths):
    """Each patch alone and all together, on either kind of node, in either mode: what was chosen, and what Talos is asked."""
    for chosen in [[path] for path in paths] + ([paths] if len(paths) > 1 else []):
        for machine, mode in itertools.product(MACHINES, ('metal', 'cloud')):
            yield chosen, {'Talos': 'v' + (tree.talos or TALOS), 'Kubernetes': (tree.kubernetes or KUBERNETES) + '.0',
                           'Machine': machine, 'Mode': mode, 'Patches': [read(path) for path in chosen]}


def ask(program, lines):
    text = ''.join(json.dumps(line) + '\n' for line in lines)
    return subprocess.run([program], input=text, stdout=subprocess.PIPE, text=True)


# A patch that can't be meant; that it is refused shows that others are looked at.
NONSENSE = {'Talos': 'v' + TALOS, 'Kubernetes': KUBERNETES + '.0', 'Machine': 'worker', 'Mode': 'metal',
            'Patches': ['machine:\n  sysctl:\n    a: "1"\n']}


def judge(program, folders_asked):
    """What Talos refuses. A folder is for nodes of one kind, which its files do not say; one of the kinds must take all of it."""
    asked = [each for folder in folders_asked for each in folder]
    said = ask(program, [NONSENSE, *(request for _, request in asked)]).stdout.splitlines()
    nonsense, *answers = map(json.loads, said)
    assert len(answers) == len(asked)
    failures = [] if nonsense else ['Talos took a patch with an unknown field']
    rest = iter(answers)
    for folder in folders_asked:
        refused = {machine: [] for machine in MACHINES}
        for (chosen, request), answer in zip(folder, rest):
            if answer:
                refused[request['Machine']].append(f"{', '.join(map(trees.shown, chosen))} on {request['Machine']}, "
                                                   f"{request['Mode']}: {answer}")
        if all(refused.values()):
            failures += refused[MACHINES[0]]
    return failures


def main():
    program, factory = trees.program('talos'), trees.program('schematic')
    schematics, asked = [], []
    patches = 0
    failures = []
    for tree, paths, schematic in folders():
        patches += len(paths)
        asked.append(list(requests(tree, paths)))
        if schematic:
            named = re.findall(r'[0-9a-f]{64}', ''.join(map(read, paths)))
            if len(named) != 1:
                failures.append(f'{trees.shown(schematic)}: {len(named)} installers beside it')
            schematics += [{'bytes': read(schematic), 'id': each} for each in named]
    failures += judge(program, asked)
    told = ask(factory, schematics)
    if not patches or told.returncode:
        failures.append(told.stdout.strip())
    trees.finish(f'{patches} patches in {sum(map(len, asked))} machine configurations of Talos, {len(schematics)} schematics', failures)


main()
