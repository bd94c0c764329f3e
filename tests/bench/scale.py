#!/usr/bin/env python3
"""How clc takes the workload W(N), in turns with the write floor and, where it is there, with Pkl.

    scale.py CLC FLOOR [--runs 7] [--apps 1000] [--large 10000] [--pkl PKL --peers FOLDER]

CLC and FLOOR are the programs clc and clc_write_floor. FOLDER is a bench of other languages that can write the same
workload for Pkl: `python3 FOLDER/gen.py pkl N OUT` beside the fixed part `FOLDER/peers/pkl`. Everything lies in memory.
The table is Markdown; all figures are of whole processes. The floor reads one file that holds the finished tree and
writes it with one thread.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


class Case:
    def __init__(self, name, words, folder, out=None, prepare=None):
        self.name, self.words, self.folder, self.out, self.prepare = name, words, folder, out, prepare
        self.times, self.memory = [], 0

    def run(self):
        if self.out:
            shutil.rmtree(self.out, ignore_errors=True)
        if self.prepare:
            self.prepare()
        begin = time.perf_counter()
        child = os.fork()
        if child == 0:
            os.chdir(self.folder)
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, 1)
            os.dup2(nothing, 2)
            os.execvp(self.words[0], self.words)
        _, status, used = os.wait4(child, 0)
        taken = (time.perf_counter() - begin) * 1000
        if status != 0:
            sys.exit(f"scale.py: '{self.name}' failed: what it takes says nothing")
        self.times.append(taken)
        self.memory = max(self.memory, used.ru_maxrss / 1024)

    @property
    def median(self):
        return sorted(self.times)[len(self.times) // 2]


def generate(count, folder):
    subprocess.run([sys.executable, "-B", HERE / "workload/generate.py", str(count), folder], check=True)
    # Where git is, a build notes what it has read.
    os.mkdir(os.path.join(folder, ".git"))


def clc_cases(clc, floor, count, base, changes):
    """The cases of one size; those of `changes` are asked for with the smaller one only."""
    folder, tree, out, pack = (os.path.join(base, f"{name}{count}") for name in ("w", "tree", "out", "pack"))
    generate(count, folder)
    build = [clc, "build", "workload.cl", "--root", "."]
    subprocess.run([*build, "--no-rules", "--out", tree], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    subprocess.run([floor, "pack", tree, pack], check=True)
    cases = [Case(f"floor, W({count})", [floor, pack, out], folder, out),
             Case(f"build, no rules, W({count})", [*build, "--no-rules", "--out", out], folder, out)]
    if not changes:
        return cases
    team = sorted(Path(folder, "workload").glob("*.cl"))[0]
    flips = [0]

    def change():
        """One app of the first file has another port."""
        text = team.read_text()
        line = next(each for each in text.splitlines() if each.strip().startswith("port:"))
        flips[0] += 1
        team.write_text(text.replace(line, f"{line.split(':')[0]}: {9000 + flips[0]}", 1))

    return cases + [
        Case(f"build, all rules, W({count})", [*build, "--out", out], folder, out),
        Case(f"check, no rules, W({count})", [clc, "check", "workload.cl", "--root", ".", "--no-rules"], folder),
        Case(f"check, all rules, W({count})", [clc, "check", "workload.cl", "--root", "."], folder),
        Case(f"build again, nothing changed, W({count})", [*build, "--no-rules", "--out", tree], folder),
        Case(f"build again, one app changed, W({count})", [*build, "--no-rules", "--out", tree], folder, prepare=change),
        # What was changed for the last one is in the tree now, so the next finds the tree as it was noted.
    ]


def pkl_case(pkl, peers, count, base):
    folder, out = os.path.join(base, "pkl"), os.path.join(base, "pkl-out")
    shutil.copytree(os.path.join(peers, "peers/pkl"), folder)
    subprocess.run([sys.executable, "-B", os.path.join(peers, "gen.py"), "pkl", str(count), folder], check=True)
    return Case(f"Pkl, W({count})", [pkl, "eval", "--no-cache", "-m", out, "main.pkl"], folder, out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clc")
    parser.add_argument("floor")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--apps", type=int, default=1000)
    parser.add_argument("--large", type=int, default=10000, help="another size, for how the costs grow; 0 for none")
    parser.add_argument("--pkl", help="the program")
    parser.add_argument("--peers", help="a bench of other languages with a generator for Pkl")
    options = parser.parse_args()
    clc, floor = os.path.abspath(options.clc), os.path.abspath(options.floor)
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as base:
        cases = clc_cases(clc, floor, options.apps, base, True)
        if options.pkl and options.peers:
            cases.insert(1, pkl_case(os.path.abspath(options.pkl), os.path.abspath(options.peers), options.apps, base))
        for _ in range(options.runs):
            for case in cases:
                case.run()
        large = clc_cases(clc, floor, options.large, base, False) if options.large else []
        for _ in range(max(options.runs // 2, 1)):
            for case in large:
                case.run()
        print("| | median, ms | least | times the floor | MiB |\n|---|---|---|---|---|")
        for group in (cases, large):
            for case in group:
                times = case.median / group[0].median
                print(f"| {case.name} | {case.median:.0f} | {min(case.times):.0f} | {times:.1f} | {case.memory:.0f} |")
        if large:
            alone = next(case for case in cases if case.name.startswith("build, no rules"))
            per_app = (alone.median / options.apps, large[1].median / options.large)
            print(f"\nTime of a build for each app, of {options.large} against {options.apps}: {per_app[1] / per_app[0]:.2f}")


main()
