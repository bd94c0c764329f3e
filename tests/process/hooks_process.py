"""The hooks of .pre-commit-hooks.yaml, run by Debian's pre-commit at real commits.

Called with the path of the program. The repository with the hooks is one of its own that holds the two files a hook is made
of, so that pre-commit clones what is in the folder and not what was committed last.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv.pop(1))
ROOT = Path(__file__).resolve().parent.parent.parent
HOOKS = ("clc-fmt", "clc-check", "clc-build-check")
PROJECT = {
    "clusters/first.cl": 'use "../lib/mail.cl".{relay}\n\ncluster first { kubernetes: 1.34.0 }\n\n'
                         "namespace web {\n  config settings { data { RELAY: relay } }\n}\n",
    "clusters/second.cl": 'use "../lib/mail.cl".{relay}\n\ncluster second { kubernetes: 1.34.0 }\n\n'
                          "namespace shop {\n  config settings { data { RELAY: relay } }\n}\n",
    "lib/mail.cl": 'let relay = "smtp.example.org"\n',
    "README.md": "a project\n",
}


class Hooks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(holder.cleanup)
        cls.home = Path(holder.name)
        (cls.home / "bin").mkdir()
        (cls.home / "bin/clc").symlink_to(PROGRAM)
        cls.variables = {
            "PATH": f"{cls.home / 'bin'}:/usr/bin:/bin", "HOME": holder.name, "PRE_COMMIT_HOME": str(cls.home / "cache"),
            "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
            **{f"GIT_{who}_{what}": "somebody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        }
        cls.hooks = cls.home / "hooks"
        (cls.hooks / "tools").mkdir(parents=True)
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", cls.hooks)
        shutil.copy(ROOT / "tools/hook", cls.hooks / "tools")
        # Stands for the one that builds the checkout.
        (cls.hooks / "tools/clc").write_text(f'#!/bin/sh\necho built >>"{cls.home}/built"\nexec "{PROGRAM}" "$@"\n')
        (cls.hooks / "tools/clc").chmod(0o755)
        cls.make_repository(cls.hooks)
        revision = cls.call("git", "rev-parse", "HEAD", cwd=cls.hooks).stdout.strip()
        cls.project = cls.home / "project"
        for path, text in PROJECT.items():
            (cls.project / path).parent.mkdir(parents=True, exist_ok=True)
            (cls.project / path).write_text(text)
        (cls.project / ".pre-commit-config.yaml").write_text(
            f"repos:\n  - repo: {cls.hooks}\n    rev: {revision}\n    hooks:\n" + "".join(f"      - id: {each}\n" for each in HOOKS))
        cls.call("clc", "build", cwd=cls.project)
        cls.make_repository(cls.project)
        cls.call("pre-commit", "install", "--install-hooks", cwd=cls.project)

    @classmethod
    def make_repository(cls, folder):
        cls.call("git", "init", "-q", "-b", "main", cwd=folder)
        cls.call("git", "add", "-A", cwd=folder)
        cls.call("git", "commit", "-q", "-m", "begin", cwd=folder)

    @classmethod
    def call(cls, *words, cwd, check=True, **variables):
        return subprocess.run(words, cwd=cwd, env=cls.variables | variables, stdin=subprocess.DEVNULL, check=check,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120)

    def setUp(self):
        self.folder = self.home / self.id()
        shutil.copytree(self.project, self.folder, symlinks=True)

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text)

    def clc(self, *words):
        return self.call("clc", *words, cwd=self.folder)

    def commit(self, *, add=("-A",), **variables):
        """Each hook of a commit, with its verdict, and all that was printed."""
        if add:
            self.call("git", "add", *add, cwd=self.folder)
        result = self.call("git", "commit", "-m", "change", cwd=self.folder, check=False, **variables)
        shown = result.stdout
        verdicts = {}
        for line in shown.splitlines():
            name, dots, verdict = line.partition("...")
            if dots and name.startswith("clc "):
                verdicts[name] = verdict.lstrip(".").replace("(no files to check)", "")
        self.assertEqual(set(verdicts), {"clc fmt", "clc check", "clc build --check"}, shown)
        self.assertEqual(result.returncode == 0, "Failed" not in verdicts.values(), shown)
        return [verdicts[name] for name in ("clc fmt", "clc check", "clc build --check")], shown

    def test_a_repository_that_clc_began(self):
        self.folder = self.home / "begun"
        self.folder.mkdir()
        self.call("git", "init", "-q", "-b", "main", cwd=self.folder)
        self.clc("init", "begun")
        self.clc("build")
        self.call("pre-commit", "install", cwd=self.folder)
        self.call("git", "add", "-A", cwd=self.folder)
        first = self.call("git", "commit", "-m", "begin", cwd=self.folder)
        # Those of every repository, and its own of what a commit leaves out.
        self.assertEqual(first.stdout.count("Passed"), len(HOOKS) + 1, first.stdout)
        source = self.folder / "clusters/begun.cl"
        source.write_text(source.read_text().replace('"hello"', '"good day"'))
        refused = self.call("git", "commit", "-a", "-m", "more", cwd=self.folder, check=False)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("CL0853", refused.stdout)
        self.clc("build")
        self.call("git", "commit", "-a", "-m", "more", cwd=self.folder)
        more = 'config others { data { GREETING: "hi" } }\n  config settings'
        source.write_text(source.read_text().replace("config settings", more))
        self.clc("build")
        refused = self.call("git", "commit", "-a", "-m", "a file that git does not know", cwd=self.folder, check=False)
        self.assertNotEqual(refused.returncode, 0, refused.stdout)
        left = "clusters/out/begun/kubernetes/web/others-configmap.yaml"
        self.assertIn(f"git add what clc wrote:\n{left}\n", refused.stdout)
        # What a build that was cut off has left is the next build's, and not to be added.
        staging = self.folder / "clusters/out/begun/.clc-staging"
        staging.mkdir()
        (staging / "0").write_text("")
        self.call("git", "add", left, cwd=self.folder)
        refused = self.call("git", "commit", "-a", "-m", "cut off", cwd=self.folder, check=False)
        self.assertIn("CL0851", refused.stdout)
        self.assertNotIn("git add", refused.stdout)
        self.clc("build")
        self.call("git", "commit", "-a", "-m", "whole", cwd=self.folder)

    def test_what_is_right_is_committed(self):
        self.write("lib/mail.cl", 'let relay = "mail.example.org"\n')
        self.clc("build")
        verdicts, shown = self.commit()
        self.assertEqual(verdicts, ["Passed", "Passed", "Passed"], shown)

    def test_a_change_of_no_source_is_committed(self):
        self.write("README.md", "more words\n")
        verdicts, shown = self.commit()
        self.assertEqual(verdicts, ["Skipped", "Passed", "Passed"], shown)

    def test_a_broken_file(self):
        self.write("clusters/second.cl", "cluster second { kubernete: 1.34.0 }\n")
        verdicts, shown = self.commit()
        self.assertEqual(verdicts, ["Passed", "Failed", "Failed"], shown)
        self.assertIn("error[CL0203]", shown)
        self.assertIn("clusters/second.cl:1:18", shown)

    def test_a_file_that_is_not_in_the_style(self):
        self.write("lib/mail.cl", 'let  relay="smtp.example.org"\n')
        verdicts, shown = self.commit()
        self.assertEqual(verdicts, ["Failed", "Passed", "Passed"], shown)
        self.assertEqual((self.folder / "lib/mail.cl").read_text(), PROJECT["lib/mail.cl"])

    def test_a_changed_module_is_checked_in_each_cluster_that_uses_it(self):
        self.write("lib/mail.cl", 'let relays = ["smtp.example.org"]\n')
        verdicts, shown = self.commit()
        self.assertEqual(verdicts, ["Passed", "Failed", "Failed"], shown)
        self.assertIn("clusters/first.cl:1:", shown)
        self.assertIn("clusters/second.cl:1:", shown)

    def test_a_changed_module_asks_for_new_trees(self):
        self.write("lib/mail.cl", 'let relay = "mail.example.org"\n')
        verdicts, shown = self.commit()
        self.assertEqual(verdicts, ["Passed", "Passed", "Failed"], shown)
        for name in ("first", "second"):
            self.assertIn(f"clusters/out/{name}/kubernetes/", shown)

    def test_a_broken_module_that_nobody_uses(self):
        self.write("lib/more.cl", 'let more: Int = "text"\n')
        verdicts, shown = self.commit()
        self.assertEqual(verdicts, ["Passed", "Failed", "Passed"], shown)
        self.assertIn("lib/more.cl:1:", shown)

    def test_a_module_that_is_gone_is_missed_by_each_cluster(self):
        (self.folder / "lib/mail.cl").unlink()
        verdicts, shown = self.commit()
        self.assertEqual(verdicts, ["Skipped", "Failed", "Failed"], shown)
        self.assertIn("clusters/first.cl:1:", shown)
        self.assertIn("clusters/second.cl:1:", shown)

    def test_an_output_that_was_edited_by_hand(self):
        edited = next((self.folder / "clusters/out/first").rglob("settings*.yaml"))
        edited.write_text(edited.read_text().replace("smtp", "mail"))
        verdicts, shown = self.commit()
        self.assertEqual(verdicts, ["Skipped", "Passed", "Failed"], shown)
        self.assertIn("it was changed by hand", shown)

    def test_an_output_that_is_gone(self):
        next((self.folder / "clusters/out/second").rglob("settings*.yaml")).unlink()
        verdicts, shown = self.commit()
        self.assertEqual(verdicts, ["Skipped", "Passed", "Failed"], shown)

    def test_a_new_output_that_is_not_added(self):
        self.write("clusters/second.cl", PROJECT["clusters/second.cl"].replace(
            "\n}\n", "\n  config more { data { A: relay } }\n}\n"))
        self.clc("build")
        verdicts, shown = self.commit(add=("-u",))
        self.assertEqual(verdicts, ["Passed", "Passed", "Failed"], shown)
        self.assertIn("git add them:\nclusters/out/second/", shown)
        verdicts, shown = self.commit()
        self.assertEqual(verdicts, ["Passed", "Passed", "Passed"], shown)

    def test_an_output_that_is_left_out_of_the_commit(self):
        self.write("lib/mail.cl", 'let relay = "mail.example.org"\n')
        self.clc("build")
        verdicts, shown = self.commit(add=("lib",))
        self.assertEqual(verdicts, ["Passed", "Passed", "Failed"], shown)
        self.assertIn("mail.example.org", (self.folder / "lib/mail.cl").read_text())

    def test_without_clc_the_checkout_is_built(self):
        self.write("README.md", "more words\n")
        verdicts, shown = self.commit(PATH="/usr/bin:/bin")
        self.assertEqual(verdicts, ["Skipped", "Passed", "Passed"], shown)
        self.assertEqual((self.home / "built").read_text(), "built\n" * 2)

    def test_all_files(self):
        self.write("clusters/second.cl", "cluster second {\n")
        result = self.call("pre-commit", "run", "--all-files", "clc-check", cwd=self.folder, check=False)
        self.assertEqual(result.returncode, 1, result.stdout)
        self.assertIn("clusters/second.cl:", result.stdout)

    def test_options_of_the_configuration(self):
        config = self.folder / ".pre-commit-config.yaml"
        config.write_text(config.read_text().replace(
            "id: clc-check\n", "id: clc-check\n        args: [--format, short, --deny, warning]\n"))
        self.write("lib/mail.cl", "let relays = 1\n")
        _, shown = self.commit()
        self.assertIn("\nclusters/first.cl:1:", shown)


if __name__ == "__main__":
    unittest.main()
