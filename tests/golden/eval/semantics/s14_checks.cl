// S14: at blames the origin of a value, also of a key; a fix is an entry, written where the nearest part stands.
//--- main.cl
@root
kind world {}
kind thing in world {
  ports: Map<String, Int> = {}
  size: Int = 1
  limits: Map<String, Int> = {}
  for (k, v in ports) {
    check k != "bad" at k else "key \(k)" help "call it otherwise"
    check v < 100 at v else "value \(v)"
  }
  check "memory" in limits at self else "no limit" fix limits.memory: 5
  check size > 0 at size else "size \(size)" fix size: 1
}
world w {
  thing a { ports { bad: 1, good: 200 }, size: 0, limits { cpu: 1 } }
  thing b {}
}
//----
// error[CL0450] main.cl:15:9-10: no limit
//   label main.cl:11:9-27: limits is { cpu }
//   in thing/a
//   fix (safe): set memory to 5: main.cl:15:66-66 => ", memory: 5"
// error[CL0450] main.cl:15:21-24: key bad
//   label main.cl:8:11-21: k is "bad"
//   in thing/a
//   help: call it otherwise
// error[CL0450] main.cl:15:35-38: value 200
//   label main.cl:9:11-18: v is 200
//   in thing/a
// error[CL0450] main.cl:15:48-49: size 0
//   label main.cl:12:9-17: size is 0
//   in thing/a
// error[CL0450] main.cl:16:9-10: no limit
//   label main.cl:11:9-27: limits is {}
//   in thing/b
//   fix (safe): set memory to 5: main.cl:6:30-32 => "{ memory: 5 }"
