/// What the OpenTofu module hcloud-k8s/kubernetes/hcloud can be told, from the variables of its releases 3.2.0 and 4.7.0.
/// What the description says already, such as pools and networks, is missing here: the kind that calls the module sets it.
use std.crd.talos as api

/// Inputs of the module. One that is not set has the module's own default.
type Inputs = {
  /// Whether cert-manager is installed.
  cert_manager_enabled: Later<Bool>?
  /// The Helm chart of cert-manager.
  cert_manager_helm_chart: Later<String>?
  /// Where the chart of cert-manager comes from.
  cert_manager_helm_repository: Later<String>?
  /// Values for the chart of cert-manager.
  cert_manager_helm_values: Later<Any>?
  /// The version of the chart of cert-manager.
  cert_manager_helm_version: Later<String>?
  /// Whether the webhook of cert-manager for Hetzner's DNS is installed.
  cert_manager_webhook_hetzner_enabled: Later<Bool>?
  /// The API group that issuers ask the webhook for Hetzner's DNS by.
  cert_manager_webhook_hetzner_group_name: Later<String>?
  /// The Helm chart of the webhook of cert-manager for Hetzner's DNS.
  cert_manager_webhook_hetzner_helm_chart: Later<String>?
  /// Where the chart of the webhook of cert-manager for Hetzner's DNS comes from.
  cert_manager_webhook_hetzner_helm_repository: Later<String>?
  /// Values for the chart of the webhook of cert-manager for Hetzner's DNS.
  cert_manager_webhook_hetzner_helm_values: Later<Any>?
  /// The version of the chart of the webhook of cert-manager for Hetzner's DNS.
  cert_manager_webhook_hetzner_helm_version: Later<String>?
  /// How Cilium attaches pods to the network, such as `veth` or `netkit`.
  cilium_bpf_datapath_mode: Later<String>?
  /// Whether packets of pods take the way through the host's network stack.
  cilium_bpf_host_legacy_routing: Later<Bool>?
  /// Whether chosen pods reach the outside through chosen nodes.
  cilium_egress_gateway_enabled: Later<Bool>?
  /// Whether Cilium is installed.
  cilium_enabled: Later<Bool>?
  /// Whether traffic between nodes is encrypted.
  cilium_encryption_enabled: Later<Bool>?
  /// How traffic between nodes is encrypted: `wireguard` or `ipsec`.
  cilium_encryption_type: Later<"wireguard" | "ipsec">?
  /// Whether Cilium serves the Gateway API.
  cilium_gateway_api_enabled: Later<Bool>?
  /// The traffic policy of the Services of its gateways: `Cluster` or `Local`.
  cilium_gateway_api_external_traffic_policy: Later<String>?
  /// Whether its gateways expect the PROXY protocol.
  cilium_gateway_api_proxy_protocol_enabled: Later<Bool>?
  /// The Helm chart of Cilium.
  cilium_helm_chart: Later<String>?
  /// Where the chart of Cilium comes from.
  cilium_helm_repository: Later<String>?
  /// Values for the chart of Cilium.
  cilium_helm_values: Later<Any>?
  /// The version of the chart of Cilium.
  cilium_helm_version: Later<String>?
  /// Whether Hubble observes the traffic.
  cilium_hubble_enabled: Later<Bool>?
  /// Whether Hubble answers for all nodes in one place.
  cilium_hubble_relay_enabled: Later<Bool>?
  /// Whether Hubble has its user interface.
  cilium_hubble_ui_enabled: Later<Bool>?
  /// The algorithm of IPsec.
  cilium_ipsec_algorithm: Later<String>?
  /// The number of the key of IPsec; a higher one makes nodes change keys.
  cilium_ipsec_key_id: Later<Int>?
  /// The size of the key of IPsec, in bits.
  cilium_ipsec_key_size: Later<Int>?
  /// Whether Cilium does the work of kube-proxy.
  cilium_kube_proxy_replacement_enabled: Later<Bool>?
  /// How Cilium speeds up load balancing in the network driver: `native`, `best-effort` or `disabled`.
  cilium_load_balancer_acceleration: Later<"native" | "best-effort" | "disabled">?
  /// What else the address ranges of network policies match, such as nodes.
  cilium_policy_cidr_match_mode: Later<String>?
  /// How pods of different nodes reach each other: `native` or `tunnel`.
  cilium_routing_mode: Later<"native" | "tunnel">?
  /// Whether objects are made by which Prometheus finds Cilium's metrics.
  cilium_service_monitor_enabled: Later<Bool>?
  /// Whether sockets are balanced for processes of the host alone.
  cilium_socket_lb_host_namespace_only_enabled: Later<Bool>?
  /// Whether the tools that the module calls are looked for first.
  client_prerequisites_check_enabled: Later<Bool>?
  /// Whether kubeconfig and talosconfig name public or private addresses.
  cluster_access: Later<"public" | "private">?
  /// Whether apps may run on control plane nodes.
  cluster_allow_scheduling_on_control_planes: Later<Bool>?
  /// Whether machines of the autoscaler are removed when the cluster is destroyed.
  cluster_autoscaler_cleanup_enabled: Later<Bool>?
  /// Patches of Talos for machines that the autoscaler makes.
  cluster_autoscaler_config_patches: Later<[api.MachineConfig | api.Document]>?
  /// Whether the machines of the autoscaler are looked up, so that upgrades reach them too.
  cluster_autoscaler_discovery_enabled: Later<Bool>?
  /// The Helm chart of the autoscaler.
  cluster_autoscaler_helm_chart: Later<String>?
  /// Where the chart of the autoscaler comes from.
  cluster_autoscaler_helm_repository: Later<String>?
  /// Values for the chart of the autoscaler.
  cluster_autoscaler_helm_values: Later<Any>?
  /// The version of the chart of the autoscaler.
  cluster_autoscaler_helm_version: Later<String>?
  /// The tag of the autoscaler's image.
  cluster_autoscaler_image_tag: Later<String>?
  /// Whether Hetzner refuses to delete what the module made.
  cluster_delete_protection: Later<Bool>?
  /// The domain of Services inside the cluster.
  cluster_domain: Later<String>?
  /// Whether nodes are drained and reset before they are destroyed.
  cluster_graceful_destroy: Later<Bool>?
  /// Whether the module waits until the cluster is healthy.
  cluster_healthcheck_enabled: Later<Bool>?
  /// The file that the kubeconfig is written to.
  cluster_kubeconfig_path: Later<String>?
  /// The reverse DNS name of nodes.
  cluster_rdns: Later<String>?
  /// The reverse DNS name of the IPv4 addresses of nodes.
  cluster_rdns_ipv4: Later<String>?
  /// The reverse DNS name of the IPv6 addresses of nodes.
  cluster_rdns_ipv6: Later<String>?
  /// The file that the talosconfig is written to.
  cluster_talosconfig_path: Later<String>?
  /// Patches of Talos for control plane nodes.
  control_plane_config_patches: Later<[api.MachineConfig | api.Document]>?
  /// Whether the control plane nodes share a private address.
  control_plane_private_vip_ipv4_enabled: Later<Bool>?
  /// Whether the control plane nodes share a public address.
  control_plane_public_vip_ipv4_enabled: Later<Bool>?
  /// The number, at Hetzner, of a floating address to share.
  control_plane_public_vip_ipv4_id: Later<Int>?
  /// The number of a firewall that is there already; the module then makes none.
  firewall_id: Later<Int>?
  /// Address ranges that may reach the Kubernetes API.
  firewall_kube_api_source: Later<[String]>?
  /// Address ranges that may reach the API of Talos.
  firewall_talos_api_source: Later<[String]>?
  /// Whether the IPv4 address of whoever runs OpenTofu may reach both APIs.
  firewall_use_current_ipv4: Later<Bool>?
  /// Whether the IPv6 address of whoever runs OpenTofu may reach both APIs.
  firewall_use_current_ipv6: Later<Bool>?
  /// Whether the definitions of the Gateway API are installed.
  gateway_api_crds_enabled: Later<Bool>?
  /// Which definitions of the Gateway API: `standard` or `experimental`.
  gateway_api_crds_release_channel: Later<String>?
  /// The version of the definitions of the Gateway API.
  gateway_api_crds_version: Later<String>?
  /// Whether the cloud controller is installed.
  hcloud_ccm_enabled: Later<Bool>?
  /// The Helm chart of the cloud controller.
  hcloud_ccm_helm_chart: Later<String>?
  /// Where the chart of the cloud controller comes from.
  hcloud_ccm_helm_repository: Later<String>?
  /// Values for the chart of the cloud controller.
  hcloud_ccm_helm_values: Later<Any>?
  /// The version of the chart of the cloud controller.
  hcloud_ccm_helm_version: Later<String>?
  /// How load balancers of Services choose: `round_robin` or `least_connections`.
  hcloud_ccm_load_balancers_algorithm_type: Later<String>?
  /// Whether load balancers of Services have no IPv6 address.
  hcloud_ccm_load_balancers_disable_ipv6: Later<Bool>?
  /// Whether the private addresses of load balancers are kept out of the status of Services.
  hcloud_ccm_load_balancers_disable_private_ingress: Later<Bool>?
  /// Whether load balancers of Services have no public address.
  hcloud_ccm_load_balancers_disable_public_network: Later<Bool>?
  /// Whether Services of type LoadBalancer get a load balancer.
  hcloud_ccm_load_balancers_enabled: Later<Bool>?
  /// Seconds between two health checks of a load balancer of a Service.
  hcloud_ccm_load_balancers_health_check_interval: Later<Int>?
  /// After how many failed checks a target of such a load balancer is unhealthy.
  hcloud_ccm_load_balancers_health_check_retries: Later<Int>?
  /// Seconds that such a health check may take.
  hcloud_ccm_load_balancers_health_check_timeout: Later<Int>?
  /// Where load balancers of Services stand.
  hcloud_ccm_load_balancers_location: Later<String>?
  /// The size of load balancers of Services.
  hcloud_ccm_load_balancers_type: Later<String>?
  /// Whether load balancers of Services reach nodes by their private addresses.
  hcloud_ccm_load_balancers_use_private_ip: Later<Bool>?
  /// Whether load balancers of Services speak the PROXY protocol.
  hcloud_ccm_load_balancers_uses_proxyprotocol: Later<Bool>?
  /// Whether the cloud controller makes routes for the addresses of pods.
  hcloud_ccm_network_routes_enabled: Later<Bool>?
  /// Whether the storage driver is installed.
  hcloud_csi_enabled: Later<Bool>?
  /// The Helm chart of the storage driver.
  hcloud_csi_helm_chart: Later<String>?
  /// Where the chart of the storage driver comes from.
  hcloud_csi_helm_repository: Later<String>?
  /// Values for the chart of the storage driver.
  hcloud_csi_helm_values: Later<Any>?
  /// The version of the chart of the storage driver.
  hcloud_csi_helm_version: Later<String>?
  /// Labels that volumes get at Hetzner.
  hcloud_csi_volume_extra_labels: Later<Map<String, String>>?
  /// Where the load balancers of the module stand.
  hcloud_load_balancer_location: Later<String>?
  /// A network that is there already, as an object of the provider.
  hcloud_network: Later<Any>?
  /// The number of a network that is there already.
  hcloud_network_id: Later<Int>?
  /// The token of Hetzner's API. It is not to be set: `tofu apply` asks for it.
  hcloud_token: Later<String>?
  /// How the load balancer of the ingress chooses: `round_robin` or `least_connections`.
  ingress_load_balancer_algorithm: Later<String>?
  /// Seconds between two health checks of the load balancer of the ingress.
  ingress_load_balancer_health_check_interval: Later<Int>?
  /// After how many failed checks a target of it is unhealthy.
  ingress_load_balancer_health_check_retries: Later<Int>?
  /// Seconds that such a health check may take.
  ingress_load_balancer_health_check_timeout: Later<Int>?
  /// Pools of load balancers for the ingress.
  ingress_load_balancer_pools: Later<Any>?
  /// Whether the load balancer of the ingress has a public address.
  ingress_load_balancer_public_network_enabled: Later<Bool>?
  /// The reverse DNS name of the load balancer of the ingress.
  ingress_load_balancer_rdns: Later<String>?
  /// The reverse DNS name of its IPv4 address.
  ingress_load_balancer_rdns_ipv4: Later<String>?
  /// The reverse DNS name of its IPv6 address.
  ingress_load_balancer_rdns_ipv6: Later<String>?
  /// The size of the load balancer of the ingress.
  ingress_load_balancer_type: Later<String>?
  /// Entries of the configuration of ingress-nginx.
  ingress_nginx_config: Later<Any>?
  /// Whether ingress-nginx may be installed though it is no longer maintained.
  ingress_nginx_deprecation_ignored: Later<Bool>?
  /// Whether ingress-nginx is installed.
  ingress_nginx_enabled: Later<Bool>?
  /// The Helm chart of ingress-nginx.
  ingress_nginx_helm_chart: Later<String>?
  /// Where the chart of ingress-nginx comes from.
  ingress_nginx_helm_repository: Later<String>?
  /// Values for the chart of ingress-nginx.
  ingress_nginx_helm_values: Later<Any>?
  /// The version of the chart of ingress-nginx.
  ingress_nginx_helm_version: Later<String>?
  /// The kind of controller that runs ingress-nginx: `Deployment` or `DaemonSet`.
  ingress_nginx_kind: Later<String>?
  /// How many pods of ingress-nginx run.
  ingress_nginx_replicas: Later<Int>?
  /// The traffic policy of its Service: `Cluster` or `Local`.
  ingress_nginx_service_external_traffic_policy: Later<String>?
  /// Whether it prefers endpoints of its own zone.
  ingress_nginx_topology_aware_routing: Later<Bool>?
  /// Plug-ins of the API server for admission, with their configuration.
  kube_api_admission_control: Later<Any>?
  /// Further arguments of the API server.
  kube_api_extra_args: Later<Map<String, String>>?
  /// The host name that the Kubernetes API is reached by.
  kube_api_hostname: Later<String>?
  /// Whether the Kubernetes API has a load balancer.
  kube_api_load_balancer_enabled: Later<Bool>?
  /// Whether that load balancer has a public address.
  kube_api_load_balancer_public_network_enabled: Later<Bool>?
  /// The image of the API server.
  kubernetes_apiserver_image: Later<String>?
  /// The image of the controller manager.
  kubernetes_controller_manager_image: Later<String>?
  /// The image of etcd.
  kubernetes_etcd_image: Later<String>?
  /// Further arguments of the kubelet.
  kubernetes_kubelet_extra_args: Later<Map<String, String>>?
  /// Further configuration of the kubelet.
  kubernetes_kubelet_extra_config: Later<Any>?
  /// The image of the kubelet.
  kubernetes_kubelet_image: Later<String>?
  /// The image of kube-proxy.
  kubernetes_proxy_image: Later<String>?
  /// The image of the scheduler.
  kubernetes_scheduler_image: Later<String>?
  /// Whether claims that name no class get one of Longhorn.
  longhorn_default_storage_class: Later<Bool>?
  /// Whether Longhorn is installed.
  longhorn_enabled: Later<Bool>?
  /// The Helm chart of Longhorn.
  longhorn_helm_chart: Later<String>?
  /// Where the chart of Longhorn comes from.
  longhorn_helm_repository: Later<String>?
  /// Values for the chart of Longhorn.
  longhorn_helm_values: Later<Any>?
  /// The version of the chart of Longhorn.
  longhorn_helm_version: Later<String>?
  /// Whether metrics-server is installed.
  metrics_server_enabled: Later<Bool>?
  /// The Helm chart of metrics-server.
  metrics_server_helm_chart: Later<String>?
  /// Where the chart of metrics-server comes from.
  metrics_server_helm_repository: Later<String>?
  /// Values for the chart of metrics-server.
  metrics_server_helm_values: Later<Any>?
  /// The version of the chart of metrics-server.
  metrics_server_helm_version: Later<String>?
  /// How many pods of metrics-server run.
  metrics_server_replicas: Later<Int>?
  /// Whether metrics-server runs on control plane nodes.
  metrics_server_schedule_on_control_plane: Later<Bool>?
  /// The addresses of the whole network.
  network_ipv4_cidr: Later<String>?
  /// The addresses that Cilium routes without a tunnel.
  network_native_routing_ipv4_cidr: Later<String>?
  /// The size of the network of each pool of nodes, as the length of its prefix.
  network_node_ipv4_subnet_mask_size: Later<Int>?
  /// The client that tokens must be meant for.
  oidc_client_id: Later<String>?
  /// Whether the API server takes tokens of an OpenID Connect issuer.
  oidc_enabled: Later<Bool>?
  /// Which groups of the issuer have which roles in the cluster.
  oidc_group_mappings: Later<Any>?
  /// The claim of a token that lists groups.
  oidc_groups_claim: Later<String>?
  /// What stands before the names of those groups.
  oidc_groups_prefix: Later<String>?
  /// The address of the issuer.
  oidc_issuer_url: Later<String>?
  /// The claim of a token that names the user.
  oidc_username_claim: Later<String>?
  /// The server that Packer builds the image for amd64 on.
  packer_amd64_builder: Later<Any>?
  /// The server that Packer builds the image for arm64 on.
  packer_arm64_builder: Later<Any>?
  /// Whether the definitions of the Prometheus operator are installed.
  prometheus_operator_crds_enabled: Later<Bool>?
  /// The version of the definitions of the Prometheus operator.
  prometheus_operator_crds_version: Later<String>?
  /// Roles for the whole cluster to make.
  rbac_cluster_roles: Later<Any>?
  /// Roles of namespaces to make.
  rbac_roles: Later<Any>?
  /// The key of age that backups of etcd are encrypted for.
  talos_backup_age_x25519_public_key: Later<String>?
  /// Whether backups of etcd are compressed.
  talos_backup_enable_compression: Later<Bool>?
  /// The bucket for backups of etcd, as a URL of Hetzner's object storage.
  talos_backup_s3_hcloud_url: Later<String>?
  /// Whether the bucket stands in the path and not in the host name.
  talos_backup_s3_path_style: Later<Bool>?
  /// What the names of backups in the bucket begin with.
  talos_backup_s3_prefix: Later<String>?
  /// The version of talos-backup.
  talos_backup_version: Later<String>?
  /// Whether the cloud controller of Talos is installed.
  talos_ccm_enabled: Later<Bool>?
  /// The version of the cloud controller of Talos.
  talos_ccm_version: Later<String>?
  /// Certificates of authorities that nodes trust besides.
  talos_certificates: Later<Any>?
  /// Whether Talos installs CoreDNS.
  talos_coredns_enabled: Later<Bool>?
  /// Whether nodes find each other by the Kubernetes API.
  talos_discovery_kubernetes_enabled: Later<Bool>?
  /// Whether nodes find each other by the discovery service of Talos.
  talos_discovery_service_enabled: Later<Bool>?
  /// Whether the partition of containers and their data is encrypted.
  talos_ephemeral_partition_encryption_enabled: Later<Bool>?
  /// Further names and addresses for the hosts file of nodes.
  talos_extra_host_entries: Later<Any>?
  /// Further objects that Talos makes when the cluster begins.
  talos_extra_inline_manifests: Later<Any>?
  /// Further arguments of the kernel.
  talos_extra_kernel_args: Later<[String]>?
  /// Further networks that are routed through the private gateway.
  talos_extra_routes: Later<[String]>?
  /// System extensions of the image.
  talos_image_extensions: Later<[String]>?
  /// Whether nodes use IPv6.
  talos_ipv6_enabled: Later<Bool>?
  /// Modules of the kernel to load.
  talos_kernel_modules: Later<Any>?
  /// Folders of nodes that the kubelet may mount besides.
  talos_kubelet_extra_mounts: Later<Any>?
  /// Where nodes send their logs.
  talos_logging_destinations: Later<Any>?
  /// How a changed configuration reaches a machine, such as `auto` or `reboot`.
  talos_machine_configuration_apply_mode: Later<String>?
  /// The DNS servers of nodes.
  talos_nameservers: Later<[String]>?
  /// The time servers of nodes, by the name of release 4.
  talos_ntp_servers: Later<[String]>?
  /// Whether nodes have a public IPv4 address.
  talos_public_ipv4_enabled: Later<Bool>?
  /// Whether nodes have a public IPv6 address.
  talos_public_ipv6_enabled: Later<Bool>?
  /// Whether the call that reboots a node says more.
  talos_reboot_debug: Later<Bool>?
  /// How nodes are rebooted.
  talos_reboot_mode: Later<String>?
  /// Mirrors of image registries and how they are reached.
  talos_registries: Later<Any>?
  /// The schematic of the Image Factory that the image is of.
  talos_schematic_id: Later<String>?
  /// Whether nodes with a staged configuration are rebooted.
  talos_staged_configuration_automatic_reboot_enabled: Later<Bool>?
  /// Whether the partition of the machine configuration is encrypted.
  talos_state_partition_encryption_enabled: Later<Bool>?
  /// Further names and addresses that nodes know, by the name of release 4.
  talos_static_hosts: Later<Any>?
  /// Further settings of the kernel.
  talos_sysctls_extra_args: Later<Map<String, String>>?
  /// The time servers of nodes, by the name of release 3.
  talos_time_servers: Later<[String]>?
  /// Whether the call that upgrades a node says more.
  talos_upgrade_debug: Later<Bool>?
  /// Whether nodes are upgraded without the checks before it.
  talos_upgrade_force: Later<Bool>?
  /// Whether nodes are upgraded over a connection without certificates.
  talos_upgrade_insecure: Later<Bool>?
  /// How a node is rebooted by an upgrade.
  talos_upgrade_reboot_mode: Later<String>?
  /// Whether an upgrade is done at the next reboot.
  talos_upgrade_stage: Later<Bool>?
  /// How often a call of talosctl is tried again.
  talosctl_retries: Later<Int>?
  /// Whether the version of talosctl is compared with that of Talos.
  talosctl_version_check_enabled: Later<Bool>?
  /// Patches of Talos for worker nodes.
  worker_config_patches: Later<[api.MachineConfig | api.Document]>?
}

