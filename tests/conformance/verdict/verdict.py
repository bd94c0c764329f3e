#!/usr/bin/env python3
"""Objects of the trees, each broken or not at one random place, judged by clc and by kubeconform: the same verdict, or a reason.

    verdict.py CLC COUNT SEED [--all]

What clc accepts is built, and the validator must accept what was built. --all prints each disagreement, explained or not.
"""

import json
import os
import random
import sys
import tempfile
from collections import Counter, namedtuple

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

import kubeconform
import trees
from breakage import at, broken
from compiler import Compiler
from explained import rows

BATCH = 1000
RELEASES = ('1.33', '1.34', '1.35', '1.36')

# `type` is apiVersion and kind before anything was broken.
Sample = namedtuple('Sample', 'object way path type')
Case = namedtuple('Case', 'type way path custom wrong emitted_valid')


def pool(types):
    """Every object that clc emitted for the trees and that an API server takes."""
    found = []
    for tree in trees.trees():
        for path in trees.files(tree, '.yaml'):
            for each in trees.documents(path):
                if isinstance(each, dict) and is_served(each, types):
                    found.append({key: value for key, value in each.items() if key != 'sops'})
    return found


def is_served(each, types):
    """Whether an API server takes it, and not Kustomize or Talos."""
    group = each.get('apiVersion', '').rpartition('/')[0]
    return (each.get('apiVersion'), each.get('kind')) in types and group != 'kustomize.config.k8s.io' and each['apiVersion'] != 'v1alpha1'


def sample(generator, objects):
    original = generator.choice(objects)
    made, way, path = broken(generator, original)
    return Sample(made, way, path, (original['apiVersion'], original['kind']))


def outside(program, schemas, release, objects, folder):
    """The numbers of the objects that the validator accepts."""
    os.makedirs(folder)
    for number, each in objects.items():
        with open(os.path.join(folder, f'{number}.json'), 'w', encoding='utf-8') as out:
            json.dump(each, out)
    found = kubeconform.validate(program, schemas, os.path.join(schemas, 'kubernetes', 'v' + release), folder)
    return {int(name.removesuffix('.json')): (status == 'statusValid', said) for name, status, said in found}


def emitted(folder, numbers):
    found = {}
    for number in numbers:
        found[number] = trees.documents(os.path.join(folder, 'out', f'o{number}.yaml'))[0]
    return found


def judge(program, schemas, clc, samples, release):
    """For each sample: what clc finds wrong, whether the validator accepts it, what it says, and the same for what was built."""
    wrong = clc.judge(samples, release)
    built = emitted(clc.folder, [number for number in range(len(samples)) if number not in wrong])
    with tempfile.TemporaryDirectory() as folder:
        given = outside(program, schemas, release, {number: each.object for number, each in enumerate(samples)},
                        os.path.join(folder, 'given'))
        made = outside(program, schemas, release, built, os.path.join(folder, 'made'))
    return [(wrong.get(number, []), given[number], made.get(number)) for number in range(len(samples))]


def main():
    program_of_clc, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    schemas = trees.shared('schemas')
    program = trees.program('kubeconform')
    generator = random.Random(seed)
    explanations = rows(trees.PROJECT, schemas)
    customs = os.listdir(os.path.join(schemas, 'crds'))
    tally = Counter()
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        clc = Compiler(program_of_clc, trees.PROJECT, folder)
        objects = pool(clc.types)
        for start in range(0, count, BATCH):
            release = RELEASES[start // BATCH % len(RELEASES)]
            samples = [sample(generator, objects) for _ in range(min(BATCH, count - start))]
            for each, (wrong, (valid, said), made) in zip(samples, judge(program, schemas, clc, samples, release)):
                tally['broken' if each.way != 'whole' else 'whole'] += 1
                tally['accepted by both'] += not wrong and valid
                tally['rejected by both'] += bool(wrong) and not valid
                shown = (f'{each.type} {release} {each.way} at {each.path}: clc: {wrong or "accepts"}; '
                         f'kubeconform: {"accepts" if valid else said}')
                if made and not made[0] and valid:
                    failures.append(f'{shown}; what was built: {made[1]}')
                if bool(wrong) != valid:
                    continue
                case = Case(each.type, each.way, each.path, each.type[0].partition('/')[0] in customs, wrong, bool(made and made[0]))
                accepts = 'validator' if wrong else 'clc'
                row = next((row for row in explanations if row.accepts == accepts and row.about(case)), None)
                tally[f'{accepts} alone accepts: {row.name if row else "unexplained"}'] += 1
                if row is None:
                    failures.append(shown)
                elif '--all' in sys.argv:
                    print(f'{row.name}: {shown}')
    for name, number in sorted(tally.items()):
        print(f'{number:6} {name}')
    trees.finish(f'{count} objects, the same verdict on {tally["accepted by both"] + tally["rejected by both"]}', failures)


main()
