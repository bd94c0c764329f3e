#!/usr/bin/env python3
"""Breaks goingdark in each way that a reference can be broken, and counts how often that is reported.

usage: planted.py CLC [--all] [--count N] [--seed N] [--kind N]... [--form cl|raw] [--missed]

For each of the 40 kinds of docs/checks.md, faults are planted one at a time: in the description as it is, and in one that
says the same with objects written by hand (raw_form.py). A fault counts as reported where a finding that the unbroken
description does not have stands at the planted place, or at the declaration it hangs on. Without --all each kind is
broken in one way for each form; with it, in at least five. The faults are the same in every run.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import faults_cl  # noqa: E402
import faults_raw  # noqa: E402
from faults import choose  # noqa: E402
from raw_form import copy_description, raw_form  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
KINDS = range(1, 41)
# What was measured, in percent; a change of a rule that loses faults fails here.
FLOOR = {"all": 95, "one": 80}


def findings(program, folder):
    """What is reported about a description: code, message, and all places it points at."""
    result = subprocess.run(
        [program, "check", str(folder / "goingdark.cl"), "--root", str(folder), "--format", "json", "--max-errors", "0"],
        capture_output=True, text=True, check=False, timeout=600)
    if result.returncode not in (0, 1):
        raise SystemExit(f"clc ended with {result.returncode}:\n{result.stderr}")
    found = []
    for d in json.loads(result.stdout)["diagnostics"]:
        places = [d.get("location"), *[label.get("location") for label in d.get("labels", [])]]
        found.append((d["code"], d["message"], [(p["path"], p["begin"]["line"], p["end"]["line"]) for p in places if p]))
    return found


def plant_cl(fault, texts, folder):
    changed = dict(texts)
    fault.plant(changed)
    assert changed != texts, f"nothing planted: {fault.what}"
    for path, text in changed.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text)
    return fault.places


def plant_raw(fault, raw, folder):
    changed = raw.copy()
    fault.plant(changed)
    spans = changed.write(folder)
    return [("goingdark.cl", spans[n]) for n in fault.places if n in spans] + [p for p in fault.places if isinstance(p, tuple)]


def is_at(finding, places):
    return any(path == where and first <= end and begin <= last
               for path, begin, end in finding[2] for where, (first, last) in places)


def try_one(program, form, fault, description, known):
    with tempfile.TemporaryDirectory() as workspace:
        folder = pathlib.Path(workspace)
        places = (plant_cl if form == "cl" else plant_raw)(fault, description, folder)
        new = [f for f in findings(program, folder) if (f[0], f[1]) not in known]
        hits = [f for f in new if is_at(f, places)]
        return hits, new


def unbroken(program, form, description):
    with tempfile.TemporaryDirectory() as workspace:
        folder = pathlib.Path(workspace)
        if form == "cl":
            for path, text in description.items():
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(text)
        else:
            description.write(folder)
        return findings(program, folder)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--count", type=int, default=5)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--kind", type=int, action="append")
    parser.add_argument("--form", choices=("cl", "raw"), action="append")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    os.environ["CLC_STDLIB"] = str(ROOT / "stdlib")
    clusters = ROOT / "clusters"
    count = options.count if options.all else 1

    with tempfile.TemporaryDirectory() as workspace:
        whole = pathlib.Path(workspace) / "whole"
        copy_description(clusters, whole)
        texts = {str(p.relative_to(whole)): p.read_bytes() for p in sorted(whole.rglob("*")) if p.is_file()}
    descriptions = {"cl": texts, "raw": raw_form(program, clusters)}

    jobs = []
    for form in options.form or ("cl", "raw"):
        said = unbroken(program, form, descriptions[form])
        for code, message, places in said:
            print(f"the unbroken description reports {code} {places[:1]}: {message}")
        if said:
            return 1
        for kind in options.kind or KINDS:
            rng = random.Random(f"{options.seed} {form} {kind}")
            make = faults_cl if form == "cl" else faults_raw
            sites = make.sites(kind, descriptions[form], rng)
            for fault in choose(rng, sites, count):
                jobs.append((form, fault))

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        results = list(pool.map(lambda job: try_one(program, job[0], job[1], descriptions[job[0]], set()), jobs))

    planted, reported, misses = {}, {}, []
    for (form, fault), (hits, new) in zip(jobs, results):
        key = (fault.kind, form)
        planted[key] = planted.get(key, 0) + 1
        reported[key] = reported.get(key, 0) + bool(hits)
        if not hits:
            misses.append((fault.kind, form, fault.what, [f"{c} {p[:1]} {m}" for c, m, p in new][:2]))
        elif options.verbose:
            print(f"{fault.kind:2} {form:3} {fault.what}: {hits[0][0]} {hits[0][1][:100]}")
    print("kind   .cl reported/planted   raw reported/planted")
    for kind in options.kind or KINDS:
        cells = [f"{reported.get((kind, form), 0)}/{planted.get((kind, form), 0)}" for form in ("cl", "raw")]
        print(f"{kind:4}   {cells[0]:>8}               {cells[1]:>8}")
    for kind, form, what, new in misses:
        print(f"missed: {kind} {form}: {what}" + (f" (elsewhere: {'; '.join(new)})" if new else ""))
    total, found = sum(planted.values()), sum(reported.values())
    percent = 100 * found / max(total, 1)
    print(f"{found} of {total} faults reported: {percent:.1f} %")
    floor = FLOOR["all" if options.all else "one"]
    if not options.kind and not options.form and percent < floor:
        print(f"that is less than the {floor} % that were measured")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
