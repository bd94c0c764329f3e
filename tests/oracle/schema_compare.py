#!/usr/bin/env python3
"""Compares the packed table of API types with the JSON schemas it was made of, field by field.

    schema_compare.py SCHEMAS TABLES COMPILER TABLE

SCHEMAS is the folder of JSON schemas, TABLES is tools/schemas, COMPILER the program schema-compiler, whose command `dump` tells
what clc would be told by the packed TABLE. Nothing else is shared with the tool that made the table: this reads JSON schema in
its own way. Leaves with 77, which ctest calls skipped, if the schemas are not there.
"""

import json
import os
import re
import subprocess
import sys

QUANTITY = (r'^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|'
            r'([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$')

# A scalar in place of a String must be what the pattern of the schema means: texts it takes and texts it refuses.
SCALAR_TEXTS = {
    'Duration': (['30s', '5m'], ['x', 'five']),
    'Cidr': (['10.0.0.0/8'], ['10.0.0.0', 'x']),
    'IpAddress': (['10.0.0.1'], ['host!']),
    'Quantity': (['1Gi', '500m'], ['1GiB', 'x']),
}
SCALAR_FORMATS = {'cidr': 'Cidr', 'ipv4': 'IpAddress', 'ipv6': 'IpAddress', 'duration': 'Duration'}

# Fields whose type differs between releases; the table has the newest form.
CHANGED = {
    'ResourceClaimStatus-v1beta1.devices', 'ResourceClaimStatus-v1beta2.devices', 'EncryptionSpec.options',
    'EtcdConfig.extraArgs', 'ExistingVolumeConfig.mount', 'FilesystemSpec.type',
}

SCOPES = ('namespaced', 'cluster', 'document')


def version(text):
    return tuple(int(part) for part in text.lstrip('v').split('.'))


def within(record, release, prefix=''):
    """Whether the range of a dumped type or field holds `release`."""
    if release is None:
        return True
    since, until = record.get(prefix + 'since'), record.get(prefix + 'until')
    return (since is None or version(since) <= release) and (until is None or release <= version(until))


# Formats of the schemas whose published rules differ, so that they are listed and not checked.
UNCHECKED_FORMATS = {'idn-hostname'}


class Refinements:
    """The rows of refinements.table, read once more, and what holds without a row."""

    def __init__(self, path):
        self.rows = [('crd.*', f'**.{containers}[].image', 'Image', False)
                     for containers in ('containers', 'initContainers')]
        self.of_module = {}
        with open(path, encoding='utf-8') as table:
            for line in table:
                if line.strip() and not line.startswith('#'):
                    module, place, what = line.split(None, 2)
                    what = what.split(' -- ')[0].strip()
                    secret = what.startswith('secret')
                    self.rows.append((module, place, what[len('secret'):].strip() if secret else what, secret))

    def at(self, module, place):
        if module not in self.of_module:
            self.of_module[module] = [row for row in self.rows if row[0] == module or (
                row[0].endswith('*') and module.startswith(row[0][:-1]))]
        for _, row_place, what, secret in self.of_module[module]:
            if place == row_place or (row_place.startswith('**') and place.endswith(row_place[2:])):
                yield what, secret

    def type_at(self, module, place):
        return next((what for what, _ in self.at(module, place) if what), None)

    def secret_at(self, module, place):
        return any(secret for _, secret in self.at(module, place))


