"""What clc says of many objects: they become one cluster, each a declaration on a line of its own."""

import glob
import json
import os
import re
import subprocess

KINDS = '''/// One object.
kind sample in cluster {
  /// It.
  object: Any
  emit object at "\\(name).yaml"
}
'''
# The house's rules are no part of an API.
RULE = re.compile(r'CL2\d\d\d')


def type_names(project):
    """apiVersion and kind, to module and name of clc's type, as the texts of the schemas say."""
    found = {}
    for path in glob.glob(os.path.join(project, 'stdlib', 'schemas', '**', '*.schema'), recursive=True):
        module = name = None
        with open(path, encoding='utf-8') as file:
            for line in file:
                if match := re.match(r'module (\S+)', line):
                    module = match[1]
                elif match := re.match(r'type (\S+)', line):
                    name = match[1]
                elif match := re.match(r'  @object (\S+) (\S+) ', line):
                    found[match[1], match[2]] = module, name
    return found


def text(value):
    """A value as clc's source has it. Names of fields are written as texts, so that any will do."""
    if value is None:
        return 'null'
    if isinstance(value, bool):
        return 'true' if value else 'false'
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return '"' + ''.join({'"': '\\"', '\\': '\\\\', '\n': '\\n'}.get(c) or (c if ord(c) > 31 else f'\\u{{{ord(c):x}}}')
                             for c in value) + '"'
    if isinstance(value, list):
        return '[' + ', '.join(map(text, value)) + ']'
    return '{ ' + ', '.join(f'{text(key)}: {text(each)}' for key, each in value.items()) + ' }'


class Compiler:
    def __init__(self, program, project, folder):
        self.program = program
        self.types = type_names(project)
        self.folder = folder
        os.makedirs(os.path.join(folder, '.git'))
        self.write('kinds.cl', KINDS)

    def write(self, name, content):
        with open(os.path.join(self.folder, name), 'w', encoding='utf-8') as out:
            out.write(content)

    def source(self, samples, numbers, allowed, kubernetes):
        types = {number: self.types[samples[number].type] for number in numbers}
        lines = [f'use std.{module} as {module.replace(".", "-")}' for module in sorted({each[0] for each in types.values()})]
        lines += ['use "kinds.cl".{sample}', f'cluster samples {{ domain: "example.org", kubernetes: {kubernetes}.1 }}']
        head = len(lines)
        for number in numbers:
            module, name = types[number]
            rules = ''.join(f'@allow("{code}", reason: "made at random") ' for code in sorted(allowed.get(number, ())))
            lines.append(f'{rules}sample o{number} {{ object: {module.replace(".", "-")}.{name} {text(samples[number].object)} }}')
        return lines, head

    def build(self, lines):
        self.write('samples.cl', '\n'.join(lines) + '\n')
        said = subprocess.run([self.program, 'build', 'samples.cl', '--out', 'out', '--force', '--format', 'json',
                               '--max-errors', '1000000'], cwd=self.folder, capture_output=True, text=True)
        return json.loads(said.stdout)['diagnostics']

    def judge(self, samples, kubernetes):
        """For each number of a sample: what is wrong with it, as codes and messages; the others are built. Builds again without
        what is wrong, as nothing is built next to a mistake."""
        wrong = {}
        allowed = {}
        left = list(range(len(samples)))
        while True:
            lines, head = self.source(samples, left, allowed, kubernetes)
            errors = [each for each in self.build(lines) if each['severity'] == 'error']
            if not errors:
                return wrong
            for each in errors:
                number = left[self.line(each) - head]
                if RULE.fullmatch(each['code']):
                    allowed.setdefault(number, set()).add(each['code'])
                else:
                    wrong.setdefault(number, []).append((each['code'], each['message']))
            left = [number for number in left if number not in wrong]

    @staticmethod
    def line(error):
        """Where it is in the samples, from 0; a place in the kind is no use, its label is."""
        for place in [error['location'], *(label['location'] for label in error['labels'])]:
            if place and place['path'] == 'samples.cl':
                return place['begin']['line'] - 1
        raise ValueError(error)
