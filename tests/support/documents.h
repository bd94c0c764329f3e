// Output documents for tests: made by hand in C++, or read from JSON.
#pragma once

#include "base/arena.h"
#include "values/document.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace clc::tests {

/// Owns the nodes it makes. Every node and key gets an origin of its own, whose name tells where it
/// stands.
class Documents {
public:
    struct Entry {
        std::string_view key;
        const values::DocNode* value = nullptr;
    };

    auto null() -> const values::DocNode*;
    auto boolean(bool value) -> const values::DocNode*;
    auto integer(std::int64_t value) -> const values::DocNode*;
    /// `written` is the text the user wrote, if he did.
    auto number(double value, std::string_view written = "") -> const values::DocNode*;
    auto text(std::string_view text) -> const values::DocNode*;
    auto list(const std::vector<const values::DocNode*>& items) -> const values::DocNode*;
    auto map(const std::vector<Entry>& entries) -> const values::DocNode*;
    auto expression(values::ExpressionForm form, std::string_view text,
                    const std::vector<const values::DocNode*>& items = {})
        -> const values::DocNode*;

    /// JSON with the order of keys kept. An object with one of these as its only key is an
    /// expression:
    ///
    ///     {"$reference": "var.token"}      {"$template": ["a-", {"$reference": "local.b"}]}
    ///     {"$member": [VALUE, "name"]}     {"$index": [VALUE, 0]}
    ///     {"$call": ["jsonencode", VALUE]} {"$keyword": "string"}
    ///
    /// `{"$float": "nan"}` is what JSON cannot say, and so is `{"$bytes": "61ff"}`, a text.
    auto fromJson(std::string_view json) -> const values::DocNode*;

    /// Where the node or key of `origin` stands, as a JSON pointer; that of a key ends with "~key".
    [[nodiscard]] auto place(values::OriginId origin) const -> const std::string&;

private:
    auto make(values::DocNode node) -> const values::DocNode*;
    auto nextOrigin() -> values::OriginId;

    Arena arena_;
    std::vector<std::string> places_;
    std::string here_;

    friend class JsonReader;
};

}  // namespace clc::tests
