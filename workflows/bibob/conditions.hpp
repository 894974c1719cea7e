// What must hold in an inquiry under the Wet Bibob: a policy, an application under assessment, the terms of the advice.
#pragma once

#include "workflows/hands.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows::bibob_conditions {

using namespace engine;

/// One of the two or three people of the province who may see an inquiry and its result (HANDBOOK 14.5).
struct BibobOfficer : Role<"bibob_officer", "de Bibob-behandelaar", Reach::area> {};

struct UnderAssessment : Condition<"De aanvraag is in beoordeling.", "de subsidiebehandelaar"> {
    static bool holds(const Question& q) { return fact(q, "under_assessment") != 0; }
};
struct NoOtherInquiry : Condition<"Er loopt nog geen Bibob-onderzoek bij deze aanvraag.", "wie het behandelt"> {
    static bool holds(const Question& q) { return fact(q, "other_inquiry") == 0; }
};
struct AskedAlready : Condition<"Het advies is vandaag of eerder gevraagd."> {
    static bool holds(const Question& q) { return happened(q, "asked_on"); }
};
struct ReceivedAlready : Condition<"Het advies kwam vandaag of eerder, en niet voordat het gevraagd was."> {
    static bool holds(const Question& q) {
        return happened(q, "received_on") && date_field(q, "asked_on") <= date_field(q, "received_on");
    }
};
struct NotExtendedYet : Condition<"Het Bureau heeft zijn termijn nog niet verlengd (Wet Bibob art. 15).", "niemand"> {
    static bool holds(const Question& q) { return mark_of(q.subject, "extend_advice") == nullptr; }
};
struct DangerHeard : Condition<"Wie gevaar vaststelt, hoort de aanvrager eerst (Wet Bibob art. 33)."> {
    static bool holds(const Question& q) { return field(q, "danger") == "none" || filled(q, "heard_on"); }
};

}  // namespace bolwerk::workflows::bibob_conditions
