#!/usr/bin/env python3
"""What `clc graph` writes, read by Graphviz and by Mermaid's own parser: both see the same nodes, boxes and lines.

    graph.py CLC

Ends with 77 if neither can be had; a reader that is missing is named.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.join(HERE, "..", "..")
CLC = os.path.abspath(sys.argv[1])
# Words of both languages as names, and signs that mean something in them.
HOSTILE = """cluster hostile { kubernetes: 1.34.1 }
namespace end {
  secret class { sync: elsewhere { by: "a \\"person\\" <b>\\\\n#35; `x` [y](z) %% ; | -->", keys: ["a"] } }
  config graph { data { A: "b" } }
  app default {
    image: "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080 }
    resources { limits { memory: 256Mi } }
    env { ...secret/class.keys }
    connects-to: [{ service: "style", namespace: "subgraph", port: 80 }, app/default.endpoints.http, app/o.endpoints.http]
  }
  app o {
    image: "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080 }
    resources { limits { memory: 256Mi } }
  }
}
namespace subgraph {}
namespace empty {}
"""
GRAPHS = [("clusters/goingdark.cl",), ("clusters/goingdark.cl", "--only", "mastodon"), ("examples/toot.cl",),
          ("examples/dragon.cl",), ("examples/route.cl",)]


def graph(form, words, cwd):
    made = subprocess.run([CLC, "graph", "--format", form, *words], cwd=cwd, capture_output=True, text=True, timeout=120)
    if made.returncode != 0:
        sys.exit(f"clc graph {' '.join(words)}: {made.stdout}{made.stderr}")
    return made.stdout


def read_dot(text):
    """Nodes, lines and boxes as Graphviz sees them."""
    drawn = subprocess.run(["dot", "-Tsvg"], input=text, capture_output=True, text=True, timeout=300)
    if drawn.returncode != 0 or drawn.stderr:
        sys.exit(f"dot -Tsvg: {drawn.stderr}\n{text}")
    read = subprocess.run(["dot", "-Tdot_json"], input=text, capture_output=True, text=True, timeout=300)
    whole = json.loads(read.stdout)
    objects = {each["_gvid"]: each for each in whole["objects"]}

    def lines(each):
        return plain(each["label"])

    nodes = {number: lines(each) for number, each in objects.items() if "nodes" not in each}
    boxes = [[lines(each)[0], [nodes[number] for number in each["nodes"]]] for each in objects.values() if "nodes" in each]
    edges = [[nodes[each["tail"]], nodes[each["head"]], "".join(plain(each.get("label", ""))), each.get("style") or "solid"]
             for each in whole.get("edges", [])]
    # A box without anything in it is a node of its own.
    empty = [each["label"] for each in objects.values() if each.get("style") == "filled,dashed"]
    return {"nodes": sorted(lines for number, lines in nodes.items() if objects[number].get("style") != "filled,dashed"),
            "lines": sorted(edges), "boxes": sorted([title, sorted(inside)] for title, inside in boxes + [[e, []] for e in empty])}


def plain(label):
    """The lines of a label, as Graphviz keeps it: with its escapes."""
    out, rest = [""], iter(label)
    for sign in rest:
        if sign != "\\":
            out[-1] += sign
            continue
        sign = next(rest)
        if sign == "n":
            out.append("")
        else:
            out[-1] += sign
    return out


def read_mermaid(modules, texts):
    """The same of each text, as Mermaid sees it."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, text in enumerate(texts):
            files.append(os.path.join(folder, f"{number}.mmd"))
            with open(files[-1], "w", encoding="utf-8") as file:
                file.write(text)
        read = subprocess.run(["node", os.path.join(HERE, "mermaid.mjs"), modules, *files], capture_output=True, text=True,
                              timeout=600)
    if read.returncode != 0:
        sys.exit(f"mermaid: {read.stderr}")
    return [{"nodes": sorted(each["nodes"]),
             "lines": sorted([a, b, says, {"normal": "solid", "dotted": "dashed"}[style]] for a, b, says, style in each["lines"]),
             "boxes": sorted([title, sorted(inside)] for title, inside in each["boxes"])}
            for each in map(json.loads, read.stdout.splitlines())]


def mermaid_modules():
    """The folder of Mermaid's packages; none if they can't be had, which is said."""
    if shutil.which("node") is None:
        print("missing: node (Debian: nodejs) is not installed")
        return None
    made = subprocess.run([os.path.join(HERE, "pinned", "install"), "mermaid"], capture_output=True, text=True, timeout=1200)
    if made.returncode != 0:
        print(made.stderr.strip())
        return None
    return made.stdout.strip()


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, ".git"))
        with open(os.path.join(folder, "hostile.cl"), "w", encoding="utf-8") as file:
            file.write(HOSTILE)
        asked = [(words, PROJECT) for words in GRAPHS] + [(("hostile.cl",), folder)]
        dots = [graph("dot", words, cwd) for words, cwd in asked]
        mermaids = [graph("mermaid", words, cwd) for words, cwd in asked]
    seen = []
    if shutil.which("dot") is None:
        print("missing: dot (Debian: graphviz) is not installed")
    else:
        seen.append([read_dot(text) for text in dots])
    modules = mermaid_modules()
    if modules is not None:
        seen.append(read_mermaid(modules, mermaids))
    for (words, _), *each in zip(asked, *seen):
        if len(each[0]["nodes"]) < 2 or len(each[0]["boxes"]) < 1:
            sys.exit(f"{words}: nothing is drawn")
        for part in each[0]:
            if any(other[part] != each[0][part] for other in each):
                sys.exit(f"{words}: Graphviz and Mermaid see different {part}:\n" + "\n".join(str(other[part]) for other in each))
        print(f"{' '.join(words)}: {len(each[0]['nodes'])} nodes, {len(each[0]['lines'])} lines, {len(each[0]['boxes'])} boxes")
    print(f"{len(seen)} readers")
    if not seen:
        sys.exit(77)


main()
