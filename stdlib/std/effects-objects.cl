/// What changes of objects of Kubernetes itself do.
use std.effect-rows.{Effect, MadeOf, Reach}

private let docs = "https://kubernetes.io/docs/concepts"
private let checks = "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis"

/// What runs pods, and where it says so.
private let workloads = ["apps/Deployment", "apps/StatefulSet", "apps/DaemonSet"]
private let all-runners = [...workloads, "batch/CronJob", "batch/Job"]

/// The rows, by kind.
let object-effects: [Effect] = [
  ...running
  ...jobs
  ...storing
  ...fixed
  ...namespaces
  ...configuring
  ...folders
  ...taken-over
]

// ---- pods -----------------------------------------------------------------------------------------------------------

private let running: [Effect] = [
  {
    of: ["Pod"], at: ["spec.**"], does: "recreate"
    says: "of a pod by itself next to nothing can be changed: it has to be deleted and made again"
    source: "\(docs)/workloads/pods/#pod-update-and-replacement"
  }
  {
    of: ["apps/Deployment", "apps/DaemonSet"], at: ["spec.selector.**"], does: "recreate"
    says: "a selector can't be changed: it has to be deleted and made again, and its pods with it"
    source: "\(docs)/workloads/controllers/deployment/#label-selector-updates"
  }
  {
    of: ["apps/Deployment"], at: ["spec.template.**"], given: { "spec.strategy.type": "Recreate" }, does: "restart"
    says: "its pods change: all of them end before new ones begin"
    source: "\(docs)/workloads/controllers/deployment/#recreate-deployment"
  }
  {
    of: ["apps/Deployment"], at: ["spec.template.**"], does: "restart"
    says: "its pods change, and are replaced bit by bit"
    source: "\(docs)/workloads/controllers/deployment/#updating-a-deployment"
  }
  {
    of: ["apps/StatefulSet"], at: ["spec.template.**"], given: { "spec.updateStrategy.type": "OnDelete" }, does: "in-place"
    says: "its pods are as they were until somebody deletes them"
    source: "\(docs)/workloads/controllers/statefulset/#on-delete"
  }
  {
    of: ["apps/StatefulSet"], at: ["spec.template.**"], does: "restart"
    says: "its pods change, and are replaced one after the other"
    source: "\(docs)/workloads/controllers/statefulset/#rolling-updates"
  }
  {
    of: ["apps/DaemonSet"], at: ["spec.template.**"], given: { "spec.updateStrategy.type": "OnDelete" }, does: "in-place"
    says: "its pods are as they were until somebody deletes them"
    source: "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/"
  }
  {
    of: ["apps/DaemonSet"], at: ["spec.template.**"], does: "restart"
    says: "its pods change, and are replaced node by node"
    source: "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/"
  }
  {
    of: ["apps/StatefulSet"], at: ["spec.volumeClaimTemplates.**"], does: "data"
    says: "claim templates can't be changed: it has to be deleted and made again, and the volumes that are there stay as they are"
    source: "\(checks)/apps/validation/validation.go"
  }
  {
    of: ["apps/StatefulSet"], at: ["spec.persistentVolumeClaimRetentionPolicy.**"], does: "data"
    says: "it decides whether volumes go when it is deleted or gets smaller"
    source: "\(docs)/workloads/controllers/statefulset/#persistentvolumeclaim-retention"
  }
  {
    of: ["apps/StatefulSet"], at: ["spec.replicas"], happens: "less"
    given: { "spec.persistentVolumeClaimRetentionPolicy.whenScaled": "Delete" }, does: "data"
    says: "the pods with the highest numbers end, and their volume claims go with them"
    source: "\(docs)/workloads/controllers/statefulset/#persistentvolumeclaim-retention"
  }
  {
    of: ["apps/StatefulSet"], at: ["spec.replicas"], happens: "less", does: "in-place"
    says: "the pods with the highest numbers end; their volume claims stay"
    source: "\(docs)/workloads/controllers/statefulset/#deployment-and-scaling-guarantees"
  }
  {
    of: ["apps/Deployment"], at: ["spec.replicas"], happens: "less", does: "in-place", says: "some of its pods end; the others go on"
    source: "\(docs)/workloads/controllers/deployment/#scaling-a-deployment"
  }
  {
    of: ["apps/StatefulSet"]
    at: ["spec.replicas", "spec.ordinals.**", "spec.updateStrategy.**", "spec.revisionHistoryLimit", "spec.minReadySeconds"]
    does: "in-place", says: "pods that stay go on"
    source: "\(docs)/workloads/controllers/statefulset/#deployment-and-scaling-guarantees"
  }
  {
    of: ["apps/StatefulSet"], at: ["spec.**"], does: "recreate"
    says: "this can't be changed: it has to be deleted and made again"
    source: "\(checks)/apps/validation/validation.go"
  }
  {
    of: ["apps/Deployment", "apps/DaemonSet"], at: ["spec.**"], does: "in-place", says: "pods that stay go on"
    source: "\(docs)/workloads/controllers/deployment/#scaling-a-deployment"
  }
  {
    of: ["apps/StatefulSet"], happens: "gone", given: { "spec.persistentVolumeClaimRetentionPolicy.whenDeleted": "Delete" }, does: "data"
    says: "it ends, and its volume claims go with it"
    source: "\(docs)/workloads/controllers/statefulset/#persistentvolumeclaim-retention"
  }
  {
    of: ["apps/StatefulSet"], happens: "gone", given: { "spec.volumeClaimTemplates[*].metadata.name": "*" }, does: "data"
    says: "it ends; its volume claims stay, without anybody who uses them"
    source: "\(docs)/workloads/controllers/statefulset/#limitations"
  }
  {
    of: [...workloads], happens: "gone", does: "delete", says: "its pods end"
    source: "\(docs)/architecture/garbage-collection/#cascading-deletion"
  }
]

