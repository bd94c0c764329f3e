"""clc diff against real repositories: clones, worktrees, hooks, links, and what git refuses."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv.pop(1))
IMAGE = "ghcr.io/example/{}:v{}@sha256:" + "1" * 64
CLUSTER = """cluster shop {{ kubernetes: 1.34.1 }}

namespace web {{
  app front {{
    image: "{image}"
    replicas: {replicas}
    resources {{ limits {{ memory: 256Mi }} }}
  }}
  app keeper {{
    image: "{keeper}"
    resources {{ limits {{ memory: 256Mi }} }}
    user: 1000
    claim books {{ mount: "/books", size: {size} }}
  }}
}}
"""


def cluster(version="1.0.0", replicas=2, size="20Gi"):
    return CLUSTER.format(image=IMAGE.format("front", version), keeper=IMAGE.format("keeper", "1.0.0"), replicas=replicas, size=size)


class Diff(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.home = Path(holder.name)
        self.project = self.home / "project"
        self.variables = {
            "PATH": "/usr/bin:/bin", "HOME": holder.name, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
            **{f"GIT_{who}_{what}": "somebody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        }
        self.write("clusters/shop.cl", cluster())
        self.git("init", "-q", "-b", "main")
        self.commit("begin")

    def write(self, path, text, project=None):
        whole = (project or self.project) / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_text(text)

    def call(self, *words, cwd=None, check=True, **variables):
        return subprocess.run([str(word) for word in words], cwd=cwd or self.project, env=self.variables | variables, check=check,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=120)

    def git(self, *words, cwd=None):
        return self.call("git", *words, cwd=cwd).stdout.strip()

    def commit(self, message, cwd=None):
        self.git("add", "-A", cwd=cwd)
        self.git("commit", "-q", "-m", message, cwd=cwd)

    def clc(self, *words, cwd=None, code=0, **variables):
        done = self.call(PROGRAM, "diff", *words, cwd=cwd, check=False, **variables)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def effects(self, *words, **more):
        page = json.loads(self.clc("--format", "json", *words, **more).stdout)
        return page["clusters"][0]["effects"]

    def test_each_effect_is_told(self):
        self.write("clusters/shop.cl", cluster(version="1.1.0"))
        self.assertEqual(self.effects(), {"restart": ["Deployment web/front"]})
        self.write("clusters/shop.cl", cluster(replicas=3))
        self.assertEqual(self.effects(), {"in-place": ["Deployment web/front"]})
        self.write("clusters/shop.cl", cluster(size="10Gi"))
        self.assertEqual(self.effects(), {"data": ["PersistentVolumeClaim web/keeper-books"]})
        self.clc("--fail-on", "data", code=3)
        self.write("clusters/shop.cl", cluster(size="30Gi"))
        self.assertEqual(self.effects(), {"in-place": ["PersistentVolumeClaim web/keeper-books"]})
        self.clc("--fail-on", "unknown")
        self.clc("--exit-code", code=3)

    def test_layout_and_order_are_nothing(self):
        text = cluster().replace("256Mi", "262144Ki").replace("    replicas: 2\n", "").replace(
            "    resources { limits { memory: 262144Ki } }\n  }\n  app keeper", "    resources { limits { memory: 262144Ki } }\n    replicas: 2\n  }\n  app keeper")
        self.write("clusters/shop.cl", "// A note.\n" + text)
        self.assertIn("nothing changes", self.clc("--exit-code").stdout)

    def test_it_runs_from_any_folder(self):
        self.write("clusters/shop.cl", cluster(version="1.1.0"))
        (self.project / "clusters/shop").mkdir()
        whole = self.clc("--format", "short").stdout
        self.assertIn("restart", whole)
        self.assertEqual(self.clc("--format", "short", cwd=self.project / "clusters").stdout, whole)
        self.assertEqual(self.clc("--format", "short", "../shop.cl", cwd=self.project / "clusters/shop").stdout, whole)
        self.assertEqual(self.clc("--format", "short", "--root", self.project, cwd="/").stdout, whole)

    def test_a_project_may_be_a_folder_of_the_repository(self):
        inner = self.project / "infra"
        self.write("clusters/shop.cl", cluster(), inner)
        self.commit("a project inside")
        self.write("clusters/shop.cl", cluster(version="1.1.0"), inner)
        self.assertIn("restart", self.clc("--root", "infra", "--format", "short").stdout)
        self.assertEqual(self.clc("--format", "short").stdout, "")

    def test_a_worktree_and_the_environment_of_a_hook(self):
        tree = self.home / "tree"
        self.git("worktree", "add", "-q", str(tree), "-b", "other")
        self.write("clusters/shop.cl", cluster(version="1.1.0"), tree)
        whole = self.clc("--format", "short", cwd=tree).stdout
        self.assertIn("restart", whole)
        hook = self.clc("--format", "short", cwd=tree, GIT_DIR=self.git("rev-parse", "--absolute-git-dir", cwd=tree), GIT_INDEX_FILE="x")
        self.assertEqual(hook.stdout, whole)

    def test_the_merge_base_leaves_out_what_others_did(self):
        self.git("switch", "-q", "-c", "mine")
        self.write("clusters/shop.cl", cluster(replicas=3))
        self.commit("mine")
        self.git("switch", "-q", "main")
        self.write("clusters/shop.cl", cluster(size="30Gi"))
        self.commit("theirs")
        self.git("switch", "-q", "mine")
        self.assertEqual(self.effects("--base", "main"), {"data": ["PersistentVolumeClaim web/keeper-books"], "in-place": ["Deployment web/front"]})
        self.assertEqual(self.effects("--base", "main", "--merge-base"), {"in-place": ["Deployment web/front"]})

    def test_a_shallow_clone_says_what_to_do(self):
        self.write("clusters/shop.cl", cluster(replicas=3))
        self.commit("second")
        clone = self.home / "clone"
        self.git("clone", "-q", "--depth", "1", f"file://{self.project}", str(clone))
        self.assertIn("unshallow", self.clc("--base", "HEAD~1", cwd=clone, code=2).stderr)

    def test_without_git_or_a_repository(self):
        self.assertIn("error[CL0863]: what was can't be read through git: git can't be run", self.clc(PATH=str(self.home), code=2).stderr)
        bare = self.home / "bare"
        self.write("clusters/shop.cl", cluster(), bare)
        self.assertIn("repository", self.clc(cwd=bare, code=2).stderr)

    def test_inputs_links_and_large_files_are_read_as_they_were(self):
        text = 'cluster shop { kubernetes: 1.34.1 }\n\nnamespace web { config motd { files { "motd.txt": "shop/motd.txt" } } }\n'
        self.write("clusters/shop.cl", text)
        self.write("texts/motd.txt", "long\n" * 100_000)
        (self.project / "clusters/shop").mkdir()
        (self.project / "clusters/shop/motd.txt").symlink_to("../../texts/motd.txt")
        self.commit("a text")
        self.write("texts/motd.txt", "long\n" * 100_000 + "longer\n")
        self.assertEqual(self.effects(), {"in-place": ["ConfigMap web/motd"]})
        self.assertIn("+   longer", self.clc().stdout)

    def test_bytes_that_are_committed_and_not_made(self):
        self.call(PROGRAM, "build")
        self.commit("built")
        self.assertEqual(json.loads(self.clc("--format", "json").stdout)["clusters"][0]["stale"], [])
        path = "clusters/out/shop/kubernetes/web/front-deployment.yaml"
        self.write(path, (self.project / path).read_text() + "# by hand\n")
        self.commit("edited")
        done = self.clc()
        self.assertIn("nothing changes", done.stdout)
        self.assertIn(path, done.stderr)
        self.assertEqual(json.loads(self.clc("--format", "json").stdout)["clusters"][0]["stale"], [path])

    def test_a_renamed_cluster_is_the_same(self):
        (self.project / "clusters/shop.cl").rename(self.project / "clusters/market.cl")
        done = self.clc("--format", "json")
        page = json.loads(done.stdout)
        self.assertEqual([(each["file"], each.get("oldFile")) for each in page["clusters"]], [("clusters/market.cl", "clusters/shop.cl")])

    def test_the_tree_and_the_repository_stay_as_they_were(self):
        self.write("clusters/shop.cl", cluster(replicas=3))
        before = self.git("status", "--porcelain=v2", "--branch")
        self.clc()
        self.assertEqual(self.git("status", "--porcelain=v2", "--branch"), before)
        shutil.rmtree(self.project / "clusters")
        self.assertIn("the cluster is gone", self.clc().stdout)


if __name__ == "__main__":
    unittest.main()
