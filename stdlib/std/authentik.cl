/// Single sign-on by Authentik, split over two places: an OpenTofu root that tofu-controller applies beside Authentik, and the
/// credentials in the namespace of the application. One declaration, so the two halves can't disagree.
use std.crd.tofu-controller as api
use std.program.{unit}
use std.secret.{vault}
use std.tofu.{data-source, jsonencode, resource, tofu-root, variable}

/// A text that begins with https:// or http:// and has no blanks: the address of something on the web.
type Url = String where it.matches(#"https?://[^ ]+"#)

/// An application that lets people in by Authentik.
kind single-sign-on is unit {
  /// Where people come back to: `https://git.example.org/user/oauth2/authentik/callback`.
  redirect: [Url]
  /// Where Authentik answers.
  server: Url
  /// The name that people see.
  title: String = name
  /// What runs Authentik, which has to be there first.
  authentik: unit
  /// What applies the first half.
  controller: unit
  /// The token of Authentik's API, in the namespace of the controller. The variable of OpenTofu is named like its key.
  token: SecretKey
  /// The Vault that both halves meet in.
  store: vault
  /// A token that may write there, likewise.
  store-token: SecretKey
  /// The authority of the Vault's certificate, likewise, if not one that is known everywhere.
  store-authority: SecretKey?
  /// Where the credentials lie in the mount of the store.
  item: String = "sso/\(name)"

  let runner = controller.namespace
  // The second half waits for the first.
  needs = [tofu-run/run]

  for (k in [token, store-token]) {
    check k.of.namespace == controller.namespace at k
      else "secret '\(k.of.name)' stands in namespace '\(k.of.namespace.name)', and OpenTofu runs in '\(controller.namespace.name)'"
      help "declare it there: secret ... in \(controller.namespace.id)"
    check k.key.matches("[a-z_][a-z0-9_]*") at k
      else "'\(k.key)' is no name of a variable"
      help "name the key like one: token"
  }

  // The first half. Another tool has to find its directory, so the kind says where it is.
  tofu-root provider {
    dir: "authentik-blueprint/\(name)"
    providers {
      authentik {
        source: "goauthentik/authentik"
        version: "~> 2025.10.0"
        config { url: server, token: variable/authentik-token.value }
      }
      random { source: "hashicorp/random", version: "~> 3.7.0" }
      vault {
        source: "hashicorp/vault"
        version: "~> 5.4.0"
        config { address: store.address, token: variable/vault-token.value }
      }
    }
    variable authentik-token { name: token.key, description: "token of the Authentik API", sensitive: true }
    variable vault-token { name: store-token.key, description: "token that may write \(item)", sensitive: true }

    resource client-secret { type: "random_password", args { length: 32, special: false } }
    resource credentials {
      type: "vault_kv_secret_v2"
      args {
        mount: store.mount
        name: item
        data_json: jsonencode({ client_id: name, client_secret: resource/client-secret.attr.result })
      }
    }

    data-source authorization { type: "authentik_flow", args { slug: "default-provider-authorization-implicit-consent" } }
    data-source invalidation { type: "authentik_flow", args { slug: "default-provider-invalidation-flow" } }
    data-source scopes {
      type: "authentik_property_mapping_provider_scope"
      args { managed_list: [for (s in ["openid", "email", "profile"]) "goauthentik.io/providers/oauth2/scope-\(s)"] }
    }
    resource oauth {
      type: "authentik_provider_oauth2"
      args {
        name: "\(name)-oauth2"
        client_id: name
        client_secret: resource/client-secret.attr.result  // Later: fine in HCL, an error in a Kubernetes object
        authorization_flow: data-source/authorization.attr.id
        invalidation_flow: data-source/invalidation.attr.id
        property_mappings: data-source/scopes.attr.ids
        allowed_redirect_uris: [for (r in redirect) { matching_mode: "strict", url: r }]
      }
    }
    resource application {
      type: "authentik_application"
      args { name: title, slug: name, protocol_provider: resource/oauth.attr.id }
    }
  }
  // What applies it stands where the controller works: `in` names another container.
  tofu-run run in runner {
    name: "authentik-blueprint-\(name)"
    root: tofu-root/provider
    variables: [token, store-token]
    environment { if (store-authority != null) { VAULT_CACERT: store-authority } }
    needs: [authentik, controller]
  }

  // The second half, in the namespace of the application.
  secret client {
    name: "\(name)-oauth-client"
    extract { [item]: ["client_id", "client_secret"] }
    template { key: self.part.client_id, secret: self.part.client_secret }
    sync: from-store { store: store }
  }

  /// The name that the application has in Authentik, as its key `key`.
  let id-key = secret/client.keys.key
  /// What the application proves that name by.
  let secret-key = secret/client.keys.secret
  /// Where the application learns everything else.
  let discovery: Url = "\(server)/application/o/\(name)/.well-known/openid-configuration"
}

/// A root of OpenTofu that tofu-controller applies, again and again, in the namespace this stands in.
kind tofu-run is unit {
  /// The root.
  root: tofu-root
  /// Keys of secrets of this namespace that are variables of the root, by their own names.
  variables: [SecretKey] = []
  /// Keys of secrets of this namespace that are files, by the environment variables that name the files.
  environment: Map<String, SecretKey> = {}
  /// How often what is there is compared with what is said.
  interval: Duration = 15m
  /// The GitRepository that holds the root, in `flux-system`.
  source: String = "flux-system"

  for (k in [...variables, ...environment.values()]) {
    check k.of.namespace == self.namespace at k
      else "secret '\(k.of.name)' stands in namespace '\(k.of.namespace.name)', and OpenTofu runs in '\(namespace.name)'"
      help "declare it in '\(namespace.name)'"
  }

  emit api.Terraform {
    metadata { name: name, namespace: namespace.name }
    spec {
      interval: "\(interval)"
      approvePlan: "auto"
      path: "./\(output-folder())/opentofu/\(root.dir)"
      sourceRef { kind: "GitRepository", name: source, namespace: "flux-system" }
      varsFrom: [for (k in variables) { kind: "Secret", name: k.of.name, varsKeys: [k.key] }].non-empty()
      runnerPodTemplate: if (environment.size() == 0) null else {
        spec {
          volumes: [for (v, k in environment) { name: volume(v), secret { secretName: k.of.name } }]
          volumeMounts: [for (v in environment.keys()) { name: volume(v), mountPath: "/etc/\(volume(v))", readOnly: true }]
          env: [for (v, k in environment) { name: v, value: "/etc/\(volume(v))/\(k.key)" }]
        }
      }
    }
  }
}

private fn volume(variable: String) -> String = variable.lower().replace("_", "-")
