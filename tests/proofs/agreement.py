"""Proofs agree with a slow search that tries everything, on random small clusters.

usage: agreement.py CLC drain|reachability [SEED] [COUNT]

The search knows nothing of the rules: it plays what a scheduler and a drain may do, step by step. The clusters lie in one
file of data, which one run of clc goes through with the functions that the rules are made of.
"""

import itertools
import json
import random
import subprocess
import sys
import tempfile
from functools import lru_cache
from pathlib import Path

HOST = "kubernetes.io/hostname"


# ---- random parts of clusters ----------------------------------------------------------------------------------------


def random_pool(rng, name, sizes):
    labels = {key: rng.choice("ab") for key in ("disk", "zone") if rng.random() < 0.5}
    taints = []
    if rng.random() < 0.4:
        effect = rng.choice(["NoSchedule", "NoExecute", "PreferNoSchedule"])
        taints.append({"key": rng.choice(["gpu", "spot"]), "value": rng.choice(["x", "y"]), "effect": effect})
    most = rng.choice(sizes)
    return {"name": name, "least": rng.randint(0, most), "most": most, "labels": labels, "taints": taints}


def random_spec(rng):
    spec = {"containers": []}
    if rng.random() < 0.4:
        spec["tolerations"] = [random_toleration(rng) for _ in range(rng.randint(1, 2))]
    if rng.random() < 0.3:
        spec["nodeSelector"] = {"disk": rng.choice("ab")}
    if rng.random() < 0.3:
        terms = [{"matchExpressions": [random_expression(rng)]} for _ in range(rng.randint(1, 2))]
        required = {"requiredDuringSchedulingIgnoredDuringExecution": {"nodeSelectorTerms": terms}}
        spec["affinity"] = {"nodeAffinity": required}
    return spec


def random_toleration(rng):
    if rng.random() < 0.15:
        return {"operator": "Exists"}
    toleration = {"key": rng.choice(["gpu", "spot"])}
    if rng.random() < 0.5:
        toleration["operator"] = "Exists"
    else:
        toleration["value"] = rng.choice(["x", "y"])
    if rng.random() < 0.3:
        toleration["effect"] = rng.choice(["NoSchedule", "NoExecute"])
    return toleration


def random_expression(rng):
    key = rng.choice(["disk", "tier"])
    operator = rng.choice(["In", "NotIn", "Exists", "DoesNotExist"])
    values = [rng.choice("ab")] if operator in ("In", "NotIn") else []
    return {"key": key, "operator": operator, "values": values}


# ---- what the scheduler admits, written down from its rules -----------------------------------------------------------


def bears(spec, taint):
    for t in spec.get("tolerations", []):
        if "effect" in t and t["effect"] != taint["effect"]:
            continue
        if "key" not in t:
            if t.get("operator") == "Exists":
                return True
            continue
        if t["key"] == taint["key"] and (t.get("operator") == "Exists" or t.get("value", "") == taint["value"]):
            return True
    return False


def expression_holds(expression, labels):
    value = labels.get(expression["key"])
    return {
        "In": value is not None and value in expression["values"],
        "NotIn": value not in expression["values"],
        "Exists": value is not None,
        "DoesNotExist": value is None,
    }[expression["operator"]]


def admits(pool, spec):
    for taint in pool["taints"]:
        if taint["effect"] != "PreferNoSchedule" and not bears(spec, taint):
            return False
    if any(pool["labels"].get(k) != v for k, v in spec.get("nodeSelector", {}).items()):
        return False
    required = spec.get("affinity", {}).get("nodeAffinity", {}).get("requiredDuringSchedulingIgnoredDuringExecution")
    if required is None:
        return True
    return any(all(expression_holds(e, pool["labels"]) for e in t["matchExpressions"]) for t in required["nodeSelectorTerms"])


# ---- drain ------------------------------------------------------------------------------------------------------------


