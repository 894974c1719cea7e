// Fixing and paying the interest over what the province paid late: rows that the table of a subsidy names. Fixing is a
// decision of its own, and of somebody else than who paid (Awb 4:98, 4:99, 10:3).
#pragma once

#include "workflows/account_seen.hpp"
#include "workflows/deciding.hpp"
#include "workflows/subsidy/forms.hpp"
#include "workflows/subsidy/interest_conditions.hpp"
#include "workflows/subsidy/money_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

using namespace engine;
using namespace deciding;

// clang-format off
struct FixInterest : Action<"fix_interest", "Stel de rente vast", "stelde de rente vast", &subsidy_forms::fix_interest> {};
struct PayInterest : Action<"pay_interest", "Betaal de rente", "betaalde de rente", &subsidy_forms::pay_interest> {};

using PayInterestDue = StartsDeadline<"interest_payment", "Rente betalen", engine::Weeks<6>, engine::SetInStatute, "Awb 4:87",
                     engine::RemindsBefore<engine::Weeks<2>>, engine::EscalatesTo<FinanceOfficer>>;

template <class From>
using FixesInterest = Step< From, FixInterest, engine::Same, By<MandatedSigner>,
      OnlyIf<NoOwnInterest>,
      OnlyIf<InterestToFix>,
      OnlyIf<MandateCoversInterest>,
      OnlyIf<PaidByAnother>,
      EndsDeadline<"interest">,
      PayInterestDue,
      engine::BooksAmount<"interest", InterestNow>,
      Makes<"rentebeschikking", Needs<"term_interest_payment", "objection_lines">>,
      Tells<Applicant, "De rente over de late betaling is vastgesteld">,
      Tells<FinanceOfficer, "Er staat rente te betalen">,
      Basis<"Awb 4:87, 4:98, 4:99 en 10:3">                                              >;
template <class From, class... Earlier>
using PaysInterest = Step< From, PayInterest, engine::Same, By<FinanceOfficer>,
      OnlyIf<NoOwnInterest>,
      OnlyIf<InterestFixed>,
      OnlyIf<NoHandBelow>,
      OnlyIf<AccountChecked>,
      OnlyIf<CheckedByAnother>,
      OnlyIf<FixedByAnother>,
      NotTheSamePersonAs<Earlier...>,
      Demands<"interest_paid_on", InterestPaidSinceFixed>,
      EndsDeadline<"interest_payment">,
      engine::BooksAmount<"interest_payment", InterestOwedNow>,
      Tells<Applicant, "De rente is betaald">,
      Basis<"Awb 4:87">                                                                  >;
// clang-format on

}  // namespace bolwerk::workflows::subsidy_conditions
