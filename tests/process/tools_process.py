"""tools/packages and tools/clc, in a copy of the repository's tools, with everything they call replaced.

Only what stands in `Tools.REAL` is real; there is no way to a true apt-get from here.
"""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
IS_ROOT = os.geteuid() == 0


class Tools(unittest.TestCase):
    REAL = ("bash", "env", "dirname", "mktemp", "rm", "mkdir", "touch", "cat", "tail", "flock", "chmod", "cp")

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        self.bin = self.folder / "bin"
        self.calls = self.folder / "calls"
        self.root = self.folder / "checkout"
        self.bin.mkdir()
        (self.root / "tools").mkdir(parents=True)
        for name in ("clc", "packages"):
            shutil.copy(ROOT / "tools" / name, self.root / "tools" / name)
        shutil.copy(ROOT / "CMakePresets.json", self.root)
        (self.root / "tools/packages.txt").write_text("build one\nbuild two\ntest three\n")
        for name in self.REAL:
            (self.bin / name).symlink_to(shutil.which(name))
        self.installed("one", "two")
        self.command("sudo", 'while [[ $1 == -* ]]; do shift; done; exec "$@"')
        self.command("apt-get")
        self.command("cmake", "mkdir -p build/release && : >build/release/build.ninja")
        self.program('printf "[%s]" "$@"; printf "\\n%s\\n" "$PWD"; exit 3')

    def command(self, name, script="exit 0"):
        """Replaces a command by `script`, which also writes down how it was called."""
        path = self.bin / name
        path.write_text(f'#!/bin/bash\necho "{name} $*" >>"{self.calls}"\n{script}\n')
        path.chmod(0o755)

    def installed(self, *names):
        lines = "".join(f"installed {name}\\n" for name in names)
        self.command("dpkg-query", f"printf '{lines}'")

    def program(self, script):
        """What the build makes."""
        made = self.folder / "program"
        made.write_text(f"#!/bin/bash\n{script}\n")
        made.chmod(0o755)
        self.command("ninja", f'echo built; mkdir -p "$2/bin"; cp "{made}" "$2/bin/clc"')

    def run_tool(self, name, *words, cwd=None):
        return subprocess.run(
            [self.root / "tools" / name, *words], env={"PATH": str(self.bin)}, cwd=cwd or self.folder,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
        )

    def called(self, name):
        if not self.calls.exists():
            return []
        lines = self.calls.read_text().splitlines()
        return [line for line in lines if line.split()[0] == name]


class Packages(Tools):
    def test_nothing_missing_is_silent(self):
        result = self.run_tool("packages", "build")
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))
        self.assertEqual(self.called("apt-get"), [])

    def test_only_what_is_missing_is_installed_in_one_call(self):
        result = self.run_tool("packages", "build", "test")
        self.assertEqual((result.returncode, result.stdout), (0, ""))
        calls = self.called("apt-get")
        self.assertEqual(len(calls), 1)
        self.assertTrue(calls[0].endswith("install --no-install-recommends three"), calls[0])

    def test_a_package_whose_name_begins_like_another(self):
        self.installed("one-dev", "two")
        self.run_tool("packages", "build")
        self.assertTrue(self.called("apt-get")[0].endswith(" one"))

    def test_an_old_list_is_renewed(self):
        stamp = self.folder / "updated"
        self.command("apt-get", f'[[ $* == *" update" ]] && : >"{stamp}"; [[ -e "{stamp}" ]]')
        result = self.run_tool("packages", "test")
        self.assertEqual(result.returncode, 0)
        kinds = ["update" if call.endswith(" update") else "install" for call in self.called("apt-get")]
        self.assertEqual(kinds, ["install", "update", "install"])

    def test_failure_names_the_packages(self):
        self.command("apt-get", "echo no network; exit 100")
        result = self.run_tool("packages", "build", "test")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn("no network", result.stderr)
        self.assertIn("missing Debian 12 packages: three\n", result.stderr)
        self.assertIn("apt-get install three\n", result.stderr)

    def test_another_system(self):
        (self.bin / "apt-get").unlink()
        (self.bin / "dpkg-query").unlink()
        result = self.run_tool("packages", "build")
        self.assertEqual(result.returncode, 1)
        self.assertIn("missing Debian 12 packages: one two\n", result.stderr)

    @unittest.skipIf(IS_ROOT, "root needs no sudo")
    def test_without_root_and_sudo(self):
        (self.bin / "sudo").unlink()
        result = self.run_tool("packages", "test")
        self.assertEqual(result.returncode, 1)
        self.assertIn("missing Debian 12 packages: three\n", result.stderr)

    @unittest.skipIf(IS_ROOT, "root needs no sudo")
    def test_sudo_asks_nothing_without_a_terminal(self):
        self.run_tool("packages", "test")
        self.assertTrue(all(call.startswith("sudo -n ") for call in self.called("sudo")))


class Clc(Tools):
    def test_it_becomes_the_program(self):
        where = self.folder / "a place"
        where.mkdir()
        result = self.run_tool("clc", "build", "a b.cl", "", cwd=where)
        self.assertEqual(result.returncode, 3)
        self.assertEqual(result.stdout, f"[build][a b.cl][]\n{where}\n")

    def test_the_build_is_not_seen(self):
        result = self.run_tool("clc")
        self.assertNotIn("built", result.stdout + result.stderr)
        self.assertIn("building the compiler", result.stderr)
        self.assertEqual(self.run_tool("clc").stderr, "")

    def test_packages_are_looked_at_once_and_cmake_is_called_once(self):
        self.run_tool("clc")
        self.run_tool("clc")
        self.assertEqual(len(self.called("dpkg-query")), 1)
        self.assertEqual(len(self.called("cmake")), 1)
        self.assertEqual(len(self.called("ninja")), 2)

    def test_a_new_list_of_packages_is_looked_at(self):
        self.run_tool("clc")
        (self.root / "tools/packages.txt").write_text("build one\nbuild four\n")
        self.run_tool("clc")
        self.assertTrue(self.called("apt-get")[0].endswith(" four"))

    def test_a_failed_build_is_shown_and_everything_looked_at_again(self):
        self.command("ninja", "echo 'a.cpp: error'; exit 1")
        result = self.run_tool("clc", "version")
        self.assertEqual((result.returncode, result.stdout), (70, ""))
        self.assertIn("a.cpp: error", result.stderr)
        self.program("echo works")
        self.assertEqual(self.run_tool("clc").stdout, "works\n")
        self.assertEqual(len(self.called("dpkg-query")), 2)

    def test_no_build_without_the_packages(self):
        self.installed("one")
        self.command("apt-get", "exit 100")
        result = self.run_tool("clc")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertEqual(self.called("ninja"), [])

    def test_it_is_found_through_a_link(self):
        (self.folder / "link").symlink_to(self.root)
        result = subprocess.run(
            [self.folder / "link/tools/clc"], env={"PATH": str(self.bin)}, capture_output=True,
            stdin=subprocess.DEVNULL, text=True, timeout=60,
        )
        self.assertEqual(result.returncode, 3)


if __name__ == "__main__":
    unittest.main()
