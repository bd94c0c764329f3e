"""Versions and constraints on them, compared with npm's semver."""

import json
import os
import random
import re
import subprocess

from comparison import SEED, Comparison, arguments, skip

HERE = os.path.dirname(os.path.abspath(__file__))
# Where Debian's node-semver lies.
MODULES = "/usr/share/nodejs/semver"

PESSIMISTIC = "clc reads ~> with one or two numbers as OpenTofu does"
NOT_EQUAL = "clc has OpenTofu's !=, npm has not"
COMMA = "clc takes OpenTofu's comma between comparators, npm does not"
EMPTY = "clc wants a version in every alternative, for npm nothing is everything"
STACKED = "npm takes any number of = and v in front of a version, clc one each"
AFTER_WILDCARD = "clc takes nothing behind a wildcard, npm ignores it"
STAR_INSIDE = "npm takes a star out of the middle of a comparator"
APART = "npm reads ~ and > with a blank between them as ~>"
STAR_WINS = "npm drops the other alternatives beside *, and with them their pre-releases"

NUMBERS = [0, 0, 0, 1, 1, 2, 2, 3, 5, 10, 33]
WORDS = ["alpha", "beta", "rc", "0", "1", "2", "10", "x", "a-b", "1a", "99999999999999999", "100000000000000000"]


def ask_npm(questions):
    asked = subprocess.run(["node", os.path.join(HERE, "versions.cjs")], input=json.dumps(questions), text=True, check=True,
                           stdout=subprocess.PIPE, env={**os.environ, "NODE_PATH": os.path.dirname(MODULES)})
    return json.loads(asked.stdout)


def pre_release(rng):
    return ".".join(rng.choice(WORDS[:rng.choice([6, 12])]) for _ in range(rng.randrange(1, 4)))


def version(rng, numbers=3):
    text = ".".join(str(rng.choice(NUMBERS)) for _ in range(numbers))
    if rng.random() < 0.35:
        text += "-" + pre_release(rng)
    if rng.random() < 0.1:
        text += "+" + rng.choice(["build", "k3s1", "001", "a.b-c"])
    return text


def mutated(rng, text, characters):
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(["", *characters]) + text[at + rng.randrange(2):]


def complete(text):
    """The version with three numbers, which is what npm reads."""
    match = re.fullmatch(r"(v?)(\d+(?:\.\d+){0,2})((?:[-+].*)?)", text)
    if match is None:
        return text
    numbers = match.group(2) + ".0" * (2 - match.group(2).count("."))
    return match.group(1) + numbers + match.group(3)


def partial(rng):
    """A version as it stands in a constraint."""
    count = rng.choice([1, 2, 2, 3, 3, 3])
    numbers = [str(rng.choice(NUMBERS)) for _ in range(count)]
    if count == 3 and rng.random() < 0.3:
        return ".".join(numbers) + "-" + pre_release(rng)
    if rng.random() < 0.15:
        known = rng.randrange(count)
        numbers[known:] = [rng.choice("xX*")] * (count - known)
    return ("v" if rng.random() < 0.05 else "") + ".".join(numbers)


def comparator(rng):
    operator = rng.choice(["", "", ">=", ">=", "<=", ">", "<", "=", "~", "^", "^", "~>"])
    blank = " " if operator and rng.random() < 0.3 else ""
    text = partial(rng)
    if operator == "~>":
        text = ".".join(str(rng.choice(NUMBERS)) for _ in range(3))
    return operator + blank + text


def alternative(rng):
    if rng.random() < 0.15:
        return f"{partial(rng)} - {partial(rng)}"
    return " ".join(comparator(rng) for _ in range(rng.choice([1, 1, 1, 2, 2, 3])))


def constraint(rng):
    return rng.choice([" || ", "||", " ||"]).join(alternative(rng) for _ in range(rng.choice([1, 1, 1, 2, 3])))


def near(rng, text):
    """A version near one that the constraint names, so that bounds are met."""
    match = rng.choice(re.findall(r"[\dxX*]+(?:\.[\dxX*]+)*(?:-[\w.-]+)?", text) or ["0"])
    numbers, hyphen, words = match.partition("-")
    parts = [int(part) if part.isdigit() else rng.choice(NUMBERS) for part in numbers.split(".")][:3]
    parts += [rng.choice([0, 0, 1, 9])] * (3 - len(parts))
    if rng.random() < 0.5:
        at = rng.randrange(3)
        parts[at] = max(0, parts[at] + rng.choice([-1, 1]))
    suffix = hyphen + words if rng.random() < 0.5 else ""
    if rng.random() < 0.25:
        suffix = "-" + pre_release(rng)
    return ".".join(map(str, parts)) + suffix


def stars(text):
    """Whether an alternative takes everything, beside others."""
    alternatives = text.split("||")
    everything = r"(\s*((>=|<=|=|~>?|\^)?\s*v?[xX*](\.[xX*])*|>=\s*v?0(\.(0|[xX*])){0,2}|[xX*.]+ - [xX*.]+)\s*)+"
    return len(alternatives) > 1 and any(re.fullmatch(everything, part) for part in alternatives)


COMPARATOR = re.compile(r"(?:(?:>=|<=|>|<|=|~>|~|\^)\s*)?(?P<prefix>(?:[v=]\s*)*)(?P<numbers>[\dxX*]+(?:\.[\dxX*]+)*)"
                        r"(?P<suffix>[-+][0-9A-Za-z.+-]*)?")


