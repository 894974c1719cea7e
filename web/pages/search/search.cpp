#include "web/pages/search/pages.hpp"
#include "web/pages/search/results_view.hpp"
#include "web/view/filter_reader.hpp"

namespace bolwerk::web {

Response search(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto words = reader.words("q");
    const auto found = words.empty() ? engine::Json::object() : visit.ask("search/everything", {{"words", words}});
    auto values = results_view({words, found, visit.definitions(), visit.today});
    add_remarks(values, reader.remarks(), visit.flash);
    return page(request, visit, "search/results", std::move(values)).keep_to_the_beat();
}

}  // namespace bolwerk::web
