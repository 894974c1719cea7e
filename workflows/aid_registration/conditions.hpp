// What must hold before de-minimis aid is noted as registered: there is such aid, and it is not in the register yet.
#pragma once

#include "workflows/hands.hpp"

namespace bolwerk::workflows::aid_registration_conditions {

using namespace engine;

struct AidGranted : Condition<"De subsidie is als de-minimissteun verleend en bekendgemaakt.", "de provincie"> {
    static bool holds(const Question& q) { return fact(q, "aid_granted") != 0; }
};
/// A grant that was changed is registered again: the register says what the aid is now.
struct NotRegisteredYet : Condition<"Dit bedrag staat nog niet in het register.", "niemand: het staat er al"> {
    static bool holds(const Question& q) { return fact(q, "registered_cents") != fact(q, "granted_cents"); }
};
struct RegisteredAlready : Condition<"De dag van registratie is vandaag of eerder."> {
    static bool holds(const Question& q) { return happened(q, "registered_on"); }
};
struct AmountAsGranted : Condition<"Het bedrag in het register is het bedrag van de subsidie zoals zij nu is."> {
    static bool holds(const Question& q) { return number_field(q, "registered_cents") == fact(q, "granted_cents"); }
};

}  // namespace bolwerk::workflows::aid_registration_conditions
