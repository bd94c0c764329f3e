"""A fault, what breaks descriptions, and where a report of one is looked for."""

import dataclasses
import re


@dataclasses.dataclass
class Fault:
    """One change of one description."""

    kind: int
    way: str
    what: str
    # Changes a copy of the description; in `.cl` that is a map of texts by path, with raw objects a `Raw`.
    plant: object
    # Where a report counts: in `.cl` pairs of path and a range of lines, with raw objects the numbers of objects.
    places: list


def typo(rng, text, taken=()):
    """The same text with a slip of the finger in it: still a name, and none of those that are taken."""
    letters = [i for i, c in enumerate(text) if c.isalnum()]
    for _ in range(100):
        at = rng.choice(letters)
        way = rng.randrange(3)
        if way == 0 and at + 1 < len(text) and text[at + 1].isalnum():
            changed = text[:at] + text[at + 1] + text[at] + text[at + 2:]
        elif way == 1 and len(letters) > 3:
            changed = text[:at] + text[at + 1:]
        else:
            changed = text[:at] + rng.choice("abcdefghijkmnopqrstuvwxyz" if text[at].isalpha() else "123456789") + text[at + 1:]
        fits = changed[0].isalnum() and changed[-1].isalnum() if text[0].isalnum() and text[-1].isalnum() else True
        if changed != text and changed not in taken and fits and all(changed.count(d) <= text.count(d) for d in ("--", "..", "//")):
            return changed
    raise AssertionError(f"no slip for '{text}'")


def choose(rng, sites, count):
    """`count` of the sites, as different in kind as there are ways."""
    ways = {}
    for site in sites:
        ways.setdefault(site.way, []).append(site)
    order = list(ways)
    rng.shuffle(order)
    for same in ways.values():
        rng.shuffle(same)
    chosen = []
    while len(chosen) < count and any(ways.values()):
        for way in order:
            if ways[way] and len(chosen) < count:
                chosen.append(ways[way].pop())
    return chosen


def declaration_around(text, offset):
    """The first and the last line of the innermost declaration around a place."""
    starts = [m.start() for m in re.finditer(r'(?m)^ *(@|(?!let )(?:[a-z][a-z0-9.-]*) [a-z][a-z0-9."\[\]-]*(?: in [a-z-]+)?(?: is [a-z.-]+)? *(?::[^\n]*)?\{|emit [^\n]*\{)', text)]
    best = None
    for start in starts:
        if start > offset:
            break
        if text[start:].lstrip().startswith("@"):
            continue
        open_at = text.index("{", start)
        end = closing(text, open_at)
        if offset <= end:
            best = (start, end)
    if best is None:
        line = text.count("\n", 0, offset) + 1
        return line, line
    return text.count("\n", 0, best[0]) + 1, text.count("\n", 0, best[1]) + 1


def closing(text, open_at):
    """Where the brace at `open_at` is closed; texts and comments are passed over well enough for goingdark."""
    depth, at = 0, open_at
    while at < len(text):
        if text.startswith('"""', at):
            at = text.index('"""', at + 3) + 3
            continue
        c = text[at]
        if c == '"':
            at += 1
            while text[at] != '"':
                if text.startswith("\\(", at):
                    # A hole may hold texts of its own.
                    level, at = 1, at + 2
                    while level:
                        level += {"(": 1, ")": -1}.get(text[at], 0)
                        at += 1
                    continue
                at += 2 if text[at] == "\\" else 1
        elif text.startswith("//", at):
            at = text.index("\n", at)
        elif c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    return len(text) - 1
