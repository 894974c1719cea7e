#include "web/pages/cases/new_readers.hpp"

#include <map>

#include "engine/advice.hpp"
#include "web/pages/cases/reader_ground.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

/// Whom the effects let in: for each organisation the one person there, or 0 for everybody who is cleared.
std::map<std::int64_t, std::int64_t> let_in_by(const engine::Effects& effects, const engine::Case& subject) {
    std::map<std::int64_t, std::int64_t> organisations;
    for (const auto& effect : effects) {
        if (const auto* party = std::get_if<engine::AddParty>(&effect)) organisations[party->party.organisation] = 0;
        if (const auto* asked = std::get_if<engine::AskAdvice>(&effect))
            organisations.try_emplace(asked->advice.organisation,
                                      engine::opens_to_one_alone(subject, asked->advice) ? asked->advice.person : 0);
    }
    organisations.erase(0);
    return organisations;
}

/// As the database reads it: [{"organisation": 3, "person": 0}].
std::string as_rows(const std::map<std::int64_t, std::int64_t>& organisations) {
    auto rows = engine::Json::array();
    for (const auto& [organisation, person] : organisations)
        rows.push_back({{"organisation", organisation}, {"person", person}});
    return rows.dump();
}

}  // namespace

void add_new_readers(engine::Json& groups, const LoadedCase& file, const Visit& visit, const engine::Effects& effects) {
    const auto level = file.subject().compartment;
    const auto organisations = let_in_by(effects, file.subject());
    if (level < engine::Compartment::municipal || organisations.empty()) return;
    auto lines = engine::Json::array();
    for (const auto& one : visit.ask("case_page/cleared", {{"let_in", as_rows(organisations)},
                                                           {"level", std::to_string(static_cast<int>(level))}}))
        lines.push_back({{"icon", "people"},
                         {"text", text_of(one, "organisation")},
                         {"has_note", true},
                         {"note", people_text(one.at("people")) + "."}});
    groups.push_back({{"group_title", "Wie leest de zaak hierna? Zoals het nu is:"}, {"effects", std::move(lines)}});
}

}  // namespace bolwerk::web
