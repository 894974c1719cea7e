#include <set>

#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/cases/pages.hpp"
#include "web/pages/cases/reader_ground.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// "Stand van vandaag 13:14: 7 mensen bij 3 organisaties.", as the list may be another one tomorrow.
std::string as_of_now(const Json& readers, const Visit& visit) {
    std::set<std::string> names, organisations;
    for (const auto& one : readers) {
        organisations.insert(text_of(one, "organisation"));
        for (const auto& person : one.at("people")) names.insert(person.at("name").get<std::string>());
    }
    return "Stand van " + near_moment(visit.now, visit.today) + ": " + std::to_string(names.size()) +
           (names.size() == 1 ? " persoon" : " mensen") + " bij " + std::to_string(organisations.size()) +
           (organisations.size() == 1 ? " organisatie." : " organisaties.");
}

}  // namespace

Response show_readers(const Request& request, Visit& visit) {
    const auto file = load_case(visit, request.capture("number"));
    if (!file) return not_found(request, visit);
    const auto found = visit.ask("case_page/access", {{"number", file->subject().number}});
    if (found.is_null()) return not_found(request, visit);
    const bool by_name = file->subject().compartment >= engine::Compartment::municipal;
    Json rows = Json::array();
    for (const auto& one : found.at("readers"))
        rows.push_back({{"organisation", one.at("organisation")},
                        {"ground", why_reads(one.at("alone").get<bool>() ? "alone" : text_of(one, "because"))},
                        {"cleared", by_name ? people_text(one.at("people")) : ""}});
    Json values{{"page_title", "Wie mag " + file->subject().number + " zien?"},
                {"readers", rows},
                {"by_name", by_name},
                {"as_of", by_name ? as_of_now(found.at("readers"), visit) : ""},
                {"everybody", file->subject().compartment == engine::Compartment::open}};
    add_case_head(values, *file, visit, "Wie mag dit zien?");
    return page(request, visit, "cases/access", std::move(values));
}

}  // namespace bolwerk::web
