/// Containers and pods as records: what apps and jobs have in common. A kind that takes these fields over with
/// `...Container` or `...Pod` may be used as one.
use std.values.{AnnotationKey, Count, DnsLabel, EnvName, EnvValue, LabelKey, LabelValue, Port, PortName, Resources, SecretKey, ConfigKey, UserId}

/// How often and how patiently a probe asks. What is not set here, Kubernetes decides.
type ProbeTiming = {
  /// How long after the start of the container it is asked first; at once if not set.
  delay: Duration?
  /// From one question to the next; 10 seconds if not set.
  every: Duration?
  /// How long an answer may take; 1 second if not set.
  timeout: Duration?
  /// How many wrong answers in a row count; 3 if not set.
  failures: Count?
}

/// A command has one word at least: the program.
type ProbeCommand = [String] where it.size() > 0

/// A question to a container: does it live, may it be asked by others, has it started?
type Probe =
    /// A GET that must be answered by a code from 200 to 399.
    http {
      /// The path that is asked for.
      path: UrlPath = "/"
      /// The port that is asked.
      port: Port
      ...ProbeTiming
    }
  /// A connection that must be taken.
  | tcp {
    /// The port that is asked.
    port: Port
    ...ProbeTiming
  }
  /// A command in the container that must end with 0.
  | exec {
    /// The program and its arguments.
    command: ProbeCommand
    ...ProbeTiming
  }
  /// The health service of gRPC must say that it serves.
  | grpc {
    /// The port that is asked.
    port: Port
    /// The service it is asked about; the server as a whole if not set.
    service: String?
    ...ProbeTiming
  }

/// The probes of a container.
type Probes = {
  /// Failing it restarts the container.
  liveness: Probe?
  /// Failing it takes the pod out of its Service.
  readiness: Probe?
  /// Until it succeeds, the other two are not asked.
  startup: Probe?
}

/// What is done in a container when something happens to it.
type Hook =
    /// A command in the container.
    exec {
      /// The program and its arguments.
      command: ProbeCommand
    }
  /// A GET that the container answers.
  | http-get {
    /// The path that is asked for.
    path: UrlPath = "/"
    /// The port that is asked.
    port: Port
  }
  /// So much time goes by, in whole seconds: before the end of a pod this lets its Service forget it.
  | sleep {
    /// How much.
    time: Duration
  }

/// What is done when a container has started, and before it is ended.
type Lifecycle = {
  /// Done as soon as it has started. If it fails, the container is started again.
  post-start: Hook?
  /// Done before it is told to end, and within the time that its pod has for that: `grace`.
  pre-stop: Hook?
}

/// Something to be mounted. `secret-file` and `config-file` mount one key as the file they are mounted at, `secret-files`
/// and `config-files` a folder with a file for each key.
type Volume =
    /// A folder that is empty when the pod starts and goes with it; in memory if `medium` says so.
    empty {
      /// `"Memory"` keeps it in memory, which counts for the limit of the container; the disk of the node if not set.
      medium: "Memory"?
      /// The most it holds; no limit of its own if not set.
      limit: Quantity?
    }
  /// A claim, or a folder of it.
  | claimed {
    /// The claim.
    claim: claim
    /// The folder of it that is mounted; all of it if not set.
    sub-path: FilePath?
    /// Whether the container may only read it.
    read-only: Bool = false
  }
  /// One key of a config, as a file.
  | config-file {
    /// The key: `config/NAME.keys.KEY`.
    from: ConfigKey
    /// The rights of the file: `0o400`; `0o644` if not set.
    mode: Int?
  }
  /// A config, as a folder with a file for each key.
  | config-files {
    /// The config.
    from: config
    /// The rights of the files: `0o400`; `0o644` if not set.
    mode: Int?
  }
  /// One key of a secret, as a file.
  | secret-file {
    /// The key: `secret/NAME.keys.KEY`.
    from: SecretKey
    /// The rights of the file: `0o400`; `0o644` if not set.
    mode: Int?
  }
  /// A secret, as a folder with a file for each key.
  | secret-files {
    /// The secret.
    from: secret
    /// The rights of the files: `0o400`; `0o644` if not set.
    mode: Int?
  }
  /// A folder of an NFS server.
  | nfs {
    /// The server.
    server: Hostname | IpAddress
    /// The folder, as the server calls it.
    path: FilePath
    /// Whether the container may only read it.
    read-only: Bool = false
  }
  /// A file or folder of the node.
  | host-path {
    /// Where it lies on the node.
    path: FilePath
    /// What has to be there before the pod starts; a folder that is not may be made.
    type: "Directory" | "DirectoryOrCreate" | "File" | "Socket" | "CharDevice" = "Directory"
  }

