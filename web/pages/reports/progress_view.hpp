// Lights, municipalities and parks of a report as the template shows them. Values only, no server.
#pragma once

#include "engine/definition.hpp"
#include "web/pages/reports/written_words.hpp"

namespace bolwerk::web {

/// Which report, and which part of it: no municipality is all of the area, no number is how things stand now.
struct ReportPart {
    std::string number, municipality;
    const std::vector<engine::Definition>& definitions;
    std::string organisation = {};  ///< whose dashboard, where one has several

    /// Where the pages of this report, or of the dashboard, begin.
    std::string address() const { return number.empty() ? std::string("/dashboard") : "/rapportages/" + number; }
};

/// The code where the figures do not know the municipality.
std::string municipality_name(const engine::Json& figures, const std::string& code);

/// The figures of the part: of all of the area, or what the report tells of the one municipality; null where a report
/// from before Bolwerk counted by municipality tells nothing of it.
engine::Json figures_of(const engine::Json& figures, const ReportPart& part);

/// The address of the cases behind a figure.
std::string cases_href(const ReportPart& part, const std::string& measure);

/// {bar, label, has_set, rows: [{label, light_id, count, rule_count, before, has_before, fill}]}: how many parks have
/// which light, and how many by rule where some were set by hand.
engine::Json lights_view(const engine::Json& figures);

/// {rows, has_why, why}: municipalities with a light, and how many have none.
engine::Json municipalities_view(const engine::Json& figures, const ReportPart& part);

/// Rows of the parks that have a light, set by hand or by rule; both are shown.
engine::Json parks_view(const engine::Json& figures, const WrittenWords& words, const ReportPart& part);

}  // namespace bolwerk::web
