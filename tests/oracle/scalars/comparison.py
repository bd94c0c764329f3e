"""What the oracle scripts share: ask clc_scalar_oracle many questions at once and compare with the expected answers."""

import argparse
import collections
import os
import subprocess
import sys

SKIPPED = 77
SEED = 20240229


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--oracle", required=True, help="the program clc_scalar_oracle")
    parser.add_argument("--packages", required=True, help="a folder for pinned packages")
    return parser.parse_args()


def skip(reason):
    """Ends the script as skipped: what it compares with is not there."""
    print(f"SKIPPED {os.path.basename(sys.argv[0])}: {reason}")
    sys.exit(SKIPPED)


class Comparison:
    """Questions with the answers of the other implementation.

    A deviation is a case in which clc answers otherwise on purpose; its name says why. The case then expects clc's own
    answer, is counted under that name, and must really deviate: one that no case shows is reported.
    """

    def __init__(self, options, reference):
        self.oracle = options.oracle
        self.reference = reference
        self.cases = []
        self.deviations = collections.Counter()
        self.named = set()

    def case(self, question, expected):
        self.cases.append(("\t".join(question), str(expected), None))

    def deviation(self, name, question, expected):
        self.cases.append(("\t".join(question), str(expected), name))
        self.deviations[name] += 1

    def must_show(self, *names):
        self.named.update(names)

    def finish(self, least):
        """Asks, prints the figures and ends the script."""
        text = "".join(question + "\n" for question, _, _ in self.cases)
        asked = subprocess.run([self.oracle], input=text, stdout=subprocess.PIPE, text=True, check=True)
        answers = asked.stdout.split("\n")[:-1]
        assert len(answers) == len(self.cases), f"{len(answers)} answers to {len(self.cases)} questions"
        wrong = []
        by_operation = collections.Counter()
        errors = 0
        for (question, expected, name), answer in zip(self.cases, answers):
            by_operation[question.split("\t")[0]] += 1
            errors += answer == "error"
            if answer != expected:
                wrong.append((question, expected, answer, name))
        print(f"reference: {self.reference}")
        for operation, count in sorted(by_operation.items()):
            print(f"{count:7} {operation}")
        print(f"{errors:7} of all were answered with an error")
        for name, count in sorted(self.deviations.items()):
            print(f"{count:7} deviate on purpose: {name}")
        for question, expected, answer, name in wrong[:20]:
            print(f"DIFFERENT {question!r}: expected {expected!r}, clc says {answer!r}" + (f" ({name})" if name else ""))
        unseen = sorted(self.named - set(self.deviations))
        for name in unseen:
            print(f"NEVER SEEN: {name}")
        print(f"{len(self.cases)} cases, {len(wrong)} disagreements")
        if len(self.cases) < least:
            print(f"too few cases, at least {least} are wanted")
        sys.exit(1 if wrong or unseen or len(self.cases) < least else 0)
