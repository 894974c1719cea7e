#include "workflows/park_record/fields.hpp"

#include <algorithm>
#include <array>

#include "engine/date.hpp"
#include "workflows/park_record/source_text.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using enum ParkFieldKind;
using engine::ReasonKind;

constexpr std::size_t longest_text = 300;

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

/// Of the other blocks, what a delivery names by a column that is known.
constexpr std::array of_other_blocks{
    ParkField{"environment_zone", "o_milieuzone", "Milieuzone"},
    ParkField{"airport", "o_naamvliegveld", "Vliegveld in de buurt", text},
    ParkField{"airport_distance", "o_afstandvliegveld", "Afstand tot het vliegveld", text},
    ParkField{"fibre", "i_glasvezel", "Glasvezel"},
    ParkField{"wifi", "i_wifi", "Openbare wifi"},
    ParkField{"cable", "i_kabel", "Kabel"},
    ParkField{"mobile_3g", "i_3g", "3G"},
    ParkField{"mobile_4g", "i_4g", "4G"},
    ParkField{"mobile_5g", "i_5g", "5G"},
};

engine::Refused refused(std::string_view sentence, std::string_view found) {
    return engine::bad_input(sentence, std::string{found});
}

engine::Result<engine::Json> parse_yes_no(std::string_view text) {
    const auto word = in_capitals(text);
    for (const std::string_view yes : {"JA", "J", "TRUE", "1", "YES", "Y"})
        if (word == yes) return engine::Json(true);
    for (const std::string_view no : {"NEE", "N", "FALSE", "0", "NO"})
        if (word == no) return engine::Json(false);
    return refused("Dit moet ja of nee zijn.", text);
}

engine::Result<engine::Json> parse_day(std::string_view text) {
    const auto day = engine::parse_date(text);
    if (!day) return refused("Deze dag bestaat niet.", text);
    return engine::Json(engine::iso(*day));
}

engine::Result<engine::Json> parse_words(std::string_view text) {
    if (length_of(text) > longest_text) return refused("Deze tekst is te lang.", text);
    return engine::Json(on_one_line(text));
}

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

const ParkField* field_by_column(std::string_view column) {
    const auto wanted = in_capitals(column);
    const auto in = [&](std::span<const ParkField> fields) -> const ParkField* {
        const auto found = std::ranges::find_if(fields, [&](const ParkField& field) {
            return !field.column.empty() && in_capitals(field.column) == wanted;
        });
        return found == fields.end() ? nullptr : &*found;
    };
    const auto* of_safety = in(all);
    return of_safety == nullptr ? in(of_other_blocks) : of_safety;
}

engine::Result<engine::Json> parse_field(const ParkField& field, std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text == "-" || in_capitals(text) == "ONBEKEND") return engine::Json(nullptr);
    switch (field.kind) {
        case yes_no:
            return parse_yes_no(text);
        case date:
            return parse_day(text);
        default:
            return parse_words(text);
    }
}

}  // namespace bolwerk::workflows::ibis
