#include "web/pages/subsidies/from_outside.hpp"

#include <algorithm>
#include <set>

#include "engine/publication.hpp"
#include "workflows/subsidy/for_applicants.hpp"
#include "workflows/subsidy/province_terms.hpp"

namespace bolwerk::web {
namespace {

using engine::Event;
using engine::Json;
using Names = std::set<std::string, std::less<>>;

constexpr std::string_view the_province = "De provincie";

bool is_own(const Event& event, std::int64_t owner) { return event.by.person != 0 && event.by.organisation == owner; }

void add_answers(Names& names, const Event& event) {
    for (const auto& [name, value] : event.patch.items()) names.insert(name);
}

bool is_there(const Json& letters, std::string_view name) {
    return std::ranges::any_of(letters, [&](const Json& one) { return one.at("name") == name; });
}

void add_what_letters_say(Names& names, const engine::Definition& definition, const Json& letters) {
    for (const auto& step : definition.steps)
        for (const auto& clause : step.clauses)
            if (!clause.letter.empty() && is_there(letters, clause.letter))
                names.insert(clause.needs.begin(), clause.needs.end());
}

}  // namespace

bool reads_from_outside(const LoadedCase& file, const Visit& visit) {
    return !visit.person.value("serves_province", false) &&
           std::ranges::find(workflows::subsidy_family, file.definition.id) != workflows::subsidy_family.end();
}

std::vector<Event> told_events(const std::vector<Event>& events, std::int64_t owner) {
    std::vector<Event> told;
    bool made_known = false;
    for (auto event : events) {
        const auto* words = workflows::told_applicant(event.action);
        made_known = made_known || event.action == workflows::makes_known;
        if (!is_own(event, owner)) {
            if (words == nullptr) continue;
            const bool named = words->by_name && (made_known || event.action != workflows::made_known_later);
            if (event.by.person != 0 && !named) event.by.name = the_province;
            event.by.on_behalf_of = 0;
            if (!words->with_answers) event.patch = Json::object();
        }
        told.push_back(std::move(event));
    }
    return told;
}

LoadedCase told_part(const LoadedCase& file, const std::vector<Event>& events, const Json& letters) {
    Names names;
    for (const auto& event : events) {
        const auto* words = workflows::told_applicant(event.action);
        if (is_own(event, file.subject().organisation) || (words != nullptr && words->with_answers))
            add_answers(names, event);
        else if (words != nullptr)
            names.insert(words->answers.begin(), words->answers.end());
    }
    add_what_letters_say(names, file.definition, letters);
    auto told = file;
    for (auto& advice : told.loaded.subject.advice) {
        advice.asked_by = {.name = std::string(the_province)};
        if (advice.answered_by) advice.answered_by = engine::Signature{.name = advice.answered_by->organisation_name};
    }
    auto& data = told.loaded.subject.data;
    for (auto at = data.begin(); at != data.end();) at = names.contains(at.key()) ? std::next(at) : data.erase(at);
    return told;
}

bool told_decision(const LoadedCase& told) {
    return std::ranges::any_of(told.definition.actions, [&](const engine::ActionInfo& action) {
        return told.subject().data.contains(engine::day_of_publication(action));
    });
}

void retell(Json& rows, const std::vector<Event>& events, std::int64_t owner) {
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto* words = workflows::told_applicant(events[at].action);
        if (is_own(events[at], owner) || words == nullptr) continue;
        rows[at]["sentence"] = std::string(words->sentence) + ".";
        if (!words->with_answers) rows[at].update({{"has_reason", false}, {"reason", ""}});
    }
}

std::string_view told_sentence(const Event& event, std::int64_t owner) {
    const auto* words = workflows::told_applicant(event.action);
    return is_own(event, owner) || words == nullptr ? std::string_view{} : words->sentence;
}

Json told_files(Json files, const std::vector<Event>& events, std::int64_t owner) {
    Names own;
    for (const auto& event : events)
        if (is_own(event, owner)) own.insert(event.by.name);
    for (auto& file : files)
        if (!file.at("by").is_string() || !own.contains(file.at("by").get<std::string>())) file["by"] = the_province;
    return files;
}

}  // namespace bolwerk::web
