/// Vertical autoscalers: what pods should ask for, by what they use.
use std.crd.vertical-pod-autoscaler as api
use std.plain.{controlled}
use std.values.{Resources}

/// Watches the pods of a workload and says what they should request. Unless `mode` says otherwise it changes nothing: what
/// it recommends is read in its status.
@also-called("vpa")
kind vertical-autoscaler in namespace {
  /// The workload: an app, or the name of one that a chart makes.
  of: app | String
  /// What kind of object makes the pods. Of an app it is known; what a chart makes is taken for a Deployment, if not set.
  controller: "Deployment" | "StatefulSet" | "DaemonSet" = controller-of(of)
  /// What it does with what it found: nothing, new pods only, or also running ones, which it ends for that.
  mode: "Off" | "Initial" | "Recreate" | "InPlaceOrRecreate" = "Off"
  /// The least it recommends.
  least: Map<String, Quantity> = {}
  /// The most it recommends.
  most: Map<String, Quantity> = {}

  check mode == "Off" or not is-scaled(of) at mode
    else "'\(target-name(of))' is scaled by its number of pods too, and both would answer the same load"
    help "mode: \"Off\", or leave out autoscale"

  for (resource, amount in least) {
    check amount <= (most.get(resource) ?? amount) at [most.get(resource) ?? most, amount]
      else "it recommends at least \(amount) of \(resource), and at most \(most.get(resource) ?? amount)"
      help "least is not above most"
  }

  emit api.VerticalPodAutoscaler {
    metadata { name: name, namespace: namespace.name }
    spec {
      targetRef { apiVersion: "apps/v1", kind: controller, name: target-name(of) }
      updatePolicy { updateMode: mode }
      resourcePolicy: if (least.size() + most.size() == 0) null else {
        containerPolicies: [{ containerName: "*", minAllowed: least.non-empty(), maxAllowed: most.non-empty() }]
      }
    }
  }
}

private fn target-name(of: app | String) -> String = match (of) { app => of.name, String => of }

private fn controller-of(of: app | String) -> "Deployment" | "StatefulSet" | "DaemonSet" = match (of) {
  app => match (of.workload) { controlled => of.workload.controller, else => "Deployment" }
  String => "Deployment"
}

private fn is-scaled(of: app | String) -> Bool = match (of) { app => of.autoscale != null, String => false }
