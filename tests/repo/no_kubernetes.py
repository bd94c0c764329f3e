"""The compiler knows no Kubernetes: its words stand in backends, in schema and in the library only."""

import re

from repository import Check, files, text

ALLOWED = ("compiler/backends/", "compiler/schema/")
# The catalogue speaks of schemas and backends as well.
ALLOWED_FILES = ("compiler/diagnostics/catalogue.def",)
WORDS = re.compile(
    r"\b(kubernetes|kubectl|kubelet|kustomiz\w*|helm|deployments?|statefulsets?|daemonsets?|configmaps?|"
    r"httproutes?|networkpolic\w+|cronjobs?|pods?|apiVersion|metadata|persistentvolume\w*|serviceaccounts?|"
    r"argocd|cilium|talosctl)\b",
    re.IGNORECASE,
)

check = Check()
for path in files("compiler/"):
    if path.startswith(ALLOWED) or path in ALLOWED_FILES:
        continue
    check.look()
    for number, line in enumerate(text(path).splitlines(), start=1):
        found = WORDS.search(line)
        if found:
            check.wrong(f"{path}:{number}: '{found.group()}' is no word of the compiler: {line.strip()}")
check.finish("files")
