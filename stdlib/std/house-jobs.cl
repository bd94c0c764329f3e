/// House rules for work that is done by the clock.
use std.objects.{nearest}
use std.open-data.{text-at, values-at}
use std.time-zones.{time-zones}
use std.wiring.{name-of, objects-of}

/// The API server takes no CronJob of a time zone that it does not know.
rule time-zone {
  code: "CL2058"
  severity: "error"

  for (o in objects-of("batch/CronJob")) {
    for (zone in o.value.values-at("spec.timeZone")) {
      let said = zone.text-at("") ?? ""
      let near = if (said in time-zones) null else nearest(said, time-zones)
      check said in time-zones at zone
        else "CronJob '\(name-of(o))' runs by the time zone '\(said)', and there is none of that name"
        help if (near != null) "did you mean '\(near)'?" else "it is called by an area and a city, Europe/Stockholm; or Etc/UTC"
    }
  }
}
