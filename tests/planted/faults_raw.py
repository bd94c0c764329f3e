"""Faults of objects written by hand: for each kind of reference the places where goingdark has one, and ways to break it."""

import re

from faults import Fault, typo

WORKLOADS = ("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob")


def pod_of(o):
    spec = o["spec"]
    if o["kind"] == "CronJob":
        spec = spec["jobTemplate"]["spec"]
    return spec["template"]["spec"]


def template_of(o):
    return o["spec"]["jobTemplate"]["spec"]["template"] if o["kind"] == "CronJob" else o["spec"]["template"]


def containers_of(o):
    pod = pod_of(o)
    return [*pod["containers"], *pod.get("initContainers", [])]


def name_of(o):
    return o.get("metadata", {}).get("name", "")


def place_of(raw, n):
    return raw.objects[n][1].get("metadata", {}).get("namespace") or raw.objects[n][0]


def at(value, path):
    """What stands at a path: keys and numbers."""
    for step in path:
        value = value[step]
    return value


def texts(value, path=()):
    """All texts in open data, with their paths."""
    if isinstance(value, dict):
        for key, entry in value.items():
            yield from texts(entry, (*path, key))
    elif isinstance(value, list):
        for i, entry in enumerate(value):
            yield from texts(entry, (*path, i))
    elif isinstance(value, str):
        yield path, value


class Sites:
    """Collects the faults of one kind."""

    def __init__(self, kind, raw, rng):
        self.kind, self.raw, self.rng, self.found = kind, raw, rng, []

    def set(self, way, n, path, value, places=None):
        """The entry at a path of object `n` gets another value; None takes it out."""
        old = at(self.raw.objects[n][1], path)

        def plant(raw):
            holder = at(raw.objects[n][1], path[:-1])
            if value is None:
                del holder[path[-1]]
            else:
                holder[path[-1]] = value
        if str(old) == str(value):
            return
        o = self.raw.objects[n][1]
        what = f"{o['kind']} {name_of(o) or n} {'.'.join(map(str, path))}: {str(old)[:60]!r} -> {str(value)[:60]!r}"
        self.found.append(Fault(self.kind, way, what, plant, [n] if places is None else places))

    def slip(self, way, n, path, places=None):
        self.set(way, n, path, typo(self.rng, at(self.raw.objects[n][1], path)), places)

    def add(self, way, namespace, document, what, places=()):
        number = len(self.raw.objects)
        self.found.append(Fault(
            self.kind, way, what, lambda raw: raw.objects.append((namespace, document)), [number, *places]))

    def of(self, *kinds, test=lambda o: True):
        for n, (_, o) in enumerate(self.raw.objects):
            if o["kind"] in kinds and test(o):
                yield n, o

    def workloads(self):
        yield from self.of(*WORKLOADS)

    def containers(self):
        """Object number, object, path to a container, container."""
        for n, o in self.workloads():
            base = ("spec", "jobTemplate", "spec", "template", "spec") if o["kind"] == "CronJob" else ("spec", "template", "spec")
            for group in ("containers", "initContainers"):
                for i, c in enumerate(at(o, base).get(group, [])):
                    yield n, o, (*base, group, i), c

    def base(self, o):
        return ("spec", "jobTemplate", "spec", "template", "spec") if o["kind"] == "CronJob" else ("spec", "template", "spec")

    def volumes(self):
        for n, o in self.workloads():
            base = self.base(o)
            for i, v in enumerate(at(o, base).get("volumes", [])):
                yield n, o, (*base, "volumes", i), v

    def readers(self, place, name, kind):
        """The workloads of a namespace that name a ConfigMap or Secret."""
        word = {"ConfigMap": ("configMapRef", "configMapKeyRef", "configMap"), "Secret": ("secretRef", "secretKeyRef", "secret")}[kind]
        return [n for n, o in self.workloads() if place_of(self.raw, n) == place
                and any(text == name and any(w in path for w in word) for path, text in texts(o))]


def sites(kind, raw, rng):
    collector = Sites(kind, raw, rng)
    KINDS[kind](collector)
    return collector.found


# ---- configuration and secrets --------------------------------------------------------------------------------------

