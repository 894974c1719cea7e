#include <algorithm>

#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
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

/// The applications that were ticked; a number that is not in the list is left out and said so.
std::vector<std::string> ticked_in(FilterReader& reader, const Request& request, const Json& found) {
    std::vector<std::string> ticked;
    reader.raw("zaak");
    for (const auto& number : request.query.all("zaak")) {
        const bool listed =
            std::ranges::any_of(found.at("applications"), [&](const Json& one) { return one.at("number") == number; });
        if (listed)
            ticked.push_back(number);
        else
            reader.leave_out("zaak", number);
    }
    return ticked;
}

std::map<std::string, Foreseen> foreseen_of(const std::vector<std::string>& ticked, const Visit& visit) {
    std::map<std::string, Foreseen> all;
    for (const auto& number : ticked)
        if (const auto file = load_case(visit, number)) all.emplace(number, foresee(*file, visit));
    return all;
}

}  // namespace

Response show_what_if(const Request& request, Visit& visit) {
    const auto found = visit.ask("allocation/drafted", {{"scheme", std::string(request.capture("scheme"))},
                                                        {"period", std::string(request.capture("period"))}});
    if (found.is_null()) return not_found(request, visit);
    FilterReader reader(request.query);
    const auto ticked = ticked_in(reader, request, found);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    note_titles_seen(visit, found.at("applications"), "Wat als");
    return page(request, visit, "allocation/what_if", what_if_view(found, foreseen_of(ticked, visit)));
}

}  // namespace bolwerk::web
