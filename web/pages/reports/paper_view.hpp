// A report as it is printed: the same values as on the page, with the map, without addresses inside Bolwerk.
#pragma once

#include <string>

#include "web/map/municipality_map.hpp"
#include "web/pages/reports/progress_view.hpp"

namespace bolwerk::web {

/// The values of reports/paper. `report` is what report/show gives.
engine::Json paper_view(const engine::Json& report, const ReportPart& part, const MunicipalityMap& map);

/// The map with only the municipalities that the order gives a value: of the others nothing was counted.
engine::Json drawn_inside(const MunicipalityMap& map, const MapOrder& order);

/// Adds map and legend: municipalities by the number of plans that run.
void add_plans_map(engine::Json& values, const MunicipalityMap& map, const engine::Json& figures,
                   const std::string& address);

/// "Cijfers vastgelegd op 7 oktober 2026 om 10:15 door Saskia Vos. Controlegetal 0f3a9c1d22be."
std::string taken_text(const engine::Json& report);

/// The page without the addresses that lead into Bolwerk itself: on paper they lead nowhere, and a file must not name
/// the server. References within the page stay.
std::string without_own_addresses(std::string page);

}  // namespace bolwerk::web
