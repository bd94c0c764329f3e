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
data yaml-anchor { source: "anchor.yaml" }
data yaml-indent { source: "indent.yaml" }
data yaml-escape { source: "escape.yaml" }
data yaml-at { source: "at.yaml" }
data toml-ends { source: "ends.toml" }
data toml-twice { source: "twice.toml" }
data toml-word { source: "word.toml" }
data yaml-twice { source: "twice.yaml" }
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
//--- twice.yaml
b:
  a: 1
  a: 2
//----
// error[CL0432] main.cl:9:27-39: 'comma.json' is no valid JSON: line 1, column 11: a ',' stands before '}'
// error[CL0432] main.cl:10:26-37: 'word.json' is no valid JSON: line 1, column 8: the word 'tru' means nothing here; a text stands in double quotes
// error[CL0432] main.cl:11:26-37: 'ends.json' is no valid JSON: line 2, column 1: the file ends, and '[' is not closed
// error[CL0432] main.cl:12:31-47: 'two_lines.json' is no valid JSON: line 1, column 8: this text does not end on its line
// error[CL0432] main.cl:13:30-45: 'no_comma.json' is no valid JSON: line 1, column 10: a ',' or ':' is missing before '"'
// error[CL0432] main.cl:14:29-43: 'comment.json' is no valid JSON: line 1, column 1: JSON has no comments
// error[CL0432] main.cl:15:28-41: 'quotes.json' is no valid JSON: line 1, column 3: a text stands in double quotes
// error[CL0432] main.cl:16:28-41: 'escape.json' is no valid JSON: line 1, column 9: a text has an unknown escape
// error[CL0432] main.cl:17:27-39: 'colon.json' is no valid JSON: line 1, column 7: a ',' or ':' is missing before '1'
// error[CL0432] main.cl:18:29-43: 'bracket.json' is no valid JSON: line 1, column 14: '[' is not closed before '}'
// error[CL0432] main.cl:19:26-37: 'more.json' is no valid JSON: line 1, column 5: a ',' or ':' is missing before '{'
// error[CL0432] main.cl:20:26-37: 'flow.yaml' is no valid YAML: line 2, column 2: a list or map in brackets is not closed, or has no ',' here
// error[CL0432] main.cl:21:27-39: 'colon.yaml' is no valid YAML: line 1, column 5: a ':' stands where no map goes on; put a text with ': ' in quotes
// error[CL0432] main.cl:22:25-35: 'tab.yaml' is no valid YAML: line 2, column 3: a ':' stands where no map goes on; put a text with ': ' in quotes
// error[CL0432] main.cl:23:28-41: 'anchor.yaml' is no valid YAML: line 1, column 4: no anchor '&' of this name stands above
// error[CL0432] main.cl:24:28-41: 'indent.yaml' is no valid YAML: line 2, column 3: a ':' stands where no map goes on; put a text with ': ' in quotes
// error[CL0432] main.cl:25:28-41: 'escape.yaml' is no valid YAML: line 1, column 7: a text in double quotes has an unknown escape
// error[CL0432] main.cl:26:24-33: 'at.yaml' is no valid YAML: line 1, column 1: this character begins no value; put the text in quotes
// error[CL0432] main.cl:27:26-37: 'ends.toml' is no valid TOML: line 1, column 5: expected value
// error[CL0432] main.cl:28:27-39: 'twice.toml' is no valid TOML: line 2, column 5: cannot redefine existing integer 'a', first at line 1, column 1
// error[CL0432] main.cl:29:26-37: 'word.toml' is no valid TOML: line 1, column 8: expected 'true'
// error[CL0432] main.cl:30:27-39: 'twice.yaml' is no valid YAML: line 3, column 3: the key 'a' stands in one map twice, first at line 2, column 3