def configs(s):
    for n, o, path, c in s.containers():
        for i, source in enumerate(c.get("envFrom", [])):
            if "configMapRef" in source:
                s.slip("name", n, (*path, "envFrom", i, "configMapRef", "name"))
        for i, m in enumerate(c.get("volumeMounts", [])):
            volume = next((v for v in pod_of(o)["volumes"] if v["name"] == m["name"]), {})
            if "subPath" in m and "configMap" in volume:
                s.slip("key", n, (*path, "volumeMounts", i, "subPath"))
                for k, config in s.of("ConfigMap"):
                    if name_of(config) == volume["configMap"]["name"] and place_of(s.raw, k) == place_of(s.raw, n):
                        s.set("key taken out", k, ("data", m["subPath"]), None, [n, k])
    for n, o, path, v in s.volumes():
        if "configMap" in v:
            s.slip("volume", n, (*path, "configMap", "name"))
    for n, o in s.of("ConfigMap"):
        readers = s.readers(place_of(s.raw, n), name_of(o), "ConfigMap")
        if readers:
            s.slip("renamed", n, ("metadata", "name"), [n, *readers])


def secrets(s):
    for n, o, path, c in s.containers():
        for i, source in enumerate(c.get("envFrom", [])):
            if "secretRef" in source:
                s.slip("name", n, (*path, "envFrom", i, "secretRef", "name"))
        for i, v in enumerate(c.get("env", [])):
            if "secretKeyRef" in v.get("valueFrom", {}):
                s.slip("name of a key", n, (*path, "env", i, "valueFrom", "secretKeyRef", "name"))
                s.slip("key", n, (*path, "env", i, "valueFrom", "secretKeyRef", "key"))
    for n, o, path, v in s.volumes():
        if "secret" in v:
            s.slip("volume", n, (*path, "secret", "secretName"))
    for n, o in s.of("ExternalSecret"):
        readers = s.readers(place_of(s.raw, n), o["spec"]["target"]["name"], "Secret")
        if readers:
            s.slip("renamed", n, ("spec", "target", "name"), [n, *readers])
    for n, o in s.of("Gateway"):
        for i, _ in enumerate(o["spec"]["listeners"]):
            s.slip("gateway", n, ("spec", "listeners", i, "tls", "certificateRefs", 0, "name"))


def stores(s):
    everyone = [n for n, _ in s.of("ExternalSecret")]
    for n, _ in s.of("ExternalSecret"):
        s.slip("name", n, ("spec", "secretStoreRef", "name"))
        s.set("kind", n, ("spec", "secretStoreRef", "kind"), "SecretStore")
    for n, o in s.of("ClusterSecretStore"):
        s.slip("renamed", n, ("metadata", "name"), [n, *everyone])
    for n, o in s.of("VaultStaticSecret"):
        s.slip("login", n, ("spec", "vaultAuthRef"))
    logins = [n for n, _ in s.of("VaultStaticSecret")]
    for n, o in s.of("VaultAuth"):
        s.slip("login renamed", n, ("metadata", "name"), [n, *logins])


def vault_roles(s):
    for n, o in s.of("VaultAuth"):
        for _ in range(2):
            s.slip("role", n, ("spec", "kubernetes", "role"))
        s.slip("account", n, ("spec", "kubernetes", "serviceAccount"))
        s.slip("mount", n, ("spec", "mount"))
    for n, o in s.of("VaultStaticSecret"):
        s.slip("mount of the item", n, ("spec", "mount"))


def store_paths(s):
    for n, o in s.of("ExternalSecret"):
        for i, _ in enumerate(o["spec"].get("data", [])):
            s.slip("item", n, ("spec", "data", i, "remoteRef", "key"))
    for n, o in s.of("VaultStaticSecret"):
        s.slip("path", n, ("spec", "path"))


def store_credentials(s):
    for n, o in s.of("ClusterSecretStore"):
        for path, text in texts(o["spec"]):
            if path[-1] in ("name", "key", "namespace") and ("credentials" in path or "caProvider" in path):
                s.slip(path[-1] + path[-2], n, ("spec", *path))
    for n, o in s.of("ClusterIssuer"):
        for path, text in texts(o["spec"]):
            if path[-1] in ("name", "key") and "apiTokenSecretRef" in path:
                s.slip("of an issuer", n, ("spec", *path))
    for n, o in s.of("ObjectStore"):
        for path, text in texts(o["spec"]):
            if path[-1] in ("name", "key") and "s3Credentials" in path:
                s.slip("of a store of backups", n, ("spec", *path))
    for n, o in s.of("ExternalSecret", test=lambda o: name_of(o) in ("cloudflare-api-token",)):
        s.slip("key renamed", n, ("spec", "data", 0, "secretKey"), [n, *[k for k, _ in s.of("ClusterIssuer")]])


# ---- traffic --------------------------------------------------------------------------------------------------------

