#include <algorithm>
#include <array>

#include "web/pages/subsidies/ledger_words.hpp"
#include "web/pages/subsidies/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/due_view.hpp"
#include "web/view/link.hpp"
#include "web/view/paging.hpp"
#include "web/view/row_text.hpp"
#include "workflows/subsidy/province_terms.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using std::chrono::days;

constexpr std::size_t page_size = 100;

/// A part of the queue by what its clock says; days from today, both ends null for all of it.
struct Risk {
    std::string_view word, count, label, note;
    std::optional<int> since, before;
};
const std::array risks{Risk{"", "open", "Alle termijnen", "van de provincie", std::nullopt, std::nullopt},
                       Risk{"te-laat", "late", "Te laat", "termijn voorbij", std::nullopt, 0},
                       Risk{"week", "week", "Binnen een week", "nu afronden", 0, 7},
                       Risk{"maand", "month", "Binnen 4 weken", "op tijd beginnen", 7, 28}};

const Risk& chosen_risk(const Request& request) {
    const auto found = std::ranges::find(risks, request.query["risico"], &Risk::word);
    return found == risks.end() ? risks.front() : *found;
}

std::optional<std::string> day_from(engine::Date today, std::optional<int> ahead) {
    return ahead ? std::optional(engine::iso(today + days{*ahead})) : std::nullopt;
}

Json figures_of(const Json& counts, const Risk& chosen, const Fields& kept) {
    Json figures = Json::array();
    for (const auto& risk : risks) {
        const auto count = counts.at(std::string(risk.count)).get<std::int64_t>();
        figures.push_back({{"href", link_to("/subsidies", with(kept, "risico", risk.word))},
                           {"label", risk.label},
                           {"value", std::to_string(count)},
                           {"note", risk.note},
                           {"current", &risk == &chosen},
                           {"figure_class", risk.word == "te-laat" && count > 0 ? "late" : "normal"}});
    }
    return figures;
}

Json row_of(const Json& one, const Visit& visit) {
    std::optional<engine::Date> due;
    if (const auto day = engine::parse_iso_date(text_of(one, "due"))) due = *day;
    const auto assignee = text_of(one, "assignee");
    const auto* definition = visit.site.definition(text_of(one, "workflow"));
    return {{"href", "/zaken/" + text_of(one, "number")},
            {"number", one.at("number")},
            {"title", one.at("title")},
            {"applicant", one.at("organisation")},
            {"scheme", text_of(one, "scheme")},
            {"requested", amount_of(one.at("requested_cents"))},
            {"requested_cents", one.at("requested_cents")},
            {"kind", definition == nullptr ? text_of(one, "workflow") : std::string(definition->title)},
            {"state", badge_of(definition, text_of(one, "state"))},
            {"due", due_view(due, visit.today, one.at("paused"))},
            {"due_on", one.at("due")},
            {"term", one.at("term")},
            {"assignee", assignee.empty() ? "Nog niemand" : assignee}};
}

Json lead_times_of(const Json& rows) {
    Json lines = Json::array();
    for (const auto& one : rows) {
        const auto granted = one.at("granted").get<int>();
        lines.push_back({{"label", one.at("scheme")},
                         {"value", days_text(one.at("median").get<int>())},
                         {"note", std::to_string(granted) + (granted == 1 ? " verlening" : " verleningen") +
                                      ", de langste duurde " + days_text(one.at("longest").get<int>())}});
    }
    return lines;
}

Json paging_of(const Json& cases, bool more, const Fields& kept, bool from_start) {
    Pages pages{.text = cases.empty() ? "0 aanvragen" : "Dit zijn alle aanvragen",
                .newer_label = "Naar het begin",
                .older_label = "Volgende"};
    if (!from_start) pages.newer = link_to("/subsidies", kept);
    if (more) {
        const auto& last = cases.back();
        const auto day = last.at("due").is_string() ? last.at("due").get<std::string>() : "infinity";
        pages.older =
            link_to("/subsidies", with(kept, "na", day + "_" + std::to_string(last.at("id").get<std::int64_t>())));
    }
    if (more || !from_start) pages.text = std::to_string(page_size) + " aanvragen per pagina";
    return paging(pages);
}

/// "2026-12-01_42" or "infinity_42": the row that the page follows.
std::pair<std::optional<std::string>, std::optional<std::string>> place_in(std::string_view text) {
    const auto cut = text.find('_');
    if (cut == std::string_view::npos) return {};
    const auto day = text.substr(0, cut);
    const auto id = read_id(text.substr(cut + 1));
    if (!id || (day != "infinity" && !engine::parse_iso_date(day))) return {};
    return {std::string(day), std::to_string(*id)};
}

}  // namespace

Response show_subsidies(const Request& request, Visit& visit) {
    const auto& risk = chosen_risk(request);
    const auto scheme = request.query["regeling"];
    const auto [from_day, from_id] = place_in(request.query["na"]);
    auto found =
        visit.ask("subsidy/queue", {{"scheme", scheme.empty() ? std::nullopt : std::optional(std::string(scheme))},
                                    {"terms", Json(workflows::province_terms)},
                                    {"workflows", Json(workflows::subsidy_family)},
                                    {"since", day_from(visit.today, risk.since)},
                                    {"before", day_from(visit.today, risk.before)},
                                    {"from_day", from_day},
                                    {"from_id", from_id},
                                    {"most", std::to_string(page_size + 1)}});
    if (found.is_null()) return not_found(request, visit);
    auto& cases = found.at("cases");
    const bool more = cases.size() > page_size;
    if (more) cases.erase(page_size);
    const Fields kept{{"risico", std::string(risk.word)}, {"regeling", std::string(scheme)}};
    Json rows = Json::array();
    for (const auto& one : cases) rows.push_back(row_of(one, visit));
    const auto lead_times = lead_times_of(found.at("lead_times"));
    return page(
        request, visit, "subsidies/list",
        {{"page_title", "Subsidies"},
         {"figures", figures_of(found.at("counts"), risk, kept)},
         {"risk", risk.word},
         {"scheme_select", filter_select("regeling", "Regeling", "Alle regelingen", found.at("schemes"), scheme)},
         {"list_title", risk.word.empty() ? "Alle aanvragen met een termijn" : std::string(risk.label)},
         {"has_cases", !rows.empty()},
         {"cases", rows},
         {"empty",
          {{"empty_title", "Hier ligt niets"},
           {"empty_text", "Er is geen aanvraag waarvan de termijn hierbij hoort."},
           {"has_empty_link", !risk.word.empty()},
           {"empty_href", "/subsidies"},
           {"empty_link", "Toon alles"}}},
         {"paging", paging_of(cases, more, kept, !from_id)},
         {"has_lead_times", !lead_times.empty()},
         {"lead_times", lead_times}});
}

}  // namespace bolwerk::web
