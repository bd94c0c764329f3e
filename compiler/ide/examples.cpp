#include "ide/examples.h"

#include "base/embedded.h"
#include "diagnostics/explain.h"
#include "ide/scope.h"
#include "ide/source_text.h"
#include "project/compilation.h"
#include "project/schemas.h"
#include "syntax/visitor.h"

#include <span>

namespace clc::ide {

/// Defined by clc_embed: the sources below examples/.
auto exampleFiles() -> std::span<const EmbeddedFile>;

namespace {

using semantics::Model;
using types::TypeTagKind;

const std::string kFolder = "examples/";

/// What an example without anything in its braces costs more: it shows a name and no use.
constexpr std::size_t kEmptyCost = 100'000;
/// What one costs more in a cluster that is about something else.
constexpr std::size_t kAsideCost = 10'000;

auto namesake(const Target& target) -> std::string {
    return target.name + ".cl";
}

bool isEmpty(const syntax::Block* block) {
    return block == nullptr || block->items.empty();
}

bool isEmpty(const syntax::Expr& expr) {
    if (const auto* block = syntax::as<syntax::BlockExpr>(&expr)) {
        return isEmpty(block->block);
    }
    const auto* build = syntax::as<syntax::BuildExpr>(&expr);
    return build != nullptr && isEmpty(build->block);
}

}  // namespace

/// Walks one file and offers what it finds.
class ExampleFinder {
public:
    ExampleFinder(Examples& examples, const Model& model, std::string path)
        : examples_(examples), model_(model), path_(std::move(path)) {}

    void visit(const syntax::Node& node) {
        if (const auto* declaration = syntax::as<syntax::DeclarationItem>(&node)) {
            if (const semantics::KindId kind = model_.kindOf(*declaration); kind.valid()) {
                const semantics::KindInfo& info = model_.kind(kind);
                offer({model_.module(info.module).name, info.name}, node.span,
                      isEmpty(declaration->body) ? kEmptyCost : 0);
            }
        } else if (const auto* entry = syntax::as<syntax::EntryItem>(&node)) {
            // The name that a value is given says what it is for.
            offerValue(*entry->value, entry->span);
        } else if (const auto* emit = syntax::as<syntax::EmitItem>(&node)) {
            offerValue(*emit->value, emit->span);
        } else if (const auto* call = syntax::as<syntax::CallExpr>(&node)) {
            offerCall(*call);
        }
        syntax::forEachChild(node, [this](const syntax::Node& child) { visit(child); });
    }

private:
    void offerValue(const syntax::Expr& value, Span span) {
        const semantics::Facts& facts = model_.facts(value);
        const types::TypeId type = facts.target.valid() ? facts.target : facts.type;
        if (!type.valid()) {
            return;
        }
        switch (model_.types().tag(type)) {
        case TypeTagKind::Record:
        case TypeTagKind::Refined:
        case TypeTagKind::Kind:
            // A name that stands for an instance shows nothing of its kind.
            if (model_.types().tag(type) == TypeTagKind::Kind &&
                value.kind != syntax::NodeKind::BuildExpr) {
                return;
            }
            if (const auto target = findTarget(model_, type)) {
                offer(*target, span, isEmpty(value) ? kEmptyCost : 0);
            }
            return;
        default: return;
        }
    }

    void offerCall(const syntax::CallExpr& call) {
        const semantics::Binding& binding = model_.facts(*call.callee).binding;
        const auto* function = syntax::as<syntax::FnItem>(binding.node);
        if (binding.kind == semantics::BindingKind::Function && function != nullptr) {
            if (const auto target = enclosingTarget(model_, *function)) {
                offer(*target, call.span, 0);
            }
        }
    }

    void offer(const Target& target, Span span, std::size_t extra) {
        const bool isAside = path_ != kFolder + namesake(target);
        const std::size_t cost = span.size() + extra + (isAside ? kAsideCost : 0);
        const auto before = examples_.best_.find(target);
        if (before == examples_.best_.end() || cost < before->second.cost) {
            examples_.best_.insert_or_assign(
                target, Examples::Candidate{cost, {cutOut(model_.sources(), span), path_}});
        }
    }

    Examples& examples_;
    const Model& model_;
    std::string path_;
};

void Examples::addCluster(const Model& model, std::string_view folder) {
    if (!model.cluster().valid()) {
        return;
    }
    for (const syntax::ParsedFile* file : model.module(model.cluster()).files) {
        const std::string& path = model.sources().file(file->file).path();
        ExampleFinder(*this, model, std::string(folder) + path).visit(*file->root);
    }
}

void Examples::addOwn(std::string_view word) {
    addOwnFiles(
        [&](const EmbeddedFile& file) { return file.bytes.find(word) != std::string_view::npos; });
}

void Examples::addNamesake(const Target& target) {
    addOwnFiles([&](const EmbeddedFile& file) { return file.path == namesake(target); });
}

void Examples::addOwnFiles(const std::function<bool(const EmbeddedFile&)>& isMeant) {
    MemoryFileSystem files;
    for (const EmbeddedFile& file : exampleFiles()) {
        files.write(std::string(file.path), std::string(file.bytes));
    }
    const auto schemas = project::embeddedSchemas();
    for (const EmbeddedFile& file : exampleFiles()) {
        const bool isFirst = file.path.find('/') == std::string_view::npos;
        if (!isFirst || !isMeant(file)) {
            continue;
        }
        project::Compilation compilation(files, schemas.get());
        if (compilation.check(file.path)) {
            addCluster(compilation.model(), kFolder);
        }
    }
}

auto findingOf(std::string_view code) -> std::optional<ExampleDescription> {
    const auto page = findPage(code);
    const PageSection* wrong = page ? page->section("Wrong") : nullptr;
    if (wrong == nullptr) {
        return std::nullopt;
    }
    const std::vector<PageBlock> blocks = blocksOf(*wrong);
    if (blocks.empty() || blocks.front().language != "clc") {
        return std::nullopt;
    }
    std::string text(blocks.front().text);
    while (text.ends_with('\n')) {
        text.pop_back();
    }
    return ExampleDescription{std::move(text),
                              "docs/diagnostics/" + std::string(page->code) + ".md"};
}

auto Examples::find(const Target& target) const -> const ExampleDescription* {
    const auto found = best_.find(target);
    return found == best_.end() ? nullptr : &found->second.example;
}

}  // namespace clc::ide