def behind(s, n):
    """The workloads that a Service selects."""
    selector = s.raw.objects[n][1]["spec"].get("selector", {})
    return [k for k, o in s.workloads() if place_of(s.raw, k) == place_of(s.raw, n) and selector
            and selector.items() <= template_of(o)["metadata"].get("labels", {}).items()]


def services(s):
    for n, o in s.of("Service"):
        found = behind(s, n)
        if not found:
            continue
        for label in o["spec"]["selector"]:
            s.slip("selector", n, ("spec", "selector", label))
        for i, p in enumerate(o["spec"]["ports"]):
            if isinstance(p.get("targetPort"), str):
                s.slip("target port", n, ("spec", "ports", i, "targetPort"))
            s.set("target number", n, ("spec", "ports", i, "targetPort"), s.rng.randrange(20000, 30000))
        for k in found:
            workload = s.raw.objects[k][1]
            base = s.base(workload)[:-1]
            s.slip("label of the pods", k, (*base, "metadata", "labels", "app.kubernetes.io/name"), [n, k])
            for path, text in texts(workload["spec"]):
                if len(path) > 2 and path[-3] == "ports" and path[-1] == "name" and text in [p.get("targetPort") for p in o["spec"]["ports"]]:
                    s.slip("name of the port", k, ("spec", *path), [n, k])


def route_gateways(s):
    routes = [n for n, _ in s.of("HTTPRoute")]
    for n in routes:
        o = s.raw.objects[n][1]
        for i, p in enumerate(o["spec"]["parentRefs"]):
            s.slip("name", n, ("spec", "parentRefs", i, "name"))
            if "namespace" in p:
                s.slip("namespace", n, ("spec", "parentRefs", i, "namespace"))
            s.set("listener", n, ("spec", "parentRefs", i), {**p, "sectionName": "https-other"})
    for n, o in s.of("Gateway"):
        s.slip("renamed", n, ("metadata", "name"), [n, *routes])
        for i in (1, 3):
            s.set("closed", n, ("spec", "listeners", i, "allowedRoutes", "namespaces", "from"), "Same", [n, *routes])


def hosts(s):
    gateways = [n for n, _ in s.of("Gateway")]
    for n, o in s.of("HTTPRoute"):
        for i, h in enumerate(o["spec"]["hostnames"]):
            s.set("host", n, ("spec", "hostnames", i), re.sub(r"[a-z]+\.[a-z]+$", lambda m: typo(s.rng, m[0].split(".")[0]) + "." + m[0].split(".")[1], h))
    for n, o in s.of("Gateway"):
        for i, l in enumerate(o["spec"]["listeners"]):
            s.set("listener", n, ("spec", "listeners", i, "hostname"), l["hostname"].replace("goingdark", "goignark").replace("peekoff", "pekoff"),
                  [n, *[k for k, _ in s.of("HTTPRoute")], *[k for k, _ in s.of("Certificate")]])
            other = [m for m in o["spec"]["listeners"] if m["tls"] != l["tls"]][0]
            s.set("certificate of another", n, ("spec", "listeners", i, "tls"), other["tls"])
    for n, o in s.of("Certificate", test=lambda o: place_of(s.raw, 0) and o["metadata"]["namespace"] == "gateway"):
        for i, h in enumerate(o["spec"]["dnsNames"]):
            s.slip("certificate", n, ("spec", "dnsNames", i), [n, *gateways])


def backends(s):
    for n, o in s.of("HTTPRoute"):
        for i, rule in enumerate(o["spec"]["rules"]):
            for k, b in enumerate(rule.get("backendRefs", [])):
                path = ("spec", "rules", i, "backendRefs", k)
                s.slip("name", n, (*path, "name"))
                s.set("port", n, (*path, "port"), b["port"] + s.rng.randrange(1, 9))
                for m, service in s.of("Service"):
                    if name_of(service) == b["name"] and place_of(s.raw, m) == (b.get("namespace") or place_of(s.raw, n)):
                        s.slip("renamed", m, ("metadata", "name"), [n, m])
                        number = [p["port"] for p in service["spec"]["ports"]].index(b["port"])
                        s.set("port of the Service", m, ("spec", "ports", number, "port"), b["port"] + 1, [n, m])


# ---- scaling --------------------------------------------------------------------------------------------------------

