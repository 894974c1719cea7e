// What a list of parks is asked for, as it stands in the address: for the list itself and for its downloads.
#pragma once

#include <string>

#include "web/view/filter_reader.hpp"

namespace bolwerk::web {

/// Empty texts do not filter. The municipality "mijn" stands for all those one works for.
struct ParkListFilter {
    std::string search, province, municipality, from_name, from_rin;
    bool kvo_b = false, backwards = false;
};

ParkListFilter read_park_filter(FilterReader& reader);

/// Whether it is a province of the programme, as a filter names it.
inline bool is_province(std::string_view name) { return name == "Gelderland" || name == "Flevoland"; }

/// "?q=mars&kvo=ja": the filter without the place in the list, and without one of its parts; empty for no filter.
std::string park_filter_query(const ParkListFilter& filter, std::string_view without = {});

}  // namespace bolwerk::web
