// Functions of networks, addresses, hosts and paths, and `contains`, which many types have.
#include "evaluation/iterate.h"
#include "evaluation/natives/native.h"
#include "types/scalars/cidr.h"
#include "types/scalars/file_path.h"
#include "types/scalars/hostname.h"
#include "types/scalars/url_path.h"

#include <array>

namespace clc::evaluation {

namespace {

using types::ScalarKind;

auto outside(const NativeCall& call) -> Value {
    const Span fault = faultPlace(call.run, call[0], call.use);
    auto builder = call.run.sink.report(diag::AddressOutside, fault, textOf(call[0]));
    labelUse(builder, fault, call.use);
    labelOrigin(call.run, builder, call[0], fault, "it comes from here");
    builder.help("count from 0, and not beyond its size");
    return poison();
}

auto address(const NativeCall& call, const std::optional<types::IpAddress>& found) -> Value {
    if (!found) {
        return outside(call);
    }
    return makeScalar(call.run, ScalarKind::IpAddress, call.run.arena.copy(found->canonical()),
                      call.origin);
}

auto network(const NativeCall& call, const std::optional<types::Cidr>& found) -> Value {
    if (!found) {
        return outside(call);
    }
    return makeScalar(call.run, ScalarKind::Cidr, call.run.arena.copy(found->canonical()),
                      call.origin);
}

auto networkOf(Value value) -> types::Cidr {
    const auto parsed = types::Cidr::parse(textOf(value));
    CLC_ASSERT(parsed.ok(), "a Cidr was checked when it was made");
    return *parsed;
}

auto addressOf(Value value) -> types::IpAddress {
    const auto parsed = types::IpAddress::parse(textOf(value));
    CLC_ASSERT(parsed.ok(), "an IpAddress was checked when it was made");
    return *parsed;
}

auto networkContains(Value whole, Value part) -> bool {
    const auto* scalar = values::as<values::ScalarData>(part);
    return scalar != nullptr && scalar->scalar == ScalarKind::Cidr
               ? networkOf(whole).contains(networkOf(part))
               : networkOf(whole).contains(addressOf(part));
}

template <typename Path>
auto pathContains(Value whole, Value part) -> bool {
    const auto a = Path::parse(textOf(whole));
    const auto b = Path::parse(textOf(part));
    return a && b && a->contains(*b);
}

auto containsPart(const NativeCall& call) -> Value {
    const auto* scalar = values::as<values::ScalarData>(call[0]);
    if (scalar != nullptr && scalar->scalar == ScalarKind::Cidr) {
        return makeBool(networkContains(call[0], call[1]), call.origin);
    }
    if (scalar != nullptr && scalar->scalar == ScalarKind::FilePath) {
        return makeBool(pathContains<types::FilePath>(call[0], call[1]), call.origin);
    }
    if (scalar != nullptr && scalar->scalar == ScalarKind::UrlPath) {
        return makeBool(pathContains<types::UrlPath>(call[0], call[1]), call.origin);
    }
    if (call[0].is(values::ValueKind::Text) || scalar != nullptr) {
        return makeBool(textOf(call[0]).find(textOf(call[1])) != std::string_view::npos,
                        call.origin);
    }
    const auto found = contains(call.run, call[0], call[1], call.use);
    return found ? makeBool(*found, call.origin) : poison();
}

auto outputFolder(const NativeCall& call) -> Value {
    return makeScalar(call.run, ScalarKind::FilePath, call.run.arena.copy(call.run.outputFolder),
                      call.origin);
}

auto overlaps(const NativeCall& call) -> Value {
    return makeBool(networkOf(call[0]).overlaps(networkOf(call[1])), call.origin);
}

auto host(const NativeCall& call) -> Value {
    return address(call, networkOf(call[0]).host(intOf(call[1])));
}

auto subnet(const NativeCall& call) -> Value {
    const std::int64_t prefix = intOf(call[1]);
    constexpr std::int64_t kMost = 128;
    return network(
        call, prefix < 0 || prefix > kMost
                  ? std::nullopt
                  : networkOf(call[0]).subnet(static_cast<std::uint8_t>(prefix), intOf(call[2])));
}

auto prefix(const NativeCall& call) -> Value {
    return makeInt(call.run, networkOf(call[0]).prefix(), call.origin);
}

auto plus(const NativeCall& call) -> Value {
    return address(call, addressOf(call[0]).plus(intOf(call[1])));
}

auto covers(const NativeCall& call) -> Value {
    const auto pattern = types::Hostname::parse(textOf(call[0]));
    const auto other = types::Hostname::parse(textOf(call[1]));
    return makeBool(pattern && other && pattern->covers(*other), call.origin);
}

auto isWildcard(const NativeCall& call) -> Value {
    return makeBool(textOf(call[0]).starts_with("*."), call.origin);
}

auto segmentsOf(Value path) -> std::vector<std::string> {
    const auto* scalar = values::as<values::ScalarData>(path);
    if (scalar != nullptr && scalar->scalar == ScalarKind::UrlPath) {
        const auto parsed = types::UrlPath::parse(scalar->text);
        return parsed ? parsed->segments() : std::vector<std::string>();
    }
    const auto parsed = types::FilePath::parse(textOf(path));
    return parsed ? parsed->segments() : std::vector<std::string>();
}

auto segments(const NativeCall& call) -> Value {
    std::vector<Lazy> items;
    for (const std::string& part : segmentsOf(call[0])) {
        items.emplace_back(makeText(call.run, part, call.origin));
    }
    return makeList(call.run, items, call.origin);
}

auto base(const NativeCall& call) -> Value {
    const std::vector<std::string> parts = segmentsOf(call[0]);
    return makeText(call.run, parts.empty() ? textOf(call[0]) : std::string_view(parts.back()),
                    call.origin);
}

constexpr std::array kRows = {
    NativeRow{"contains", containsPart},
    NativeRow{"overlaps", overlaps},
    NativeRow{"host", host},
    NativeRow{"subnet", subnet},
    NativeRow{"prefix", prefix},
    NativeRow{"plus", plus},
    NativeRow{"covers", covers},
    NativeRow{"is-wildcard", isWildcard},
    NativeRow{"segments", segments},
    NativeRow{"base", base},
    NativeRow{"output-folder", outputFolder},
};

}  // namespace

auto addressNatives() -> std::span<const NativeRow> {
    return kRows;
}

}  // namespace clc::evaluation
