/// What the OpenTofu module hcloud-k8s/kubernetes/hcloud can be told, from the variables of its releases 3.2.0 and 4.7.0.
/// What the description says already, such as pools and networks, is missing here: the kind that calls the module sets it.

/// Inputs of the module. One that is not set has the module's own default.
type Inputs = {
  cert_manager_enabled: Later<Bool>?
  cert_manager_helm_chart: Later<String>?
  cert_manager_helm_repository: Later<String>?
  cert_manager_helm_values: Later<Any>?
  cert_manager_helm_version: Later<String>?
  cert_manager_webhook_hetzner_enabled: Later<Bool>?
  cert_manager_webhook_hetzner_group_name: Later<String>?
  cert_manager_webhook_hetzner_helm_chart: Later<String>?
  cert_manager_webhook_hetzner_helm_repository: Later<String>?
  cert_manager_webhook_hetzner_helm_values: Later<Any>?
  cert_manager_webhook_hetzner_helm_version: Later<String>?
  cilium_bpf_datapath_mode: Later<String>?
  cilium_bpf_host_legacy_routing: Later<Bool>?
  cilium_egress_gateway_enabled: Later<Bool>?
  cilium_enabled: Later<Bool>?
  cilium_encryption_enabled: Later<Bool>?
  cilium_encryption_type: Later<String>?
  cilium_gateway_api_enabled: Later<Bool>?
  cilium_gateway_api_external_traffic_policy: Later<String>?
  cilium_gateway_api_proxy_protocol_enabled: Later<Bool>?
  cilium_helm_chart: Later<String>?
  cilium_helm_repository: Later<String>?
  cilium_helm_values: Later<Any>?
  cilium_helm_version: Later<String>?
  cilium_hubble_enabled: Later<Bool>?
  cilium_hubble_relay_enabled: Later<Bool>?
  cilium_hubble_ui_enabled: Later<Bool>?
  cilium_ipsec_algorithm: Later<String>?
  cilium_ipsec_key_id: Later<Int>?
  cilium_ipsec_key_size: Later<Int>?
  cilium_kube_proxy_replacement_enabled: Later<Bool>?
  cilium_load_balancer_acceleration: Later<String>?
  cilium_policy_cidr_match_mode: Later<String>?
  cilium_routing_mode: Later<String>?
  cilium_service_monitor_enabled: Later<Bool>?
  cilium_socket_lb_host_namespace_only_enabled: Later<Bool>?
  client_prerequisites_check_enabled: Later<Bool>?
  cluster_access: Later<String>?
  cluster_allow_scheduling_on_control_planes: Later<Bool>?
  cluster_autoscaler_cleanup_enabled: Later<Bool>?
  cluster_autoscaler_config_patches: Later<Any>?
  cluster_autoscaler_discovery_enabled: Later<Bool>?
  cluster_autoscaler_helm_chart: Later<String>?
  cluster_autoscaler_helm_repository: Later<String>?
  cluster_autoscaler_helm_values: Later<Any>?
  cluster_autoscaler_helm_version: Later<String>?
  cluster_autoscaler_image_tag: Later<String>?
  cluster_delete_protection: Later<Bool>?
  cluster_domain: Later<String>?
  cluster_graceful_destroy: Later<Bool>?
  cluster_healthcheck_enabled: Later<Bool>?
  cluster_kubeconfig_path: Later<String>?
  cluster_rdns: Later<String>?
  cluster_rdns_ipv4: Later<String>?
  cluster_rdns_ipv6: Later<String>?
  cluster_talosconfig_path: Later<String>?
  control_plane_config_patches: Later<Any>?
  control_plane_private_vip_ipv4_enabled: Later<Bool>?
  control_plane_public_vip_ipv4_enabled: Later<Bool>?
  control_plane_public_vip_ipv4_id: Later<Int>?
  firewall_id: Later<Int>?
  firewall_kube_api_source: Later<[String]>?
  firewall_talos_api_source: Later<[String]>?
  firewall_use_current_ipv4: Later<Bool>?
  firewall_use_current_ipv6: Later<Bool>?
  gateway_api_crds_enabled: Later<Bool>?
  gateway_api_crds_release_channel: Later<String>?
  gateway_api_crds_version: Later<String>?
  hcloud_ccm_enabled: Later<Bool>?
  hcloud_ccm_helm_chart: Later<String>?
  hcloud_ccm_helm_repository: Later<String>?
  hcloud_ccm_helm_values: Later<Any>?
  hcloud_ccm_helm_version: Later<String>?
  hcloud_ccm_load_balancers_algorithm_type: Later<String>?
  hcloud_ccm_load_balancers_disable_ipv6: Later<Bool>?
  hcloud_ccm_load_balancers_disable_private_ingress: Later<Bool>?
  hcloud_ccm_load_balancers_disable_public_network: Later<Bool>?
  hcloud_ccm_load_balancers_enabled: Later<Bool>?
  hcloud_ccm_load_balancers_health_check_interval: Later<Int>?
  hcloud_ccm_load_balancers_health_check_retries: Later<Int>?
  hcloud_ccm_load_balancers_health_check_timeout: Later<Int>?
  hcloud_ccm_load_balancers_location: Later<String>?
  hcloud_ccm_load_balancers_type: Later<String>?
  hcloud_ccm_load_balancers_use_private_ip: Later<Bool>?
  hcloud_ccm_load_balancers_uses_proxyprotocol: Later<Bool>?
  hcloud_ccm_network_routes_enabled: Later<Bool>?
  hcloud_csi_enabled: Later<Bool>?
  hcloud_csi_helm_chart: Later<String>?
  hcloud_csi_helm_repository: Later<String>?
  hcloud_csi_helm_values: Later<Any>?
  hcloud_csi_helm_version: Later<String>?
  hcloud_csi_volume_extra_labels: Later<Map<String, String>>?
  hcloud_load_balancer_location: Later<String>?
  hcloud_network: Later<Any>?
  hcloud_network_id: Later<Int>?
  ingress_load_balancer_algorithm: Later<String>?
  ingress_load_balancer_health_check_interval: Later<Int>?
  ingress_load_balancer_health_check_retries: Later<Int>?
  ingress_load_balancer_health_check_timeout: Later<Int>?
  ingress_load_balancer_pools: Later<Any>?
  ingress_load_balancer_public_network_enabled: Later<Bool>?
  ingress_load_balancer_rdns: Later<String>?
  ingress_load_balancer_rdns_ipv4: Later<String>?
  ingress_load_balancer_rdns_ipv6: Later<String>?
  ingress_load_balancer_type: Later<String>?
  ingress_nginx_config: Later<Any>?
  ingress_nginx_deprecation_ignored: Later<Bool>?
  ingress_nginx_enabled: Later<Bool>?
  ingress_nginx_helm_chart: Later<String>?
  ingress_nginx_helm_repository: Later<String>?
  ingress_nginx_helm_values: Later<Any>?
  ingress_nginx_helm_version: Later<String>?
  ingress_nginx_kind: Later<String>?
  ingress_nginx_replicas: Later<Int>?
  ingress_nginx_service_external_traffic_policy: Later<String>?
  ingress_nginx_topology_aware_routing: Later<Bool>?
  kube_api_admission_control: Later<Any>?
  kube_api_extra_args: Later<Map<String, String>>?
  kube_api_hostname: Later<String>?
  kube_api_load_balancer_enabled: Later<Bool>?
  kube_api_load_balancer_public_network_enabled: Later<Bool>?
  kubernetes_apiserver_image: Later<String>?
  kubernetes_controller_manager_image: Later<String>?
  kubernetes_etcd_image: Later<String>?
  kubernetes_kubelet_extra_args: Later<Map<String, String>>?
  kubernetes_kubelet_extra_config: Later<Any>?
  kubernetes_kubelet_image: Later<String>?
  kubernetes_proxy_image: Later<String>?
  kubernetes_scheduler_image: Later<String>?
  longhorn_default_storage_class: Later<Bool>?
  longhorn_enabled: Later<Bool>?
  longhorn_helm_chart: Later<String>?
  longhorn_helm_repository: Later<String>?
  longhorn_helm_values: Later<Any>?
  longhorn_helm_version: Later<String>?
  metrics_server_enabled: Later<Bool>?
  metrics_server_helm_chart: Later<String>?
  metrics_server_helm_repository: Later<String>?
  metrics_server_helm_values: Later<Any>?
  metrics_server_helm_version: Later<String>?
  metrics_server_replicas: Later<Int>?
  metrics_server_schedule_on_control_plane: Later<Bool>?
  network_ipv4_cidr: Later<String>?
  network_native_routing_ipv4_cidr: Later<String>?
  network_node_ipv4_subnet_mask_size: Later<Int>?
  oidc_client_id: Later<String>?
  oidc_enabled: Later<Bool>?
  oidc_group_mappings: Later<Any>?
  oidc_groups_claim: Later<String>?
  oidc_groups_prefix: Later<String>?
  oidc_issuer_url: Later<String>?
  oidc_username_claim: Later<String>?
  packer_amd64_builder: Later<Any>?
  packer_arm64_builder: Later<Any>?
  prometheus_operator_crds_enabled: Later<Bool>?
  prometheus_operator_crds_version: Later<String>?
  rbac_cluster_roles: Later<Any>?
  rbac_roles: Later<Any>?
  talos_backup_age_x25519_public_key: Later<String>?
  talos_backup_enable_compression: Later<Bool>?
  talos_backup_s3_hcloud_url: Later<String>?
  talos_backup_s3_path_style: Later<Bool>?
  talos_backup_s3_prefix: Later<String>?
  talos_backup_version: Later<String>?
  talos_ccm_enabled: Later<Bool>?
  talos_ccm_version: Later<String>?
  talos_certificates: Later<Any>?
  talos_coredns_enabled: Later<Bool>?
  talos_discovery_kubernetes_enabled: Later<Bool>?
  talos_discovery_service_enabled: Later<Bool>?
  talos_ephemeral_partition_encryption_enabled: Later<Bool>?
  talos_extra_host_entries: Later<Any>?
  talos_extra_inline_manifests: Later<Any>?
  talos_extra_kernel_args: Later<[String]>?
  talos_extra_routes: Later<[String]>?
  talos_image_extensions: Later<[String]>?
  talos_ipv6_enabled: Later<Bool>?
  talos_kernel_modules: Later<Any>?
  talos_kubelet_extra_mounts: Later<Any>?
  talos_logging_destinations: Later<Any>?
  talos_machine_configuration_apply_mode: Later<String>?
  talos_nameservers: Later<[String]>?
  talos_ntp_servers: Later<[String]>?
  talos_public_ipv4_enabled: Later<Bool>?
  talos_public_ipv6_enabled: Later<Bool>?
  talos_reboot_debug: Later<Bool>?
  talos_reboot_mode: Later<String>?
  talos_registries: Later<Any>?
  talos_schematic_id: Later<String>?
  talos_staged_configuration_automatic_reboot_enabled: Later<Bool>?
  talos_state_partition_encryption_enabled: Later<Bool>?
  talos_static_hosts: Later<Any>?
  talos_sysctls_extra_args: Later<Map<String, String>>?
  talos_time_servers: Later<[String]>?
  talos_upgrade_debug: Later<Bool>?
  talos_upgrade_force: Later<Bool>?
  talos_upgrade_insecure: Later<Bool>?
  talos_upgrade_reboot_mode: Later<String>?
  talos_upgrade_stage: Later<Bool>?
  talosctl_retries: Later<Int>?
  talosctl_version_check_enabled: Later<Bool>?
  worker_config_patches: Later<Any>?
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
