#include "workflows/risk_round/indicator.hpp"

#include <algorithm>

#include "engine/forbidden_indicator.hpp"

namespace bolwerk::workflows::risk {
namespace {

bool is_code(std::string_view text) {
    return text.size() >= 2 && text.size() <= 3 && text.front() >= 'A' && text.front() <= 'Z' &&
           std::ranges::all_of(text.substr(1), [](char digit) { return digit >= '0' && digit <= '9'; });
}

struct Length {
    std::string_view field, sentence;
    const std::string& text;
    std::size_t least;
};

}  // namespace

std::vector<engine::FieldError> wrong_with(const Indicator& indicator) {
    std::vector<engine::FieldError> errors;
    if (!is_code(indicator.code))
        errors.push_back({"code", "Een code is een hoofdletter met een of twee cijfers, zoals L1."});
    if (indicator.weight < 1 || indicator.weight > largest_weight)
        errors.push_back({"weight", "Een gewicht ligt tussen 1 en 5."});
    const Length lengths[]{
        {"wording", "Stel de vraag in ten minste 10 tekens.", indicator.wording, 10},
        {"definition", "Leg in ten minste 20 tekens uit wat meetelt.", indicator.definition, 20},
        {"source", "Noem waar een antwoord vandaan komt.", indicator.source, 2},
        {"owner", "Noem wie de indicator bijhoudt.", indicator.owner, 2},
        {"rationale", "Leg in ten minste 20 tekens uit waarom dit iets zegt.", indicator.rationale, 20}};
    for (const auto& one : lengths)
        if (one.text.size() < one.least) errors.push_back({std::string(one.field), std::string(one.sentence)});
    for (const auto& one : lengths)
        if (const auto because = engine::forbidden_because(one.text); !because.empty())
            errors.push_back({std::string(one.field), std::string(because)});
    return errors;
}

}  // namespace bolwerk::workflows::risk
