#include "workflows/progress_report/sections.hpp"

#include <array>

namespace bolwerk::workflows::report {
namespace {

constexpr std::array all{
    Section{"summary", "Samenvatting", true}, Section{"parks", "Gemeenten en terreinen", false},
    Section{"kpis", "Kerncijfers", true},     Section{"interventions", "Interventies", true},
    Section{"checks", "Controles", false},    Section{"coverage", "Samenwerking en keurmerk", true},
    Section{"subsidies", "Subsidie", true},   Section{"risks", "Risico's en knelpunten", false},
    Section{"planning", "Planning", false},   Section{"privacy", "Privacy en gegevens delen", false}};

constexpr std::array missing{
    Missing{
        "kpis", "Naleving bij eerste controle en hercontrole",
        "Wat een controle per adres opleverde, houdt de gemeente zelf bij (V2). Bolwerk heeft daar geen cijfer van."},
    Missing{"checks", "Adressen en uitkomsten van controles",
            "Die houdt de gemeente zelf bij (V2). Bolwerk weet van een controle de dag, de soort en het terrein."},
    Missing{"signals", "Tijd tot terugkoppeling aan de melder",
            "Signalen worden vernietigd. Bewaard blijft hoe snel zij zijn beoordeeld, en dat staat hierboven."},
    Missing{"perception", "Hoe veilig ondernemers zich voelen",
            "Bolwerk houdt geen uitkomsten van een vragenlijst onder ondernemers bij. Wat er wel is, is de score van "
            "gemeente en provincie op de scorekaart, met bewijs en datum."}};

}  // namespace

std::span<const Section> sections() { return all; }
std::span<const Missing> missing_sources() { return missing; }

}  // namespace bolwerk::workflows::report
