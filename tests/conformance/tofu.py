#!/usr/bin/env python3
"""OpenTofu reads the roots of the trees: `tofu fmt -check` finds nothing, `tofu validate` passes with the provider of Hetzner
Cloud, built from its source. Modules are not fetched: one whose inputs are known has a stand-in that declares them, name, type and
default, so that OpenTofu itself holds each call against them; any other takes what it is given. A root that needs another provider
is not validated, and the figures say so.

    tofu.py
"""

import json
import os
import re
import shutil
import subprocess
import tempfile

import trees

KNOWN = {'hcloud-k8s/kubernetes/hcloud': 'hcloud-kubernetes-module-{}.variables.json'}
CALL = re.compile(r'^module "(\w+)" \{\n(.*?)^\}', re.MULTILINE | re.DOTALL)
MISSING = re.compile(r'requires provider registry\.opentofu\.org/(\S+), but')
INPUT = re.compile(r'^  (\w+) +=', re.MULTILINE)


def roots():
    for tree in trees.trees():
        yield from sorted({os.path.dirname(path) for path in trees.files(tree, '.tf', '.tofu')})


def text(folder):
    found = []
    for name in sorted(os.listdir(folder)):
        if name.endswith(('.tf', '.tofu')):
            with open(os.path.join(folder, name), encoding='utf-8') as file:
                found.append(file.read())
    return '\n'.join(found)


def argument(body, name):
    found = re.search(rf'^  {name} += "(.*)"$', body, re.MULTILINE)
    return found and found.group(1)


def type_text(type_):
    """A type on one line lacks what separates the attributes of objects."""
    return re.sub(r'(?<=[^{\s,])\s+(?=\w+ = )', ', ', type_)


def declared(source, version):
    """The inputs of a module whose inputs are known: name to type and default."""
    if source not in KNOWN:
        return None
    with open(trees.shared('facts', KNOWN[source].format(version)), encoding='utf-8') as file:
        return json.load(file)


def stand_in(folder, name, body, everything):
    """Writes a module that has the inputs of the one that is called; says whether they are known."""
    known = declared(argument(body, 'source'), argument(body, 'version'))
    inputs = known or {each: {'type': 'any'} for each in INPUT.findall(body) if each not in ('source', 'version')}
    lines = []
    for key, about in inputs.items():
        default = [f'  default = {json.dumps(about["default"])}'] if 'default' in about else []
        lines += [f'variable "{key}" {{', f'  type = {type_text(about["type"])}', *default, '}']
    for output in sorted(set(re.findall(rf'\bmodule\.{name}\.(\w+)', everything))):
        lines += [f'output "{output}" {{', '  value = null', '}']
    os.makedirs(folder)
    with open(os.path.join(folder, 'main.tf'), 'w', encoding='utf-8') as out:
        out.write('\n'.join(lines) + '\n')
    return known is not None


def install_modules(root):
    """What `tofu init` would have left behind; returns how many calls of known and of other modules there are."""
    everything = text(root)
    modules = [{'Key': '', 'Source': '', 'Dir': '.'}]
    known = 0
    for name, body in CALL.findall(everything):
        source, version = argument(body, 'source'), argument(body, 'version')
        folder = os.path.join('.terraform', 'modules', name)
        known += stand_in(os.path.join(root, folder), name, body, everything)
        modules.append({'Key': name, 'Dir': folder, 'Source': f'registry.opentofu.org/{source}' if version else source,
                        **({'Version': version} if version else {})})
    if len(modules) > 1:
        with open(os.path.join(root, '.terraform', 'modules', 'modules.json'), 'w', encoding='utf-8') as out:
            json.dump({'Modules': modules}, out)
    return known, len(modules) - 1 - known


class OpenTofu:
    def __init__(self, folder):
        self.program = trees.program('tofu')
        provider = os.path.join(folder, 'terraform-provider-hcloud')
        shutil.copy(trees.program('hcloud'), provider)
        settings = os.path.join(folder, 'tofu.rc')
        with open(settings, 'w', encoding='utf-8') as out:
            out.write(f'provider_installation {{\n  dev_overrides {{\n    "hetznercloud/hcloud" = "{folder}"\n  }}\n}}\n')
        self.environment = {**os.environ, 'TF_CLI_CONFIG_FILE': settings, 'CHECKPOINT_DISABLE': '1'}

    def run(self, *words, cwd=None):
        return subprocess.run([self.program, *words], cwd=cwd, env=self.environment, capture_output=True, text=True)

    def problems(self, root):
        """What is wrong with a root, and the providers that it needs and that are not here."""
        said = self.run('validate', '-json', '-no-color', cwd=root)
        try:
            answer = json.loads(said.stdout)
        except ValueError:
            return [said.stderr.strip()], []
        found = [f"{each['summary']}: {each['detail']}" for each in answer['diagnostics'] if each['severity'] == 'error']
        missing = [MISSING.search(each) for each in found]
        return ([each for each, is_missing in zip(found, missing) if not is_missing],
                [each.group(1) for each in missing if each])


def broken_call(root):
    """A call with an input that there is not; whether there is a call at all."""
    for name in sorted(os.listdir(root)):
        path = os.path.join(root, name)
        if name.endswith(('.tf', '.tofu')):
            with open(path, encoding='utf-8') as file:
                content = file.read()
            changed = content.replace('  cluster_name ', '  cluster_naem ')
            if changed != content:
                with open(path, 'w', encoding='utf-8') as out:
                    out.write(changed)
                return True
    return False


def main():
    count = valid = waiting = known = other = refused = 0
    unbuilt = set()
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        tofu = OpenTofu(folder)
        for number, root in enumerate(roots()):
            count += 1
            formatted = tofu.run('fmt', '-check', '-recursive', '-diff', '-no-color', root)
            if formatted.returncode:
                failures.append(f'{trees.shown(root)}: {formatted.stdout}{formatted.stderr}')
            copied = shutil.copytree(root, os.path.join(folder, str(number)))
            calls = install_modules(copied)
            problems, missing = tofu.problems(copied)
            failures += [f'{trees.shown(root)}: {each}' for each in problems]
            if missing:
                unbuilt.update(missing)
                waiting += 1
                continue
            valid += not problems
            known, other = known + calls[0], other + calls[1]
            if calls[0] and broken_call(copied):
                refused += bool(tofu.problems(copied)[0])
    if not refused:
        failures.append('no call with a wrong input was refused')
    trees.finish(f'{count} roots formatted, {valid} valid, {waiting} not validated as these providers are missing: '
                 f'{", ".join(sorted(unbuilt)) or "none"}; {known} calls of modules with known inputs, {other} of others', failures)


main()
