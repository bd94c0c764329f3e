// Functions and lets: their types, asked for before or after they are written, never in a circle.
#include "base/check.h"
#include "semantics/checker.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

namespace clc::semantics {

auto ModelBuilder::functionFrame(const Definition& function) -> const Frame& {
    const auto found = functionFrames_.find(function.item);
    if (found != functionFrames_.end()) {
        return *found->second;
    }
    const auto& item = syntax::cast<syntax::FnItem>(function.item);
    const QuietableSink::Apart apart(sink_, item);
    Frame& frame = newFrame(&moduleFrame(item.span.file));
    functionFrames_.emplace(function.item, &frame);
    for (const syntax::Name& param : item.typeParams) {
        frame.locals.push_back({param.text, nullptr, types_.fixedParam(param.text)});
    }
    std::vector<Local> params;
    for (const syntax::Param* param : item.params) {
        mayBeFunction_ =
            param->type != nullptr && param->type->kind == syntax::NodeKind::FunctionType;
        const TypeId type = param->type == nullptr ? TypeId::error : resolve(*param->type, frame);
        params.push_back({param->name.text, param, type});
        facts(*param).type = type;
    }
    frame.locals.insert(frame.locals.end(), params.begin(), params.end());
    return frame;
}

auto ModelBuilder::signature(const Definition& function) -> TypeId {
    const auto& item = syntax::cast<syntax::FnItem>(function.item);
    if (const auto before = signatures_.find(&item); before != signatures_.end()) {
        return before->second;
    }
    const Frame& frame = functionFrame(function);
    std::vector<TypeId> params;
    for (const Local& local : frame.locals) {
        if (local.node != nullptr) {
            params.push_back(local.type);
        }
    }
    // Whoever calls it finds types for the parameters that are fixed in its own text.
    const TypeId type =
        types_.mapParams(types_.function(params, resultOf(function)),
                         [&](const types::Type& param) { return types_.param(param.text); });
    signatures_.emplace(&item, type);
    return type;
}

auto ModelBuilder::resultOf(const Definition& function) -> TypeId {
    const auto& item = syntax::cast<syntax::FnItem>(function.item);
    if (const auto before = results_.find(&item); before != results_.end()) {
        return before->second;
    }
    const QuietableSink::Apart apart(sink_, item);
    const Frame& frame = functionFrame(function);
    if (item.result != nullptr) {
        const TypeId declared = resolve(*item.result, frame);
        results_.emplace(&item, declared);
        return declared;
    }
    if (item.body == nullptr) {
        return TypeId::error;
    }
    if (!inProgress_.insert(&item).second) {
        sink_.report(diag::RecursiveFunction, item.name.span, item.name.text)
            .help(
                "functions can't call themselves, also not through others; loop over a list or "
                "range instead");
        results_.emplace(&item, TypeId::error);
        return TypeId::error;
    }
    const auto* before = std::exchange(currentFunction_, &item);
    const Expecting asked(expectation_, {});
    const TypeId result = check(*item.body, {}, frame);
    currentFunction_ = before;
    inProgress_.erase(&item);
    results_.emplace(&item, result);
    return results_.at(&item);
}

void ModelBuilder::checkFunction(const Definition& function) {
    const auto& item = syntax::cast<syntax::FnItem>(function.item);
    const QuietableSink::Apart apart(sink_, item);
    const Frame& frame = functionFrame(function);
    checkAttributes(item, frame);
    // Without a library, what is checked is one.
    const ModuleId library = prelude();
    const bool hasLibrary = library.valid() && !model_.module(library).files.empty();
    if (item.isNative && hasLibrary && !model_.module(function.module).isStd) {
        sink_.report(diag::NoSuchNative, item.name.span, item.name.text)
            .help(
                "native functions are declared by the library; one of a file has a body: write = "
                "and its value");
    }
    // What stands for an argument that is left out is called as the body is.
    const auto* around = std::exchange(currentFunction_, &item);
    for (const syntax::Param* param : item.params) {
        if (param->fallback != nullptr) {
            const TypeId type = facts(*param).type;
            const Expecting asked(expectation_,
                                  {type, param->type == nullptr ? Span() : param->type->span});
            check(*param->fallback, type, moduleFrame(item.span.file));
        }
    }
    currentFunction_ = around;
    const TypeId result = resultOf(function);
    functionOrder_.push_back(&item);
    const auto* before = std::exchange(currentFunction_, &item);
    if (item.body != nullptr && item.result != nullptr) {
        const Expecting asked(expectation_, {result, item.result->span});
        check(*item.body, result, frame);
    }
    currentFunction_ = before;
}

namespace {

/// Goes along calls, each function once.
template <typename Calls, typename Report>
void followCalls(std::span<const syntax::FnItem* const> functions, Calls& calls,
                 const Report& inCircle) {
    enum class State : std::uint8_t { New, Open, Done };
    std::unordered_map<const syntax::FnItem*, State> states;
    const auto visit = [&](auto&& self, const syntax::FnItem* function) -> void {
        states[function] = State::Open;
        for (const auto& call : calls[function]) {
            if (states[call.callee] == State::New) {
                self(self, call.callee);
            } else if (states[call.callee] == State::Open) {
                inCircle(call);
            }
        }
        states[function] = State::Done;
    };
    for (const syntax::FnItem* function : functions) {
        if (states[function] == State::New) {
            visit(visit, function);
        }
    }
}

}  // namespace

void ModelBuilder::reportRecursion() {
    bool isAny = false;
    followCalls(std::span(functionOrder_), calls_, [&](const Call& /*call*/) { isAny = true; });
    if (!isAny) {
        return;
    }
    // Where a circle begins does not depend on which of its modules was checked first.
    std::ranges::sort(functionOrder_, {}, [&](const syntax::FnItem* function) {
        return std::pair(std::string_view(model_.sources().file(function->name.span.file).path()),
                         function->name.span.begin);
    });
    followCalls(std::span(functionOrder_), calls_, [&](const Call& call) {
        sink_.report(diag::RecursiveFunction, call.span, call.callee->name.text)
            .label(call.callee->name.span, "the function")
            .help(
                "functions can't call themselves, also not through others; loop over a list or "
                "range instead");
    });
}

auto ModelBuilder::globalType(const Definition& let) -> TypeId {
    const auto& item = syntax::cast<syntax::LetItem>(let.item);
    const QuietableSink::Apart apart(sink_, item);
    return letType(item, moduleFrame(item.span.file));
}

auto ModelBuilder::letType(const syntax::LetItem& let, const Frame& frame) -> TypeId {
    if (const auto before = lets_.find(&let); before != lets_.end()) {
        return before->second;
    }
    if (guessing_ > 0 && sink_.isQuiet()) {
        guessedLets_.push_back(&let);
    }
    TypeId declared;
    if (let.type != nullptr) {
        declared = resolve(*let.type, frame);
    }
    if (let.value == nullptr) {
        CLC_ASSERT(declared.valid(), "the parser leaves a let open only in a kind, with its type");
        return declared;
    }
    const Expecting asked(expectation_, {declared, let.type == nullptr ? Span() : let.type->span});
    if (declared.valid()) {
        // Known before the value is checked: a let with a type may be used by what its value
        // mentions.
        lets_.emplace(&let, declared);
        facts(let).type = declared;
        // Its type needs no value, so what is far down a chain of such can wait.
        constexpr std::size_t kNested = 100;
        if (inProgress_.size() >= kNested) {
            queue_.emplace_back([this, &let, &frame, declared] {
                const Expecting later(expectation_, {declared, let.type->span});
                check(*let.value, declared, frame);
            });
            return declared;
        }
        inProgress_.insert(&let);
        check(*let.value, declared, frame);
        inProgress_.erase(&let);
        return declared;
    }
    constexpr std::uint32_t kDeepest = 1000;
    if (inProgress_.size() >= kDeepest) {
        sink_.report(diag::TooDeepEvaluation, let.name.span, kDeepest)
            .help("write the types of some of them: let NAME: TYPE = ...");
        lets_.emplace(&let, TypeId::error);
        return TypeId::error;
    }
    if (!inProgress_.insert(&let).second) {
        sink_.report(diag::TypeInCircle, let.name.span, let.name.text)
            .help("write its type: let NAME: TYPE = ...");
        lets_.emplace(&let, TypeId::error);
        return TypeId::error;
    }
    TypeId expected;
    // A let that fills in what a base left open takes its type from there.
    if (frame.role == FrameRole::Kind) {
        if (const Member* member = model_.member(frame.kind, let.name.text);
            member != nullptr && member->item == &let && member->type.valid()) {
            expected = member->type;
        }
    }
    const TypeId type = check(*let.value, expected, frame);
    inProgress_.erase(&let);
    const TypeId known = lets_.emplace(&let, expected.valid() ? expected : type).first->second;
    facts(let).type = known;
    return known;
}

}  // namespace clc::semantics
