"""The places of a description where a credential could stand, each written as somebody would who does not think of it.

A place is a function from a number, a name and a text to declarations; the literal that is to be pointed at stands between
two marks. Files beside the description are given to `files`, by their path.
"""

import base64
import json
import re

MARK_BEGIN, MARK_END = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}", "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
IMAGE = '"ghcr.io/example/front:v1.2.0@sha256:' + "1" * 64 + '"'
USES = """use std.app-template as template
use std.crd.flux as flux
use std.crd.kustomize as kustomize
use std.crd.talos as machine
use std.k8s
use std.kustomize.{remote-base}
use std.plain.{stateful}
use std.secret.{doppler}
use std.raw.{cluster-object, opaque-file, raw-object}
use std.talos.{talos-document, talos-patch}
use std.tofu.{data-source, module, output, raw-hcl, resource, tofu-root, variable}
"""


def plain(text):
    """A literal of the language. What turns the order of a line has to be written as an escape."""
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", lambda sign: f"\\u{{{ord(sign.group()):x}}}", text)
    return f'"{text}"'


def marked(literal):
    return f"{MARK_BEGIN}{literal}{MARK_END}"


def lit(text):
    return marked(plain(text))


def camel(key):
    first, *rest = key.lower().split("_")
    return first + "".join(word.capitalize() for word in rest)


def kebab(key):
    return key.lower().replace("_", "-")


def app(n, body, kind="app"):
    return f"{kind} a{n} {{ image: {IMAGE}, resources {{ limits {{ memory: 64Mi }} }}, {body} }}"


def config(n, body):
    return f"config c{n} {{ {body} }}"


class Place:
    """`write(n, key, text, files)` gives declarations. `within` is what they stand in, `head` what they need besides.

    What is encoded does not show what it looks like: then `said` is in the message. `takes` tells whether something that is
    no credential may stand there.
    """

    def __init__(self, name, write, within="namespace", head="", said="", takes=True):
        self.name = name
        self.write = write
        self.within = within
        self.head = head
        self.said = said
        self.takes = takes


def in_file(name, content, declare):
    """`content(key, text)` is the file; `declare(n, name, file)` takes the marked literal of its path."""

    def write(n, key, text, files):
        path = f"files/{name}-{n}.{name.rsplit('.', 1)[-1]}"
        files[path] = content(key, text)
        return declare(n, name, marked(f'"{path}"'))
    return write


def config_file(n, name, file):
    return config(n, f'files {{ "{name}": {file} }}')


def json_file(key, text):
    return json.dumps({"shop": {"list": [{"name": "shop", key.lower(): text}]}}, indent=2) + "\n"


def yaml_file(key, text):
    if "\n" in text:
        lines = "".join(f"      {line}\n" for line in text.splitlines())
        return f"shop:\n  - name: shop\n    {kebab(key)}: |\n{lines}"
    return f"shop:\n  - name: shop\n    {kebab(key)}: {json.dumps(text)}\n"


def toml_file(key, text):
    return f'[shop]\nname = "shop"\n{key.lower()} = {json.dumps(text)}\n'


def shell_file(key, text):
    return f"#!/bin/sh\nset -eu\nexport {key}='{text}'\nexec shop --serve\n"


def env_file(key, text):
    return f"# settings\nMODE=fast\n{key}=\"{text}\"\n"


def one_line(text):
    return text.replace("\n", "\\n")


def ini_file(key, text):
    return f"[shop]\nmode = fast\n{key.lower()} = {one_line(text)}\n"


def properties_file(key, text):
    return f"shop.mode=fast\nshop.{camel(key)}={one_line(text)}\n"


def script_file(key, text):
    return f"import shop\n\n{key} = {json.dumps(text)}\nshop.run(key={key})\n"


def text_of(key, text):
    """A line of some text that gives `key` a value; what needs no name stands there alone."""
    return text if key == "SETTING" else f"{key}={text}"


