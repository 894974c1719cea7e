// The columns of the sheet of a matrix, and how it is known again: what writing and reading must agree on.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::web {

struct MatrixColumn {
    std::string_view label;
    double width;
    bool is_open;
};

inline constexpr std::array<MatrixColumn, 6> matrix_columns{{{"Code", 7, false},
                                                             {"Domein", 22, false},
                                                             {"Indicator", 55, false},
                                                             {"Antwoord", 12, true},
                                                             {"Bron", 7, true},
                                                             {"Toelichting", 60, true}}};
inline constexpr unsigned code_column = 1, answer_column = 4, source_column = 5, why_column = 6;

inline constexpr std::string_view no_sight_text = "geen zicht";

/// Names and values by which a file is known again as this matrix, these indicators, and this time that it is filled
/// in: a matrix that was given back is filled in anew.
std::vector<std::pair<std::string_view, std::string>> passport_values(const engine::Json& found);

}  // namespace bolwerk::web