def autoscalers(s):
    for n, o in s.of("HorizontalPodAutoscaler"):
        s.slip("name", n, ("spec", "scaleTargetRef", "name"))
        s.set("kind", n, ("spec", "scaleTargetRef", "kind"), "StatefulSet")
        s.set("range", n, ("spec", "minReplicas"), o["spec"]["maxReplicas"] + 1)
        for k, w in s.of("Deployment", test=lambda w: name_of(w) == o["spec"]["scaleTargetRef"]["name"]):
            for m in o["spec"]["metrics"]:
                resource = m.get("resource", {}).get("name")
                for i, c in enumerate(pod_of(w)["containers"]):
                    if resource and resource in c["resources"].get("requests", {}) and resource not in c["resources"].get("limits", {}):
                        s.set("request", k, ("spec", "template", "spec", "containers", i, "resources", "requests", resource), None, [n, k])
            s.slip("renamed", k, ("metadata", "name"), [n, k])


def metrics(s):
    for n, o in s.of("HorizontalPodAutoscaler"):
        for i, m in enumerate(o["spec"]["metrics"]):
            if "external" in m:
                s.slip("metric", n, ("spec", "metrics", i, "external", "metric", "name"))
    scalers = [n for n, _ in s.of("HorizontalPodAutoscaler")]
    for n, o in s.of("Kustomization", test=lambda o: "prometheus-adapter" in str(o.get("helmCharts"))):
        rules = o["helmCharts"][0]["valuesInline"]["rules"]["external"]
        for i, r in enumerate(rules):
            path = ("helmCharts", 0, "valuesInline", "rules", "external", i)
            s.slip("name of a rule", n, (*path, "name", "as"), [n, *scalers])


def vertical(s):
    for n, o in s.of("VerticalPodAutoscaler"):
        s.slip("name", n, ("spec", "targetRef", "name"))
        s.set("kind", n, ("spec", "targetRef", "kind"), "StatefulSet" if o["spec"]["targetRef"]["kind"] == "Deployment" else "Deployment")


def budgets(s):
    for n, o in s.of("PodDisruptionBudget"):
        for label in o["spec"]["selector"]["matchLabels"]:
            s.slip("selector", n, ("spec", "selector", "matchLabels", label))
        if "maxUnavailable" in o["spec"]:
            s.set("none may go", n, ("spec", "maxUnavailable"), 0)
            s.set("all must stay", n, ("spec",), {"selector": o["spec"]["selector"], "minAvailable": "100%"})
        for k, w in s.of("Deployment"):
            labels = template_of(w)["metadata"]["labels"]
            if place_of(s.raw, k) == place_of(s.raw, n) and o["spec"]["selector"]["matchLabels"].items() <= labels.items():
                s.slip("label of the pods", k, ("spec", "template", "metadata", "labels", "app.kubernetes.io/name"), [n, k])
                count = w["spec"].get("replicas")
                if count:
                    s.set("as many as there are", n, ("spec",), {"selector": o["spec"]["selector"], "minAvailable": count})


def priorities(s):
    users = {}
    for n, o in s.workloads():
        if "priorityClassName" in pod_of(o):
            users.setdefault(pod_of(o)["priorityClassName"], []).append(n)
            s.slip("pods", n, (*s.base(o), "priorityClassName"))
    for n, o in s.of("Cluster", "Elasticsearch"):
        for path, text in texts(o):
            if path[-1] == "priorityClassName":
                users.setdefault(text, []).append(n)
                s.slip("database", n, path)
    for n, o in s.of("PriorityClass"):
        s.slip("renamed", n, ("metadata", "name"), [n, *users.get(name_of(o), [])])


def nodes(s):
    for n, o in s.workloads():
        for i, t in enumerate(pod_of(o).get("tolerations", [])):
            if "key" in t:
                s.slip("taint", n, (*s.base(o), "tolerations", i, "key"))
            if "value" in t:
                s.set("value of a taint", n, (*s.base(o), "tolerations", i, "value"), "false")
        for key, value in pod_of(o).get("nodeSelector", {}).items():
            s.slip("label", n, (*s.base(o), "nodeSelector", key))
            s.set("key of a label", n, (*s.base(o), "nodeSelector"), {typo(s.rng, key): value})


def storage_classes(s):
    for n, o in s.of("PersistentVolumeClaim", "StatefulSet", "Cluster", "Elasticsearch"):
        for path, text in texts(o):
            if path[-1] in ("storageClassName", "storageClass"):
                s.slip(o["kind"], n, path)
        if o["kind"] == "PersistentVolumeClaim" and "storageClassName" not in o["spec"]:
            s.set("of another cloud", n, ("spec",), {**o["spec"], "storageClassName": "gp3"})


