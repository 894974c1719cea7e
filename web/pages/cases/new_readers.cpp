#include "web/pages/cases/new_readers.hpp"

#include <set>

#include "web/pages/cases/reader_ground.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

std::set<std::int64_t> let_in_by(const engine::Effects& effects) {
    std::set<std::int64_t> organisations;
    for (const auto& effect : effects) {
        if (const auto* party = std::get_if<engine::AddParty>(&effect)) organisations.insert(party->party.organisation);
        if (const auto* asked = std::get_if<engine::AskAdvice>(&effect))
            organisations.insert(asked->advice.organisation);
    }
    organisations.erase(0);
    return organisations;
}

/// As the database reads a list: "{3,7}".
std::string as_array(const std::set<std::int64_t>& ids) {
    std::string text;
    for (const auto id : ids) text += (text.empty() ? "{" : ",") + std::to_string(id);
    return text + "}";
}

}  // namespace

void add_new_readers(engine::Json& groups, const LoadedCase& file, const Visit& visit, const engine::Effects& effects) {
    const auto level = file.subject().compartment;
    const auto organisations = let_in_by(effects);
    if (level < engine::Compartment::municipal || organisations.empty()) return;
    auto lines = engine::Json::array();
    for (const auto& one : visit.ask("case_page/cleared", {{"organisations", as_array(organisations)},
                                                           {"level", std::to_string(static_cast<int>(level))}}))
        lines.push_back({{"icon", "people"},
                         {"text", text_of(one, "organisation")},
                         {"has_note", true},
                         {"note", people_text(one.at("people")) + "."}});
    groups.push_back({{"group_title", "Wie leest de zaak hierna? Zoals het nu is:"}, {"effects", std::move(lines)}});
}

}  // namespace bolwerk::web
