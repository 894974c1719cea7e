#include "web/pages/subsidies/queue_query.hpp"

#include <algorithm>

#include "web/view/paging.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using std::chrono::days;

std::optional<std::string> day_from(engine::Date today, std::optional<int> ahead) {
    return ahead ? std::optional(engine::iso(today + days{*ahead})) : std::nullopt;
}

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<std::string> whose_of(const std::string& word) {
    if (word == "mij") return "mine";
    if (word == "niemand") return "nobody";
    return std::nullopt;
}

std::string day_word(const Json& row) { return row.at("due").is_string() ? text_of(row, "due") : "infinity"; }

std::string id_word(const Json& row) { return std::to_string(row.at("id").get<std::int64_t>()); }

}  // namespace

const std::vector<Risk>& risks() {
    static const std::vector<Risk> all{{"", "open", "Alle termijnen", "van de provincie", std::nullopt, std::nullopt},
                                       {"te-laat", "late", "Te laat", "termijn voorbij", std::nullopt, 0},
                                       {"week", "week", "Binnen een week", "nu afronden", 0, 7},
                                       {"maand", "month", "Binnen 4 weken", "op tijd beginnen", 7, 28}};
    return all;
}

Fields QueueFilter::query() const {
    return {{"risico", std::string(risk->word)}, {"regeling", scheme}, {"wie", whose}};
}

QueueFilter read_queue_filter(const Fields& query) {
    const auto risk = std::ranges::find(risks(), query["risico"], &Risk::word);
    const std::string whose(query["wie"]);
    QueueFilter filter{.risk = risk == risks().end() ? &risks().front() : &*risk,
                       .scheme = std::string(query["regeling"]),
                       .whose = whose_of(whose) ? whose : ""};
    const auto place = query["na"];
    const auto cut = place.find('_');
    if (cut == std::string_view::npos) return filter;
    const auto day = place.substr(0, cut);
    const auto id = read_id(place.substr(cut + 1));
    if (!id || (day != "infinity" && !engine::parse_iso_date(day))) return filter;
    filter.from_day = std::string(day);
    filter.from_id = std::to_string(*id);
    return filter;
}

Json find_queue(const Visit& visit, const QueueFilter& filter, std::size_t most) {
    return visit.ask("subsidy/queue", {{"scheme", unless_empty(filter.scheme)},
                                       {"whose", whose_of(filter.whose)},
                                       {"since", day_from(visit.today, filter.risk->since)},
                                       {"before", day_from(visit.today, filter.risk->before)},
                                       {"from_day", filter.from_day},
                                       {"from_id", filter.from_id},
                                       {"most", std::to_string(most)}});
}

void follow(QueueFilter& filter, const Json& row) {
    filter.from_day = day_word(row);
    filter.from_id = id_word(row);
}

/// "2026-12-01_42" or "infinity_42".
std::string place_word(const Json& row) { return day_word(row) + "_" + id_word(row); }

}  // namespace bolwerk::web
