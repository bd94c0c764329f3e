// S16: a File is a path relative to the file it stands in; its text, lines, JSON, YAML, TOML and env are read.
//--- main.cl
@root
kind world {}
kind page in world { from: File }
world w {}
page one { from: "main/a.txt" }
rule files {
  code: "XX0001"
  check page/one.from.text == "a\nb\n" and page/one.from.lines.size() == 2 else "text"
  check file("main/j.json").json.a == 1 and file("main/y.yaml").yaml.b == "x" and Bool(file("main/t.toml").toml.c) else "parsed"
  check file("main/e.env").env.KEY == "value" else "env"
}
page missing { from: "main/none.txt" }
page outside { from: "../../etc/motd" }
//--- main/a.txt
a
b
//--- main/j.json
{ "a": 1 }
//--- main/y.yaml
b: x
//--- main/t.toml
c = true
//--- main/e.env
KEY=value
//----
// error[CL0430] main.cl:12:22-37: 'main/none.txt' can't be read: there is no such file
//   help: paths are relative to the file they are written in
// error[CL0431] main.cl:13:22-38: '../../etc/motd' leads out of the project
//   help: a file stands below the project's root; the path is relative to this file
