#include "web/view/paging.hpp"

#include <charconv>

#include "engine/date.hpp"

namespace bolwerk::web {

using engine::Json;

Json paging(const Pages& pages) {
    const bool newer = !pages.newer.empty(), older = !pages.older.empty();
    return {{"paging_text", pages.text}, {"has_pages", newer || older},      {"has_newer", newer},
            {"newer_href", pages.newer}, {"newer_label", pages.newer_label}, {"has_older", older},
            {"older_href", pages.older}, {"older_label", pages.older_label}};
}

std::optional<std::int64_t> read_id(std::string_view text) {
    constexpr std::size_t most_digits = 18;
    std::int64_t id = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), id);
    const bool whole = problem == std::errc{} && end == text.data() + text.size();
    if (!whole || text.size() > most_digits || text.front() == '-') return std::nullopt;
    return id;
}

std::optional<Place> read_place(std::string_view text) {
    const auto line = text.rfind('_');
    if (line == std::string_view::npos) return std::nullopt;
    const auto moment = engine::parse_moment(text.substr(0, line));
    const auto id = read_id(text.substr(line + 1));
    if (!moment || !id) return std::nullopt;
    return Place{engine::iso(*moment), *id};
}

std::string place_text(const Place& place) {
    const auto moment = engine::parse_moment(place.moment);
    return (moment ? engine::iso(*moment) : place.moment) + '_' + std::to_string(place.id);
}

}  // namespace bolwerk::web
