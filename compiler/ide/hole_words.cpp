#include "ide/hole_words.h"

#include "ide/source_text.h"

namespace clc::ide {
namespace {

using syntax::as;
using syntax::Expr;

/// Deeper ones are shown as they are written.
constexpr int kDeepest = 20;

/// What a value is called, without how it is made a text: `d.name`, `file-name` of `file-name(o)`,
/// `hosts` of `hosts.join(", ")`.
class Namer {
public:
    explicit Namer(const SourceManager& sources) : sources_(sources) {}

    [[nodiscard]] auto name(const Expr& expr, int depth = 0) const -> std::string {
        if (depth > kDeepest) {
            return written(expr);
        }
        if (const auto* member = as<syntax::MemberExpr>(&expr)) {
            return name(*member->base, depth + 1) + "." + std::string(member->name.text);
        }
        if (const auto* call = as<syntax::CallExpr>(&expr)) {
            const auto* method = as<syntax::MemberExpr>(call->callee);
            const bool shapesOnly = method != nullptr && !call->arguments.empty();
            return name(shapesOnly ? *method->base : *call->callee, depth + 1);
        }
        if (const auto* binary = as<syntax::BinaryExpr>(&expr);
            binary != nullptr && binary->op == syntax::BinaryOp::Coalesce) {
            return name(*binary->left, depth + 1);
        }
        if (const auto* paren = as<syntax::ParenExpr>(&expr)) {
            return name(*paren->inner, depth + 1);
        }
        if (const Expr* element = onlyElement(expr)) {
            return name(*element, depth + 1);
        }
        if (const auto* text = as<syntax::TextExpr>(&expr)) {
            return inner(*text, depth + 1);
        }
        return written(expr);
    }

private:
    [[nodiscard]] auto written(const Expr& expr) const -> std::string {
        return onOneLine(sources_.text(expr.span));
    }

    /// What a list is made of that `for` and `if` make; null for any other.
    static auto onlyElement(const Expr& expr) -> const Expr* {
        if (const auto* list = as<syntax::ListExpr>(&expr)) {
            const bool isMade = list->elements.size() == 1 &&
                                (as<syntax::ForElement>(list->elements[0]) != nullptr ||
                                 as<syntax::IfElement>(list->elements[0]) != nullptr);
            return isMade ? list->elements[0] : nullptr;
        }
        if (const auto* loop = as<syntax::ForElement>(&expr)) {
            return loop->element;
        }
        const auto* test = as<syntax::IfElement>(&expr);
        return test == nullptr ? nullptr : test->then;
    }

    [[nodiscard]] auto inner(const syntax::TextExpr& text, int depth) const -> std::string {
        std::string words;
        for (const syntax::TextPart& part : text.parts) {
            words += part.hole == nullptr ? std::string(part.text) : name(*part.hole, depth);
        }
        return words;
    }

    const SourceManager& sources_;
};

}  // namespace

auto plainWords(const SourceManager& sources, const Expr* expr) -> std::string {
    const auto* text = as<syntax::TextExpr>(expr);
    if (text == nullptr) {
        return {};
    }
    const Namer namer(sources);
    std::string words;
    for (const syntax::TextPart& part : text->parts) {
        words += part.hole == nullptr ? std::string(part.text) : "<" + namer.name(*part.hole) + ">";
    }
    return words;
}

auto valueWords(const SourceManager& sources, const Expr& expr) -> std::string {
    const bool isText = as<syntax::TextExpr>(&expr) != nullptr;
    return isText ? plainWords(sources, &expr) : "<" + Namer(sources).name(expr) + ">";
}

}  // namespace clc::ide
