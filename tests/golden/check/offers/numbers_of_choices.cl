/// A number, or a truth, where texts may be chosen that hold it: the quotes are missing.
type Settings = {
  version: "13" | "14" | "17"
  mode: "on" | "off" | "true" | null
}
let one: Settings = { version: 17, mode: true }
let two: Settings = { version: 12, mode: null }
let three: Settings = { version: "17", mode: "true" }
//----
// error[CL0220] numbers_of_choices.cl:6:32-34: expected "13" | "14" | "17", found the number 17
//   label numbers_of_choices.cl:3:3-10: asked for here
//   help: a text stands in quotes
//   fix (safe): put it in quotes: numbers_of_choices.cl:6:32-34 => "\"17\""
// error[CL0210] numbers_of_choices.cl:6:42-46: expected "on" | "off" | "true", found Bool
//   label numbers_of_choices.cl:4:3-7: asked for here
//   help: write it as a text: "true"
//   fix (safe): write "true": numbers_of_choices.cl:6:42-46 => "\"true\""
// error[CL0220] numbers_of_choices.cl:7:32-34: expected "13" | "14" | "17", found the number 12
//   label numbers_of_choices.cl:3:3-10: asked for here
