#include "sources.h"

#include "files.h"
#include "schema/importers/api_module.h"
#include "schema/importers/definition_names.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <deque>
#include <set>
#include <stdexcept>

namespace clc::schema_compiler {
namespace {

using Json = nlohmann::json;
using namespace clc::schema;

constexpr std::string_view kKubernetesGroup = "kubernetes";
constexpr std::string_view kTalosGroup = "talos";

[[noreturn]] void fail(const std::string& why) {
    throw std::runtime_error(why);
}

auto readJson(const std::filesystem::path& path) -> Json {
    Json json = Json::parse(readFile(path), nullptr, false);
    if (json.is_discarded()) {
        fail(fmt::format("{}: is no JSON", path.string()));
    }
    return json;
}

/// A folder for each release below `folder`, in ascending order.
auto releasesBelow(const std::filesystem::path& folder)
    -> std::map<Release, std::filesystem::path> {
    std::map<Release, std::filesystem::path> releases;
    if (!std::filesystem::exists(folder)) {
        fail(fmt::format("{}: there is no such folder", folder.string()));
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto release = Release::parse(entry.path().filename().string());
        if (!release) {
            fail(fmt::format("{}: is no release", entry.path().string()));
        }
        releases[*release] = entry.path();
    }
    return releases;
}

auto parts(std::string_view text, char separator) -> std::vector<std::string> {
    std::vector<std::string> all(1);
    for (const char c : text) {
        c == separator ? void(all.emplace_back()) : void(all.back() += c);
    }
    return all;
}

bool looksLikeVersion(std::string_view text) {
    return text.size() > 1 && text[0] == 'v' && text[1] >= '0' && text[1] <= '9';
}

class Compiler {
public:
    explicit Compiler(const Sources& sources)
        : sources_(sources), tables_(readTables(sources.tables)) {}

    auto compile() -> Result {
        checkGroups();
        for (const ModuleRow& row : tables_.modules) {
            compileModule(row);
        }
        checkKinds();
        return std::move(result_);
    }

private:
    /// Every folder of schemas belongs to a module.
    void checkGroups() const {
        std::set<std::string> known;
        for (const ModuleRow& row : tables_.modules) {
            known.insert(row.groups.begin(), row.groups.end());
        }
        for (const auto& entry : std::filesystem::directory_iterator(sources_.schemas / "crds")) {
            if (const std::string group = entry.path().filename().string();
                !known.contains(group)) {
                fail(fmt::format("modules.table has no row for the group {}", group));
            }
        }
    }

    void checkKinds() const {
        for (const auto& [group, kinds] : tables_.kinds) {
            for (const auto& [key, row] : kinds) {
                if (!usedKinds_.contains(group + "/" + key)) {
                    fail(fmt::format("kinds.table has a row for {} of {}, which has no schema",
                                     row.kind, group));
                }
            }
        }
    }

    auto kindRow(const std::string& group, const std::string& kind) -> const KindRow& {
        const auto inGroup = tables_.kinds.find(group);
        const std::string key = lower(kind);
        if (inGroup == tables_.kinds.end() || !inGroup->second.contains(key)) {
            fail(fmt::format("kinds.table has no row for {} of {}", kind, group));
        }
        usedKinds_.insert(group + "/" + key);
        return inGroup->second.at(key);
    }

    void compileModule(const ModuleRow& row) {
        decreedDefinitions_ = 0;
        ModuleDefinition module;
        module.name = row.name;
        module.about = row.about;
        module.license = row.license;
        Refiner refiner(tables_.refinements, row.name);
        std::vector<KindSchema> kinds;
        for (const std::string& group : row.groups) {
            if (group == kKubernetesGroup) {
                addKubernetes(module, refiner);
            } else if (group == kTalosGroup) {
                addTalos(module, refiner);
            } else {
                readKinds(group, module, kinds);
            }
        }
        preferNewest(kinds);
        preferDecreed(kinds);
        addKinds(module, kinds, refiner, decreedKinds(row.name, kinds));
        checkDecreed(row.name, kinds);
        for (const Refinement& unused : refiner.unused()) {
            fail(fmt::format("refinements.table:{}: {} has no such place", unused.line, row.name));
        }
        for (const RefinementMisfit& misfit : refiner.misfits()) {
            fail(fmt::format("refinements.table:{}: {} is no such type at {}", misfit.line,
                             row.name, misfit.place));
        }
        result_.modules.push_back(std::move(module));
    }

