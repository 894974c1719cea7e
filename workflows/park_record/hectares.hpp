// Areas as people and machines write them, exactly: four decimals of a hectare are whole square metres.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace bolwerk::workflows::ibis {

using SquareMetres = std::int64_t;

constexpr SquareMetres per_hectare = 10'000;

/// Which signs a file certainly uses for decimals: "3.1" shows the point, "1.234" shows nothing.
struct DecimalSigns {
    bool point = false;
    bool comma = false;
};

/// Adds what this number shows.
void notice_decimal_sign(std::string_view text, DecimalSigns& seen);

/// "66.1915", "66,1915", "1.234,5" and "1,234.5" in hectares; a fifth decimal is rounded. A sign with three digits
/// after it is a decimal sign, unless the file writes its decimals with the other sign: then nobody can tell, and it is
/// refused.
engine::Result<SquareMetres> parse_hectares(std::string_view text, DecimalSigns seen);

/// "66.1915": hectares with a point and four decimals, as the database reads it.
std::string exact_hectares(SquareMetres area);

/// "66,19": for a sentence.
std::string dutch_hectares(SquareMetres area);

}  // namespace bolwerk::workflows::ibis
