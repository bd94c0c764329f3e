use "../edited/older.schema" as older
use std.tofu.{resource, tofu-root, variable}

cluster older { domain: "example.org", kubernetes: 1.34.0 }

tofu-root yard {
  variable token { description: "token of the farm" }
  resource barn { type: "farm_barn", args: older.FarmBarn { name: variable/token.value, stall: [{ animal_id: 1 }] } }
}
