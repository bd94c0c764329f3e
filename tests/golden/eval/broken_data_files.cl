// What is wrong with a file of data is told in words of its own, with its place in the file.
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }

kind data in cluster {
  source: File
  emit yaml(match (source.name.split(".").last()) { "json" => source.json, "yaml" => source.yaml, else => source.toml })
    at "\(name).yaml"
}

data json-comma { source: "comma.json" }
data json-word { source: "word.json" }
data json-ends { source: "ends.json" }
data json-two-lines { source: "two_lines.json" }
data json-no-comma { source: "no_comma.json" }
data json-comment { source: "comment.json" }
data json-quotes { source: "quotes.json" }
data json-escape { source: "escape.json" }
data json-colon { source: "colon.json" }
data json-bracket { source: "bracket.json" }
data json-more { source: "more.json" }
data yaml-flow { source: "flow.yaml" }
data yaml-colon { source: "colon.yaml" }
data yaml-tab { source: "tab.yaml" }
data yaml-quote { source: "quote.yaml" }
data yaml-anchor { source: "anchor.yaml" }
data yaml-indent { source: "indent.yaml" }
data yaml-escape { source: "escape.yaml" }
data yaml-at { source: "at.yaml" }
data toml-ends { source: "ends.toml" }
data toml-twice { source: "twice.toml" }
data toml-word { source: "word.toml" }
//--- comma.json
{ "a": 1, }
//--- word.json
{ "a": tru }
//--- ends.json
{ "a": [1
//--- two_lines.json
{ "a": "x
y" }
//--- no_comma.json
{ "a": 1 "b": 2 }
//--- comment.json
// c
{}
//--- quotes.json
{ 'a': 1 }
//--- escape.json
{ "a": "\q" }
//--- colon.json
{ "a" 1 }
//--- bracket.json
{ "a": [1, 2 }
//--- more.json
{ } { }
//--- flow.yaml
a: [1
b: 2
//--- colon.yaml
a: b: c
//--- tab.yaml
a:
	b: 1
//--- quote.yaml
a: "x
//--- anchor.yaml
a: *b
//--- indent.yaml
a: 1
 b: 2
//--- escape.yaml
a: "\q"
//--- at.yaml
@a: 1
//--- ends.toml
a = 
//--- twice.toml
a = 1
a = 2
//--- word.toml
a = tru