def random_drain(rng):
    pools = [random_pool(rng, f"p{i}", [0, 1, 1, 2, 3]) for i in range(rng.randint(1, 3))]
    pods = [{"count": rng.randint(1, 3), "alone": rng.random() < 0.4, "spec": random_spec(rng)} for _ in range(rng.randint(1, 2))]
    total = sum(p["count"] for p in pods)
    return {"pools": pools, "pods": pods, "kept": rng.randint(0, total)}


def drain_by_search(case):
    """The pools with a node whose drain may get stuck: for some placement no order of evictions, and no choice of the
    scheduler, takes the last pod away."""
    nodes = [pool["name"] for pool in case["pools"] for _ in range(pool["most"])]
    pools = {pool["name"]: pool for pool in case["pools"]}
    groups = [i for i, p in enumerate(case["pods"]) for _ in range(p["count"])]
    allowed = [[n for n, name in enumerate(nodes) if admits(pools[name], p["spec"])] for p in case["pods"]]

    def free(state, group, without=None):
        taken = [n for n, g in zip(state, groups) if g == group] if case["pods"][group]["alone"] else []
        return [n for n in allowed[group] if n != without and n not in taken]

    def settled():
        """All placements in which nobody waits who could run."""
        # Pods of one kind are alike, so which of them stands where makes no difference.
        choices = [itertools.combinations_with_replacement([*allowed[g], None], p["count"]) for g, p in enumerate(case["pods"])]
        for state in (sum(parts, ()) for parts in itertools.product(*choices)):
            placed = [(g, n) for g, n in zip(groups, state) if n is not None and case["pods"][g]["alone"]]
            if len(placed) != len(set(placed)):
                continue
            if all(n is not None or not free(state, g) for g, n in zip(groups, state)):
                yield state

    def drains(start, away):
        @lru_cache(maxsize=None)
        def ends(state):
            here = list({groups[i]: i for i, n in enumerate(state) if n == away}.values())
            if not here:
                return True
            if sum(n is not None for n in state) - 1 < case["kept"]:
                return False
            for i in here:
                gone = tuple(None if j == i else n for j, n in enumerate(state))
                places = free(gone, groups[i], away)
                if any(ends(tuple(p if j == i else n for j, n in enumerate(gone))) for p in places or [None]):
                    return True
            return False

        return ends(start)

    stuck = set()
    for state in settled():
        for away in {n for n in state if n is not None}:
            if nodes[away] not in stuck and not drains(state, away):
                stuck.add(nodes[away])
    return sorted(stuck)


DRAIN = """use std.k8s
use std.nodes.{Taint}
use std.proof-drain.{stuck-pools}
use std.proof-pods.{Nodes, admitting}

type Case = {
  pools: [{ name: String, least: Int, most: Int, labels: Map<String, String>, taints: [Taint] }]
  pods: [{ count: Int, alone: Bool, spec: Any }]
  kept: Int
  expected: [String]
}

rule agreement {
  code: "CL9500"
  for (i, data in file("cases.json").json.cases) {
    let c = Case(data)
    let nodes: [Nodes] = c.pools.map(p => { pool: null, ...p })
    let stuck = stuck-pools(
      c.pods.map(p => { count: p.count, alone: p.alone, pools: admitting(nodes, k8s.PodSpec(p.spec)) }),
      c.kept,
      { for (n in nodes) { [n.name]: n.most } }
    ).map(s => s.pool).sort()
    check stuck == c.expected else "cluster \\(i): the search says \\(c.expected.join(",")), the rule \\(stuck.join(","))"
  }
}
cluster demo { kubernetes: 1.34.0 }
"""

# ---- reachability -----------------------------------------------------------------------------------------------------

SPACES = {"a": {"team": "x"}, "b": {"team": "y"}, "c": {}}


def random_selector(rng):
    if rng.random() < 0.25:
        return {}
    if rng.random() < 0.2:
        return {"matchExpressions": [{"key": "app", "operator": rng.choice(["In", "NotIn"]), "values": [rng.choice("mn")]}]}
    return {"matchLabels": {rng.choice(["app", "tier"]): rng.choice("mn")}}


