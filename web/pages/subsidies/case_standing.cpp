#include "web/pages/subsidies/case_standing.hpp"

#include <algorithm>

#include "web/view/fact_view.hpp"
#include "workflows/subsidy/for_applicants.hpp"
#include "workflows/subsidy/province_terms.hpp"

namespace bolwerk::web {

void add_standing(engine::Json& page, const LoadedCase& file) {
    const auto* standing = workflows::for_applicant(file.subject().state);
    const bool ours = file.subject().workflow == workflows::subsidy_family.front();
    const auto owner = file.subject().organisation;
    const bool applied = std::ranges::any_of(
        file.loaded.actor.holdings, [&](const engine::Holding& holding) { return holding.organisation == owner; });
    if (!ours || standing == nullptr || !applied) return;
    const auto fact = [](std::string_view label, std::string_view value) {
        return engine::Json{{"label", label}, {"value", value}, {"has_href", false}, {"href", ""}};
    };
    auto& groups = page["fact_groups"];
    groups.insert(groups.begin(),
                  engine::Json{{"group_id", "stand"},
                               {"group_title", "Waar staat uw aanvraag?"},
                               {"has_group_note", false},
                               {"group_note", ""},
                               {"facts", engine::Json::array({fact("Nu", standing->happens),
                                                              fact("Wat moet u doen?", standing->asked)})}});
}

}  // namespace bolwerk::web
