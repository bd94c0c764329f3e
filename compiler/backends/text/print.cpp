#include "backends/text/print.h"

#include "backends/line_writer.h"

#include <algorithm>
#include <string_view>

namespace clc::backends::text {

auto printDocument(const values::DocNode& root) -> PrintedFile {
    LineWriter out;
    std::string_view rest = root.text;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        out.from(root.origin).text(rest.substr(0, end));
        if (end == std::string_view::npos) {
            break;
        }
        out.endLine();
        rest.remove_prefix(end + 1);
    }
    return out.finish();
}

}  // namespace clc::backends::text
