#include "types/scalars/scalars.h"

#include "types/scalars/cidr.h"
#include "types/scalars/cron.h"
#include "types/scalars/duration.h"
#include "types/scalars/file_path.h"
#include "types/scalars/hostname.h"
#include "types/scalars/image.h"
#include "types/scalars/ip_address.h"
#include "types/scalars/percent.h"
#include "types/scalars/quantity.h"
#include "types/scalars/url_path.h"
#include "types/scalars/version.h"

#include <algorithm>
#include <array>

namespace clc::types {
namespace {

constexpr std::array kKinds = {
    ScalarKind::Quantity,  ScalarKind::Duration, ScalarKind::Percent,  ScalarKind::Cidr,
    ScalarKind::IpAddress, ScalarKind::Hostname, ScalarKind::Image,    ScalarKind::Version,
    ScalarKind::Cron,      ScalarKind::UrlPath,  ScalarKind::FilePath,
};

template <typename T>
struct TypeOf {
    using Type = T;
};

/// Calls `action` with the `TypeOf` the C++ type of the kind: the one place that knows them all.
template <typename Action>
auto withType(ScalarKind kind, Action action) {
    switch (kind) {
    case ScalarKind::Quantity: return action(TypeOf<Quantity>{});
    case ScalarKind::Duration: return action(TypeOf<Duration>{});
    case ScalarKind::Percent: return action(TypeOf<Percent>{});
    case ScalarKind::Cidr: return action(TypeOf<Cidr>{});
    case ScalarKind::IpAddress: return action(TypeOf<IpAddress>{});
    case ScalarKind::Hostname: return action(TypeOf<Hostname>{});
    case ScalarKind::Image: return action(TypeOf<Image>{});
    case ScalarKind::Version: return action(TypeOf<Version>{});
    case ScalarKind::Cron: return action(TypeOf<Cron>{});
    case ScalarKind::UrlPath: return action(TypeOf<UrlPath>{});
    case ScalarKind::FilePath: break;
    }
    return action(TypeOf<FilePath>{});
}

}  // namespace

auto scalarKinds() -> std::span<const ScalarKind> {
    return kKinds;
}

auto scalarName(ScalarKind kind) -> std::string_view {
    switch (kind) {
    case ScalarKind::Quantity: return "Quantity";
    case ScalarKind::Duration: return "Duration";
    case ScalarKind::Percent: return "Percent";
    case ScalarKind::Cidr: return "Cidr";
    case ScalarKind::IpAddress: return "IpAddress";
    case ScalarKind::Hostname: return "Hostname";
    case ScalarKind::Image: return "Image";
    case ScalarKind::Version: return "Version";
    case ScalarKind::Cron: return "Cron";
    case ScalarKind::UrlPath: return "UrlPath";
    case ScalarKind::FilePath: return "FilePath";
    }
    return "";
}

auto scalarNamed(std::string_view name) -> std::optional<ScalarKind> {
    const auto* const kind = std::ranges::find(kKinds, name, scalarName);
    return kind == kKinds.end() ? std::nullopt : std::optional(*kind);
}

auto checkScalar(ScalarKind kind, std::string_view text) -> std::optional<ScalarError> {
    return withType(kind, [&]<typename T>(TypeOf<T>) -> std::optional<ScalarError> {
        const Parsed<T> scalar = T::parse(text);
        return scalar ? std::nullopt : std::optional(scalar.error());
    });
}

auto isOrdered(ScalarKind kind) -> bool {
    switch (kind) {
    case ScalarKind::Quantity:
    case ScalarKind::Duration:
    case ScalarKind::Percent:
    case ScalarKind::Cidr:
    case ScalarKind::IpAddress:
    case ScalarKind::Version: return true;
    case ScalarKind::Hostname:
    case ScalarKind::Image:
    case ScalarKind::Cron:
    case ScalarKind::UrlPath:
    case ScalarKind::FilePath: return false;
    }
    return false;
}

auto compareScalars(ScalarKind kind, std::string_view a, std::string_view b)
    -> std::optional<std::strong_ordering> {
    return withType(kind, [&]<typename T>(TypeOf<T>) -> std::optional<std::strong_ordering> {
        const Parsed<T> left = T::parse(a);
        const Parsed<T> right = T::parse(b);
        if (!left || !right) {
            return std::nullopt;
        }
        return *left <=> *right;
    });
}

auto canonicalScalar(ScalarKind kind, std::string_view text) -> std::optional<std::string> {
    return withType(kind, [&]<typename T>(TypeOf<T>) -> std::optional<std::string> {
        const Parsed<T> scalar = T::parse(text);
        return scalar ? std::optional<std::string>(scalar->canonical()) : std::nullopt;
    });
}

}  // namespace clc::types
