// One report of several compilations: each has sources of its own.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace clc {

/// Brings together diagnostics whose spans point into different sources. A file is taken over once,
/// by its path, and so is what two compilations say of the same place.
class CombinedDiagnostics {
public:
    CombinedDiagnostics() = default;
    CombinedDiagnostics(const CombinedDiagnostics&) = delete;
    auto operator=(const CombinedDiagnostics&) -> CombinedDiagnostics& = delete;

    void add(std::vector<Diagnostic> diagnostics, const SourceManager& from);

    [[nodiscard]] auto diagnostics() const -> const std::vector<Diagnostic>& {
        return diagnostics_;
    }
    [[nodiscard]] auto sources() const -> const SourceManager& { return sources_; }

private:
    auto moved(Span span, const SourceManager& from) -> Span;

    SourceManager sources_;
    std::map<std::string, FileId> byPath_;
    std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string>> seen_;
    std::vector<Diagnostic> diagnostics_;
};

}  // namespace clc
