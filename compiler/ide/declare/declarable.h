// From the word somebody says to the kind that can be declared by it.
#pragma once

#include "diagnostics/sink.h"
#include "ide/declare/declare.h"
#include "semantics/model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::ide {

/// A kind, in the model that knows all of it: the library's, or the cluster's.
struct Declarable {
    const semantics::Model* model = nullptr;
    semantics::Definition definition = {};

    [[nodiscard]] auto kind() const -> const semantics::KindInfo& {
        return model->kind(definition.kind);
    }
    [[nodiscard]] auto module() const -> const semantics::Module& {
        return model->module(definition.module);
    }
};

/// A kind as two models call it.
struct KindName {
    std::string_view module;
    std::string_view name;
    bool operator==(const KindName&) const = default;
};
auto kindName(const semantics::Model& model, types::KindId kind) -> KindName;
/// The kind, and those that it is.
auto lineage(const semantics::Model& model, types::KindId kind) -> std::vector<KindName>;

/// A kind that can be declared, and what it is.
struct DeclarableName {
    std::string name;
    std::string words;
};
/// All of them, in order of name, each once.
auto declarableNames(const NewSources& from) -> std::vector<DeclarableName>;

/// The kind that `name` means: of the cluster's modules, or else of the library. What is none, or
/// can't be declared, is reported.
auto findDeclarable(std::string_view name, const NewSources& from, DiagnosticSink& sink)
    -> std::optional<Declarable>;

}  // namespace clc::ide
