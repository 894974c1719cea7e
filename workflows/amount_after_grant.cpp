#include "workflows/amount_after_grant.hpp"

#include <algorithm>

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

/// A day among the members of an object; nothing when it is empty.
std::optional<engine::Date> day_of(const engine::Json& object, const char* member) {
    const auto value = object.value(member, engine::Json{});
    const auto day = engine::parse_iso_date(value.is_string() ? value.get<std::string>() : std::string{});
    return day ? std::optional(*day) : std::nullopt;
}

struct AidGiven {
    std::vector<Aid> all, unregistered;
};

/// What the province gave to the undertaking, this subsidy as it stands included, and of that what the register did not
/// hold when it was looked at.
AidGiven aid_given(const engine::Question& question) {
    AidGiven given;
    const auto looked_on = engine::date_field(question, "register_checked_on").value_or(question.today);
    for (const auto& one : member_of_fact(question, "aid", "given")) {
        const auto on = day_of(one, "on"), registered = day_of(one, "registered_on");
        if (!on) continue;
        given.all.push_back({*on, {one.value("cents", std::int64_t{0})}});
        if (!registered || *registered > looked_on) given.unregistered.push_back(given.all.back());
    }
    return given;
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
            .whole_euros = rule_says(question, "whole_euros")};
}

engine::Cents grant_of(const engine::Question& question) {
    return cents_of_fact(question, "amount_rule", "granted_cents");
}

std::string at_most(const Amount& amount) {
    return "ten hoogste " + engine::euros(amount.cents) + ": " + std::string(amount.decided_by);
}

engine::Cents most_as_aid(const engine::Question& question) {
    auto given = aid_given(question);
    // The register knows nothing of what was not entered yet. It and what we gave are each all that somebody knows of
    // the same aid: the highest counts.
    given.unregistered.push_back({question.today, {number_field(question, "register_aid_cents")}});
    const auto left = std::min(de_minimis_left(question.today, given.all).left,
                               de_minimis_left(question.today, given.unregistered).left);
    return engine::Cents{engine::fact(question, "granted_cents")} + left;
}

bool raises(const engine::Question& question) {
    return filled(question, "new_cents") &&
           number_field(question, "new_cents") > engine::fact(question, "granted_cents");
}

}  // namespace bolwerk::workflows
