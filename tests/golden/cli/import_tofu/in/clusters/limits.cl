use "../types/farm.schema" as farm
use std.tofu.{resource, tofu-root}

cluster limits { domain: "example.org", kubernetes: 1.34.0 }

tofu-root yard {
  providers { farm { source: "example/farm", version: "~> 1.0" } }
  resource none { type: "farm_barn", args: farm.FarmBarn { name: "x", stall: [] } }
  resource several {
    type: "farm_barn"
    args: farm.FarmBarn { name: "x", stall: [{ animal_id: 1, trough: [{}, { litres: 5 }] }] }
  }
}
