// A sink that can be told not to listen for a while.
#pragma once

#include "diagnostics/sink.h"
#include "syntax/node.h"

#include <utility>

namespace clc::semantics {

/// Reports go on to the caller's sink, except while a part of the tree is checked that the parser
/// has complained about.
class QuietableSink {
public:
    explicit QuietableSink(DiagnosticSink& sink) : sink_(sink) {}

    template <typename... Args, typename... Given>
    auto report(const DiagnosticRow<Args...>& row, Span span, const Given&... given)
        -> DiagnosticBuilder {
        return (quiet_ > 0 ? unheard_ : sink_).report(row, span, given...);
    }

    [[nodiscard]] auto isQuiet() const -> bool { return quiet_ > 0; }

    /// How many errors nobody heard, so far.
    [[nodiscard]] auto unheardErrors() const -> std::size_t { return unheard_.errorCount(); }

    /// How many errors there are so far, heard or not.
    [[nodiscard]] auto allErrors() const -> std::size_t {
        return sink_.errorCount() + unheard_.errorCount();
    }

    /// While it lives, nothing is heard.
    class Quiet {
    public:
        explicit Quiet(QuietableSink& sink) : sink_(sink) { ++sink_.quiet_; }
        Quiet(const Quiet&) = delete;
        auto operator=(const Quiet&) -> Quiet& = delete;
        ~Quiet() { --sink_.quiet_; }

    private:
        QuietableSink& sink_;
    };

    /// While it lives, something of its own is checked, in the middle of whatever asked for it: how
    /// far that is heard says nothing about this.
    class Apart {
    public:
        Apart(QuietableSink& sink, const syntax::Node& node)
            : sink_(sink), before_(std::exchange(sink.quiet_, node.hasError ? 1 : 0)) {}
        Apart(const Apart&) = delete;
        auto operator=(const Apart&) -> Apart& = delete;
        ~Apart() { sink_.quiet_ = before_; }

    private:
        QuietableSink& sink_;
        int before_;
    };

private:
    DiagnosticSink& sink_;
    DiagnosticSink unheard_;
    int quiet_ = 0;
};

}  // namespace clc::semantics
