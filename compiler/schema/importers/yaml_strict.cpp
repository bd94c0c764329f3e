#include "schema/importers/yaml_strict.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>
#include <vector>

namespace clc::schema {
namespace {

constexpr std::string_view kMarkOfOrder = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t\r\n";

/// Behind the quote that closes the text in quotes that begins at `at`; npos if none does.
auto closed(std::string_view text, std::size_t at) -> std::size_t {
    const char quote = text[at];
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            if (quote == '"' || i + 1 == text.size() || text[i + 1] != quote) {
                return i + 1;
            }
            ++i;
        }
    }
    return std::string_view::npos;
}

/// Sees all of a text go by, and keeps the first place that is none of YAML.
class Watcher : public YAML::EventHandler {
public:
    explicit Watcher(std::string_view text)
        : text_(text), shift_(text.starts_with(kMarkOfOrder) ? kMarkOfOrder.size() : 0) {}

    auto slip() const -> const std::optional<YamlSlip>& { return slip_; }

    void OnDocumentStart(const YAML::Mark& mark) override {
        const std::size_t at = offset(mark);
        const bool marked = text_.substr(at).starts_with("---");
        const bool ended = text_.substr(last_, at - last_).find("\n...") != std::string_view::npos;
        if (documents_++ > 0 && !marked && !ended) {
            note(mark, "the document ends above, and this belongs to nothing");
        } else if (documents_ == 1 && !marked && text_.substr(shift_).starts_with('%')) {
            note(mark, "behind a line with '%' a document begins with '---'");
        }
        last_ = at;
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        const bool bare = !open_.empty() && open_.back().block && open_.back().key &&
                          lastScalar_ == mark.pos && !isAsked(offset(mark));
        if (bare) {
            note(mark, "this line is no key: it has no ':', or what stands above it is not closed");
        }
        node(mark);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override { node(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  const std::string& /*value*/) override {
        node(mark);
        lastScalar_ = mark.pos;
        const std::size_t at = withoutProperties(offset(mark));
        if (at < text_.size() && (text_[at] == '"' || text_[at] == '\'') &&
            closed(text_, at) == std::string_view::npos) {
            note(mark, "the quote that begins here is not closed");
        }
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/,
                         YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value /*style*/) override {
        node(mark);
        open_.push_back({});
    }
    void OnSequenceEnd() override { open_.pop_back(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                    YAML::EmitterStyle::value style) override {
        node(mark);
        open_.push_back({.map = true, .block = style == YAML::EmitterStyle::Block});
    }
    void OnMapEnd() override { open_.pop_back(); }

private:
    /// A list or map that is being read.
    struct Open {
        bool map = false;
        bool block = false;
        /// Its last node was a key.
        bool key = false;
    };

    auto offset(const YAML::Mark& mark) const -> std::size_t {
        const std::size_t at = shift_ + static_cast<std::size_t>(mark.pos < 0 ? 0 : mark.pos);
        return at < text_.size() ? at : text_.size();
    }

    /// Behind the anchor and tag that a value begins with.
    auto withoutProperties(std::size_t at) const -> std::size_t {
        while (at < text_.size() && (text_[at] == '&' || text_[at] == '!')) {
            at = text_.find_first_of(kBlanks, at);
            at = at == std::string_view::npos ? at : text_.find_first_not_of(kBlanks, at);
        }
        return at;
    }

    /// A '?' stands before it, as before keys that need no ':'.
    auto isAsked(std::size_t at) const -> bool {
        const std::size_t before =
            at == 0 ? std::string_view::npos : text_.find_last_not_of(" \t", at - 1);
        return before != std::string_view::npos && text_[before] == '?';
    }

    void node(const YAML::Mark& mark) {
        last_ = offset(mark);
        if (!open_.empty() && open_.back().map) {
            open_.back().key = !open_.back().key;
        }
    }

    void note(const YAML::Mark& mark, std::string_view words) {
        if (!slip_) {
            slip_ = YamlSlip{offset(mark), mark.line, mark.column, words};
        }
    }

    std::string_view text_;
    std::size_t shift_ = 0;
    std::size_t last_ = 0;
    int documents_ = 0;
    int lastScalar_ = -1;
    std::vector<Open> open_;
    std::optional<YamlSlip> slip_;
};

}  // namespace

auto yamlSlip(std::string_view text) -> std::optional<YamlSlip> {
    Watcher watcher(text);
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(watcher)) {
        }
    } catch (const YAML::Exception&) {
        return std::nullopt;
    }
    return watcher.slip();
}

}  // namespace clc::schema
