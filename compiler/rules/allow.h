// `@allow("CODE", reason: "...")`: silences one rule for what is declared there, and below.
#pragma once

#include "evaluation/run.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace clc::rules {

class Allows {
public:
    /// Reads the attributes of every instance there is.
    explicit Allows(evaluation::Run& run);

    /// Some `@allow` of `instance`, or of what it stands in, silences `code`; it then counts as
    /// used.
    bool silences(std::string_view code, evaluation::Instance* instance);
    /// Reports each that silenced nothing.
    void reportUnused();

private:
    struct Allow {
        const syntax::Attribute* attribute = nullptr;
        std::string_view code;
        bool used = false;
    };

    void read(const evaluation::Instance& instance);

    evaluation::Run& run_;
    std::vector<Allow> allows_;
    std::unordered_map<const syntax::Attribute*, std::size_t> known_;
    std::unordered_map<const evaluation::Instance*, std::vector<std::size_t>> byInstance_;
};

/// An `@allow` is wrong itself.
bool isAboutAllow(const Diagnostic& diagnostic);

}  // namespace clc::rules
