#include "workflows/meeting/agenda_links.hpp"

#include <algorithm>
#include <set>

#include "workflows/meeting/agenda.hpp"

namespace bolwerk::workflows::meeting_conditions {

using engine::AddLink;
using engine::CutLink;
using engine::Effects;
using engine::Json;
using engine::Judgement;
using engine::Question;
using meeting_agenda::text_of;

namespace {

constexpr std::string_view relation = "agenda";

struct Wanted {
    std::int64_t id = 0;  ///< 0: none
    std::string number;
};

/// The entry of a list among the facts with the value that was chosen; nullptr when nothing or something else was.
const Json* entry_of(const Question& question, std::string_view list, std::string_view chosen) {
    const auto found = question.facts.find(list);
    const auto& value = engine::field(question, chosen);
    if (found == question.facts.end() || value.is_null()) return nullptr;
    const auto one = std::ranges::find_if(*found, [&](const Json& entry) { return entry.at("value") == value; });
    return one == found->end() ? nullptr : &*one;
}

/// What the items are about, but for the one at that place.
std::set<std::string> named_elsewhere(const Question& question, const Json& place) {
    std::set<std::string> numbers;
    if (const auto items = question.facts.find("items"); items != question.facts.end())
        for (const auto& one : *items)
            if (one.at("value") != place) numbers.insert(text_of(one, "case_number"));
    return numbers;
}

void follow(const Question& question, Effects& effects, const Json& place, const Wanted& wanted) {
    auto numbers = named_elsewhere(question, place);
    numbers.insert(wanted.number);
    bool tied = wanted.id == 0;
    for (const auto& link : question.subject.links) {
        if (link.relation != relation) continue;
        tied = tied || link.to == wanted.id;
        if (!numbers.contains(link.number)) effects.push_back(CutLink{link});
    }
    if (!tied) effects.push_back(AddLink{{std::string(relation), wanted.id, wanted.number}});
}

}  // namespace

void follow_item(const Judgement& judgement, Effects& effects) {
    const auto& question = judgement.question;
    Wanted wanted;
    if (const auto* one = entry_of(question, "agenda_cases", "case_number"))
        wanted = {one->at("id").get<std::int64_t>(), text_of(*one, "value")};
    follow(question, effects, engine::field(question, "item_place"), wanted);
}

void follow_deferred_item(const Judgement& judgement, Effects& effects) {
    const auto& question = judgement.question;
    Wanted wanted;
    if (const auto* one = entry_of(question, "deferred_items", "deferred_item");
        one != nullptr && one->value("case_id", Json()).is_number_integer())
        wanted = {one->at("case_id").get<std::int64_t>(), text_of(*one, "case_number")};
    follow(question, effects, engine::field(question, "item_place"), wanted);
}

void follow_empty_place(const Judgement& judgement, Effects& effects) {
    follow(judgement.question, effects, engine::field(judgement.question, "item"), {});
}

}  // namespace bolwerk::workflows::meeting_conditions