def untyped(kind, version, n, body):
    return (f'raw-object r{n} {{ object: {{ apiVersion: "{version}", kind: "{kind}", '
            f'metadata: {{ name: "r{n}" }}, {body} }} }}')


def pod(n, container):
    spec = f"containers: [{{ name: \"main\", image: {IMAGE}, resources: {{ limits: {{ memory: \"64Mi\" }} }}, {container} }}]"
    return spec


def encoded(text):
    return base64.b64encode(text.encode()).decode()


def root(n, body):
    return f'tofu-root t{n} {{ dir: "t{n}", {body} }}'


def remote(n, patch):
    return (f'remote-base b{n} {{ from: "https://github.com/example/base//folder", ref: "v1.2.0", '
            f'patches: [{{ target {{ kind: "Deployment" }}, patch: {patch} }}] }}')


def flux_release(n, body):
    return (f'emit flux.HelmRelease {{ metadata {{ name: "h{n}" }}, spec {{ interval: 1h, '
            f'chartRef {{ kind: "OCIRepository", name: "x" }}, {body} }} }}')


def chart(n, body):
    return f'chart h{n} {{ from: "https://charts.example.org", version: "1.2.3", {body} }}'


def places():
    result = []

    def add(name, write, **more):
        result.append(Place(name, write, **more))

    # Programs.
    add("env of an app", lambda n, k, t, f: app(n, f"env {{ {k}: {lit(t)} }}"))
    add("env of an app by app-template", lambda n, k, t, f: app(n, f"env {{ {k}: {lit(t)} }}"),
        head="defaults app { workload: template.release { tag: 4.6.2 } }")
    add("env of a set", lambda n, k, t, f: app(n, f"workload: stateful {{}}, env {{ {k}: {lit(t)} }}"))
    add("env of a job", lambda n, k, t, f: app(n, f"env {{ {k}: {lit(t)} }}", "job"))
    add("env of a side-car", lambda n, k, t, f: app(
        n, f"sidecars {{ s {{ image: {IMAGE}, resources {{ limits {{ memory: 64Mi }} }}, env {{ {k}: {lit(t)} }} }} }}"))
    add("env by a constant", lambda n, k, t, f: app(n, f"env {{ {k}: given-{n} }}") + f"\nlet given-{n} = {lit(t)}")
    add("env in a text with holes", lambda n, k, t, f: app(
        n, f"env {{ {k}: {marked(plain(t)[:-1] + chr(92) + '(tail)' + chr(34))} }}"), head='let tail = ""')
    add("argument", lambda n, k, t, f: app(n, f'args: ["--serve", {lit(t if k == "SETTING" else "--" + kebab(k) + "=" + t)}]'))
    add("argument behind its flag", lambda n, k, t, f: app(n, f'args: ["--{kebab(k)}", {lit(t)}]'))
    add("command", lambda n, k, t, f: app(n, f'command: ["sh", "-c", {lit(f"export {k}={t}; exec shop")}]'))
    add("annotation of pods", lambda n, k, t, f: app(n, f'annotations {{ "example.org/{kebab(k)}": {lit(t)} }}'))
    add("annotation of a namespace", lambda n, k, t, f: f'namespace n{n} {{ annotations {{ "example.org/{kebab(k)}": {lit(t)} }} }}',
        within="file")
    add("probe", lambda n, k, t, f: app(
        n, f'probes {{ liveness: exec {{ command: ["curl", {lit(t if k == "SETTING" else f"https://front/?{k.lower()}={t}")}] }} }}'))

    # Configuration.
    add("entry of a config", lambda n, k, t, f: config(n, f"data {{ {k}: {lit(t)} }}"))
    add("entry of a config, a text of lines", lambda n, k, t, f: config(n, f'data {{ "shop.conf": {lit(ini_file(k, t))} }}'))
    add("file of variables", in_file("shop.env", lambda k, t: f"MODE=fast\n{k}={one_line(t)}\n", lambda n, name, file: config(n, f"env-file: {file}")))
    for name, content in [("shop.json", json_file), ("shop.yaml", yaml_file), ("shop.toml", toml_file), ("shop.sh", shell_file),
                          ("shop.ini", ini_file), ("shop.properties", properties_file), ("shop.py", script_file)]:
        add("file " + name, in_file(name, content, config_file))
    add("file .env", in_file("shop.vars.env", env_file, config_file))
    add("file shop.pem", in_file("shop.pem", lambda k, t: text_of(k, t) + "\n", config_file))
    add("file as a text", in_file("shop.conf", ini_file, lambda n, name, file: config(
        n, f'data {{ "shop.conf": file({file}).text }}')))
    add("made by yaml", lambda n, k, t, f: config(n, f'files {{ "shop.yaml": yaml({{ shop: [{{ {camel(k)}: {lit(t)} }}] }}) }}'))
    add("made by json", lambda n, k, t, f: config(n, f'files {{ "shop.json": json({{ shop: {{ {k}: {lit(t)} }} }}) }}'))
    add("made by toml", lambda n, k, t, f: config(n, f'files {{ "shop.toml": toml({{ shop: {{ {k.lower()}: {lit(t)} }} }}) }}'))
    add("made by env", lambda n, k, t, f: config(n, f'files {{ "shop.env": env({{ {k}: {lit(one_line(t))} }}) }}'))
    add("made by yaml, as a text", lambda n, k, t, f: config(
        n, f'data {{ "shop.yaml": {MARK_BEGIN}yaml({{ {k.lower()}: {plain(t)} }}).text(){MARK_END} }}'))

    # Charts.
    add("values of a chart", lambda n, k, t, f: chart(n, f"values {{ shop {{ {camel(k)}: {lit(t)} }} }}"))
    add("variable in values of a chart", lambda n, k, t, f: chart(n, f'values {{ extraEnv: [{{ name: "{k}", value: {lit(t)} }}] }}'))
    add("text in values of a chart", lambda n, k, t, f: chart(n, f'values {{ config: {lit(yaml_file(k, t))} }}'))
    add("file of values", in_file("values.yaml", yaml_file, lambda n, name, file: chart(n, f"values-file: {file}")))
    add("values of app-template", lambda n, k, t, f: app(
        n, f"workload: template.release {{ tag: 4.6.2, values {{ shop {{ {camel(k)}: {lit(t)} }} }} }}"))
    add("values of a release by hand", lambda n, k, t, f: flux_release(n, f"values {{ {camel(k)}: {lit(t)} }}"))

    # OpenTofu.
    add("default of a variable", lambda n, k, t, f: root(
        n, f'variable {kebab(k) if k != "SETTING" else "v"} {{ description: "x", default: {lit(t)} }}'), within="file")
    add("default in a map", lambda n, k, t, f: root(
        n, f'variable v {{ description: "x", type: "map(string)", default: {{ {k.lower()}: {lit(t)} }} }}'), within="file")
    add("argument of a resource", lambda n, k, t, f: root(
        n, f'resource r {{ type: "shop_thing", args {{ {k.lower()}: {lit(t)} }} }}'), within="file")
    add("block of a resource", lambda n, k, t, f: root(
        n, f'resource r {{ type: "shop_thing", blocks: [{{ type: "auth", body {{ {k.lower()}: {lit(t)} }} }}] }}'), within="file")
    add("argument with what is known later", lambda n, k, t, f: root(
        n, f'variable v {{ description: "x" }}\n'
           f'resource r {{ type: "shop_thing", args {{ user_data: {marked(plain(text_of(k, t) + " ")[:-1] + chr(92) + "(variable/v.value)" + chr(34))} }} }}'),
        within="file")
    add("input of a module", lambda n, k, t, f: root(
        n, f'module m {{ source: "./m", args {{ {k.lower()}: {lit(t)} }} }}'), within="file")
    add("list in an input of a module", lambda n, k, t, f: root(
        n, f'module m {{ source: "./m", args {{ users: [{{ name: "shop", {k.lower()}: {lit(t)} }}] }} }}'), within="file")
    add("provider", lambda n, k, t, f: root(
        n, f'providers {{ shop {{ source: "example/shop", version: "1.0.0", config {{ {k.lower()}: {lit(t)} }} }} }}'), within="file")
    add("backend", lambda n, k, t, f: root(
        n, f'backend: {{ type: "s3", settings {{ bucket: "states", {k.lower()}: {lit(t)} }} }}'), within="file")
    add("output of a root", lambda n, k, t, f: root(
        n, f'output {kebab(k) if k != "SETTING" else "o"} {{ value: {lit(t)} }}'), within="file")
    add("raw HCL", lambda n, k, t, f: root(
        n, f'raw-hcl h {{ content: String({lit(f"locals {{{chr(10)}  {k.lower()} = {json.dumps(t)}{chr(10)}}}{chr(10)}")}) }}'), within="file")
    add("file of raw HCL", in_file("shop.tf", lambda k, t: f"locals {{\n  {k.lower()} = {json.dumps(t)}\n}}\n", lambda n, name, file: root(
        n, f"raw-hcl h {{ content: File({file}) }}")), within="file")

    # Talos.
    add("variable of a machine", lambda n, k, t, f: f"talos-patch p{n} {{ config {{ machine {{ env {{ {k}: {lit(t)} }} }} }} }}", within="file")
    add("file of a machine", lambda n, k, t, f: (
        f'talos-patch p{n} {{ config {{ machine {{ files: [{{ path: "/etc/shop", op: "create", content: {lit(ini_file(k, t))} }}] }} }} }}'), within="file")
    add("manifest of a machine", lambda n, k, t, f: (
        f'talos-patch p{n} {{ config {{ cluster {{ inlineManifests: [{{ name: "shop", contents: {lit(yaml_file(k, t))} }}] }} }} }}'), within="file")
    add("token of a machine", lambda n, k, t, f: f"talos-patch p{n} {{ config {{ machine {{ token: {lit(t)} }} }} }}", within="file", takes=False)
    add("document of Talos", lambda n, k, t, f: (
        f'talos-document d{n} {{ content {{ apiVersion: "v1alpha1", kind: "ShopConfig", shop {{ {camel(k)}: {lit(t)} }} }} }}'), within="file")
    add("argument of a kernel", lambda n, k, t, f: (
        f'node-pool k{n} {{ image: schematic {{ kernel-args: [{lit(text_of(k, one_line(t)))}] }} }}'), within="file", head="use std.talos.{schematic}")

    # Objects by hand.
    add("data of a Secret", lambda n, k, t, f: f'emit k8s.Secret {{ metadata {{ name: "s{n}" }}, data {{ {k}: {lit(encoded(t))} }} }}',
        said="secret", takes=False)
    add("text data of a Secret", lambda n, k, t, f: f'emit k8s.Secret {{ metadata {{ name: "s{n}" }}, stringData {{ {k}: {lit(t)} }} }}', takes=False)
    add("data of an untyped Secret", lambda n, k, t, f: untyped("Secret", "v1", n, f"data: {{ {k}: {lit(encoded(t))} }}"),
        said="secret", takes=False)
    add("text data of an untyped Secret", lambda n, k, t, f: untyped("Secret", "v1", n, f"stringData: {{ {k}: {lit(t)} }}"),
        takes=False)
    add("data of a ConfigMap", lambda n, k, t, f: f'emit k8s.ConfigMap {{ metadata {{ name: "m{n}" }}, data {{ {k}: {lit(t)} }} }}')
    add("data of an untyped ConfigMap", lambda n, k, t, f: untyped("ConfigMap", "v1", n, f"data: {{ {k}: {lit(t)} }}"))
    add("annotation of an object", lambda n, k, t, f: (
        f'emit k8s.ConfigMap {{ metadata {{ name: "m{n}", annotations {{ "example.org/{kebab(k)}": {lit(t)} }} }}, data {{ A: "b" }} }}'))
    add("variable of a container by hand", lambda n, k, t, f: (
        f'emit k8s.Pod {{ metadata {{ name: "p{n}" }}, spec {{ containers: [{{ name: "main", image: {IMAGE}, '
        f'resources {{ limits {{ memory: 64Mi }} }}, env: [{{ name: "{k}", value: {lit(t)} }}] }}] }} }}'))
    add("argument of a container by hand", lambda n, k, t, f: (
        f'emit k8s.Pod {{ metadata {{ name: "p{n}" }}, spec {{ containers: [{{ name: "main", image: {IMAGE}, '
        f'resources {{ limits {{ memory: 64Mi }} }}, args: [{lit(t if k == "SETTING" else "--" + kebab(k) + "=" + t)}] }}] }} }}'))
    add("command of an untyped container", lambda n, k, t, f: untyped(
        "Pod", "v1", n, "spec: { " + pod(n, f'command: ["sh", "-c", {lit(f"export {k}={t}; exec shop")}]') + " }"))
    add("variable of an untyped container", lambda n, k, t, f: untyped(
        "Pod", "v1", n, "spec: { " + pod(n, f'env: [{{ name: "{k}", value: {lit(t)} }}]') + " }"))
    add("custom resource", lambda n, k, t, f: untyped("Shop", "example.org/v1", n, f"spec: {{ auth: {{ {camel(k)}: {lit(t)} }} }}"))
    add("object of the cluster", lambda n, k, t, f: (
        f'cluster-object o{n} {{ object: {{ apiVersion: "example.org/v1", kind: "Shop", metadata: {{ name: "o{n}" }}, '
        f'spec: {{ {camel(k)}: {lit(t)} }} }} }}'), within="file")
    add("header of a route", lambda n, k, t, f: untyped(
        "HTTPRoute", "gateway.example.org/v1", n, f'spec: {{ headers: [{{ name: "x-{kebab(k)}", value: {lit(t)} }}] }}'))

    # Patches, addresses, files.
    add("patch of Kustomize", lambda n, k, t, f: remote(n, lit(yaml_file(k, t))))
    add("patch made by yaml", lambda n, k, t, f: remote(
        n, f'{MARK_BEGIN}yaml([{{ op: "replace", path: "/data/{k}", value: {{ {k}: {plain(t)} }} }}]).text(){MARK_END}'))
    add("generator of Kustomize", lambda n, k, t, f: (
        f'emit kustomize.Kustomization {{ configMapGenerator: [{{ name: "g", literals: [{lit(text_of(k, t))}] }}] }} at "g{n}/kustomization.yaml"'))
    add("opaque file", lambda n, k, t, f: f'opaque-file o{n} {{ to: "o{n}.txt", content: String({lit(text_of(k, t))}) }}', within="file")
    add("opaque file, made by json", lambda n, k, t, f: (
        f'opaque-file o{n} {{ to: "o{n}.json", content: json({{ shop {{ {camel(k)}: {lit(t)} }} }}) }}'), within="file")
    add("opaque file beside the description", in_file("notes.txt", text_of, lambda n, name, file: (
        f'opaque-file o{n} {{ to: "o{n}.txt", content: File({file}) }}')), within="file")
    add("text that is emitted", lambda n, k, t, f: f'emit {lit("notes" + chr(10) + text_of(k, t) + chr(10))} at "e{n}.txt"')
    add("address of a chart", lambda n, k, t, f: (
        f'chart h{n} {{ from: {lit("https://charts.example.org/" + (f"?{k.lower()}=" if k != "SETTING" else "?shop=") + t)}, version: "1.2.3" }}'))
    add("template of a secret", lambda n, k, t, f: (
        f'secret s{n} {{ data {{ USER: "shop" }}, template {{ {k}: {lit(t)} }}, sync: from-store {{ store: doppler }} }}'),
        head='doppler doppler { token: secret/hand.keys.hand }\nsecret hand { sync: elsewhere { by: "hand", keys: ["hand"] } }')
    return result
