#include "host/system_error.h"

#include <system_error>

namespace clc::host {

auto systemText(int number) -> std::string {
    std::string text = std::generic_category().message(number);
    // "I/O error" stays as it is.
    const bool word = text.size() > 1 && text[1] >= 'a' && text[1] <= 'z';
    if (word && text[0] >= 'A' && text[0] <= 'Z') {
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    }
    return text;
}

}  // namespace clc::host
