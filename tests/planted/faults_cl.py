"""Faults of the description as it is written: for each kind of reference the lines that hold one, and ways to break them.

A site is a match of a pattern in a file; its first group is what is changed. A report counts at the changed line, at the
declaration around it, and at the declarations that use what was changed.
"""

import re

from faults import Fault, declaration_around, typo

MAIN = "goingdark.cl"


class Sites:
    """Collects the faults of one kind."""

    def __init__(self, kind, texts, rng):
        self.kind, self.rng, self.found = kind, rng, []
        self.texts = {path: text.decode("utf-8") for path, text in texts.items() if path.endswith(".cl") or path.endswith(".env")}

    def set(self, way, path, begin, end, by, uses=()):
        text = self.texts[path if path in self.texts else f"goingdark/{path}"]
        path = path if path in self.texts else f"goingdark/{path}"
        old = text[begin:end]
        if old == by:
            return
        line = text.count("\n", 0, begin) + 1
        places = [(path, (line, line))]
        if path.endswith(".cl"):
            places.append((path, declaration_around(text, begin)))
        for use in uses:
            for other, content in self.texts.items():
                for m in re.finditer(use, content, re.M):
                    at = content.count("\n", 0, m.start()) + 1
                    places.append((other, (at, at)))
                    if other.endswith(".cl"):
                        places.append((other, declaration_around(content, m.start())))

        def plant(texts):
            changed = text[:begin] + by + text[end:]
            texts[path] = changed.encode("utf-8")
        self.found.append(Fault(self.kind, way, f"{path}:{line}: {old[:50]!r} -> {by[:50]!r}", plant, places))

    def each(self, way, path, pattern, change, uses=()):
        full = path if path in self.texts else f"goingdark/{path}"
        for m in re.finditer(pattern, self.texts[full], re.M):
            self.set(way, full, m.start(1), m.end(1), change(m[1]), uses)

    def slip(self, way, path, pattern, uses=()):
        self.each(way, path, pattern, lambda text: typo(self.rng, text), uses)

    def everywhere(self, way, pattern, change=None, uses=()):
        for path in sorted(self.texts):
            if path.endswith(".cl"):
                self.each(way, path, pattern, change or (lambda text: typo(self.rng, text)), uses)


def sites(kind, texts, rng):
    collector = Sites(kind, texts, rng)
    KINDS[kind](collector)
    return collector.found


def configs(s):
    s.everywhere("name", r"config/([a-z-]+)")
    s.everywhere("key", r"config/[a-z-]+\.keys\[\"([^\"]+)\"\]")
    s.slip("renamed", "mastodon.cl", r"^  config ([a-z]+) \{", [r"config/"])


def secrets(s):
    s.everywhere("name", r"secret/([a-z0-9-]+)\.keys")
    s.everywhere("key", r"secret/[a-z0-9-]+\.keys\.([A-Za-z_-]+)")
    s.everywhere("whole", r"from: secret/([a-z0-9-]+) \}")
    s.slip("key taken away", "mail.cl", r"data \{ (ADMIN_PASSWORD):", [r"self\.part\.ADMIN_PASSWORD", r"secret/stalwart-secret"])


def stores(s):
    s.slip("default", MAIN, r"store: ([a-z-]+) ")
    s.slip("renamed", "security.cl", r"bitwarden ([a-z-]+) \{", [r"store: bitwarden-backend"])
    s.slip("kind of the store", MAIN, r"sync: (from-store)")
    s.slip("kind of the other store", "more.cl", r"sync: (vault\.static)")
    s.each("no login", "more.cl", r"(  vault\.auth default .*\n)", lambda text: "", [r"secret (login|mail)"])


def vault_roles(s):
    s.slip("role", "more.cl", r"vault\.auth default \{ role: \"([a-z-]+)\"")
    s.slip("account", "more.cl", r"account: \"([a-z]+)\"")
    s.each("mount", "more.cl", r"account: \"reader\"()", lambda text: ", mount: \"kubernets\"")
    s.each("mount of an item", "more.cl", r"item: \"shop/login\"()", lambda text: ", mount: \"secrte\"")
    s.slip("account renamed", "more.cl", r"service-account (reader)", [r"vault\.auth"])


