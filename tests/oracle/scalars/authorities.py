"""Scalars, compared with the programs that will read them in the end: quantities with Kubernetes' own package, schedules
with the one that Kubernetes runs CronJobs by, images with Docker's reference, durations with Go's, `~>` with HashiCorp's."""

import json
import random
import re
import subprocess
from fractions import Fraction

import packages
import quantities
import schedules
from comparison import SEED, Comparison, arguments

FINER = "clc reports what Kubernetes rounds up to 1n"
LARGER = "clc reports what Kubernetes caps at 2^63-1"
NO_DIGITS = "clc wants a digit, as the grammar of quantities says, Kubernetes takes none as 0"
UNDERSCORE = "clc reports a registry with an underscore, Docker takes it for a folder"
DIGITS = quantities.DIGITS
NEVER = "clc reports days that never come"
PAST = "clc reports a step that goes past the end of the field"
EMPTY_PART = "clc reports a list with an empty part"
STAR_RANGE = "clc reports a range that begins with *"
ALL_LISTED = "clc says 'every day' for a list of all days, where one of both is enough"
UNITS = "clc wants each unit once, the larger first"
OTHER_UNITS = "clc knows no microseconds and nanoseconds, and no sign"
FINE = "clc reports what is finer than 1ms"
NO_UNIT = "clc wants a unit behind 0 too"


def ask_go(program, questions):
    asked = subprocess.run([program], input=json.dumps(questions), stdout=subprocess.PIPE, text=True, check=True,
                           timeout=120)
    return json.loads(asked.stdout)


def compare_quantities(comparison, program, rng):
    texts = [quantities.random_text(rng) for _ in range(5000)]
    texts += [quantities.mutated(rng, text) for text in texts]
    # Kubernetes computes powers of ten as long as their exponent says.
    texts = [text for text in texts if not re.search(r"[eE][+-]?\d{4}", text)]
    for text, answer in zip(texts, ask_go(program, [["quantity", text] for text in texts])):
        question = ("quantity.canonical", text)
        read = quantities.read(text)
        if read is None and answer == "0":
            comparison.deviation(NO_DIGITS, question, "error")
        elif answer == "error" or read is None:
            comparison.case(question, answer)
        elif abs(read[0]) > quantities.LIMIT:
            comparison.deviation(LARGER, question, "error")
        elif not quantities.fits(read[0]):
            comparison.deviation(FINER, question, "error")
        elif quantities.many_digits(text):
            comparison.deviation(DIGITS, question, "error")
        else:
            comparison.case(question, answer)
    pairs = [(quantities.fitting(rng), quantities.fitting(rng)) for _ in range(3000)]
    pairs = [(a[0], quantities.alike(rng, a[1]) if rng.random() < 0.3 else b[0]) for a, b in pairs]
    for pair, answer in zip(pairs, ask_go(program, [["compare", *pair] for pair in pairs])):
        comparison.case(("quantity.compare", *pair), answer)
    sums = [pair for pair in pairs if abs(sum(quantities.read(text)[0] for text in pair)) <= quantities.LIMIT]
    for pair, answer in zip(sums, ask_go(program, [["plus", *pair] for pair in sums])):
        comparison.case(("quantity.plus", *pair), answer)


def narrower(text):
    """Why clc reports a schedule that Kubernetes takes."""
    written = schedules.MACROS.get(text, text).split()
    parts = [(part, field) for field, found in enumerate(written) for part in found.split(",")]
    if any(part == "" for part, _ in parts):
        return EMPTY_PART
    if any(re.match(r"[*?]-", part) for part, _ in parts):
        return STAR_RANGE
    if any(schedules.past_end(part, field) for part, field in parts):
        return PAST
    return None


def values(answer):
    return [[bit for bit in range(63) if int(found) >> bit & 1] for found in answer.split()[1:]]


def compare_schedules(comparison, program, rng):
    texts = [schedules.schedule(rng) for _ in range(5000)]
    texts += [schedules.mutated(rng, text) for text in texts]
    texts += [*schedules.MACROS, "@reboot", "0 0 30 2 *", "0 0 31 4,6 *", "0 0 31 2 1", "*/90 * * * *", "5/15 * * * *",
              "0 0 * * 7", "* * * * * *", "0 22-2 * * *", "0 0 1-31 * 1", "0 0 ? * 1", "0 0 1 * ?", "0 0 */1 * 1", "1,,2 * * * *",
              "*-5 * * * *", "0 0 1,*/2 * *,1"]
    for text, answer in zip(texts, ask_go(program, [["schedule", text] for text in texts])):
        question = ("cron.values", text)
        if answer == "error":
            comparison.case(question, answer)
            continue
        reason = narrower(text)
        found = values(answer)
        either = answer.startswith("either")
        if reason is not None:
            comparison.deviation(reason, question, "error")
        elif schedules.never(found, either):
            comparison.deviation(NEVER, question, "error")
        elif either and (len(found[2]) == 31 or len(found[4]) == 7):
            every = [*found[:2], range(1, 32), found[3], range(7)]
            comparison.deviation(ALL_LISTED, question, " ".join(["both", *(str(schedules.bits(f)) for f in every)]))
        else:
            comparison.case(question, answer)


