#include "web/pages/parks/list_filter.hpp"

#include "web/view/query_text.hpp"

namespace bolwerk::web {
ParkListFilter read_park_filter(FilterReader& reader) {
    return {.search = reader.words("q"),
            .province = reader.known("provincie", is_province),
            .municipality = reader.known(
                "gemeente", [](std::string_view code) { return code == "mijn" || looks_like_municipality(code); }),
            .from_name = std::string(reader.raw("naam").substr(0, 200)),
            .from_rin = std::string(reader.raw("rin").substr(0, 20)),
            .kvo_b = !reader.one_of("kvo", {"ja"}).empty(),
            .backwards = !reader.one_of("terug", {"ja"}).empty()};
}

std::string park_filter_query(const ParkListFilter& filter, std::string_view without) {
    std::string query;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty() && name != without) query += (query.empty() ? "?" : "&") + query_pair(name, value);
    };
    add("q", filter.search);
    add("provincie", filter.province);
    add("gemeente", filter.municipality);
    add("kvo", filter.kvo_b ? "ja" : "");
    return query;
}

}  // namespace bolwerk::web
