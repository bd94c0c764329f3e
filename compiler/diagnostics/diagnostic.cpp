#include "diagnostics/diagnostic.h"

namespace clc {

auto severityName(Severity severity) -> std::string_view {
    switch (severity) {
    case Severity::Info: return "info";
    case Severity::Warning: return "warning";
    case Severity::Error: return "error";
    }
    return {};
}

}  // namespace clc
