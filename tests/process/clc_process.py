"""The program as a process: its streams, its exit codes, and what it does with a terminal.

Called with the path of the program. What it prints in detail is the matter of tests/golden/cli.
"""

import json
import os
import pty
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
STDLIB = os.path.join(os.path.dirname(__file__), "..", "..", "stdlib")
ESCAPE = b"\x1b["


def run(*words, **options):
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm"} | options.pop("variables", {})
    if "input" not in options:
        options["stdin"] = subprocess.DEVNULL
    return subprocess.run(
        [PROGRAM, *words], capture_output="stdout" not in options, env=environment, timeout=60, **options,
    )


def run_on_terminal(*words, **variables):
    """What the program writes when both its streams lead to a terminal."""
    parent, child = pty.openpty()
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm"} | variables
    with subprocess.Popen(
        [PROGRAM, *words], stdin=subprocess.DEVNULL, stdout=child, stderr=child, env=environment
    ) as process:
        os.close(child)
        written = b""
        while True:
            try:
                part = os.read(parent, 4096)
            except OSError:  # The last one that held the terminal has closed it.
                break
            if not part:
                break
            written += part
        process.wait(timeout=60)
    os.close(parent)
    return written


class Streams(unittest.TestCase):
    def test_answers_go_to_the_output(self):
        result = run("version")
        self.assertEqual(result.returncode, 0)
        self.assertTrue(result.stdout.startswith(b"clc "))
        self.assertEqual(result.stderr, b"")

    def test_timings_name_the_parts_of_a_run_and_each_rule(self):
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, "home.cl")
            with open(source, "w", encoding="utf-8") as file:
                file.write("cluster home { kubernetes: 1.34.1 }\n")
            result = run("check", "--timings", "--root", folder, source)
        self.assertEqual(result.returncode, 0)
        self.assertEqual(result.stdout, b"")
        lines = result.stderr.decode().splitlines()
        parts = {line.split(maxsplit=2)[2]: float(line.split()[0]) for line in lines[1:-1]}
        for part in ("reading", "parsing", "checking", "evaluating", "rule raw-secret", "printing"):
            self.assertIn(part, parts)
        self.assertAlmostEqual(float(lines[-1].split()[0]), sum(parts.values()), delta=0.01 * len(parts))

    def test_findings_are_read_from_the_input(self):
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, "home.cl")
            with open(source, "w", encoding="utf-8") as file:
                file.write('cluster home { domain: "example.org", kubernetes: 1.34.1 }\nnamespace web {}\n')
            self.assertEqual(run("build", source).returncode, 0)
            tree = os.path.join(folder, "out", "home")
            paths = [os.path.join(at, name) for at, _, names in os.walk(tree)
                     for name in names if name.endswith("-namespace.yaml")]
            for scheme in ("file://", "file:", "FILE://", "file://localhost", "File:"):
                physical = {"artifactLocation": {"uri": scheme + paths[0]}, "region": {"startLine": 4}}
                report = {"version": "2.1.0", "runs": [
                    {"results": [{"locations": [{"physicalLocation": physical}]}]}]}
                with self.subTest(scheme):
                    result = run("map", "--sarif", "-", cwd=folder, input=json.dumps(report).encode())
                    self.assertEqual(result.stderr, b"")
                    found = json.loads(result.stdout)["runs"][0]["results"][0]
                    at = found["locations"][0]["physicalLocation"]
                    self.assertEqual((at["artifactLocation"]["uri"], at["region"]["startLine"]), ("home.cl", 2))
                    self.assertEqual(found["relatedLocations"][0]["physicalLocation"], physical)

    def test_mistakes_go_to_the_error_stream(self):
        result = run("frobnicate")
        self.assertEqual(result.returncode, 2)
        self.assertEqual(result.stdout, b"")
        self.assertIn(b"error[CL0890]", result.stderr)

    def test_no_words_are_wrong_usage(self):
        self.assertEqual(run().returncode, 2)

    def test_an_output_that_is_full_is_no_success(self):
        with open("/dev/full", "wb") as full:
            result = run("explain", stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"standard output can't be written", result.stderr)

    def test_an_input_that_cant_be_read_is_no_bug(self):
        closed = subprocess.run(["bash", "-c", 'exec "$1" fmt - <&-', "bash", os.path.abspath(PROGRAM)],
                                capture_output=True, timeout=60, check=False)
        with tempfile.TemporaryDirectory() as folder:
            opened = os.open(folder, os.O_RDONLY)
            of_folder = subprocess.run([PROGRAM, "fmt", "-"], stdin=opened, capture_output=True, timeout=60, check=False)
            os.close(opened)
        for result, cause in ((closed, b"bad file descriptor"), (of_folder, b"is a directory")):
            self.assertEqual((result.returncode, result.stdout), (1, b""), result.stderr)
            self.assertIn(b"CL0871", result.stderr)
            self.assertIn(cause, result.stderr.lower())

    def test_a_folder_that_is_gone_is_no_bug(self):
        with tempfile.TemporaryDirectory() as folder:
            gone = os.path.join(folder, "gone")
            os.mkdir(gone)
            script = 'rmdir "$1"; exec "$2" version'
            result = subprocess.run(
                ["bash", "-c", script, "bash", gone, os.path.abspath(PROGRAM)], cwd=gone,
                capture_output=True, stdin=subprocess.DEVNULL, timeout=60,
            )
        self.assertEqual((result.returncode, result.stderr), (0, b""))


