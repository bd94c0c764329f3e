// The table in the program: what the standard library and users refer to is there, under the names
// they use.
#include "schema/embedded_table.h"
#include "schema/schema_table.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace clc::schema;

namespace {

auto table() -> std::unique_ptr<const SchemaTable> {
    auto opened = SchemaTable::open(embeddedTable());
    REQUIRE(opened);
    return opened;
}

auto typeOf(const SchemaTable& table, std::string_view module, std::string_view name)
    -> const SchemaType& {
    CAPTURE(module);
    CAPTURE(name);
    const auto id = table.findType(module, name);
    REQUIRE(id);
    return table.type(*id);
}

/// The node of a field that must exist.
auto fieldOf(const SchemaTable& table, const SchemaType& type, std::string_view name)
    -> const SchemaNode& {
    CAPTURE(type.name);
    CAPTURE(name);
    const SchemaField* const field = type.field(name);
    REQUIRE(field != nullptr);
    return table.node(field->type);
}

}  // namespace

TEST_CASE("the types that the standard library emits are there") {
    const auto types = table();
    struct Name {
        std::string_view module;
        std::string_view type;
        std::string_view apiVersion;
    };
    const std::vector<Name> kinds = {
        {"k8s", "Deployment", "apps/v1"},
        {"k8s", "Service", "v1"},
        {"k8s", "Namespace", "v1"},
        {"k8s", "PriorityClass", "scheduling.k8s.io/v1"},
        {"k8s", "PodDisruptionBudget", "policy/v1"},
        {"k8s", "HorizontalPodAutoscaler", "autoscaling/v2"},
        {"k8s", "PersistentVolumeClaim", "v1"},
        {"k8s", "ResourceQuota", "v1"},
        {"crd.argocd", "ApplicationSet", "argoproj.io/v1alpha1"},
        {"crd.barman", "ObjectStore", "barmancloud.cnpg.io/v1"},
        {"crd.cert-manager", "Certificate", "cert-manager.io/v1"},
        {"crd.cilium", "CiliumNetworkPolicy", "cilium.io/v2"},
        {"crd.cnpg", "Cluster", "postgresql.cnpg.io/v1"},
        {"crd.cnpg", "Pooler", "postgresql.cnpg.io/v1"},
        {"crd.cnpg", "ScheduledBackup", "postgresql.cnpg.io/v1"},
        {"crd.external-secrets", "ExternalSecret", "external-secrets.io/v1"},
        {"crd.external-secrets", "ClusterSecretStore", "external-secrets.io/v1"},
        {"crd.flux", "HelmRelease", "helm.toolkit.fluxcd.io/v2"},
        {"crd.flux", "Kustomization", "kustomize.toolkit.fluxcd.io/v1"},
        {"crd.flux", "OCIRepository", "source.toolkit.fluxcd.io/v1"},
        {"crd.gateway-api", "Gateway", "gateway.networking.k8s.io/v1"},
        {"crd.gateway-api", "HTTPRoute", "gateway.networking.k8s.io/v1"},
        {"crd.kustomize", "Kustomization", "kustomize.config.k8s.io/v1beta1"},
        {"crd.tofu-controller", "Terraform", "infra.contrib.fluxcd.io/v1alpha2"},
        {"crd.victoria-metrics", "VMServiceScrape", "operator.victoriametrics.com/v1beta1"},
        {"crd.volsync", "ReplicationDestination", "volsync.backube/v1alpha1"},
        {"crd.volsync", "ReplicationSource", "volsync.backube/v1alpha1"},
    };
    for (const Name& each : kinds) {
        const SchemaType& type = typeOf(*types, each.module, each.type);
        REQUIRE(type.object);
        CHECK(type.object->apiVersion == each.apiVersion);
        CHECK(type.object->kind == each.type);
        CHECK(types->findKind(each.apiVersion, each.type) == type.id);
        const SchemaNode& metadata = fieldOf(*types, type, "metadata");
        CHECK(types->type(metadata.record).name == "ObjectMeta");
    }
    for (const std::string_view name :
         {"Container", "EnvVar", "HPAScalingRules", "MetricSpec", "MetricTarget", "Object",
          "ObjectMeta", "Probe", "TypedObjectReference", "Untyped", "Volume"}) {
        CHECK_FALSE(typeOf(*types, "k8s", name).object);
    }
    CHECK(typeOf(*types, "crd.cilium", "EndpointSelector").field("matchLabels") != nullptr);
    CHECK(typeOf(*types, "crd.cilium", "PortRule").field("ports") != nullptr);
}

