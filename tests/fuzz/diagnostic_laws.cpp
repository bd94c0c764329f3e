#include "fuzz/diagnostic_laws.h"

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>

namespace clc::fuzz {
namespace {

void requireInside(Span span, const SizeOf& sizeOf) {
    if (!span.valid()) {
        return;
    }
    const std::optional<std::size_t> size = sizeOf(span.file);
    require(size.has_value(), "a span is of a file that was read");
    require(span.begin <= span.end && span.end <= *size, "a span lies inside its file");
}

void requireLawful(const Fix& fix, const SizeOf& sizeOf) {
    const Edit* last = nullptr;
    for (const Edit& edit : fix.edits) {
        require(edit.span.valid(), "an edit has a place");
        requireInside(edit.span, sizeOf);
        const bool sameFile = last != nullptr && last->span.file == edit.span.file;
        require(!sameFile || last->span.end <= edit.span.begin, "edits are in order");
        last = &edit;
    }
}

}  // namespace

void require(bool holds, std::string_view law) {
    if (!holds) {
        fmt::print(stderr, "broken: {}\n", law);
        std::abort();
    }
}

void requireLawful(const std::vector<Diagnostic>& diagnostics, const SizeOf& sizeOf) {
    for (const Diagnostic& diagnostic : diagnostics) {
        require(!diagnostic.code.empty() && !diagnostic.message.empty(),
                "a finding has a code and a message");
        require(!diagnostic.labels.empty(), "a finding has a place");
        for (const Label& label : diagnostic.labels) {
            requireInside(label.span, sizeOf);
        }
        for (const Fix& fix : diagnostic.fixes) {
            requireLawful(fix, sizeOf);
        }
    }
}

}  // namespace clc::fuzz
