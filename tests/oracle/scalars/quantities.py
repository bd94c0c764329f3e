"""Quantities, compared with fractions by the rules Kubernetes publishes for resource.Quantity.

Read: a signed number with one of the suffixes n u m k M G T P E, Ki to Ei, or an exponent of 10. Written: without
fraction and with the largest exponent that loses nothing, in the kind of suffix that was read; binary suffixes only for
whole amounts of at least 1024.
"""

import random
import re
from fractions import Fraction

from comparison import SEED, Comparison, arguments

FINER = "clc reports what Kubernetes rounds up to 1n"
LARGER = "clc reports what Kubernetes caps at 2^63-1"
DIGITS = "clc holds 38 digits, so it reports some amounts that more would write"

DECIMAL = {"n": -9, "u": -6, "m": -3, "": 0, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18}
BINARY = {"Ki": 1, "Mi": 2, "Gi": 3, "Ti": 4, "Pi": 5, "Ei": 6}
LIMIT = (1 << 63) - 1
NANO = Fraction(1, 10**9)
FORM = re.compile(r"([+-]?)([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(.*)")
EXPONENT = re.compile(r"[eE]([+-]?[0-9]+)")


def read(text):
    """The value and the kind of suffix; nothing if the text is no quantity."""
    match = FORM.fullmatch(text)
    if match is None:
        return None
    sign, number, suffix = match.groups()
    value = Fraction(number if number[-1] != "." else number + "0")
    exponent = EXPONENT.fullmatch(suffix)
    if suffix in DECIMAL:
        kind, factor = "decimal", Fraction(10) ** DECIMAL[suffix]
    elif suffix in BINARY:
        kind, factor = "binary", Fraction(1024) ** BINARY[suffix]
    elif exponent:
        # Far beyond both limits the size of the exponent says nothing more.
        kind, factor = "exponent", Fraction(10) ** max(-999, min(999, int(exponent.group(1))))
    else:
        return None
    return (-value if sign == "-" else value) * factor, kind


def written(value, kind):
    if value == 0:
        return "0"
    if kind == "binary" and abs(value) >= 1024 and value.denominator == 1:
        choices = [("", 1)] + [(suffix, 1024**power) for suffix, power in BINARY.items()]
    elif kind == "exponent":
        choices = [(f"e{power}" if power else "", Fraction(10) ** power) for power in range(-9, 19, 3)]
    else:
        choices = [(suffix, Fraction(10) ** power) for suffix, power in DECIMAL.items()]
    suffix, factor = max((c for c in choices if (value / c[1]).denominator == 1), key=lambda c: c[1])
    return f"{value / factor}{suffix}"


def plain(value):
    """As a decimal number; a billionth is the finest there is."""
    sign = "-" if value < 0 else ""
    digits = str(abs(int(value / NANO))).rjust(10, "0")
    fraction = digits[-9:].rstrip("0")
    return sign + digits[:-9] + ("." + fraction if fraction else "")


def fits(value):
    return abs(value) <= LIMIT and (value / NANO).denominator == 1


def many_digits(text):
    """Whether the number has more significant digits than clc holds."""
    whole, _, fraction = FORM.fullmatch(text).group(2).partition(".")
    return len((whole + fraction.rstrip("0")).lstrip("0")) > 38


def ask(comparison, text):
    question = ("quantity.info", text)
    parsed = read(text)
    if parsed is None:
        comparison.case(question, "error")
        return
    value, kind = parsed
    if abs(value) > LIMIT:
        comparison.deviation(LARGER, question, "error")
    elif not fits(value):
        comparison.deviation(FINER, question, "error")
    elif many_digits(text):
        comparison.deviation(DIGITS, question, "error")
    else:
        whole = value if value.denominator == 1 else "none"
        comparison.case(question, f"{written(value, kind)} {plain(value)} {whole}")


def random_number(rng):
    whole = str(rng.getrandbits(rng.choice([4, 10, 20, 40, 60]))) if rng.random() < 0.9 else ""
    if rng.random() < 0.2:
        whole += "0" * rng.randrange(6)
    if rng.random() < 0.5:
        return whole or "0"
    fraction = str(rng.getrandbits(rng.choice([3, 10, 20, 30]))) if rng.random() < 0.9 or not whole else ""
    return whole + "." + fraction


def random_text(rng):
    suffix = rng.choice(list(DECIMAL) + list(BINARY) * 2)
    if rng.random() < 0.2:
        suffix = rng.choice("eE") + rng.choice(["", "+", "-"]) + str(rng.randrange(rng.choice([4, 12, 40])))
    return rng.choice(["", "", "", "-", "+"]) + random_number(rng) + suffix


def mutated(rng, text):
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(["", *"0.-+eEkKmiBgG _"]) + text[at + rng.randrange(2):]


def fitting(rng):
    while True:
        text = random_text(rng)
        value, kind = read(text)
        if fits(value) and not many_digits(text):
            return text, value, kind


def alike(rng, value):
    """Another text for the same value."""
    texts = [plain(value), *(written(value, kind) for kind in ("decimal", "binary", "exponent"))]
    return rng.choice(texts)


def result(value, kind):
    return written(value, kind) if abs(value) <= LIMIT else "none"


def ask_two(comparison, rng):
    a, left, kind = fitting(rng)
    b, right, other = fitting(rng)
    if rng.random() < 0.3:
        b = alike(rng, left)
        right, other = read(b)
    comparison.case(("quantity.compare", a, b), (left > right) - (left < right))
    kept = other if left == 0 else kind
    comparison.case(("quantity.plus", a, b), result(left + right, kept))
    comparison.case(("quantity.minus", a, b), result(left - right, kept))
    factor = rng.choice([rng.randrange(-20, 20), rng.randrange(-(1 << 63), 1 << 63)])
    comparison.case(("quantity.times", a, str(factor)), result(left * factor, kind))


def main():
    rng = random.Random(SEED)
    comparison = Comparison(arguments(), f"the published rules with fractions, seed {SEED}")
    comparison.must_show(FINER, LARGER, DIGITS)
    for text in ("", "-", ".", "1..2", "Ki", "1KI", "1kI", "1e", "1E", "1E3", "1e+", "1 Gi", "0x1", "1.Gi", ".5", "+.5",
                 "-0", "0Ki", "9223372036854775807", "9223372036854775808", "-9223372036854775807", "8Ei", "7Ei",
                 "1023", "1023Ki", "0.5Ki", "1.5Ki", "1024Ki", "100m", "0.1m", "0.0000000001", "1e-9", "1e-10", "1e18",
                 "9e18", "1e19", "1e99999999999", "0e99999999999", "1E-3", "683m", "1536Mi", "12345678901234567890123e-10"):
        ask(comparison, text)
    for _ in range(6000):
        text = random_text(rng)
        ask(comparison, text)
        ask(comparison, mutated(rng, text))
    for _ in range(200):
        # With 60 decimal places these write whole numbers, because Ei is 2 to the 60th.
        digits = str(rng.randrange(1, 1 << 40) * 5**60).rjust(61, "0")
        ask(comparison, f"{digits[:-60]}.{digits[-60:]}Ei")
    for _ in range(3000):
        ask_two(comparison, rng)
    comparison.finish(least=5000)


if __name__ == "__main__":
    main()
