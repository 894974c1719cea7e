#include "engine/may_hold.hpp"

#include <algorithm>

namespace bolwerk::engine {
namespace {

bool reaches_somebody(PersonalData kind) {
    return kind == PersonalData::phone || kind == PersonalData::email || kind == PersonalData::bank_account;
}

/// Told by words and not by a form of its own.
bool is_name(PersonalData kind) { return kind >= PersonalData::person; }

bool may_be_a_park(PersonalData kind) { return kind == PersonalData::person || kind == PersonalData::address; }

/// "Dossier_Jan-de-Vries.pdf" as "Dossier Jan de Vries"; without a capital each word may begin a name.
std::string spaced(std::string_view file_name) {
    std::string words(file_name.substr(0, file_name.rfind('.')));
    const bool small = std::ranges::none_of(words, [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto parts = [](char c) { return c == '_' || c == '-' || c == '+' || c == ' ' || c == '.'; };
    bool begins = true;
    for (auto& c : words) {
        if (small && begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        begins = parts(c);
        if (c == '_' || c == '-' || c == '+') c = ' ';
    }
    return words;
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
        !may_be_a_park(found->kind) ? "" : " Is het de naam van een terrein? Zet dan het woord terrein ervoor.";
    return "Schrijf over het terrein, niet over personen of bedrijven. Hier lijkt " + kind + " te staan: \u201C" +
           std::string(text.substr(found->position, found->length)) + "\u201D." + way_out;
}

std::string why_not_in_name_of_file(std::string_view file_name, MayHold may_hold) {
    if (auto sentence = why_not_there(file_name, may_hold); !sentence.empty()) return sentence;
    return why_not_there(spaced(file_name), may_hold);
}

}  // namespace bolwerk::engine
