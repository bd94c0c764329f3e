#!/usr/bin/env python3
"""Each Kubernetes object of the trees, held by kubeconform against the schemas as others publish them: strict, nothing skipped.

    objects.py
"""

import json
import os
import tempfile
from collections import Counter

import kubeconform
import trees

# What has an apiVersion and is no object of an API server.
NO_OBJECTS = {
    ('kustomize.config.k8s.io', 'Kustomization'): 'read by Kustomize, which the check of Kustomize runs',
    ('viaduct.ai', 'ksops'): 'read by the generator KSOPS, which Kustomize starts',
    ('v1alpha1', 'UserVolumeConfig'): 'a document of Talos, which the check of Talos reads',
}


def bare(path, fed):
    """Files without apiVersion in them that belong here."""
    if '/talos/' in path:
        return 'a patch or schematic of Talos, which the check of Talos reads'
    if path in fed:
        return 'what Kustomize makes objects of, which the check of Kustomize runs'
    return None


def fed_to_kustomize(tree):
    """Values of charts, and what ConfigMaps are generated from."""
    found = set()
    for path in trees.files(tree, '/kustomization.yaml', 'kustomization.yaml'):
        content = trees.documents(path)[0]
        names = [chart['valuesFile'] for chart in content.get('helmCharts', []) if 'valuesFile' in chart]
        names += [each.rpartition('=')[2] for maker in content.get('configMapGenerator', []) for each in maker.get('files', [])]
        found |= {os.path.join(os.path.dirname(path), name) for name in names}
    return found


def sort_documents(tree, folder, counts, failures):
    """Writes what an API server would be given into `folder`; returns where each comes from."""
    origins = {}
    fed = fed_to_kustomize(tree)
    for path in trees.files(tree, '.yaml', '.yml'):
        for number, document in enumerate(trees.documents(path)):
            if not isinstance(document, dict) or 'apiVersion' not in document:
                reason = bare(path, fed)
                counts['apart'] += 1
                if reason is None:
                    failures.append(f'{trees.shown(path)}: is no object, and nobody says why it lies here')
                continue
            if (document['apiVersion'].partition('/')[0], document.get('kind')) in NO_OBJECTS:
                counts['apart'] += 1
                continue
            # What SOPS adds is gone when it is decrypted.
            plain = {key: value for key, value in document.items() if key != 'sops'}
            name = f'{len(origins)}.json'
            origins[name] = f'{trees.shown(path)}[{number}]'
            with open(os.path.join(folder, name), 'w', encoding='utf-8') as out:
                json.dump(plain, out)
    return origins


def main():
    schemas = trees.shared('schemas')
    program = trees.program('kubeconform')
    counts = Counter()
    failures = []
    for tree in trees.trees():
        with tempfile.TemporaryDirectory() as folder:
            origins = sort_documents(tree, folder, counts, failures)
            release = trees.nearest(os.path.join(schemas, 'kubernetes'), tree.kubernetes)
            results = kubeconform.validate(program, schemas, release, folder) if origins else []
        judged = Counter(name for name, _, _ in results)
        failures += [f'{origins[name]}: was judged {judged[name]} times' for name in origins if judged[name] != 1]
        for name, status, said in results:
            counts[status] += 1
            if status != 'statusValid':
                failures.append(f'{origins[name]}: {status}: {said}')
    if not counts['statusValid']:
        failures.append('no object was found')
    trees.finish(f"{counts['statusValid']} objects valid, {counts['statusSkipped']} skipped, "
                 f"{counts['apart']} documents that are no API objects", failures)


main()
