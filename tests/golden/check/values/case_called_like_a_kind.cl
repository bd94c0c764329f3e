/// Where a type is expected, its cases come before kinds that are called so, in lists as everywhere.
//--- main.cl
cluster demo { domain: "example.org", kubernetes: 1.34.1 }

kind place in cluster {
  ways: [Way] = []
  way: Way?
}
kind road in cluster { length: Int }
type Way = road { length: Int, toll: Bool = false } | river {}

place a {
  ways: [road { length: 3 }, if (true) road { length: 4, toll: true }, for (n in 1..2) road { length: n }]
  way: road { length: 5 }
}
place b { ways: [road { width: 3 }] }
// Where no such case is, it is the kind, which no list can hold.
let all = [road { length: 3 }]
//----
// error[CL0213] main.cl:14:23-24: 'Way.road' needs 'length'
//   label main.cl:8:19-25: declared here, without a default
//   help: write length: ...
// error[CL0203] main.cl:14:25-30: 'Way.road' has no field 'width'
//   label main.cl:8:12-16: declared here
//   help: its fields: 'length', 'toll'
// error[CL0276] main.cl:16:12-16: a 'road' can't be built in a list
//   help: declare it, NAME { }, and refer to it; only a field can hold an instance built in place