class Comparison:
    def __init__(self, dump, refinements):
        self.types = {(each['module'], each['type']): each for each in dump}
        self.kinds = {(each['apiVersion'], each['kind']): each for each in dump if 'kind' in each}
        self.refinements = refinements
        self.problems = []
        self.seen = set()
        self.nodes = 0
        self.fields = 0
        self.definitions = {}
        # The type of each definition of the release that is being compared.
        self.paired = {}
        self.release = None
        self.module = ''
        self.where = ''
        self.newest = None

    def wrong(self, place, text):
        self.problems.append(f'{self.where}: {place}: {text}')

    def same(self, place, what, expected, actual):
        if expected != actual:
            self.wrong(place, f'{what} should be {expected!r} and is {actual!r}')

    # ---- what a schema says ----

    def resolved(self, schema):
        """What `schema` refers to, and the name of that definition."""
        name = None
        while '$ref' in schema:
            name = schema['$ref'].rsplit('/', 1)[1]
            if name.endswith('.resource.Quantity'):
                return {'x-quantity': True}, name
            schema = self.definitions[name]
        return schema, name

    @staticmethod
    def is_record(schema):
        return bool(schema.get('properties')) or (schema.get('additionalProperties') is False
                                                  and schema.get('type', 'object') == 'object')

    @staticmethod
    def is_int_or_string(schema):
        if schema.get('x-kubernetes-int-or-string'):
            return True
        alternatives = schema.get('anyOf') or schema.get('oneOf') or []
        return sorted(json.dumps(each) for each in alternatives) == ['{"type": "integer"}', '{"type": "string"}']

    @staticmethod
    def patterns(schema):
        found = [schema['pattern']] if 'pattern' in schema else []
        return found + [each['pattern'] for each in schema.get('allOf', []) if 'pattern' in each]

    @staticmethod
    def literals(schema):
        found = schema.get('enum')
        for each in schema.get('allOf', []):
            if 'enum' in each:
                found = each['enum'] if found is None else [value for value in found if value in each['enum']]
        return None if found is None else [value for value in dict.fromkeys(found) if value is not None]

    # ---- nodes ----

    def node(self, schema, node, place):
        self.nodes += 1
        before = schema if isinstance(schema, dict) else {}
        schema, definition = self.resolved(before)
        self.same(place, 'nullable', bool(before.get('nullable') or schema.get('nullable')), node.get('nullable', False))
        row = self.refinements.type_at(self.module, place)
        if schema.get('x-quantity'):
            self.same(place, 'type', 'Quantity', node['kind'])
        elif self.is_int_or_string(schema):
            patterns = self.patterns(schema)
            quantity = QUANTITY in patterns
            self.same(place, 'type', 'Quantity' if quantity else 'IntOrString', node['kind'])
            self.same(place, 'patterns', [each for each in patterns if each != QUANTITY], node.get('patterns', []))
        elif self.literals(schema) is not None:
            self.same(place, 'type', 'Literals', node['kind'])
            self.same(place, 'choices', self.literals(schema), node.get('literals'))
        elif schema.get('type') == 'object' or ('type' not in schema and self.is_record(schema)):
            self.object(schema, node, place, definition)
        elif schema.get('type') == 'array':
            self.list(schema, node, place)
        elif schema.get('type') == 'string':
            self.string(schema, node, place, row)
        elif schema.get('type') == 'integer':
            self.number(schema, node, place, 'Int', row)
        elif schema.get('type') == 'number':
            self.number(schema, node, place, 'Float', row)
        elif schema.get('type') == 'boolean':
            self.same(place, 'type', 'Bool', node['kind'])
        else:
            self.untyped(schema, node, place)

    def untyped(self, schema, node, place):
        alternatives = schema.get('oneOf') or schema.get('anyOf')
        if alternatives:
            self.same(place, 'type', 'Union', node['kind'])
            self.same(place, 'number of alternatives', len(alternatives), len(node.get('alternatives', [])))
            for each, alternative in zip(alternatives, node.get('alternatives', [])):
                self.node(each, alternative, place)
        elif 'format' in schema:
            self.same(place, 'type', SCALAR_FORMATS[schema['format']], node['kind'])
        else:
            self.same(place, 'type', 'Any', node['kind'])

    def object(self, schema, node, place, definition):
        if self.is_record(schema):
            self.same(place, 'type', 'Record', node['kind'])
            if node['kind'] == 'Record':
                record = self.types[tuple(node['record'])]
                if definition:
                    self.definition(definition, record)
                else:
                    self.record(schema, record, place)
            return
        self.same(place, 'type', 'Map', node['kind'])
        if node['kind'] != 'Map':
            return
        values = schema.get('additionalProperties')
        if 'patternProperties' in schema:
            values, = schema['patternProperties'].values()
        self.node(values if isinstance(values, dict) else {}, node['element'], place + '{}')
        self.same(place, 'least size', schema.get('minProperties'), node.get('min-size'))
        self.same(place, 'greatest size', schema.get('maxProperties'), node.get('max-size'))

    def list(self, schema, node, place):
        self.same(place, 'type', 'List', node['kind'])
        if node['kind'] != 'List':
            return
        self.node(schema.get('items', {}), node['element'], place + '[]')
        self.same(place, 'least size', schema.get('minItems'), node.get('min-size'))
        self.same(place, 'greatest size', schema.get('maxItems'), node.get('max-size'))
        merge = schema.get('x-kubernetes-list-type')
        self.same(place, 'set', merge == 'set', node.get('merge') == 'set')
        self.same(place, 'keys', schema.get('x-kubernetes-list-map-keys') if merge == 'map' else None, node.get('keys'))

    def string(self, schema, node, place, row):
        kind, patterns, form = node['kind'], self.patterns(schema), schema.get('format')
        row, has_pattern, pattern = (row or '').partition(' match:')
        patterns = [*patterns, json.loads(pattern)] if has_pattern else patterns
        if kind == 'Literals':
            choices = ' | '.join(json.dumps(each) for each in node['literals'])
            self.same(place, 'choices', row, choices)
        elif kind == 'Quantity' and QUANTITY in patterns:
            patterns = [each for each in patterns if each != QUANTITY]
        elif kind != 'String':
            self.scalar(kind, patterns, form, row, place)
            form = None if form in ('cidr', 'duration') else form
        self.same(place, 'format', form, node.get('format'))
        self.same(place, 'patterns', patterns, node.get('patterns', []))
        self.same(place, 'least length', schema.get('minLength'), node.get('min-size'))
        self.same(place, 'greatest length', schema.get('maxLength'), node.get('max-size'))

    def scalar(self, kind, patterns, form, row, place):
        """A String became a scalar: by a row, by its format, or because its pattern means that."""
        if row == kind or SCALAR_FORMATS.get(form) == kind:
            return
        takes, refuses = SCALAR_TEXTS.get(kind, ([], []))
        for pattern in patterns:
            expression = re.compile(pattern)
            if takes and all(expression.search(each) for each in takes) and \
                    not any(expression.search(each) for each in refuses):
                return
        self.wrong(place, f'nothing says that it is a {kind}')

    def number(self, schema, node, place, kind, row):
        self.same(place, 'type', kind, node['kind'])
        self.same(place, 'format', schema.get('format'), node.get('format'))
        least, most = schema.get('minimum'), schema.get('maximum')
        if row:
            bounds = re.fullmatch(r'Int(?:32|64) >=(\d+)(?: <=(\d+))?', row)
            least, most = int(bounds[1]), bounds[2] and int(bounds[2])
        self.same(place, 'minimum', least, node.get('minimum'))
        self.same(place, 'maximum', most, node.get('maximum'))

    # ---- records ----

    def record(self, schema, record, place, root=False):
        key = (record['module'], record['type'], self.release)
        self.seen.add(key[:2])
        if not within(record, self.release):
            self.wrong(place, f'{record["type"]} should be served')
        self.same(place, 'open', bool(schema.get('x-kubernetes-preserve-unknown-fields')) and not root, record['open'])
        more = schema.get('additionalProperties')
        self.same(place, 'typed further fields', isinstance(more, dict), 'more' in record)
        self.same(place, 'least fields', schema.get('minProperties'), record.get('min-size'))
        self.same(place, 'most fields', schema.get('maxProperties'), record.get('max-size'))
        self.checks(schema, record, place)
        # Where `false` stands nothing may be, as where nothing is declared.
        properties = {name: each for name, each in schema.get('properties', {}).items() if each is not False}
        if root:
            for name in ('apiVersion', 'kind', 'metadata'):
                properties.setdefault(name, {})
        fields = {name: field for name, field in record['fields'].items() if within(field, self.release)}
        self.same(place, 'fields', sorted(properties), sorted(fields))
        required = set(schema.get('required', [])) & set(properties)
        if self.release is None:
            # The API server fills the defaults of a custom resource in, and asks then for what is required.
            required = {name for name in required if not self.defaulted(properties[name])}
        demanded = {name for name, field in fields.items()
                    if field['required'] and within(field, self.release, 'required-')}
        self.same(place, 'required fields', sorted(required), sorted(demanded))
        for name, property_schema in properties.items():
            if name in fields and not (root and name in ('apiVersion', 'kind', 'metadata')):
                self.field(property_schema, fields[name], f'{place}.{name}', self.release != self.newest)

    def field(self, schema, field, place, old):
        self.fields += 1
        schema = schema if isinstance(schema, dict) else {}
        changed = old and place in CHANGED
        if not changed:
            self.node(schema, field['type'], place)
        self.same(place, 'default', schema.get('default'), field.get('default'))
        self.same(place, 'secret', self.refinements.secret_at(self.module, place), field.get('secret', False))

    @staticmethod
    def defaulted(schema):
        """Whether a field that nobody writes has a value all the same."""
        return isinstance(schema, dict) and schema.get('default') is not None

    def checks(self, schema, record, place):
        expected = []
        for word, of in (('oneOf', 'one'), ('anyOf', 'any')):
            if word in schema:
                expected.append((of, [self.condition(each) for each in schema[word]]))
        if 'not' in schema:
            expected.append(('none', [self.condition(schema['not'])]))
        actual = [(each['of'], [(sorted(one['present']), sorted(one['fields'])) for one in each['conditions']])
                  for each in record['checks']]
        self.same(place, 'conditions', expected, actual)
        unchecked = sum(self.uncheckable(each) for each in schema.get('properties', {}).values())
        self.same(place, 'unchecked rules', unchecked, record['unchecked'])
        self.same(place, 'rules in CEL', len(schema.get('x-kubernetes-validations', [])), record['cel'])

    def uncheckable(self, schema):
        """How many maps and lists of maps below a field demand keys that they do not declare, or texts a form that nobody
        checks."""
        if not isinstance(schema, dict) or 'properties' in schema:
            return 0
        here = (schema.get('type') == 'object' and 'required' in schema) + (schema.get('format') in UNCHECKED_FORMATS)
        return here + sum(self.uncheckable(schema[word]) for word in ('items', 'additionalProperties') if word in schema)

    @staticmethod
    def condition(schema):
        fields = [name for name, each in schema.get('properties', {}).items() if each]
        return sorted(schema.get('required', [])), sorted(fields)

    # ---- files ----

    def custom_resource(self, group, name, schema, scope, module):
        kind_text, api_version = name.split('_')
        matches = [each for (version_text, kind), each in self.kinds.items()
                   if version_text == f'{group}/{api_version}' and kind.lower() == kind_text]
        if len(matches) != 1:
            self.wrong(name, f'{len(matches)} types for one file')
            return
        record, = matches
        self.module, self.release, self.newest = record['module'], None, None
        self.same(name, 'module', module, record['module'])
        self.same(name, 'scope', scope, record['scope'])
        kind = schema.get('properties', {}).get('kind', {}).get('enum', [record['kind']])
        self.same(name, 'kind', kind, [record['kind']])
        fields = record['fields']
        self.same(name, 'apiVersion', [f'{group}/{api_version}'], fields['apiVersion']['type'].get('literals'))
        self.same(name, 'kind field', [record['kind']], fields['kind']['type'].get('literals'))
        self.same(name, 'metadata', ['k8s', 'ObjectMeta'], fields['metadata']['type'].get('record'))
        self.record(schema, record, record['kind'], root=True)

    def begin(self, module, release, definitions):
        self.module, self.release, self.where = module, version(release), f'{module} {release}'
        self.definitions, self.paired = definitions, {}

    def definition(self, full, record):
        """Compares a named definition, once, with the type that stands for it everywhere."""
        if full not in self.paired:
            self.paired[full] = record
            self.record(self.definitions[full], record, record['type'])
        elif self.paired[full] is not record:
            self.wrong(full, f'is both {self.paired[full]["type"]} and {record["type"]}')


