// A key that a data file has twice in one object says which; in two objects it may stand.
//--- main.cl
@root
kind world { emit yaml({ a: a, b: b, c: c, d: d, e: e, f: f, g: g }) at "out.yaml" }
world w {}
let a = file("twice.json").json
let b = file("twice.yaml").yaml
let c = file("twice.toml").toml
let d = file("once.json").json
let e = file("table.toml").toml
let f = file("dotted.toml").toml
let g = file("inline.toml").toml
//--- twice.json
{ "deep": { "x": "1", "y": [{ "x": 3 }], "x": "2" } }
//--- twice.yaml
x: 1
y: 2
x: 3
//--- twice.toml
x = 1
x = 2
//--- once.json
{ "x": { "x": 1 }, "y": { "x": 2 }, "list": [{ "x": 1 }, { "x": 2 }] }
//--- table.toml
[a]
x = 1
[b]
x = 2
[a]
x = 3
//--- dotted.toml
[a]
x = 1
[b]
y.x = 1
y.x = 2
//--- inline.toml
[a]
x = { y = 1, y = 2 }
//----
// error[CL0432] main.cl:4:14-26: 'twice.json' is no valid JSON: line 1, column 42: the key 'x' stands in one object twice, first at line 1, column 13
// error[CL0432] main.cl:5:14-26: 'twice.yaml' is no valid YAML: line 3, column 1: the key 'x' stands in one map twice, first at line 1, column 1
// error[CL0432] main.cl:6:14-26: 'twice.toml' is no valid TOML: line 2, column 5: cannot redefine existing integer 'x', first at line 1, column 1
// error[CL0432] main.cl:8:14-26: 'table.toml' is no valid TOML: line 5, column 1: cannot redefine existing table 'a', first at line 1, column 2
// error[CL0432] main.cl:9:14-27: 'dotted.toml' is no valid TOML: line 5, column 7: cannot redefine existing integer 'y.x', first at line 4, column 3
// error[CL0432] main.cl:10:14-27: 'inline.toml' is no valid TOML: line 2, column 18: cannot redefine existing integer 'y'
