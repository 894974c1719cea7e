// Where an application stands and what happened to it, in the words of whoever made it: what the province does now,
// what is asked of them, and nothing of who does what inside.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "workflows/subsidy/told_applicants.hpp"

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

/// nullptr for a state that is no business of an applicant.
inline const ForApplicant* for_applicant(std::string_view state) {
    const auto* found = std::ranges::find(for_applicants, state, &ForApplicant::state);
    return found == for_applicants.end() ? nullptr : found;
}

}  // namespace bolwerk::workflows