class Library(unittest.TestCase):
    """CLC_STDLIB: the standard library of a checkout instead of that in the program."""

    CLUSTER = "cluster a { kubernetes: 1.33.0 }\nlet x = marker\n"

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = holder.name
        self.library = os.path.join(self.folder, "stdlib")
        shutil.copytree(STDLIB, self.library)
        with open(os.path.join(self.folder, "a.cl"), "w", encoding="utf-8") as file:
            file.write(self.CLUSTER)

    def check(self, library):
        return run("check", "a.cl", "--format=short", cwd=self.folder, variables={"CLC_STDLIB": library})

    def add(self, text):
        with open(os.path.join(self.library, "std", "prelude.cl"), "a", encoding="utf-8") as file:
            file.write(text)

    def test_the_folder_is_read(self):
        self.assertIn(b"CL0201", self.check("").stderr)
        self.add('\nlet marker = "m"\n')
        result = self.check(self.library)
        self.assertEqual((result.returncode, result.stderr), (0, b""))

    def test_a_relative_folder_is_seen_from_the_working_directory(self):
        self.add('\nlet marker = "m"\n')
        self.assertEqual(self.check("stdlib").returncode, 0)

    def test_mistakes_in_it_are_told(self):
        self.add("\nlet marker = )\n")
        result = self.check(self.library)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"std:/prelude.cl:", result.stderr)

    def test_another_folder_is_refused(self):
        result = self.check(self.folder)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"error[CL0899]", result.stderr)


