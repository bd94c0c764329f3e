#!/usr/bin/env python3
"""What clc wrote for the clusters and examples of the project, read by a validator of JSON schema with the schemas of Kubernetes,
of custom resources and of Talos, which know nothing of clc.

    outputs_valid.py SCHEMAS PROJECT

Each object is held against the schema of the Kubernetes version its cluster names. Leaves with 77, which ctest calls skipped, if
the schemas or the validator are not there.
"""

import glob
import json
import os
import re
import sys
import warnings

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f'skipped: {missing.name} (Debian: python3-jsonschema, python3-yaml) is not installed')
    sys.exit(77)

warnings.simplefilter('ignore', DeprecationWarning)

# Read by tools before a cluster sees anything: Kustomize and its plug-ins.
NOT_SERVED = {'kustomize.config.k8s.io', 'viaduct.ai'}


class Schemas:
    def __init__(self, folder):
        self.folder = folder
        self.validators = {}

    def nearest(self, kind, version):
        """The folder of the wanted version, or of the newest one before it, else the oldest."""
        number = lambda text: tuple(int(part) for part in text.strip('v').split('.'))
        known = sorted((each for each in os.listdir(os.path.join(self.folder, kind))), key=number)
        before = [each for each in known if number(each) <= number(version)]
        return os.path.join(self.folder, kind, (before or known)[-1 if before else 0])

    def validator(self, path, part=None):
        if (path, part) not in self.validators:
            with open(path, encoding='utf-8') as file:
                schema = json.load(file)
            if part:
                schema = {'$ref': part, '$defs': schema['$defs']}
            store = {}
            definitions = os.path.join(os.path.dirname(path), '_definitions.json')
            if os.path.exists(definitions):
                with open(definitions, encoding='utf-8') as file:
                    store['_definitions.json'] = json.load(file)
            resolver = jsonschema.RefResolver('', schema, store=store)
            self.validators[path, part] = jsonschema.Draft7Validator(schema, resolver=resolver)
        return self.validators[path, part]

    def of_object(self, group_version, kind, version):
        group, _, api = group_version.rpartition('/')
        custom = os.path.join(self.folder, 'crds', group, f'{kind.lower()}_{api}.json')
        if group and os.path.exists(custom):
            return self.validator(custom)
        folder = self.nearest('kubernetes', version)
        first = group.split('.')[0]
        plain = os.path.join(folder, '-'.join([kind.lower(), *([first] if first else []), api]) + '.json')
        return self.validator(plain) if os.path.exists(plain) else None

    def of_talos(self, document, version):
        path = os.path.join(self.nearest('talos', version), 'config.schema.json')
        return self.validator(path, None if 'kind' in document else '#/$defs/v1alpha1.Config')


def versions(source):
    """What the cluster says it runs: of Kubernetes and of Talos, null if it does not say."""
    with open(source, encoding='utf-8') as file:
        text = file.read()
    asked = {name: re.search(rf'\b{name}: (\d+\.\d+)', text) for name in ('kubernetes', 'talos')}
    return {name: found and found.group(1) for name, found in asked.items()}


def problems_of(schemas, document, runs):
    if 'apiVersion' in document and document['apiVersion'] != 'v1alpha1':
        if document['apiVersion'].partition('/')[0] in NOT_SERVED:
            return None
        # What SOPS adds is gone when it is decrypted.
        document = {key: value for key, value in document.items() if key != 'sops'}
        validator = schemas.of_object(document['apiVersion'], document['kind'], runs['kubernetes'])
    else:
        validator = runs['talos'] and schemas.of_talos(document, runs['talos'])
    if not validator:
        return ['no schema is known for it']
    return [f'{error.json_path}: {error.message[:200]}' for error in validator.iter_errors(document)]


def fed_to_kustomize(root):
    """Files that Kustomize makes objects of: values of charts, and what ConfigMaps are generated from."""
    found = set()
    for path in glob.glob(os.path.join(root, '**', 'kustomization.yaml'), recursive=True):
        with open(path, encoding='utf-8') as file:
            content = yaml.safe_load(file)
        names = [chart['valuesFile'] for chart in content.get('helmCharts', []) if 'valuesFile' in chart]
        names += [each.rpartition('=')[2] for maker in content.get('configMapGenerator', []) for each in maker.get('files', [])]
        found |= {os.path.join(os.path.dirname(path), name) for name in names}
    return found


def main():
    folder, project = sys.argv[1:]
    if not os.path.isdir(folder):
        print(f'skipped: the schemas are not at {folder}')
        return 77
    schemas = Schemas(folder)
    looked = failures = 0
    for outputs, sources in (('clusters/out', 'clusters'), ('tests/golden/examples', 'examples')):
        for name in sorted(os.listdir(os.path.join(project, outputs))):
            runs = versions(os.path.join(project, sources, name + '.cl'))
            root = os.path.join(project, outputs, name)
            written = set(glob.glob(os.path.join(root, '**', '*.yaml'), recursive=True))
            for path in sorted(written - fed_to_kustomize(root)):
                with open(path, encoding='utf-8') as file:
                    documents = [each for each in yaml.safe_load_all(file) if isinstance(each, dict)]
                for document in documents:
                    # A schematic is for the Image Factory; a deletion is what Talos takes for any value.
                    if os.path.basename(path) in ('schematic.yaml', 'without-labels.yaml'):
                        continue
                    found = problems_of(schemas, document, runs)
                    looked += found is not None
                    for problem in found or []:
                        failures += 1
                        print(f'{os.path.relpath(path, project)}: {problem}')
    print(f'{looked} documents looked at, {failures} problems')
    return 1 if failures or not looked else 0


if __name__ == '__main__':
    sys.exit(main())
