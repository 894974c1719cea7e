#include "engine/letter_data.hpp"

#include <algorithm>
#include <array>

#include "engine/definition.hpp"

namespace bolwerk::engine {
namespace {

constexpr std::string_view organ = "organ";

struct Named {
    std::string_view name, meaning;
};
constexpr std::array around{Named{organ, "Bestuursorgaan dat de brief stuurt"},
                            Named{"objection_lines", "Adres voor bezwaar"},
                            Named{"court", "Rechtbank voor beroep"},
                            Named{"scheme_name", "Subsidieregeling"},
                            Named{"legal_basis", "Wettelijke grondslag van de regeling"},
                            Named{"paid_before", "Wat al is betaald"}};

const Field* field_in(const Form* form, std::string_view name) {
    if (form == nullptr) return nullptr;
    const auto found = std::ranges::find(*form, name, &Field::name);
    return found == form->end() ? nullptr : &*found;
}

/// The field of that name in the form of what is being done; nullptr when that form does not ask it.
const Field* asked_now(const Judgement& judgement, std::string_view name) {
    if (judgement.actions == nullptr) return nullptr;
    const auto doing = std::ranges::find(*judgement.actions, judgement.question.action, &ActionInfo::id);
    return doing == judgement.actions->end() ? nullptr : field_in(doing->form, name);
}

/// The field of that name in any form of the workflow.
const Field* asked_ever(const Judgement& judgement, std::string_view name) {
    if (judgement.actions != nullptr)
        for (const auto& action : *judgement.actions)
            if (const auto* found = field_in(action.form, name)) return found;
    return nullptr;
}

bool there_around(const Question& question, std::string_view name) {
    const auto data = question.facts.find("letter_data");
    if (data == question.facts.end() || !data->is_object()) return false;
    const auto found = data->find(name);
    if (found == data->end()) return false;
    return found->is_string() ? !found->get_ref<const std::string&>().empty() : !found->empty();
}

std::string_view called(const Judgement& judgement, std::string_view name) {
    if (const auto* asked = asked_ever(judgement, name)) return asked->label;
    const auto meaning = meaning_around_the_case(name);
    return meaning.empty() ? name : meaning;
}

bool lacks(const Judgement& judgement, std::string_view name) {
    if (filled(judgement.question, name)) return false;
    if (asked_ever(judgement, name) != nullptr) return true;
    return meaning_around_the_case(name).empty() ? !comes_with_the_step(name) : !there_around(judgement.question, name);
}

/// Adres voor bezwaar en Rechtbank voor beroep ontbreken: each in quotes.
std::string missed(const Judgement& judgement, std::span<const std::string_view> names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " en " : ", ";
        text.append("\"").append(called(judgement, names[i])).append("\"");
    }
    if (!names.empty()) text += names.size() == 1 ? " ontbreekt" : " ontbreken";
    return text;
}

/// The table itself says what is wrong with the field.
bool refused_at(const Reasons& reasons, std::string_view field_name) {
    return std::ranges::any_of(reasons, [&](const Reason& one) {
        return one.kind == ReasonKind::input && !one.met && one.field == field_name;
    });
}

}  // namespace

std::string_view meaning_around_the_case(std::string_view name) {
    const auto found = std::ranges::find(around, name, &Named::name);
    return found == around.end() ? std::string_view{} : found->meaning;
}

bool comes_with_the_step(std::string_view name) {
    return name.starts_with("term_") || name.ends_with("_number") || name == "to_recover" || name == "case_title" ||
           name == "destroyed_lines" || name == "decide_by" || name.ends_with("_rows");
}

void judge_letter(Judgement& judgement, std::string_view sentence, std::span<const std::string_view> needs) {
    std::vector<std::string_view> lacking;
    // A workflow that knows whose paper its letters are on says so; the name of the organ stands in each of them.
    if (judgement.question.facts.contains("letter_data") && lacks(judgement, organ)) lacking.push_back(organ);
    for (const auto name : needs) {
        const auto* asked = asked_now(judgement, name);
        if (asked != nullptr && judgement.question.input == nullptr) continue;
        if (!lacks(judgement, name)) continue;
        if (asked == nullptr)
            lacking.push_back(name);
        else if (!refused_at(judgement.reasons, name))
            judgement.reasons.push_back(
                {ReasonKind::input, "Vul dit in: het moet in de brief staan.", false, {}, {}, std::string(name)});
    }
    judgement.reasons.push_back({ReasonKind::condition, sentence, lacking.empty(),
                                 lacking.empty() ? "" : "wie de zaak behandelt, of de beheerder",
                                 missed(judgement, lacking)});
}

}  // namespace bolwerk::engine
