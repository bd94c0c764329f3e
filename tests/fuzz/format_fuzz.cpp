// Any bytes at all: formatting keeps its laws.
#include "format/format_laws.h"
#include "fuzz/diagnostic_laws.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string broken = clc::tests::brokenFormatLaw(text);
    clc::fuzz::require(broken.empty(), broken);
    return 0;
}
