#include "web/pages/risk/words_view.hpp"

#include "engine/local_time.hpp"
#include "web/view/day_text.hpp"
#include "web/view/due_view.hpp"
#include "web/view/fact_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string listed(const Json& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name.get<std::string>();
    return text;
}

Json lines_of(const Json& found, engine::Date today) {
    const auto& data = found.at("data");
    Json lines = Json::array();
    const auto add = [&](std::string_view label, const std::string& text) {
        if (!text.empty()) lines.push_back(fact(label, text));
    };
    add("Duiding", text_of(data, "interpretation"));
    add("Blinde vlekken", text_of(data, "blind_spots"));
    add("Besproken grote verschillen", text_of(data, "differences_discussed"));
    add("Terreinen met het meeste risico", listed(data.value("advised_parks", Json::array())));
    add("Interventies die passen", text_of(data, "advised_interventions"));
    add("Bronnen", text_of(data, "sources_used"));
    add("Uitkomsten vastgelegd op", engine::parse_moment(text_of(found, "kept_at"))
                                        ? near_moment(*engine::parse_moment(text_of(found, "kept_at")), today)
                                        : std::string());
    add("Geldig tot en met", medium_day_of(data, "valid_until"));
    add("Bewaard tot", medium_day_of(found, "keep_until") + " (Wgs 1.8)");
    return lines;
}

/// What became of the matrices after the figures were kept (Wgs 1.6); empty when they stand.
std::string outdated_text(const Json& found) {
    const auto open = listed(found.at("open_parks")), changed = listed(found.at("changed_parks"));
    if (!open.empty()) return "De cijfers worden oud: een matrix is teruggegeven en staat weer open (" + open + ")";
    if (changed.empty()) return {};
    return "De cijfers zijn oud: na het vastleggen is een matrix gewijzigd (" + changed + ")";
}

Json check_row(const Json& one, engine::Date today) {
    const auto at = engine::parse_moment(text_of(one, "at"));
    const bool is_right = one.at("is_right").get<bool>();
    return {{"organisation", one.at("organisation")},
            {"said", !at        ? "Nog niet nagekeken"
                     : is_right ? "De feiten kloppen"
                                : "Er klopt iets niet"},
            {"has_said", at.has_value()},
            {"when", at ? near_moment(*at, today) + " door " + text_of(one, "by") : ""},
            {"has_remark", !text_of(one, "remark").empty()},
            {"remark", text_of(one, "remark")}};
}

}  // namespace

void add_words(Json& page, const Json& found, engine::Date today) {
    page["words"] = {{"facts", lines_of(found, today)}};
    Json rows = Json::array();
    for (const auto& one : found.at("checks")) rows.push_back(check_row(one, today));
    page["outdated_text"] = outdated_text(found);
    page["is_outdated"] = page["outdated_text"] != "";
    const auto answer = text_of(found.at("data"), "corrections_answer");
    page["has_checks"] = !rows.empty();
    page["checks"] = std::move(rows);
    page["has_answer"] = !answer.empty();
    page["answer"] = answer;
}

}  // namespace bolwerk::web
