// Who is named in a note: a name behind an @ at the beginning of a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::engine {

struct Mentioned {
    std::int64_t id = 0;
    std::string name;
    bool operator==(const Mentioned&) const = default;
};

struct Mentions {
    std::vector<Mentioned> people;     ///< each once: they get word
    std::vector<std::string> unknown;  ///< what stands behind an @ and is nobody's name, as it was typed, each once
};

/// `readers`: [{id, name}], who may be named. The longest name that stands there is meant, whoever bears it.
Mentions mentions_in(std::string_view text, const Json& readers);

/// How long the name is that stands behind the @ at this place, of those who were told; 0 when it is nobody's.
std::size_t name_told_at(std::string_view text, std::size_t at, const std::vector<std::string>& names);

}  // namespace bolwerk::engine
