#include "workflows/signal_words.hpp"

#include <array>

namespace bolwerk::workflows {
namespace {

using engine::Choice;

constexpr std::array channels{
    Choice{"entrepreneur", "Van een ondernemer"}, Choice{"park_management", "Van het parkmanagement"},
    Choice{"civil_servant", "Van een ambtenaar"}, Choice{"mma", "Van Meld Misdaad Anoniem, via de politie"},
    Choice{"check", "Bij een controle"},          Choice{"public", "Anoniem, via de website"}};

constexpr std::array outcomes{Choice{"sent_on", "Doorgezonden"},
                              Choice{"to_riec", "Aangemeld bij het RIEC"},
                              Choice{"not_taken_up", "Niet opgepakt door het RIEC"},
                              Choice{"looked_into", "Zelf onderzocht"},
                              Choice{"no_action", "Geen actie"},
                              Choice{"open", "Nog in behandeling"}};

constexpr std::array times{Choice{"day", "Binnen een dag"}, Choice{"week", "Binnen een week"},
                           Choice{"two_weeks", "Binnen twee weken"}, Choice{"longer", "Later"},
                           Choice{"open", "Nog niet beoordeeld"}};

}  // namespace

std::span<const Choice> signal_channels() { return channels; }
std::span<const Choice> signal_outcomes() { return outcomes; }
std::span<const Choice> signal_times() { return times; }

}  // namespace bolwerk::workflows