def store_paths(s):
    for path in ("mastodon.cl", "mail.cl", "security.cl", "databases.cl", "argocd.cl", "edge.cl", "small.cl"):
        s.slip("item", path, r"\"((?:app|infra)-[a-z0-9-]+)\"")
    s.slip("path", "more.cl", r"item: \"([a-z/]+)\"")


def store_credentials(s):
    s.slip("secret", "security.cl", r"token: secret/([a-z-]+)\.")
    s.slip("key", "security.cl", r"token: secret/[a-z-]+\.keys\.([a-z-]+)")
    s.slip("authority", "security.cl", r"authority: certificate/([a-z-]+)")
    s.slip("key of the authority", "security.cl", r"keys\[\"(ca\.crt)\"\]")
    s.slip("declared", "security.cl", r"secret (bitwarden-access-token)", [r"token: secret/bitwarden"])
    s.slip("key declared", "security.cl", r"keys: \[\"(token)\"\]", [r"token: secret/bitwarden"])


def services(s):
    s.slip("selector", "more.cl", r"endpoints\.([a-z]+)")
    s.everywhere("port", r"port: self\.ports\.([a-z]+)")
    s.everywhere("name of a port", r"^ +ports \{ ([a-z]+): \d+")
    s.everywhere("port of an endpoint", r"endpoints\.([a-z]+)\b")


def route_gateways(s):
    s.slip("default", MAIN, r"gateway: ([a-z]+) ")
    s.slip("renamed", "edge.cl", r"gateway (external) \{", [r"gateway: external", r"gateway/external"])
    s.each("said", "small.cl", r"route cryptpad \{()", lambda text: " gateway: extrenal,")
    s.each("class", "small.cl", r"route cryptpad \{()", lambda text: " listener: \"htps\",")
    s.each("another kind", "mastodon.cl", r"route mastodon \{()", lambda text: " gateway: certificate/goingdark,")


def hosts(s):
    s.everywhere("host", r"hosts: \[\"[a-z]+\.(peekoff)\.com\"")
    s.slip("listener", "edge.cl", r"host: \"([a-z*.]+)\"", [r"hosts: \["])
    s.slip("certificate", "edge.cl", r"names: \[\"([a-z.]+)\"", [r"tls: goingdark", r"gateway external"])
    s.each("certificate of another", "edge.cl", r"tls: (goingdark|peekoff)", lambda t: "peekoff" if t == "goingdark" else "goingdark")
    s.slip("certificate's name", "edge.cl", r"tls: ([a-z]+)")


def backends(s):
    s.everywhere("port", r"to \{ \"/\": app/[a-z-]+\.endpoints\.([a-z]+)")
    s.everywhere("app", r"to \{ \"/\": app/([a-z-]+)\.endpoints")
    s.everywhere("Service", r"\"/\": \{ service: \"([a-z-]+)\"")
    s.everywhere("number", r"\"/\": \{ service: \"[a-z-]+\", namespace: \"[a-z]+\", port: (\d+)", lambda t: str(int(t) + 1))
    s.slip("let", "argocd.cl", r"service: \"(argocd-server)\"", [r": server \}"])


def autoscalers(s):
    s.everywhere("range", r"replicas: (\d\.\.\d)", lambda t: f"{t[3]}..{int(t[0]) - 1}")
    s.everywhere("metric", r"external \{ metric: ([a-z-]+)")
    s.everywhere("step", r"up: (quick)")
    s.each("request", "mastodon.cl", r"(cpu: 200m, )memory: 450Mi", lambda t: "")
    s.each("resource", "mastodon.cl", r"(cpu) \{ utilization: 80%", lambda t: "ephemeral-storage")


def metrics(s):
    s.everywhere("metric", r"external \{ metric: ([a-z-]+)")
    s.slip("port", "mastodon.cl", r"metric [a-z-]+ \{\n +port: \"([a-z]+)\"")
    s.slip("rules", "monitoring.cl", r"prometheus-adapter/([a-z]+)\.")
    s.slip("declared", "monitoring.cl", r"prometheus-adapter (offered) \{", [r"prometheus-adapter/offered"])


