// The regulation a subsidy falls under, as the facts give it: its rules, the budget of the period, and what is booked.
#pragma once

#include <string>
#include <string_view>

#include "engine/question.hpp"
#include "workflows/amount.hpp"
#include "workflows/subsidy/arrangement.hpp"
#include "workflows/subsidy/cost_table.hpp"

namespace bolwerk::workflows::subsidy_rules {

using workflows::Amount, workflows::AmountRule, workflows::amount_of, workflows::parted;

/// A rule of the scheme; null when the scheme does not say it.
const engine::Json& scheme_rule(const engine::Question& question, std::string_view name);

std::int64_t scheme_number(const engine::Question& question, std::string_view name, std::int64_t otherwise);
bool scheme_says(const engine::Question& question, std::string_view name, bool otherwise);

/// What is left under the ceiling for this case, its own reservation included; nought without a budget.
engine::Cents left_under_ceiling(const engine::Question& question);

/// What is left under the ceiling for this case when its turn comes; nought while lots must be drawn first.
engine::Cents left_for(const engine::Question& question);

/// The cost lines of the case or the form, as far as the scheme lets them count.
CountedCosts costs_that_count(const engine::Question& question);

/// The same, less what the officer leaves out of each line.
CostTable cost_table_of(const engine::Question& question);

/// Own hours are tested against a tariff of the scheme.
bool has_hour_tariff(const engine::Question& question);

/// Public money for the same costs, of which the officer says how much counts, or else the applicant (HANDBOOK 14.5).
engine::Cents other_subsidies(const engine::Question& question);

/// The rule of the scheme with the costs and the deficit of the case or the form. After an objection the ceiling counts
/// as it stood at the first decision (Awb 4:25 lid 3).
AmountRule amount_rule(const engine::Question& question);

/// The sum of a grant, a line each, for the form of a draft: costs that count and deficit as they are typed, or else as
/// the application has them. Null where nothing is granted.
engine::Json sum_worked_out(const engine::Question& question);

Thresholds thresholds(const engine::Question& question);

/// The applicant must be heard before a refusal on the ground that was chosen: those of Awb 4:35 (Awb 4:12 lid 2), and
/// danger as the Wet Bibob means it (its art. 33).
bool must_hear_first(const engine::Question& question);

/// Labels of the fields that an application still lacks, "IBAN, begroting"; empty when it is complete.
std::string missing_fields(const engine::Question& question);

}  // namespace bolwerk::workflows::subsidy_rules
