// Functions of durations, quantities, percents and versions.
#include "types/scalars/scalars.h"

#include "base/version.h"
#include "evaluation/expr.h"
#include "evaluation/make.h"
#include "evaluation/natives/native.h"
#include "types/scalars/duration.h"
#include "types/scalars/percent.h"
#include "types/scalars/quantity.h"
#include "types/scalars/version.h"
#include "types/scalars/version_range.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace clc::evaluation {

namespace {

using types::ScalarKind;

auto whole(const NativeCall& call, const std::optional<std::int64_t>& number, std::string_view unit)
    -> Value {
    if (!number) {
        const Span fault = faultPlace(call.run, call[0], call.use);
        auto builder = call.run.sink.report(diag::NotWhole, fault, textOf(call[0]), unit);
        labelUse(builder, fault, call.use);
        labelOrigin(call.run, builder, call[0], fault, "it comes from here");
        builder.help(fault == call.use
                         ? "ask for a smaller unit, or write a value that is a multiple of this one"
                         : fmt::format("a whole number of {} is needed there", unit));
        return poison();
    }
    return makeInt(call.run, *number, call.origin);
}

auto durationOf(Value value) -> types::Duration {
    const auto parsed = types::Duration::parse(textOf(value));
    CLC_ASSERT(parsed.ok(), "a Duration was checked when it was made");
    return *parsed;
}

auto milliseconds(const NativeCall& call) -> Value {
    return makeInt(call.run, durationOf(call[0]).milliseconds(), call.origin);
}

auto seconds(const NativeCall& call) -> Value {
    return whole(call, durationOf(call[0]).seconds(), "seconds");
}

auto minutes(const NativeCall& call) -> Value {
    return whole(call, durationOf(call[0]).minutes(), "minutes");
}

auto hours(const NativeCall& call) -> Value {
    return whole(call, durationOf(call[0]).hours(), "hours");
}

auto days(const NativeCall& call) -> Value {
    return whole(call, durationOf(call[0]).days(), "days");
}

auto decimalNumber(const NativeCall& call, const std::string& digits) -> Value {
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return makeFloat(call.run, value, call.origin);
}

auto number(const NativeCall& call) -> Value {
    const auto* scalar = values::as<values::ScalarData>(call[0]);
    if (scalar != nullptr && scalar->scalar == ScalarKind::Percent) {
        const auto percent = types::Percent::parse(scalar->text);
        return whole(call, percent ? percent->number() : std::nullopt, "percent");
    }
    const auto quantity = types::Quantity::parse(textOf(call[0]));
    return quantity ? decimalNumber(call, quantity->decimal()) : poison();
}

auto integer(const NativeCall& call) -> Value {
    const auto quantity = types::Quantity::parse(textOf(call[0]));
    return whole(call, quantity ? quantity->integer() : std::nullopt, "units");
}

auto canonical(const NativeCall& call) -> Value {
    const auto& scalar = *values::as<values::ScalarData>(call[0]);
    const auto text = types::canonicalScalar(scalar.scalar, scalar.text);
    return makeText(call.run, text.value_or(std::string(scalar.text)), call.origin);
}

auto versionOf(Value value) -> types::Version {
    const auto parsed = types::Version::parse(textOf(value));
    CLC_ASSERT(parsed.ok(), "a Version was checked when it was made");
    return *parsed;
}

auto part(const NativeCall& call, std::uint64_t number) -> Value {
    return makeInt(call.run, static_cast<std::int64_t>(number), call.origin);
}

auto majorOf(const NativeCall& call) -> Value {
    return part(call, versionOf(call[0]).parts[0]);
}

auto minorOf(const NativeCall& call) -> Value {
    return part(call, versionOf(call[0]).parts[1]);
}

auto patchOf(const NativeCall& call) -> Value {
    return part(call, versionOf(call[0]).parts[2]);
}

auto accepts(const NativeCall& call) -> Value {
    const auto range = types::VersionRange::parse(textOf(call[1]));
    if (!range) {
        const Span from = blame(call.run, call[1].origin);
        call.run.sink
            .report(diag::BadVersionRange, from.valid() ? from : call.use, textOf(call[1]),
                    range.error().message)
            .help("write comparisons such as >=1.30 <1.32, or 1.30.x");
        return poison();
    }
    return makeBool(range->accepts(versionOf(call[0])), call.origin);
}

auto compilerVersion(const NativeCall& call) -> Value {
    return makeScalar(call.run, ScalarKind::Version, version(), call.origin);
}

constexpr std::array kRows = {
    NativeRow{"milliseconds", milliseconds},
    NativeRow{"seconds", seconds},
    NativeRow{"minutes", minutes},
    NativeRow{"hours", hours},
    NativeRow{"days", days},
    NativeRow{"number", number},
    NativeRow{"integer", integer},
    NativeRow{"canonical", canonical},
    NativeRow{"major", majorOf},
    NativeRow{"minor", minorOf},
    NativeRow{"patch", patchOf},
    NativeRow{"satisfies", accepts},
    NativeRow{"compiler-version", compilerVersion},
};

}  // namespace

auto scalarNatives() -> std::span<const NativeRow> {
    return kRows;
}

}  // namespace clc::evaluation