def narrower(text):
    """Why clc reports a constraint that npm takes; nothing if it should take it too."""
    if any(not part.strip() for part in text.split("||")):
        return EMPTY
    if re.search(r"[0-9A-Za-uw-z]\*|\*[=<>]|\*[0-9A-Za-z]", text):
        return STAR_INSIDE
    if re.search(r"~\s+>", text):
        return APART
    if re.search(r"(^|\|)\s*[=<>~^]+\s*[^\s|]+ - | - [=<>~^]", text):
        return STACKED
    for match in COMPARATOR.finditer(text):
        if match["prefix"] not in ("", "v"):
            return STACKED
        known = re.fullmatch(r"\d+(\.\d+)*|(\d+\.)*[xX*](\.[xX*])*", match["numbers"])
        if not known or (match["suffix"] and not match["numbers"][-1].isdigit()):
            return AFTER_WILDCARD
    return None


def main():
    rng = random.Random(SEED)
    options = arguments()
    if not os.path.isdir(MODULES):
        skip("Debian's node-semver is not installed")
    with open(os.path.join(MODULES, "package.json"), encoding="utf-8") as file:
        comparison = Comparison(options, f"semver {json.load(file)['version']} of npm, seed {SEED}")
    comparison.must_show(PESSIMISTIC, NOT_EQUAL, COMMA, EMPTY, STACKED, AFTER_WILDCARD, STAR_WINS,
                         STAR_INSIDE, APART)
    versions(comparison, rng)
    constraints(comparison, rng)
    opentofu(comparison, rng)
    comparison.finish(least=5000)


def versions(comparison, rng):
    texts = [version(rng, rng.choice([1, 2, 3, 3, 3])) for _ in range(3000)]
    texts += [mutated(rng, text, "0123.-+ab_v ") for text in texts]
    texts = [text for text in texts if text == text.strip() and not re.search(r"\d{15}", re.split("[-+]", text)[0])]
    valid = ask_npm([["valid", complete(text)] for text in texts])
    # Four numbers are clc's own; npm knows no order for them.
    usual = [(text, ok) for text, ok in zip(texts, valid) if not re.match(r"v?\d+\.\d+\.\d+\.\d", text)]
    for text, ok in usual:
        if ok:
            comparison.case(("version.compare", text, text), "0")
        else:
            comparison.case(("version.canonical", text), "error")
    good = [text for text, ok in usual if ok]
    pairs = [(rng.choice(good), rng.choice(good)) for _ in range(2000)]
    near_pairs = [(text, mutated(rng, text, "0129ab")) for text in good]
    pairs += [(a, b) for a, b in near_pairs if b in set(good)]
    pairs += [(a, a.split("-")[0].split("+")[0]) for a in good]
    answers = ask_npm([["compare", complete(a), complete(b)] for a, b in pairs])
    for (a, b), answer in zip(pairs, answers):
        comparison.case(("version.compare", a, b), answer)


def constraints(comparison, rng):
    texts = [constraint(rng) for _ in range(6000)]
    texts += [mutated(rng, text, "0129.-<>=~^|xv* ") for text in texts]
    texts += ["", "*", "x", ">=1 ||", "|| 1", "==1.2.3", "= v1", "1.x.3", "1.x-alpha", "1.2.x+b",
              "1.0.0-beta*", "~ >1.2.3", "v", ">", "^", "~"]
    texts += [f"* || >={version(rng)}" for _ in range(200)]
    texts = [text for text in texts if not re.search(r"~>\s*v?[\dxX*]+(\.[\dxX*]+)?(?![\dxX*.])|,|!", text)]
    candidates = [near(rng, text) for text in texts]
    valid = ask_npm([["validRange", text] for text in texts])
    does = ask_npm([["satisfies", text, candidate] for text, candidate in zip(texts, candidates)])
    parts = [(text, candidate, part) for text, candidate in zip(texts, candidates) for part in text.split("||")]
    alone = {}
    for (text, candidate, _), yes in zip(parts, ask_npm([["satisfies", p, c] for _, c, p in parts])):
        alone[text, candidate] = alone.get((text, candidate), False) or yes
    for text, candidate, ok, yes in zip(texts, candidates, valid, does):
        question = ("range.accepts", text, candidate)
        reason = narrower(text)
        if not ok:
            comparison.case(("range.canonical", text), "error")
        elif reason is not None:
            comparison.deviation(reason, question, "error")
        elif stars(text) and alone[text, candidate] != yes:
            comparison.deviation(STAR_WINS, question, "true")
        else:
            comparison.case(question, "true" if yes else "false")


def opentofu(comparison, rng):
    """What OpenTofu has beside: asked of npm in the words npm has for it."""
    asked = []
    for _ in range(1500):
        numbers = [rng.choice(NUMBERS) for _ in range(rng.choice([1, 2]))]
        text = ".".join(map(str, numbers))
        same = f">={text}" if len(numbers) == 1 else f">={text} <{numbers[0] + 1}.0.0-0"
        asked.append((PESSIMISTIC, f"~> {text}", same))
        excluded = ".".join(str(rng.choice(NUMBERS)) for _ in range(3))
        asked.append((NOT_EQUAL, f">={text} != {excluded}", f">={text} <{excluded} || >={text} >{excluded}"))
        other = comparator(rng)
        asked.append((COMMA, f">= {text}, {other}", f">={text} {other}"))
    asked = [entry for entry in asked if not re.search(r"~>\s*\d+(\.\d+)?(?![.\d])", entry[2])]
    candidates = [near(rng, text).split("-")[0] for _, text, _ in asked]
    does = ask_npm([["satisfies", same, candidate] for (_, _, same), candidate in zip(asked, candidates)])
    for (reason, text, _), candidate, yes in zip(asked, candidates, does):
        comparison.deviation(reason, ("range.accepts", text, candidate), "true" if yes else "false")


if __name__ == "__main__":
    main()
