#include "schema/version_contract.h"

namespace clc::schema {

void VersionContract::choose(ReleaseLine line, Release release) {
    switch (line) {
    case ReleaseLine::None: break;
    case ReleaseLine::Kubernetes: kubernetes = release; break;
    case ReleaseLine::Talos: talos = release; break;
    }
}

auto VersionContract::release(ReleaseLine line) const -> std::optional<Release> {
    switch (line) {
    case ReleaseLine::None: return std::nullopt;
    case ReleaseLine::Kubernetes: return kubernetes;
    case ReleaseLine::Talos: return talos;
    }
    return std::nullopt;
}

bool VersionContract::serves(ReleaseLine line, const ReleaseRange& served) const {
    const auto running = release(line);
    return !running || served.contains(*running);
}

bool VersionContract::demands(ReleaseLine line,
                              const std::optional<ReleaseRange>& requiredIn) const {
    if (!requiredIn) {
        return false;
    }
    const auto running = release(line);
    return running ? requiredIn->contains(*running) : requiredIn->everywhere();
}

}  // namespace clc::schema
