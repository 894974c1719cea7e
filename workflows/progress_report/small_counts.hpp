// Counts under five are not told to who may not see each of the cases: they would point at somebody (HANDBOOK 8, 16.2).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::workflows::report {

inline constexpr std::int64_t least_told = 5;

/// Whether a count may be told as it is: nothing at all, or enough.
bool may_be_told(std::int64_t count);

/// The count, or null for one that is kept back.
engine::Json told(std::int64_t count);

/// The part of a whole that is told as well, or null when the one or what is left of the other is kept back.
engine::Json told_part(std::int64_t part, std::int64_t whole);

/// A row of counts whose sum is told as well: when that sum would give away what is kept back, because it is one alone
/// or because each of them must be one or four, the smallest of the others goes with it. Nulls stand for what is kept
/// back.
std::vector<engine::Json> told_row(const std::vector<std::int64_t>& counts);

/// A table whose sums stand below and beside it: rows first, then columns, until no sum gives anything away.
std::vector<std::vector<engine::Json>> told_table(const std::vector<std::vector<std::int64_t>>& rows);

}  // namespace bolwerk::workflows::report
