#include "workflows/amount_after_grant.hpp"

#include "workflows/de_minimis.hpp"

namespace bolwerk::workflows {
namespace {

/// A member of one of the facts, null when either is not there.
engine::Json member_of_fact(const engine::Question& question, std::string_view name, const char* member) {
    const auto found = question.facts.find(name);
    return found != question.facts.end() && found->is_object() ? found->value(member, engine::Json{}) : engine::Json{};
}

engine::Cents cents_of_fact(const engine::Question& question, std::string_view name, const char* member,
                            engine::Cents otherwise = {}) {
    const auto value = member_of_fact(question, name, member);
    return value.is_number_integer() ? engine::Cents{value.get<std::int64_t>()} : otherwise;
}

bool rule_says(const engine::Question& question, const char* member) {
    const auto value = member_of_fact(question, "amount_rule", member);
    return !value.is_boolean() || value.get<bool>();
}

}  // namespace

AmountRule rule_after_grant(const engine::Question& question, std::string_view costs) {
    const auto counted = [&](std::string_view field, const char* member) {
        return filled(question, field) ? engine::Cents{number_field(question, field)}
                                       : cents_of_fact(question, "amount_rule", member);
    };
    return {.percentage = static_cast<int>(cents_of_fact(question, "amount_rule", "percentage", {100}).value),
            .eligible = counted(costs, "eligible_cents"),
            .deficit = counted("deficit_cents", "deficit_cents"),
            .maximum = cents_of_fact(question, "amount_rule", "maximum_cents", engine::largest_amount),
            .ceiling_left = {},
            .granted = std::nullopt,
            .limited_by_deficit = rule_says(question, "limited_by_deficit"),
            .whole_euros = rule_says(question, "whole_euros"),
            .other_subsidies = counted("public_now_cents", "other_subsidies_cents"),
            .together = static_cast<int>(cents_of_fact(question, "amount_rule", "cumulation_percentage", {100}).value)};
}

engine::Cents other_subsidies_decided(const engine::Question& question) {
    return cents_of_fact(question, "amount_rule", "other_subsidies_cents");
}

engine::Cents grant_of(const engine::Question& question) {
    return cents_of_fact(question, "amount_rule", "granted_cents");
}

engine::Cents most_as_aid(const engine::Question& question) {
    return engine::Cents{engine::fact(question, "granted_cents")} + aid_left(question);
}

bool raises(const engine::Question& question) {
    return filled(question, "new_cents") &&
           number_field(question, "new_cents") > engine::fact(question, "granted_cents");
}

}  // namespace bolwerk::workflows
