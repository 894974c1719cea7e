// Where an application stands and what happened to it, in the words of whoever made it: what the province does now,
// what is asked of them, and nothing of who does what inside.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace bolwerk::workflows {

struct ForApplicant {
    std::string_view state, happens, asked;
};

inline constexpr std::string_view nothing_asked = "Niets. U krijgt bericht als dat verandert.";

inline constexpr std::array for_applicants{
    ForApplicant{"concept", "U bent nog bezig. De provincie ziet de aanvraag pas als u haar indient.",
                 "Vul de aanvraag in. Wat u bewaart, blijft staan tot u verder gaat."},
    ForApplicant{"submitted", "De provincie kijkt of uw aanvraag compleet is.", nothing_asked},
    ForApplicant{"repairing", "Uw aanvraag is nog niet compleet. De provincie wacht op u.",
                 "Vul aan wat in de brief staat, voor de dag die erin staat."},
    ForApplicant{"assessing", "De provincie beoordeelt uw aanvraag.", nothing_asked},
    ForApplicant{"drafted", "De provincie beoordeelt uw aanvraag.", nothing_asked},
    ForApplicant{"to_sign", "De provincie beoordeelt uw aanvraag.", nothing_asked},
    ForApplicant{"view_asked", "De provincie wil eerst uw zienswijze horen.",
                 "Geef uw zienswijze voor de dag die in de brief staat."},
    ForApplicant{"signed", "Er is een besluit. De provincie maakt het aan u bekend.", nothing_asked},
    ForApplicant{"executing", "De subsidie is verleend. U voert de activiteiten uit.",
                 "Meld hoe het gaat, en binnen twee weken als er iets anders loopt. Leg op tijd verantwoording af."},
    ForApplicant{"settling", "Het laatste besluit over uw subsidie is er. De provincie rekent met u af.",
                 nothing_asked},
    ForApplicant{"not_granted", "De subsidie is niet toegekend.",
                 "Niets. Bent u het er niet mee eens, maak dan bezwaar zolang de termijn loopt."},
    ForApplicant{"closed", "De subsidie is afgerond.", "Niets meer."},
    ForApplicant{"forwarded", "De aanvraag is doorgestuurd naar wie erover gaat.", "Niets. U hoort verder van hen."},
    ForApplicant{"withdrawn", "U hebt de aanvraag ingetrokken.", "Niets meer."}};

/// What somebody of the province or Bolwerk itself did, in words for whoever applied. What is not here is of the house:
/// drafts, second readers, who has the case.
struct ToldApplicant {
    std::string_view action, sentence;
    bool with_answers = false;  ///< what was filled in went to the applicant, too
    bool by_name = false;       ///< the law wants to know who: the signature below a decision (Awb 10:3 and 10:10)
};

inline constexpr std::array told_applicants{
    ToldApplicant{"open", "begon deze zaak"},
    ToldApplicant{"ask_repair", "vroeg u om aan te vullen wat ontbreekt", true},
    ToldApplicant{"repair", "zag dat de aanvulling niet op tijd kwam"},
    ToldApplicant{"check", "rondde de controle op volledigheid af"},
    ToldApplicant{"forward", "stuurde dit door naar wie erover gaat", true},
    ToldApplicant{"ask_view", "vroeg uw zienswijze", true},
    ToldApplicant{"view", "zag dat er geen zienswijze kwam"},
    ToldApplicant{"postpone", "liet weten dat het besluit later komt", true},
    ToldApplicant{"postpone_by_consent", "stelde de beslissing met instemming verder uit", true},
    ToldApplicant{"sign", "nam een besluit", false, true},
    ToldApplicant{"publish", "maakte het besluit aan u bekend", true},
    ToldApplicant{"objection_upheld", "neemt een nieuw besluit na uw bezwaar"},
    ToldApplicant{"pay_advance", "betaalde een voorschot", true},
    ToldApplicant{"pay", "betaalde", true},
    ToldApplicant{"settlement_decided", "rekent met u af"},
    ToldApplicant{"close", "rondde de subsidie af"},
    ToldApplicant{"drop", "zette dit niet door"},
    ToldApplicant{"reminder", "zag dat de verantwoording uitbleef"},
    ToldApplicant{"take", "nam het in behandeling"},
    ToldApplicant{"note_report", "nam kennis van uw melding"},
    ToldApplicant{"suspend_payment", "schortte de betaling op", true},
    ToldApplicant{"stop_clock", "liet weten dat de termijn stilstaat", true},
    ToldApplicant{"start_clock", "liet weten dat de termijn weer loopt", true},
    ToldApplicant{"standstill", "zag dat de termijn weer loopt"},
    ToldApplicant{"confirm", "bevestigde de ontvangst", true},
    ToldApplicant{"begin_mediation", "begon met u een informele aanpak", true},
    ToldApplicant{"end_mediation", "rondde de informele aanpak af", true},
    ToldApplicant{"plan_hearing", "nodigde u uit voor een hoorzitting", true},
    ToldApplicant{"waive_hearing", "zag af van een hoorzitting"},
    ToldApplicant{"hear", "hield de hoorzitting"},
    ToldApplicant{"agree_direct_appeal", "stemde in met rechtstreeks beroep", true},
    ToldApplicant{"demand_payment", "stuurde u een aanmaning", true},
    ToldApplicant{"receive", "kreeg geld van u terug", true},
    ToldApplicant{"serve", "liet een dwangbevel betekenen", true},
    ToldApplicant{"enter_costs", "rekende kosten van de deurwaarder", true},
    ToldApplicant{"sign_deferral", "gaf u uitstel van betaling", false, true},
    ToldApplicant{"deferral", "zag dat het uitstel van betaling voorbij is"},
    ToldApplicant{"sign_deferral_end", "trok het uitstel van betaling in", false, true},
    ToldApplicant{"withdraw_file", "trok een document in", true},
    ToldApplicant{"judge", "beoordeelde de ingebrekestelling"},
    ToldApplicant{"record_decision", "besliste alsnog"},
    ToldApplicant{"grace", "zag dat het besluit te laat is: de dwangsom loopt"},
    ToldApplicant{"penalty", "zag dat de dwangsom niet verder oploopt"}};

/// A signature that another step makes known: until then nobody outside reads whose it is (Awb 3:41).
inline constexpr std::string_view made_known_later = "sign", makes_known = "publish";

/// What stays inside, by name, so that a step is never left out because nobody thought of it: drafts and their readers,
/// what the house notes for itself, and what follows from another case.
inline constexpr std::array<std::string_view, 13> kept_inside{"admit",          "appeal",
                                                              "appeal_term",    "draft",
                                                              "draft_deferral", "draft_deferral_end",
                                                              "end_appeal",     "linked_case_changed",
                                                              "prepare_writ",   "read",
                                                              "record_advice",  "return",
                                                              "return_deferral"};

/// nullptr for what stays inside.
inline const ToldApplicant* told_applicant(std::string_view action) {
    const auto* found = std::ranges::find(told_applicants, action, &ToldApplicant::action);
    return found == told_applicants.end() ? nullptr : found;
}

/// nullptr for a state that is no business of an applicant.
inline const ForApplicant* for_applicant(std::string_view state) {
    const auto* found = std::ranges::find(for_applicants, state, &ForApplicant::state);
    return found == for_applicants.end() ? nullptr : found;
}

}  // namespace bolwerk::workflows
