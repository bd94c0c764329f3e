#include "host/memory_ahead.h"

#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <bit>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace clc::host {
namespace {

/// A large page of the system: fewer of them are to be asked for, and to be looked up.
constexpr std::size_t kPage = std::size_t{2} * 1024 * 1024;
/// The thread rests while so much is there that nobody has taken. More would be in vain for a small
/// description.
constexpr std::ptrdiff_t kAhead = kPage;
/// Addresses are reserved in pieces of this size; only what is touched takes memory.
constexpr std::size_t kReserved = 32 * kPage;

class MemoryAhead final : public BlockSource {
public:
    MemoryAhead() = default;
    MemoryAhead(const MemoryAhead&) = delete;
    auto operator=(const MemoryAhead&) -> MemoryAhead& = delete;
    ~MemoryAhead() override;

    auto take(std::size_t size) -> std::byte* override;
    void giveBack(std::byte* block, std::size_t size) override;

private:
    static auto indexOf(std::size_t size) -> std::size_t {
        return static_cast<std::size_t>(std::countr_zero(size / kLeast));
    }
    void run();
    bool reserve();

    std::mutex mutex_;
    std::condition_variable wanted_;
    std::byte* next_ = nullptr;   // what is handed out next
    std::byte* ready_ = nullptr;  // up to here it is there, or being asked for
    std::byte* end_ = nullptr;
    std::array<std::vector<std::byte*>, 3> free_;  // by size
    std::vector<void*> reserved_;
    std::vector<std::unique_ptr<std::byte[]>> plain_;
    bool stopping_ = false;
    std::thread thread_;
};

auto afterPage(std::byte* at) -> std::byte* {
    return at + (kPage - reinterpret_cast<std::uintptr_t>(at) % kPage);
}

MemoryAhead::~MemoryAhead() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wanted_.notify_one();
    if (thread_.joinable()) {
        thread_.join();
    }
    for (void* memory : reserved_) {
        munmap(memory, kReserved + kPage);
    }
}

auto MemoryAhead::take(std::size_t size) -> std::byte* {
    const std::lock_guard lock(mutex_);
    if (size <= kBlock && !free_[indexOf(size)].empty()) {
        std::vector<std::byte*>& free = free_[indexOf(size)];
        std::byte* block = free.back();
        free.pop_back();
        return block;
    }
    if (end_ - next_ < static_cast<std::ptrdiff_t>(size) && !reserve()) {
        plain_.push_back(std::make_unique<std::byte[]>(size));
        return plain_.back().get();
    }
    if (!thread_.joinable()) {
        thread_ = std::thread([this] { run(); });
    }
    std::byte* const block = next_;
    next_ += size;
    // Whoever is faster than the thread pays for the rest of this page.
    ready_ = std::max(ready_, next_);
    if (ready_ - next_ < kAhead / 2) {
        wanted_.notify_one();
    }
    return block;
}

/// What is larger than a block is several of them afterwards.
void MemoryAhead::giveBack(std::byte* block, std::size_t size) {
    const std::lock_guard lock(mutex_);
    if (size <= kBlock) {
        free_[indexOf(size)].push_back(block);
        return;
    }
    for (std::size_t at = 0; at < size; at += kBlock) {
        free_[indexOf(kBlock)].push_back(block + at);
    }
}

void MemoryAhead::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wanted_.wait(lock,
                     [this] { return stopping_ || (ready_ != end_ && ready_ - next_ < kAhead); });
        if (stopping_) {
            return;
        }
        std::byte* const from = ready_;
        ready_ = afterPage(from);
        const auto size = static_cast<std::size_t>(ready_ - from);
        lock.unlock();
        // Whoever takes some of it meanwhile touches what is not there yet, and has it at once. A
        // kernel before 5.14 refuses: then all is as it would be without this.
        if (madvise(from, size, MADV_POPULATE_WRITE) != 0) {
            return;
        }
        lock.lock();
    }
}

/// False where the system has no such room, or gives this process less.
bool MemoryAhead::reserve() {
    void* const memory = mmap(nullptr, kReserved + kPage, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) {
        return false;
    }
    reserved_.push_back(memory);
    next_ = ready_ = afterPage(static_cast<std::byte*>(memory));
    end_ = next_ + kReserved;
    // A system without large pages gives small ones.
    madvise(next_, kReserved, MADV_HUGEPAGE);
    return true;
}

}  // namespace

auto makeMemoryAhead() -> std::unique_ptr<BlockSource> {
    return std::make_unique<MemoryAhead>();
}

void keepMemoryAhead() {
    // Arenas may be the last to go, so this goes with the process.
    static auto* const source = makeMemoryAhead().release();
    useBlockSource(*source);
}

}  // namespace clc::host
