// What runs once a subsidy is granted: realising, accounting, reporting, registering the aid; and once it was not made
// complete: not treating it.
#pragma once

#include "engine/workflow.hpp"
#include "workflows/deciding.hpp"
#include "workflows/subsidy/progress_conditions.hpp"
#include "workflows/subsidy/terms.hpp"

namespace bolwerk::workflows::subsidy_terms {

using namespace engine;

// clang-format off
// The form to report on goes along with each term to report, on paper too (Awb 2:7).
using ProgressForm = Makes<"voortgangsformulier", Needs<"granted_cents", "term_progress">>;
using ProgressDue = StartsDeadline<"progress", "Voortgang melden", Years<1>, SetByAgreement, "verplichting (Awb 4:37)",
                                   FittedBy<ProgressTerm>, RemindsRecipient<Weeks<8>>, RemindsRecipient<Weeks<4>>,
                                   RemindsRecipient<Days<0>>, EscalatesTo<SubsidyOfficer>>;
using NotTreatingDue = StartsDeadline<"not_treating", "Besluit om niet te behandelen", Weeks<4>, SetInStatute, "Awb 4:5 lid 4",
                                      FittedBy<NotTreatingTerm>, RemindsBefore<Weeks<1>>>;
using AidRegisterDue = StartsDeadline<"aid_register", "De-minimissteun registreren", Days<28>, SetByAgreement,
                                      "Verordening (EU) 2023/2831, artikel 6: 20 werkdagen", FittedBy<AidRegisterTerm>,
                                      CountsFrom<"published_on">, RemindsOfficer<Weeks<1>>, EscalatesTo<ProgrammeManager>>;
using RealisationDue = StartsDeadline<"realisation", "Activiteiten uitgevoerd (uiterste dag van de regeling)", Years<3>, SetByAgreement, "de regeling",
                                      FittedBy<RealisationTerm>, CountsFrom<"published_on">, RemindsBefore<Months<3>>>;
using AccountDue = StartsDeadline<"account", "Verantwoording", OnDate<"account_by">, SetByAgreement, "verleningsbeschikking (Awb 4:44)",
                                  RemindsRecipient<Weeks<8>>, RemindsRecipient<Weeks<4>>, RemindsRecipient<Days<0>>,
                                  RemindsAfter<Days<1>, Applicant>, EscalatesTo<SubsidyOfficer>>;
using EndMovedDue = StartsDeadline<"realisation", "Activiteiten uitgevoerd", Years<3>, SetByAgreement, "wijziging van de verlening",
                                   FittedBy<MovedTo<"new_end_on">>, RemindsBefore<Months<3>>>;
using AccountMovedDue = StartsDeadline<"account", "Verantwoording", Days<1>, SetByAgreement, "wijziging van de verlening (Awb 4:44)",
                                       FittedBy<MovedTo<"new_account_by">>, RemindsRecipient<Weeks<8>>, RemindsRecipient<Weeks<4>>,
                                       RemindsRecipient<Days<0>>, RemindsAfter<Days<1>, Applicant>, EscalatesTo<SubsidyOfficer>>;
using ExOfficioDue = StartsDeadline<"ex_officio", "Ambtshalve vaststellen", OnDate<"ex_officio_by">, SetByAgreement,
                                    "verleningsbeschikking (Awb 4:47 onder a)", RemindsOfficer<Weeks<8>>, RemindsOfficer<Weeks<1>>,
                                    EscalatesTo<ProgrammeManager>>;
// clang-format on

}  // namespace bolwerk::workflows::subsidy_terms
