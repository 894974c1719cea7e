#include <algorithm>
#include <array>

#include "web/app/unknown_filter.hpp"
#include "web/pages/archive/pages.hpp"
#include "web/pages/archive/record_title.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> beside_cases{
    {{"view_log", "Logboek van inzage"},
     {"notification", "Melding"},
     {"signal_tally", "Telling van signalen"},
     {"signal_reporter", "Melder van een signaal"}}};

std::string keep_text(const Json& rule) {
    if (rule.at("for_good").get<bool>()) return "blijvend";
    if (rule.at("at_once").get<bool>()) return "niet: zodra de zaak dicht is";
    return std::to_string(rule.at("years").get<std::int64_t>()) + " jaar";
}

}  // namespace

std::string record_title(const Site& site, const std::string& record) {
    const auto beside = std::ranges::find(beside_cases, std::string_view(record),
                                          &std::pair<std::string_view, std::string_view>::first);
    if (beside != beside_cases.end()) return std::string(beside->second);
    const auto* definition = site.definition(record);
    return definition == nullptr ? record : std::string(definition->title);
}

Response show_retention(const Request& request, Visit& visit) {
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    Json rows = Json::array();
    for (const auto& rule : visit.ask("archive/retention"))
        rows.push_back({{"record", record_title(visit.site, text_of(rule, "record"))},
                        {"rule", rule.at("label")},
                        {"keep", keep_text(rule)},
                        {"may_differ", rule.at("may_differ")},
                        {"source", rule.at("source")}});
    std::ranges::stable_sort(rows.get_ref<Json::array_t&>(), {},
                             [](const Json& row) { return text_of(row, "record"); });
    return page(request, visit, "archive/retention", {{"page_title", "Bewaartermijnen"}, {"rules", rows}});
}

}  // namespace bolwerk::web