def vertical(s):
    s.slip("name", "argocd.cl", r"of: \"([a-z-]+)\"")
    s.each("kind", "argocd.cl", r"controller: \"(StatefulSet)\"", lambda t: "Deployment")


def budgets(s):
    def disruption(text):
        return f' disruption {{ {text} }},'
    for file, app in (("identity.cl", "app masto-claims-proxy {"), ("mail.cl", "  app stalwart {"), ("mastodon.cl", "rails web {"), ("mastodon.cl", "app streaming {")):
        for text in ("max-unavailable: 0", 'min-available: "100%"', "min-available: 9"):
            s.each(text.split(":")[0], file, rf"{re.escape(app)}()", lambda t, text=text: "\n" + disruption(text).rstrip(","))


def priorities(s):
    s.everywhere("name", r"priority: ([a-z-]+)$")
    s.everywhere("renamed", r"priority-class ([a-z-]+) \{", uses=[r"priority: "])


def nodes(s):
    s.everywhere("pool", r"tolerates: node-pool/([a-z]+)\.")
    s.slip("renamed", MAIN, r"node-pool (autoscaler) \{", [r"node-pool/autoscaler"])
    s.slip("label", "more.cl", r"node-labels \{ purpose: \"([a-z]+)\"")
    s.slip("key of a label", "more.cl", r"node-labels \{ ([a-z]+):")
    s.slip("label of the pool", "more.cl", r"labels \{ purpose: \"([a-z]+)\" \} \}", [r"node-labels"])


def storage_classes(s):
    s.everywhere("name", r"class: (hcloud[a-z-]+)")
    s.slip("renamed", MAIN, r"volume-class ([a-z-]+) \{", [r"class: hcloud"])


def claims(s):
    s.slip("name", "onion.cl", r"claimed \{ claim: app/onion\.claim/([a-z]+)")
    s.slip("app", "onion.cl", r"claimed \{ claim: app/([a-z]+)")
    s.slip("kind", "onion.cl", r"(claimed) \{ claim:")
    s.slip("declared", "onion.cl", r"claim (data) \{", [r"claim/data"])
    s.each("size", "small.cl", r"size: (4Gi)", lambda t: "4Gib")


def mounts(s):
    s.everywhere("kind of volume", r"\": (secret-files?|config-file|claimed|empty) \{")
    s.everywhere("field", r"(?:secret-files?|config-file) \{ (from):")
    s.everywhere("two at one place", r"\"(/opt/stalwart/s3-secrets)\":", lambda t: "/opt/stalwart/db-secrets")
    s.everywhere("no path", r"\"(/opt/stalwart/secrets)\":", lambda t: "opt/stalwart/secrets")


def issuers(s):
    s.everywhere("name", r"issuer: ([a-z-]+)$")
    s.slip("renamed", "security.cl", r"(?:acme|ca)-issuer ([a-z-]+) \{", [r"issuer: "])
    s.each("renewed before it is made", "databases.cl", r"renew-before: (360h)", lambda t: "9360h")
    s.each("authority", "security.cl", r"authority: (internal-ca-certificate)", lambda t: "bitwarden-tls-certs")
    s.each("lifetime of the authority", "security.cl", r"lifetime: (8760h)", lambda t: "1000h", [r"issuer: internal-issuer", "lifetime: 2160h"])


def waits(s):
    s.everywhere("unit", r"needs: \[([a-z-]+)")
    s.everywhere("second unit", r"needs: \[[a-z-]+, ([a-z-]+)")
    s.slip("name", "more.cl", r"dependsOn: \[\{ name: \"([a-z]+)\"")
    s.slip("second name", "more.cl", r"\}, \{ name: \"([a-z]+)\"")


def health(s):
    s.slip("name", "more.cl", r"kind: \"Deployment\", name: \"([a-z]+)\"")
    s.slip("namespace", "more.cl", r"kind: \"Deployment\", name: \"[a-z]+\", namespace: \"([a-z]+)\"")
    s.each("kind", "more.cl", r"kind: \"(Deployment)\", name", lambda t: "StatefulSet")


