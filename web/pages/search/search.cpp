#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/search/pages.hpp"
#include "web/pages/search/results_view.hpp"

namespace bolwerk::web {

Response search(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto words = reader.words("q");
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    const auto found = words.empty() ? engine::Json::object() : visit.ask("search/everything", {{"words", words}});
    if (!words.empty()) note_titles_seen(visit, found.at("cases"), "Zoeken", shown_of_each);
    return page(request, visit, "search/results", results_view({words, found, visit.definitions(), visit.today}))
        .keep_to_the_beat();
}

}  // namespace bolwerk::web
