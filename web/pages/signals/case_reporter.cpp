#include "web/pages/signals/case_reporter.hpp"

#include <algorithm>

#include "web/view/fact_view.hpp"

namespace bolwerk::web {

void add_reporter_link(engine::Json& page, const LoadedCase& file) {
    const auto& subject = file.subject();
    const bool judges = std::ranges::any_of(file.loaded.actor.holdings, [&](const engine::Holding& holding) {
        return holding.role == "municipal_coordinator" && holding.organisation == subject.organisation;
    });
    if (subject.workflow != "signal" || !judges) return;
    page["facts"].push_back(fact("Melder", "Wie gaf het signaal?", "/zaken/" + subject.number + "/melder"));
    page["facts"].push_back(fact("Cijfers", "Signalen in cijfers", "/signalen"));
}

}  // namespace bolwerk::web
