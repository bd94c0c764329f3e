/// A module with most forms a definition can have.
use std.k8s
use std.app.{unit}
use "shapes/mail.cl" as mail

// ---- types ----------------------------------------------------------------------------------------------------------
type Label = String where it.matches(#"[a-z]([-a-z0-9]{0,40}[a-z0-9])?"#)
type Share = Int where it >= 0 and it <= 100
type Level = "debug" | "info" | "warn" | 0 | -1
type Tree = { name: Label, children: [Tree] = [], note: String? }
type Pair<A, B> = { first: A, second: B }

/// Where mail goes.
type Target =
    /// A mailbox.
    box { address: String, quota: Quantity = 1Gi }
  | list { name: Label, members: [String], moderated: Bool = false }
  | drop {}

type Limits = {
  soft: Map<String, Quantity> = {}
  hard: Map<String, Quantity> = {}
  ...mail.Limits
  ...
}

// ---- functions ------------------------------------------------------------------------------------------------------
native fn fold<T, R>(items: [T], start: R, step: (R, T) -> R) -> R

fn total(pairs: [Pair<String, Int>], extra: Int = 0) -> Int =
  pairs.map(p => p.second).sum() + extra

private fn describe(target: Target, prefix: String) -> String? {
  let kind = match (target) {
    box => "box"
    list => if (target.moderated) "moderated list" else "list"
    drop => null
  }
  let words = [prefix, kind ?? "nothing", ...target.notes()]
  words.filter(w => w != "").join(" ")
}

fn depth(tree: Tree) -> Int = fold([tree], 0, (deepest, t) => deepest + t.children.size())

// ---- kinds ----------------------------------------------------------------------------------------------------------
/// A mail server with its boxes.
kind mail-server is unit in namespace | cluster {
  ...mail.Listener
  domain: Hostname
  targets: Map<Label, Target> = {}
  level: Level = "info"
  limits: { soft: Share, hard: Share } = { soft: 80, hard: 95 }
  image = "registry.example/mail:3.1.0@sha256:4444444444444444444444444444444444444444444444444444444444444444"

  let boxes: Int = targets.values().filter(t => t.size() > 0).size()
  let greeting: String
  private let ports = { smtp: 25, imaps: 993, sieve: 4190 }

  app daemon {
    name: "\(name)-daemon"
    env { DOMAIN: domain, LEVEL: "\(level)", if (boxes > 100) { POOL: "large" } }
    for (port-name, port in ports) { ports { [port-name]: port } }
    volumes {
      "/etc/mail": config-file { from: config/main.keys["main.cf"] }
    }
  }
  config main in shelf.namespace/mail {
    data {
      "main.cf": """
        myhostname = \(domain)
          indented = yes
        path = C:\\mail
        """
    }
  }

  check boxes < 1_000 at targets
    else "\(boxes) boxes are too many"
    help "split the server"
  check not domain.ends-with(".local") and domain != "localhost" at domain
    else "'\(domain)' can't receive mail" help "use a public name"

  for (n, target in targets) {
    if (target.size() > 0) {
      emit k8s.ConfigMap { metadata { name: "\(name)-\(n)" } } at "mail/\(n).yaml"
    } else if (n == "postmaster") {
      emit [daemon-of(n), k8s.Secret {}]
    } else {
      defaults app { priority: 10 }
    }
  }
}
