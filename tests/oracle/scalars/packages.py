"""Installs the pinned packages the oracle scripts compare with, each once, into the build folder. Where that is not
possible, because the tool is missing or its registry out of reach, the script that asked is skipped."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

from comparison import skip

HERE = os.path.dirname(os.path.abspath(__file__))
SECONDS = 240


def pinned(name):
    """The folder that says which packages, and what it says, as a short name."""
    folder = os.path.join(HERE, name)
    digest = hashlib.sha256()
    for entry in sorted(os.listdir(folder)):
        with open(os.path.join(folder, entry), "rb") as file:
            digest.update(entry.encode() + b"\0" + file.read() + b"\0")
    return folder, digest.hexdigest()[:16]


def installed(packages, name, tool, command):
    """The folder with the packages of `name`. `command` gets a copy of what pins them and makes it complete."""
    if shutil.which(tool) is None:
        skip(f"{tool} is not installed")
    tool = os.path.basename(tool)
    source, version = pinned(name)
    target = os.path.join(os.path.abspath(packages), f"{name}-{version}")
    if os.path.isdir(target):
        return target
    os.makedirs(packages, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=packages) as scratch:
        folder = os.path.join(scratch, name)
        shutil.copytree(source, folder)
        try:
            made = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                  timeout=SECONDS)
        except subprocess.TimeoutExpired:
            skip(f"{tool} did not get the packages of tests/oracle/scalars/{name} within {SECONDS} s")
        if made.returncode != 0:
            print(made.stdout)
            skip(f"{tool} can't get the packages of tests/oracle/scalars/{name}")
        os.rename(folder, target)
    return target


def npm(packages):
    return installed(packages, "npm", "npm", ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"])


def python(packages):
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--only-binary", ":all:",
               "--disable-pip-version-check", "--target", ".", "-r", "requirements.txt"]
    return installed(packages, "python", sys.executable, command)


def go(packages):
    """The program that answers questions by Go's and Kubernetes' own packages."""
    command = ["env", "GOTOOLCHAIN=local", "go", "build", "-buildvcs=false", "-o", "authorities", "."]
    return os.path.join(installed(packages, "go", "go", command), "authorities")
