#include "web/pages/admin/incidents_view.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/local_time.hpp"
#include "web/view/due_view.hpp"
#include "web/view/fact_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

struct Kind {
    std::string_view id, text;
};
constexpr std::array kinds{Kind{"tell_linked", "Bericht aan een gekoppelde zaak"},
                           Kind{"tell_case", "Bericht aan een zaak die wacht"},
                           Kind{"count_from_post", "Termijn die vanaf de post telt"},
                           Kind{"make_document", "Document maken"},
                           Kind{"mail", "E-mail versturen"},
                           Kind{"remind", "Herinnering aan een termijn"},
                           Kind{"escalate", "Bericht dat een termijn voorbij is"},
                           Kind{"fire", "Stap na het einde van een termijn"}};

engine::Moment moment_in(const Json& value) { return engine::parse_moment(value.get<std::string>()).value(); }

std::string waiting_text(const Json& since, engine::Moment now) {
    if (since.is_null()) return "niets wacht";
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - moment_in(since)).count();
    return minutes < 1 ? "korter dan een minuut"
                       : "oudste " + std::to_string(minutes) + (minutes == 1 ? " minuut" : " minuten");
}

Json row_of(const Json& one, engine::Date today) {
    const auto name = one.at("source").get<std::string>() + "-" + std::to_string(one.at("id").get<std::int64_t>());
    return {{"what", incident_text(one.at("kind").get<std::string>())},
            {"case_number", one.at("number")},
            {"cause", one.at("reason")},
            {"help_code", name},
            {"attempts", std::to_string(one.at("attempts").get<std::int64_t>())},
            {"last_attempt", near_moment(moment_in(one.at("last_try")), today)},
            {"is_uncertain", one.at("uncertain")},
            {"incident_href", "/beheer/storingen/" + name}};
}

Json figures_of(const Json& found, engine::Moment now, engine::Date today) {
    const auto& incidents = found.at("incidents");
    const auto& next = found.at("next_try");
    return Json::array(
        {count_figure(
             "Vraagt hulp", Json(incidents.size()),
             incidents.empty() ? "" : "oudste van " + near_moment(moment_in(incidents.back().at("since")), today),
             !incidents.empty()),
         count_figure("Wordt opnieuw geprobeerd", found.at("retrying"),
                      next.is_null() ? "" : "volgende poging " + engine::local_clock(moment_in(next))),
         count_figure("In de rij", found.at("waiting"), waiting_text(found.at("oldest_waiting"), now)),
         count_figure("Vandaag gelukt", found.at("done_today"), "")});
}

}  // namespace

std::string incident_text(std::string_view kind) {
    for (const auto& one : kinds)
        if (one.id == kind) return std::string(one.text);
    return std::string(kind);
}

Json incidents_view(const Json& found, engine::Moment now, engine::Date today) {
    Json rows = Json::array();
    for (const auto& one : found.at("incidents")) rows.push_back(row_of(one, today));
    const auto number = std::to_string(rows.size());
    const auto uncertain =
        std::ranges::count(rows, true, [](const Json& row) { return row["is_uncertain"].get<bool>(); });
    return {{"figures", figures_of(found, now, today)},
            {"has_incidents", !rows.empty()},
            {"has_uncertain", uncertain > 0},
            {"can_retry_all", std::cmp_greater(rows.size(), uncertain)},
            {"incidents", rows},
            {"empty",
             {{"empty_title", "Alles is aangekomen"},
              {"empty_text", "Er is niets dat uw hulp nodig heeft."},
              {"has_empty_link", false},
              {"empty_href", ""},
              {"empty_link", ""}}},
            {"paging",
             {{"paging_text", number + (rows.size() == 1 ? " storing" : " storingen")},
              {"has_pages", false},
              {"has_newer", false},
              {"newer_href", ""},
              {"newer_label", "Nieuwere"},
              {"has_older", false},
              {"older_href", ""},
              {"older_label", "Oudere"}}}};
}

}  // namespace bolwerk::web
