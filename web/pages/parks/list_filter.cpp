#include "web/pages/parks/list_filter.hpp"

#include "web/view/query_text.hpp"

namespace bolwerk::web {
namespace {

std::string at_most(std::string_view text, std::size_t length) { return std::string(text.substr(0, length)); }

}  // namespace

ParkListFilter read_park_filter(const Fields& query) {
    return {.search = at_most(query["q"], 100),
            .province = at_most(query["provincie"], 40),
            .municipality = at_most(query["gemeente"], 6),
            .from_name = at_most(query["naam"], 200),
            .from_rin = at_most(query["rin"], 20),
            .kvo_b = query["kvo"] == "ja",
            .backwards = query["terug"] == "ja"};
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
