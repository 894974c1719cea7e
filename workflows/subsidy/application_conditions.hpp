// What must hold while somebody applies, and while the application is checked for completeness.
#pragma once

#include "engine/iban.hpp"
#include "engine/vocabulary/words.hpp"
#include "workflows/hands.hpp"
#include "workflows/subsidy/applicants.hpp"
#include "workflows/subsidy/recipient_numbers.hpp"
#include "workflows/subsidy/scheme.hpp"

namespace bolwerk::workflows::subsidy_conditions {

using namespace engine;
namespace rules = subsidy_rules;

inline std::string text_field(const Question& q, std::string_view name) {
    const auto& value = field(q, name);
    return value.is_string() ? value.get<std::string>() : std::string{};
}

/// A filled-in number passes the test; an empty one is no obstacle here.
template <class Test>
bool passes(const Question& q, std::string_view name, Test test) {
    const auto text = text_field(q, name);
    return text.empty() || test(text);
}

struct SchemeOpen : Condition<"De regeling staat nu open voor aanvragen."> {
    static bool holds(const Question& q) {
        const auto* scheme = listed(q, "schemes", field(q, "scheme"));
        return scheme != nullptr && scheme->value("open", false);
    }
};
/// Only under a ceiling something can be granted (Awb 4:25), so nobody fills in an application for nothing.
struct PeriodHasCeiling
    : Condition<"Voor deze regeling is voor die periode een plafond bekendgemaakt: kies er zo een."> {
    static bool holds(const Question& q) {
        const auto* period = listed(q, "periods", field(q, "period"));
        if (period == nullptr) return false;
        const auto& schemes = period->at("schemes");
        return std::ranges::find(schemes, field(q, "scheme")) != schemes.end();
    }
    static std::string detail(const Question& q) {
        std::string all;
        const auto periods = q.facts.find("periods");
        if (periods == q.facts.end()) return all;
        for (const auto& one : *periods)
            if (const auto& of = one.at("schemes"); std::ranges::find(of, field(q, "scheme")) != of.end())
                all += (all.empty() ? "" : ", ") + one.at("id").get<std::string>();
        return all.empty() ? "er is nog geen plafond" : all;
    }
};
struct WindowOpen : Condition<"De regeling staat vandaag open.", "niemand: wacht op de volgende ronde"> {
    static bool holds(const Question& q) {
        const auto day = iso(q.today);
        const auto& from = rules::scheme_rule(q, "open_from");
        const auto& until = rules::scheme_rule(q, "open_until");
        return from.is_string() && until.is_string() && from.get<std::string>() <= day &&
               day <= until.get<std::string>();
    }
    static std::string detail(const Question& q) {
        const auto& from = rules::scheme_rule(q, "open_from");
        const auto& until = rules::scheme_rule(q, "open_until");
        return from.is_string() && until.is_string()
                   ? from.get<std::string>() + " tot en met " + until.get<std::string>()
                   : "de regeling is niet gevonden";
    }
};
struct ApplicantAllowed : Condition<"De regeling is er voor dit soort aanvrager.", "de provincie, in de regeling"> {
    static bool holds(const Question& q) {
        const auto& kinds = rules::scheme_rule(q, "applicants");
        return kinds.is_array() && std::ranges::find(kinds, field(q, "applicant_kind")) != kinds.end();
    }
};
/// The register of organisations says what an applicant is, not the applicant.
struct AppliesAsItIs
    : Condition<"U vraagt aan als wat uw organisatie volgens het register is.", "de beheerder van organisaties"> {
    static bool holds(const Question& q) {
        return !filled(q, "applicant_kind") || text_field(q, "applicant_kind") == rules::applicant_is(q);
    }
    static std::string detail(const Question& q) {
        const auto label = rules::applicant_label(rules::applicant_is(q));
        return label.empty() ? "dit soort organisatie kan geen subsidie aanvragen"
                             : "in het register: " + std::string(label);
    }
};
struct NumberOfRecipientRight : Condition<"Vul een RSIN van 9 cijfers of een KvK-nummer van 8 cijfers in dat klopt."> {
    static bool holds(const Question& q) {
        return passes(q, "rsin_kvk", [](const auto& text) { return rules::is_rsin(text) || rules::is_kvk(text); });
    }
};
struct IbanRight : Condition<"Vul een rekeningnummer (IBAN) in dat klopt."> {
    static bool holds(const Question& q) { return passes(q, "iban", is_iban); }
};
struct EndsAfterItStarts : Condition<"De activiteiten eindigen na de dag waarop zij beginnen."> {
    static bool holds(const Question& q) {
        return !filled(q, "start_on") || !filled(q, "end_on") || date_field(q, "start_on") <= date_field(q, "end_on");
    }
};
struct EverythingFilledIn : Condition<"De aanvraag is helemaal ingevuld.", "de aanvrager"> {
    static bool holds(const Question& q) { return rules::missing_fields(q).empty(); }
    static std::string detail(const Question& q) { return "nog niet ingevuld: " + rules::missing_fields(q); }
};
struct SaysTruth : Condition<"Verklaar dat u mag tekenen en dat alles klopt."> {
    static bool holds(const Question& q) { return filled(q, "truth"); }
};
struct ApplicationComplete : Condition<"De aanvraag is compleet."> {
    static bool holds(const Question& q) { return field(q, "completeness") == "complete"; }
};
struct CompleteOnKnown : Condition<"Vul in op welke dag de aanvraag compleet was: tussen ontvangst en vandaag."> {
    static bool holds(const Question& q) {
        if (!ApplicationComplete::holds(q)) return true;
        const auto on = date_field(q, "complete_on");
        const auto* received = mark_of(q.subject, "submit");
        return on && *on <= q.today && (received == nullptr || local_date(received->at) <= *on);
    }
};
}  // namespace bolwerk::workflows::subsidy_conditions
