"""Patterns of paths, compared with Python's fnmatch, segment by segment."""

import fnmatch
import random
import sys

from comparison import SEED, Comparison, arguments

ATOMS = ["a", "b", "-", ".", "é", "*", "*", "?", "[ab]", "[!a]", "[a-c]", "[]a]", "[!]]", "[a-]"]


def segment(rng):
    text = "".join(rng.choice(ATOMS) for _ in range(rng.randrange(1, 6)))
    while "**" in text:
        text = text.replace("**", "*")
    return text


def pattern(rng):
    return "/".join("**" if rng.random() < 0.25 else segment(rng) for _ in range(rng.randrange(1, 5)))


def path(rng, text):
    """A path that the pattern might take: its own atoms filled in, some of them wrongly."""
    parts = []
    for part in text.split("/"):
        if part == "**":
            parts += ["".join(rng.choice("ab-.é") for _ in range(rng.randrange(4))) for _ in range(rng.randrange(3))]
            continue
        for atom in ("[ab]", "[!a]", "[a-c]", "[]a]", "[!]]", "[a-]"):
            part = part.replace(atom, rng.choice("aabbc]-é"))
        filled = (rng.choice("ab.é") if c == "?" else "ab.é"[:rng.randrange(4)] if c == "*" else c for c in part)
        parts.append("".join(filled))
    text = "/".join(parts)
    if rng.random() < 0.4:
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(["", *"ab/]"]) + text[at + rng.randrange(2):]
    return text


def takes(patterns, parts):
    if not patterns:
        return not parts
    if patterns[0] == "**":
        return any(takes(patterns[1:], parts[i:]) for i in range(len(parts) + 1))
    return bool(parts) and fnmatch.fnmatchcase(parts[0], patterns[0]) and takes(patterns[1:], parts[1:])


def main():
    rng = random.Random(SEED)
    version = ".".join(map(str, sys.version_info[:3]))
    comparison = Comparison(arguments(), f"fnmatch of Python {version}, seed {SEED}")
    for _ in range(12000):
        text = pattern(rng)
        candidate = path(rng, text)
        answer = takes(text.split("/"), candidate.split("/"))
        comparison.case(("glob.matches", text, candidate), "true" if answer else "false")
    comparison.finish(least=5000)


if __name__ == "__main__":
    main()
