#include "workflows/recovery/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::recovery_forms {

using engine::Field;
using engine::Form;
using engine::fields::amount;
using engine::fields::day;
using engine::fields::text;

namespace {

Field debt() { return amount("debt_cents", "Hoofdsom die nog open staat", true, "Zoals het grootboek zegt."); }

}  // namespace

const Form& open() {
    static const Form form{asks_of_all::subject(),
                           day("claimed_on", "Besluit tot terugvordering bekendgemaakt op"),
                           {.name = "claim_reference",
                            .label = "Kenmerk van dat besluit",
                            .help = "Zoals op de brief, bijvoorbeeld VST-2026-0012-B2.",
                            .least = 3,
                            .most = 60}};
    return form;
}

const Form& receive() {
    static const Form form{
        amount("received_cents", "Ontvangen bedrag", true,
               "Het gaat eerst naar de kosten, dan naar de rente en dan naar de hoofdsom (Awb 4:92)."),
        day("received_back_on", "Ontvangen op")};
    return form;
}

const Form& demand() {
    static const Form form{debt(), amount("demand_fee_cents", "Vergoeding voor de aanmaning", false,
                                          "Laat leeg als u niets in rekening brengt (Awb 4:113).")};
    return form;
}

const Form& writ() {
    static const Form form{
        debt(), amount("interest_cents", "Wettelijke rente tot en met vandaag", true, "De som staat bij Invordering."),
        amount("costs_cents", "Kosten die nog open staan", false, "Zoals de aanmaning. De som staat bij Invordering."),
        text("writ_grounds", "Waarop rust de schuld?",
             "Het besluit en het artikel, bijvoorbeeld Awb 4:57 (Awb 4:122).")};
    return form;
}

const Form& serve() {
    static const Form form{day("served_on", "Betekend op"),
                           {.name = "bailiff",
                            .label = "Gerechtsdeurwaarder",
                            .help = "De naam van het kantoor.",
                            .least = 3,
                            .most = 120}};
    return form;
}

const Form& end() {
    static const Form form{text("end_reason", "Waarom eindigt de invordering?")};
    return form;
}

}  // namespace bolwerk::workflows::recovery_forms
