#include "web/pages/post/decisions.hpp"

#include <algorithm>

#include "engine/publication.hpp"
#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr auto not_now = "Dit besluit kunt u nu niet bekendmaken.";

/// The step that makes the decision known, when this person may take it; nullptr otherwise.
const engine::ActionInfo* publishing_step(const engine::Loaded& file, const Visit& visit) {
    const auto rules = rules_of(visit);
    const auto& definition = engine::definition_of(rules, file.subject.workflow);
    for (const auto& action : definition.actions) {
        if (engine::day_of_publication(action).empty()) continue;
        if (accepted(engine::decide(definition, engine::question_of(file, action.id, nullptr, rules, visit.now))))
            return &action;
    }
    return nullptr;
}

Json input_of(const engine::ActionInfo& action, const std::string& day) {
    return {{std::string(engine::day_of_publication(action)), day}, {"published_by", "post"}};
}

engine::Ask ask_of(const Posting& posting, const Visit& visit) {
    return {.asker = asker_of(visit), .number = posting.number, .once_key = posting.once_key};
}

std::string first_unmet(const engine::Reasons& reasons) {
    const auto found = std::ranges::find(reasons, false, &engine::Reason::met);
    return found == reasons.end() ? not_now : std::string(found->sentence);
}

}  // namespace

Json publishable(const Json& rows, const Visit& visit) {
    Json list = Json::array();
    for (const auto& row : rows) {
        const auto file = load_case(visit, row.at("number").get<std::string>());
        if (file && publishing_step(file->loaded, visit) != nullptr) list.push_back(row);
    }
    return list;
}

std::string unfit_letter(const Posting& posting, const Visit& visit) {
    for (const auto& letter : visit.ask("post/decisions", {{"number", posting.number}})) {
        const auto dated = letter.at("dated").get<std::string>();
        if (dated != posting.day)
            return "De brief is van " + engine::medium_date(engine::parse_iso_date(dated).value()) +
                   ". Maak bij Post de afdruk opnieuw voor de dag waarop hij op de post gaat: de laatste dag voor "
                   "bezwaar hangt daarvan af.";
        if (posting.how.empty() && !letter.at("printed").get<bool>())
            return "De brief is nog niet geprint. Maak bij Post eerst de PDF om te printen, of zeg daar hoe hij anders "
                   "is verstuurd.";
    }
    return {};
}

std::string refusal_to_post(const Posting& posting, const Visit& visit) {
    const auto file = db::CaseStore(visit.site.pool).load(ask_of(posting, visit));
    if (file && file->earlier) return {};
    const auto* action = file ? publishing_step(*file, visit) : nullptr;
    if (action == nullptr) return not_now;
    const auto input = input_of(*action, posting.day);
    const auto rules = rules_of(visit);
    const auto decision = engine::decide(engine::definition_of(rules, file->subject.workflow),
                                         engine::question_of(*file, action->id, &input, rules, visit.now));
    if (!accepted(decision)) return first_unmet(engine::reasons_of(decision));
    return unfit_letter(posting, visit);
}

std::string post_decision(const Posting& posting, const Visit& visit) {
    db::CaseStore store(visit.site.pool);
    auto file = store.load(ask_of(posting, visit));
    if (file && file->earlier) return {};
    const auto* action = file ? publishing_step(*file, visit) : nullptr;
    if (action == nullptr) return not_now;
    if (!posting.how.empty()) visit.ask("post/note_posted_how", {{"number", posting.number}, {"how", posting.how}});
    const engine::Command command{
        .ask = ask_of(posting, visit), .action = std::string(action->id), .input = input_of(*action, posting.day)};
    const auto outcome = engine::perform(store, rules_of(visit), command, visit.now, std::move(*file));
    if (std::holds_alternative<engine::Performed>(outcome)) return {};
    const auto* refused = std::get_if<engine::Refused>(&outcome);
    return refused == nullptr ? "Een collega was u voor. Bekijk de zaak eerst." : first_unmet(refused->reasons);
}

}  // namespace bolwerk::web