/// Inputs of 3.2.0 that 4.7.0 does not have.
let gone-in-4: [String] = [
  "cluster_graceful_destroy", "hcloud_load_balancer_location", "talos_extra_host_entries", "talos_time_servers"
]

/// Inputs of 4.7.0 that 3.2.0 does not have.
let new-in-4: [String] = [
  "cert_manager_webhook_hetzner_enabled", "cert_manager_webhook_hetzner_group_name"
  "cert_manager_webhook_hetzner_helm_chart", "cert_manager_webhook_hetzner_helm_repository"
  "cert_manager_webhook_hetzner_helm_values", "cert_manager_webhook_hetzner_helm_version"
  "cilium_bpf_host_legacy_routing", "cilium_gateway_api_enabled", "cilium_gateway_api_external_traffic_policy"
  "cilium_gateway_api_proxy_protocol_enabled", "cilium_kube_proxy_replacement_enabled"
  "cilium_load_balancer_acceleration", "cilium_policy_cidr_match_mode"
  "cilium_socket_lb_host_namespace_only_enabled", "client_prerequisites_check_enabled"
  "cluster_allow_scheduling_on_control_planes", "cluster_autoscaler_cleanup_enabled"
  "cluster_autoscaler_discovery_enabled", "cluster_autoscaler_image_tag", "firewall_id", "gateway_api_crds_enabled"
  "gateway_api_crds_release_channel", "gateway_api_crds_version", "hcloud_ccm_load_balancers_algorithm_type"
  "hcloud_ccm_load_balancers_disable_ipv6", "hcloud_ccm_load_balancers_disable_private_ingress"
  "hcloud_ccm_load_balancers_disable_public_network", "hcloud_ccm_load_balancers_health_check_interval"
  "hcloud_ccm_load_balancers_health_check_retries", "hcloud_ccm_load_balancers_health_check_timeout"
  "hcloud_ccm_load_balancers_location", "hcloud_ccm_load_balancers_type", "hcloud_ccm_load_balancers_use_private_ip"
  "hcloud_ccm_load_balancers_uses_proxyprotocol", "ingress_nginx_deprecation_ignored", "kubernetes_apiserver_image"
  "kubernetes_controller_manager_image", "kubernetes_etcd_image", "kubernetes_kubelet_image"
  "kubernetes_proxy_image", "kubernetes_scheduler_image", "talos_backup_enable_compression", "talos_certificates"
  "talos_ntp_servers", "talos_reboot_debug", "talos_reboot_mode"
  "talos_staged_configuration_automatic_reboot_enabled", "talos_static_hosts", "talos_upgrade_debug"
  "talos_upgrade_force", "talos_upgrade_insecure", "talos_upgrade_reboot_mode", "talos_upgrade_stage"
  "talosctl_retries", "talosctl_version_check_enabled"
]
