// Internal invariants. A failed check is a bug in clc, never the user's mistake.
#pragma once

#include <stdexcept>
#include <string>

namespace clc {

/// Thrown by CLC_ASSERT. Caught in two places only: the command line's `main` and the language
/// server's dispatcher.
class InternalError : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

[[noreturn]] void failCheck(const char* condition, const char* file, int line,
                            const std::string& why);

}  // namespace clc

#define CLC_ASSERT(cond, why)                                   \
    do {                                                        \
        if (!(cond)) {                                          \
            ::clc::failCheck(#cond, __FILE__, __LINE__, (why)); \
        }                                                       \
    } while (false)
