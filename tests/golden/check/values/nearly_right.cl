// Two mistakes of somebody who knows what is meant: what stands around what one stands in, and a record with the right
// fields under another name.
//--- main.cl
@root
kind world { }
kind app in world { user: Int = 1 }
kind claim in app { }
kind backup in claim {
  user: Int = app.user
  right: Int = claim.app.user
}

type Keep = { daily: Int? }
type Retain = { daily: Int?, weekly: Int? }
type Place = { keep: Keep, retain: Retain = keep }
let keep: Keep = { daily: 7 }
let wrong: Retain = keep
let right: Retain = { ...keep }
let other: Int = keep

world w { }
//----
// error[CL0250] main.cl:6:15-18: this names a kind or type, where a value is expected
//   help: 'backup' stands in 'claim': write claim.app
// error[CL0210] main.cl:12:45-49: expected Retain, found Keep
//   help: its fields fit, and { ...keep } has them
// error[CL0210] main.cl:14:21-25: expected Retain, found Keep
//   label main.cl:14:12-18: asked for here
//   help: its fields fit, and { ...keep } has them
// error[CL0210] main.cl:16:18-22: expected Int, found Keep
//   label main.cl:16:12-15: asked for here
