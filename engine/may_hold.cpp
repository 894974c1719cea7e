#include "engine/may_hold.hpp"

namespace bolwerk::engine {
namespace {

bool reaches_somebody(PersonalData kind) {
    return kind == PersonalData::phone || kind == PersonalData::email || kind == PersonalData::bank_account;
}

bool is_name(PersonalData kind) {
    return kind == PersonalData::person || kind == PersonalData::firm || kind == PersonalData::address;
}

}  // namespace

std::optional<Finding> what_may_not_be_there(std::string_view text, MayHold may_hold) {
    if (may_hold == MayHold::anything) return std::nullopt;
    for (const auto& found : find_personal_data(text))
        if (may_hold != MayHold::contact_details || !reaches_somebody(found.kind)) return found;
    if (may_hold != MayHold::parks_only) return std::nullopt;
    const auto names = find_names(text);
    return names.empty() ? std::nullopt : std::optional(names.front());
}

std::string why_not_there(std::string_view text, MayHold may_hold) {
    const auto found = what_may_not_be_there(text, may_hold);
    if (!found) return {};
    const std::string kind(dutch_name(found->kind));
    if (!is_name(found->kind)) return "Haal persoonsgegevens weg: hier lijkt " + kind + " te staan.";
    const std::string way_out =
        found->kind == PersonalData::firm ? "" : " Is het de naam van een terrein? Zet dan het woord terrein ervoor.";
    return "Schrijf over het terrein, niet over personen of bedrijven. Hier lijkt " + kind + " te staan: \u201C" +
           std::string(text.substr(found->position, found->length)) + "\u201D." + way_out;
}

}  // namespace bolwerk::engine