private let jobs: [Effect] = [
  {
    of: ["batch/Job"], at: ["spec.**"], given: { "metadata.annotations['argocd.argoproj.io/hook']": "*" }, does: "in-place"
    says: "Argo CD makes it again for each sync, so the next one runs what is new"
    source: "https://argo-cd.readthedocs.io/en/stable/user-guide/resource_hooks/"
  }
  {
    of: ["batch/Job"], at: ["spec.completions"], given: { "spec.completionMode": "Indexed" }, does: "in-place"
    says: "pods that run go on; it can be changed only together with spec.parallelism, to the same"
    source: "\(docs)/workloads/controllers/job/#elastic-indexed-jobs"
  }
  {
    of: ["batch/Job"]
    at: [
      "spec.completions", "spec.template.**", "spec.selector.**", "spec.completionMode", "spec.podFailurePolicy.**"
      "spec.backoffLimitPerIndex", "spec.managedBy"
    ]
    does: "recreate"
    says: "this of a job can't be changed: it has to be deleted and made again, and runs again"
    source: "\(checks)/batch/validation/validation.go"
  }
  {
    of: ["batch/Job"], at: ["spec.**"], does: "in-place", says: "pods that run go on"
    source: "\(docs)/workloads/controllers/job/"
  }
  {
    of: ["batch/CronJob"], at: ["spec.**"], does: "in-place", says: "the next job runs what is new; those that run go on"
    source: "\(docs)/workloads/controllers/cron-jobs/"
  }
]

// ---- data -----------------------------------------------------------------------------------------------------------

