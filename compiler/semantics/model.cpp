#include "semantics/model.h"

#include <algorithm>

namespace clc::semantics {

using types::TypeTagKind;

auto Model::moduleOf(FileId file) const -> ModuleId {
    return file.index() < fileModules_.size() ? fileModules_[file.index()] : ModuleId();
}

auto Model::kindOf(const syntax::Item& item) const -> KindId {
    const auto found = itemKinds_.find(&item);
    return found == itemKinds_.end() ? KindId() : found->second;
}

auto Model::amended(const syntax::AmendItem& item) const -> const Reference* {
    const auto found = amended_.find(&item);
    return found == amended_.end() ? nullptr : &references_[found->second];
}

auto Model::containerOf(const syntax::DeclarationItem& item) const -> const Reference* {
    const auto found = containers_.find(&item);
    return found == containers_.end() ? nullptr : &references_[found->second];
}

auto Model::typeOf(const syntax::TypeExpr& type) const -> TypeId {
    const auto found = typeExprs_.find(&type);
    return found == typeExprs_.end() ? TypeId::error : found->second;
}

bool Model::isA(KindId kind, KindId base) const {
    // A circle of bases is reported and cut when kinds are filled; the count guards against one
    // that is not yet.
    for (std::size_t steps = 0; kind.valid() && steps <= kinds_.size(); ++steps) {
        if (kind == base) {
            return true;
        }
        kind = kinds_[kind.index()]->base;
    }
    return false;
}

auto Model::member(KindId kind, std::string_view name) const -> const Member* {
    const KindInfo& info = *kinds_[kind.index()];
    const auto found = info.byName.find(name);
    return found == info.byName.end() ? nullptr : &info.members[found->second];
}

auto Model::record(RecordId id) const -> const RecordInfo& {
    RecordInfo& info = *records_[id.index()];
    if (!info.filled && info.schemaType) {
        fillFromSchema(info);
    }
    return info;
}

auto Model::field(RecordId record, std::string_view name) const -> const Member* {
    const RecordInfo& info = this->record(record);
    const auto found = info.byName.find(name);
    return found == info.byName.end() ? nullptr : &info.fields[found->second];
}

}  // namespace clc::semantics
