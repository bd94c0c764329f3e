#!/usr/bin/env python3
"""`clc import` of schemas that real projects publish, and what its types say of objects, held against kubeconform.

    import.py CLC

Definitions of custom resources and a chart's values.schema.json come out of Go modules, by Go's own client; the schema of a provider
is what OpenTofu prints. Objects are the projects' own examples, right as they are and with one thing broken at random; whoever says
otherwise than the outside validator is named.
"""

import copy
import glob
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import trees

try:
    import yaml
except ImportError:
    trees.skip('PyYAML (Debian: python3-yaml) is not installed')

# Module, version, sum of its files as Go writes it in go.sum, definitions. None of these groups is in ../shared/schemas.
DEFINITIONS = (
    ('github.com/fluxcd/flagger', 'v1.38.0', 'h1:dAkXFZz7m1HXs2RGe9vnl61eg0GMuzdJ71zYK9ml4WY=',
     'artifacts/flagger/crd.yaml'),
    ('sigs.k8s.io/kueue', 'v0.10.0', 'h1:GDQlZbMLCyImRMIdlCO9yyI1JWoX+Ab6x9fodcJBva4=',
     'config/components/crd/bases/*.yaml'),
    ('github.com/crossplane/crossplane', 'v1.19.0', 'h1:n+svTJlvGzuegXxigNLiId3HlvRV+igVhfNTQJq2njg=',
     'cluster/crds/*.yaml'),
)
# Module, version, sum, folder of the chart; values that are wrong, with the words that a report on each has.
CHARTS = (
    ('github.com/cert-manager/cert-manager', 'v1.17.0', 'h1:ba7K/WLzcTCFzB+5fQiwD4LAqaRc0c+KwKCD9KqHPSg=',
     'deploy/charts/cert-manager', '{ replicaCuont: 2, crds { enabled: "yes" } }', ('replicaCuont', 'Bool')),
    ('github.com/external-secrets/external-secrets', 'v0.14.4', 'h1:D0uQrLN6+AyNTg53Yb/A78JcD8owP6MGYiD+2W8ZrJ8=',
     'deploy/charts/external-secrets', '{ replicaCount: "two", crds { createPushSecret: 3 } }', ('Int', 'Bool')),
    ('sigs.k8s.io/external-dns', 'v0.18.0', 'h1:JFzFpbmRRP6zs/sNOQvdhDfhfx2hXzlf67Wgb5IOTRQ=',
     'charts/external-dns', '{ logLevel: "loud", provider: 7 }', ('loud', 'String')),
)
BROKEN_PER_OBJECT = 12
MOST_EXAMPLES = 60


