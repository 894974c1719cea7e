#include "workflows/recovery/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::recovery_forms {

using engine::Field;
using engine::FieldKind;
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
                            .most = 60,
                            .may_hold = engine::MayHold::anything}};
    return form;
}

const Form& receive() {
    static const Form form{
        amount("received_cents", "Ontvangen bedrag", true,
               "Het gaat eerst naar de kosten, dan naar de rente en dan naar de hoofdsom (Awb 4:92). "
               "Is het meer dan er open staat, dan gaat het meerdere terug."),
        day("received_back_on", "Ontvangen op")};
    return form;
}

const Form& set_off() {
    static const Form form{
        {.name = "offset_with",
         .label = "Verreken met",
         .kind = FieldKind::choice,
         .help =
             "Een subsidie aan dezelfde ontvanger in een ander tijdvak. Het bedrag geldt daar meteen als betaald (Awb "
             "4:57 lid 3). De ontvanger krijgt het besluit en kan bezwaar maken.",
         .catalogue = "other_subsidies"},
        amount("received_cents", "Te verrekenen bedrag", true,
               "Het gaat eerst naar de kosten, dan naar de rente en dan naar de hoofdsom (Awb 4:92)."),
        day("received_back_on", "Verrekend op"),
        {.name = "same_activities",
         .label = "De andere subsidie is voor dezelfde activiteiten",
         .kind = FieldKind::yes_no}};
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
        amount("writ_fee_cents", "Kosten van het dwangbevel zelf", false,
               "Staan in het dwangbevel (Awb 4:122). Laat leeg als u niets in rekening brengt. Het bedrag staat bij "
               "Beheer, "
               "Instellingen."),
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

const Form& costs() {
    static const Form form{
        amount("writ_costs_cents", "Kosten", true, "Volgens de tarieven die de wet noemt (Awb 4:120)."),
        day("charged_on", "Van welke dag zijn de kosten?"),
        {.name = "cost_of",
         .label = "Waarvoor?",
         .help = "Bijvoorbeeld: betekening van het dwangbevel.",
         .least = 3,
         .most = 80},
        {.name = "cost_document",
         .label = "Rekening of exploot",
         .kind = FieldKind::choice,
         .help = "Een bestand van deze zaak.",
         .catalogue = "cost_documents"}};
    return form;
}

const Form& deferral() {
    static const Form form{day("deferred_until", "Uitstel tot en met"),
                           text("deferral_terms", "Wat moet de ontvanger doen?",
                                "De termijnbedragen met hun dagen, en andere voorschriften (Awb 4:94 lid 4)."),
                           text("deferral_reason", "Waarom geeft u uitstel?"),
                           {.name = "interest_free",
                            .label = "Over de tijd van het uitstel is geen rente verschuldigd (Awb 4:101)",
                            .kind = FieldKind::yes_no,
                            .required = false}};
    return form;
}

const Form& deferral_end() {
    static const Form form{
        {.name = "deferral_end_ground",
         .label = "Waarom trekt u het uitstel in?",
         .kind = FieldKind::choice,
         .choices = {{"terms", "De voorschriften zijn niet nageleefd (Awb 4:96 onder a)"},
                     {"data", "Er zijn onjuiste of onvolledige gegevens verstrekt (Awb 4:96 onder b)"},
                     {"changed", "Veranderde omstandigheden verzetten zich ertegen (Awb 4:96 onder c)"}}},
        text("deferral_end_reason", "Toelichting")};
    return form;
}

const Form& return_deferral() {
    static const Form form{text("return_reason", "Wat moet er anders?")};
    return form;
}

const Form& end() {
    static const Form form{text("end_reason", "Waarom eindigt de invordering?")};
    return form;
}

}  // namespace bolwerk::workflows::recovery_forms
