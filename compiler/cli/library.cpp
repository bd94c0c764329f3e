#include "cli/library.h"

namespace clc::cli {

auto otherLibrary(const Console& console) -> std::optional<host::DiskFileSystem> {
    if (console.library.empty()) {
        return std::nullopt;
    }
    return host::DiskFileSystem(console.folder / console.library / "std");
}

void checkLibrary(const Console& console, DiagnosticSink& sink) {
    const auto library = otherLibrary(console);
    if (library && library->read("prelude.cl").status != ReadStatus::Ok) {
        sink.report(diag::NoStandardLibrary, Span(), console.library.string())
            .help(
                "CLC_STDLIB names the folder 'stdlib' of a checkout of clc; unset it to use the "
                "library in the binary");
    }
}

}  // namespace clc::cli