def run(*command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def module(path, version, checksum):
    """The folder of a Go module, whose files are those of the sum."""
    try:
        found = run('go', 'mod', 'download', '-json', f'{path}@{version}', cwd='/', env={**os.environ, 'GOFLAGS': ''})
    except FileNotFoundError:
        trees.skip('Go (Debian: golang-go) is not installed')
    answer = json.loads(found.stdout or '{}')
    if 'Dir' not in answer:
        trees.skip(f"{path}@{version}: {answer.get('Error', found.stderr).splitlines()[-1]}")
    if answer['Sum'] != checksum:
        sys.exit(f"{path}@{version} has the sum {answer['Sum']}, not {checksum}")
    return answer['Dir']


def documents(paths):
    for path in paths:
        with open(path, encoding='utf-8') as file:
            try:
                yield from (each for each in yaml.load_all(file, yaml.SafeLoader) if isinstance(each, dict))
            except yaml.YAMLError:
                continue  # templates are no YAML


class Checked:
    def __init__(self, clc):
        self.clc = clc
        self.failures = []
        self.objects = self.broken = self.kinds = self.rules = 0

    def expect(self, holds, text):
        if not holds:
            self.failures.append(text)

    def importing(self, word, files, out, folder):
        """Imports `files`; the module must be in our form and nothing in it may be wrong."""
        made = run(self.clc, 'import', word, *files, '--out', out, cwd=folder)
        self.expect(made.returncode == 0, f'{out}: {made.stderr}')
        if made.returncode:
            return ''
        for command in ('fmt', '--check'), ('check',):
            seen = run(self.clc, *command, out, cwd=folder)
            self.expect(seen.returncode == 0, f'{out}: clc {command[0]}: {seen.stdout}{seen.stderr}')
        with open(os.path.join(folder, out), encoding='utf-8') as file:
            types = file.read()
        self.expect('\nsource /' not in types, f'{out} says where files lie on this machine')
        return types


def served(definition):
    spec = definition['spec']
    for version in spec['versions']:
        if version.get('served'):
            yield spec['group'], version['name'], spec['names']['kind'], version['schema']['openAPIV3Schema']


def rules_of(schema):
    """The rules in CEL of a schema, each on one line."""
    if isinstance(schema, list):
        return [rule for each in schema for rule in rules_of(each)]
    if not isinstance(schema, dict):
        return []
    own = schema.get('x-kubernetes-validations')
    rules = [' '.join(each['rule'].split()) for each in own if 'rule' in each] if isinstance(own, list) else []
    return rules + [rule for word, each in schema.items() if word != 'x-kubernetes-validations' for rule in rules_of(each)]


def closed(schema, root=True):
    """A schema of the API server as JSON schema: fields that are not declared are refused, as clc does."""
    if isinstance(schema, list):
        return [closed(each, False) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {word: closed(each, False) for word, each in schema.items()
            if word not in ('properties', 'description', 'default', 'example')}
    if schema.get('x-kubernetes-int-or-string'):
        made.pop('anyOf', None)
        made.pop('type', None)
        made = {'anyOf': [{'type': 'integer'}, {**made, 'type': 'string'}]}
    if isinstance(schema.get('properties'), dict):
        made['properties'] = {name: closed(each, False) for name, each in schema['properties'].items()}
        if root:
            made['properties'].update(apiVersion={'type': 'string'}, kind={'type': 'string'}, metadata={'type': 'object'})
        if 'type' in schema and 'additionalProperties' not in schema and \
                not schema.get('x-kubernetes-preserve-unknown-fields'):
            made['additionalProperties'] = False
    if schema.get('nullable') and isinstance(made.get('type'), str):
        made['type'] = [made['type'], 'null']
    return made


def places(value, path=()):
    """Each place in an object below its spec."""
    if path:
        yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from places(each, path + (key,))


def break_one(thing, chance):
    """The object with one thing changed, which may be wrong then."""
    thing = copy.deepcopy(thing)
    path = chance.choice([each for each in places(thing) if each[0] == 'spec'])
    holder = thing
    for key in path[:-1]:
        holder = holder[key]
    last = path[-1]
    how = chance.randrange(5)
    if how == 0 and isinstance(holder, dict) and len(path) > 1:
        holder[f'{last}x'] = holder.pop(last)
    elif how == 1 and isinstance(holder, dict) and len(path) > 1:
        del holder[last]
    elif how == 2:
        holder[last] = chance.choice([True, 'text', -1, [1], {'a': 'b'}])
    elif how == 3 and isinstance(holder[last], str):
        holder[last] = chance.choice(['', 'A b', holder[last] + '!', holder[last] * 40])
    elif isinstance(holder[last], (int, float)) and not isinstance(holder[last], bool):
        holder[last] = chance.choice([holder[last] * 1000 + 7, -holder[last] - 1])
    else:
        holder[last] = chance.choice(['other', 3, {}])
    return thing


def judged_outside(kubeconform, schemas, objects, folder):
    for number, each in enumerate(objects):
        with open(os.path.join(folder, f'{number}.json'), 'w', encoding='utf-8') as file:
            json.dump(each, file)
    found = run(kubeconform, '-strict', '-output', 'json', '-verbose', '-schema-location',
                schemas + '/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json', folder)
    verdicts = {}
    for each in json.loads(found.stdout)['resources']:
        number = int(os.path.basename(each['filename']).split('.')[0])
        if each['status'] not in ('statusValid', 'statusInvalid'):
            sys.exit(f"kubeconform: {each['status']}: {each['msg']}")
        verdicts[number] = None if each['status'] == 'statusValid' else each['msg']
    return verdicts


def judged_here(clc, types, objects, folder):
    """What clc says of each object, by its number."""
    lines = [f'use "{types}" as types', 'cluster c { kubernetes: 1.34.1 }']
    for number, each in enumerate(objects):
        with open(os.path.join(folder, f'{number}.json'), 'w', encoding='utf-8') as file:
            json.dump(each, file)
        lines.append(f'emit file("{number}.json").json at "{number}.yaml"')
    with open(os.path.join(folder, 'main.cl'), 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines) + '\n')
    found = run(clc, 'check', '--root', folder, 'main.cl', '--format', 'json', '--max-errors', '0', cwd=folder)
    verdicts = {}
    for each in json.loads(found.stdout)['diagnostics']:
        # What is wrong in the same way in several objects is told once, with all places.
        for place in [each['location']] + [label['location'] for label in each['labels'] if label['text'] == 'here too']:
            if each['severity'] == 'error':
                verdicts.setdefault(place['begin']['line'] - 3, []).append(f"{each['code']}: {each['message']}")
    return verdicts


def compare(checked, kubeconform, name, types, definitions, examples, folder):
    """Examples and broken ones, judged by both."""
    chance = random.Random(1)
    known = {(f'{group}/{version}', kind) for group, version, kind, _ in definitions}
    schemas = os.path.join(folder, 'schemas')
    for group, version, kind, schema in definitions:
        os.makedirs(os.path.join(schemas, group), exist_ok=True)
        with open(os.path.join(schemas, group, f'{kind.lower()}_{version}.json'), 'w', encoding='utf-8') as file:
            json.dump(closed(schema), file)
    right = [each for each in examples if (each.get('apiVersion'), each.get('kind')) in known and 'spec' in each]
    right = right[:MOST_EXAMPLES]
    objects = right + [break_one(each, chance) for each in right for _ in range(BROKEN_PER_OBJECT)]
    for number, each in enumerate(objects):
        each['metadata'] = {'name': f'object-{number}'}
    here, outside = os.path.join(folder, 'here'), os.path.join(folder, 'outside')
    os.makedirs(here)
    os.makedirs(outside)
    with open(os.path.join(here, 'types.schema'), 'w', encoding='utf-8') as file:
        file.write(types)
    theirs = judged_outside(kubeconform, schemas, objects, outside)
    ours = judged_here(checked.clc, 'types.schema', objects, here)
    for number, each in enumerate(objects):
        findings = ours.get(number, [])
        checked.expect(bool(findings) == (theirs[number] is not None),
                       f'{name}: {json.dumps(each)}: clc: {findings or "right"}; kubeconform: {theirs[number] or "right"}')
    checked.objects += len(objects)
    checked.broken += sum(each is not None for each in theirs.values())


def import_definitions(checked, kubeconform, row):
    path, version, checksum, pattern = row
    source = module(path, version, checksum)
    files = sorted(glob.glob(os.path.join(source, pattern)))
    definitions = [each for document in documents(files) if document.get('kind') == 'CustomResourceDefinition'
                   for each in served(document)]
    name = path.rsplit('/', 1)[-1]
    with tempfile.TemporaryDirectory() as folder:
        types = checked.importing('crd', files, f'{name}.schema', folder)
        kinds = types.count('\n  @object ')
        checked.expect(kinds == len(definitions), f'{name}: {len(definitions)} kinds are served and {kinds} are types')
        for _, _, kind, schema in definitions:
            for rule in rules_of(schema):
                checked.rules += 1
                checked.expect(rule in types, f'{name}: {kind}: the rule in CEL is not listed: {rule}')
        checked.kinds += kinds
        examples = documents(each for each in sorted(glob.glob(os.path.join(source, '**', '*.yaml'), recursive=True))
                             if each not in files)
        compare(checked, kubeconform, name, types, definitions, examples, folder)


def literal(value):
    """As it is written in the language."""
    if isinstance(value, dict):
        return '{ ' + ', '.join(f'{key if re.fullmatch("[A-Za-z_][A-Za-z0-9_-]*", key) else json.dumps(key)}: {literal(each)}'
                                for key, each in value.items()) + ' }'
    if isinstance(value, list):
        return '[' + ', '.join(literal(each) for each in value) + ']'
    return json.dumps(value, ensure_ascii=False)


def import_values(checked, row):
    """The defaults of a chart are values that its schema allows."""
    path, version, checksum, inside, wrong, words = row
    chart = os.path.join(module(path, version, checksum), inside)
    with open(os.path.join(chart, 'values.yaml'), encoding='utf-8') as file:
        defaults = yaml.safe_load(file)
    with tempfile.TemporaryDirectory() as folder:
        types = checked.importing('schema', [os.path.join(chart, 'values.schema.json')], 'values.schema', folder)
        write(folder, 'main.cl', f"""use "values.schema" as chart
cluster c {{ kubernetes: 1.34.1 }}
emit chart.Values {literal(defaults)} at "values.yaml"
emit chart.Values {wrong} at "wrong.yaml"
""")
        found = run(checked.clc, 'check', '--root', folder, 'main.cl', '--format', 'short', cwd=folder)
        lines = found.stderr.splitlines()
        checked.expect(len(lines) == len(words) and
                       all(line.startswith('main.cl:4:') and word in line for line, word in zip(lines, words)),
                       f'values of {path}: {found.stderr}')
        if path.endswith('cert-manager'):
            checked.expect('replicaCount Float = 1 -- ' in types, f'values of {path}: a default or text is missing')


def import_variables(checked):
    files = sorted(glob.glob(os.path.join(trees.shared('facts'), '*.variables.json')))
    for path in files:
        with open(path, encoding='utf-8') as file:
            variables = json.load(file)
        with tempfile.TemporaryDirectory() as folder:
            types = checked.importing('schema', [path], 'inputs.schema', folder)
        block = re.search(r'^type Inputs later\n((?:  .*\n)*)', types, re.M)[1]
        fields = dict(re.match(r'  ([^ !]+)(!?)', line).groups() for line in block.splitlines() if '@' != line[2])
        asked = {name: '' if 'default' in each else '!' for name, each in variables.items()}
        checked.expect(fields == asked, f'{os.path.basename(path)}: {set(fields.items()) ^ set(asked.items())}')


def import_provider(checked):
    """What OpenTofu prints of the provider that is pinned; each resource is a type, with the arguments a user may write."""
    tofu, provider = trees.program('tofu'), trees.program('hcloud')
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(provider, os.path.join(folder, 'terraform-provider-hcloud'))
        write(folder, 'main.tf', 'terraform {\n  required_providers {\n    hcloud = { source = "hetznercloud/hcloud" }\n  }\n}\n')
        write(folder, 'rc', f'provider_installation {{\n  dev_overrides {{ "hetznercloud/hcloud" = "{folder}" }}\n  direct {{}}\n}}\n')
        printed = run(tofu, 'providers', 'schema', '-json', cwd=folder,
                      env={**os.environ, 'TF_CLI_CONFIG_FILE': os.path.join(folder, 'rc')})
        write(folder, 'providers.json', printed.stdout)
        types = checked.importing('schema', ['providers.json'], 'hcloud.schema', folder)
        schemas = json.loads(printed.stdout)['provider_schemas'].values()
    made = set(re.findall(r'^type (\S+)', types, re.M))
    for each in schemas:
        for name in each['resource_schemas']:
            word = ''.join(part.capitalize() for part in name.split('_'))
            checked.expect(word in made, f'{name}: there is no type {word}')
            checked.kinds += 1


def write(folder, name, text):
    with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
        file.write(text)


def main():
    checked = Checked(os.path.abspath(sys.argv[1]))
    kubeconform = trees.program('kubeconform')
    for row in DEFINITIONS:
        import_definitions(checked, kubeconform, row)
    for row in CHARTS:
        import_values(checked, row)
    import_variables(checked)
    import_provider(checked)
    checked.expect(0 < checked.broken < checked.objects, 'the outside validator says the same of all objects')
    trees.finish(f'{checked.kinds} kinds and resources imported, {checked.rules} rules in CEL listed, {checked.objects} objects judged, '
                 f'{checked.broken} of them wrong', checked.failures)


main()
