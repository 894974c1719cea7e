#include "workflows/park_record/fields.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::workflows::ibis {
namespace {

using enum ParkFieldKind;

constexpr std::array all{
    ParkField{"business_association", "p_ondernemersvereniging", "Ondernemersvereniging", yes_no,
              "Er is een vereniging van ondernemers op dit terrein."},
    ParkField{"park_management", "p_parkmanagementorganisatie", "Parkmanagement", yes_no,
              "Een organisatie regelt het beheer van het terrein voor de bedrijven samen."},
    ParkField{"park_management_name", "", "Naam parkmanagement", text, "Hoe de organisatie voor parkmanagement heet."},
    ParkField{"park_management_address", "", "Adres parkmanagement", text, "Waar de organisatie zit."},
    ParkField{"park_management_contact", "", "Contact parkmanagement", text, "Met wie u contact kunt opnemen.", true},
    ParkField{"park_management_phone", "", "Telefoon parkmanagement", text, "Het telefoonnummer van de organisatie.",
              true},
    ParkField{"park_management_email", "", "E-mail parkmanagement", text, "Het e-mailadres van de organisatie.", true},
    ParkField{"park_management_website", "", "Website parkmanagement", text, "De website van de organisatie."},
    ParkField{"park_management_task", "", "Taken parkmanagement", text, "Wat de organisatie voor de bedrijven doet."},
    ParkField{"shared_management", "p_collbeheer", "Samen beheren", yes_no, "De bedrijven beheren het terrein samen."},
    ParkField{"shared_purchasing", "p_collinkoop", "Samen inkopen", yes_no, "De bedrijven kopen samen in."},
    ParkField{"shared_facilities", "p_collvoorz", "Gedeelde voorzieningen", yes_no,
              "De bedrijven delen voorzieningen."},
    ParkField{"shared_security", "p_collbeveiliging", "Samen beveiligen", yes_no,
              "De bedrijven hebben samen beveiliging geregeld."},
    ParkField{"cameras", "p_cameratoezicht", "Cameratoezicht", yes_no, "Er hangen camera's op het terrein."},
    ParkField{"closed_at_night", "p_nachtsluiting", "Nachtsluiting", yes_no, "Het terrein is 's nachts afgesloten."},
    ParkField{"kvo_b", "p_kvob", "Keurmerk Veilig Ondernemen (KVO-B)", yes_no, "Het terrein heeft het keurmerk."},
    ParkField{"kvo_b_until", "p_kvobverloopdatum", "KVO-B geldig tot", date, "De dag waarop het keurmerk verloopt."},
    ParkField{"pps", "p_pps", "Publiek-private samenwerking (PPS)", yes_no,
              "De gemeente en de bedrijven werken samen aan het terrein."},
    ParkField{"preventive_check", "p_preventievecontrole", "Preventieve controle", yes_no,
              "De overheid heeft hier een preventieve controle gehouden."},
};

}  // namespace

std::span<const ParkField> safety_fields() { return all; }

bool says_how_guarded(std::string_view id) {
    constexpr std::array<std::string_view, 4> guarding{"shared_security", "cameras", "closed_at_night",
                                                       "preventive_check"};
    return std::ranges::find(guarding, id) != guarding.end();
}

const ParkField* field_by_id(std::string_view id) {
    const auto found = std::ranges::find(all, id, &ParkField::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace bolwerk::workflows::ibis
