// Memory in pages of 2 MiB, for the release program: a run over a large cluster touches some ten
// thousand pages of 4 KiB, and each of them costs the kernel as much as a microsecond.
#include <mimalloc.h>

namespace clc::cli {
namespace {

void useLargePages() {
    mi_option_enable(mi_option_large_os_pages);
    // The first memory of each thread too: piece by piece, it would be of small pages.
    mi_option_set(mi_option_eager_commit_delay, 0);
}

/// Called before the constructors of all libraries, as mimalloc takes its first memory in its own.
/// Where the system has no such pages, it gives small ones.
[[gnu::section(".preinit_array"), gnu::used]] void (*const kUseLargePages)() = useLargePages;

}  // namespace
}  // namespace clc::cli
