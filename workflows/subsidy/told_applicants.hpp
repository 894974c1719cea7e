// What was done in a case of a subsidy, in words for whoever applied: what is not here stays inside.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace bolwerk::workflows {

/// What somebody of the province or Bolwerk itself did, in words for whoever applied. What is not here is of the house:
/// drafts, second readers, who has the case.
struct ToldApplicant {
    std::string_view action, sentence;
    bool with_answers = false;  ///< what was filled in went to the applicant, too
    bool by_name = false;       ///< the law wants to know who: the signature below a decision (Awb 10:3 and 10:10)
    std::span<const std::string_view> answers = {};  ///< these are told, where the others stay inside
};

/// What somebody who handed in an application must know of its check: nothing of it is asked any more (Awb 4:5).
inline constexpr std::array<std::string_view, 3> told_of_check{"complete_on", "on_paper", "not_needed"};

inline constexpr std::array told_applicants{
    ToldApplicant{"open", "begon deze zaak"},
    ToldApplicant{"ask_repair", "vroeg u om aan te vullen wat ontbreekt", true},
    ToldApplicant{"repair", "zag dat de aanvulling niet op tijd kwam"},
    ToldApplicant{"check", "rondde de controle op volledigheid af", false, false, told_of_check},
    ToldApplicant{"forward", "stuurde dit door naar wie erover gaat", true},
    ToldApplicant{"ask_view", "vroeg uw zienswijze", true},
    ToldApplicant{"view", "zag dat er geen zienswijze kwam"},
    ToldApplicant{"postpone", "liet weten dat het besluit later komt", true},
    ToldApplicant{"postpone_by_consent", "stelde de beslissing met instemming verder uit", true},
    ToldApplicant{"sign", "nam een besluit", false, true},
    ToldApplicant{"publish", "maakte het besluit aan u bekend", true},
    ToldApplicant{"objection_upheld", "voert de beslissing op uw bezwaar uit"},
    ToldApplicant{"pay_advance", "betaalde een voorschot", true},
    ToldApplicant{"pay", "betaalde", true},
    ToldApplicant{"fix_interest", "stelde de rente over een late betaling vast", false, true},
    ToldApplicant{"pay_interest", "betaalde u rente", true},
    ToldApplicant{"penalty_corrected", "voert de beslissing op het bezwaar over de dwangsom uit"},
    ToldApplicant{"interest_corrected", "voert de beslissing op het bezwaar over de rente uit"},
    ToldApplicant{"settlement_decided", "rekent met u af"},
    ToldApplicant{"close", "rondde de subsidie af"},
    ToldApplicant{"drop", "zette dit niet door"},
    ToldApplicant{"reminder", "zag dat de verantwoording uitbleef"},
    ToldApplicant{"take", "nam het in behandeling"},
    ToldApplicant{"note_report", "nam kennis van uw melding"},
    ToldApplicant{"suspend_payment", "schortte de betaling op", true, true},
    ToldApplicant{"stop_clock", "liet weten dat de termijn stilstaat", true},
    ToldApplicant{"start_clock", "liet weten dat de termijn weer loopt", true},
    ToldApplicant{"standstill", "zag dat de termijn weer loopt"},
    ToldApplicant{"confirm", "bepaalde hoe het bezwaar wordt behandeld", true},
    ToldApplicant{"begin_mediation", "begon met u een informele aanpak", true},
    ToldApplicant{"end_mediation", "rondde de informele aanpak af", true},
    ToldApplicant{"plan_hearing", "nodigde u uit voor een hoorzitting", true},
    ToldApplicant{"waive_hearing", "zag af van een hoorzitting"},
    ToldApplicant{"hear", "hield de hoorzitting"},
    ToldApplicant{"agree_direct_appeal", "stemde in met rechtstreeks beroep", true},
    ToldApplicant{"refuse_direct_appeal", "stemde niet in met rechtstreeks beroep", true},
    ToldApplicant{"demand_payment", "stuurde u een aanmaning", true},
    ToldApplicant{"receive", "kreeg geld van u terug", true},
    ToldApplicant{"repay", "gaf u terug wat u te veel betaalde", true},
    ToldApplicant{"set_off", "verrekende met een andere subsidie", false, true},
    ToldApplicant{"serve", "liet een dwangbevel betekenen", true},
    ToldApplicant{"enter_costs", "rekende kosten van de deurwaarder", true},
    ToldApplicant{"sign_deferral", "gaf u uitstel van betaling", false, true},
    ToldApplicant{"deferral", "zag dat het uitstel van betaling voorbij is"},
    ToldApplicant{"sign_deferral_end", "trok het uitstel van betaling in", false, true},
    ToldApplicant{"withdraw_file", "trok een document in", true},
    ToldApplicant{"judge", "beoordeelde de ingebrekestelling"},
    ToldApplicant{"reject", "wees de ingebrekestelling af", false, true},
    ToldApplicant{"record_decision", "besliste alsnog"},
    ToldApplicant{"matter_decided", "zag dat er is beslist"},
    ToldApplicant{"grace", "zag dat het besluit te laat is: de dwangsom loopt"},
    ToldApplicant{"penalty", "zag dat de dwangsom niet verder oploopt"}};

/// A signature that another step makes known: until then nobody outside reads whose it is (Awb 3:41).
inline constexpr std::string_view made_known_later = "sign", makes_known = "publish";

/// What stays inside, by name, so that a step is never left out because nobody thought of it: drafts and their readers,
/// what the house notes for itself, and what follows from another case.
inline constexpr std::array<std::string_view, 14> kept_inside{"admit",
                                                              "appeal",
                                                              "appeal_term",
                                                              "draft",
                                                              "draft_deferral",
                                                              "draft_deferral_end",
                                                              "draft_suspension",
                                                              "end_appeal",
                                                              "linked_case_changed",
                                                              "prepare_writ",
                                                              "read",
                                                              "record_advice",
                                                              "return",
                                                              "return_deferral"};

/// nullptr for what stays inside.
inline const ToldApplicant* told_applicant(std::string_view action) {
    const auto* found = std::ranges::find(told_applicants, action, &ToldApplicant::action);
    return found == told_applicants.end() ? nullptr : found;
}

}  // namespace bolwerk::workflows