def claims(s):
    for n, o, path, v in s.volumes():
        if "persistentVolumeClaim" in v:
            for _ in range(2):
                s.slip("name", n, (*path, "persistentVolumeClaim", "claimName"))
    for n, o in s.of("PersistentVolumeClaim"):
        readers = [k for k, _, _, v in s.volumes() if v.get("persistentVolumeClaim", {}).get("claimName") == name_of(o)]
        s.slip("renamed", n, ("metadata", "name"), [n, *readers])


def mounts(s):
    for n, o, path, c in s.containers():
        for i, _ in enumerate(c.get("volumeMounts", [])):
            s.slip("mount", n, (*path, "volumeMounts", i, "name"))
    for n, o, path, v in s.volumes():
        s.slip("volume", n, (*path, "name"))


def issuers(s):
    everyone = [n for n, _ in s.of("Certificate")]
    for n, o in s.of("Certificate"):
        s.slip("name", n, ("spec", "issuerRef", "name"))
        s.set("kind", n, ("spec", "issuerRef", "kind"), "Issuer")
        if o["spec"].get("isCA"):
            s.set("lifetime of the authority", n, ("spec", "duration"), "1000h", everyone)
        elif "duration" in o["spec"] and o["spec"]["issuerRef"]["name"] == "internal-issuer":
            s.set("longer than the authority", n, ("spec", "duration"), "20000h", everyone)
        if "renewBefore" in o["spec"]:
            s.set("renewed before it is made", n, ("spec", "renewBefore"), "30000h")
    for n, o in s.of("ClusterIssuer"):
        s.slip("renamed", n, ("metadata", "name"), [n, *everyone])
        if "ca" in o["spec"]:
            s.slip("authority", n, ("spec", "ca", "secretName"))


# ---- delivery -------------------------------------------------------------------------------------------------------

def flux(s, kind="Kustomization"):
    return s.of(kind, test=lambda o: o["apiVersion"].startswith("kustomize.toolkit"))


def waits(s):
    for n, o in flux(s):
        for i, d in enumerate(o["spec"].get("dependsOn", [])):
            s.slip("name", n, ("spec", "dependsOn", i, "name"))
            s.set("namespace", n, ("spec", "dependsOn", i), {**d, "namespace": "flux-sytem"})
        if any(d["name"] == name_of(o) for _, other in flux(s) for d in other["spec"].get("dependsOn", [])):
            s.slip("renamed", n, ("metadata", "name"), [k for k, _ in flux(s)])


def health(s):
    for n, o in flux(s):
        for i, d in enumerate(o["spec"].get("healthChecks", [])):
            s.slip("name", n, ("spec", "healthChecks", i, "name"))
            s.set("kind", n, ("spec", "healthChecks", i, "kind"), "StatefulSet")
            s.slip("namespace", n, ("spec", "healthChecks", i, "namespace"))
            for k, w in s.of("Deployment", test=lambda w: name_of(w) == d["name"]):
                s.slip("renamed", k, ("metadata", "name"), [n, k])


def order(s):
    """A circle of waiting, and what a use implies and nobody says."""
    numbers = [n for n, _ in flux(s)]
    for n, o in flux(s):
        if name_of(o) == "base":
            for last in ("stores", "shop"):
                s.set("circle", n, ("spec",), {**o["spec"], "dependsOn": [{"name": last}]}, numbers)
        s.set("waits for itself", n, ("spec",), {**o["spec"], "dependsOn": [{"name": name_of(o)}]}, numbers)


def folders(s):
    for n, o in flux(s):
        s.slip("source", n, ("spec", "sourceRef", "name"))
        s.set("kind of the source", n, ("spec", "sourceRef", "kind"), "Bucket")
    for n, o in s.of("GitRepository"):
        s.slip("source renamed", n, ("metadata", "name"), [n, *[k for k, _ in flux(s)]])


def variables(s):
    users = [n for n, (_, o) in enumerate(s.raw.objects) if o["kind"] == "ServiceAccount" and "annotations" in o["metadata"]]
    for n in users:
        for key, text in s.raw.objects[n][1]["metadata"]["annotations"].items():
            if ":=" not in text:
                s.set("name", n, ("metadata", "annotations", key), re.sub(r"[A-Z_]+", lambda m: typo(s.rng, m[0]).upper(), text, count=1))
    for n, o in flux(s):
        if "postBuild" in o["spec"]:
            s.set("substitute", n, ("spec", "postBuild", "substitute"), {"REGOIN": "north"}, [n, *users])
            s.slip("from", n, ("spec", "postBuild", "substituteFrom", 0, "name"), [n, *users])
    for n, o in s.of("ConfigMap", test=lambda o: name_of(o) == "settings"):
        for key in o["data"]:
            s.set("key", n, ("data", key), None, [n, *users])


