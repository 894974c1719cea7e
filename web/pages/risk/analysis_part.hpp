// Which parks of an analysis a page shows: some hundreds of parks are read a page at a time, or looked up.
#pragma once

#include <string>
#include <vector>

#include "engine/json.hpp"
#include "web/view/filter_reader.hpp"

namespace bolwerk::web {

inline constexpr std::size_t parks_on_a_page = 25;

struct AnalysisPart {
    std::string query;     ///< in the name or number of a park; empty for all
    std::string wanted;    ///< a class in Dutch, "bespreken", or empty for all
    std::size_t page = 1;  ///< from 1
    bool whole = false;    ///< every park that is asked for, as on a print

    bool is_filtered() const { return !query.empty() || !wanted.empty(); }
};

/// From the fields `q`, `klasse` and `blad` of an address.
AnalysisPart analysis_part(FilterReader& reader);

/// The address of the same part on another page.
std::string analysis_address(const std::string& href, const AnalysisPart& part, std::size_t page);

/// What is looked for in a park.
struct ParkLabel {
    std::string name, rin, risk_class;
    bool discuss = false;
};

/// Places in the list that the page shows, in order.
struct ShownParks {
    std::vector<std::size_t> places;
    std::size_t matching = 0;  ///< on all pages together
};
ShownParks shown_parks(const std::vector<ParkLabel>& ranked, const AnalysisPart& part);

/// Adds the filter and the links to other pages; `href` is that of the analysis.
void add_analysis_part(engine::Json& page, const std::string& href, const AnalysisPart& part, const ShownParks& shown,
                       std::size_t all);

}  // namespace bolwerk::web
