// The words that types have in schema texts, in both directions.
#pragma once

#include "schema/definition.h"

#include <array>
#include <string_view>

namespace clc::schema {

/// A type that is one word. `format` is part of what the word says.
struct TypeWord {
    std::string_view word;
    NodeKind kind;
    std::string_view format;
    types::ScalarKind scalar = types::ScalarKind::Quantity;
};

inline constexpr std::array<TypeWord, 19> kTypeNames = {{
    {"Any", NodeKind::Any, ""},
    {"Bool", NodeKind::Bool, ""},
    {"Int", NodeKind::Int, ""},
    {"Int32", NodeKind::Int, "int32"},
    {"Int64", NodeKind::Int, "int64"},
    {"Float", NodeKind::Float, ""},
    {"String", NodeKind::String, ""},
    {"IntOrString", NodeKind::IntOrString, ""},
    {"Quantity", NodeKind::Scalar, "", types::ScalarKind::Quantity},
    {"Duration", NodeKind::Scalar, "", types::ScalarKind::Duration},
    {"Percent", NodeKind::Scalar, "", types::ScalarKind::Percent},
    {"Cidr", NodeKind::Scalar, "", types::ScalarKind::Cidr},
    {"IpAddress", NodeKind::Scalar, "", types::ScalarKind::IpAddress},
    {"Hostname", NodeKind::Scalar, "", types::ScalarKind::Hostname},
    {"Image", NodeKind::Scalar, "", types::ScalarKind::Image},
    {"Version", NodeKind::Scalar, "", types::ScalarKind::Version},
    {"Cron", NodeKind::Scalar, "", types::ScalarKind::Cron},
    {"UrlPath", NodeKind::Scalar, "", types::ScalarKind::UrlPath},
    {"FilePath", NodeKind::Scalar, "", types::ScalarKind::FilePath},
}};

struct ScopeWord {
    std::string_view word;
    Scope scope;
};
inline constexpr std::array<ScopeWord, 3> kScopeWords = {{
    {"namespaced", Scope::Namespaced},
    {"cluster", Scope::Cluster},
    {"document", Scope::Document},
}};

struct TofuWord {
    std::string_view word;
    TofuForm form;
};
inline constexpr std::array<TofuWord, 2> kTofuWords = {{
    {"later", TofuForm::Later},
    {"block", TofuForm::Block},
}};

struct CheckWord {
    std::string_view word;
    CheckKind kind;
};
inline constexpr std::array<CheckWord, 4> kCheckWords = {{
    {"one", CheckKind::ExactlyOne},
    {"any", CheckKind::AtLeastOne},
    {"all", CheckKind::All},
    {"none", CheckKind::None},
}};

struct UncheckedWord {
    std::string_view word;
    UncheckedKind kind;
};
inline constexpr std::array<UncheckedWord, 2> kUncheckedWords = {{
    {"cel", UncheckedKind::Cel},
    {"other", UncheckedKind::Other},
}};

struct LineWord {
    std::string_view word;
    ReleaseLine line;
};
inline constexpr std::array<LineWord, 2> kLineWords = {{
    {"kubernetes", ReleaseLine::Kubernetes},
    {"talos", ReleaseLine::Talos},
}};

}  // namespace clc::schema
