// Which program this process runs.
#pragma once

#include <string>

namespace clc::host {

/// Another text as soon as the file of the program is another one, or was written again; empty
/// where the system does not tell.
auto programIdentity() -> std::string;

}  // namespace clc::host
