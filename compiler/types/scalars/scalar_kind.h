// The domain scalars: types whose values are texts of a known form.
#pragma once

#include <cstdint>

namespace clc::types {

enum class ScalarKind : std::uint8_t {
    Quantity,
    Duration,
    Percent,
    Cidr,
    IpAddress,
    Hostname,
    Image,
    Version,
    Cron,
    UrlPath,
    FilePath,
};

}  // namespace clc::types
