/// Work that ends: once, or again and again.
use std.k8s
use std.pods.{pod-annotations, pod-spec}
use std.program.{program}
use std.values.{AnnotationKey, Count}

/// What jobs and cron jobs have in common. Open: when it runs.
kind task is program {
  /// Whether a container that failed is started again in its pod, or a new pod in its place.
  @also-called("restart-policy")
  restart: "OnFailure" | "Never" = "OnFailure"
  /// How often it is tried again; 6 times if not set.
  @also-called("backoff-limit")
  retries: Count?
  /// How long it may take in all.
  @also-called("active-deadline-seconds")
  deadline: Duration?
  /// How long it is kept after its end; for ever if not set.
  @also-called("ttl-seconds-after-finished")
  keep: Duration?
  /// When it runs.
  let schedule: Cron?

  let job-spec: k8s.JobSpec = {
    backoffLimit: retries
    activeDeadlineSeconds: deadline?.seconds()
    ttlSecondsAfterFinished: keep?.seconds()
    template {
      metadata { labels: all-labels, annotations: pod-annotations(self).non-empty() }
      spec: { ...pod-spec(name, self, []), restartPolicy: restart }
    }
  }

  check ports.size() == 0 at ports
    else "task '\(name)' has ports, and no Service leads to it"
    help "leave them out; what answers requests is an app"
}

/// Work that is done once. An object of that name is not run again when it changes: tools that deliver it need to replace
/// it, which `annotations` may tell them.
kind job is task {
  let schedule = null
  /// Annotations of the Job, such as those of an Argo CD hook.
  job-annotations: Map<AnnotationKey, String> = {}

  emit k8s.Job {
    metadata { name: name, namespace: namespace.name, labels: all-labels, annotations: job-annotations.non-empty() }
    spec: job-spec
  }
}

/// Work that is done by the clock.
@also-called("schedule")
kind cron-job is task {
  /// When: minute, hour, day of the month, month, day of the week.
  schedule: Cron
  /// The time zone of the schedule: `Europe/Stockholm`; that of the control plane if not set.
  time-zone: String?
  /// What happens if the last run has not ended: both run, the new one is left out, or the old one is ended.
  @also-called("concurrency-policy")
  overlap: "Allow" | "Forbid" | "Replace" = "Forbid"
  /// It does not run at present.
  suspended: Bool = false

  emit k8s.CronJob {
    metadata { name: name, namespace: namespace.name, labels: all-labels }
    spec {
      schedule: schedule
      timeZone: time-zone
      concurrencyPolicy: overlap
      suspend: if (suspended) true else null
      jobTemplate { spec: job-spec }
    }
  }
}
