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
    Missing{"kpis", "Naleving bij eerste controle en hercontrole", "Controles staan nog niet in Bolwerk."},
    Missing{"kpis", "Signalen per kanaal en tijd tot terugkoppeling",
            "Signalen zijn vertrouwelijk en tellen in deze rapportage niet mee."},
    Missing{"kpis", "Hoe ondernemers het zien", "De Bedrijventerreinenscan staat nog niet in Bolwerk."},
    Missing{"checks", "Dagen, adressen en uitkomsten van controles", "Controles staan nog niet in Bolwerk."},
    Missing{"privacy", "Toegang, vernietiging en terugkoppeling volgens de Wgs",
            "Dat telt in deze rapportage niet mee. De V3-bijlage maakt het RIEC apart."}};

}  // namespace

std::span<const Section> sections() { return all; }
std::span<const Missing> missing_sources() { return missing; }

}  // namespace bolwerk::workflows::report