def random_peer(rng):
    peer = {}
    if rng.random() < 0.15:
        return {"ipBlock": {"cidr": "10.0.0.0/8"}}
    if rng.random() < 0.5:
        key = rng.choice(["team", "kubernetes.io/metadata.name"])
        peer["namespaceSelector"] = {} if rng.random() < 0.2 else {"matchLabels": {key: rng.choice("xyab")}}
    if not peer or rng.random() < 0.6:
        peer["podSelector"] = random_selector(rng)
    return peer


def random_port(rng):
    port = {}
    if rng.random() < 0.3:
        port["protocol"] = rng.choice(["TCP", "UDP"])
    if rng.random() < 0.85:
        port["port"] = rng.choice([80, 443, 443, "web"])
        if port["port"] != "web" and rng.random() < 0.2:
            port["endPort"] = 500
    return port


def random_policy(rng):
    spec = {"podSelector": random_selector(rng)}
    for field, side in (("ingress", "from"), ("egress", "to")):
        if rng.random() < 0.6:
            spec[field] = []
            for _ in range(rng.randint(0, 2)):
                rule = {}
                if rng.random() < 0.85:
                    rule[side] = [random_peer(rng) for _ in range(rng.randint(1, 2))]
                if rng.random() < 0.5:
                    rule["ports"] = [random_port(rng) for _ in range(rng.randint(1, 2))]
                spec[field].append(rule)
    if rng.random() < 0.5:
        spec["policyTypes"] = rng.choice([["Ingress"], ["Egress"], ["Ingress", "Egress"]])
    return {"place": rng.choice("ab"), "spec": spec}


def random_pod(rng):
    place = rng.choice("abc")
    labels = {key: rng.choice("mn") for key in ("app", "tier") if rng.random() < 0.8}
    named = rng.choice([{}, {"web": 80}, {"web": 443}])
    return {"place": place, "space": {**SPACES[place], "kubernetes.io/metadata.name": place}, "labels": labels, "named": named}


PLACE = "io.kubernetes.pod.namespace"


def random_cilium_selector(rng, spaces):
    """As Cilium writes it: labels with or without their source, expressions, and the namespace among them."""
    selector = {}
    if rng.random() < 0.6:
        key = rng.choice(["", "k8s:", "any:"]) + rng.choice(["app", "tier"])
        selector["matchLabels"] = {key: rng.choice("mn")}
    if rng.random() < 0.2:
        selector["matchExpressions"] = [{"key": rng.choice(["app", "k8s:app"]), "operator": rng.choice(["In", "NotIn"]), "values": [rng.choice("mn")]}]
    if spaces and rng.random() < 0.4:
        if rng.random() < 0.5:
            selector.setdefault("matchLabels", {})[rng.choice(["k8s:", ""]) + PLACE] = rng.choice("ab")
        else:
            operator = rng.choice(["In", "NotIn", "Exists"])
            found = {"key": PLACE, "operator": operator, "values": [] if operator == "Exists" else [rng.choice("ab")]}
            selector.setdefault("matchExpressions", []).append(found)
    return selector


def random_cilium_rule(rng, side):
    rule = {}
    if rng.random() < 0.75:
        rule[side + "Endpoints"] = [random_cilium_selector(rng, True) for _ in range(rng.randint(0, 2))]
    if rng.random() < 0.15:
        rule[side + "Entities"] = [rng.choice(["all", "cluster", "world", "host"])]
    if rng.random() < 0.5:
        ports = []
        for _ in range(rng.randint(1, 2)):
            port = {"port": rng.choice(["80", "443", "0", "web"])}
            if rng.random() < 0.6:
                port["protocol"] = rng.choice(["TCP", "UDP", "ANY"])
            if port["port"] == "80" and rng.random() < 0.2:
                port["endPort"] = 500
            ports.append(port)
        rule["toPorts"] = [{"ports": ports}]
    return rule


