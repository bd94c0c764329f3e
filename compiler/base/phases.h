// Where the time of a run goes, for whoever has a clock: nothing below the rim has one.
#pragma once

#include <string_view>

namespace clc {

/// Hears when a part of the work begins and ends. Parts lie in each other.
class PhaseListener {
public:
    PhaseListener() = default;
    PhaseListener(const PhaseListener&) = delete;
    auto operator=(const PhaseListener&) -> PhaseListener& = delete;
    virtual ~PhaseListener() = default;

    virtual void begin(std::string_view phase) = 0;
    /// Of the part that began last.
    virtual void end() = 0;
};

/// A part of the work, as long as it lives. Nobody needs to listen.
class Phase {
public:
    Phase(PhaseListener* listener, std::string_view name) : listener_(listener) {
        if (listener_ != nullptr) {
            listener_->begin(name);
        }
    }
    Phase(const Phase&) = delete;
    auto operator=(const Phase&) -> Phase& = delete;
    ~Phase() {
        if (listener_ != nullptr) {
            listener_->end();
        }
    }

private:
    PhaseListener* listener_;
};

}  // namespace clc
