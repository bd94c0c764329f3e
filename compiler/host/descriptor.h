// An open file or folder of the system.
#pragma once

#include <unistd.h>

#include <utility>

namespace clc::host {

/// Closes what it holds. A negative number is a failure to open.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    auto operator=(const Descriptor&) -> Descriptor& = delete;
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    auto operator=(Descriptor&& other) noexcept -> Descriptor& {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }

    [[nodiscard]] auto number() const -> int { return number_; }
    [[nodiscard]] bool valid() const { return number_ >= 0; }

private:
    int number_;
};

}  // namespace clc::host