def random_cilium(rng):
    place = rng.choice(["a", "b", ""])
    spec = {"endpointSelector": random_cilium_selector(rng, place == "")}
    for field, side in (("ingress", "from"), ("egress", "to")):
        for name, share in ((field, 0.6), (field + "Deny", 0.2)):
            if rng.random() < share:
                spec[name] = [random_cilium_rule(rng, side) for _ in range(rng.randint(0, 2) or 1 if name != field else rng.randint(0, 2))]
    if rng.random() < 0.15:
        spec["enableDefaultDeny"] = {rng.choice(["ingress", "egress"]): False}
    return {"place": place, "spec": spec}


def random_reach(rng):
    ciliums = [random_cilium(rng) for _ in range(rng.randint(0, 2))] if rng.random() < 0.5 else []
    policies = [random_policy(rng) for _ in range(rng.randint(0, 2 if ciliums else 4))]
    return {"policies": policies, "ciliums": ciliums, "one": random_pod(rng), "other": random_pod(rng), "port": rng.choice([80, 443])}


def selected(selector, labels):
    if any(labels.get(k) != v for k, v in selector.get("matchLabels", {}).items()):
        return False
    return all(expression_holds(e, labels) for e in selector.get("matchExpressions", []))


def port_fits(asked, port, listening):
    if asked["port"] == "web":
        return listening.get("web") == port
    return asked["port"] <= port <= asked.get("endPort", asked["port"])


def crosses(policy, pod, other, port, direction):
    """None where the policy has nothing to do with it, else whether it lets the connection through."""
    field, side, name = {"in": ("ingress", "from", "Ingress"), "out": ("egress", "to", "Egress")}[direction]
    spec = policy["spec"]
    types = spec.get("policyTypes") or (["Ingress", "Egress"] if "egress" in spec else ["Ingress"])
    if name not in types or policy["place"] != pod["place"] or not selected(spec["podSelector"], pod["labels"]):
        return None
    for rule in spec.get(field, []):
        if "ports" in rule:
            fitting = [p for p in rule["ports"] if p.get("protocol", "TCP") == "TCP"]
            listening = (other if direction == "out" else pod)["named"]
            if not any("port" not in p or port_fits(p, port, listening) for p in fitting):
                continue
        if side not in rule:
            return True
        for peer in rule[side]:
            if "ipBlock" in peer:
                continue
            if "namespaceSelector" in peer:
                if not selected(peer["namespaceSelector"], other["space"]):
                    continue
            elif other["place"] != policy["place"]:
                continue
            if "podSelector" not in peer or selected(peer["podSelector"], other["labels"]):
                return True
    return False


def cilium_selected(selector, pod, place):
    """Whether a selector of a policy of this namespace is about a pod; its own namespace counts where it says none."""
    labels = {**pod["labels"], PLACE: pod["place"]}
    bare = {"matchLabels": {}, "matchExpressions": []}
    for key, value in selector.get("matchLabels", {}).items():
        bare["matchLabels"][key.split(":")[-1]] = value
    for expression in selector.get("matchExpressions", []):
        bare["matchExpressions"].append({**expression, "key": expression["key"].split(":")[-1]})
    said = PLACE in bare["matchLabels"] or any(e["key"] == PLACE for e in bare["matchExpressions"])
    if place and not said and pod["place"] != place:
        return False
    return selected(bare, labels)


def cilium_rule_holds(rule, policy, pod, other, port, direction):
    side = "from" if direction == "in" else "to"
    if "toPorts" in rule:
        listening = (other if direction == "out" else pod)["named"]
        fitting = [p for entry in rule["toPorts"] for p in entry["ports"] if p.get("protocol", "ANY") in ("TCP", "ANY")]
        if not any(
            p["port"] == "0"
            or (listening.get("web") == port if p["port"] == "web" else int(p["port"]) <= port <= p.get("endPort", int(p["port"])))
            for p in fitting
        ):
            return False
    if side + "Endpoints" not in rule and side + "Entities" not in rule:
        return "toPorts" in rule
    if any(e in ("all", "cluster") for e in rule.get(side + "Entities", [])):
        return True
    return any(cilium_selected(e, other, policy["place"]) for e in rule.get(side + "Endpoints", []))


