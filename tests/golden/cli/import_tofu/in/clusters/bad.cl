use "../types/farm.schema" as farm
use "../types/barns.schema" as barns
use "../types/values.schema" as values
use std.tofu.{module, resource, tofu-root, variable}

cluster bad { domain: "example.org", kubernetes: 1.34.0 }

tofu-root yard {
  variable token { description: "token of the farm", sensitive: true }

  resource types {
    type: "farm_barn"
    args: farm.FarmBarn {
      name: 5
      size: variable/token.value
      labels { a: 7 }
      visits: [{ hour: "noon" }]
      stall: [{ animal_id: "5", trough: [{ litres: true, from: variable/token.value }] }]
    }
  }
  resource names {
    type: "farm_barn"
    args: farm.FarmBarn {
      name: "x"
      stal: []
      stall: [{ animal: 5 }, { animal_id: 1, bed { strw: true } }]
    }
  }
  resource forms {
    type: "farm_barn"
    args: farm.FarmBarn {
      name: null
      stall { animal_id: 5 }
      gate: variable/token.value
      timeouts: variable/token.value
    }
  }
  resource single { type: "farm_barn", args: farm.FarmBarn { name: "x", stall: { animal_id: 5 } } }
  resource elements {
    type: "farm_barn"
    args: farm.FarmBarn { name: "x", stall: [null, variable/token.value] }
  }
  module barns {
    source: "example/barns/farm"
    version: 1.2.0
    args: barns.Inputs { name: 5, tokn: variable/token.value, barns: [{ name: "a", size: "large" }] }
  }
}

// values of a chart are needed before
emit values.Values { name: variable/token.value } at "values.yaml"
