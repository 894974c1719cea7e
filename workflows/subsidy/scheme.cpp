#include "workflows/subsidy/scheme.hpp"

#include <algorithm>
#include <array>

#include "workflows/subsidy/order.hpp"
#include "workflows/subsidy/other_subsidies.hpp"

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Cents;
using engine::Json;
using engine::Question;

const Json nothing;

const Json& member(const Json& object, std::string_view name) {
    if (!object.is_object()) return nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

std::int64_t number(const Json& object, std::string_view name, std::int64_t otherwise = 0) {
    const auto& value = member(object, name);
    return value.is_number_integer() ? value.get<std::int64_t>() : otherwise;
}

std::string text(const Json& object, std::string_view name) {
    const auto& value = member(object, name);
    return value.is_string() ? value.get<std::string>() : std::string{};
}

struct Needed {
    std::string_view field, label;
};
CostLines cost_lines(const Question& question) {
    return {.third = {number_field(question, "costs_third_cents")},
            .own_hours = {number_field(question, "costs_hours_cents")},
            .other = {number_field(question, "costs_other_cents")},
            .hours = number_field(question, "hours"),
            .vat = {number_field(question, "vat_cents")},
            .vat_recoverable = filled(question, "vat_recoverable")};
}

CostRules cost_rules(const Question& question) {
    return {.hour_tariff = {scheme_number(question, "hours_tariff_cents", 0)},
            .vat_may_count = scheme_rule(question, "vat") != "never"};
}

LeftOut left_out(const Question& question, std::string_view amount, std::string_view because) {
    const auto& why = field(question, because);
    return {{number_field(question, amount)}, why.is_string() ? why.get<std::string>() : std::string{}};
}

constexpr std::array needed{Needed{"activities", "de activiteiten"},
                            Needed{"start_on", "de begindatum"},
                            Needed{"end_on", "de einddatum"},
                            Needed{"costs_cents", "de totale kosten"},
                            Needed{"own_cents", "de eigen bijdrage"},
                            Needed{"others_cents", "bijdragen van anderen"},
                            Needed{"requested_cents", "het gevraagde bedrag"},
                            Needed{"rsin_kvk", "RSIN of KvK-nummer"},
                            Needed{"iban", "het rekeningnummer"}};

}  // namespace

const Json& scheme_rule(const Question& question, std::string_view name) {
    return member(member(question.facts, "scheme"), name);
}

std::int64_t scheme_number(const Question& question, std::string_view name, std::int64_t otherwise) {
    return number(member(question.facts, "scheme"), name, otherwise);
}

bool scheme_says(const Question& question, std::string_view name, bool otherwise) {
    const auto& value = scheme_rule(question, name);
    return value.is_boolean() ? value.get<bool>() : otherwise;
}

Cents left_under_ceiling(const Question& question) {
    const Cents left{number(member(question.facts, "budget"), "left_cents") +
                     number(member(question.facts, "stands"), "reserved")};
    return std::max(left, Cents{});  // after an overrun (Awb 4:25 lid 3) nothing is left
}

/// Of a budget in order of completeness: what those before leave, and nobody has been granted. What later ones reserved
/// is no obstacle here; the store guards the ceiling itself.
Cents left_for(const Question& question) {
    const auto turn = turn_of(question);
    if (!turn) return left_under_ceiling(question);
    const auto& budget = member(question.facts, "budget");
    const Cents not_granted{number(budget, "ceiling_cents") - number(budget, "committed_cents")};
    return std::max(std::min(turn->left, not_granted), Cents{});
}

bool has_hour_tariff(const Question& question) { return scheme_number(question, "hours_tariff_cents", 0) > 0; }

CountedCosts costs_that_count(const Question& question) {
    return counted_costs(cost_lines(question), cost_rules(question));
}

CostTable cost_table_of(const Question& question) {
    return cost_table(cost_lines(question), cost_rules(question),
                      {.third = left_out(question, "rejected_third_cents", "rejected_third_because"),
                       .own_hours = left_out(question, "rejected_hours_cents", "rejected_hours_because"),
                       .other = left_out(question, "rejected_other_cents", "rejected_other_because")});
}

Cents other_subsidies(const Question& question) {
    if (const auto named = other_subsidies_named(question); !named.empty()) return for_the_same_costs(named);
    return {number_field(question, filled(question, "public_now_cents") ? "public_now_cents" : "public_cents")};
}

AmountRule amount_rule(const Question& question) {
    // A letter has no such fact: its ceiling is that of the first signature already.
    const bool after_objection =
        mark_of(question.subject, "objection_upheld") != nullptr && question.facts.contains("left_then_cents");
    return {.percentage = static_cast<int>(scheme_number(question, "percentage", 100)),
            .eligible = {number_field(question, "eligible_cents")},
            .deficit = {number_field(question, "deficit_cents")},
            .maximum = {scheme_number(question, "maximum_cents", engine::largest_amount.value)},
            .ceiling_left = after_objection ? Cents{fact(question, "left_then_cents")} : left_for(question),
            .requested = filled(question, "requested_cents")
                             ? std::optional(Cents{number_field(question, "requested_cents")})
                             : std::nullopt,
            .limited_by_deficit = scheme_says(question, "limited_by_deficit", true),
            .whole_euros = scheme_says(question, "whole_euros", true),
            .other_subsidies = other_subsidies(question),
            .together = static_cast<int>(scheme_number(question, "cumulation_percentage", 100))};
}

Json sum_worked_out(const Question& question) {
    const auto& outcome = field(question, "outcome");
    if (!member(question.facts, "scheme").is_object() || outcome == "refused" || outcome == "not_treated") return {};
    auto rule = amount_rule(question);
    if (!filled(question, "eligible_cents")) rule.eligible = cost_table_of(question).total.counted;
    if (!filled(question, "deficit_cents"))
        rule.deficit = {number_field(question, "costs_cents") - number_field(question, "own_cents") -
                        number_field(question, "others_cents")};
    std::string sum;
    for (const auto& line : amount_of(rule).lines) sum += (sum.empty() ? "" : "\n") + line;
    return sum;
}

Thresholds thresholds(const Question& question) {
    const Thresholds usual;
    return {{scheme_number(question, "direct_below_cents", usual.direct_below.value)},
            {scheme_number(question, "costs_from_cents", usual.costs_from.value)},
            {scheme_number(question, "auditor_from_cents", usual.auditor_from.value)}};
}

bool must_hear_first(const Question& question) {
    const auto* ground = listed(question, "refusal_grounds", field(question, "refusal_ground"));
    if (ground == nullptr) return false;
    const auto basis = text(*ground, "basis");
    return basis.starts_with("Awb 4:35") || basis.starts_with("Wet Bibob");
}

std::string missing_fields(const Question& question) {
    std::string missing;
    for (const auto& one : needed)
        if (!filled(question, one.field)) missing += (missing.empty() ? "" : ", ") + std::string(one.label);
    return missing;
}

}  // namespace bolwerk::workflows::subsidy_rules
