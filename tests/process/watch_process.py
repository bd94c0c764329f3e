"""clc build --watch while editors, git and people change the sources.

Called with the path of the program.
"""

import ctypes
import os
import queue
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv.pop(1))
# A machine that does much else needs longer; nothing here passes by waiting.
PATIENCE = 60
# More than this are not worth using up.
MOST_INSTANCES = 4096
CLUSTER = """cluster {name} {{ kubernetes: 1.34.1 }}
use "../lib/texts.cl".{{word}}

namespace web {{ config greeting {{ data {{ WORD: word, OWN: "{own}" }}, files {{ "word.txt": file("word.txt") }} }} }}
"""


class Watch:
    """A running watch, and what it says."""

    def __init__(self, folder, *words):
        variables = {name: value for name, value in os.environ.items() if not name.startswith("CLC_")}
        self.process = subprocess.Popen([PROGRAM, "build", "--watch", *words], cwd=folder, env=variables, text=True,
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.lines = queue.Queue()
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stderr:
            self.lines.put(line.rstrip("\n"))
        self.lines.put(None)

    def run(self):
        """The lines of one build: up to the one that says how long it took."""
        lines = []
        end = time.monotonic() + PATIENCE
        while not (lines and lines[-1].startswith("in ")):
            try:
                line = self.lines.get(timeout=max(0.1, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError("nothing more came after " + "\n".join(lines)) from None
            if line is None:
                raise AssertionError("it ended: " + "\n".join(lines))
            lines.append(line)
        return "\n".join(lines)

    def isQuiet(self):
        """Whether nothing more is said; a build takes less."""
        try:
            line = self.lines.get(timeout=1)
        except queue.Empty:
            return True
        raise AssertionError(f"it said {line!r}")

    def end(self, number=signal.SIGINT):
        if self.process.poll() is None:
            self.process.send_signal(number)
        code = self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        self.process.stderr.close()
        return code


class Watching(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.project = Path(holder.name) / "project"
        self.write("clusters/shop.cl", CLUSTER.format(name="shop", own="1"))
        self.write("clusters/word.txt", "text")
        self.write("lib/texts.cl", 'let word = "hello"\n')
        (self.project / ".git").mkdir()

    def write(self, path, text):
        whole = self.project / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_text(text)

    def replace(self, path, text):
        """As editors do: another file takes the place."""
        self.write(path + "~", text)
        os.replace(self.project / (path + "~"), self.project / path)

    def made(self, cluster="shop"):
        """All that the output tree says."""
        return "\n".join(path.read_text() for path in sorted((self.project / "clusters/out" / cluster).rglob("*.yaml")))

    def watch(self, *words):
        watch = Watch(self.project, *words)
        self.addCleanup(watch.end)
        return watch

    def assertRuns(self, watch, *texts):
        said = watch.run()
        for text in texts:
            self.assertIn(text, said)
        return said

    def test_a_file_that_is_written_in_place_or_replaced_is_built(self):
        watch = self.watch()
        self.assertRuns(watch, "shop: ", "new", "; watching, Ctrl-C ends it")
        for path, before, after in (
            ("clusters/shop.cl", CLUSTER.format(name="shop", own="1"), CLUSTER.format(name="shop", own="2")),
            ("lib/texts.cl", 'let word = "hello"\n', 'let word = "goodbye"\n'),
            ("clusters/word.txt", "text", "another"),
        ):
            for act in (self.write, self.replace):
                with self.subTest(path=path, act=act.__name__):
                    start = self.made()
                    act(path, after)
                    said = self.assertRuns(watch, f"{path} changed", "0 new, 1 changed, 0 removed", "  changed kubernetes/")
                    self.assertNotIn("error", said)
                    self.assertNotEqual(self.made(), start)
                    act(path, before)
                    self.assertRuns(watch, f"{path} changed")
                    self.assertEqual(self.made(), start)

    def test_what_does_not_change_a_source_builds_nothing(self):
        watch = self.watch()
        self.assertRuns(watch, "shop: ")
        os.utime(self.project / "clusters/shop.cl")
        self.replace("clusters/shop.cl", CLUSTER.format(name="shop", own="1"))
        self.write("clusters/notes.txt", "no source")
        self.write("lib/.texts.cl.swp", "an editor's")
        self.write("lib/other.cl", "let unused = 1\n")
        self.assertTrue(watch.isQuiet())

    def test_an_error_leaves_the_tree_as_it_is_until_it_is_mended(self):
        watch = self.watch()
        self.assertRuns(watch, "shop: ")
        before = self.made()
        self.write("lib/texts.cl", "let word =\n")
        self.assertRuns(watch, "lib/texts.cl changed", "error[CL")
        self.assertEqual(self.made(), before)
        (self.project / "lib/texts.cl").unlink()
        self.assertRuns(watch, "lib/texts.cl changed", "error[CL")
        os.rename(self.project / "lib", self.project / "gone")
        self.write("lib/texts.cl", 'let word = "again"\n')
        said = self.assertRuns(watch, "lib/texts.cl changed", "1 changed")
        self.assertNotIn("error", said)
        self.assertIn("again", self.made())

    def test_clusters_and_files_of_a_cluster_come_and_go(self):
        watch = self.watch()
        self.assertRuns(watch, "shop: ")
        self.write("clusters/shop/more/extra.cl", 'namespace extra { config c { data { KEY: "value" } } }\n')
        self.assertRuns(watch, "clusters/shop/more/extra.cl changed", "new")
        self.write("clusters/barn.cl", CLUSTER.format(name="barn", own="1"))
        self.assertRuns(watch, "clusters/barn.cl changed", "barn: ", "shop: ")
        (self.project / "clusters/shop/more/extra.cl").unlink()
        self.assertRuns(watch, "clusters/shop/more/extra.cl changed", "removed")
        (self.project / "clusters/barn.cl").unlink()
        self.assertRuns(watch, "clusters/barn.cl changed", "warning[CL0862]")

    def test_a_named_cluster_is_the_only_one(self):
        self.write("clusters/barn.cl", CLUSTER.format(name="barn", own="1"))
        watch = self.watch("clusters/shop.cl")
        said = self.assertRuns(watch, "shop: ")
        self.assertNotIn("barn", said)

    def git(self, *words):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words], cwd=self.project, check=True,
                       stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE,
                       env={"PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull})

    def test_a_switch_of_branches_is_seen(self):
        (self.project / ".git").rmdir()
        self.git("init", "-q", "-b", "main")
        self.git("add", "lib", "clusters")
        self.git("commit", "-q", "-m", "first")
        self.git("checkout", "-q", "-b", "other")
        self.write("clusters/shop.cl", 'cluster shop { kubernetes: 1.34.1 }\nnamespace other { config c { data { KEY: "other" } } }\n')
        self.git("rm", "-q", "-r", "lib")
        self.git("add", "clusters/shop.cl")
        self.git("commit", "-q", "-m", "second")
        self.git("checkout", "-q", "main")
        watch = self.watch()
        self.assertRuns(watch, "shop: ")
        for branch, text in (("other", "other"), ("main", "hello"), ("other", "other")):
            self.git("checkout", "-q", branch)
            # Git writes file after file, so that there may be builds of what is between.
            said = self.assertRuns(watch, " changed")
            while text not in self.made():
                said += self.assertRuns(watch, " changed")
            self.assertNotIn("Segmentation", said)

    def test_a_tree_that_goes_is_written_again(self):
        watch = self.watch()
        self.assertRuns(watch, "shop: ")
        before = self.made()
        for gone in ("clusters/out/shop", "clusters/out"):
            with self.subTest(gone):
                # At once: a build may begin while a tree is taken away file by file.
                os.rename(self.project / gone, self.project.parent / os.path.basename(gone))
                self.assertRuns(watch, "clusters/out/shop changed", "new")
                self.assertEqual(self.made(), before)
        # What is edited by hand stays until somebody builds on purpose.
        file = next((self.project / "clusters/out/shop").rglob("*.yaml"))
        file.write_text("by: hand\n")
        self.assertTrue(watch.isQuiet())
        self.assertEqual(file.read_text(), "by: hand\n")

    def test_check_and_diff_look_only(self):
        watch = self.watch("--check")
        self.assertRuns(watch, "error[CL0853]")
        self.assertFalse((self.project / "clusters/out").exists())
        self.write("clusters/shop.cl", CLUSTER.format(name="shop", own="2"))
        self.assertRuns(watch, "clusters/shop.cl changed", "error[CL0853]")
        self.assertEqual(watch.end(), 3)

    def test_it_ends_when_told_to(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                watch = self.watch()
                self.assertRuns(watch, "shop: ")
                self.assertEqual(watch.end(number), 0)
        self.write("lib/texts.cl", "let word =\n")
        watch = self.watch()
        self.assertRuns(watch, "error[CL")
        self.assertEqual(watch.end(), 1)

    def use_up_inotify(self):
        """Takes all that this user has of it, as other programs may."""
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        self.addCleanup(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        c = ctypes.CDLL(None, use_errno=True)
        for _ in range(MOST_INSTANCES):
            number = c.inotify_init1(os.O_CLOEXEC)
            if number < 0:
                return
            self.addCleanup(os.close, number)
        self.skipTest(f"this user has more than {MOST_INSTANCES} instances of inotify")

    def test_a_system_that_tells_nothing_is_told(self):
        self.use_up_inotify()
        watch = self.watch()
        watch.reader.join(PATIENCE)
        said = []
        while (line := watch.lines.get(timeout=PATIENCE)) is not None:
            said.append(line)
        self.assertIn("error[CL0869]: changes of the sources can't be seen: too many programs watch files", said[0])
        self.assertIn("fs.inotify.max_user_instances", said[1])
        self.assertEqual(watch.end(), 1)
        self.assertFalse((self.project / "clusters/out").exists())

    def test_a_form_for_programs_is_refused(self):
        watch = self.watch("--format", "json")
        self.assertEqual(watch.process.wait(PATIENCE), 2)


if __name__ == "__main__":
    unittest.main()
