// What somebody owes of a subsidy that was asked back, and what comes on top: interest and costs (Awb 4:92, 4:97 to
// 4:120).
#pragma once

#include "engine/question.hpp"
#include "workflows/debt_account.hpp"

namespace bolwerk::workflows::recovery_rules {

using namespace debts;

/// What stands on the account "receivable" of the subsidy: the principal that is open.
engine::Cents owed(const engine::Question& question);

/// The last day of the six weeks to pay (Awb 4:87): that of the term, or counted again from the day on which the claim
/// was made known once the term no longer runs; nothing while nobody said when that was.
std::optional<engine::Date> term_to_pay(const engine::Case& subject, std::optional<engine::Date> claimed_on,
                                        const engine::term::Calendar& calendar);

/// `known`: {entries: [{kind, on, cents, label, principal, surplus}], interest_free: [{first, last}], statutory_rates},
/// as the facts of a recovery and of its letters give them. `open` is what the ledger says: it counts up with what the
/// payments brought in there, so that a debt that was lowered since bears no interest over what was never owed.
Debt debt_of(const engine::Case& subject, const engine::Json& known, engine::Cents open,
             const engine::term::Calendar& calendar);
Debt debt_of(const engine::Question& question);

/// The first day of default: the day after the term to pay (Awb 4:97); nothing while that term runs.
std::optional<engine::Date> in_default_from(const engine::Question& question);

/// As it stands at the end of today.
Statement statement_today(const engine::Question& question);

/// What somebody who pays today owes: the day of payment bears no interest.
Parts open_if_paid_today(const engine::Question& question);

/// A payment that is filled in: what was open on the morning of its day, and how it is divided.
struct Receipt {
    Parts open, paid;
    bool rates_known = true;
};
std::optional<Receipt> receipt(const engine::Question& question);

/// The last day of which the rate of interest is known.
std::optional<engine::Date> interest_known_until(const engine::Question& question);

/// What the province may charge for a demand today: one amount for small debts, another for large ones (Awb 4:113).
/// Nothing when those amounts are not known for today.
std::optional<engine::Cents> most_for_demand(const engine::Question& question);

}  // namespace bolwerk::workflows::recovery_rules
