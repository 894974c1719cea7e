// Text as it reads, for whoever looks for something in it: without signs that do not show, and with the plain sign for
// one that only looks different.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::engine {

/// Left out are a soft hyphen, zero-width signs and a mark of order; wide digits, letters and signs (U+FF01 to U+FF5E)
/// become plain, and so do hyphens and spaces that do not break. Everything else stays as it is.
class PlainWriting {
public:
    explicit PlainWriting(std::string_view original);

    /// Where in the original stands what is here in `text`, in bytes; the end of the one for the end of the other.
    std::size_t place_of(std::size_t here) const { return places_.at(here); }

    std::string text;

private:
    std::vector<std::size_t> places_;
};

}  // namespace bolwerk::engine
