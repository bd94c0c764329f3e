"""Builds the program that asks Kubernetes' own Go packages, once, in the build folder. The modules are pinned in go/ to
versions that Debian 12's Go can build. Where Go or its module proxy is missing, the script that asked is skipped."""

import hashlib
import os
import shutil
import subprocess
import tempfile

from comparison import skip

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "go")
SECONDS = 240


def fingerprint():
    """The sources and the pins, as a short name."""
    digest = hashlib.sha256()
    for entry in sorted(os.listdir(SOURCE)):
        with open(os.path.join(SOURCE, entry), "rb") as file:
            digest.update(entry.encode() + b"\0" + file.read() + b"\0")
    return digest.hexdigest()[:16]


def go(packages):
    """The program that answers questions by Go's and Kubernetes' own packages."""
    if shutil.which("go") is None:
        skip("Debian's golang-go is not installed")
    target = os.path.join(os.path.abspath(packages), f"go-{fingerprint()}")
    program = os.path.join(target, "authorities")
    if os.path.isfile(program):
        return program
    os.makedirs(packages, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=packages) as scratch:
        folder = os.path.join(scratch, "go")
        shutil.copytree(SOURCE, folder)
        try:
            made = subprocess.run(["go", "build", "-buildvcs=false", "-o", "authorities", "."], cwd=folder,
                                  env={**os.environ, "GOTOOLCHAIN": "local"}, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            skip(f"go did not get the modules of tests/oracle/scalars/go within {SECONDS} s")
        if made.returncode != 0:
            print(made.stdout)
            skip("go can't build tests/oracle/scalars/go")
        os.rename(folder, target)
    return program
