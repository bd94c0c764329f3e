terraform {
  required_providers {
    flux = {
      source  = "fluxcd/flux"
      version = "~> 1.7.0"
    }
    helm = {
      source  = "hashicorp/helm"
      version = "~> 3.1.0"
    }
    kubernetes = {
      source  = "hashicorp/kubernetes"
      version = "~> 2.38.0"
    }
  }
}

provider "flux" {
  kubernetes = {
    host = data.terraform_remote_state.infra.outputs.endpoint
    client_certificate = base64decode(
      data.terraform_remote_state.infra.outputs.kubernetes_client.client_certificate,
    )
    client_key = base64decode(
      data.terraform_remote_state.infra.outputs.kubernetes_client.client_key,
    )
    cluster_ca_certificate = base64decode(
      data.terraform_remote_state.infra.outputs.kubernetes_client.ca_certificate,
    )
  }
  git = {
    url = "ssh://git@github.com/agentydragon/cluster.git"
    ssh = {
      username    = "git"
      private_key = var.git_key
    }
  }
}

provider "helm" {
  kubernetes = {
    host = data.terraform_remote_state.infra.outputs.endpoint
    client_certificate = base64decode(
      data.terraform_remote_state.infra.outputs.kubernetes_client.client_certificate,
    )
    client_key = base64decode(
      data.terraform_remote_state.infra.outputs.kubernetes_client.client_key,
    )
    cluster_ca_certificate = base64decode(
      data.terraform_remote_state.infra.outputs.kubernetes_client.ca_certificate,
    )
  }
}

provider "kubernetes" {
  host = data.terraform_remote_state.infra.outputs.endpoint
  client_certificate = base64decode(
    data.terraform_remote_state.infra.outputs.kubernetes_client.client_certificate,
  )
  client_key = base64decode(data.terraform_remote_state.infra.outputs.kubernetes_client.client_key)
  cluster_ca_certificate = base64decode(
    data.terraform_remote_state.infra.outputs.kubernetes_client.ca_certificate,
  )
}

data "terraform_remote_state" "auth" {
  backend = "local"
  config = {
    path = "../00-persistent-auth/terraform.tfstate"
  }
}

data "terraform_remote_state" "infra" {
  backend = "local"
  config = {
    path = "../01-infrastructure/terraform.tfstate"
  }
}

resource "helm_release" "cilium" {
  name       = "cilium"
  repository = "https://helm.cilium.io"
  chart      = "cilium"
  version    = "1.16.5"
  namespace  = "kube-system"
  values = [
    jsonencode({
      ipam = {
        mode = "kubernetes"
      }
      kubeProxyReplacement = true
      k8sServiceHost       = "localhost"
      k8sServicePort       = 7445
      cgroup = {
        autoMount = {
          enabled = false
        }
        hostRoot = "/sys/fs/cgroup"
      }
      securityContext = {
        capabilities = {
          ciliumAgent = [
            "CHOWN",
            "KILL",
            "NET_ADMIN",
            "NET_RAW",
            "IPC_LOCK",
            "SYS_ADMIN",
            "SYS_RESOURCE",
            "DAC_OVERRIDE",
            "FOWNER",
            "SETGID",
            "SETUID",
          ]
          cleanCiliumState = ["NET_ADMIN", "SYS_ADMIN", "SYS_RESOURCE"]
        }
      }
    }),
  ]
}

resource "kubernetes_secret_v1" "csi_account" {
  data = {
    "config.yaml" = jsonencode({
      clusters = [
        {
          url          = var.proxmox_api
          insecure     = false
          token_id     = split("=", data.terraform_remote_state.auth.outputs.csi_token)[0]
          token_secret = split("=", data.terraform_remote_state.auth.outputs.csi_token)[1]
          region       = "test-cluster"
        },
      ]
    })
  }

  metadata {
    name      = "proxmox-csi-plugin"
    namespace = kubernetes_namespace_v1.csi_namespace.metadata[0].name
  }
}

resource "kubernetes_namespace_v1" "csi_namespace" {
  metadata {
    name = "csi-proxmox"
    labels = {
      "pod-security.kubernetes.io/enforce" = "privileged"
    }
  }
}

resource "flux_bootstrap_git" "flux" {
  path               = "examples/out/dragon/flux"
  version            = "v2.7.3"
  embedded_manifests = true
  depends_on = [
    helm_release.cilium,
    kubernetes_secret_v1.csi_account,
    kubernetes_secret_v1.sealing_key,
  ]
}

resource "kubernetes_secret_v1" "sealing_key" {
  type = "kubernetes.io/tls"
  data = {
    "tls.crt" = data.terraform_remote_state.auth.outputs.sealed_secrets_certificate
    "tls.key" = data.terraform_remote_state.auth.outputs.sealed_secrets_key
  }

  metadata {
    name      = "sealing-key"
    namespace = "kube-system"
    labels = {
      "sealedsecrets.bitnami.com/sealed-secrets-key" = "active"
    }
  }
}

variable "git_key" {
  type        = string
  description = "key that may write to the repository"
  sensitive   = true
}

variable "proxmox_api" {
  type        = string
  description = "where Proxmox answers: https://HOST:8006/api2/json"
}
