// Rules as they are declared: `rule NAME { code: ..., severity: ..., ... }`.
#pragma once

#include "base/ids.h"
#include "source/span.h"
#include "syntax/ast.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc::semantics {

using ModuleId = Id<struct ModuleTag>;

/// How much the findings of a rule weigh. `Off`: it is not asked.
enum class RuleLevel : std::uint8_t { Off, Info, Warning, Error };

/// How strict a cluster or a part of it is.
///  - Default: rules weigh what they say.
///  - Strict: a warning is an error, and an information a warning.
///  - Migration: for trees that are being taken over; an error is a warning, and a warning an
///    information. Firm rules stay as they are.
enum class Profile : std::uint8_t { Default, Strict, Migration };

/// The words for them in the language, in the order of the enumerations.
constexpr std::array<std::string_view, 4> kLevelNames{"off", "info", "warning", "error"};
constexpr std::array<std::string_view, 3> kProfileNames{"default", "strict", "migration"};

auto levelNamed(std::string_view name) -> std::optional<RuleLevel>;
auto profileNamed(std::string_view name) -> std::optional<Profile>;

struct RuleInfo {
    std::string name;
    const syntax::RuleItem* item = nullptr;
    ModuleId module;
    /// Empty if it is not written as a plain text, which is reported.
    std::string_view code;
    Span codeSpan;
    /// By profile.
    std::array<RuleLevel, kProfileNames.size()> levels{RuleLevel::Error, RuleLevel::Error,
                                                       RuleLevel::Warning};
    /// It can't be allowed away, nor weakened.
    bool firm = false;
    /// What it finds must not be read in reports: it is a secret.
    bool hides = false;
    /// It says that something is nowhere: it does not run where not all could be computed.
    bool needsAll = false;

    [[nodiscard]] auto level(Profile profile) const -> RuleLevel {
        return levels.at(static_cast<std::size_t>(profile));
    }
};

/// What the entries of `item` say. What they leave out follows from the rest: without a severity it
/// is an error, and for the profiles see `Profile`.
auto readRule(const syntax::RuleItem& item, ModuleId module) -> RuleInfo;

}  // namespace clc::semantics