private let storing: [Effect] = [
  {
    of: ["PersistentVolumeClaim"], at: ["spec.resources.requests.storage"], happens: "less", does: "data"
    says: "a volume can't get smaller: the claim has to be deleted and made again, and what is on it moved"
    source: "\(docs)/storage/persistent-volumes/#expanding-persistent-volumes-claims"
  }
  {
    of: ["PersistentVolumeClaim"], at: ["spec.resources.requests.storage"], does: "in-place"
    says: "the volume grows, if its storage class allows that"
    source: "\(docs)/storage/persistent-volumes/#expanding-persistent-volumes-claims"
  }
  {
    of: ["PersistentVolumeClaim"], at: ["spec.volumeAttributesClassName"], does: "in-place"
    says: "the driver of the volume takes it over"
    source: "\(docs)/storage/volume-attributes-classes/"
  }
  {
    of: ["PersistentVolumeClaim"], at: ["spec.**"], does: "data"
    says: "this of a claim can't be changed: it has to be deleted and made again, and what is on it moved"
    source: "\(checks)/core/validation/validation.go"
  }
  {
    of: ["PersistentVolumeClaim"], happens: "gone", does: "data"
    says: "the volume goes with it, unless its storage class retains volumes"
    source: "\(docs)/storage/persistent-volumes/#reclaiming"
  }
  {
    of: ["PersistentVolume"], at: ["spec.persistentVolumeReclaimPolicy"], does: "data"
    says: "it decides whether the volume goes with its claim"
    source: "\(docs)/storage/persistent-volumes/#reclaiming"
  }
  {
    of: ["PersistentVolume"], happens: "gone", does: "data", says: "who has a claim to it has lost it"
    source: "\(docs)/storage/persistent-volumes/#reclaiming"
  }
  {
    of: ["apiextensions.k8s.io/CustomResourceDefinition"], happens: "gone", does: "data"
    says: "every object of its kind goes with it"
    source: "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#delete-a-customresourcedefinition"
  }
]

private let namespaces: [Effect] = [
  {
    of: ["Namespace"], happens: "gone", does: "data"
    says: "everything in it is deleted, its volume claims too"
    source: "https://kubernetes.io/docs/tasks/administer-cluster/namespaces/#deleting-a-namespace"
  }
]

// ---- what can't be changed ------------------------------------------------------------------------------------------

private let fixed: [Effect] = [
  {
    of: ["PersistentVolume"]
    at: [
      "spec.awsElasticBlockStore.**", "spec.azureDisk.**", "spec.azureFile.**", "spec.cephfs.**", "spec.cinder.**"
      "spec.csi.driver", "spec.csi.volumeHandle", "spec.csi.volumeAttributes.**", "spec.csi.fsType", "spec.csi.readOnly"
      "spec.fc.**", "spec.flexVolume.**", "spec.gcePersistentDisk.**", "spec.hostPath.**", "spec.iscsi.**", "spec.local.**"
      "spec.nfs.**", "spec.rbd.**", "spec.vsphereVolume.**", "spec.volumeMode"
    ]
    does: "recreate"
    says: "where a volume lies can't be changed: it has to be deleted and made again, and its claim with it"
    source: "\(checks)/core/validation/validation.go"
  }
  {
    of: ["node.k8s.io/RuntimeClass"], at: ["handler"], does: "recreate"
    says: "the handler of a runtime class can't be changed: it has to be deleted and made again; pods that run go on"
    source: "\(checks)/node/validation/validation.go"
  }
  {
    of: ["storage.k8s.io/CSIDriver"], at: ["spec.attachRequired", "spec.volumeLifecycleModes.**"], does: "recreate"
    says: "this of a driver can't be changed: it has to be deleted and made again; volumes that are there stay"
    source: "\(checks)/storage/validation/validation.go"
  }
  {
    of: ["networking.k8s.io/IngressClass"], at: ["spec.controller"], does: "recreate"
    says: "the controller of an ingress class can't be changed: it has to be deleted and made again"
    source: "\(checks)/networking/validation/validation.go"
  }
  {
    of: ["storage.k8s.io/StorageClass"], at: ["provisioner", "parameters.**", "reclaimPolicy", "volumeBindingMode"], does: "recreate"
    says: "this of a storage class can't be changed: it has to be deleted and made again; volumes that are there stay"
    source: "\(checks)/storage/validation/validation.go"
  }
  {
    of: ["rbac.authorization.k8s.io/RoleBinding", "rbac.authorization.k8s.io/ClusterRoleBinding"], at: ["roleRef.**"], does: "recreate"
    says: "the role of a binding can't be changed: it has to be deleted and made again, and until then nobody has it"
    source: "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#clusterrolebinding-example"
  }
  {
    of: ["scheduling.k8s.io/PriorityClass"], at: ["value", "preemptionPolicy"], does: "recreate"
    says: "this of a priority class can't be changed: it has to be deleted and made again; pods that run keep what they have"
    source: "\(checks)/scheduling/validation/validation.go"
  }
  {
    of: ["Secret"], at: ["type"], does: "recreate"
    says: "the type of a secret can't be changed: it has to be deleted and made again"
    source: "\(checks)/core/validation/validation.go"
  }
  {
    of: ["ConfigMap", "Secret"], at: ["data.**", "binaryData.**", "stringData.**", "immutable"], was: { "immutable": "true" }, does: "recreate"
    says: "it is immutable: it has to be deleted and made again, and its readers restarted"
    source: "\(docs)/configuration/configmap/#configmap-immutable"
  }
  {
    of: ["Service"], at: ["spec.clusterIP", "spec.clusterIPs.**"], does: "recreate"
    says: "the address of a service can't be changed: it has to be deleted and made again"
    source: "\(checks)/core/validation/validation.go"
  }
]

