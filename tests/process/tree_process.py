"""The output tree as its owners meet it: merged by git, edited by hand, its manifest damaged, looked at by CI.

Called with the path of the program.
"""

import hashlib
import json
import os
import resource
import shutil
import subprocess
import unittest

from trees import MANIFEST, PROGRAM, READ_BY_CONTROLLERS, TreeTest, configs, run, tool

VALUES = {f"c{number}": 1 for number in range(10, 20)}


class Merges(TreeTest):
    """Two branches with their trees, merged by the real git."""

    def setUp(self):
        super().setUp()
        os.rmdir(os.path.join(self.folder, ".git"))
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit(VALUES, "base")

    def git(self, *words, code=0):
        name = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        result = tool("git", *name, *words, cwd=self.folder)
        self.assertEqual(result.returncode, code, result.stdout + result.stderr)
        return result.stdout

    def commit(self, values, message):
        self.built(configs(**values))
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", message)

    def branches(self, ours, theirs):
        self.git("checkout", "--quiet", "-b", "theirs")
        self.commit(theirs, "theirs")
        self.git("checkout", "--quiet", "main")
        self.commit(ours, "ours")

    def test_changes_of_two_branches_become_one_tree(self):
        added = {name: value for name, value in VALUES.items() if name != "c11"} | {"c14": 2}
        changed = VALUES | {"c18": 3, "c99": 1}
        self.branches(added, changed)
        self.git("merge", "--quiet", "--no-edit", "theirs")
        self.assertIn("c99-configmap.yaml", self.git("ls-files", "out"))
        self.assertNotIn("c11-configmap.yaml", self.git("ls-files", "out"))
        self.assertClean()
        merged = self.tree()
        self.assertEqual(self.build().returncode, 0)
        self.assertEqual(self.tree(), merged)

    def test_a_conflict_in_the_manifest_is_told_and_either_side_will_do(self):
        self.branches(VALUES | {"c14": 2}, VALUES | {"c15": 3})
        for side in ("--ours", "--theirs"):
            with self.subTest(side):
                self.git("merge", "--quiet", "--no-edit", "theirs", code=1)
                with open(os.path.join(self.folder, "a.cl"), "w", encoding="utf-8") as file:
                    file.write("cluster a { kubernetes: 1.34.1 }\n" + configs(**VALUES | {"c14": 2, "c15": 3}))
                before = self.tree()
                self.assertIn(b"<<<<<<<", before[MANIFEST])
                self.assertError(self.build(), "CL0845", "is a conflict marker of a merge", "git checkout --ours")
                self.assertEqual(self.build("--check").returncode, 3)
                self.assertEqual(self.tree(), before)
                # What it says is done.
                self.git("checkout", side, os.path.join("out", "a", MANIFEST))
                self.assertEqual(self.build().returncode, 0)
                self.assertClean()
                self.git("reset", "--quiet", "--hard", "main")