def order(s):
    s.slip("unit", "argocd.cl", r"needs: \[([a-z-]+)")
    s.each("itself", "argocd.cl", r"needs: \[(argo-cd)\]", lambda t: "kubechecks")
    s.each("circle", "monitoring.cl", r"(    from: \"https://prometheus-community\.github\.io/helm-charts\"\n    version: \"28)", lambda t: "    needs: [prometheus-adapter]\n" + t, [r"needs: \["])
    s.each("circle by Flux", "more.cl", r"path: \"\./base\"()", lambda t: ", dependsOn: [{ name: \"shop\" }]", [r"dependsOn"])
    s.each("circle of a store", "security.cl", r"chart external-secrets \{()", lambda t: "\n    needs: [bitwarden-backend]", [r"needs: \["])


def folders(s):
    s.slip("namespace", MAIN, r"namespaces: \[[a-z, ]*?(hypebot|cryptpad|stalwart)")
    s.slip("folder's namespace", MAIN, r"(kubechecks|cert-manager|victorialogs|cnpg-system|elastic-system)")
    s.each("left out", MAIN, r"(, elastic-system|hypebot, |kubechecks, )", lambda t: "", [r"namespace (elastic-system|hypebot|kubechecks)"])
    s.slip("namespace renamed", "small.cl", r"^namespace ([a-z]+) \{", [r"namespaces: \[", r"^    platform"])


def variables(s):
    s.slip("config", "more.cl", r"kind: \"ConfigMap\", name: \"([a-z]+)\"")
    s.each("name", "more.cl", r"host: \"\$\{([A-Z_]+)\}", lambda t: typo(s.rng, t).upper())
    s.each("name in a text", "more.cl", r"-\$\{([A-Z_]+)\}", lambda t: typo(s.rng, t).upper())
    s.each("key", "more.cl", r"(ENTRY_HOST): ", lambda t: "ENTRY_HOTS", [r"\$\{ENTRY_HOST"])
    s.each("substitute", "more.cl", r"(REGION): ", lambda t: "REGOIN", [r"\$\{REGION", r"\$\{TIER"])


def owners(s):
    s.each("route", "mail.cl", r"route (stalwart-autodiscover) \{", lambda t: "stalwart-admin")
    s.each("name", "mastodon.cl", r"name: \"(mastodon-streaming)\"\n    image", lambda t: "mastodon-web", [r"name: \"mastodon-web\""])
    s.each("config", "mastodon.cl", r"name: \"(mastodon-jobs)\"", lambda t: "mastodon-web", [r"config web"])
    s.each("certificate", "mail.cl", r"certificate (stalwart-goingdark-tls) \{", lambda t: "stalwart-tls")
    s.each("dashboard", "monitoring.cl", r"dashboard (volumes) ", lambda t: "postgresql")


def writers(s):
    s.each("certificates", "mail.cl", r"secret-name: \"(stalwart-goingdark-tls)\"", lambda t: "stalwart-tls", [r"secret-name: \"stalwart-tls\""])
    s.each("certificate and secret", "mail.cl", r"secret-name: \"(stalwart-goingdark-tls)\"", lambda t: "stalwart-secret", [r"secret stalwart-secret"])
    s.each("gateway", "edge.cl", r"secret-name: \"(cert-goingdark)\"", lambda t: "cert-peekoff-wildcard", [r"secret-name: \"cert-peekoff"])
    s.each("secrets", "mail.cl", r"secret (stalwart-blob-s3) \{", lambda t: "stalwart-cnpg-s3", [r"stalwart-blob-s3", r"secret stalwart-cnpg-s3"])
    s.each("by name", "mail.cl", r"secret stalwart-blob-s3 \{()", lambda t: " name: \"stalwart-cnpg-s3\"", [r"secret stalwart-cnpg-s3", r"^defaults secret"])


def namespaces(s):
    s.everywhere("in", r" in (mastodon) \{")
    s.everywhere("namespace of an endpoint", r"namespace: \"([a-z]+)\"")
    s.slip("metrics-from", "mastodon.cl", r"metrics-from: ([a-z]+)")
    s.everywhere("operator", r"operator: ([a-z-]+)$")


