#include "workflows/checks.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::workflows {
namespace {

constexpr std::string_view recheck = "H4";

constexpr std::array kinds{CheckKind{"H1", "Integrale (preventieve) controle"},
                           CheckKind{"H2", "Zichtbaarheidsronde of inventarisatieronde"},
                           CheckKind{"H3", "Controle van adres of gebruik"}, CheckKind{recheck, "Hercontrole"}};

constexpr std::array selections{
    CheckSelection{"whole_park", "Het hele terrein", "Alle adressen van het terrein komen aan de beurt."},
    CheckSelection{"random", "Loting",
                   "Uit alle adressen van het terrein wordt geloot. Hoe er is geloot, staat in de zaak."},
    CheckSelection{"part_of_park", "Een deel van het terrein, op een kenmerk van dat deel",
                   "Alle adressen in een straat of deel, gekozen op iets van die plek, zoals slechte verlichting of "
                   "leegstand. Nooit op een kenmerk van een bedrijf."},
    CheckSelection{"found_before", "Waar eerder een overtreding is vastgesteld",
                   "Alleen bij een hercontrole: de adressen waar bij de vorige controle iets niet klopte.", true}};

}  // namespace

std::span<const CheckKind> check_kinds() { return kinds; }

bool is_check(std::string_view intervention_type) {
    return std::ranges::find(kinds, intervention_type, &CheckKind::code) != kinds.end();
}

bool is_recheck(std::string_view intervention_type) { return intervention_type == recheck; }

std::span<const CheckSelection> check_selections() { return selections; }

bool selection_fits(std::string_view selection, std::string_view intervention_type) {
    const auto found = std::ranges::find(selections, selection, &CheckSelection::id);
    return found != selections.end() && (!found->of_a_recheck || is_recheck(intervention_type));
}

}  // namespace bolwerk::workflows
