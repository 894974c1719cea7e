#include "web/view/posted_view.hpp"

#include <algorithm>

#include "engine/codec.hpp"
#include "engine/local_time.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string day_of(const Json& one, std::string_view name) {
    return engine::medium_date(engine::parse_iso_date(text_of(one, name)).value());
}

/// From which day the term for objection counts, of a decision that was known in the portal before; empty for another.
std::string term_text(const Json& one) {
    if (!one.at("term_from").is_string()) return {};
    return " De termijn voor bezwaar telt vanaf " + day_of(one, "term_from") +
           (one.at("term_last").is_string() ? ", tot en met " + day_of(one, "term_last") : "") +
           ". Reden: " + text_of(one, "term_because");
}

Json row_of(const Json& one, engine::Date today) {
    const auto at = engine::parse_moment(text_of(one, "at")).value();
    return {{"time_iso", engine::iso(at)},
            {"time_text", near_moment(at, today)},
            {"actor", one.at("by")},
            {"sentence", "legde vast dat " + text_of(one, "what") + " op " + day_of(one, "on") +
                             " op de post ging, aan " + text_of(one, "to") + " (" +
                             std::string(why_on_paper(text_of(one, "because"))) + ")." + term_text(one)},
            {"event_class", ""},
            {"has_changes", false},
            {"changes", Json::array()},
            {"has_reason", false},
            {"reason", ""},
            {"has_on_behalf_of", false},
            {"on_behalf_of", ""}};
}

}  // namespace

std::string_view why_on_paper(std::string_view because) {
    if (because == "wanted") return "koos voor post";
    return because == "no_consent" ? "koos niet voor brieven in Bolwerk" : "e-mail kwam terug";
}

void add_posted(Json& history, const Json& posted, engine::Date today) {
    if (posted.empty()) return;
    for (const auto& one : posted) history.push_back(row_of(one, today));
    auto& rows = history.get_ref<Json::array_t&>();
    std::ranges::stable_sort(rows, std::ranges::greater{}, [](const Json& row) {
        return engine::parse_moment(row.at("time_iso").get_ref<const std::string&>()).value();
    });
}

}  // namespace bolwerk::web