// ---- configuration --------------------------------------------------------------------------------------------------

private let configuring: [Effect] = [
  {
    of: ["ConfigMap", "Secret"], at: ["data.**", "binaryData.**", "stringData.**", "immutable"], does: "in-place"
    says: "mounted files follow within minutes; environment variables are those of the start"
    source: "\(docs)/configuration/configmap/#mounted-configmaps-are-updated-automatically"
  }
  {
    of: ["generated ConfigMap", "generated Secret"], at: ["**"], does: "in-place"
    says: "Kustomize makes an object of it that has another name from now on"
    source: "https://kubernetes.io/docs/tasks/manage-kubernetes-objects/kustomization/#propagating-changes-from-configmap-secret"
  }
]

private let by-config = [
  "spec.**.configMapRef.name", "spec.**.configMapKeyRef.name", "spec.**.volumes[*].configMap.name", "spec.**.sources[*].configMap.name"
]
private let by-secret = [
  "spec.**.secretRef.name", "spec.**.secretKeyRef.name", "spec.**.volumes[*].secret.secretName", "spec.**.sources[*].secret.name"
]
private let generated = "https://kubernetes.io/docs/tasks/manage-kubernetes-objects/kustomization/#propagating-changes-from-configmap-secret"
private let reloader = "https://github.com/stakater/Reloader"

/// Who reads what, and what becomes of it when that changes.
let object-readers: [Reach] = [
  ...reading("ConfigMap", by-config)
  ...reading("Secret", by-secret)
  {
    of: ["kustomize.config.k8s.io/Kustomization"], at: ["images.**"], to: [...workloads], by: ["spec.template.spec.**.image"]
    named: "key", does: "restart", says: "its pods get this image"
    source: "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/"
  }
  {
    of: ["kustomize.config.k8s.io/Kustomization"], at: ["images.**"], to: ["batch/CronJob", "batch/Job"], by: ["spec.**.image"]
    named: "key", does: "in-place", says: "the next run has this image"
    source: "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/"
  }
]

/// Where an object of this kind holds what others read of it.
private fn contents-of(kind: String) -> [String] = [
  "data.**", if (kind == "Secret") "stringData.**" else "binaryData.**"
]

private fn reading(kind: String, by: [String]) -> [Reach] = [
  {
    of: ["generated \(kind)"], at: ["**"], to: [...workloads], by: by, does: "restart"
    says: "its pods name what is generated, which has another name now, and are replaced", source: generated
  }
  {
    of: ["generated \(kind)"], at: ["**"], to: ["batch/CronJob", "batch/Job"], by: by, does: "in-place"
    says: "the next run reads it", source: generated
  }
  {
    of: [kind, "kept \(kind)"], at: contents-of(kind), to: [...workloads], by: by
    reader: { "metadata.annotations['reloader.stakater.com/auto']": "true" }
    does: "restart", says: "Reloader starts its pods again", source: reloader
  }
  {
    of: [kind], at: contents-of(kind), to: [...workloads], by: by
    reader: { "metadata.annotations['reloader.stakater.com/auto']": "", "spec.template.metadata.annotations['checksum/config']": "" }
    does: "in-place", says: "its pods run on with the environment they began with, until somebody restarts them"
    source: "\(docs)/configuration/configmap/#mounted-configmaps-are-updated-automatically"
  }
  {
    of: [kind], happens: "gone", to: [...all-runners], by: by, does: "restart"
    says: "what begins again does not find it, and waits", source: "\(docs)/configuration/configmap/#configmaps-and-pods"
  }
]

