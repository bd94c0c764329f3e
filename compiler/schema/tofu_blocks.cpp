#include "schema/tofu_blocks.h"

namespace clc::schema {
namespace {

bool isBlock(const SchemaTable& schemas, const SchemaNode& node) {
    return node.kind == NodeKind::Record && schemas.type(node.record).tofu == TofuForm::Block;
}

}  // namespace

bool holdsBlocks(const SchemaTable& schemas, const SchemaNode& place) {
    return isBlock(schemas, place) ||
           ((place.kind == NodeKind::List || place.kind == NodeKind::Map) &&
            isBlock(schemas, schemas.node(place.element)));
}

}  // namespace clc::schema
