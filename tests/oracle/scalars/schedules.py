"""Schedules of five fields, compared with croniter: which ones there are, and the values of every field. How the two
fields for days go together is decided here as cron has it; authorities.py asks the program that Kubernetes asks."""

import random
import re
from importlib.metadata import version

from comparison import SEED, Comparison, arguments, skip

SUNDAY = "clc has Sunday as 0 only, because Kubernetes has"
WRAPS = "clc reports a range that ends before it begins, croniter goes around"
SECONDS = "clc has five fields, croniter also takes a sixth for seconds"
ALL_LISTED = "clc keeps 'either day is enough' where one of the lists names all days, as Kubernetes does"
NEVER = "clc reports days that never come"
ONCE = "clc reports a step that goes past the end of the field"

CIRCLE = "croniter reads 5-5 as the whole circle, and lets 3/2 of the week run on to 7; it was asked for 5 and 3-6/2"

LIMITS = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 6)]
NAMES = {3: "jan feb mar apr may jun jul aug sep oct nov dec".split(), 4: "sun mon tue wed thu fri sat".split()}
DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
MACROS = {"@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *", "@monthly": "0 0 1 * *", "@weekly": "0 0 * * 0",
          "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@hourly": "0 * * * *"}


def value(rng, field):
    least, most = LIMITS[field]
    number = rng.randint(least, most)
    if field in NAMES and rng.random() < 0.3:
        name = NAMES[field][number - least]
        return rng.choice([name, name.upper(), name.capitalize()])
    if rng.random() < 0.03:
        return str(rng.choice([most + 1, least - 1 if least else 99, 7]))
    return str(number)


def element(rng, field):
    least, most = LIMITS[field]
    step = f"/{rng.randrange(1, max(2, (most - least) // 2))}" if rng.random() < 0.3 else ""
    kind = rng.randrange(4)
    if kind == 0:
        return "*" + step
    if kind == 1:
        return value(rng, field) + (step if rng.random() < 0.3 else "")
    low, high = sorted(rng.randint(least, most) for _ in range(2))
    if rng.random() < 0.04:
        low, high = high, low
    if field in NAMES and rng.random() < 0.3:
        return f"{NAMES[field][low - least]}-{NAMES[field][high - least]}{step}"
    return f"{low}-{high}{step}"


def schedule(rng):
    fields = []
    for field in range(5):
        count = 1 if rng.random() < 0.7 else rng.randrange(2, 4)
        alone = rng.random() < 0.35
        fields.append("*" if alone else ",".join(element(rng, field) for _ in range(count)))
    return rng.choice([" ", " ", "  ", "\t "]).join(fields).replace("\t", " ")


def mutated(rng, text):
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(["", *"0123456789*/-, a"]) + text[at + rng.randrange(2):]


def bits(values):
    return sum(1 << number for number in set(values))


class Reference:
    """What croniter makes of a schedule, in the words of clc."""

    def __init__(self, croniter):
        self.croniter = croniter

    def fields(self, text):
        """The values of the five fields and how many there were; nothing if croniter takes no such schedule."""
        try:
            expanded, _ = self.croniter.expand(text)
        except (ValueError, KeyError, IndexError, AttributeError, TypeError):
            return None
        values = [list(range(least, most + 1)) if "*" in found else [int(number) for number in found]
                  for found, (least, most) in zip(expanded, LIMITS)]
        return values, len(expanded)


def never(values, either):
    if either:
        return False
    return not any(day <= DAYS[month - 1] for day in values[2] for month in values[3])


def without_circles(text):
    """The schedule with ranges of one value written as that value, and steps through the week with their end."""
    fields = MACROS.get(text, text).split()
    if len(fields) != 5:
        return text
    return " ".join(",".join(single(part, field) for part in found.split(",")) for field, found in enumerate(fields))


def single(part, field):
    base, _, step = part.partition("/")
    low, hyphen, high = base.partition("-")
    try:
        one = number(low, field) == (number(high, field) if hyphen else LIMITS[field][1])
    except ValueError:
        return part
    if one and (hyphen or step) and (not step or step.isdigit() and int(step)):
        return low
    return f"{low}-6/{step}" if field == 4 and step and not hyphen else part


def starred(field):
    return any(part in ("*", "*/1") for part in field.split(","))


def ask(comparison, reference, text):
    question = ("cron.values", text)
    found = reference.fields(text)
    plain = text if found is None else without_circles(text)
    circle = found is not None and plain.split() != MACROS.get(text, text).split()
    if circle:
        found = reference.fields(plain)
    if found is None:
        comparison.case(question, "error")
        return
    values, count = found
    written = MACROS.get(text, text).split()
    reason = None
    if count != 5:
        reason = SECONDS
    elif re.search(r"(^|[,-])0*7($|[,/-])", written[-1]):
        reason = SUNDAY
    elif any(goes_around(part, field) for field, text_ in enumerate(written) for part in text_.split(",")):
        reason = WRAPS
    elif any(past_end(part, field) for field, text_ in enumerate(written) for part in text_.split(",")):
        reason = ONCE
    if reason:
        comparison.deviation(reason, question, "error")
        return
    either = not starred(written[2]) and not starred(written[4])
    full = [len(set(values[field])) == LIMITS[field][1] - LIMITS[field][0] + 1 for field in (2, 4)]
    if either and any(full):
        either = False
        values[2], values[4] = range(1, 32), range(7)
        answer = " ".join(["both", *(str(bits(found)) for found in values)])
        comparison.deviation(ALL_LISTED, question, answer)
        return
    if never(values, either):
        comparison.deviation(NEVER, question, "error")
        return
    answer = " ".join(["either" if either else "both", *(str(bits(found)) for found in values)])
    if circle:
        comparison.deviation(CIRCLE, question, answer)
    else:
        comparison.case(question, answer)


def number(text, field):
    if text.isdigit():
        return int(text)
    return NAMES.get(field, []).index(text.lower()) + LIMITS[field][0]


def goes_around(part, field):
    low, hyphen, high = part.split("/")[0].partition("-")
    return bool(hyphen) and number(high, field) < number(low, field)


def past_end(part, field):
    _, slash, step = part.partition("/")
    return bool(slash) and int(step) > LIMITS[field][1] - LIMITS[field][0]


def main():
    rng = random.Random(SEED)
    options = arguments()
    try:
        import croniter
    except ModuleNotFoundError:
        skip("Debian's python3-croniter is not installed")
    comparison = Comparison(options, f"croniter {version('croniter')}, seed {SEED}")
    comparison.must_show(SUNDAY, WRAPS, SECONDS, ALL_LISTED, NEVER, ONCE, CIRCLE)
    reference = Reference(croniter.croniter)
    for text in (*MACROS, "@reboot", "", "*", "* * * *", "0 0 30 2 *", "0 0 31 4,6 *", "0 0 31 2 1", "*/90 * * * *",
                 "5/15 * * * *", "0 0 * * 7", "0 0 * * sun-7", "* * * * * *", "0 22-2 * * *", "0 0 1-31 * 1", "*/0 * * * *"):
        ask(comparison, reference, text)
    for _ in range(5000):
        text = schedule(rng)
        ask(comparison, reference, text)
        ask(comparison, reference, mutated(rng, text))
    comparison.finish(least=5000)


if __name__ == "__main__":
    main()