def owners(s):
    for n, o in s.of("Service", "Deployment", "ConfigMap", "Certificate", "ExternalSecret", "HTTPRoute", "NetworkPolicy"):
        others = [k for k, p in s.of(o["kind"]) if k != n and place_of(s.raw, k) == place_of(s.raw, n)]
        if others:
            k = s.rng.choice(others)
            s.set(o["kind"], n, ("metadata", "name"), name_of(s.raw.objects[k][1]), [n, k])


def writers(s):
    for n, o in s.of("ExternalSecret"):
        others = [(k, p) for k, p in s.of("ExternalSecret", "Certificate") if k != n and place_of(s.raw, k) == place_of(s.raw, n)]
        if others:
            k, p = s.rng.choice(others)
            s.set(p["kind"], n, ("spec", "target", "name"), p["spec"].get("secretName") or p["spec"]["target"]["name"], [n, k])
    for n, o in s.of("Certificate"):
        others = [(k, p) for k, p in s.of("Certificate") if k != n and place_of(s.raw, k) == place_of(s.raw, n)]
        if others:
            k, p = s.rng.choice(others)
            s.set("certificates", n, ("spec", "secretName"), p["spec"]["secretName"], [n, k])


def namespaces(s):
    for n, o in s.of("Service", "Deployment", "ConfigMap", "Certificate", "ExternalSecret", "HTTPRoute", "CronJob"):
        s.slip(o["kind"], n, ("metadata", "namespace"))


# ---- addresses, ports, amounts --------------------------------------------------------------------------------------

def ranges(s):
    def change(way, pattern, by):
        def plant(raw):
            assert pattern in raw.main, pattern
            raw.main = raw.main.replace(pattern, by, 1)
        line = s.raw.main[:s.raw.main.index(pattern)].count("\n")
        s.found.append(Fault(s.kind, way, f"{pattern} -> {by}", plant, [("goingdark.cl", (1, 15 + line))]))
    change("services over nodes", "services: 10.0.96.0/19", "services: 10.0.64.0/19")
    change("pods over services", "pods: 10.0.128.0/17", "pods: 10.0.0.0/17")
    change("nodes over pods", "nodes: 10.0.64.0/19", "nodes: 10.0.128.0/19")
    change("size", "services: 10.0.96.0/19", "services: 10.0.96.0/15")
    change("no network", "nodes: 10.0.64.0/19", "nodes: 10.0.64.0/33")
    for n, o in s.of("CiliumLoadBalancerIPPool"):
        gateways = [k for k, _ in s.of("Gateway")]
        s.set("pool over nodes", n, ("spec", "blocks", 0), {"start": "10.0.64.1", "stop": "10.0.64.20"}, [n, *gateways])
        s.set("pool over pods", n, ("spec", "blocks", 0), {"cidr": "10.0.128.0/24"}, [n, *gateways])


def pools(s):
    for n, o in s.of("CiliumLoadBalancerIPPool"):
        gateways = [k for k, _ in s.of("Gateway")]
        s.set("pool elsewhere", n, ("spec", "blocks", 0), {"start": "10.0.97.1", "stop": "10.0.97.10"}, [n, *gateways])
        s.set("turned around", n, ("spec", "blocks", 0), {"start": "10.0.96.250", "stop": "10.0.96.240"})
    for n, o in s.of("Gateway"):
        key = "io.cilium/lb-ipam-ips"
        s.set("address", n, ("metadata", "annotations", key), "10.0.96.140")
        s.set("address of nobody", n, ("metadata", "annotations", key), "10.0.9.240")
        s.set("no address", n, ("metadata", "annotations", key), "10.0.96.2400")


