#include "diagnostics/literals.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace clc {
namespace {

/// Deeper ones are content.
constexpr std::size_t kDeepestHole = 64;

enum class Form { Text, Block, Raw, SingleQuoted };

bool beginsName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isNamePart(char c) {
    return beginsName(c) || (c >= '0' && c <= '9') || c == '-';
}

class Scan {
public:
    explicit Scan(std::string_view text) : text_(text) {}

    auto run() -> std::vector<Literal> {
        while (at_ < text_.size()) {
            step();
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] bool sees(std::string_view signs) const {
        return text_.substr(at_).starts_with(signs);
    }

    void step() {
        if (sees("//")) {
            at_ = std::min(text_.find('\n', at_), text_.size());
        } else if (beginsName(text_[at_])) {
            readName();
        } else if (const auto form = opened()) {
            const std::size_t first = found_.size();
            readLiteral(*form, namesHere());
            follow(first);
        } else {
            readSign();
        }
    }

    void readName() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && isNamePart(text_[at_])) {
            ++at_;
        }
        // `password: String = "..."`
        typed_ = lastSign_ == ':' ? name_ : std::string_view();
        name_ = text_.substr(begin, at_ - begin);
        lastSign_ = ' ';
    }

    void readSign() {
        const char c = text_[at_++];
        switch (c) {
        case ' ':
        case '\t':
        case '\r':
        case '[':
        case '?': return;
        case ':':
        case '=': lastSign_ = c; return;
        case '\n':
            if (lastSign_ == ':' || lastSign_ == '=') {
                return;
            }
            break;
        case ',':
            if (name_.starts_with("--")) {
                return;
            }
            break;
        case '{':
            holders_.push_back(name_);
            beside_ = {};
            break;
        case '}':
            if (!holders_.empty()) {
                holders_.pop_back();
            }
            beside_ = {};
            break;
        default: break;
        }
        name_ = {};
        typed_ = {};
        lastSign_ = ' ';
    }

    /// The form of a literal that begins here; its sign is passed.
    auto opened() -> std::optional<Form> {
        for (const auto& [signs, form] : {std::pair<std::string_view, Form>{"\"\"\"", Form::Block},
                                          {"#\"", Form::Raw},
                                          {"\"", Form::Text},
                                          {"'", Form::SingleQuoted}}) {
            if (sees(signs)) {
                at_ += signs.size();
                return form;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] auto namesHere() const -> std::vector<std::string_view> {
        std::vector<std::string_view> names;
        if (name_.empty()) {
            return names;
        }
        names.push_back(name_);
        if (!typed_.empty() && lastSign_ == '=') {
            names.push_back(typed_);
        }
        const bool isValue = name_ == "value";
        if (isValue && !beside_.empty()) {
            names.push_back(beside_);
        }
        if ((isValue || name_ == "default") && !holders_.empty()) {
            names.push_back(holders_.back());
        }
        return names;
    }

    /// What the literal that was just read, behind `first` others, says of the next one.
    void follow(std::size_t first) {
        const bool isPlain = found_.size() == first + 1 && found_.back().parts.size() == 1;
        const TextPart part = isPlain ? found_.back().parts.front() : TextPart();
        const std::string_view content = text_.substr(part.begin, part.end - part.begin);
        if (name_ == "name") {
            beside_ = content;
        }
        name_ = content;
        typed_ = {};
        lastSign_ = ' ';
    }

    void readLiteral(Form form, const std::vector<std::string_view>& names) {
        Literal literal{.parts = {}, .names = names};
        std::size_t begin = at_;
        const auto endPart = [&] {
            if (at_ > begin) {
                literal.parts.push_back({begin, at_});
            }
        };
        while (at_ < text_.size()) {
            if (isEnd(form)) {
                break;
            }
            if (text_[at_] == '\\' && form != Form::Raw && form != Form::SingleQuoted) {
                if (sees("\\(") && depth_ < kDeepestHole) {
                    endPart();
                    readHole(form, names);
                    begin = at_;
                } else {
                    at_ += at_ + 1 < text_.size() && text_[at_ + 1] != '\n' ? 2 : 1;
                }
                continue;
            }
            ++at_;
        }
        endPart();
        pass(form);
        found_.push_back(std::move(literal));
    }

    [[nodiscard]] bool isEnd(Form form) const {
        const bool isLineEnd = text_[at_] == '\n' || text_[at_] == '\r';
        switch (form) {
        case Form::Block: return sees("\"\"\"");
        case Form::Raw: return isLineEnd || sees("\"#");
        case Form::Text: return isLineEnd || text_[at_] == '"';
        case Form::SingleQuoted: return isLineEnd || text_[at_] == '\'';
        }
        return true;
    }

    void pass(Form form) {
        const std::string_view sign = form == Form::Block          ? "\"\"\""
                                      : form == Form::Raw          ? "\"#"
                                      : form == Form::SingleQuoted ? "'"
                                                                   : "\"";
        at_ += sees(sign) ? sign.size() : 0;
    }

    /// From `\(` to the `)` that closes it, or to the end of the line.
    void readHole(Form outer, const std::vector<std::string_view>& names) {
        ++depth_;
        at_ += 2;
        std::size_t open = 1;
        while (at_ < text_.size() && open > 0) {
            if (outer != Form::Block && (text_[at_] == '\n' || text_[at_] == '\r')) {
                break;
            }
            if (const auto form = opened()) {
                readLiteral(*form, names);
                continue;
            }
            open += text_[at_] == '(' ? 1 : 0;
            open -= text_[at_] == ')' ? 1 : 0;
            ++at_;
        }
        --depth_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::vector<Literal> found_;
    /// Of the last name or literal, if what stands behind it may be its value.
    std::string_view name_;
    /// The name whose type `name_` is.
    std::string_view typed_;
    char lastSign_ = ' ';
    /// The value of `name` in the same braces.
    std::string_view beside_;
    /// What stands before each open brace.
    std::vector<std::string_view> holders_;
};

}  // namespace

auto literalsIn(std::string_view source) -> std::vector<Literal> {
    return Scan(source).run();
}

}  // namespace clc
