// A file descriptor that closes with whoever holds it, also when what came next failed.
#pragma once

#include <unistd.h>

#include <utility>

namespace bolwerk::db {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { close(); }

    void close() {
        if (number_ >= 0) ::close(std::exchange(number_, -1));
    }
    /// Negative when there is none.
    int get() const { return number_; }

private:
    int number_ = -1;
};

}  // namespace bolwerk::db
