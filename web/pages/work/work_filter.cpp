#include "web/pages/work/work_filter.hpp"

#include <algorithm>
#include <optional>

#include "web/view/paging.hpp"

namespace bolwerk::web {
namespace {

using engine::Date;
using std::chrono::days;

constexpr std::string_view first_day = "-infinity", last_day = "infinity";

/// "mij", "niemand" and "team" in the address.
std::string whose_of(std::string_view word) {
    if (word == "mij") return "me";
    if (word == "niemand") return "nobody";
    return std::string(word);
}

bool is_due(std::string_view text) { return text == last_day || engine::parse_iso_date(text).has_value(); }

std::optional<WorkPlace> read_work_place(std::string_view text) {
    const bool has_form = text.size() > 2 && (text[0] == '0' || text[0] == '1') && text[1] == '_';
    const auto line = text.rfind('_');
    if (!has_form || line < 2) return std::nullopt;
    const auto due = text.substr(2, line - 2);
    const auto id = read_id(text.substr(line + 1));
    if (!is_due(due) || !id) return std::nullopt;
    return WorkPlace{text[0] == '1', std::string(due), *id};
}

/// The stretch of the order that a group is.
void set_stretch(WorkFilter& filter, Date today) {
    filter.from = {false, std::string(first_day), 0};
    filter.to = {true, std::string(last_day), 0};
    if (filter.term.empty()) return;
    if (filter.term == term_word(WorkGroup::still)) {
        filter.from.still = true;
        return;
    }
    filter.to.still = false;
    if (filter.term == term_word(WorkGroup::late)) filter.to.due = engine::iso(today - days{1});
    if (filter.term == term_word(WorkGroup::this_week)) {
        filter.from.due = engine::iso(today);
        filter.to.due = engine::iso(end_of_week(today));
    }
    if (filter.term == term_word(WorkGroup::later)) filter.from.due = engine::iso(end_of_week(today) + days{1});
}

}  // namespace

std::string place_text(const WorkPlace& place) {
    return (place.still ? "1_" : "0_") + place.due + '_' + std::to_string(place.id);
}

std::string_view term_word(WorkGroup group) {
    constexpr std::string_view words[]{"laat", "week", "later", "stil"};
    return words[static_cast<std::size_t>(group)];
}

Date end_of_week(Date today) { return today + days{6}; }

engine::Json WorkFilter::wanted() const {
    auto wanted = engine::Json::object();
    if (!words.empty()) wanted["words"] = words;
    if (!workflow.empty()) wanted["workflow"] = workflow;
    if (!municipality.empty()) wanted["municipality"] = municipality;
    if (!whose.empty()) wanted["whose"] = whose;
    return wanted;
}

WorkFilter read_work_filter(const Fields& query, const std::vector<engine::Definition>& definitions, Date today) {
    FilterReader reader(query);
    WorkFilter filter;
    filter.words = reader.words("q");
    filter.workflow = reader.known("soort", [&](std::string_view id) {
        return std::ranges::find(definitions, id, &engine::Definition::id) != definitions.end();
    });
    filter.municipality = reader.known("gemeente", looks_like_municipality);
    filter.whose = whose_of(reader.known(
        "wie", [](std::string_view word) { return word == "mij" || word == "niemand" || word == "team"; }));
    filter.term = reader.known("termijn", [](std::string_view word) {
        return std::ranges::find(work_groups, word, term_word) != std::end(work_groups);
    });
    set_stretch(filter, today);
    if (const auto place = reader.raw("na"); !place.empty()) {
        const auto from = read_work_place(place);
        if (!from) reader.leave_out("na", place);
        filter.from_the_start = !from;
        if (from) filter.from = *from;
    }
    filter.query = reader.understood();
    filter.left_out = reader.left_out();
    return filter;
}

}  // namespace bolwerk::web
