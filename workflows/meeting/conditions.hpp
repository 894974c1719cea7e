// What must hold while a meeting is prepared (HANDBOOK 16.1): its day, its guests, the items of its agenda.
#pragma once

#include <algorithm>

#include "workflows/meeting/agenda.hpp"
#include "workflows/meeting/days.hpp"

namespace bolwerk::workflows::meeting_conditions {

using namespace engine;

inline constexpr Threshold page_of_annotation{
    "page_of_annotation",  "Hoeveel tekens telt een toelichting van één bladzijde?", 3000, 500, 4000,
    "werkwijze stuurgroep"};

/// Whether a list among the facts has an entry with that value; empty chooses nothing and is no mistake.
inline bool chooses_from(const Question& q, std::string_view list, const Json& chosen) {
    const auto found = q.facts.find(list);
    if (found == q.facts.end()) return chosen.is_null();
    return chosen.is_null() || std::ranges::any_of(*found, [&](const Json& one) { return one.at("value") == chosen; });
}

/// The item on the agenda that was chosen; nullptr when it is none of them.
inline const Json* chosen_item(const Question& q) {
    const auto items = q.facts.find("items");
    if (items == q.facts.end()) return nullptr;
    const auto found =
        std::ranges::find_if(*items, [&](const Json& one) { return one.at("value") == field(q, "item"); });
    return found == items->end() ? nullptr : &*found;
}

struct DayAhead : Condition<"De vergadering is vandaag of later."> {
    static bool holds(const Question& q) { return date_field(q, "meets_on") >= q.today; }
};
struct TimesInOrder : Condition<"Schrijf tijden als 09:30; het einde ligt na het begin."> {
    static bool holds(const Question& q) {
        const auto from = minutes_of(field(q, "starts_at")), until = minutes_of(field(q, "ends_at"));
        return from && until && *from < *until;
    }
};
struct CanBeInvited : Condition<"Kies organisaties uit de lijst."> {
    static bool holds(const Question& q) {
        const auto& chosen = field(q, "invited");
        return chosen.is_array() && !chosen.empty() &&
               std::ranges::all_of(chosen, [&](const Json& one) { return chooses_from(q, "candidates", one); });
    }
};
struct IsAGuest : Condition<"Kies een organisatie die is uitgenodigd."> {
    static bool holds(const Question& q) { return chooses_from(q, "guests", field(q, "uninvited")); }
};
struct SomethingOnAgenda : Condition<"Er staat iets op de agenda.", "de secretaris"> {
    static bool holds(const Question& q) {
        const auto items = q.facts.find("items");
        return items != q.facts.end() && !items->empty();
    }
};
struct OnTheAgenda : Condition<"Kies een punt dat op de agenda staat."> {
    static bool holds(const Question& q) { return chosen_item(q) != nullptr; }
};
struct KnownCase : Condition<"Kies een zaak uit de lijst."> {
    static bool holds(const Question& q) { return chooses_from(q, "agenda_cases", field(q, "case_number")); }
};
/// A numbered request, so that the decision can say what it agrees to.
struct DecisionAsked
    : Condition<"Schrijf bij een punt ter besluitvorming of een hamerstuk wat u vraagt te besluiten."> {
    static bool holds(const Question& q) {
        const Json item{{"item_kind", field(q, "item_kind")}, {"level", field(q, "level")}};
        return !meeting_agenda::asks_a_decision(item) || meeting_agenda::is_confidential(item) || filled(q, "asked");
    }
};
struct OnePage : Condition<"De toelichting past op één bladzijde."> {
    static std::int64_t characters(const Question& q) {
        const auto& text = field(q, "annotation");
        if (!text.is_string()) return 0;
        return std::ranges::count_if(text.get_ref<const std::string&>(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    }
    static bool holds(const Question& q) { return characters(q) <= setting(q, page_of_annotation); }
};
/// Members and guests read V1; what is V2 stays where it is (HANDBOOK 4.3).
struct ConfidentialElsewhere
    : Condition<
          "Laat van een vertrouwelijk punt (V2) gevraagde besluiten, toelichting en zaak leeg, en schrijf waar de "
          "stukken liggen. Niet iedereen die de agenda leest, mag V2 zien."> {
    static bool holds(const Question& q) {
        const Json item{{"level", field(q, "level")}};
        return !meeting_agenda::is_confidential(item) ||
               (!filled(q, "asked") && !filled(q, "annotation") && !filled(q, "case_number") && filled(q, "papers_at"));
    }
};
struct LateExplained : Condition<"Het aanleveren is gesloten: schrijf waarom dit punt er nog bij komt."> {
    static bool holds(const Question& q) { return q.today <= papers_close_on(q) || filled(q, "late_reason"); }
};

}  // namespace bolwerk::workflows::meeting_conditions