WORDS = ["redis", "app", "web-1", "a", "a.b", "a_b", "a__b", "my--app", "0", "library", "ghcr", "A", "x_"]
HOSTS = ["ghcr.io", "docker.io", "index.docker.io", "localhost", "localhost:5000", "a.b:80", "Registry", "10.0.0.1:5000",
         "[2001:db8::1]:5000", "[::1]", "quay.io", "-a.io", "a..b"]
TAGS = ["v1", "1.2.3", "latest", "a_b-c.d", "X" * 128, "_1", "x" * 129, "-a", ""]


def image(rng):
    text = "/".join(rng.choice(WORDS) for _ in range(rng.randrange(1, 4)))
    if rng.random() < 0.6:
        text = rng.choice(HOSTS) + "/" + text
    if rng.random() < 0.6:
        text += ":" + rng.choice(TAGS)
    if rng.random() < 0.4:
        algorithm, digits = rng.choice([("sha256", 64)] * 3 + [("sha384", 96), ("sha512", 128), ("sha256", 63), ("md5", 32)])
        text += f"@{algorithm}:" + "".join(rng.choice("0123456789abcdef") for _ in range(digits))
    return text


def mutated_image(rng, text):
    at = rng.randrange(min(len(text), 40) + 1)
    return text[:at] + rng.choice(["", *"/:@.-_aA0 ["]) + text[at + rng.randrange(2):]


def compare_images(comparison, program, rng):
    texts = [image(rng) for _ in range(4000)]
    texts += [mutated_image(rng, text) for text in texts]
    texts += ["", "a" * 64, "a" * 65, "f" * 63 + "g", "b/" + "a" * 64, "http://a/b",
              "/".join(["a" * 50] * 5), "/".join(["a" * 51] * 5)]
    for text, answer in zip(texts, ask_go(program, [["image", text] for text in texts])):
        question = ("image.canonical", text)
        host, slash, _ = text.partition("/")
        if answer != "error" and slash and "_" in host and re.search("[.:]", host):
            comparison.deviation(UNDERSCORE, question, "error")
        else:
            comparison.case(question, answer)


def duration(rng):
    units = [unit for unit in ("h", "m", "s", "ms") if rng.random() < 0.45] or ["s"]
    return "".join(f"{rng.randrange(rng.choice([1, 60, 5000]))}{rng.choice(['', '', '.5', '.25'])}{unit}" for unit in units)


def milliseconds(text):
    """Exactly, of a text that Go takes."""
    worth = {"h": 3600000, "m": 60000, "s": 1000, "ms": 1}
    parts = re.findall(r"([0-9.]+)([a-z]+)", text)
    return sum((Fraction(f"0{number}0" if "." in number else number) * worth[unit] for number, unit in parts), Fraction())


def compare_durations(comparison, program, rng):
    texts = [duration(rng) for _ in range(2000)]
    texts += [text[:at] + rng.choice(["", *"0123.hms-+ un"]) + text[at + rng.randrange(2):]
              for text in texts for at in [rng.randrange(len(text) + 1)]]
    for text, answer in zip(texts, ask_go(program, [["duration", text] for text in texts])):
        question = ("duration.milliseconds", text)
        units = re.findall(r"[a-z]+", text)
        if answer != "error" and (re.match("[-+]", text) or "us" in units or "ns" in units):
            comparison.deviation(OTHER_UNITS, question, "error")
        elif answer != "error" and units and units != [unit for unit in ("h", "m", "s", "ms") if unit in units]:
            comparison.deviation(UNITS, question, "error")
        elif answer != "error" and not units:
            comparison.deviation(NO_UNIT, question, "error")
        elif answer != "error" and milliseconds(text).denominator != 1:
            comparison.deviation(FINE, question, "error")
        else:
            comparison.case(question, answer)


def compare_pessimistic(comparison, program, rng):
    asked = []
    for _ in range(3000):
        text = ".".join(str(rng.choice([0, 1, 2, 10])) for _ in range(rng.randrange(1, 4)))
        asked.append((f"~> {text}", ".".join(str(rng.choice([0, 1, 2, 3, 10, 11])) for _ in range(3))))
    for (text, version), answer in zip(asked, ask_go(program, [["constraint", *pair] for pair in asked])):
        comparison.case(("range.accepts", text, version), answer)


def main():
    rng = random.Random(SEED)
    options = arguments()
    program = packages.go(options.packages)
    comparison = Comparison(options, f"apimachinery 0.26.15, robfig/cron 3.0.1, distribution/reference 0.6.0, go-version 1.7.0 "
                                     f"and Go's time, seed {SEED}")
    comparison.must_show(FINER, LARGER, NEVER, PAST, EMPTY_PART, STAR_RANGE, ALL_LISTED, UNITS, OTHER_UNITS, NO_UNIT,
                         NO_DIGITS, UNDERSCORE, FINE)
    compare_quantities(comparison, program, rng)
    compare_schedules(comparison, program, rng)
    compare_images(comparison, program, rng)
    compare_durations(comparison, program, rng)
    compare_pessimistic(comparison, program, rng)
    comparison.finish(least=5000)


if __name__ == "__main__":
    main()
