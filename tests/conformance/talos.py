#!/usr/bin/env python3
"""Talos' own library applies each patch of the trees, those in HCL too, to a machine configuration it generated, and validates the
result strictly; the Image Factory's own package gives each schematic the identifier that its installer names.

    talos.py BUILD_FOLDER
"""

import itertools
import json
import os
import re
import subprocess
import sys
from collections import namedtuple

import trees

# Taken where a cluster does not say what it runs: what most of the trees run.
TALOS, KUBERNETES = '1.11', '1.34'
SCHEMATIC = 'schematic.yaml'
MACHINES = ('controlplane', 'worker')


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


# Patches for nodes of one kind, in the order they are applied: what each is called, and its text. `machines` are the kinds they
# may be for; `schematic` is the path of the one beside them, or None.
Folder = namedtuple('Folder', 'patches machines talos kubernetes schematic')


def of_folders(tree):
    """The patches that are files of their own, by folder."""
    for folder, _, names in sorted(os.walk(os.path.join(tree.folder, 'talos'))):
        paths = [os.path.join(folder, name) for name in sorted(names) if name.endswith('.yaml')]
        patches = [path for path in paths if os.path.basename(path) != SCHEMATIC]
        if paths:
            yield Folder([(trees.shown(path), read(path)) for path in patches], MACHINES, 'v' + (tree.talos or TALOS),
                         (tree.kubernetes or KUBERNETES) + '.0', next((path for path in paths if path not in patches), None))


def of_hcl(tree, reader):
    """The patches that stand in HCL, by the list they stand in, as HashiCorp's library reads them."""
    paths = trees.files(tree, '.tf', '.tofu')
    for path, lists in zip(paths, reader(map(read, paths))):
        for each in lists:
            patches = [(f"{trees.shown(path)}: {each['Where']}[{number}]", text) for number, text in enumerate(each['Patches'])]
            machines = (each['Machine'],) if each['Machine'] else MACHINES
            yield Folder(patches, machines, each['Talos'] or 'v' + (tree.talos or TALOS),
                         each['Kubernetes'].lstrip('v') or (tree.kubernetes or KUBERNETES) + '.0', None)


def hcl_reader(build_folder):
    """What asks the library about texts; it is built of Debian's packages."""
    def ask_reader(texts):
        lines = ''.join(json.dumps({'Bytes': text}) + '\n' for text in texts)
        if not lines:
            return []
        told = subprocess.run([os.path.join(trees.HERE, 'go_reader'), 'hclpatches', build_folder], input=lines,
                              stdout=subprocess.PIPE, text=True)
        if told.returncode:
            print(told.stdout.strip())
            sys.exit(told.returncode)
        return map(json.loads, told.stdout.splitlines())
    return ask_reader


def requests(folder):
    """Each patch alone and all together, on each kind of node, in either mode: what was chosen, and what Talos is asked."""
    for chosen in [[patch] for patch in folder.patches] + ([folder.patches] if len(folder.patches) > 1 else []):
        for machine, mode in itertools.product(folder.machines, ('metal', 'cloud')):
            yield [name for name, _ in chosen], {'Talos': folder.talos, 'Kubernetes': folder.kubernetes, 'Machine': machine,
                                                 'Mode': mode, 'Patches': [text for _, text in chosen]}


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
                refused[request['Machine']].append(f"{', '.join(chosen)} on {request['Machine']}, {request['Mode']}: {answer}")
        machines = {request['Machine'] for _, request in folder}
        if machines and all(refused[each] for each in machines):
            failures += refused[min(machines)]
    return failures


def main():
    program, factory = trees.program('talos'), trees.program('schematic')
    reader = hcl_reader(sys.argv[1])
    schematics, asked = [], []
    files = values = 0
    failures = []
    for tree in trees.trees():
        for folder in of_folders(tree):
            files += len(folder.patches)
            asked.append(list(requests(folder)))
            if folder.schematic:
                named = re.findall(r'[0-9a-f]{64}', ''.join(text for _, text in folder.patches))
                if len(named) != 1:
                    failures.append(f'{trees.shown(folder.schematic)}: {len(named)} installers beside it')
                schematics += [{'bytes': read(folder.schematic), 'id': each} for each in named]
        for folder in of_hcl(tree, reader):
            values += len(folder.patches)
            asked.append(list(requests(folder)))
    failures += judge(program, asked)
    told = ask(factory, schematics)
    if not files or not values or told.returncode:
        failures.append(told.stdout.strip())
    trees.finish(f'{files} patches in files and {values} in HCL in {sum(map(len, asked))} machine configurations of Talos, '
                 f'{len(schematics)} schematics', failures)


main()
