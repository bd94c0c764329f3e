terraform {
  required_providers {
    farm = {
      source  = "example/farm"
      version = "1.2.0"
    }
  }
}

provider "farm" {
  token = var.token

  retry {
    times = 3
  }
}

data "farm_field" "south" {
  name = var.token

  filter {
    crop = "oats"
  }

  filter {
    crop = var.token
  }
}

module "barns" {
  source         = "example/barns/farm"
  version        = "1.2.0"
  name           = "x"
  token          = var.token
  count_of_barns = var.size
  barns = [
    {
      name = var.token
      size = 4
      labels = {
        a = var.token
      }
    },
  ]
  values = {
    anything = [var.token, 5]
  }
}

output "stall" {
  value = {
    animal_id = 1
  }
}

resource "farm_barn" "bare" {
  name = "bare"

  stall {
    animal_id = 1

    trough {}
  }
}

resource "farm_barn" "empty" {
  name   = "empty"
  keys   = []
  visits = []

  stall {
    animal_id = 1
  }
}

resource "farm_barn" "large" {
  name = "large-${var.token}"
  size = var.size
  open = farm_barn.small.open
  keys = [1, 2.5, farm_barn.small.id]
  labels = {
    plain = "x"
    told  = var.token
  }
  visits = [
    {
      hour  = 5
      guest = var.token
    },
    {
      hour = var.size
    },
  ]
  roof = {
    slope = 30
  }

  stall {
    animal_id = 7
  }

  stall {
    animal_id = 8
  }

  stall {
    animal_id = var.size
    names     = ["a", var.token]

    trough {
      litres = 5.5
      from   = data.farm_field.south.pond
    }

    bed {
      straw = true
    }
  }

  gate "north" {
    width = 2
  }

  gate "south side" {}

  timeouts {
    create = var.token
  }
}

resource "farm_barn" "small" {
  name = var.token
  keys = var.keys

  stall {
    animal_id = 1
  }

  lifecycle {
    prevent_destroy = true
  }
}

variable "keys" {
  type        = list(number)
  description = "who has a key"
}

variable "size" {
  type        = number
  description = "how large the barns are"
}

variable "token" {
  type        = string
  description = "token of the farm"
  sensitive   = true
}
