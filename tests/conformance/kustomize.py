#!/usr/bin/env python3
"""Each root of Kustomize in the trees, built by Kustomize: what it yields are the objects that clc wrote below that root.

    kustomize.py

Helm charts, remote bases and plug-ins need a network or a program; a temporary copy is built without them.
"""

import copy
import glob
import os
import re
import shutil
import subprocess
import tempfile

import yaml

import trees

FILE = 'kustomization.yaml'


def roots(tree):
    """Folders with a kustomization that no other kustomization takes in."""
    folders = [os.path.dirname(path) for path in trees.files(tree, '/' + FILE, FILE) if os.path.basename(path) == FILE]
    taken = {os.path.normpath(os.path.join(folder, entry))
             for folder in folders for entry in trees.documents(os.path.join(folder, FILE))[0].get('resources', [])}
    return [folder for folder in folders if folder not in taken]


def strip(folder):
    """Takes out of a copy what can't be built here; returns how many of each."""
    left_out = {'charts': 0, 'remote bases': 0, 'plug-ins': 0}
    for path in glob.glob(os.path.join(folder, '**', FILE), recursive=True):
        content = trees.documents(path)[0]
        remote = [each for each in content.get('resources', []) if '://' in each]
        left_out['charts'] += len(content.pop('helmCharts', []))
        left_out['plug-ins'] += len(content.pop('generators', []))
        left_out['remote bases'] += len(remote)
        if remote:
            content['resources'] = [each for each in content['resources'] if each not in remote]
            # They change what the base has.
            content.pop('patches', None)
        # Kustomize takes an empty list for no kustomization at all, so that one is named outright.
        content.setdefault('resources', [])
        content.setdefault('metadata', {'name': 'left'})
        with open(path, 'w', encoding='utf-8') as out:
            yaml.safe_dump(content, out, sort_keys=False)
    return left_out


def env_data(path):
    with open(path, encoding='utf-8') as file:
        lines = [line.rstrip('\n') for line in file if line.strip() and not line.startswith('#')]
    return dict(line.split('=', 1) for line in lines)


def generated(folder, maker):
    data = {}
    for each in maker.get('envs', []):
        data.update(env_data(os.path.join(folder, each)))
    for each in maker.get('files', []):
        key, _, path = each.rpartition('=')
        with open(os.path.join(folder, path), encoding='utf-8', newline='') as file:
            data[key or os.path.basename(path)] = file.read()
    return {'apiVersion': 'v1', 'kind': 'ConfigMap', 'data': data,
            'metadata': {'name': maker['name'], 'namespace': maker['namespace'], **maker.get('options', {})}}


def meant(folder, made):
    """The objects that lie where a kustomization points; those it makes of files are added to `made`."""
    content = trees.documents(os.path.join(folder, FILE))[0]
    objects = []
    for entry in content.get('resources', []):
        path = os.path.join(folder, entry)
        if os.path.isdir(path):
            objects += meant(path, made)
        elif '://' not in entry:
            objects += trees.documents(path)
    for maker in content.get('configMapGenerator', []):
        made.append((maker['namespace'], maker['name']))
        objects.append(generated(folder, maker))
    return objects


def config_names(value):
    """Every place in an object that names a ConfigMap: the map that holds the name."""
    if isinstance(value, list):
        for each in value:
            yield from config_names(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in ('configMap', 'configMapRef', 'configMapKeyRef') and isinstance(each, dict) and 'name' in each:
                yield each
            yield from config_names(each)


def without_hashes(objects, made, failures):
    """Gives ConfigMaps made of files the names clc gave them; a reference to one that did not move is a failure."""
    plain = {}
    for each in objects:
        metadata = each['metadata']
        name, _, digest = metadata['name'].rpartition('-')
        if each['kind'] == 'ConfigMap' and (metadata.get('namespace'), name) in made and re.fullmatch('[a-z0-9]{10}', digest):
            plain[metadata['namespace'], metadata['name']] = name
            metadata['name'] = name
    for each in objects:
        namespace = each['metadata'].get('namespace')
        for reference in config_names(each):
            if (namespace, reference['name']) in plain:
                reference['name'] = plain[namespace, reference['name']]
            elif (namespace, reference['name']) in made:
                failures.append(f"{each['kind']} {each['metadata']['name']} names {reference['name']} without its hash")
    return objects


def key(each):
    return (each['apiVersion'], each['kind'], each['metadata'].get('namespace', ''), each['metadata']['name'])


def compare(shown, found, expected, failures):
    found, expected = ({key(each): each for each in objects} for objects in (found, expected))
    for name in sorted(found.keys() | expected.keys()):
        if found.get(name) != expected.get(name):
            failures.append(f'{shown}: {name}: Kustomize yields\n  {found.get(name)}\nand clc wrote\n  {expected.get(name)}')


def main():
    program = trees.program('kustomize')
    built = objects = 0
    left_out = {}
    failures = []
    for tree in trees.trees():
        for root in roots(tree):
            shown = trees.shown(root)
            made = []
            expected = meant(root, made)
            with tempfile.TemporaryDirectory() as folder:
                copied = shutil.copytree(tree.folder, os.path.join(folder, 'tree'))
                inside = os.path.join(copied, os.path.relpath(root, tree.folder))
                for what, count in strip(inside).items():
                    left_out[what] = left_out.get(what, 0) + count
                result = subprocess.run([program, 'build', inside], capture_output=True, text=True)
            # What is left of a root of charts alone is nothing, which Kustomize says in its own way.
            if result.returncode and expected:
                failures.append(f'{shown}: {result.stderr.strip()}')
                continue
            found = trees.parse(result.stdout) if not result.returncode else []
            compare(shown, without_hashes(copy.deepcopy(found), made, failures), expected, failures)
            built += 1
            objects += len(found)
    if not objects:
        failures.append('Kustomize yielded nothing')
    apart = ', '.join(f'{count} {what}' for what, count in left_out.items())
    trees.finish(f'{built} roots, {objects} objects as written; left out: {apart}', failures)


main()