def read(*path):
    with open(os.path.join(*path), encoding='utf-8') as file:
        return json.load(file)


def table_rows(*path):
    with open(os.path.join(*path), encoding='utf-8') as file:
        return [line.split() for line in file if line.strip() and not line.startswith('#')]


def compare_custom_resources(comparison, folder, tables, modules):
    scopes = {(row[0], row[1].lower()): row[2] for row in table_rows(tables, 'kinds.table')}
    files = 0
    for root, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            group, stem = os.path.basename(root), name[:-len('.json')]
            comparison.where = f'{group}/{name}'
            scope = scopes[(group, stem.split('_')[0])]
            comparison.custom_resource(group, stem, read(root, name), scope, modules[group])
            files += 1
    return files


def kind_of(definition):
    identity = definition.get('x-kubernetes-group-version-kind', [])
    if len(identity) != 1:
        return None
    return '/'.join(part for part in (identity[0]['group'], identity[0]['version']) if part), identity[0]['kind']


def compare_kubernetes_release(comparison, definitions):
    for full, schema in definitions.items():
        record = comparison.kinds.get(kind_of(schema))
        if record is not None:
            comparison.definition(full, record)
    # What no kind leads to, lists above all, goes by its name and by what tells it from others of that name.
    taken = {id(record) for record in comparison.paired.values()}
    for full, schema in definitions.items():
        if full in comparison.paired or not comparison.is_record(schema):
            continue
        parts = full.split('.')
        names = (f'{parts[-1]}-{parts[-3]}-{parts[-2]}', f'{parts[-1]}-{parts[-2]}', f'{parts[-1]}-{parts[-3]}', parts[-1])
        candidates = [comparison.types.get(('k8s', name)) for name in names]
        record = next((each for each in candidates if each is not None and id(each) not in taken), None)
        if record is None:
            comparison.wrong(full, 'has no type')
        else:
            taken.add(id(record))
            comparison.definition(full, record)