class Unchanged(TreeTest):
    """A build of what the last one has read is told from its note, in the project's git; the tree is looked at all the same."""

    def notes(self):
        folder = os.path.join(self.folder, ".git", "clc")
        names = os.listdir(folder) if os.path.isdir(folder) else []
        return [os.path.join(folder, name) for name in names]

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def deceive(self, text):
        """Other sources, and a note that was made of them and the same tree: who goes by the note finds nothing to do."""
        note, = self.notes()
        with open(note, encoding="utf-8") as file:
            lines = file.read()
        old = self.hash_of_source()
        self.describe(text)
        new = self.hash_of_source()
        self.assertIn(old, lines)
        with open(note, "w", encoding="utf-8") as file:
            file.write(lines.replace(old, new))

    def hash_of_source(self):
        with open(os.path.join(self.folder, "a.cl"), "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()

    def assertWritten(self, result, words):
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(words, result.stderr)

    def test_it_is_told_from_the_note(self):
        self.built(configs(a=1))
        self.assertEqual(len(self.notes()), 1)
        told = self.build()
        self.assertEqual((told.returncode, told.stdout, told.stderr), (0, "", "a: 2 files in out/a, nothing changed\n"))
        self.deceive(configs(a=2))
        self.assertEqual(self.build().stderr, told.stderr)

    def test_who_checks_or_asks_otherwise_evaluates(self):
        for words in (("--check",), ("--diff",), ("--force",), ("--timings",)):
            with self.subTest(words):
                self.built(configs(a=1))
                self.deceive(configs(a=2))
                result = self.build(*words)
                self.assertNotIn("nothing changed", result.stderr)
                self.assertEqual(result.returncode, 3 if words == ("--check",) else 0, result.stderr)
                shutil.rmtree(os.path.join(self.folder, ".git", "clc"))
        self.built(configs(a=1))
        self.deceive(configs(a=2))
        self.assertWritten(self.build("--out", "other", "--no-rules"), "2 new")

    def test_what_was_read_or_listed_counts(self):
        self.write("v.txt", "one")
        os.mkdir(os.path.join(self.folder, "a"))
        os.mkdir(os.path.join(self.folder, "lib"))
        self.write("lib/m.cl", "let level = 1\n")
        text = 'use "lib/m.cl".{level}\nemit file("v.txt") at "v.txt"\nemit "\\(level)" at "level"\n'
        self.built(text)
        self.assertWritten(self.build(), "nothing changed")
        self.write("v.txt", "two")
        self.assertWritten(self.build(), "1 changed")
        self.write("lib/m.cl", "let level = 2\n")
        self.assertWritten(self.build(), "1 changed")
        self.write("a/more.cl", "namespace more { config d { data { A: 1 } } }\n")
        self.assertWritten(self.build(), "new")
        os.remove(os.path.join(self.folder, "a", "more.cl"))
        self.assertWritten(self.build(), "removed")
        os.remove(os.path.join(self.folder, "lib", "m.cl"))
        self.assertEqual(self.build().returncode, 1)

    def test_the_tree_is_looked_at(self):
        before = self.built(configs(a=1, b=2))
        path = os.path.join(self.out, "kubernetes/web/a-configmap.yaml")
        with open(path, "a", encoding="utf-8") as file:
            file.write("# by hand\n")
        self.assertError(self.build(), "CL0841")
        os.remove(path)
        self.assertWritten(self.build(), "1 new")
        self.assertEqual(self.tree(), before)
        os.remove(os.path.join(self.out, MANIFEST))
        self.assertEqual(self.build().returncode, 1)
        self.assertWritten(self.build("--force"), "")
        stray = os.path.join(self.out, "kubernetes/web/stray.yaml")
        open(stray, "w", encoding="utf-8").close()
        self.assertWritten(self.build(), "beside kubernetes/web/stray.yaml")
        self.assertWritten(self.build(), "beside kubernetes/web/stray.yaml")
        os.remove(stray)
        shutil.rmtree(self.out)
        self.assertWritten(self.build(), "3 new")
        self.assertEqual(self.tree(), before)

    def test_what_there_is_to_report_is_reported_each_time(self):
        self.describe('@allow("CL2001", reason: "nothing here needs it")\n' + configs(a=1))
        for _ in range(2):
            result = self.build()
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertIn("warning[CL0451]", result.stderr)
        self.assertEqual(self.notes(), [])
        self.describe("namespace web { config a { data { } }\n")
        self.assertEqual(self.build().returncode, 1)
        self.assertEqual(self.build().returncode, 1)

    def test_no_note_is_needed(self):
        self.built(configs(a=1))
        note, = self.notes()
        for text in ("", "clc-build 1\n", "x" * 1000):
            with open(note, "w", encoding="utf-8") as file:
                file.write(text)
            self.assertWritten(self.build(), "nothing changed")
        shutil.rmtree(os.path.join(self.folder, ".git", "clc"))
        self.write(".git/clc", "a file in its place")
        self.assertWritten(self.build(), "nothing changed")
        shutil.rmtree(os.path.join(self.folder, ".git"))
        self.assertWritten(run("build", "--root", ".", "a.cl", cwd=self.folder), "nothing changed")
        # A work tree beside the first one.
        own = os.path.join(os.path.dirname(self.folder), "own")
        os.mkdir(own)
        self.write(".git", f"gitdir: {own}\n")
        self.assertWritten(self.build(), "nothing changed")
        self.assertEqual(len(os.listdir(os.path.join(own, "clc"))), 1)

    def test_a_note_is_of_one_program(self):
        self.built(configs(a=1))
        self.deceive(configs(a=2))
        other = os.path.join(os.path.dirname(self.folder), "clc")
        shutil.copy2(PROGRAM, other)
        result = subprocess.run([other, "build", "a.cl"], cwd=self.folder, capture_output=True, text=True, timeout=120,
                                stdin=subprocess.DEVNULL)
        self.assertWritten(result, "1 changed")


class Manifest(TreeTest):
    def test_it_is_one_sorted_line_a_file_and_nothing_a_controller_reads(self):
        files = self.built(configs(**VALUES))
        lines = files[MANIFEST].decode().splitlines()
        paths = [line.split("  ", 1)[1] for line in lines[1:-1]]
        self.assertEqual(paths, sorted(set(files) - {MANIFEST}))
        self.assertEqual({path for path in files if path.endswith(READ_BY_CONTROLLERS)}, set(paths))

    def test_one_that_is_damaged_is_told_and_nothing_changes(self):
        files = self.built(configs(a=1, b=2, c=3))
        self.describe(configs(a=1, b=4, d=5))
        lines = files[MANIFEST].decode().splitlines(keepends=True)
        damaged = {
            "it is empty": "",
            "it is cut off after line 0": lines[0][:9],
            "it is cut off after line 3": "".join(lines[:3]),
            "it is cut off after line 2": "".join(lines[:2]) + lines[2][:70],
            "line 4 is not as clc writes it": "".join(lines[:2] + [lines[3], lines[2]] + lines[4:]),
            "a newer clc wrote it": "clc-manifest 3\n" + "".join(lines[1:]),
            "line 2 is a conflict marker of a merge": lines[0] + "<<<<<<< HEAD\n" + "".join(lines[1:]),
        }
        for cause, text in damaged.items():
            with self.subTest(cause):
                with open(os.path.join(self.out, MANIFEST), "w", encoding="utf-8") as file:
                    file.write(text)
                before = self.tree()
                self.assertError(self.build(), "CL0845", f"{MANIFEST}' can't be read: {cause}")
                self.assertError(self.build("--force"), "CL0845", cause)
                looked = self.build("--check")
                self.assertEqual(looked.returncode, 3, looked.stderr)
                self.assertIn(cause, looked.stderr)
                self.assertEqual(self.tree(), before)

    def test_one_that_is_missing_is_told_and_may_be_made_anew(self):
        files = self.built(configs(a=1, b=2, c=3))
        self.describe(configs(a=1, b=4, d=5))
        os.remove(os.path.join(self.out, MANIFEST))
        before = self.tree()
        self.assertError(self.build(), "CL0861", f"'out/a/{MANIFEST}' is missing, and 2 of 4 outputs", "git", "--force")
        looked = self.build("--check")
        self.assertEqual(looked.returncode, 3, looked.stderr)
        self.assertIn(f"'out/a/{MANIFEST}' is not what the sources give: it is missing", looked.stderr)
        self.assertEqual(self.tree(), before)
        self.assertEqual(self.build("--force").returncode, 0)
        # What is not made any more stays, and is named.
        stays = "kubernetes/web/c-configmap.yaml"
        self.assertEqual(self.tree()[stays], files[stays])
        os.remove(os.path.join(self.out, stays))
        self.assertClean()

    def test_the_form_before_is_read_and_written_anew(self):
        files = self.built(configs(a=1, b=2))
        old = files[MANIFEST].replace(b"clc-manifest 2\n", b"clc-manifest 1\n").removesuffix(b"end\n")
        self.assertNotEqual(old, files[MANIFEST])
        with open(os.path.join(self.out, MANIFEST), "wb") as file:
            file.write(old)
        self.assertEqual(self.build("--check").returncode, 3)
        self.assertEqual(self.build().returncode, 0)
        self.assertEqual(self.tree(), files)


class Files(TreeTest):
    A = "kubernetes/web/a-configmap.yaml"
    B = "kubernetes/web/b-configmap.yaml"

    def path(self, name):
        return os.path.join(self.out, name)

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def stamps(self):
        return {name: (os.stat(self.path(name)).st_mtime_ns, os.stat(self.path(name)).st_ino) for name in self.tree()}

    def test_what_is_as_it_should_be_is_not_written(self):
        self.built(configs(a=1, b=2))
        before = self.stamps()
        self.assertEqual(self.build().returncode, 0)
        self.assertEqual(self.stamps(), before)
        self.built(configs(a=1, b=3))
        after = self.stamps()
        changed = {name for name in before if before[name] != after[name]}
        self.assertEqual(changed, {self.B, MANIFEST})

    def test_a_file_that_may_not_grow_so_large_is_told_and_nothing_changes(self):
        before = self.built(configs(a=1))
        self.describe(configs(a=1, b='"' + "x" * 4000 + '"'))
        result = self.build(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048)))
        self.assertError(result, "CL0849", "file too large")
        self.assertEqual(self.tree(), before)

    def test_what_was_edited_or_put_there_is_kept_and_both_places_are_named(self):
        self.built(configs(a=1, b=2))
        self.describe(configs(a=2, c=3))
        self.write(self.A, "by hand\n")
        self.write(self.B, "by hand\n")
        self.write("kubernetes/web/c-configmap.yaml", "by hand\n")
        before = self.tree()
        refused = self.build()
        self.assertEqual(refused.returncode, 1)
        for text in (f"error[CL0841]: 'out/a/{self.A}'", f"error[CL0842]: 'out/a/{self.B}'",
                     "error[CL0840]: 'out/a/kubernetes/web/c-configmap.yaml'", "a.cl:3:10", "a.cl:4:10", "--force"):
            self.assertIn(text, refused.stderr)
        self.assertEqual(self.tree(), before)
        self.assertEqual(self.build("--force").returncode, 0)
        self.assertNotIn(self.B, self.tree())
        self.assertClean()

    def test_a_look_tells_each_difference_and_writes_nothing(self):
        self.built(configs(a=1, b=2, c=3, d=4, e=5))
        self.assertClean()
        self.describe(configs(a=1, b=2, c=9, d=4, f=6))
        self.write(self.A, "by hand\n")
        os.remove(self.path(self.B))
        self.write("kubernetes/web/g.yaml", "x: 1\n")
        before = self.stamps()
        looked = self.build("--check")
        self.assertEqual(looked.returncode, 3)
        for name, words in (("a-configmap", "it was changed by hand"), ("b-configmap", "it is missing"),
                            ("c-configmap", "it differs"), ("e-configmap", "it is not made any more"),
                            ("f-configmap", "it is missing"), ("g", "clc did not write it")):
            self.assertIn(f"'out/a/kubernetes/web/{name}.yaml' is not what the sources give: {words}\n", looked.stderr)
        self.assertIn("a: 6 files in out/a, 1 changed by hand, 1 different, 2 missing, 1 not made any more, "
                      "1 not written by clc; nothing written\n", looked.stderr)
        self.assertEqual(self.stamps(), before)

    def test_a_difference_has_a_place_for_the_pages_of_a_review(self):
        self.built(configs(a=1, b=2, c=3))
        self.describe(configs(a=1, b=2, c=3, d=4))
        edited = self.tree()[self.A].decode().replace('"1"', '"9"')
        self.write(self.A, edited)
        os.remove(self.path(self.B))
        self.write("kubernetes/web/g.yaml", "x: 1\n")
        os.makedirs(os.path.join(self.folder, "other"))
        os.symlink("../../../other", self.path("kubernetes/more"))
        told = self.build("--check", "--format", "github").stdout
        line = 1 + edited[:edited.index('"9"')].count("\n")
        for place in (f"::error file=out/a/{self.A},line={line},endLine={line},", "::error file=a.cl,line=4,endLine=4,",
                      "::error file=a.cl,line=6,endLine=6,", "::error file=out/a/kubernetes/web/g.yaml,line=1,endLine=1,",
                      "::error file=out/a/kubernetes/more,line=1,endLine=1,"):
            self.assertIn(place, told)
        results = json.loads(self.build("--check", "--format", "sarif").stdout)["runs"][0]["results"]
        self.assertEqual(len(results), 5)
        self.assertTrue(all(len(each["locations"]) == 1 for each in results))
        shutil.rmtree(self.out)
        self.assertIn("::error file=a.cl,line=1,", self.build("--check", "--format", "github").stdout)

    def test_a_link_to_a_folder_and_hidden_objects_are_told(self):
        self.built(configs(a=1))
        os.makedirs(os.path.join(self.folder, "other"))
        with open(os.path.join(self.folder, "other", "x.yaml"), "w", encoding="utf-8") as file:
            file.write("x: 1\n")
        os.symlink(os.path.join(self.folder, "other"), self.path("kubernetes/evil"))
        for path in ("kubernetes/.a.yaml", "kubernetes/.hidden/a.yaml", "kubernetes/web/b.yml"):
            self.write(path, "x: 1\n")
        looked = self.build("--check")
        self.assertEqual(looked.returncode, 3)
        for path, words in (("evil", "it is a link to a folder that clc did not make"),
                            (".a.yaml", "clc did not write it"), (".hidden/a.yaml", "clc did not write it"),
                            ("web/b.yml", "clc did not write it")):
            self.assertIn(f"'out/a/kubernetes/{path}' is not what the sources give: {words}\n", looked.stderr)
        self.assertIn("beside kubernetes/.a.yaml, kubernetes/.hidden/a.yaml, kubernetes/evil, kubernetes/web/b.yml that",
                      self.build().stderr)

    def test_a_folder_that_became_a_link_is_told_when_nothing_is_written_there_any_more(self):
        self.built(configs(a=1) + "namespace more { config b { data { VALUE: 2 } } }\n")
        os.rename(self.path("kubernetes/more"), os.path.join(self.folder, "moved"))
        os.symlink("../../../moved", self.path("kubernetes/more"))
        self.describe(configs(a=1))
        self.assertEqual(self.build().returncode, 0)
        self.assertTrue(os.path.islink(self.path("kubernetes/more")))
        self.assertTrue(os.listdir(os.path.join(self.folder, "moved")))
        looked = self.build("--check")
        self.assertEqual(looked.returncode, 3)
        self.assertIn("'out/a/kubernetes/more' is not what the sources give: it is a link to a folder", looked.stderr)

    def test_an_error_in_the_sources_is_no_difference(self):
        self.built(configs(a=1))
        self.write(self.A, "by hand\n")
        self.describe("namespace web { config a { data { VALUE: } } }\n")
        self.assertEqual(self.build("--check").returncode, 1)

    def test_a_manifest_that_is_not_of_the_tree_is_a_difference(self):
        old = self.built(configs(a=1))[MANIFEST]
        self.built(configs(a=2))
        with open(self.path(MANIFEST), "wb") as file:
            file.write(old)
        looked = self.build("--check")
        self.assertEqual(looked.returncode, 3)
        self.assertIn(f"'out/a/{MANIFEST}' is not what the sources give: it differs", looked.stderr)
        self.assertEqual(self.build().returncode, 0)
        self.assertClean()

    def test_git_and_patch_make_of_the_old_tree_the_new_one_with_the_difference(self):
        steps = [configs(a=1, b=2), configs(a=1, b=3, c="\"x y\""), configs(c=1), ""]
        self.describe(steps[0])
        for number, text in enumerate(steps):
            self.describe(text)
            before = os.path.join(self.folder, f"before{number}")
            os.makedirs(os.path.join(before, "out", "a"))
            if self.tree() is not None:
                shutil.copytree(self.out, os.path.join(before, "out", "a"), dirs_exist_ok=True)
            difference = self.build("--diff")
            self.assertEqual(difference.returncode, 0, difference.stderr)
            made = self.outputs(os.path.join(before, "out", "a"))
            self.assertEqual(self.build().returncode, 0)
            self.assertNotEqual(self.outputs(), made)
            for words in (("git", "apply", "-"), ("patch", "--quiet", "-p1", "-E")):
                with self.subTest(step=number, tool=words[0]):
                    copy = os.path.join(self.folder, f"{words[0]}{number}")
                    shutil.copytree(before, copy)
                    subprocess.run(words, cwd=copy, input=difference.stdout, text=True, check=True, timeout=60,
                                   env=os.environ | {"GIT_CEILING_DIRECTORIES": self.folder})
                    self.assertEqual(self.outputs(os.path.join(copy, "out", "a")), self.outputs())

    def test_differences_of_two_clusters_are_told_apart_and_of_a_tree_elsewhere_lead_from_its_root(self):
        self.describe(configs(a=1))
        with open(os.path.join(self.folder, "b.cl"), "w", encoding="utf-8") as file:
            file.write("cluster b { kubernetes: 1.34.1 }\n" + configs(a=1))
        both = run("build", "--diff", "a.cl", "b.cl", cwd=self.folder).stdout
        for name in ("a", "b"):
            self.assertEqual(both.count(f"+++ b/out/{name}/{self.A}\n"), 1)
        inside = os.path.join(self.folder, "inside")
        os.mkdir(inside)
        self.assertIn(f"+++ b/{self.A}\n", run("build", "--diff", "../a.cl", cwd=inside).stdout)


if __name__ == "__main__":
    unittest.main()