def ranges(s):
    for old, by in (("services: 10.0.96.0/19", "services: 10.0.64.0/19"), ("pods: 10.0.128.0/17", "pods: 10.0.0.0/17"), ("nodes: 10.0.64.0/19", "nodes: 10.0.128.0/19"), ("services: 10.0.96.0/19", "services: 10.0.96.0/15"), ("nodes: 10.0.64.0/19", "nodes: 10.0.64.0/33")):
        s.each(by, MAIN, rf"({re.escape(old)})", lambda t, by=by: by)


def pools(s):
    s.each("turned around", "edge.cl", r"AddressRange = (10\.0\.96\.240\.\.10\.0\.96\.250)", lambda t: "10.0.96.250..10.0.96.240", [r"inner-addresses"])
    s.each("no address", "edge.cl", r"AddressRange = (10\.0\.96\.240)", lambda t: "10.0.96.2400")
    s.each("outside", "edge.cl", r"lb-ipam-ips\": \"(\\\(inner-addresses\.from\))", lambda t: "10.0.96.140", [r"load-balancer-pool"])
    s.each("of nodes", "edge.cl", r"AddressRange = (10\.0\.96\.240\.\.10\.0\.96\.250)", lambda t: "10.0.64.1..10.0.64.20", [r"inner-addresses"])
    s.slip("name", "edge.cl", r"addresses: \[(inner-addresses)\]")


def ports(s):
    s.everywhere("connection", r"connects-to: \[app/[a-z-]+\.endpoints\.([a-z]+)")
    s.everywhere("connection's app", r"connects-to: \[(?:app|postgres|redis)/([a-z-]+)\.")
    s.slip("scrape", "mastodon.cl", r"scrape metrics \{ port: \"([a-z]+)\"")
    s.slip("load balancer", "mail.cl", r"for \(n in \[\"([a-z]+)\"", [r"load-balancer mail"])
    s.each("firewall", MAIN, r"\[(25), 587", lambda t: "70000")


def monitors(s):
    s.everywhere("port", r"scrape [a-z]+ \{ port: \"([a-z]+)\"")
    s.slip("port of a metric", "mastodon.cl", r"metric [a-z-]+ \{\n +port: \"([a-z]+)\"")


def addresses(s):
    s.slip("Service", "monitoring.cl", r"service: \"(vmsingle-vm)\"", [r"metrics\.host"])
    s.each("port", "monitoring.cl", r"namespace: \"victoriametrics\", port: (8428)", lambda t: "8429", [r"metrics\.port"])
    s.slip("let", "monitoring.cl", r"http://\\\((logs)\.")
    s.slip("function", "monitoring.cl", r"logs\.(address)\(\)")
    s.slip("app", "identity.cl", r"http://\\\(app/([a-z-]+)\.")
    s.slip("in a text", "argocd.cl", r"value: \"(argocd-server)\.argocd")
    s.slip("namespace in a text", "argocd.cl", r"value: \"argocd-server\.(argocd)\.")
    s.slip("release", "monitoring.cl", r"chart/(victoria-logs-single)\.")


def clients(s):
    s.slip("name at the provider", "identity.cl", r"id: \"(argocd|grafana)\"", [r"clientID: \"argocd\"", r"CLIENT_ID: \"grafana\""])
    s.slip("name at the client", "argocd.cl", r"clientID: \"(argocd)\"")
    s.slip("name at the other client", "monitoring.cl", r"CLIENT_ID: \"(grafana)\"")
    s.each("host it returns to", "identity.cl", r"redirectURIs: \[\"https://(argocd|monitoring)\.", lambda t: typo(s.rng, t))
    s.each("issuer", "house.cl", r"https://(idp)\.", lambda t: "ipd", [r"issuer: login", r"clientID: "])


def poolers(s):
    s.each("pool", "databases.cl", r"pool: (125)", lambda t: "400")
    s.each("max-connections", "databases.cl", r"max-connections: (300)", lambda t: "100")
    s.each("threads", "mastodon.cl", r"threads: (15|20|10|5)$", lambda t: "126")


