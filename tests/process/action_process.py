"""The steps of the GitHub action and of the job for GitLab, run as those would run them, and what the files say.

Called with the path of the program. What is of GitHub or GitLab alone, an upload or an image, is not run.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import yaml

PROGRAM = os.path.abspath(sys.argv.pop(1))
ROOT = Path(__file__).resolve().parent.parent.parent
ACTION = ROOT / "tools/action"
GOOD = "cluster home { kubernetes: 1.34.0 }\n\nnamespace web {\n  config settings { data { A: \"a\" } }\n}\n"


class Steps(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name) / "project"
        (self.folder / "clusters").mkdir(parents=True)
        (self.folder / ".git").mkdir()
        (self.folder / "bin").mkdir()
        (self.folder / "bin/clc").symlink_to(PROGRAM)
        self.variables = {"PATH": f"{self.folder / 'bin'}:/usr/bin:/bin"}
        self.write(GOOD)

    def write(self, text, name="home"):
        (self.folder / f"clusters/{name}.cl").write_text(text)

    def run_in_project(self, *words, **variables):
        return subprocess.run(words, cwd=self.folder, env=self.variables | variables, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=60, check=False)

    def build(self):
        self.assertEqual(self.run_in_project("clc", "build").returncode, 0)

    def edit(self):
        edited = next(self.folder.rglob("settings*.yaml"))
        edited.write_text(edited.read_text() + "more: 1\n")


class Action(Steps):
    def setUp(self):
        super().setUp()
        self.action = yaml.safe_load((ACTION / "action.yml").read_text())
        self.steps = self.action["runs"]["steps"]

    def perform(self, **inputs):
        """The first step, with its result, its outputs and its report."""
        given = {name: each["default"] for name, each in self.action["inputs"].items()} | inputs
        step = self.steps[0]
        variables = {name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
                     for name, value in step["env"].items()}
        outputs = self.folder / "outputs"
        outputs.write_text("")
        # As GitHub runs a step of this shell.
        result = self.run_in_project("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], **variables,
                                     GITHUB_ACTION_PATH=str(ACTION), GITHUB_OUTPUT=str(outputs), RUNNER_TEMP=str(self.folder))
        written = dict(line.split("=", 1) for line in outputs.read_text().splitlines())
        self.assertEqual(set(written), {"sarif"}, result)
        return result, json.loads(Path(written["sarif"]).read_text())

    def test_it_is_an_action(self):
        self.assertEqual(self.action["runs"]["using"], "composite")
        for each in (*self.action["inputs"].values(), *self.action["outputs"].values()):
            self.assertTrue(each["description"])
        for step in self.steps:
            # A composite action has to name the shell of each command.
            self.assertEqual("run" in step, "shell" in step, step)
            self.assertNotEqual("run" in step, "uses" in step, step)

    def test_what_it_refers_to_is_there(self):
        ids = {step["id"] for step in self.steps if "id" in step}
        found = re.findall(r"(inputs|steps)\.([\w-]+)", (ACTION / "action.yml").read_text())
        self.assertEqual({name for kind, name in found if kind == "inputs"}, set(self.action["inputs"]))
        self.assertEqual({name for kind, name in found if kind == "steps"}, ids)

    def test_nothing_is_wrong(self):
        self.build()
        result, report = self.perform()
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))
        self.assertEqual((report["version"], report["runs"][0]["results"]), ("2.1.0", []))

    def test_findings_are_annotations_and_a_report(self):
        self.write("cluster home { kubernete: 1.34.0 }\n")
        result, report = self.perform()
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stdout, r"(?m)^::error file=clusters/home\.cl,line=1,.*CL0203")
        found = report["runs"][0]["results"]
        self.assertIn("CL0203", [each["ruleId"] for each in found])
        self.assertEqual(found[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "clusters/home.cl")

    def test_a_tree_that_differs(self):
        self.build()
        self.edit()
        result, report = self.perform()
        self.assertEqual(result.returncode, 3)
        self.assertRegex(result.stdout, r"(?m)^::error .*changed by hand")
        found, = report["runs"][0]["results"]
        self.assertEqual(found["ruleId"], "CL0853")
        self.assertTrue(found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("clusters/out/home/"))
        self.assertEqual(self.perform(**{"build-check": "false"})[0].returncode, 0)

    def test_only_the_files_that_are_named(self):
        self.write("cluster other { kubernete: 1.34.0 }\n", "other")
        self.assertEqual(self.perform()[0].returncode, 1)
        self.run_in_project("clc", "build", "clusters/home.cl")
        self.assertEqual(self.perform(files="clusters/home.cl")[0].returncode, 0)
        self.assertEqual(self.perform(files="clusters/home.cl\nclusters/other.cl\n")[0].returncode, 1)

    def test_warnings_may_be_denied(self):
        self.write(GOOD + "\n@allow(\"CL2001\", reason: \"none\")\nnamespace idle {}\n")
        self.build()
        self.assertEqual(self.perform()[0].returncode, 0)
        result, _ = self.perform(deny="warning")
        self.assertEqual(result.returncode, 1, result)

    def test_a_wrong_input_is_told(self):
        result, _ = self.perform(deny="nonsense")
        self.assertEqual(result.returncode, 2)
        self.assertIn("::error", result.stdout)


class GitLab(Steps):
    def perform(self):
        job = yaml.safe_load((ACTION / "gitlab-ci.yml").read_text())["clc"]
        result = self.run_in_project("bash", "-eo", "pipefail", "-c", "\n".join(job["script"]))
        for path in job["artifacts"]["paths"]:
            self.assertIn("diagnostics", json.loads((self.folder / path).read_text()))
        return result

    def test_nothing_is_wrong(self):
        self.build()
        result = self.perform()
        self.assertEqual(result.returncode, 0, result)

    def test_findings_are_shown(self):
        self.write("cluster home { kubernete: 1.34.0 }\n")
        result = self.perform()
        self.assertEqual(result.returncode, 1)
        self.assertIn("error[CL0203]", result.stderr)

    def test_a_tree_that_differs(self):
        self.build()
        self.edit()
        self.assertEqual(self.perform().returncode, 3)


if __name__ == "__main__":
    unittest.main()
