#include "parser/builder.h"

#include <algorithm>

namespace clc::parser {

using syntax::Comment;
using syntax::Name;
using syntax::TokenKind;

namespace {

bool documents(const Comment& comment) {
    return comment.isDoc && comment.ownLine;
}

}  // namespace

bool hasReference(const ClcParser::DottedContext& dotted) {
    for (const antlr4::Token* word : dotted.words) {
        if (isReference(word)) {
            return true;
        }
    }
    return false;
}

auto Builder::file(const std::vector<Reading>& readings) -> const syntax::File* {
    Items items;
    for (const Reading& reading : readings) {
        collectInner(reading);
        enter(reading);
        if (const auto* root = static_cast<ClcParser::FileContext*>(reading.run->root())) {
            for (ClcParser::ItemContext* item : root->items) {
                items.push_back(buildItem(item));
            }
        }
        broken_ = false;
        quiet_ = false;
    }
    const auto size = static_cast<std::uint32_t>(input_.text.size());
    auto* file = make<syntax::File>({input_.file, 0, size});
    file->docs = docLines(fileComment());
    file->items = list(items);
    return file;
}

void Builder::collectInner(const Reading& reading) {
    for (const Reading::Inner& inner : reading.inner) {
        inner_[inner.opener].push_back(&inner.reading);
        collectInner(inner.reading);
    }
}

auto Builder::span(const antlr4::Token* token) const -> Span {
    const LaidToken& laid = static_cast<const ParserToken*>(token)->laid();
    return {input_.file, laid.begin, laid.end};
}

auto Builder::span(const antlr4::ParserRuleContext* context) const -> Span {
    const Span first = span(context->start);
    if (context->stop == nullptr) {
        return first.part(0, 0);
    }
    const Span last = span(context->stop);
    return last.end < first.begin ? last.after() : first.to(last);
}

auto Builder::name(const antlr4::Token* token) -> Name {
    if (token == nullptr) {
        return {};
    }
    const Span where = span(token);
    return {text(where), where};
}

auto Builder::names(const std::vector<antlr4::Token*>& tokens) -> std::span<const Name> {
    std::vector<Name> result;
    result.reserve(tokens.size());
    for (const antlr4::Token* token : tokens) {
        result.push_back(name(token));
    }
    return values(result);
}

auto Builder::qualified(ClcParser::PathContext* context) -> syntax::QualifiedName {
    if (context == nullptr) {
        return {};
    }
    return {names(context->names), span(context)};
}

auto Builder::docs(const antlr4::ParserRuleContext* context) -> std::span<const std::string_view> {
    const std::uint32_t index = static_cast<const ParserToken*>(context->start)->laid().index;
    const std::span<const Comment> comments = commentsBefore(index);
    return docLines(index == 0 ? comments.subspan(fileComment().size()) : comments);
}

auto Builder::caseDocs(const antlr4::ParserRuleContext* context)
    -> std::span<const std::string_view> {
    const std::uint32_t index = static_cast<const ParserToken*>(context->start)->laid().index;
    const bool isFirst = index == 0 || index > input_.tokens.size() ||
                         input_.tokens[index - 1].kind != syntax::TokenKind::Pipe;
    return isFirst ? docs(context) : docLines(commentsBefore(index - 1));
}

/// The text of the last comment of `comments` that documents: `///` on lines of their own, one
/// below the other.
auto Builder::docLines(std::span<const Comment> comments) -> std::span<const std::string_view> {
    std::size_t last = comments.size();
    while (last > 0 && !documents(comments[last - 1])) {
        --last;
    }
    std::size_t first = last;
    while (first > 0 && documents(comments[first - 1]) &&
           (first == last || !blankLineBetween(comments[first - 1].span, comments[first].span))) {
        --first;
    }
    std::vector<std::string_view> lines;
    for (const Comment& comment : comments.subspan(first, last - first)) {
        std::string_view line = text(comment.span).substr(3);
        if (line.starts_with(' ')) {
            line.remove_prefix(1);
        }
        // Blanks at the end say nothing, and are not kept by the formatter.
        line.remove_suffix(line.size() - (line.find_last_not_of(" \t") + 1));
        lines.push_back(line);
    }
    return values(lines);
}

/// The comment that begins the file and documents the file rather than its first item: above a
/// `use`, a blank line or another such comment.
auto Builder::fileComment() const -> std::span<const Comment> {
    const std::span<const Comment> comments = commentsBefore(0);
    std::size_t count = 0;
    while (count < comments.size() && documents(comments[count]) &&
           (count == 0 || !blankLineBetween(comments[count - 1].span, comments[count].span))) {
        ++count;
    }
    if (count == 0) {
        return {};
    }
    const bool anotherFollows = std::any_of(comments.begin() + static_cast<std::ptrdiff_t>(count),
                                            comments.end(), documents);
    const auto end = static_cast<std::uint32_t>(input_.text.size());
    const Span next = count < comments.size() ? comments[count].span
                      : input_.tokens.empty() ? Span{input_.file, end, end}
                                              : input_.tokens.front().span;
    const bool aboveUse = !input_.tokens.empty() && input_.tokens.front().kind == TokenKind::Use;
    const bool isFiles = anotherFollows || aboveUse || input_.tokens.empty() ||
                         blankLineBetween(comments[count - 1].span, next);
    return isFiles ? comments.first(count) : std::span<const Comment>();
}

bool Builder::blankLineBetween(Span before, Span after) const {
    const std::string_view between = input_.text.substr(before.end, after.begin - before.end);
    const std::size_t lineFeeds =
        static_cast<std::size_t>(std::count(between.begin(), between.end(), '\n'));
    const std::size_t returns =
        static_cast<std::size_t>(std::count(between.begin(), between.end(), '\r'));
    return std::max(lineFeeds, returns) > 1;
}

/// The comments between the token at `index` and the one before it. Before a bracket that recovery
/// put in there are none.
auto Builder::commentsBefore(std::uint32_t index) const -> std::span<const Comment> {
    if (index > input_.tokens.size()) {
        return {};
    }
    const bool atEnd = index >= input_.tokens.size();
    const std::size_t end = atEnd ? input_.text.size() : input_.tokens[index].span.begin;
    const std::size_t begin = index == 0 ? 0 : input_.tokens[index - 1].span.end;
    const auto from = [](std::size_t offset) {
        return [offset](const Comment& comment) { return comment.span.begin < offset; };
    };
    const auto& all = input_.comments;
    const auto first = std::partition_point(all.begin(), all.end(), from(begin));
    const auto last = std::partition_point(first, all.end(), from(end));
    return {first, last};
}

auto Builder::innerRuns(const antlr4::Token* opener) const -> std::span<const Reading* const> {
    if (inner_.empty() || opener == nullptr) {
        return {};
    }
    const auto found = inner_.find(static_cast<const ParserToken*>(opener)->laid().index);
    return found == inner_.end() ? std::span<const Reading* const>() : found->second;
}

/// A comma at a line end is as good as the line end; two in a row are one too many, and what
/// follows them goes with it.
void Builder::checkCommas(const std::vector<antlr4::Token*>& separators) {
    if (quiet_) {
        return;
    }
    const auto isComma = [](const antlr4::Token* token) {
        return static_cast<const ParserToken*>(token)->kind() == TokenKind::Comma;
    };
    const auto isExtra = [&](std::size_t i) {
        return i > 0 && i < separators.size() && isComma(separators[i]) &&
               isComma(separators[i - 1]) &&
               separators[i]->getTokenIndex() == separators[i - 1]->getTokenIndex() + 1;
    };
    for (std::size_t i = 0; i < separators.size(); ++i) {
        if (!isExtra(i)) {
            continue;
        }
        const Span first = span(separators[i]);
        std::vector<Edit> edits;
        for (; isExtra(i); ++i) {
            edits.push_back({span(separators[i]), ""});
        }
        sink_.report(diag::ExtraComma, first)
            .fix(Fix{edits.size() == 1 ? "remove the comma" : "remove the commas",
                     Applicability::Safe, std::move(edits)});
    }
}

}  // namespace clc::parser