/// What every container has.
type Container = {
  /// The image it runs, with tag and digest: `ghcr.io/owner/name:v1.2.3@sha256:...`.
  image: Image
  /// What is run instead of the image's entry point.
  @also-called("entrypoint", "entry-point")
  command: [String] = []
  /// Arguments to the command, or to the image's entry point.
  args: [String] = []
  /// The folder the command runs in; the image's own if not set.
  working-dir: FilePath?
  /// Environment variables, by name.
  @also-called("environment")
  env: Map<EnvName, EnvValue> = {}
  /// Configs and secrets all of whose keys become environment variables.
  @also-called("env-file")
  env-from: [config | secret] = []
  /// The ports it listens on, by name. Each gets a port of the same number on the app's Service.
  @also-called("port", "container-ports", "expose")
  ports: Map<PortName, Port> = {}
  /// How its health is asked for.
  @also-called("liveness-probe", "readiness-probe", "startup-probe", "health-check", "healthcheck")
  probes: Probes = {}
  /// What is done when it has started, and before it is ended.
  @also-called("pre-stop", "post-start", "hooks")
  lifecycle: Lifecycle = {}
  /// What it asks for and what it may take.
  resources: Resources = {}
  /// What is mounted, by the path it is mounted at.
  @also-called("volume-mounts", "mounts")
  volumes: Map<FilePath, Volume> = {}
  /// The number of the user it runs as; the image's own if not set.
  @also-called("run-as-user")
  user: UserId?
  /// The number of the group it runs as; the image's own if not set.
  @also-called("run-as-group")
  group: UserId?
  /// What of root's power it has.
  capabilities: {
    /// What is taken from it.
    drop: [String] = ["ALL"]
    /// What it gets back: `NET_BIND_SERVICE`.
    add: [String] = []
  } = {}
  /// The files of the image can't be changed.
  @also-called("read-only-root-filesystem")
  read-only-root: Bool = false
  /// It may do to the node whatever root may.
  privileged: Bool = false
}

/// A condition on the labels of a node.
type NodeExpression = {
  /// The key of the label.
  key: LabelKey
  /// Whether its value is one of `values`, or none of them; whether there is one; whether it is a number above or below the
  /// one in `values`.
  operator: "In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt" = "In"
  /// What it is compared with.
  values: [LabelValue] = []
}

/// Nodes for which all of these hold.
type NodeTerm = {
  /// The conditions.
  @also-called("match-expressions")
  expressions: [NodeExpression]
}

/// A whole number from 1 to 100: how much something counts.
type Weight = Int where it >= 1 and it <= 100

/// Which nodes pods are for, where one value of a label does not say it.
type NodeAffinity = {
  /// It runs on nodes of one of these terms only.
  required: [NodeTerm] = []
  /// It had rather run on nodes of these, by how much each counts.
  preferred: [{
    /// How much it counts.
    weight: Weight
    ...NodeTerm
  }] = []
}

/// What every pod has. The fields of `Container` are those of its main container.
type Pod = {
  ...Container
  /// Containers that run, in order, before the others start.
  @also-called("init-containers")
  init: Map<DnsLabel, Container> = {}
  /// Containers that run beside the main one.
  @also-called("containers")
  sidecars: Map<DnsLabel, Container> = {}
  /// How important it is where there is no room for all.
  @also-called("priority-class-name")
  priority: priority-class?
  /// Taints of nodes that it may run on all the same.
  @also-called("tolerations")
  tolerates: [Taint] = []
  /// Labels that a node must have for it to run there.
  @also-called("node-selector", "affinity")
  node-labels: Map<LabelKey, LabelValue> = {}
  /// Further conditions on its node: `required: [{ expressions: [{ key: "kubernetes.io/arch", values: ["amd64", "arm64"] }] }]`.
  node-affinity: NodeAffinity = {}
  /// Secrets with credentials for the registries of its images.
  @also-called("image-pull-secrets")
  pull-secrets: [secret] = []
  /// Names that its containers know besides those of the DNS, by address: `"10.0.0.7": ["nas.example.org"]`.
  @also-called("extra-hosts")
  host-aliases: Map<IpAddress, [Hostname]> = {}
  /// The account it talks to the Kubernetes API with; none of its own if not set, and then no token is mounted.
  service-account: service-account?
  /// It uses the network of the node and not one of its own.
  host-network: Bool = false
  /// How long it may take to end.
  @also-called("termination-grace-period", "termination-grace-period-seconds", "stop-grace-period")
  grace: Duration?
  /// Annotations of its pods.
  annotations: Map<AnnotationKey, String> = {}
}
