// Functions whose result is known only after `tofu apply`, and what functions of values become when
// their arguments are.
#include "evaluation/later.h"

#include "evaluation/expr.h"
#include "evaluation/make.h"
#include "evaluation/natives/native.h"

#include <algorithm>
#include <array>

namespace clc::evaluation {

namespace {

using values::ExpressionForm;

auto reference(const NativeCall& call) -> Value {
    const auto* root = values::as<values::InstanceData>(call[0]);
    if (root == nullptr) {
        return poison();
    }
    // What is wrong with it, if anything, is its address, not the root.
    const values::OriginId written = call[1].origin;
    return laterAddress(call.run, ExpressionForm::Reference, textOf(call[1]), root->instance,
                        written.valid() ? written : call.origin);
}

auto keyword(const NativeCall& call) -> Value {
    return laterAddress(call.run, ExpressionForm::Keyword, textOf(call[0]), {}, call.origin);
}

auto jsonencode(const NativeCall& call) -> Value {
    return laterCall(call.run, "jsonencode", call.arguments, call.origin, call.use);
}

auto base64decode(const NativeCall& call) -> Value {
    return laterCall(call.run, "base64decode", call.arguments, call.origin, call.use);
}

constexpr std::array kRows = {
    NativeRow{"reference", reference},
    NativeRow{"keyword", keyword},
    NativeRow{"jsonencode", jsonencode},
    NativeRow{"base64decode", base64decode},
};

/// A native that OpenTofu has a function for, with its arguments in the order given.
struct TofuFunction {
    std::string_view native;
    std::string_view name;
    std::array<std::size_t, 3> order = {0, 1, 2};
};

constexpr std::array kTofu = {
    TofuFunction{"lower", "lower"},
    TofuFunction{"upper", "upper"},
    TofuFunction{"trim", "trimspace"},
    TofuFunction{"replace", "replace"},
    TofuFunction{"split", "split", {1, 0, 2}},
    TofuFunction{"join", "join", {1, 0, 2}},
    TofuFunction{"starts-with", "startswith"},
    TofuFunction{"ends-with", "endswith"},
    TofuFunction{"remove-prefix", "trimprefix"},
    TofuFunction{"remove-suffix", "trimsuffix"},
    TofuFunction{"sha256", "sha256"},
    TofuFunction{"base64", "base64encode"},
    TofuFunction{"keys", "keys"},
    TofuFunction{"values", "values"},
    TofuFunction{"size", "length"},
    TofuFunction{"distinct", "distinct"},
    TofuFunction{"reverse", "reverse"},
    TofuFunction{"contains", "contains"},
    TofuFunction{"floor", "floor"},
    TofuFunction{"ceil", "ceil"},
    TofuFunction{"abs", "abs"},
};

}  // namespace

auto laterNatives() -> std::span<const NativeRow> {
    return kRows;
}

bool takesLater(std::string_view name) {
    return name == "reference" || name == "keyword" || name == "jsonencode" ||
           name == "base64decode" || name == "hcl";
}

auto callLater(Run& run, std::string_view name, std::span<const Value> arguments, OriginId origin,
               Span use) -> Value {
    const auto* found = std::ranges::find(kTofu, name, &TofuFunction::native);
    if (found == kTofu.end() || arguments.size() > found->order.size()) {
        run.sink
            .report(diag::LaterNotAllowed, use, "this", "a value for '" + std::string(name) + "'")
            .help("the value exists only after tofu apply, and OpenTofu has no such function");
        return poison();
    }
    std::vector<Value> ordered;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        ordered.push_back(arguments[found->order[i]]);
    }
    return laterCall(run, found->name, ordered, origin, use);
}

}  // namespace clc::evaluation