def compare_kubernetes(comparison, folder, scopes):
    files = 0
    releases = sorted(os.listdir(folder), key=version)
    comparison.newest = version(releases[-1])
    for release in releases:
        comparison.begin('k8s', release, read(folder, release, '_definitions.json')['definitions'])
        compare_kubernetes_release(comparison, comparison.definitions)
        for line in read(folder, release, '_kinds.json'):
            api_version, kind = line.split()
            record = comparison.kinds.get((api_version, kind))
            if record is None or not within(record, comparison.release):
                comparison.wrong(line, 'is served and has no type')
                continue
            group = api_version.split('/')[0] if '/' in api_version else 'core'
            comparison.same(line, 'scope', scopes[(group, kind.lower())], record['scope'])
        for name in sorted(os.listdir(os.path.join(folder, release))):
            files += 1
            if not name.startswith('_') and \
                    read(folder, release, name)['$ref'].rsplit('/', 1)[1] not in comparison.paired:
                comparison.wrong(name, 'reaches no type')
    return files


def compare_talos(comparison, folder):
    files = 0
    releases = sorted(os.listdir(folder), key=version)
    comparison.newest = version(releases[-1])
    for release in releases:
        root = read(folder, release, 'config.schema.json')
        comparison.begin('crd.talos', release, root['$defs'])
        for document in root['oneOf']:
            full = document['$ref'].rsplit('/', 1)[1]
            kind = root['$defs'][full]['properties'].get('kind', {}).get('enum', [None])[0]
            record = comparison.kinds.get(('v1alpha1', kind)) if kind else comparison.types['crd.talos', 'MachineConfig']
            if record is None:
                comparison.wrong(full, 'has no type')
                continue
            comparison.same(full, 'scope', 'document', record['scope'])
            comparison.definition(full, record)
        # Definitions that no document of this release leads to go by their names.
        for full in sorted(set(root['$defs']) - set(comparison.paired)):
            name = full.split('.')[1].removesuffix('V1Alpha1')
            comparison.definition(full, comparison.types['crd.talos', name])
        files += 1
    return files


