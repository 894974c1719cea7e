// What a team of subsidy officers does for many applications at once, and the phases of which it measures how long they
// take.
#pragma once

#include <array>
#include <string_view>

namespace bolwerk::workflows {

/// Something that is done to several cases in one go; each of them still decides for itself.
struct TeamAction {
    std::string_view word;    ///< in an address
    std::string_view action;  ///< of the table or of the desk
    std::string_view label, intro;
    bool once_for_all = false;     ///< what is asked holds for every case; otherwise each case has its own answers
    std::string_view given = {};   ///< a field that is answered beforehand ...
    std::string_view answer = {};  ///< ... with this
};

inline constexpr std::array team_actions{
    TeamAction{.word = "toewijzen",
               .action = "hand_over",
               .label = "Wijs zaken toe",
               .intro = "Kies wie deze zaken behandelt.",
               .once_for_all = true},
    TeamAction{.word = "aanvullen",
               .action = "ask_repair",
               .label = "Vraag om aanvulling",
               .intro =
                   "Elke aanvrager krijgt één brief met alles wat ontbreekt (Awb 4:5). De verplichte bijlagen die er "
                   "niet zijn, staan er vanzelf in."},
    TeamAction{.word = "compleet",
               .action = "check",
               .label = "Stel vast dat aanvragen compleet zijn",
               .intro = "Vul bij elke aanvraag in sinds welke dag zij compleet is. Die dag bepaalt de volgorde.",
               .given = "completeness",
               .answer = "complete"}};

/// Whoever does the handing over takes it themselves with this action.
inline constexpr std::string_view take_oneself = "claim";

/// From the last time of one action to another, for the team's own figures.
struct Phase {
    std::string_view label, begins, ends;
};

/// The first one is the whole.
inline constexpr std::array phases{Phase{"Van ontvangst tot bekendmaking", "submit", "publish"},
                                   Phase{"Van ontvangst tot compleet", "submit", "check"},
                                   Phase{"Van compleet tot concept", "check", "draft"},
                                   Phase{"Medelezen", "draft", "read"},
                                   Phase{"Ondertekenen", "read", "sign"},
                                   Phase{"Bekendmaken", "sign", "publish"}};

/// By this the money of a grant is committed.
inline constexpr std::string_view granting_action = "sign";

/// The term that a decision on an application must keep.
inline constexpr std::string_view decision_term = "decision";

}  // namespace bolwerk::workflows
