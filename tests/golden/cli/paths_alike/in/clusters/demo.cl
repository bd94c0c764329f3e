cluster demo { kubernetes: 1.34.1 }

namespace web {
  config a { data { X: "1" } }
}

emit "x" at "kubernetes/web/A-configmap.yaml"
emit "1" at "\u{e9}"
emit "2" at "e\u{301}"
