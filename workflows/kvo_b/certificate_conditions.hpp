// What must hold of the certificate of a KVO-B track (HANDBOOK 10.1): its application, audit, issue and validity.
#pragma once

#include "engine/deadline.hpp"
#include "workflows/kvo_b/conditions.hpp"

namespace bolwerk::workflows::kvo_b_conditions {

struct AppliedAlready : Condition<"De aanvraag is van vandaag of eerder, en niet van voor de intentieverklaring."> {
    static bool holds(const Question& q) { return after_intention(q, "applied_on"); }
};
struct AuditAfterApplication : Condition<"De audit was niet voor de aanvraag van het certificaat."> {
    static bool holds(const Question& q) { return date_field(q, "audited_on") >= date_field(q, "applied_on"); }
};
struct AuditBeforeIssue : Condition<"De audit was niet na de afgifte van het certificaat."> {
    static bool holds(const Question& q) { return date_field(q, "audited_on") <= date_field(q, "issued_on"); }
};
struct IssuedAfterSignatures
    : Condition<"Het certificaat is van vandaag of eerder, en niet van voor de handtekeningen."> {
    static bool holds(const Question& q) {
        const auto issued = date_field(q, "issued_on");
        return issued && *issued <= q.today && std::ranges::all_of(signature_fields, [&](std::string_view name) {
                   return date_field(q, name).value_or(*issued) <= *issued;
               });
    }
};
struct ExpiryAfterIssue : Condition<"Het certificaat verloopt na de dag van afgifte."> {
    static bool holds(const Question& q) {
        return !filled(q, "expires_on") || date_field(q, "expires_on") > date_field(q, "issued_on");
    }
};
/// The term is that of the table, or what the organisation set in its place.
struct ValidAsLongAsTheNorm
    : Condition<"Het certificaat is niet langer geldig dan de norm toestaat, standaard drie jaar na de afgifte."> {
    static bool holds(const Question& q) {
        static const DeadlinePlan norm{
            .name = "certificate", .length = {certificate_years, term::Unit::years}, .from_field = "issued_on"};
        return !filled(q, "expires_on") || date_field(q, "expires_on") <= start(norm, q).clock.last_day;
    }
};
struct EvaluatedAlready : Condition<"De bespreking was vandaag of eerder, en niet voor de afgifte."> {
    static bool holds(const Question& q) { return happened_since(q, "evaluated_on", date_field(q, "issued_on")); }
};

}  // namespace bolwerk::workflows::kvo_b_conditions