def ports(s):
    for n, o in s.of("CiliumNetworkPolicy"):
        for direction in ("ingress", "egress"):
            for i, rule in enumerate(o["spec"].get(direction) or []):
                if "toEndpoints" in rule and "kube-dns" in str(rule):
                    continue
                if ("toEndpoints" in rule or direction == "ingress") and "toPorts" in rule:
                    port = rule["toPorts"][0]["ports"][0]["port"]
                    s.set(f"port of {direction}", n, ("spec", direction, i, "toPorts", 0, "ports", 0, "port"), str(int(port) + s.rng.randrange(1, 9)))
    for n, o in s.of("Service", test=lambda o: o["spec"].get("type") == "LoadBalancer"):
        for i, p in enumerate(o["spec"]["ports"]):
            s.slip("load balancer", n, ("spec", "ports", i, "targetPort"))
            s.set("number at the load balancer", n, ("spec", "ports", i, "port"), 10000 + p["port"])
    for n, o in s.of("Service", test=lambda o: o["spec"].get("type") != "LoadBalancer"):
        for i, p in enumerate(o["spec"]["ports"]):
            if behind(s, n):
                s.set("Service", n, ("spec", "ports", i, "targetPort"), p["port"] + 10000)


def monitors(s):
    for n, o in s.of("VMServiceScrape"):
        for label in o["spec"]["selector"]["matchLabels"]:
            s.slip("selector", n, ("spec", "selector", "matchLabels", label))
        s.slip("port", n, ("spec", "endpoints", 0, "port"))
        labels = o["spec"]["selector"]["matchLabels"]
        for k, service in s.of("Service"):
            if place_of(s.raw, k) == place_of(s.raw, n) and labels.items() <= service["metadata"].get("labels", {}).items():
                for label in labels:
                    s.slip("label of the Service", k, ("metadata", "labels", label), [n, k])
                for i, p in enumerate(service["spec"]["ports"]):
                    if p.get("name") == o["spec"]["endpoints"][0]["port"]:
                        s.slip("name of the port", k, ("spec", "ports", i, "name"), [n, k])


ADDRESS = re.compile(r"([a-z0-9-]+)\.([a-z0-9-]+)\.svc(?:\.cluster\.local)?(?::(\d+))?")


def addresses(s, kinds=("Kustomization",)):
    for n, o in s.of(*kinds):
        if o["kind"] == "Kustomization" and "helmCharts" not in o:
            continue
        for path, text in texts(o):
            for m in ADDRESS.finditer(text):
                if path[-1] == "dnsNames" or "dnsNames" in path:
                    continue
                for word, group in (("Service", 1), ("namespace", 2)):
                    changed = text[:m.start(group)] + typo(s.rng, m[group]) + text[m.end(group):]
                    s.set(word, n, path, changed)
                if m[3]:
                    s.set("port", n, path, text[:m.start(3)] + str(int(m[3]) + s.rng.randrange(1, 9)) + text[m.end(3):])


def clients(s):
    for n, o in s.of("Kustomization", test=lambda o: "dex" in str(o.get("helmCharts", [{}])[0].get("name"))):
        base = ("helmCharts", 0, "valuesInline", "config")
        users = [k for k, p in s.of("Kustomization", "ExternalSecret") if "argo-cd" in str(p) or "GF_AUTH" in str(p)]
        for i, c in enumerate(at(o, base)["staticClients"]):
            s.slip("name at the provider", n, (*base, "staticClients", i, "id"), [n, *users])
            s.set("host it returns to", n, (*base, "staticClients", i, "redirectURIs", 0), c["redirectURIs"][0].replace("goingdark", "goingdrak"))
        s.set("issuer", n, (*base, "issuer"), at(o, base)["issuer"].replace("idp.", "ipd."), [n, *users])
    for n, o in s.of("Kustomization", test=lambda o: "argo-cd" in str(o.get("helmCharts", [{}])[0].get("name"))):
        path = ("helmCharts", 0, "valuesInline", "configs", "cm", "oidc.config")
        text = at(o, path)
        s.set("name at the client", n, path, text.replace("clientID: argocd", "clientID: agrocd").replace('"clientID":"argocd"', '"clientID":"agrocd"'))
    for n, o in s.of("ExternalSecret", test=lambda o: "GF_AUTH_GENERIC_OAUTH_CLIENT_ID" in str(o)):
        path = ("spec", "target", "template", "data", "GF_AUTH_GENERIC_OAUTH_CLIENT_ID")
        s.slip("name at the client", n, path)


def poolers(s):
    databases = [n for n, _ in s.of("Cluster")]
    all_of = [n for n, _ in s.of("Pooler")]
    for n, o in s.of("Pooler"):
        s.set("pool", n, ("spec", "pgbouncer", "parameters", "default_pool_size"), "400", [*databases, *all_of])
        s.set("instances", n, ("spec", "instances"), 5, [*databases, *all_of])
        s.slip("database", n, ("spec", "cluster", "name"))
    for n, o in s.of("Cluster", test=lambda o: "max_connections" in str(o)):
        s.set("max_connections", n, ("spec", "postgresql", "parameters", "max_connections"), "100", [*databases, *all_of])


