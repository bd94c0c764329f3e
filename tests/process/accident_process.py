"""What becomes of an output tree when a build is killed, the disk fails or is full, or two builds run at once.

Called with the path of the program. strace ends the process before a system call, or makes the call fail; a small disk
is mounted in a namespace of its own. Where the system forbids one of these, the tests that need it say so.
"""

import errno
import os
import re
import shutil
import subprocess
import tempfile
import unittest

from trees import PROGRAM, READ_BY_CONTROLLERS, TreeTest, configs, run, tool

def is_sanitized():
    with open(PROGRAM, "rb") as file:
        return b"__asan_init" in file.read()


# A sanitizer writes to pipes of its own, now and then: which `write` is which can't be told by counting. Nor is it quick.
SANITIZED = is_sanitized()
# All that can change a disk. Of `openat` those count that make a file.
CALLS = ("" if SANITIZED else "write,pwrite64,writev,pwritev,") + (
    "openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,truncate,"
    "ftruncate,fallocate,fchmod,fchmodat,fsync,fdatasync,sync_file_range,syncfs,flock")
TRIED = {"openat", "fsync", "renameat", "unlinkat", "mkdirat"} | (set() if SANITIZED else {"write"})
MADE = ("O_CREAT", "O_TRUNC")
# Before and after; from the first line an empty folder is built.
STEPS = {
    "create": (None, configs(a=1, b=2)),
    "change": (configs(a=1, b=2), configs(a=3, b=2)),
    "prune": (configs(a=1, b=2), configs(b=2)),
    "folder": ('emit "x" at "a/b"\nemit "y" at "a/c/d"\n', 'emit "x" at "a"\n'),
    "mixed": (configs(a=1, b=2, c=3), configs(a=4, b=2, d=5) + "namespace more { config a { data { VALUE: 1 } } }\n"),
}


def traced(log, *words):
    return ["strace", "-f", "-qq", "-o", log, "-e", f"trace={CALLS}", "-e", "signal=none", *words]


def can_trace():
    try:
        words = traced(os.devnull, "-e", "inject=fsync:error=EIO:when=1", "true")
        return subprocess.run(words, capture_output=True, timeout=60).returncode == 0
    except OSError:
        return False


def in_namespace(script, *words, **options):
    """Runs a script of the shell where it may mount disks that nobody else sees."""
    new = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--mount"]
    return subprocess.run([*new, "sh", "-ec", script, "sh", *words], capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=300, **options)


def can_mount():
    try:
        with tempfile.TemporaryDirectory() as folder:
            return in_namespace('mount -t tmpfs none "$1"', folder).returncode == 0
    except OSError:
        return False


CAN_TRACE = can_trace()
CAN_MOUNT = can_mount()


class Call:
    """One change of the disk that a build makes: the name of the system call, and which of that name it is."""

    def __init__(self, name, number, text, of_note=False):
        self.name, self.number, self.text = name, number, text
        # When the tree is as it should be, what was read for it is noted; without the note the next build takes longer.
        self.of_note = of_note

    def inject(self, what):
        return ["-e", f"inject={self.name}:{what}:when={self.number}"]


class Step(TreeTest):
    """A tree in its old state, and what a build of the new description does with it."""

    def prepare(self, old, new):
        if old is not None:
            self.built(old)
        self.before = self.tree()
        self.describe(new)
        self.start = os.path.join(os.path.dirname(self.folder), "start")
        shutil.copytree(self.folder, self.start)
        log = os.path.join(os.path.dirname(self.folder), "calls")
        self.assertEqual(self.build(prefix=traced(log)).returncode, 0)
        self.after = self.tree()
        counts = {}
        calls = []
        with open(log, encoding="utf-8", errors="replace") as file:
            for line in file:
                name = re.match(r"\d+ +(\w+)\(", line)
                if name is None:
                    continue
                number = counts[name[1]] = counts.get(name[1], 0) + 1
                of_note = "/.git/clc" in line or bool(calls and calls[-1].of_note)
                if not name[1].startswith("open") or any(word in line for word in MADE):
                    calls.append(Call(name[1], number, line.strip(), of_note))
        # What is missing here would not be tried.
        self.assertTrue(TRIED <= {call.name for call in calls})
        return calls

    def build_with(self, call, what):
        self.copy_of(self.start)
        return self.build(prefix=traced(os.devnull, *call.inject(what)))


