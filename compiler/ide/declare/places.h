// Where in the files of a cluster a declaration may stand.
#pragma once

#include "ide/declare/declarable.h"

#include <string>
#include <vector>

namespace clc::ide {

/// The top of a file, or the body of something that is declared.
struct Place {
    /// Null for the top of the cluster's files.
    const syntax::DeclarationItem* item = nullptr;
    /// "namespace/web", "namespace/web.app/front"; of the top, the cluster's name.
    std::string path;
};

/// The place for a `kind`: the one that `request.in` names, or the only one that fits. Nothing, and
/// a report, if there is none or several.
auto findPlace(const Declarable& kind, const NewRequest& request, const NewSources& from,
               DiagnosticSink& sink) -> std::optional<Place>;

/// The paths of what a `kind` may stand in, but for the top of the files.
auto placesOf(const Declarable& kind, const NewSources& from) -> std::vector<std::string>;

/// Reports what has this kind and name in `place` already. False if something has.
bool isFree(const Declarable& kind, const NewRequest& request, const Place& place,
            const NewSources& from, DiagnosticSink& sink);

}  // namespace clc::ide
