terraform {
  required_providers {
    hcloud = {
      source  = "hetznercloud/hcloud"
      version = "1.65.0"
    }
  }

  backend "s3" {
    bucket       = "state"
    key          = "kubernetes.tfstate"
    use_lockfile = true
  }
}

variable "hcloud_token" {
  type        = string
  description = "Hetzner Cloud API token"
  sensitive   = true
}

variable "pools" {
  type    = list(object({ name = string, count = optional(number, 1) }))
  default = []
}

module "kubernetes" {
  source            = "hcloud-k8s/kubernetes/hcloud"
  version           = "4.7.0"
  cluster_name      = "goingdark"
  hcloud_token      = var.hcloud_token
  network_ipv4_cidr = "10.0.0.0/16"
  firewall_extra_rules = [
    {
      description = "Cloudflare tunnel"
      direction   = "in"
      protocol    = "udp"
      port        = "8443"
    },
    {
      description = "mail"
      direction   = "in"
      protocol    = "tcp"
      port        = "25"
    },
  ]
  labels = {
    "app.kubernetes.io/managed-by" = "tofu"
    pool                           = "pool-${local.name}"
  }
  talos_sysctls_extra_args = {
    "vm.max_map_count" = "262144"
  }
  cluster_autoscaler_nodepools = []
}

resource "hcloud_server" "api" {
  name      = "api"
  ssh_keys  = ["one", "two"]
  user_data = <<-EOT
    #!/bin/sh
    echo $${HOME} "quoted" \n

    curl ${hcloud_floating_ip.api.ip_address}
  EOT
  public_net = {
    ipv4_enabled = false
  }
  address = "https://${hcloud_floating_ip.api.ip_address}:6443"
  first   = hcloud_floating_ip.api.list[0]

  lifecycle {
    prevent_destroy = true
    ignore_changes  = all
  }
}

resource "aws_iam_policy" "backup" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject"]
        Resource = "arn:aws:s3:::${var.bucket}/*"
      },
    ]
  })
  names = merge(
    local.a,
    {
      b = 1
    },
    local.c,
  )
  many = [
    "a-long-name-of-something-1",
    "a-long-name-of-something-2",
    "a-long-name-of-something-3",
    "a-long-name-of-something-4",
  ]
  indented = <<EOT
  all
    lines
EOT
  no_end   = "one\ntwo"
}

data "cloudflare_ip_ranges" "all" {}

output "kubeconfig" {
  value     = module.kubernetes.kubeconfig
  sensitive = true
}
