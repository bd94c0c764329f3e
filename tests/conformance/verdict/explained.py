"""Why clc and the validator may judge an object differently. A disagreement that no row here is about fails the test; the same
table stands in docs/conformance.md."""

import json
import os
import re
from collections import namedtuple

# `about(case)` says whether the row explains the case; `accepts` is who takes the object, "clc" or "validator".
Row = namedtuple('Row', 'name accepts about')


def refined_fields(project):
    """The last names of the fields that tools/schemas/refinements.table makes narrower than their schemas."""
    with open(os.path.join(project, 'tools', 'schemas', 'refinements.table'), encoding='utf-8') as file:
        rows = [line.split() for line in file if line.strip() and not line.startswith('#')]
    return {re.split(r'[.\[]', row[1].replace('[]', ''))[-1] for row in rows}


def published(schemas, case, path):
    """What the published schema of a custom resource says of the place `path`; None if it says nothing."""
    (group, _, version), kind = case.type[0].rpartition('/'), case.type[1]
    with open(os.path.join(schemas, 'crds', group, f'{kind.lower()}_{version}.json'), encoding='utf-8') as file:
        node = json.load(file)
    for key in path:
        node = node.get('items') if isinstance(key, int) else node.get('properties', {}).get(key)
        if node is None:
            return None
    return node


def is_open(schemas, case):
    """Whether the published schema lets any field stand where the broken one does."""
    node = published(schemas, case, case.path if case.way == 'add' else case.path[:-1])
    return node is not None and 'additionalProperties' not in node


def has_default(schemas, case):
    """Whether the field that was taken out is one that the API server fills in."""
    node = published(schemas, case, case.path)
    return case.way == 'remove' and node is not None and 'default' in node


def rows(project, schemas):
    refined = refined_fields(project)
    codes = lambda case: {code for code, _ in case.wrong}
    last_name = lambda case: next((each for each in reversed(case.path) if isinstance(each, str)), '')
    return [
        # Nobody has to write apiVersion and kind, and null is how a field is left out: what is emitted is complete.
        Row('completed', 'clc', lambda case: case.emitted_valid),
        # The API server fills in the defaults of a custom resource, and asks then for what is required.
        Row('defaults of a custom resource', 'clc', lambda case: case.custom and has_default(schemas, case)),
        # The schemas of custom resources say of metadata that it is an object, and no more.
        Row('metadata of a custom resource', 'validator', lambda case: case.custom and case.path[:1] == ('metadata',)),
        # They let `kind` be any text; kubeconform finds the schema whatever the case of the letters.
        Row('kind of a custom resource', 'validator', lambda case: case.custom and case.path in (('kind',), ('apiVersion',))),
        # Where a schema does not say that it knows all fields, an API server drops the others without a word.
        Row('fields of an open schema', 'validator',
            lambda case: case.custom and codes(case) == {'CL0203'} and is_open(schemas, case)),
        # Two entries with one key merge into one; JSON schema has no word for keys of a list.
        Row('keys of a list', 'validator', lambda case: codes(case) == {'CL0615'}),
        # Kubernetes reads quantities with a parser of its own; its schema says that they are texts.
        Row('quantities', 'validator', lambda case: all(code == 'CL0217' and 'is no Quantity' in said for code, said in case.wrong)),
        # `format: int32` is no word that kubeconform knows.
        Row('32 bits', 'validator', lambda case: all(code == 'CL0611' and '32 bits' in said for code, said in case.wrong)),
        # Open data such as the values of a chart may hold one for a schema; clc writes none, since null leaves out.
        Row('null in a list', 'validator', lambda case: codes(case) == {'CL0440'}),
        # Choices, ports and addresses that Kubernetes declares in Go and checks in the API server.
        Row('refined', 'validator', lambda case: codes(case) <= {'CL0216', 'CL0217', 'CL0611'} and last_name(case) in refined),
    ]
