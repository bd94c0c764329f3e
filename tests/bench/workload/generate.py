#!/usr/bin/env python3
"""Writes a project whose cluster is the workload W(N): N web apps, twenty to a namespace and a file.

    python3 generate.py N FOLDER

What app number i has is a function of i alone, so W(100) is the begin of W(1000).
"""
import hashlib
import shutil
import sys
from pathlib import Path

APPS_OF_A_TEAM = 20
WORDS = ("checkout ledger search profile catalog invoice courier gateway "
         "notifier pricing basket reviews billing session feeds media").split()


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def entries(number, team):
    """The name of an app, and what its declaration says."""
    draw = int(digest(f"app {number}")[:12], 16)

    def drawn(divisor, choices):
        return draw // divisor % choices

    name = f"{WORDS[draw % len(WORDS)]}-{number:05d}"
    tag = f"v{drawn(11, 9)}.{drawn(13, 40)}.{drawn(17, 100)}"
    image = f"registry.example.com/{team}/{name}:{tag}@sha256:{digest(f'image {number}')}"
    said = {
        "component": f'"{("api", "web", "worker")[drawn(7, 3)]}"',
        "image": f'"{image}"',
        "port": 8000 + number % 1000,
        "metrics-port": 9100 + number % 800,
        "host": f'"{name}.example.com"',
        "url-path": f'"{("/", "/api", f"/v{1 + drawn(19, 3)}")[drawn(23, 3)]}"',
        "cpu": f"{50 * (1 + drawn(29, 10))}m",
        "cpu-limit": 1 + drawn(31, 4),
        "memory": f"{64 * (1 + drawn(37, 8))}Mi",
        "memory-limit": f"{512 * (1 + drawn(41, 4))}Mi",
        "db-host": f'"pg-{drawn(43, 5)}.databases.svc.cluster.local"',
        "db-name": f'"{name.replace("-", "_")}"',
        "db-port": 5432 + drawn(47, 3),
        "secret-path": f'"apps/{team}/{name}"',
    }
    if drawn(53, 2):
        said["replicas"] = 3 + drawn(59, 5)
        said["most-replicas"] = 12 + drawn(59, 5)
    if drawn(61, 3) == 0:
        said["log-level"] = f'"{("debug", "warn")[drawn(67, 2)]}"'
    if drawn(71, 4) == 0:
        said["priority-class"] = '"critical"'
    if drawn(73, 3) == 0:
        said["cpu-target"] = 50 + 5 * drawn(79, 8)
    if drawn(83, 5) == 0:
        said["max-unavailable"] = 2
    if drawn(89, 6) == 0:
        said["agent"] = f'"registry.example.com/infra/agent:0.102.1@sha256:{digest("agent 0.102.1")}"'
    return name, said


def main():
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    here = Path(__file__).resolve().parent
    teams = folder / "workload"
    teams.mkdir(parents=True)
    shutil.copy(here / "web-app.cl", folder)
    shutil.copy(here / "workload.cl", folder)
    for first in range(0, count, APPS_OF_A_TEAM):
        team = f"team-{first // APPS_OF_A_TEAM:03d}"
        lines = ['use "../web-app.cl".{team, web-app}', "", f"team {team} {{"]
        for number in range(first, min(count, first + APPS_OF_A_TEAM)):
            name, said = entries(number, team)
            lines.append(f"  web-app {name} {{")
            lines += [f"    {key}: {value}" for key, value in said.items()]
            lines.append("  }")
        (teams / f"{team}.cl").write_text("\n".join(lines + ["}", ""]))


if __name__ == "__main__":
    main()