/// What Kustomize makes of files.
let made-objects: [MadeOf] = [
  for (kind in ["ConfigMap", "Secret"]) {
    by: "kustomize.config.k8s.io/Kustomization"
    list: if (kind == "ConfigMap") "configMapGenerator" else "secretGenerator"
    files: ["envs[*]", "env", "files[*]"]
    makes: "generated \(kind)"
    keeps-name: ["options.disableNameSuffixHash", "generatorOptions.disableNameSuffixHash"]
    makes-kept: "kept \(kind)"
  }
]

private let folders: [Effect] = [
  {
    of: ["kustomize.config.k8s.io/Kustomization"], at: ["resources.**", "components.**"], does: "none"
    says: "what it lists is compared by itself"
    source: "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/"
  }
  {
    of: ["kustomize.config.k8s.io/Kustomization"], at: ["images.**"], does: "in-place"
    says: "it sets the image of what lies in this folder"
    source: "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/"
  }
  {
    of: ["kustomize.config.k8s.io/Kustomization"], at: ["configMapGenerator.**", "secretGenerator.**"], does: "in-place"
    says: "it makes objects of files; what reads them names the new ones"
    source: generated
  }
  {
    of: ["kustomize.config.k8s.io/Kustomization"], happens: "gone", does: "none", says: "what it lists is compared by itself"
    source: "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/"
  }
  {
    of: ["kustomize.config.k8s.io/Kustomization"], happens: "new", does: "none", says: "what it lists is compared by itself"
    source: "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/"
  }
]

// ---- the others -----------------------------------------------------------------------------------------------------

private let taken-over: [Effect] = [
  {
    of: ["Service"], at: ["spec.selector.**"], does: "in-place", says: "it leads to other pods at once"
    source: "\(docs)/services-networking/service/"
  }
  {
    of: ["Service"], at: ["spec.type", "spec.loadBalancerClass"], does: "in-place"
    says: "it is reached in another way, and its outside address may change"
    source: "\(docs)/services-networking/service/#publishing-services-service-types"
  }
  {
    of: ["Service"], at: ["spec.**"], does: "in-place", says: "connections take it over"
    source: "\(docs)/services-networking/service/"
  }
  {
    of: ["networking.k8s.io/NetworkPolicy"], at: ["spec.**"], does: "in-place", says: "who may connect changes at once"
    source: "\(docs)/services-networking/network-policies/"
  }
  {
    of: ["networking.k8s.io/NetworkPolicy"], happens: "gone", does: "in-place", says: "what only it forbade or allowed changes at once"
    source: "\(docs)/services-networking/network-policies/"
  }
  {
    of: ["networking.k8s.io/Ingress"], at: ["spec.**"], does: "in-place", says: "its controller takes the routes over"
    source: "\(docs)/services-networking/ingress/"
  }
  {
    of: ["autoscaling/HorizontalPodAutoscaler"], at: ["spec.**"], does: "in-place", says: "pods may come or go to fit it"
    source: "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/"
  }
  {
    of: ["policy/PodDisruptionBudget"], at: ["spec.**"], does: "in-place", says: "it counts from the next eviction on"
    source: "https://kubernetes.io/docs/tasks/run-application/configure-pdb/"
  }
  {
    of: ["ResourceQuota", "LimitRange"], at: ["spec.**"], does: "in-place", says: "it counts for what is made from now on"
    source: "\(docs)/policy/resource-quotas/"
  }
  {
    of: ["rbac.authorization.k8s.io/*"], at: ["**"], does: "in-place", says: "who may do what changes at once"
    source: "https://kubernetes.io/docs/reference/access-authn-authz/rbac/"
  }
  {
    of: ["Namespace", "ServiceAccount", "storage.k8s.io/StorageClass", "scheduling.k8s.io/PriorityClass"], at: ["**"], does: "in-place"
    says: "it counts for what is made from now on"
    source: "https://kubernetes.io/docs/concepts/overview/working-with-objects/"
  }
]
