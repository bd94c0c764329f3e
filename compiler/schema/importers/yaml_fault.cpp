#include "schema/importers/yaml_fault.h"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <array>

namespace clc::schema {
namespace {

namespace said = YAML::ErrorMsg;

struct Meaning {
    std::string_view message;
    std::string_view words;
};

constexpr std::string_view kIndent =
    "this line is indented neither as what it belongs to, nor deeper";
constexpr std::string_view kFlow = "a list or map in brackets is not closed, or has no ',' here";
constexpr std::string_view kAnchor = "no anchor '&' of this name stands above";

/// Made when it is first asked for: the messages are no constants.
auto meanings() -> const auto& {
    static const std::array kMeanings = {
        Meaning{said::END_OF_MAP, kIndent},
        Meaning{said::END_OF_SEQ, kIndent},
        Meaning{said::END_OF_MAP_FLOW, kFlow},
        Meaning{said::END_OF_SEQ_FLOW, kFlow},
        Meaning{said::FLOW_END, "this bracket closes nothing"},
        Meaning{said::BLOCK_ENTRY, "a '-' stands where no list goes on"},
        Meaning{said::MAP_KEY, "a key stands where no map goes on"},
        Meaning{said::MAP_VALUE,
                "a ':' stands where no map goes on; put a text with ': ' in quotes"},
        Meaning{said::UNKNOWN_TOKEN, "this character begins no value; put the text in quotes"},
        Meaning{said::TAB_IN_INDENTATION, "a tab stands where a line is indented; use spaces"},
        Meaning{said::EOF_IN_SCALAR, "the file ends inside a text in quotes"},
        Meaning{said::DOC_IN_SCALAR, "a document ends inside a text in quotes"},
        Meaning{said::CHAR_IN_SCALAR, "a text holds a character that it may not hold"},
        Meaning{said::CHAR_IN_BLOCK, "something follows the '|' or '>' of a text"},
        Meaning{said::UNKNOWN_ANCHOR, kAnchor},
        Meaning{said::INVALID_ANCHOR, kAnchor},
    };
    return kMeanings;
}

}  // namespace

auto yamlFault(std::string_view message) -> std::string {
    if (message.starts_with(said::INVALID_ESCAPE) || message.starts_with(said::INVALID_UNICODE)) {
        return "a text in double quotes has an unknown escape";
    }
    const auto* found = std::ranges::find(meanings(), message, &Meaning::message);
    return std::string(found == meanings().end() ? "it can't be read on from here" : found->words);
}

}  // namespace clc::schema
