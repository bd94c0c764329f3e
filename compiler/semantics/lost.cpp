// Names whose definition could not be read or imported, which is reported: whoever asks for one is
// silent.
#include "semantics/checker.h"
#include "semantics/elsewhere.h"
#include "syntax/visitor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace clc::semantics {
namespace {

void addWords(std::string_view text, std::set<std::string_view>& words) {
    const auto isWord = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
    };
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && isWord(text[end])) {
            ++end;
        }
        if (end > begin) {
            words.insert(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
}

/// Nothing of it could be read.
bool isRefused(const syntax::ParsedFile& file) {
    const syntax::NodeList<syntax::Item> items = file.root->items;
    return items.size() == 1 && items.front()->kind == syntax::NodeKind::ErrorItem &&
           items.front()->span == file.root->span;
}

}  // namespace

/// Whether an unknown name may be one whose definition could not be read, which is reported
/// already.
bool ModelBuilder::isLost(const syntax::Name& name, const Frame& frame) {
    const FileUses& used = uses(fileOf(frame));
    if (used.incomplete || isLostWord(name.text)) {
        return true;
    }
    const auto found = used.missing.find(name.text);
    if (found == used.missing.end()) {
        return false;
    }
    const FileUses::Missing& missing = found->second;
    if (missing.name == name.text && missing.near) {  // one report, whose fix changes all
        sink_
            .report(diag::UnknownInModule, name.span, model_.module(missing.module).name, name.text)
            .suggest(name.span, name.text, missing.near);
    }
    return true;
}

bool ModelBuilder::isLostWord(std::string_view name) {
    for (; lostModules_ < model_.modules_.size(); ++lostModules_) {
        for (const syntax::ParsedFile* file : model_.modules_[lostModules_]->files) {
            if (!file->diagnostics.empty()) {
                addLostWords(*file->root);
            }
        }
    }
    return lostWords_.contains(name);
}

/// The words of what could not be read at all, and of the first line of each item with a mistake:
/// what it declares is named there.
void ModelBuilder::addLostWords(const syntax::Node& node) {
    const bool lost = node.kind == syntax::NodeKind::ErrorItem;
    if (lost || node.hasError) {
        const std::string_view text = model_.sources().text(node.span);
        addWords(lost ? text : text.substr(0, text.find('\n')), lostWords_);
    }
    syntax::forEachChild(node, [&](const syntax::Node& child) { addLostWords(child); });
}

/// `as`: what the file that asks calls it.
void ModelBuilder::reportUnknownInModule(const syntax::Name& name, ModuleId module,
                                         std::string_view as) {
    const Module& in = model_.module(module);
    const bool refused = std::ranges::any_of(
        in.files, [](const syntax::ParsedFile* file) { return isRefused(*file); });
    if (refused || isLostWord(name.text)) {
        lostWords_.insert(as);
        return;
    }
    const auto near = guesses_.nearest(name.text, namesInModule(module));
    auto builder = sink_.report(diag::UnknownInModule, name.span, in.name, name.text);
    std::string known = otherVersions(model_, in, name.text);
    if (known.empty()) {
        known = otherModules(model_, in, name.text);
    }
    const bool isMeant = near && name.text.starts_with(*near + "-");
    if (!known.empty() && !isMeant) {
        builder.help(std::move(known));
        return;
    }
    builder.suggest(name.span, name.text, near);
    if (!near && in.isStd && !offerAlsoCalled(builder, name.text, name.span.file)) {
        builder.help(fmt::format("'clc doc {}' lists what it has", in.name));
    }
}

}  // namespace clc::semantics