    auto decreed(const std::string& module) const -> std::vector<NamedPlace> {
        const auto found = tables_.names.find(module);
        return found == tables_.names.end() ? std::vector<NamedPlace>() : found->second;
    }

    /// The decreed names of places below kinds; the others are of definitions.
    auto decreedKinds(const std::string& module, const std::vector<KindSchema>& kinds) const
        -> std::vector<NamedPlace> {
        std::vector<NamedPlace> all = decreed(module);
        std::erase_if(all, [&kinds](const NamedPlace& each) {
            return std::ranges::none_of(kinds, [&each](const KindSchema& kind) {
                return each.place.starts_with(kind.kind + ".");
            });
        });
        return all;
    }

    /// Every decreed name is of a definition or below a kind, where `addKinds` misses those that
    /// are of no place.
    void checkDecreed(const std::string& module, const std::vector<KindSchema>& kinds) const {
        const auto below = decreedKinds(module, kinds).size();
        if (below + decreedDefinitions_ != decreed(module).size()) {
            fail(fmt::format("names.table has a row of {} for no definition and no kind", module));
        }
    }

    // ---- custom resources ----

    void readKinds(const std::string& group, ModuleDefinition& module,
                   std::vector<KindSchema>& kinds) {
        std::size_t found = 0;
        for (const auto& [folder, origin] :
             {std::pair(sources_.schemas / "crds" / group, "crds/" + group),
              std::pair(sources_.tables / group, "tools/schemas/" + group)}) {
            const auto files = filesBelow(folder, ".json");
            for (const auto& path : files) {
                readKind(group, path, kinds);
            }
            if (!files.empty()) {
                module.sources.push_back(origin);
            }
            found += files.size();
        }
        if (found == 0) {
            fail(fmt::format("the group {} has no schema", group));
        }
    }

    void readKind(const std::string& group, const std::filesystem::path& path,
                  std::vector<KindSchema>& kinds) {
        const auto name = parts(path.stem().string(), '_');
        if (name.size() != 2) {
            fail(fmt::format("{}: is not named KIND_VERSION.json", path.string()));
        }
        const KindRow& row = kindRow(group, name[0]);
        kinds.push_back({.group = group,
                         .version = name[1],
                         .kind = row.kind,
                         .typeName = row.kind,
                         .scope = row.scope,
                         .preferred = false,
                         .schema = &keep(readJson(path))});
        ++result_.files;
    }

    void preferDecreed(std::vector<KindSchema>& kinds) {
        for (KindSchema& kind : kinds) {
            const std::string& preferred = kindRow(kind.group, kind.kind).preferred;
            kind.preferred = preferred.empty() ? kind.preferred : kind.version == preferred;
        }
    }

    // ---- Kubernetes ----

