// Who is named in a note: a name behind an @ at the beginning of a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::engine {

struct Mentions {
    std::vector<std::int64_t> people;  ///< by id, each once: they get word
    std::vector<std::string> unknown;  ///< what stands behind an @ and is nobody's name, as it was typed, each once
};

/// `readers`: [{id, name}], who may be named. The longest name that stands there is meant, whoever bears it.
Mentions mentions_in(std::string_view text, const Json& readers);

}  // namespace bolwerk::engine
