// A name that is meant instead of one nobody knows, offered once what it was given is checked.
#pragma once

#include "semantics/quietable_sink.h"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace clc::semantics {

/// While it lives, what stands at an unknown name is checked as what the near one takes, unheard.
/// Then the near one is offered; as a fix only if its value fits.
class NearOffer {
public:
    /// `takes`: what the near name takes, in words.
    NearOffer(QuietableSink& sink, DiagnosticBuilder builder, Span span, std::string_view written,
              std::optional<std::string> name, std::string takes)
        : sink_(sink),
          builder_(builder),
          span_(span),
          written_(written),
          name_(std::move(name)),
          takes_(std::move(takes)),
          before_(sink.unheardErrors()),
          quiet_(sink) {}
    NearOffer(const NearOffer&) = delete;
    auto operator=(const NearOffer&) -> NearOffer& = delete;
    ~NearOffer() {
        if (!name_ || sink_.unheardErrors() == before_) {
            builder_.suggest(span_, written_, name_);
            return;
        }
        builder_.help(fmt::format("did you mean '{}'? it takes {}", *name_, takes_));
    }

private:
    QuietableSink& sink_;
    DiagnosticBuilder builder_;
    Span span_;
    std::string_view written_;
    std::optional<std::string> name_;
    std::string takes_;
    std::size_t before_;
    QuietableSink::Quiet quiet_;
};

}  // namespace clc::semantics