@unittest.skipUnless(CAN_TRACE, "strace is not there, or may not trace")
class Kill(Step):
    """A build that is killed before each change of the disk."""

    def try_all(self, step):
        old, new = STEPS[step]
        decided = 0
        calls = self.prepare(old, new)
        for call in calls:
            with self.subTest(call.text):
                self.assertEqual(self.build_with(call, "signal=KILL").returncode, -9)
                decided += self.look_and_finish(new)
        # Some before the decision, some behind it.
        self.assertGreater(decided, 3)
        self.assertGreater(len(calls) - decided, 6)

    def assertNoneCommitted(self):
        """`git add -A` takes nothing of clc's own that a controller reads."""
        tool("git", "init", "-q", cwd=self.folder)
        listed = tool("git", "ls-files", "--others", "--exclude-standard", cwd=self.folder)
        self.assertEqual(listed.returncode, 0, listed.stderr)
        own = [path for path in listed.stdout.splitlines() if "/.clc-" in path]
        self.assertEqual([path for path in own if path.endswith(READ_BY_CONTROLLERS)], [])

    def look_and_finish(self, new):
        """Whether the next run had to complete the build."""
        found = self.tree() or {}
        outputs = self.outputs()
        left = {path for path in found if path.startswith((".clc-journal", ".clc-staging"))}
        decided = ".clc-journal" in found
        if not decided:
            # Old or new, the manifest with it.
            self.assertIn({path: found[path] for path in set(found) - left}, (self.before or {}, self.after))
        if any(path.endswith(READ_BY_CONTROLLERS) for path in left):
            self.assertNoneCommitted()
        if left:
            looked = self.build("--check")
            self.assertEqual(looked.returncode, 3)
            self.assertIn("CL0851", looked.stderr)
            self.assertEqual(self.tree(), found)
        finished = self.build()
        self.assertEqual(finished.returncode, 0, finished.stderr)
        self.assertEqual("CL0852" in finished.stderr, decided)
        self.assertEqual(self.tree(), self.after)
        self.assertNotEqual(outputs, None)
        self.assertClean()
        return decided

    def test_while_a_tree_is_made(self):
        self.try_all("create")

    def test_while_a_file_changes(self):
        self.try_all("change")

    def test_while_a_file_goes(self):
        self.try_all("prune")

    def test_while_a_folder_becomes_a_file(self):
        self.try_all("folder")

    def test_while_files_come_change_and_go(self):
        self.try_all("mixed")

    def test_the_run_that_completes_it_is_killed_as_well(self):
        old, new = STEPS["change"]
        calls = self.prepare(old, new)
        decision = [call.name for call in calls].index("renameat") + 1
        self.build_with(calls[decision], "signal=KILL")
        self.assertIn(".clc-journal", self.tree())
        cut_off = os.path.join(os.path.dirname(self.folder), "cut_off")
        shutil.copytree(self.folder, cut_off)
        for name in ("renameat", "fsync", "unlinkat"):
            for number in (1, 2):
                with self.subTest(name, number=number):
                    self.copy_of(cut_off)
                    killed = self.build(prefix=traced(os.devnull, *Call(name, number, "").inject("signal=KILL")))
                    self.assertEqual(killed.returncode, -9)
                    self.look_and_finish(new)


@unittest.skipUnless(CAN_TRACE, "strace is not there, or may not trace")
class Failure(Step):
    """A build whose disk refuses one change: it says so, and the tree is as it was or is completed by the next."""

    def try_all(self, step, error):
        old, new = STEPS[step]
        codes = set()
        words = os.strerror(getattr(errno, error)).replace("No ", "no ").replace("Input", "input")
        for call in self.prepare(old, new):
            # What it says to the user is no part of the tree.
            if re.search(r"write\(2, ", call.text):
                continue
            with self.subTest(call.text):
                result = self.build_with(call, f"error={error}")
                found = self.tree()
                if result.returncode == 0:
                    # Nothing was lost: an early write-back, or what the next run removes.
                    self.assertTrue(call.of_note or call.name in ("sync_file_range", "unlinkat"), call.name)
                    self.assertEqual(self.outputs(), self.outputs_of(self.after))
                else:
                    code = re.search(r"error\[(CL\d+)\]", result.stderr)[1]
                    codes.add(code)
                    self.assertError(result, code, words)
                    self.assertIn(code, ("CL0847", "CL0849", "CL0850"))
                    if code == "CL0850":
                        self.assertIn(".clc-journal", found)
                    else:
                        self.assertEqual(found, self.before)
                self.assertEqual(self.build().returncode, 0)
                self.assertEqual(self.tree(), self.after)
                self.assertClean()
        self.assertTrue({"CL0849", "CL0850"} <= codes, codes)

    @staticmethod
    def outputs_of(tree):
        return {path: text for path, text in tree.items() if not path.startswith(".clc-")}

    def test_a_disk_that_is_full(self):
        self.try_all("mixed", "ENOSPC")

    def test_a_disk_that_breaks(self):
        self.try_all("create", "EIO")


