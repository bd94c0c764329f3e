use "../types/farm.schema" as farm
use "../types/barns.schema" as barns
use std.tofu.{data-source, module, output, resource, tofu-root, variable}

cluster good { domain: "example.org", kubernetes: 1.34.0 }

let animals = [7, 8]
let nothing: Int? = null

tofu-root yard {
  providers {
    farm { source: "example/farm", version: "1.2.0", config: farm.ProviderFarm { token: variable/token.value, retry { times: 3 } } }
  }
  variable token { description: "token of the farm", sensitive: true }
  variable size { type: "number", description: "how large the barns are" }
  variable keys { type: "list(number)", description: "who has a key" }

  data-source south {
    type: "farm_field"
    args: farm.DataFarmField { name: variable/token.value, filter: [{ crop: "oats" }, { crop: variable/token.value }] }
  }
  resource large {
    type: "farm_barn"
    args: farm.FarmBarn {
      name: "large-\(variable/token.value)"
      size: variable/size.typed
      open: resource/small.attr.open
      keys: [1, 2.5, resource/small.attr.id]
      labels { plain: "x", told: variable/token.value }
      visits: [{ hour: 5, guest: variable/token.value }, { hour: variable/size.typed }]
      roof { slope: 30 }
      stall: [
        for (animal in animals) { animal_id: animal }
        {
          animal_id: variable/size.typed
          names: ["a", variable/token.value]
          trough: [{ litres: 5.5, from: data-source/south.attr.pond }]
          bed { straw: true }
        }
        if (nothing != null) { animal_id: nothing }
      ]
      gate { north { width: 2 }, "south side" { width: nothing } }
      timeouts { create: variable/token.value }
    }
  }
  // blocks stay blocks where the arguments are put together; an empty list of them is none
  resource small {
    type: "farm_barn"
    args { ...farm.FarmBarn { name: "small", keys: variable/keys.typed, stall: [{ animal_id: 1 }] }, name: variable/token.value }
    blocks: [{ type: "lifecycle", body { prevent_destroy: true } }]
  }
  resource empty { type: "farm_barn", args: farm.FarmBarn { name: "empty", stall: [{ animal_id: 1, trough: [] }], gate {}, keys: [], visits: [] } }
  resource bare { type: "farm_barn", args: farm.FarmBarn { name: "bare", stall: [{ animal_id: 1, trough: [{}] }] } }

  module barns {
    source: "example/barns/farm"
    version: 1.2.0
    args: barns.Inputs {
      name: "x"
      token: variable/token.value
      count_of_barns: variable/size.typed
      barns: [{ name: variable/token.value, size: 4, labels { a: variable/token.value } }]
      values { anything: [variable/token.value, 5.0] }
    }
  }
  // what a block is made of may stand in a value too, which is no block
  output stall { value: farm.Stall { animal_id: 1 } }
}