    void addKubernetes(ModuleDefinition& module, Refiner& refiner) {
        module.line = ReleaseLine::Kubernetes;
        DefinitionSet set;
        std::set<std::string> served;
        std::map<std::string, int> ranks;
        const Json byHand = readJson(sources_.tables / "k8s" / "objects.json");
        module.sources.emplace_back("tools/schemas/k8s");
        addGone(byHand.at("definitions"), served);
        for (const auto& [release, folder] : releasesBelow(sources_.schemas / "kubernetes")) {
            Json definitions = readJson(folder / "_definitions.json").at("definitions");
            definitions.update(byHand.at("definitions"));
            for (const Json& kind : readJson(folder / "_kinds.json")) {
                served.insert(kind.get<std::string>());
            }
            checkKubernetesFiles(folder, definitions);
            module.sources.push_back("kubernetes/v" + release.text());
            set.releases.push_back({release, &keep(std::move(definitions))});
        }
        set.known = kubernetesScalars();
        std::map<std::string, DefinitionName> names;
        for (const ReleaseSchemas& release : set.releases) {
            for (const auto& [full, schema] : release.definitions->items()) {
                if (!isRecordSchema(schema)) {
                    continue;
                }
                DefinitionName name = kubernetesName(full);
                if (auto object = kubernetesObject(schema, served)) {
                    name.rank = name.group == "core" ? 0 : 1;
                    set.objects[full] = std::move(*object);
                } else {
                    name.rank = name.group == "core" ? 2 : 3;
                }
                names[full] = std::move(name);
            }
        }
        finish(module, set, names, refiner);
        endGone(byHand.at("definitions"), module);
    }

    /// Kinds that no release serves any more whose schemas are here: those by hand that say when
    /// they went.
    static void addGone(const Json& byHand, std::set<std::string>& served) {
        for (const auto& [full, schema] : byHand.items()) {
            if (schema.contains("x-until")) {
                const Json& identity = schema.at("x-kubernetes-group-version-kind").front();
                served.insert(fmt::format("{}/{} {}", identity.at("group").get<std::string>(),
                                          identity.at("version").get<std::string>(),
                                          identity.at("kind").get<std::string>()));
            }
        }
    }

    static void endGone(const Json& byHand, ModuleDefinition& module) {
        for (const auto& [full, schema] : byHand.items()) {
            const auto type =
                std::ranges::find(module.types, kubernetesName(full).name, &TypeDefinition::name);
            if (schema.contains("x-until") && type != module.types.end()) {
                type->served.until = Release::parse(schema.at("x-until").get<std::string>());
            }
        }
    }

    /// The files of the kinds, each of which refers to a definition.
    void checkKubernetesFiles(const std::filesystem::path& folder, const Json& definitions) {
        for (const auto& path : filesBelow(folder, ".json")) {
            ++result_.files;
            if (path.filename().string().starts_with("_")) {
                continue;
            }
            const std::string reference = readJson(path).value("$ref", "");
            if (!definitions.contains(reference.substr(reference.rfind('/') + 1))) {
                fail(fmt::format("{}: refers to no definition", path.string()));
            }
        }
    }

    static auto kubernetesScalars() -> std::map<std::string, NodeDefinition> {
        NodeDefinition quantity;
        quantity.kind = NodeKind::Scalar;
        quantity.scalar = types::ScalarKind::Quantity;
        return {{"io.k8s.apimachinery.pkg.api.resource.Quantity", quantity}};
    }

    /// `io.k8s.api.apps.v1.Deployment`: the last three parts are group, version and name.
    static auto kubernetesName(const std::string& full) -> DefinitionName {
        const auto all = parts(full, '.');
        DefinitionName name{
            .full = full, .group = "", .version = "", .name = all.back(), .rank = 0};
        if (all.size() > 2 && looksLikeVersion(all[all.size() - 2])) {
            name.version = all[all.size() - 2];
            name.group = all[all.size() - 3];
        } else if (all.size() > 1) {
            name.group = all[all.size() - 2];
        }
        return name;
    }

    auto kubernetesObject(const Json& schema, const std::set<std::string>& served)
        -> std::optional<ObjectDefinition> {
        const auto identities = schema.find("x-kubernetes-group-version-kind");
        if (identities == schema.end() || identities->size() != 1) {
            return std::nullopt;
        }
        const Json& identity = identities->front();
        const auto group = identity.at("group").get<std::string>();
        const auto version = identity.at("version").get<std::string>();
        const auto kind = identity.at("kind").get<std::string>();
        const std::string apiVersion = group.empty() ? version : group + "/" + version;
        if (!served.contains(apiVersion + " " + kind)) {
            return std::nullopt;
        }
        return ObjectDefinition{apiVersion, kind,
                                kindRow(group.empty() ? "core" : group, kind).scope};
    }

