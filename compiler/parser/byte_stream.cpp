#include "parser/byte_stream.h"

#include <algorithm>

namespace clc::parser {

auto ByteStream::getText(const antlr4::misc::Interval& interval) -> std::string {
    const auto begin = std::min(static_cast<std::size_t>(interval.a), text_.size());
    return std::string(text_.substr(begin, static_cast<std::size_t>(interval.b) + 1 - begin));
}

}  // namespace clc::parser