def cilium_answer(policy, pod, other, port, direction):
    """Whether it shuts what nobody lets through, lets this through, and refuses it; None where it is not about the pod."""
    spec = policy["spec"]
    field = "ingress" if direction == "in" else "egress"
    allows, denies = spec.get(field, []), spec.get(field + "Deny", [])
    if policy["place"] and pod["place"] != policy["place"] or not cilium_selected(spec["endpointSelector"], pod, policy["place"]):
        return None
    if not allows and not denies:
        return None
    holds = [[cilium_rule_holds(r, policy, pod, other, port, direction) for r in rules] for rules in (allows, denies)]
    return {"shuts": spec.get("enableDefaultDeny", {}).get(field, True), "allows": any(holds[0]), "denies": any(holds[1])}


def reach_by_search(case):
    found = []
    for direction, pod, other in (("out", case["one"], case["other"]), ("in", case["other"], case["one"])):
        answers = [crosses(p, pod, other, case["port"], direction) for p in case["policies"]]
        answers = [{"shuts": True, "allows": a, "denies": False} for a in answers if a is not None]
        answers += [cilium_answer(p, pod, other, case["port"], direction) for p in case["ciliums"]]
        answers = [a for a in answers if a is not None]
        if any(a["denies"] for a in answers):
            continue
        if not any(a["shuts"] for a in answers) or any(a["allows"] for a in answers):
            found.append(direction)
    return found


REACH = """use std.k8s
use std.proof-reach.{Side, cilium-gate, gate, lets-in, lets-out}

type Case = {
  policies: [{ place: String, spec: Any }]
  ciliums: [{ place: String, spec: Any }]
  one: Side
  other: Side
  port: Int
  expected: [String]
}

rule agreement {
  code: "CL9500"
  for (i, data in file("cases.json").json.cases) {
    let c = Case(data)
    let gates = [...c.policies.map(p => gate(p.place, k8s.NetworkPolicySpec(p.spec))), ...c.ciliums.map(p => cilium-gate(p.spec, p.place))]
    let found = [if (lets-out(gates, c.one, c.other, c.port)) "out", if (lets-in(gates, c.one, c.other, c.port)) "in"]
    check found == c.expected else "cluster \\(i): the search says \\(c.expected.join(",")), the rule \\(found.join(","))"
  }
}
cluster demo { kubernetes: 1.34.0 }
"""

PROOFS = {"drain": (random_drain, drain_by_search, DRAIN), "reachability": (random_reach, reach_by_search, REACH)}


def main():
    program, proof = sys.argv[1:3]
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 2000
    make, search, source = PROOFS[proof]
    rng = random.Random(seed)
    cases = [make(rng) for _ in range(count)]
    for case in cases:
        case["expected"] = search(case)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "main.cl").write_text(source)
        Path(folder, "cases.json").write_text(json.dumps({"cases": cases}))
        command = [str(Path(program).resolve()), "check", "main.cl", "--root", ".", "--format", "short", "--max-errors", "20"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    answers = {}
    for case in cases:
        key = " and ".join(case["expected"]) if proof == "reachability" else "something" if case["expected"] else "nothing"
        answers[key] = answers.get(key, 0) + 1
    print(f"{proof}: {count} clusters, seed {seed}; the search finds {answers}")
    if done.returncode != 0 or done.stdout or done.stderr:
        print(done.stdout + done.stderr)
        sys.exit("the proof and the search do not agree")
    if len(answers) < 2:
        sys.exit("the clusters are all alike, so this shows nothing")


main()
