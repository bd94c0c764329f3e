"""Each rule of the library has golden cases: one that breaks it, one that keeps it, and one that is allowed to break it."""

import re

from repository import Check, files, text

# A report as golden cases state it.
REPORTED = re.compile(r"(?:error|warning|info)\[(CL2\d{3})\]")
ALLOWED = re.compile(r'@allow\(\s*"(CL2\d{3})"')
# Nothing was there to allow; or it can't be allowed, which the case then shows.
UNUSED = re.compile(r'@allow\("(CL2\d{3})"\) silences nothing')
# Rules whose page needs a disk, and the case that keeps them.
KEPT = {"CL2049": "tests/golden/check/house/sealed.cl"}
RULE = re.compile(r'^rule ([\w-]+) \{\n  code: "(CL2\d{3})"\n((?:  .*\n|\n)*)', re.M)

check = Check()
broken, allowed, refused = set(), set(), set()
for path in files("tests/golden/check"):
    source, _, expected = (text(path) or "").partition("//----\n")
    broken |= set(REPORTED.findall(expected))
    allowed |= set(ALLOWED.findall(source)) - set(UNUSED.findall(expected))
    if "[CL0460]" in expected:
        refused |= set(ALLOWED.findall(source))

for path in files("stdlib/std/*.cl"):
    for name, code, body in RULE.findall(text(path)):
        check.look()
        page = text(f"docs/diagnostics/{code}.md") or ""
        is_firm = "\n  firm: true\n" in "\n" + body
        if code not in broken:
            check.wrong(f"{code} {name} is broken in no case below tests/golden/check")
        # The pages are cases too: what stands below 'Right' reports nothing.
        if "```clc\n" not in page.partition("## Right")[2] and text(KEPT.get(code, path)) is None:
            check.wrong(f"{code} {name} is kept in no case: its page shows no source that is right")
        if code not in (refused if is_firm else allowed):
            check.wrong(f"{code} {name} is {'refused to be ' if is_firm else ''}allowed in no case below tests/golden/check")

check.finish("rules of the library")
