// A key that a data file has twice in one object says which; in two objects it may stand.
//--- main.cl
@root
kind world { emit yaml({ a: a, b: b, c: c, d: d }) at "out.yaml" }
world w {}
let a = file("twice.json").json
let b = file("twice.yaml").yaml
let c = file("twice.toml").toml
let d = file("once.json").json
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
//----
// error[CL0432] main.cl:4:14-26: 'twice.json' is no valid JSON: line 1, column 42: the key 'x' stands in one object twice, first at line 1, column 13
// error[CL0432] main.cl:5:14-26: 'twice.yaml' is no valid YAML: line 3, column 1: the key 'x' stands in one map twice, first at line 1, column 1
// error[CL0432] main.cl:6:14-26: 'twice.toml' is no valid TOML: line 2, column 5: cannot redefine existing integer 'x'
