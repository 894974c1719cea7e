// What must hold for a change of the register (HANDBOOK 5.1 and 5.2): areas that add up, a reason, one change at a
// time.
#pragma once

#include "engine/vocabulary/words.hpp"
#include "workflows/park_record/changes.hpp"
#include "workflows/park_record/hectares.hpp"
#include "workflows/park_record/plots.hpp"
#include "workflows/park_record/public_text.hpp"

namespace bolwerk::workflows::park_record_conditions {

using namespace engine;

inline bool not_above(const Question& q, std::string_view least, std::string_view most) {
    return !filled(q, least) || !filled(q, most) || number_field(q, least) <= number_field(q, most);
}

/// Square metres; nothing when the field is empty or cannot be read, as "1,234.5" in a Dutch form.
inline std::optional<ibis::SquareMetres> area(const Question& q, std::string_view name) {
    const auto& typed = field(q, name);
    if (!typed.is_string()) return std::nullopt;
    const auto& text = typed.get_ref<const std::string&>();
    if (const auto comma = text.find(','); comma != text.npos && text.find('.', comma) != text.npos)
        return std::nullopt;
    const auto parsed = ibis::parse_hectares(text, {});
    return parsed ? std::optional(*parsed) : std::nullopt;
}

inline bool area_within(const Question& q, std::string_view part, std::string_view whole) {
    const auto small = area(q, part), large = area(q, whole);
    return !small || !large || *small <= *large;
}

/// The plots that were filled in; none when there are none.
inline ibis::PlotLines plots(const Question& q) {
    const auto& typed = field(q, "plots");
    return typed.is_string() ? ibis::read_plots(typed.get_ref<const std::string&>()) : ibis::PlotLines{};
}

inline bool plots_add_up(const Question& q, std::string_view name, ibis::SquareMetres ibis::PlotSums::*sum) {
    const auto lines = plots(q);
    const auto stated = area(q, name);
    return lines.plots.empty() || !lines.problems.empty() ||
           (stated && ibis::adds_up(ibis::sums_of(lines.plots).*sum, *stated));
}

/// What the register said when the change was proposed.
inline const Json& register_then(const Question& q) {
    const auto was = q.subject.data.find("was");
    if (was != q.subject.data.end()) return *was;
    static const Json nothing = Json::object();
    const auto now = q.facts.find("register");
    return now == q.facts.end() ? nothing : *now;
}

struct StandsInRegister : Condition<"Het terrein is niet afgevoerd uit het register."> {
    static bool holds(const Question& q) { return fact(q, "removed") == 0; }
};
struct WasRemoved : Condition<"Het terrein is afgevoerd uit het register."> {
    static bool holds(const Question& q) { return fact(q, "removed") != 0; }
};
struct NoChangePending : Condition<"Er wacht geen wijziging van het terrein op een oordeel.", "de programmamanager"> {
    static bool holds(const Question& q) { return fact(q, "changes_pending") == 0; }
};
struct NoCasesRunning : Condition<"Op het terrein loopt geen zaak meer.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return fact(q, "cases_running") == 0; }
};
template <Text Name>
struct AreaReadable : Condition<"Vul hectaren in met een komma, bijvoorbeeld 12,5 of 1.234,5."> {
    static bool holds(const Question& q) { return !filled(q, Name.view()) || area(q, Name.view()).has_value(); }
};
struct NettoWithinBruto : Condition<"Netto kan niet meer zijn dan bruto."> {
    static bool holds(const Question& q) { return area_within(q, "ha_netto", "ha_bruto"); }
};
struct AvailableWithinNetto : Condition<"Direct uitgeefbaar kan niet meer zijn dan netto."> {
    static bool holds(const Question& q) { return area_within(q, "ha_available", "ha_netto"); }
};
struct PlotsReadable : Condition<"Schrijf elke kavel op een regel: nummer; status; oppervlakte in m²."> {
    static bool holds(const Question& q) { return plots(q).problems.empty(); }
};
struct PlotsMakeTheGrossArea : Condition<"De kavels tellen niet op tot de bruto oppervlakte."> {
    static bool holds(const Question& q) { return plots_add_up(q, "ha_bruto", &ibis::PlotSums::bruto); }
};
struct PlotsMakeTheNetArea : Condition<"De kavels die voor bedrijven zijn, tellen niet op tot de netto oppervlakte."> {
    static bool holds(const Question& q) { return plots_add_up(q, "ha_netto", &ibis::PlotSums::netto); }
};
struct SalePricesInOrder : Condition<"De hoogste verkoopprijs is niet lager dan de laagste."> {
    static bool holds(const Question& q) { return not_above(q, "sale_price_least", "sale_price_most"); }
};
struct RentsInOrder : Condition<"De hoogste huurprijs is niet lager dan de laagste."> {
    static bool holds(const Question& q) { return not_above(q, "rent_least", "rent_most"); }
};
struct YearsInOrder : Condition<"Het eindjaar ligt niet voor het beginjaar."> {
    static bool holds(const Question& q) { return not_above(q, "restructuring_from", "restructuring_until"); }
};
struct CertificateBeforeItsEnd : Condition<"Vul alleen een einddatum in als het terrein het keurmerk heeft."> {
    static bool holds(const Question& q) { return !filled(q, "kvo_b_until") || field(q, "kvo_b") == "yes"; }
};
/// What the register shows and gives out to everybody: an address that a browser opens as a page, and a name.
struct WebsiteIsAnAddress : Condition<"Vul een webadres in, zoals https://www.voorbeeld.nl."> {
    static bool holds(const Question& q) {
        const auto& typed = field(q, "park_management_website");
        return !typed.is_string() || ibis::is_web_address(typed.get_ref<const std::string&>());
    }
};
struct NameIsAName : Condition<"Een naam begint met een letter of een cijfer."> {
    static bool holds(const Question& q) {
        const auto& typed = field(q, "name");
        return !typed.is_string() || ibis::begins_as_a_name(typed.get_ref<const std::string&>());
    }
};
struct SomethingChanges : Condition<"Wijzig ten minste één gegeven: nu staat er hetzelfde als in het register."> {
    static bool holds(const Question& q) {
        const auto now = q.facts.find("register");
        return q.input == nullptr || now == q.facts.end() || !ibis::changes(*now, *q.input).empty();
    }
};

}  // namespace bolwerk::workflows::park_record_conditions
