#include "web/pages/allocation/what_if_view.hpp"

#include <algorithm>

#include "engine/money.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/reasons_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string letters_of(const std::vector<std::string>& documents) {
    std::string all;
    for (const auto& one : documents) all += (all.empty() ? "" : ", ") + one;
    return all.empty() ? "geen brief" : all;
}

/// The first thing that stands in the way.
std::string against_of(const engine::Reasons& reasons) {
    for (const auto& one : reasons_view(reasons))
        if (!one.at("is_met").get<bool>()) return one.at("reason");
    return {};
}

/// What an application of before a lowering may take beyond the ceiling of today (Awb 4:27 lid 2).
std::int64_t beyond_today(const Json& found, const Json& one) {
    return std::max<std::int64_t>(one.at("ceiling_cents").get<std::int64_t>() - found.at("ceiling").get<std::int64_t>(),
                                  0);
}

Json row_of(const Json& found, const Json& one, const Foreseen* foreseen, std::int64_t& free) {
    const bool ticked = foreseen != nullptr;
    const auto against = ticked ? against_of(foreseen->drafted.against) : std::string{};
    if (ticked && against.empty()) free -= foreseen->drafted.takes_cents;
    const auto left = free + beyond_today(found, one);
    return {{"number", one.at("number")},
            {"href", "/zaken/" + text_of(one, "number")},
            {"title", one.at("title")},
            {"applicant", one.at("organisation")},
            {"amount", engine::euros({one.at("cents").get<std::int64_t>()})},
            {"ticked", ticked},
            {"shown", ticked && against.empty()},
            {"left", engine::euros({left})},
            {"is_over", left < 0},
            {"letters", ticked ? letters_of(foreseen->drafted.documents) : ""},
            {"place", ticked ? foreseen->place : ""},
            {"has_against", !against.empty()},
            {"against", against}};
}

std::string free_note(std::int64_t free, bool over) {
    if (over) return "boven het plafond: dit kan niet";
    return free < 0 ? "onder het plafond van voor de verlaging (Awb 4:27 lid 2)" : "als alles wordt getekend";
}

}  // namespace

Json what_if_view(const Json& found, const std::map<std::string, Foreseen>& foreseen) {
    const auto before = found.at("free").get<std::int64_t>();
    auto free = before;
    Json rows = Json::array();
    std::size_t letters = 0, stopped = 0;
    bool over = false;
    for (const auto& one : found.at("applications")) {
        const auto ticked = foreseen.find(text_of(one, "number"));
        rows.push_back(row_of(found, one, ticked == foreseen.end() ? nullptr : &ticked->second, free));
        if (ticked == foreseen.end()) continue;
        letters += ticked->second.drafted.documents.size();
        stopped += rows.back().at("has_against").get<bool>() ? 1 : 0;
        over = over || (rows.back().at("shown").get<bool>() && rows.back().at("is_over").get<bool>());
    }
    const auto scheme = text_of(found, "scheme"), period = text_of(found, "period");
    const bool tender = found.at("allocation") == "tender";
    return {
        {"page_title", "Stel dat"},
        {"subtitle", text_of(found, "name") + " " + period},
        {"crumbs",
         Json::array({{{"label", "Subsidies"}, {"href", "/subsidies"}, {"current", false}},
                      {{"label", "Budget"}, {"href", "/subsidies/budget"}, {"current", false}},
                      {{"label", period}, {"href", "/subsidies/budget/" + scheme + "/" + period}, {"current", false}},
                      {{"label", "Stel dat"}, {"href", ""}, {"current", true}}})},
        {"href", "/subsidies/stel-dat/" + scheme + "/" + period},
        {"order_href", std::string("/subsidies/") + (tender ? "tender/" : "volgorde/") + scheme + "/" + period},
        {"order_label", tender ? "Bekijk de tender" : "Bekijk de volgorde"},
        {"has_applications", !rows.empty()},
        {"applications", rows},
        {"has_outcome", !foreseen.empty()},
        {"figures",
         {figure("Plafond", engine::euros({found.at("ceiling").get<std::int64_t>()}), period),
          figure("Vrij, nu", engine::euros({before}), "niet gereserveerd"),
          figure("Vrij, dan", engine::euros({free}), free_note(free, over), over),
          figure("Brieven", std::to_string(letters),
                 stopped == 0 ? "gaan dan uit" : std::to_string(stopped) + " kunnen nog niet")}}};
}

}  // namespace bolwerk::web
