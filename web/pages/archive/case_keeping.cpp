#include "web/pages/archive/case_keeping.hpp"

#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json row(std::string_view label, std::string value, std::string href = {}) {
    const bool linked = !href.empty();
    return {{"label", label}, {"value", std::move(value)}, {"has_href", linked}, {"href", std::move(href)}};
}

std::string day_text(const Json& row, std::string_view key) {
    const auto day = engine::parse_iso_date(text_of(row, key));
    return day ? engine::long_date(*day) : "blijft bewaard";
}

std::string holds_text(const Json& holds) {
    std::string text;
    for (const auto& one : holds) text += (text.empty() ? "" : "; ") + one.get<std::string>();
    return text.empty() ? "Niets" : text;
}

Json group(std::string_view note, Json facts) {
    return {{"group_id", "archief"},
            {"group_title", "Archief"},
            {"has_group_note", !note.empty()},
            {"group_note", note},
            {"facts", std::move(facts)}};
}

}  // namespace

void add_keeping(Json& page, const LoadedCase& file, const Json& kept) {
    if (file.subject().workflow == "destruction")
        page["fact_groups"].push_back(group("", Json::array({row("Op de lijst", "Bekijk wat erop staat",
                                                                 "/archief/lijsten/" + file.subject().number)})));
    if (kept.is_null()) return;
    const bool by_wgs = kept.at("by_wgs");
    page["fact_groups"].push_back(
        group(by_wgs ? "Vijf jaar na de eerste verwerking gaat voor (Wgs 1.8)" : text_of(kept, "source"),
              Json::array({row("Soort", text_of(kept, "rule")), row("Afgesloten op", day_text(kept, "closed_on")),
                           row("Vernietigen vanaf", day_text(kept, "due_on")),
                           row("Wat houdt het tegen?", holds_text(kept.at("holds")))})));
}

}  // namespace bolwerk::web