    // ---- Talos ----

    void addTalos(ModuleDefinition& module, Refiner& refiner) {
        module.line = ReleaseLine::Talos;
        DefinitionSet set;
        std::map<std::string, DefinitionName> names;
        const Json byHand = readJson(sources_.tables / "talos" / "objects.json");
        module.sources.emplace_back("tools/schemas/talos");
        for (const auto& [release, folder] : releasesBelow(sources_.schemas / "talos")) {
            Json whole = readJson(folder / "config.schema.json");
            whole.at("$defs").update(byHand.at("$defs"));
            const Json& root = keep(std::move(whole));
            ++result_.files;
            const Json& definitions = root.at("$defs");
            module.sources.push_back("talos/v" + release.text());
            set.releases.push_back({release, &definitions});
            for (auto& [full, name] : names) {
                name.rank = definitions.contains(full) ? 0 : 1;
            }
            for (const auto& [full, schema] : definitions.items()) {
                names[full] = talosName(full);
            }
            for (const Json& document : root.at("oneOf")) {
                const auto reference = document.at("$ref").get<std::string>();
                const std::string full = reference.substr(reference.rfind('/') + 1);
                const ObjectDefinition& object = set.objects[full] =
                    talosDocument(definitions.at(full));
                names[full].name = object.kind.empty() ? names[full].name : object.kind;
            }
        }
        finish(module, set, names, refiner);
    }

    /// `block.EncryptionKey`: the package tells it from others of its name.
    static auto talosName(const std::string& full) -> DefinitionName {
        const auto dot = full.find('.');
        std::string name = full.substr(dot + 1);
        constexpr std::string_view kVersion = "V1Alpha1";
        if (name.ends_with(kVersion)) {
            name.resize(name.size() - kVersion.size());
        }
        return {.full = full, .group = full.substr(0, dot), .version = "", .name = name, .rank = 0};
    }

    /// A document says what it is in two constants; the oldest one, with no kind, says nothing.
    static auto talosDocument(const Json& schema) -> ObjectDefinition {
        const auto constant = [&schema](const char* field) {
            const Json& properties = schema.at("properties");
            return properties.contains(field)
                       ? properties.at(field).at("enum").front().get<std::string>()
                       : std::string();
        };
        return {constant("apiVersion"), constant("kind"), Scope::Document};
    }

    void finish(ModuleDefinition& module, DefinitionSet& set,
                const std::map<std::string, DefinitionName>& names, Refiner& refiner) {
        std::vector<DefinitionName> all;
        for (const auto& [full, name] : names) {
            all.push_back(name);
        }
        std::vector<NamedPlace> places = decreed(module.name);
        std::erase_if(places,
                      [&names](const NamedPlace& each) { return !names.contains(each.place); });
        decreedDefinitions_ = places.size();
        set.names = nameDefinitions(std::move(all), places);
        for (const TypeChange& change : addDefinitions(module, set, refiner)) {
            result_.notes.push_back(fmt::format("{}: {} becomes {} in {}: {}", module.name,
                                                change.before, change.after, change.release.text(),
                                                change.place));
        }
    }

    auto keep(Json json) -> const Json& {
        json_.push_back(std::move(json));
        return json_.back();
    }

    const Sources& sources_;
    Tables tables_;
    Result result_;
    std::deque<Json> json_;
    /// How many decreed names of the module at hand are of definitions.
    std::size_t decreedDefinitions_ = 0;
    std::set<std::string> usedKinds_;
};

}  // namespace

auto compile(const Sources& sources) -> Result {
    return Compiler(sources).compile();
}

}  // namespace clc::schema_compiler
