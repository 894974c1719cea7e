// How many of all, in Dutch: the verb goes with the part and not with the whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bolwerk::workflows {

/// A word for one, and for more or none.
struct OneOrMore {
    std::string_view one, more;

    std::string_view of(bool is_one) const { return is_one ? one : more; }
};

/// "1 van de 4 heeft", "3 van de 4 terreinen liggen"; `what` may stay empty.
inline std::string part_of(std::int64_t part, std::int64_t all, OneOrMore verb, OneOrMore what = {}) {
    auto text = std::to_string(part) + " van de " + std::to_string(all) + " ";
    if (!what.one.empty()) text.append(what.of(all == 1)).append(" ");
    return text.append(verb.of(part == 1 || all == 1));
}

}  // namespace bolwerk::workflows
