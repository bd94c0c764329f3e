"""Small descriptions, the output trees they give, and the program that makes them."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
MANIFEST = ".clc-manifest"
# What Argo CD takes for objects in a folder; Flux takes the first two.
READ_BY_CONTROLLERS = (".yaml", ".yml", ".json", ".jsonnet")


def run(*words, prefix=(), **options):
    """The program with these words; `prefix` is a program that runs it."""
    # A program that is traced, or that is killed, has no use for a search of leaks.
    leaks = {"ASAN_OPTIONS": "detect_leaks=0"} if prefix else {}
    variables = {name: value for name, value in os.environ.items() if not name.startswith("CLC_")}
    return subprocess.run([*prefix, PROGRAM, *words], env=variables | leaks, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=120, **options)


def tool(*words, cwd):
    return subprocess.run(words, cwd=cwd, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)


def configs(**values):
    """A namespace with a map of settings for each of `values`."""
    lines = "".join(f"  config {name} {{ data {{ VALUE: {value} }} }}\n" for name, value in values.items())
    return "namespace web {\n" + lines + "}\n"


class TreeTest(unittest.TestCase):
    """In `folder`, a project of its own for each test: the cluster `a` in a.cl, its tree in out/a."""

    def setUp(self):
        # A flush of a disk that others use takes long, and shows nothing more.
        fast = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        holder = tempfile.TemporaryDirectory(dir=fast)
        self.addCleanup(holder.cleanup)
        self.folder = os.path.join(holder.name, "project")
        os.makedirs(os.path.join(self.folder, ".git"))
        self.out = os.path.join(self.folder, "out", "a")

    def describe(self, text, folder=None):
        with open(os.path.join(folder or self.folder, "a.cl"), "w", encoding="utf-8") as file:
            file.write("cluster a { kubernetes: 1.34.1 }\n" + text)

    def build(self, *words, folder=None, **options):
        return run("build", *words, "a.cl", cwd=folder or self.folder, **options)

    def built(self, text):
        """Builds a description, and gives its tree."""
        self.describe(text)
        result = self.build()
        self.assertEqual(result.returncode, 0, result.stderr)
        return self.tree()

    def tree(self, out=None):
        """Every file in the output root, clc's own too; None if there is no root."""
        out = out or self.out
        if not os.path.isdir(out):
            return None
        files = {}
        for folder, folders, names in os.walk(out):
            for name in names + [each for each in folders if os.path.islink(os.path.join(folder, each))]:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    files[os.path.relpath(path, out)] = file.read()
        return files

    def outputs(self, out=None):
        """The files of the tree that are delivered."""
        return {path: text for path, text in (self.tree(out) or {}).items() if not path.startswith(".clc-")}

    def assertClean(self, folder=None):
        result = self.build("--check", folder=folder)
        self.assertEqual((result.returncode, result.stdout), (0, ""), result.stderr)

    def assertError(self, result, code, *texts):
        """One error and no other, with its code and a line that says what to do."""
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertEqual(result.stderr.count("error["), 1, result.stderr)
        for text in (f"error[{code}]", "= help: ", *texts):
            self.assertIn(text, result.stderr)

    def copy_of(self, folder):
        """A copy of a project in the place of `self.folder`."""
        shutil.rmtree(self.folder)
        shutil.copytree(folder, self.folder, symlinks=True)
