#include "mutation/samples.h"

#include "parser/parse.h"

#include <fstream>
#include <iterator>
#include <set>

namespace clc::mutation {
namespace {

namespace fs = std::filesystem;

auto clFiles(const fs::path& root, const std::vector<std::string>& folders) -> std::set<fs::path> {
    std::set<fs::path> paths;
    for (const std::string& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() == ".cl") {
                paths.insert(entry.path().lexically_relative(root));
            }
        }
    }
    return paths;
}

/// The tokens of `file`, each with the number of the item at the left margin that it stands in.
auto piecesOf(const SourceFile& file, const std::vector<syntax::Token>& tokens)
    -> std::vector<Piece> {
    std::vector<Piece> pieces;
    std::size_t region = 0;
    for (const syntax::Token& token : tokens) {
        const Position position = file.lines().position(token.span.begin);
        region += token.startsLine && position.column == 0 ? 1 : 0;
        if (!token.span.empty()) {
            pieces.push_back({token.span.begin, token.span.end, position.line, region});
        }
    }
    return pieces;
}

}  // namespace

auto sampleOf(std::string path, std::string text) -> Sample {
    const SourceFile file(FileId(std::uint32_t{0}), path, text);
    return {std::move(path), std::move(text), piecesOf(file, parser::parseFile(file).tokens)};
}

auto readSamples(const fs::path& root, const std::vector<std::string>& folders) -> Samples {
    constexpr std::size_t kFewest = 2;  // tokens, or there is nothing to swap
    Samples samples;
    for (const fs::path& path : clFiles(root, folders)) {
        std::ifstream in(root / path, std::ios::binary);
        const SourceFile file(FileId(std::uint32_t{0}), path.generic_string(),
                              {std::istreambuf_iterator<char>(in), {}});
        if (!parser::parseFile(file).diagnostics.empty()) {
            ++samples.skipped;
            continue;
        }
        Sample sample = sampleOf(path.generic_string(), std::string(file.text()));
        if (sample.pieces.size() >= kFewest) {
            samples.files.push_back(std::move(sample));
        }
    }
    return samples;
}

bool isBracket(const Sample& sample, std::size_t at) {
    const Piece& piece = sample.pieces[at];
    return piece.end - piece.begin == 1 &&
           std::string_view("{}[]()").find(sample.text[piece.begin]) != std::string_view::npos;
}

auto unindented(const std::vector<Sample>& files) -> std::vector<Sample> {
    std::vector<Sample> flat;
    for (const Sample& file : files) {
        std::string text;
        bool atMargin = true;
        for (const char c : file.text) {
            atMargin = atMargin && c == ' ';
            if (!atMargin) {
                text += c;
            }
            atMargin = atMargin || c == '\n';
        }
        Sample sample = sampleOf(file.path, std::move(text));
        bool brackets = false;
        for (std::size_t i = 0; i < sample.pieces.size(); ++i) {
            brackets = brackets || isBracket(sample, i);
        }
        const SourceFile source(FileId(std::uint32_t{0}), sample.path, sample.text);
        if (brackets && parser::parseFile(source).diagnostics.empty()) {
            flat.push_back(std::move(sample));
        }
    }
    return flat;
}

}  // namespace clc::mutation