def tofu(s):
    for m in re.finditer(r"(?m)^      ([a-z_]+): ", s.texts[MAIN]):
        s.set("name", MAIN, m.start(1), m.end(1), typo(s.rng, m[1]))
    s.each("value", MAIN, r"cluster_access: (\"public\")", lambda t: "\"pubilc\"")
    s.each("type", MAIN, r"cilium_encryption_enabled: (true)", lambda t: "\"maybe\"")
    s.each("machine", MAIN, r"machine: hetzner\.(cx22|cx32)", lambda t: "cx23x")


def versions(s):
    s.each("image in one place", "mastodon.cl", r"image: (mastodon-image)\n      command", lambda t: "\"ghcr.io/glitch-soc/mastodon:v4.5.1\"", [r"mastodon-image"])
    s.each("image of the migration", "mastodon.cl", r"image: (mastodon-image)\n    command", lambda t: "\"ghcr.io/glitch-soc/mastodon:v4.4.0\"", [r"mastodon-image"])
    s.each("version of a database", "databases.cl", r"^  version: (17\.5)", lambda t: "17.6")
    s.each("version of the other database", "mail.cl", r"^    version: (18\.0)", lambda t: "16.3")
    s.slip("name", "onion.cl", r"image: self\.(image)")


def quotas(s):
    s.each("external-secrets", "security.cl", r"hard \{ \"requests.cpu\": (300m)", lambda t: "20m")
    s.each("memory", "security.cl", r"\"limits.memory\": (1536Mi)", lambda t: "64Mi")
    s.each("pods", "security.cl", r"(pods: 10)", lambda t: "pods: 1")
    s.each("argocd", "argocd.cl", r"\"limits.cpu\": (4),", lambda t: "20m")
    s.each("unit", "argocd.cl", r"\"limits.memory\": (8Gi)", lambda t: "8Gib")


def patches(s):
    s.slip("target", "operators.cl", r"target \{ kind: \"ConfigMap\", name: \"([a-z-]+)\"")
    s.each("kind", "operators.cl", r"target \{ kind: \"(ConfigMap)\"", lambda t: "Secret")
    s.each("kind of the other", "operators.cl", r"target \{ kind: \"(Deployment)\"", lambda t: "DaemonSet")
    s.slip("name in the patch", "operators.cl", r"metadata \{ name: \"([a-z-]+)\"")
    s.slip("of several", "operators.cl", r"for \(part in \[\"([a-z-]+)\"")


def config_files(s):
    s.slip("path", "mail.cl", r"home\)/etc/certs/(tls\.crt)", [r"app stalwart \{"])
    s.slip("folder", "mail.cl", r"home\)/(db-secrets)/username", [r"app stalwart \{"])
    s.slip("key", "mail.cl", r"s3-secrets/([A-Z_]+)\}", [r"app stalwart \{"])
    s.slip("in an argument", "edge.cl", r"\"--config\", \"(/etc/cloudflared/config\.yaml)\"", [r"app cloudflared"])
    s.slip("in a file", "edge.cl", r"credentials-file: \"(/etc/cloudflared/credentials/credentials\.json)\"", [r"app cloudflared"])
    s.slip("in a variable", "mastodon.cl", r"PGSSLROOTCERT: \"([^\"]+)\"", [r"config/database"])
    s.slip("endpoint", "mail.cl", r"nats://\\\(app/([a-z]+)\.")
    s.slip("certificate", "mastodon.cl", r"ES_CA_FILE: \"([^\"]+)\"", [r"config/search"])


KINDS = {
    1: configs, 2: secrets, 3: stores, 4: vault_roles, 5: store_paths, 6: store_credentials, 7: services, 8: route_gateways,
    9: hosts, 10: backends, 11: autoscalers, 12: metrics, 13: vertical, 14: budgets, 15: priorities, 16: nodes,
    17: storage_classes, 18: claims, 19: mounts, 20: issuers, 21: waits, 22: health, 23: order, 24: folders, 25: variables,
    26: owners, 27: writers, 28: namespaces, 29: ranges, 30: pools, 31: ports, 32: monitors, 33: addresses, 34: clients,
    35: poolers, 36: tofu, 37: versions, 38: quotas, 39: patches, 40: config_files,
}
