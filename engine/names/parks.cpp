#include <algorithm>
#include <array>

#include "engine/names/find.hpp"

namespace bolwerk::engine::names {
namespace {

/// Parks of the register (db/data/parks.csv) that are called as a person or an address; a test reads all of them.
constexpr std::array<std::string_view, 2> parks_called_so{"parallelweg 9", "bram van tuijl transport"};

char small_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

std::string without_such_parks(std::string text) {
    for (const auto park : parks_called_so) {
        const auto same = [](char one, char other) { return small_letter(one) == other; };
        for (auto found = std::ranges::search(text, park, same); !found.empty();
             found = std::ranges::search(text, park, same))
            std::ranges::fill(found, '-');
    }
    return text;
}

}  // namespace bolwerk::engine::names