class Project(unittest.TestCase):
    """Real builds of the repository's own cluster, in copies."""

    REPOSITORY = os.path.join(os.path.dirname(__file__), "..", "..")
    CLUSTER = os.path.join("clusters", "goingdark.cl")
    OUTPUTS = os.path.join("clusters", "out", "goingdark")

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = holder.name

    def copy(self, *folders):
        root = os.path.join(self.folder, *folders)
        os.makedirs(os.path.join(root, ".git"))
        shutil.copytree(os.path.join(self.REPOSITORY, "clusters"), os.path.join(root, "clusters"),
                        ignore=lambda folder, names: ["out"] if folder.endswith("clusters") else [])
        return root

    def tree(self, root):
        files = {}
        for folder, _, names in os.walk(os.path.join(root, self.OUTPUTS)):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    files[os.path.relpath(path, root)] = file.read()
        return files

    def test_path_language_zone_and_mask_change_no_byte(self):
        here = self.copy("here")
        there = self.copy("a much", "longer way", "to there")
        self.assertEqual(run("build", cwd=here).returncode, 0)
        before = os.umask(0o077)
        try:
            elsewhere = run("build", "--root", there, cwd=self.folder,
                            variables={"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu", "COLUMNS": "20"})
        finally:
            os.umask(before)
        self.assertEqual(elsewhere.returncode, 0)
        self.assertGreater(len(self.tree(here)), 100)
        self.assertEqual(self.tree(here), self.tree(there))
        with open(os.path.join(self.REPOSITORY, self.OUTPUTS, ".clc-manifest"), "rb") as committed:
            self.assertEqual(self.tree(here)[os.path.join(self.OUTPUTS, ".clc-manifest")], committed.read())

    def test_a_build_that_is_killed_is_finished_by_the_next(self):
        root = self.copy("killed")
        self.assertEqual(run("build", cwd=root).returncode, 0)
        whole = self.tree(root)
        shutil.rmtree(os.path.join(root, "clusters", "out"))
        for milliseconds in (5, 20, 40, 60, 80, 100, 120, 150, 200, 300):
            with subprocess.Popen([PROGRAM, "build"], cwd=root, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
                time.sleep(milliseconds / 1000)
                process.kill()
        self.assertEqual(run("build", cwd=root).returncode, 0)
        self.assertEqual(self.tree(root), whole)

    def test_builds_at_once_do_not_mix(self):
        root = self.copy("both")
        processes = [subprocess.Popen([PROGRAM, "build"], cwd=root, stdin=subprocess.DEVNULL,
                                      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(4)]
        results = [(process.communicate(timeout=60)[1], process.returncode) for process in processes]
        for errors, code in results:
            # One that finds another at work says so and leaves the tree alone.
            self.assertTrue(code == 0 or (code == 1 and b"CL0848" in errors), errors)
        self.assertIn(0, [code for _, code in results])
        self.assertEqual(run("build", "--check", cwd=root).returncode, 0)

    def test_a_reader_that_goes_away_is_no_bug(self):
        root = self.copy("piped")
        with subprocess.Popen([PROGRAM, "build", "--check", "--diff"], cwd=root, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            process.stdout.close()
            code = process.wait(timeout=60)
        self.assertIn(code, (1, 3, -13, 141))

    @unittest.skipIf(os.geteuid() == 0, "root may read and write everywhere")
    def test_what_may_not_be_read_or_written_is_named(self):
        root = self.copy("locked")
        os.chmod(os.path.join(root, "clusters", "goingdark", "mastodon.cl"), 0)
        unread = run("build", cwd=root)
        self.assertEqual(unread.returncode, 1)
        self.assertIn(b"clusters/goingdark/mastodon.cl", unread.stderr)
        os.chmod(os.path.join(root, "clusters", "goingdark", "mastodon.cl"), 0o644)
        os.chmod(os.path.join(root, "clusters"), 0o555)
        unwritten = run("build", cwd=root)
        os.chmod(os.path.join(root, "clusters"), 0o755)
        self.assertEqual(unwritten.returncode, 1)
        self.assertIn(b"clusters/out", unwritten.stderr)
        self.assertEqual(self.tree(root), {})


class Colors(unittest.TestCase):
    def test_none_without_a_terminal(self):
        self.assertNotIn(ESCAPE, run("frobnicate").stderr)
        self.assertNotIn(ESCAPE, run("explain", "CL0001").stdout)

    def test_on_a_terminal(self):
        self.assertIn(ESCAPE, run_on_terminal("frobnicate"))
        self.assertIn(ESCAPE, run_on_terminal("explain", "CL0001"))

    def test_the_user_may_refuse_them(self):
        self.assertNotIn(ESCAPE, run_on_terminal("frobnicate", NO_COLOR="1"))
        self.assertNotIn(ESCAPE, run_on_terminal("frobnicate", "--color", "never"))
        self.assertIn(ESCAPE, run_on_terminal("frobnicate", NO_COLOR=""))

    def test_a_terminal_may_not_know_them(self):
        self.assertNotIn(ESCAPE, run_on_terminal("frobnicate", TERM="dumb"))

    def test_the_user_may_say_how_wide_it_is(self):
        with tempfile.TemporaryDirectory() as root:
            with open(os.path.join(root, "main.cl"), "w") as source:
                source.write('cluster demo { domain: "' + "x" * 300 + '", kubernets: 1.34.1 }\n')
            for told, widest in (("60", 60), ("100", 100), ("7", 160), ("wide", 160), ("", 160)):
                shown = run("check", "main.cl", "--root", ".", cwd=root, variables={"COLUMNS": told}).stderr.decode()
                excerpt = [line for line in shown.splitlines() if " 1 | cluster" in line]
                self.assertEqual(len(excerpt), 1, shown)
                self.assertLessEqual(len(excerpt[0]), widest, told)
                self.assertGreater(len(excerpt[0]), widest - 10, told)

    def test_always_means_always(self):
        self.assertIn(ESCAPE, run("explain", "CL9999", "--color=always").stderr)
        self.assertIn(ESCAPE, run("explain", "CL0001", "--color=always",
                                  variables={"NO_COLOR": "1"}).stdout)


if __name__ == "__main__":
    unittest.main()
