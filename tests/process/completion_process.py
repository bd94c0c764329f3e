"""Completion of command lines in real shells: keys are typed at a terminal, and what clc is called with is written down.

Called with the path of the program. Without a shell its tests fail: tools/packages.txt has all three.
"""

import json
import os
import pty
import select
import shutil
import signal
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv.pop(1))
SCRIPTS = Path(__file__).resolve().parent.parent.parent / "tools/completion"
PROMPT = b"READY> "
WRITES_DOWN = """#!/usr/bin/python3
import json, os, sys
if sys.argv[1:2] == ["completion"]:
    os.execv({program!r}, sys.argv)
with open({calls!r}, "a") as file:
    file.write(json.dumps(sys.argv[1:]) + "\\n")
"""
# What is typed, T being the key of tab, and the words clc gets. Some shells take the slash behind a folder away again.
LINES = [
    ("cheT", ["check"]),
    ("buT --chaT", ["build", "--changed"]),
    ("check --format saT", ["check", "--format", "sarif"]),
    ("check --format=saT", ["check", "--format=sarif"]),
    ("--color neT check", ["--color", "never", "check"]),
    ("doc --format marT app", ["doc", "--format", "markdown", "app"]),
    ("doc app-of-T", ["doc", "app-of-apps"]),
    ("explain UnknownFiT", ["explain", "UnknownField"]),
    ("help chT", ["help", "check"]),
    ("import cT WidT", ["import", "crd", "Widgets.yaml"]),
    ("check cluT", ["check", "clusters"]),
    ("check clusters/fiT", ["check", "clusters/first.cl"]),
    ("check clusters/a\\ fT", ["check", "clusters/a folder"]),
    ("fmt typT", ["fmt", "types.schema"]),
    ("build --out cluT", ["build", "--out", "clusters"]),
    ("rules --profile strT", ["rules", "--profile", "strict"]),
    ("check --denyT waT", ["check", "--deny", "warning"]),
]


class Shell(unittest.TestCase):
    START = {
        "bash": ("bash", "--norc", "--noprofile", "-i"),
        "zsh": ("zsh", "-f", "-i"),
        "zsh, installed": ("zsh", "-f", "-i"),
        "fish": ("fish", "--no-config", "-i"),
    }
    PREPARE = {
        "bash": "source <(clc completion bash); bind 'set bell-style none'; PS1='REA''DY> '",
        "zsh": "autoload -Uz compinit && compinit -u -D; source <(clc completion zsh); unsetopt beep; PS1='REA''DY> '",
        "zsh, installed": "fpath=(~/zsh $fpath); autoload -Uz compinit && compinit -u -D; unsetopt beep; PS1='REA''DY> '",
        "fish": "clc completion fish | source; set -g fish_greeting; function fish_prompt; echo -n REA''DY'> '; end",
    }

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name) / "project"
        (self.folder / "clusters/a folder").mkdir(parents=True)
        for name in ("clusters/first.cl", "clusters/fig.txt", "types.schema", "types.txt", "Widgets.yaml"):
            (self.folder / name).write_text("")
        self.calls = Path(holder.name) / "calls"
        program = Path(holder.name) / "bin/clc"
        program.parent.mkdir()
        program.write_text(WRITES_DOWN.format(program=PROGRAM, calls=str(self.calls)))
        program.chmod(0o755)
        self.variables = {"PATH": f"{program.parent}:/usr/bin:/bin", "HOME": holder.name, "TERM": "xterm", "LC_ALL": "C.UTF-8"}

    def typed(self, shell):
        """The calls of clc that the lines lead to."""
        process, parent = pty.fork()
        if process == 0:
            os.chdir(self.folder)
            os.execvpe(self.START[shell][0], self.START[shell], self.variables)
        self.screen = b""
        try:
            os.write(parent, self.PREPARE[shell].encode() + b"\n")
            self.wait(parent, PROMPT)
            for number, (keys, _) in enumerate(LINES, start=1):
                os.write(parent, f"clc {keys}".replace("T", "\t").encode() + b"\n")
                self.wait_for_calls(parent, number)
        finally:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            os.close(parent)
        return [json.loads(line) for line in self.calls.read_text().splitlines()]

    def read(self, parent):
        if select.select([parent], [], [], 0.05)[0]:
            try:
                self.screen += os.read(parent, 65536)
            except OSError:
                self.fail(f"the shell has ended: {self.screen!r}")

    def wait(self, parent, text):
        end = time.monotonic() + 60
        while text not in self.screen:
            self.assertLess(time.monotonic(), end, self.screen)
            self.read(parent)

    def wait_for_calls(self, parent, number):
        end = time.monotonic() + 30
        while not self.calls.exists() or len(self.calls.read_text().splitlines()) < number:
            self.assertLess(time.monotonic(), end, self.screen)
            self.read(parent)

    def check(self, shell):
        calls = self.typed(shell)
        for (keys, words), call in zip(LINES, calls, strict=True):
            self.assertEqual([word.rstrip("/") for word in call], words, f"{shell}: clc {keys}")

    def test_bash(self):
        self.check("bash")

    def test_zsh(self):
        self.check("zsh")

    def test_zsh_with_completions_in_a_folder(self):
        (self.folder.parent / "zsh").mkdir()
        shutil.copy(SCRIPTS / "clc.zsh", self.folder.parent / "zsh/_clc")
        self.check("zsh, installed")

    def test_fish(self):
        self.check("fish")


if __name__ == "__main__":
    unittest.main()
