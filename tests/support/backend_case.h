// Printing one file in a test, and what was reported while doing so.
#pragma once

#include "backends/backends.h"
#include "support/documents.h"

#include <string>
#include <string_view>

namespace clc::tests {

/// One file given as JSON (see `Documents::fromJson`). Origins lead into a file whose text is the
/// list of their places.
class BackendCase {
public:
    BackendCase(values::DocFormat format, std::string_view json);

    /// The bytes, or `code 'place': message` lines if there are none.
    auto result() -> std::string;
    /// What was printed last; empty if nothing was.
    [[nodiscard]] auto file() const -> const backends::PrintedFile& { return printed_; }
    [[nodiscard]] auto documents() const -> const Documents& { return documents_; }

private:
    Documents documents_;
    values::OutputFile file_;
    backends::PrintedFile printed_;
};

/// A table of origins in which the span of number N begins at byte N of file 0.
class NumberedOrigins final : public values::OriginLookup {
public:
    [[nodiscard]] auto span(values::OriginId origin) const -> Span override {
        return {FileId(std::size_t{0}), origin.value, origin.value + 1};
    }
};

}  // namespace clc::tests
