// `app/web.ports.http` where an Endpoint is asked for: `app/web.endpoints.http` is one.
#include "semantics/checker.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace clc::semantics {

using syntax::as;
using types::TypeTagKind;

/// What stands behind the map that `expr` takes a value of: `.ports` in `app/web.ports.http` and in
/// `app/web.ports["http"]`.
static auto mapOf(const syntax::Expr& expr) -> const syntax::MemberExpr* {
    if (const auto* member = as<syntax::MemberExpr>(&expr)) {
        return as<syntax::MemberExpr>(member->base);
    }
    const auto* index = as<syntax::IndexExpr>(&expr);
    return index == nullptr ? nullptr : as<syntax::MemberExpr>(index->base);
}

bool ModelBuilder::offerSibling(DiagnosticBuilder& builder, const syntax::Expr& expr,
                                const std::function<bool(TypeId)>& fits) {
    const syntax::MemberExpr* map = mapOf(expr);
    if (map == nullptr || !facts(*map->base).type.valid() || !facts(*map).type.valid()) {
        return false;
    }
    const types::Type& holder = types_.get(types_.base(facts(*map->base).type));
    const types::Type& taken = types_.get(types_.base(facts(*map).type));
    const bool isInstance = holder.tag == TypeTagKind::Kind;
    if (taken.tag != TypeTagKind::Map || (!isInstance && holder.tag != TypeTagKind::Record)) {
        return false;
    }
    const std::vector<Member> members =
        isInstance ? kindInfo(holder.kind).members : model_.record(holder.record).fields;
    std::vector<std::string_view> found;
    for (const Member& member : members) {
        const TypeId declared = isInstance ? memberType(holder.kind, member) : member.type;
        const types::Type& type = types_.get(types_.base(types_.withoutNull(declared)));
        if (member.name != map->name.text && type.tag == TypeTagKind::Map &&
            type.arguments[0] == taken.arguments[0] && fits(type.arguments[1])) {
            found.push_back(member.name);
        }
    }
    // With two there is a choice that nobody made.
    if (found.size() != 1) {
        return false;
    }
    const std::string_view written = model_.sources().text(expr.span);
    const std::size_t at = map->name.span.begin - expr.span.begin;
    const std::string meant = fmt::format("{}{}{}", written.substr(0, at), found.front(),
                                          written.substr(at + map->name.span.size()));
    builder.help(fmt::format("did you mean {}?", meant))
        .fix(Fix{fmt::format("change to '{}'", found.front()),
                 Applicability::Unsafe,
                 {{map->name.span, std::string(found.front())}}});
    return true;
}

}  // namespace clc::semantics
