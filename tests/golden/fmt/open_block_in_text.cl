      for (to in rule.values-at("toEndpoints")) {
        for (p in if (target.labels.size() > 0) rule.values-at("toPorts.ports.port") ,else []) {
          check listening.size() == 0 or (p.text-at("") ?? "") in listening at p
            else "policy '\(name-of(o))' lets through to port \(p.text-at("") ?? """), on which nobody listens"
