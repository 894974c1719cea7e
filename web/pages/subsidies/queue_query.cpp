#include "web/pages/subsidies/queue_query.hpp"

#include <algorithm>
#include <utility>

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

QueueFilter read_queue_filter(FilterReader& reader) {
    const auto risk_named = [](std::string_view word) { return std::ranges::find(risks(), word, &Risk::word); };
    const auto word = reader.known("risico", [&](std::string_view one) { return risk_named(one) != risks().end(); });
    QueueFilter filter{.risk = &*risk_named(word),
                       .scheme = std::string(reader.raw("regeling")),
                       .whose = reader.one_of("wie", {"mij", "niemand"})};
    const auto place = reader.raw("na");
    if (place.empty()) return filter;
    const auto cut = std::min(place.find('_'), place.size());
    const auto day = place.substr(0, cut);
    const auto id = read_id(place.substr(std::min(cut + 1, place.size())));
    if (!id || (day != "infinity" && !engine::parse_iso_date(day))) {
        reader.leave_out("na", place);
        return filter;
    }
    filter.from_day = std::string(day);
    filter.from_id = std::to_string(*id);
    return filter;
}

Json find_known_queue(const Visit& visit, QueueFilter& filter, FilterReader& reader, std::size_t most) {
    auto found = find_queue(visit, filter, most);
    if (found.is_null() || filter.scheme.empty() || lists(found.at("schemes"), filter.scheme)) return found;
    reader.leave_out("regeling", std::exchange(filter.scheme, {}));
    return find_queue(visit, filter, most);
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
