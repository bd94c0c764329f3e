// Reports about any bytes: every renderer takes every span, and nothing that a terminal obeys gets
// through.
#include "diagnostics/apply_fixes.h"
#include "diagnostics/render.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace {

using namespace clc;

/// Takes numbers off the begin of the input; what is left is the source.
class Input {
public:
    Input(const std::uint8_t* data, std::size_t size) : bytes_(data, size) {}

    auto byte() -> std::uint8_t {
        if (bytes_.empty()) {
            return 0;
        }
        const std::uint8_t first = bytes_.front();
        bytes_ = bytes_.subspan(1);
        return first;
    }
    auto number() -> std::uint32_t {
        const std::uint32_t high = byte();
        return high << 8U | byte();
    }
    [[nodiscard]] auto rest() const -> std::string { return {bytes_.begin(), bytes_.end()}; }

private:
    std::span<const std::uint8_t> bytes_;
};

auto anySpan(Input& input, FileId file) -> Span {
    const std::uint32_t begin = input.number();
    return {file, begin, begin + input.number()};
}

/// Edits have to fit; whoever makes them knows the text.
auto anyFix(Input& input, const SourceFile& file) -> Fix {
    const auto size = static_cast<std::uint32_t>(file.text().size());
    const std::uint32_t begin = input.number() % (size + 1);
    const std::uint32_t length = input.number() % (size - begin + 1);
    return {"fix", Applicability::Safe, {{{file.id(), begin, begin + length}, "new\ntext"}}};
}

}  // namespace

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
    Input input(data, size);
    std::vector<std::uint8_t> numbers(40);
    std::ranges::generate(numbers, [&] { return input.byte(); });
    Input shape(numbers.data(), numbers.size());

    SourceManager sources;
    const SourceFile& file = sources.add("main.cl", input.rest());
    Diagnostic diagnostic;
    diagnostic.code = "CL0001";
    diagnostic.name = "Name";
    diagnostic.message = input.rest();
    for (int i = shape.byte() % 4; i >= 0; --i) {
        diagnostic.labels.push_back({anySpan(shape, file.id()), "label"});
    }
    diagnostic.fixes.push_back(anyFix(shape, file));
    const TextOptions options{.color = Color::Off, .width = shape.number() % 200};

    const Report report = makeReport({diagnostic}, sources, 0);
    for (const Format format :
         {Format::Human, Format::Short, Format::Json, Format::Sarif, Format::Github}) {
        const std::string text = render(report, sources, format, options);
        const bool forPeople = format == Format::Human || format == Format::Short;
        if (forPeople && text.find_first_of("\x1b\r\t\x07\x08") != std::string::npos) {
            std::abort();
        }
    }
    (void)applyFixes(report.diagnostics, sources);
    return 0;
}