def tofu(s):
    for name in re.findall(r"(?m)^      ([a-z_]+): ", s.raw.main):
        slip = typo(s.rng, name)

        def plant(raw, name=name, slip=slip):
            raw.main = raw.main.replace(f"      {name}: ", f"      {slip}: ", 1)
        line = s.raw.main[:s.raw.main.index(f"      {name}: ")].count("\n") + 1
        s.found.append(Fault(s.kind, "name", f"{name} -> {slip}", plant, [("goingdark.cl", (line - 5, line + 10))]))
    for text, by in (("cluster_access: \"public\"", "cluster_access: \"pubilc\""), ("cilium_encryption_enabled: true", "cilium_encryption_enabled: \"maybe\"")):
        def plant(raw, text=text, by=by):
            raw.main = raw.main.replace(text, by, 1)
        line = s.raw.main[:s.raw.main.index(text)].count("\n") + 1
        s.found.append(Fault(s.kind, "value", f"{text} -> {by}", plant, [("goingdark.cl", (line - 5, line + 10))]))


def versions(s):
    images = {}
    for n, o, path, c in s.containers():
        images.setdefault(re.sub(r"[:@].*", "", c["image"]), []).append((n, path, c["image"]))
    for name, users in images.items():
        if len(users) > 1:
            for n, path, image in users:
                if "@" not in image:
                    s.set("image", n, (*path, "image"), re.sub(r"(\d+)(?!.*\d)", lambda m: str(int(m[1]) + 1), image), [k for k, _, _ in users])


def quotas(s):
    for n, o in s.of("ResourceQuota"):
        for key in ("limits.memory", "requests.memory", "limits.cpu", "requests.cpu", "pods"):
            value = {"pods": "1"}.get(key, "20m" if "cpu" in key else "64Mi")
            s.set(key, n, ("spec", "hard", key), value, [n, *[k for k, (place, _) in enumerate(s.raw.objects) if place == place_of(s.raw, n)]])


def patches(s):
    for n, o in s.of("Kustomization", test=lambda o: o.get("patches")):
        for i, p in enumerate(o["patches"]):
            s.slip("target", n, ("patches", i, "target", "name"))
            s.set("kind", n, ("patches", i, "target", "kind"), "DaemonSet")
            name = p["target"]["name"]
            s.set("name in the patch", n, ("patches", i, "patch"), p["patch"].replace(f"name: {name}", f"name: {typo(s.rng, name)}", 1))


def config_files(s):
    for n, o in s.of("ConfigMap"):
        readers = s.readers(place_of(s.raw, n), name_of(o), "ConfigMap")
        mounted = {}
        for k in readers:
            workload = s.raw.objects[k][1]
            for c in containers_of(workload):
                for m in c.get("volumeMounts", []):
                    volume = next((v for v in pod_of(workload)["volumes"] if v["name"] == m["name"]), {})
                    if "secret" in volume or "configMap" in volume:
                        mounted[m["mountPath"]] = k
        for key, text in o.get("data", {}).items():
            for m in ADDRESS.finditer(text):
                s.set("Service", n, ("data", key), text[:m.start(1)] + typo(s.rng, m[1]) + text[m.end(1):])
                if m[3]:
                    s.set("port", n, ("data", key), text[:m.start(3)] + str(int(m[3]) + 3) + text[m.end(3):])
            for path in mounted:
                for m in re.finditer(re.escape(path) + r"(/[A-Za-z0-9_.-]+)?", text):
                    s.set("path", n, ("data", key), text[:m.end() - 3] + typo(s.rng, text[m.end() - 3:m.end()]) + text[m.end():], [n, mounted[path]])


KINDS = {
    1: configs, 2: secrets, 3: stores, 4: vault_roles, 5: store_paths, 6: store_credentials, 7: services, 8: route_gateways,
    9: hosts, 10: backends, 11: autoscalers, 12: metrics, 13: vertical, 14: budgets, 15: priorities, 16: nodes,
    17: storage_classes, 18: claims, 19: mounts, 20: issuers, 21: waits, 22: health, 23: order, 24: folders, 25: variables,
    26: owners, 27: writers, 28: namespaces, 29: ranges, 30: pools, 31: ports, 32: monitors, 33: addresses, 34: clients,
    35: poolers, 36: tofu, 37: versions, 38: quotas, 39: patches, 40: config_files,
}