@unittest.skipUnless(CAN_MOUNT, "no right to mount a disk")
class SmallDisk(TreeTest):
    # A disk with room for $4 pages and $5 files more than the tree before; what comes out of it is copied.
    SCRIPT = """
        mount -t tmpfs -o size=512k,nr_inodes=80 none "$1/out"
        cd "$1"
        cp -a ../before/. out/
        mkdir out/ballast
        : > out/ballast/pages
        for file in $(seq $(( $(df --output=iavail out | tail -1) - $5 ))); do : > out/ballast/$file; done
        head -c $(( ($(df -k --output=avail out | tail -1) - $4 * 4) * 1024 )) /dev/zero > out/ballast/pages
        set +e
        "$2" build a.cl 2> ../errors
        echo $? > ../code
        cp -a out/a/. "$3"
        rm -r out/ballast
        "$2" build a.cl 2> ../errors2 && "$2" build --check a.cl 2>> ../errors2
        echo $? > ../code2
    """

    def text(self, name):
        with open(os.path.join(os.path.dirname(self.folder), name), encoding="utf-8") as file:
            return file.read()

    def test_each_amount_of_room_gives_the_old_tree_or_the_new(self):
        old, new = STEPS["mixed"]
        base = os.path.dirname(self.folder)
        before = self.built(old)
        os.rename(os.path.join(self.folder, "out"), os.path.join(base, "before"))
        after = self.built(new)
        shutil.rmtree(os.path.join(self.folder, "out"))
        os.mkdir(os.path.join(self.folder, "out"))
        codes = []
        for pages, files in [(pages, 20) for pages in range(0, 9)] + [(20, files) for files in range(0, 8)]:
            with self.subTest(pages=pages, files=files):
                kept = os.path.join(base, f"kept{pages}-{files}")
                os.mkdir(kept)
                done = in_namespace(self.SCRIPT, self.folder, PROGRAM, kept, str(pages), str(files))
                self.assertEqual(done.returncode, 0, done.stderr)
                code = int(self.text("code"))
                codes.append(code)
                found = self.tree(kept)
                if code == 0:
                    self.assertEqual(found, after)
                else:
                    self.assertIn("no space left on device", self.text("errors"))
                    self.assertIn("make room there", self.text("errors"))
                    # Folders are made behind the decision; what is missing then is told.
                    if "error[CL0850]" in self.text("errors"):
                        self.assertIn(".clc-journal", found)
                    else:
                        self.assertIn("error[CL0849]", self.text("errors"))
                        self.assertEqual(found, before)
                self.assertEqual(int(self.text("code2")), 0, self.text("errors2"))
        self.assertIn(0, codes)
        self.assertGreater(codes.count(1), 5)

    def test_a_tree_that_may_only_be_read(self):
        before = self.built(configs(a=1))
        self.describe(configs(a=2))
        script = """
            cd "$1"
            mount --bind out/a out/a
            mount -o remount,ro,bind out/a
            set +e
            "$2" build a.cl; echo $?
            "$2" build --check a.cl; echo $?
        """
        done = in_namespace(script, self.folder, PROGRAM)
        self.assertEqual(done.stdout, "1\n3\n", done.stderr)
        self.assertIn("error[CL0849]", done.stderr)
        self.assertIn("read-only file system", done.stderr)
        self.assertIn("mount it for writing", done.stderr)
        self.assertEqual(self.tree(), before)