TEST_CASE("scopes are told") {
    const auto types = table();
    CHECK(typeOf(*types, "k8s", "Deployment").object->scope == Scope::Namespaced);
    CHECK(typeOf(*types, "k8s", "Namespace").object->scope == Scope::Cluster);
    CHECK(typeOf(*types, "crd.cert-manager", "ClusterIssuer").object->scope == Scope::Cluster);
    CHECK(typeOf(*types, "crd.kustomize", "Kustomization").object->scope == Scope::Document);
}

TEST_CASE("domain scalars stand where schemas only hint at them") {
    const auto types = table();
    const auto scalarOf = [&types](const SchemaNode& node) {
        CHECK(node.kind == NodeKind::Scalar);
        return node.scalar;
    };
    using clc::types::ScalarKind;
    CHECK(scalarOf(fieldOf(*types, typeOf(*types, "k8s", "Container"), "image")) ==
          ScalarKind::Image);
    const SchemaNode& limits =
        fieldOf(*types, typeOf(*types, "k8s", "ResourceRequirements"), "limits");
    CHECK(limits.kind == NodeKind::Map);
    CHECK(scalarOf(types->node(limits.element)) == ScalarKind::Quantity);
    const SchemaNode& interval =
        fieldOf(*types, typeOf(*types, "crd.flux", "HelmReleaseSpec"), "interval");
    CHECK(scalarOf(interval) == ScalarKind::Duration);
    CHECK(interval.patterns.size() == 1);
    CHECK(scalarOf(fieldOf(*types, typeOf(*types, "k8s", "IPBlock"), "cidr")) == ScalarKind::Cidr);
    const SchemaNode& port =
        fieldOf(*types, typeOf(*types, "k8s", "ContainerPort"), "containerPort");
    CHECK(port.minimum == 1);
    CHECK(port.maximum == 65535);
    CHECK(fieldOf(*types, typeOf(*types, "k8s", "HTTPGetAction"), "port").kind ==
          NodeKind::IntOrString);
    CHECK(typeOf(*types, "k8s", "Secret").field("stringData")->secret);
}

TEST_CASE("releases of Kubernetes are one type, with what came and went") {
    const auto types = table();
    const auto module = types->module("k8s");
    REQUIRE(module);
    CHECK(module->line == ReleaseLine::Kubernetes);
    CHECK(module->releases.front() == Release{1, 33});
    CHECK(module->releases.back() == Release{1, 36});
    const SchemaType& container = typeOf(*types, "k8s", "Container");
    CHECK(container.served.everywhere());
    CHECK(container.field("restartPolicyRules")->served ==
          ReleaseRange{Release{1, 34}, std::nullopt});
    CHECK(typeOf(*types, "k8s", "ResourceClaim-v1alpha3").served ==
          ReleaseRange{std::nullopt, Release{1, 33}});
    CHECK(typeOf(*types, "k8s", "Container").field("name")->required());
    const SchemaType& machine = typeOf(*types, "crd.talos", "MachineConfig");
    CHECK(machine.object->scope == Scope::Document);
    CHECK(types->type(fieldOf(*types, machine, "machine").record).field("install")->served ==
          ReleaseRange{std::nullopt, Release{1, 11}});
}

TEST_CASE("names and kinds are found, and only once each") {
    const auto types = table();
    std::set<std::string> kinds;
    std::size_t count = 0;
    for (const SchemaModule& module : types->modules()) {
        for (const std::string_view name : types->typeNames(module.name)) {
            const auto id = types->findType(module.name, name);
            REQUIRE(id);
            const SchemaType& type = types->type(*id);
            CHECK(type.name == name);
            CHECK(type.module == module.name);
            ++count;
            if (type.object && !type.object->kind.empty()) {
                CHECK(types->findKind(type.object->apiVersion, type.object->kind) == id);
                CHECK(kinds
                          .insert(std::string(type.object->apiVersion) + " " +
                                  std::string(type.object->kind))
                          .second);
            }
        }
    }
    CHECK(count == types->typeCount());
    CHECK(kinds.size() > 450);
}
