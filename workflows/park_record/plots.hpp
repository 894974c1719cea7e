// The plots (kavels) of a park: as people write them, a line each, and the areas that they must add up to
// (HANDBOOK 5.1).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json.hpp"
#include "workflows/park_record/hectares.hpp"

namespace bolwerk::workflows::ibis {

struct PlotStatus {
    std::string_view id, label;  ///< label: as IBIS spells it
    bool netto = false;          ///< counts for the net area; every plot counts for the gross area
};

/// In the order of IBIS. Net are those issued, for issue now or later, and under option.
std::span<const PlotStatus> plot_statuses();

struct Plot {
    std::string number;
    const PlotStatus* status = nullptr;
    SquareMetres area = 0;
};

struct PlotLines {
    std::vector<Plot> plots;
    std::vector<std::string> problems;  ///< Dutch, each with the number of its line
};

/// "12; Uitgegeven; 4500": number, status and square metres, with semicolons or tabs. Empty lines are left out. A
/// status is read without regard to case; a number stands there once; an area is a whole number above zero.
PlotLines read_plots(std::string_view text);

/// [{number, status, area}] as the register keeps it, and back; the JSON must have been made here.
engine::Json as_json(const std::vector<Plot>& plots);
std::vector<Plot> plots_of(const engine::Json& kept);
std::string as_lines(const std::vector<Plot>& plots);

struct PlotSums {
    SquareMetres netto = 0, bruto = 0;
};
PlotSums sums_of(const std::vector<Plot>& plots);

/// Areas of a park are often written in hundredths of a hectare: so much may a sum of plots differ.
inline constexpr SquareMetres rounding = 100;

/// Whether the plots add up to an area.
bool adds_up(SquareMetres sum, SquareMetres stated);

/// "12 kavels: bruto 34,50 hectare, netto 30,00 hectare".
std::string plots_text(const std::vector<Plot>& plots);

}  // namespace bolwerk::workflows::ibis
