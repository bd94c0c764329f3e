// Where diagnostics are reported to:
// `sink.report(diag::UnknownField, span, type, name).label(...).help(...)`.
#pragma once

#include "diagnostics/catalogue.h"
#include "diagnostics/diagnostic.h"

#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace clc {

/// Adds to a diagnostic just reported, until those of its sink are taken.
class DiagnosticBuilder {
public:
    /// For `all[index]`: what is reported later may move it.
    DiagnosticBuilder(std::vector<Diagnostic>& all, std::size_t index)
        : all_(&all), index_(index) {}

    /// Text at the primary span.
    auto primary(std::string text) -> DiagnosticBuilder&;
    auto label(Span span, std::string text) -> DiagnosticBuilder&;
    auto help(std::string text) -> DiagnosticBuilder&;
    auto fix(Fix fix) -> DiagnosticBuilder&;
    /// A safe fix that replaces `span`.
    auto fix(std::string title, Span span, std::string replacement) -> DiagnosticBuilder&;
    /// "did you mean 'x'?" with the replacement of what is `written` at `span` as a fix, which is
    /// safe if that was a slip; nothing if there is no suggestion.
    auto suggest(Span span, std::string_view written, const std::optional<std::string>& name)
        -> DiagnosticBuilder&;

private:
    auto diagnostic() -> Diagnostic& { return (*all_)[index_]; }

    std::vector<Diagnostic>* all_;
    std::size_t index_;
};

/// Collects diagnostics. A second report with the same code and primary span is dropped; without a
/// span, one with the same code and message.
class DiagnosticSink {
public:
    template <typename... Args, typename... Given>
    auto report(const DiagnosticRow<Args...>& row, Span span, const Given&... given)
        -> DiagnosticBuilder {
        static_assert(sizeof...(Args) == sizeof...(Given), "one argument for each of the row's");
        const std::tuple<Args...> args{Args(given)...};
        return std::apply(
            [&](const Args&... each) {
                return add(row.info, span,
                           fmt::vformat(row.info.text, fmt::make_format_args(each...)),
                           {fmt::format("{}", each)...});
            },
            args);
    }

    /// A finding of a rule that is written in the language; it brings its own code and text.
    auto report(Diagnostic diagnostic) -> DiagnosticBuilder;

    /// In order of file path is the caller's business; here: as reported.
    [[nodiscard]] auto diagnostics() const -> const std::vector<Diagnostic>& {
        return diagnostics_;
    }
    [[nodiscard]] auto take() -> std::vector<Diagnostic>;
    [[nodiscard]] bool hasErrors() const { return errors_ > 0; }
    [[nodiscard]] auto errorCount() const -> std::size_t { return errors_; }
    void append(const std::vector<Diagnostic>& diagnostics);

private:
    friend class ContextScope;

    auto add(const DiagnosticInfo& info, Span span, std::string message,
             std::vector<std::string> arguments) -> DiagnosticBuilder;

    std::vector<Diagnostic> diagnostics_;
    std::vector<std::string> context_;
    std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::uint32_t, std::string>>
        seen_;
    std::vector<Diagnostic> dropped_;  // the last one
    std::size_t errors_ = 0;
};

/// While it lives, what is reported into `sink` says that it happened "in ...".
class ContextScope {
public:
    ContextScope(DiagnosticSink& sink, std::string text) : sink_(sink) {
        sink_.context_.push_back(std::move(text));
    }
    ContextScope(const ContextScope&) = delete;
    auto operator=(const ContextScope&) -> ContextScope& = delete;
    ~ContextScope() { sink_.context_.pop_back(); }

private:
    DiagnosticSink& sink_;
};

}  // namespace clc
