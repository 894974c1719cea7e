// The table of who reads what: roles by organisation by compartment.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::access {

/// How the organisation of a reader is tied to the case.
inline constexpr std::array<std::string_view, 4> relations{"here", "elsewhere", "party", "advised"};

/// One row of who_reads.csv, made from HANDBOOK 2.2 and 4.3. "here" is the owner of the case for a municipality and an
/// organisation whose area holds the case for all others; "elsewhere" covers another municipality of the province.
struct Row {
    std::string role, kind;
    std::array<std::string, relations.size()> reads;  ///< digits of the compartments, by relation
};

const std::vector<Row>& who_reads();

}  // namespace bolwerk::access
