use "../types/farm.schema" as farm
use std.tofu.{resource, tofu-root}

cluster twice { domain: "example.org", kubernetes: 1.34.0 }

tofu-root yard {
  providers { farm { source: "example/farm", version: "~> 1.0" } }
  resource barn {
    type: "farm_barn"
    args { ...farm.FarmBarn { name: "x", stall: [{ animal_id: 1 }] } }
    blocks: [{ type: "stall", body { animal_id: 2 } }]
  }
  resource mixed {
    type: "farm_barn"
    args { name: "x", stall: 5 }
    blocks: [{ type: "stall", body: farm.Stall { animal_id: 2 } }]
  }
}
