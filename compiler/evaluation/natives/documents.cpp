// Texts in a format of their own: made of values here, printed when their text or their file is
// asked for. And the other way round: what a text of YAML says.
#include "evaluation/expr.h"
#include "evaluation/files.h"
#include "evaluation/make.h"
#include "evaluation/natives/native.h"
#include "evaluation/outputs.h"
#include "evaluation/tofu_blocks.h"

#include <algorithm>
#include <array>

namespace clc::evaluation {

namespace {

using values::DocFormat;

auto nullDocument(const NativeCall& call) -> const values::DocNode* {
    auto* node = call.run.arena.make<values::DocNode>();
    node->origin = call[0].origin;
    node->kind = values::DocKind::Null;
    return node;
}

auto document(const NativeCall& call, DocFormat format, LaterUse later) -> Value {
    std::vector<values::StateUse> roots;
    // A whole document may be null, where in a map that leaves a key out.
    const values::DocNode* root =
        call[0].isNull()
            ? nullDocument(call)
            : toDocument(call.run, call[0], {.use = call.use, .roots = &roots, .later = later});
    if (root == nullptr) {
        return poison();
    }
    auto* data = call.run.arena.make<values::DocumentData>();
    data->kind = values::ValueKind::Document;
    data->format = format;
    data->root = root;
    data->roots = call.run.arena.copy(roots);
    if (call.arguments.size() > 1) {
        constexpr std::int64_t kMost = 16;
        data->indent =
            static_cast<std::uint8_t>(std::clamp<std::int64_t>(intOf(call[1]), 0, kMost));
    }
    if (isExplained(call.run)) {
        call.run.explained.documents.push_back({call.origin, root, format, data->indent});
    }
    return {data, call.origin};
}

auto yaml(const NativeCall& call) -> Value {
    return document(call, DocFormat::Yaml, LaterUse::Refused);
}

auto json(const NativeCall& call) -> Value {
    return document(call, DocFormat::Json, LaterUse::Refused);
}

auto toml(const NativeCall& call) -> Value {
    return document(call, DocFormat::Toml, LaterUse::Refused);
}

auto env(const NativeCall& call) -> Value {
    return document(call, DocFormat::Env, LaterUse::Refused);
}

auto hcl(const NativeCall& call) -> Value {
    return document(call, DocFormat::Hcl, LaterUse::Allowed);
}

auto yamlOfText(const NativeCall& call) -> Value {
    const YamlText read = yamlOf(call.run, textOf(call[0]), call[0].origin);
    return read.value.value_or(makeNull(call.origin));
}

auto yamlFaultOfText(const NativeCall& call) -> Value {
    const YamlText read = yamlOf(call.run, textOf(call[0]), call[0].origin);
    return read.value ? makeNull(call.origin)
                      : makeText(call.run, call.run.arena.copy(read.fault), call.origin);
}

constexpr std::array kRows = {
    NativeRow{"yaml", yaml},
    NativeRow{"json", json},
    NativeRow{"toml", toml},
    NativeRow{"env", env},
    NativeRow{"hcl", hcl},
    NativeRow{"yaml-of", yamlOfText},
    NativeRow{"yaml-fault", yamlFaultOfText},
};

}  // namespace

auto documentNatives() -> std::span<const NativeRow> {
    return kRows;
}

auto printDocument(Run& run, Value value, Span use) -> std::optional<std::string> {
    const auto& document = *values::as<values::DocumentData>(value);
    if (run.print == nullptr) {
        return std::nullopt;
    }
    if (!document.roots.empty()) {
        run.sink.report(diag::LaterNotAllowed, use, "this document", "its text")
            .help("emit it as a file; its text is complete only after tofu apply");
        return std::nullopt;
    }
    const values::DocNode& root = *withTypedBlocks(run, *document.root, document.format);
    return run.print(root, document.format, document.indent);
}

}  // namespace clc::evaluation
