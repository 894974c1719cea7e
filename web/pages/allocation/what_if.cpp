#include <algorithm>

#include "web/pages/allocation/pages.hpp"
#include "web/pages/allocation/what_if_view.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/view/row_text.hpp"
#include "workflows/subsidy/order.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Foreseen foresee(const LoadedCase& file, const Visit& visit) {
    const auto rules = rules_of(visit);
    const auto question = engine::question_of(file.loaded, "", nullptr, rules, visit.now);
    const auto turn = workflows::subsidy_rules::turn_of(question);
    return {workflows::as_drafted(file.definition, question), turn ? turn->because : std::string{}};
}

/// Only what is in the list: a number from elsewhere is left out.
std::map<std::string, Foreseen> foreseen_of(const Request& request, const Visit& visit, const Json& found) {
    std::map<std::string, Foreseen> all;
    const auto ticked = request.query.all("zaak");
    for (const auto& one : found.at("applications")) {
        const auto number = text_of(one, "number");
        if (std::ranges::find(ticked, number) == ticked.end()) continue;
        if (const auto file = load_case(visit, number)) all.emplace(number, foresee(*file, visit));
    }
    return all;
}

}  // namespace

Response show_what_if(const Request& request, Visit& visit) {
    const auto found = visit.ask("allocation/drafted", {{"scheme", std::string(request.capture("scheme"))},
                                                        {"period", std::string(request.capture("period"))}});
    if (found.is_null()) return not_found(request, visit);
    return page(request, visit, "allocation/what_if", what_if_view(found, foreseen_of(request, visit, found)));
}

}  // namespace bolwerk::web