def main():
    schemas, tables, compiler, table = sys.argv[1:]
    if not os.path.isdir(schemas):
        print(f'skipped: the schemas are not at {schemas}')
        return 77
    lines = subprocess.run([compiler, 'dump', table], check=True, capture_output=True, text=True).stdout.splitlines()
    dump = [json.loads(line) for line in lines]
    comparison = Comparison(dump, Refinements(os.path.join(tables, 'refinements.table')))
    modules = {row[1]: row[0] for row in table_rows(tables, 'modules.table')}
    scopes = {(row[0], row[1].lower()): row[2] for row in table_rows(tables, 'kinds.table')}
    files = compare_custom_resources(comparison, os.path.join(schemas, 'crds'), tables, modules)
    files += compare_kubernetes(comparison, os.path.join(schemas, 'kubernetes'), scopes)
    files += compare_talos(comparison, os.path.join(schemas, 'talos'))
    by_hand = {'crd.kustomize'}
    with open(os.path.join(tables, 'k8s', 'objects.json'), encoding='utf-8') as file:
        kinds_by_hand = {('k8s', name.rsplit('.', 1)[-1]) for name in json.load(file)['definitions']}
    for (module, name), record in comparison.types.items():
        if (module, name) not in comparison.seen and module not in by_hand and (module, name) not in {
                *kinds_by_hand, ('crd.talos', 'Document')}:
            comparison.wrong(f'{module}.{name}', 'comes from no schema')
        if record.get('scope', 'cluster') not in SCOPES:
            comparison.wrong(f'{module}.{name}', 'has no scope')
    on_disk = sum(name.endswith('.json') for _, _, names in os.walk(schemas) for name in names)
    comparison.same('all', 'number of files', on_disk, files)
    for problem in comparison.problems[:40]:
        print(problem)
    print(f'{files} files, {len(comparison.seen)} of {len(comparison.types)} types, {comparison.fields} fields and '
          f'{comparison.nodes} nodes compared, {len(comparison.problems)} differences')
    return 1 if comparison.problems else 0


if __name__ == '__main__':
    sys.exit(main())