class Permission(TreeTest):
    # Root without the right to pass by permissions is like anybody else.
    PREFIX = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ("env",)

    def test_what_may_not_be_written_or_read_is_named_and_nothing_changes(self):
        before = self.built(configs(a=1))
        self.describe(configs(a=2))
        for place, mode, code in (("out/a", 0o555, "CL0849"), ("out/a/kubernetes/web", 0o555, "CL0849"),
                                  ("out/a", 0o000, "CL0847"), ("out/a/.clc-manifest", 0o000, "CL0854"),
                                  ("out/a/kubernetes/web/a-configmap.yaml", 0o000, "CL0854")):
            with self.subTest(place, mode=oct(mode)):
                path = os.path.join(self.folder, place)
                usual = os.stat(path).st_mode
                os.chmod(path, mode)
                refused = self.build(prefix=self.PREFIX)
                os.chmod(path, usual)
                self.assertError(refused, code, "permission denied", "out/a")
                self.assertEqual(self.tree(), before)
        self.assertEqual(self.build(prefix=self.PREFIX).returncode, 0)

    def test_a_folder_that_may_not_be_made(self):
        self.describe(configs(a=1))
        os.chmod(self.folder, 0o555)
        refused = self.build(prefix=self.PREFIX)
        os.chmod(self.folder, 0o755)
        self.assertError(refused, "CL0847", "permission denied")
        self.assertFalse(os.path.exists(os.path.join(self.folder, "out")))

    def test_a_file_where_the_tree_belongs(self):
        self.describe(configs(a=1))
        os.mkdir(os.path.dirname(self.out))
        with open(self.out, "w", encoding="utf-8") as file:
            file.write("mine\n")
        self.assertError(self.build(), "CL0847", "out/a", "not a directory")
        with open(self.out, encoding="utf-8") as file:
            self.assertEqual(file.read(), "mine\n")


class Race(TreeTest):
    def start(self, cluster):
        # Writing is quick, and evaluating is not where a sanitizer watches: builds would hardly ever meet.
        slow = traced(os.devnull, "-e", "inject=renameat:delay_enter=150ms") if SANITIZED and CAN_TRACE else []
        return subprocess.Popen([*slow, PROGRAM, "build", "--out", "both", cluster], cwd=self.folder,
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                                env=os.environ | ({"ASAN_OPTIONS": "detect_leaks=0"} if slow else {}))

    def test_builds_at_once_never_mix(self):
        trees = []
        for name, text in (("b", configs(**{f"c{number}": 1 for number in range(12)})),
                           ("a", configs(**{f"c{number}": 2 for number in range(6, 18)}))):
            trees.append(self.built(text))
            os.rename(os.path.join(self.folder, "a.cl"), os.path.join(self.folder, f"{name}.cl"))
        for name in ("a", "b"):
            path = os.path.join(self.folder, f"{name}.cl")
            with open(path, encoding="utf-8") as file:
                text = file.read()
            with open(path, "w", encoding="utf-8") as file:
                file.write(text.replace("cluster a", f"cluster {name}"))
        seen = []
        met = 0
        for number in range(200):
            builds = [self.start(cluster) for cluster in ("a.cl", "b.cl", "a.cl")[number % 2:]]
            results = [(build.communicate(timeout=120)[1], build.returncode) for build in builds]
            for errors, code in results:
                self.assertTrue(code == 0 or (code == 1 and "error[CL0848]" in errors), errors)
            self.assertIn(0, [code for _, code in results])
            met += sum(code for _, code in results)
            found = self.tree(os.path.join(self.folder, "both"))
            self.assertIn(found, trees)
            seen.append(trees.index(found))
            if number >= 20 and met >= 5 and len(set(seen)) == 2:
                break
        self.assertGreaterEqual(met, 5)
        self.assertEqual(set(seen), {0, 1})

    @unittest.skipUnless(CAN_TRACE, "strace is not there, or may not trace")
    def test_a_build_in_the_middle_of_another_changes_nothing(self):
        self.built(configs(a=1, b=2))
        self.describe(configs(a=3, c=4))
        slow = traced(os.devnull, "-e", f"inject=renameat:delay_enter={3000 if SANITIZED else 300}ms")
        with subprocess.Popen([*slow, PROGRAM, "build", "a.cl"], cwd=self.folder, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              env=os.environ | {"ASAN_OPTIONS": "detect_leaks=0"}) as build:
            while not os.path.exists(os.path.join(self.out, ".clc-staging")):
                self.assertIsNone(build.poll())
            # A look does not take a tree for damaged that is being written, and keeps nobody out.
            for words in ((), ("--force",), ("--check",), ("--diff",)):
                self.assertError(self.build(*words), "CL0848", "wait")
            self.assertEqual(build.wait(timeout=60), 0)
        self.assertClean()


if __name__ == "__main__":
    unittest.main()
