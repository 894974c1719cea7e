#include "web/pages/admin/rates_view.hpp"

#include "engine/money.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string rate_text(std::string_view kind, std::int64_t value) {
    return kind == interest_rate ? std::to_string(value) + " %" : engine::euros(engine::euro(value));
}

std::string rate_day(const Json& row, const char* key) {
    return engine::medium_date(engine::parse_iso_date(text_of(row, key)).value());
}

Json rate_row(const Json& one, bool newest) {
    const auto kind = text_of(one, "kind");
    return {{"from_text", rate_day(one, "from")},
            {"until_text", rate_day(one, "until")},
            {"rate_text", rate_text(kind, one.at("value").get<std::int64_t>())},
            {"basis", one.at("source")},
            {"can_remove", newest},
            {"remove_href", "/beheer/tarieven/" + kind + "/" + text_of(one, "from") + "/weg"}};
}

/// Whether it is known what holds today, and what somebody must do where it is not.
void add_horizon(Json& section, const Json& newest, engine::Date today) {
    const auto until = newest.is_null() ? std::nullopt : std::optional(rate_day(newest, "until"));
    const bool known = until && engine::parse_iso_date(text_of(newest, "until")).value() >= today;
    section["horizon_kind"] = known ? "info" : "warning";
    section["horizon_text"] = (until ? "Bekend tot en met " + *until + "." : std::string("Nog niet bekend.")) +
                              (known ? "" : " Voeg toe wat daarna geldt: Bolwerk rekent niet met een gok.");
}

}  // namespace

const std::vector<engine::Choice>& rate_kinds() {
    static const std::vector<engine::Choice> kinds{{interest_rate, "Wettelijke rente, in procenten per jaar"},
                                                   {"demand_small", "Aanmaning bij een kleine schuld, in euro's"},
                                                   {"demand_large", "Aanmaning bij een grote schuld, in euro's"},
                                                   {"demand_large_from", "Vanaf hoeveel euro is een schuld groot?"}};
    return kinds;
}

Json rates_view(const Json& found, engine::Date today) {
    Json sections = Json::array();
    for (const auto& kind : rate_kinds()) {
        Json section{{"section_id", kind.value}, {"section_title", kind.label}, {"rates", Json::array()}};
        Json newest;
        for (const auto& one : found)
            if (one.at("kind") == kind.value) {
                if (newest.is_null()) newest = one;
                section["rates"].push_back(rate_row(one, section["rates"].empty()));
            }
        if (section["rates"].size() == 1) section["rates"][0]["can_remove"] = false;
        add_horizon(section, newest, today);
        sections.push_back(std::move(section));
    }
    return {{"sections", sections}};
}

}  // namespace bolwerk::web
