#include "backends/hcl/names.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace clc::backends::hcl {
namespace {

/// What is nested deeper is not taken for an address or a type.
constexpr std::size_t kDeepest = 50;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool startsName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool continuesName(char c) {
    return startsName(c) || isDigit(c) || c == '-';
}

/// Walks over a text and takes from it what fits.
class Cursor {
public:
    explicit Cursor(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool atEnd() const { return rest_.empty(); }

    bool take(std::string_view sign) {
        const bool found = rest_.starts_with(sign);
        rest_.remove_prefix(found ? sign.size() : 0);
        return found;
    }

    void skipSpace() {
        while (!rest_.empty() &&
               (rest_.front() == ' ' || rest_.front() == '\t' || rest_.front() == '\n')) {
            rest_.remove_prefix(1);
        }
    }

    /// Empty if no identifier begins here.
    auto identifier() -> std::string_view {
        if (rest_.empty() || !startsName(rest_.front())) {
            return {};
        }
        return takeWhile(continuesName);
    }

    auto digits() -> std::string_view { return takeWhile(isDigit); }

    /// A text in quotes that needs no escapes, with its quotes; empty if none begins here.
    auto simpleQuoted() -> std::string_view {
        const std::size_t end = rest_.find('"', 1);
        if (!rest_.starts_with('"') || end == std::string_view::npos) {
            return {};
        }
        const std::string_view quoted = rest_.substr(0, end + 1);
        const bool simple = std::all_of(quoted.begin(), quoted.end(), [](char c) {
            return static_cast<unsigned char>(c) >= 0x20 && c != '\\' && c != '$' && c != '%' &&
                   c != 0x7F;
        });
        if (!simple) {
            return {};
        }
        rest_.remove_prefix(quoted.size());
        return quoted;
    }

private:
    template <typename Predicate>
    auto takeWhile(Predicate fits) -> std::string_view {
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), fits);
        const auto found = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        rest_.remove_prefix(found.size());
        return found;
    }

    std::string_view rest_;
};

bool takeAddress(Cursor& cursor, std::size_t depth);

/// What stands between `[` and `]`.
bool takeIndex(Cursor& cursor, std::size_t depth) {
    return cursor.take("*") || !cursor.digits().empty() || !cursor.simpleQuoted().empty() ||
           takeAddress(cursor, depth);
}

bool takeAddress(Cursor& cursor, std::size_t depth) {
    if (depth == 0 || cursor.identifier().empty()) {
        return false;
    }
    while (true) {
        if (cursor.take(".")) {
            if (!cursor.take("*") && cursor.identifier().empty() && cursor.digits().empty()) {
                return false;
            }
        } else if (cursor.take("[")) {
            if (!takeIndex(cursor, depth - 1) || !cursor.take("]")) {
                return false;
            }
        } else {
            return true;
        }
    }
}

/// Reads a type expression and writes it again. A failure leaves the cursor anywhere.
class TypeReader {
public:
    explicit TypeReader(std::string_view text) : cursor_(text) {}

    auto read() -> std::optional<std::string> {
        cursor_.skipSpace();
        if (!word(kDeepest)) {
            return std::nullopt;
        }
        cursor_.skipSpace();
        return cursor_.atEnd() ? std::optional(text_) : std::nullopt;
    }

private:
    /// `name` or `name(arguments)`.
    bool word(std::size_t depth) {
        const std::string_view name = cursor_.identifier();
        text_ += name;
        if (name.empty()) {
            return false;
        }
        return !cursor_.take("(") || (text_ += '(', arguments(depth, ")"));
    }

    /// Up to `closer`, which is written too.
    bool arguments(std::size_t depth, std::string_view closer) {
        for (bool first = true;; first = false) {
            cursor_.skipSpace();
            if (cursor_.take(closer)) {
                text_ += closer;
                return true;
            }
            if (!first && !separator()) {
                return false;
            }
            if (cursor_.take(closer)) {  // behind a comma
                text_ += closer;
                return true;
            }
            text_ += first ? "" : ", ";
            if (!argument(depth)) {
                return false;
            }
        }
    }

    bool separator() {
        const bool found = cursor_.take(",");
        cursor_.skipSpace();
        return found;
    }

    bool argument(std::size_t depth) {
        if (depth == 0) {
            return false;
        }
        if (cursor_.take("{")) {
            return object(depth - 1);
        }
        if (cursor_.take("[")) {
            text_ += '[';
            return arguments(depth - 1, "]");
        }
        return literal() || word(depth - 1);
    }

    bool literal() {
        std::string number = cursor_.take("-") ? "-" : "";
        number += cursor_.digits();
        if (!number.empty() && cursor_.take(".")) {
            number.append(".").append(cursor_.digits());
        }
        text_ += number;
        const std::string_view quoted = number.empty() ? cursor_.simpleQuoted() : "";
        text_ += quoted;
        return (!number.empty() && isDigit(number.back())) || !quoted.empty();
    }

    /// `name = type` entries; line ends separate them as well as commas.
    bool object(std::size_t depth) {
        text_ += '{';
        for (bool first = true;; first = false) {
            cursor_.skipSpace();
            if (cursor_.take("}")) {
                text_ += first ? "}" : " }";
                return true;
            }
            const std::string_view name = cursor_.identifier();
            cursor_.skipSpace();
            if (name.empty() || !cursor_.take("=")) {
                return false;
            }
            text_.append(first ? " " : ", ").append(name).append(" = ");
            cursor_.skipSpace();
            if (!argument(depth)) {
                return false;
            }
            separator();
        }
    }

    Cursor cursor_;
    std::string text_;
};

}  // namespace

bool isIdentifier(std::string_view text) {
    Cursor cursor(text);
    return !cursor.identifier().empty() && cursor.atEnd();
}

bool isBareKey(std::string_view text) {
    constexpr std::array<std::string_view, 4> kOther = {"for", "true", "false", "null"};
    return isIdentifier(text) && std::find(kOther.begin(), kOther.end(), text) == kOther.end();
}

bool isFunctionName(std::string_view text) {
    Cursor cursor(text);
    do {
        if (cursor.identifier().empty()) {
            return false;
        }
    } while (cursor.take("::"));
    return cursor.atEnd();
}

bool isAddress(std::string_view text) {
    Cursor cursor(text);
    return takeAddress(cursor, kDeepest) && cursor.atEnd();
}

auto canonicalKeyword(std::string_view text) -> std::optional<std::string> {
    // What `tofu fmt` makes of them.
    if (text == "list" || text == "map" || text == "set") {
        return std::string(text) + "(any)";
    }
    return TypeReader(text).read();
}

}  // namespace clc::backends::hcl
