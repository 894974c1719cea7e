#include "web/pages/admin/change_view.hpp"

#include <array>

#include "engine/term/span.hpp"
#include "web/pages/admin/incidents_view.hpp"
#include "web/view/due_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

struct Words {
    std::string_view name, text;
};

constexpr std::array sentences{
    Words{"person_added", "maakte een account voor"},
    Words{"person_changed", "wijzigde het account van"},
    Words{"password_set", "gaf een nieuw wachtwoord aan"},
    Words{"password_given", "gaf een wachtwoord, te wijzigen bij het inloggen, aan"},
    Words{"password_asked", "vroeg een wachtwoord, door een ander te bevestigen, voor"},
    Words{"password_confirmed", "bevestigde een nieuw wachtwoord voor"},
    Words{"password_refused", "wees een nieuw wachtwoord af voor"},
    Words{"password_withdrawn", "trok een nieuw wachtwoord in voor"},
    Words{"role_asked", "vroeg een rol met V3, door een ander te bevestigen, voor"},
    Words{"role_confirmed", "bevestigde een rol met V3 voor"},
    Words{"role_refused", "wees een rol met V3 af voor"},
    Words{"role_withdrawn", "trok een rol met V3 in voor"},
    Words{"email_asked", "vroeg een ander e-mailadres, door een ander te bevestigen, voor"},
    Words{"email_confirmed", "bevestigde een ander e-mailadres voor"},
    Words{"email_refused", "wees een ander e-mailadres af voor"},
    Words{"email_withdrawn", "trok een ander e-mailadres in voor"},
    Words{"admission_asked", "vroeg, door een ander te bevestigen, weer toe te laten:"},
    Words{"admission_confirmed", "bevestigde en liet weer toe:"},
    Words{"admission_refused", "liet niet weer toe:"},
    Words{"admission_withdrawn", "vroeg niet langer weer toe te laten:"},
    Words{"screening_recorded", "legde een screening vast van"},
    Words{"screening_asked", "vroeg een screening, door een ander te bevestigen, voor"},
    Words{"screening_confirmed", "bevestigde een screening van"},
    Words{"screening_refused", "wees een screening af van"},
    Words{"screening_withdrawn", "trok een screening in van"},
    Words{"own_password_changed", "koos zelf een nieuw wachtwoord voor het account van"},
    Words{"person_blocked", "blokkeerde het account van"},
    Words{"person_admitted", "liet weer toe:"},
    Words{"sessions_closed", "sloot alle sessies van"},
    Words{"role_given", "gaf een rol aan"},
    Words{"role_stopped", "stopte een rol van"},
    Words{"substitution_added", "regelde een vervanger voor"},
    Words{"substitution_stopped", "stopte de vervanging van"},
    Words{"holiday_asked", "stelde voor een vrije dag toe te voegen:"},
    Words{"holiday_removal_asked", "stelde voor een vrije dag weg te halen:"},
    Words{"holiday_added", "bevestigde een nieuwe vrije dag:"},
    Words{"holiday_removed", "bevestigde dat een vrije dag weggaat:"},
    Words{"holiday_refused", "wees een voorstel over een vrije dag af:"},
    Words{"holiday_withdrawn", "trok een voorstel over een vrije dag in:"},
    Words{"rate_added", "voegde een wettelijk tarief toe:"},
    Words{"rate_removed", "haalde een wettelijk tarief weg:"},
    Words{"incident_retried", "liet opnieuw proberen:"},
    Words{"incidents_retried", "liet alle storingen opnieuw proberen, aantal:"},
    Words{"incident_arrived", "stelde vast dat het is aangekomen:"},
    Words{"incident_left", "liet een storing zitten:"},
    Words{"address_tried_again", "liet weer e-mail gaan naar"},
    Words{"setting_changed", "stelde een termijn in:"},
    Words{"mandate_given", "gaf mandaat namens"},
    Words{"mandate_stopped", "stopte een mandaat namens"},
    Words{"interest_declared", "legde een eigen belang vast van"},
    Words{"interest_ended", "liet een eigen belang eindigen van"},
    Words{"scheme_changed", "maakte een nieuwe versie van de regeling"},
    Words{"ceiling_published", "maakte een subsidieplafond bekend voor"},
    Words{"letter_template_used", "nam een sjabloon in gebruik:"},
    Words{"letter_template_asked", "vroeg, door een ander te bevestigen, in gebruik te nemen:"},
    Words{"letter_template_refused", "nam niet in gebruik de brief:"},
    Words{"letter_template_withdrawn", "trok een eigen sjabloon in:"},
    Words{"house_style_changed", "wijzigde de huisstijl van"},
    Words{"house_account_confirmed", "bevestigde de nieuwe rekening van"},
    Words{"house_account_refused", "wees de nieuwe rekening af van"},
    Words{"indicators_asked", "vroeg, door een ander te bevestigen, in gebruik te nemen:"},
    Words{"indicators_in_use", "bevestigde en nam in gebruik:"},
    Words{"indicators_refused", "nam niet in gebruik:"},
    Words{"indicators_withdrawn", "vroeg niet langer in gebruik te nemen:"}};

constexpr std::array names{Words{"name", "naam"},
                           Words{"email", "e-mailadres"},
                           Words{"role", "rol"},
                           Words{"organisation", "organisatie"},
                           Words{"person", "persoon"},
                           Words{"from", "vanaf"},
                           Words{"until", "tot en met"},
                           Words{"ceiling", "vertrouwelijk tot en met"},
                           Words{"asked_by", "gevraagd door"},
                           Words{"screened_until", "screening geldig tot en met"},
                           Words{"substitute", "vervanger"},
                           Words{"source", "bron"},
                           Words{"kind", "soort"},
                           Words{"value", "waarde"},
                           Words{"reason", "reden"},
                           Words{"most_cents", "tot en met, in centen"},
                           Words{"ceiling_cents", "plafond in centen"},
                           Words{"published_on", "bekendgemaakt op"},
                           Words{"waits", "minuten dat een brief wacht"},
                           Words{"paper_term", "termijn na teruggekomen e-mail telt vanaf"},
                           Words{"version", "versie"},
                           Words{"organ", "bestuursorgaan"},
                           Words{"colour", "kleur"},
                           Words{"logo", "kenmerk van het logo"}};

template <std::size_t Count>
std::string worded(const std::array<Words, Count>& all, const std::string& name) {
    for (const auto& words : all)
        if (words.name == name) return std::string(words.text);
    return name;
}

/// "30 november 2027" for what is kept as a day.
std::string readable_day(const std::string& text) {
    const auto day = engine::parse_iso_date(text);
    return day ? engine::medium_date(*day) : text;
}

/// "3 weken" for the length of a term; what a person wrote as it is.
std::string value_text(const std::string& key, const Json& value) {
    if (value.is_null()) return "–";
    if (!value.is_string()) return value.dump();
    const auto text = value.get<std::string>();
    return key == "kind" ? incident_text(text) : readable_day(text);
}

std::string length_text(const Json& length) {
    if (length.is_null()) return "zoals in de werkwijze";
    const auto unit = engine::term::unit_named(length.at("unit").get<std::string>());
    return engine::term::in_words({length.at("count").get<int>(), unit.value_or(engine::term::Unit::days)});
}

bool is_length(const Json& value) { return value.is_object() && value.contains("count") && value.contains("unit"); }

/// "naam: Jan → Johan"; what stayed the same is left out.
Json details_of(const Json& before, const Json& after) {
    if (is_length(before) || is_length(after)) return Json::array({length_text(before) + " → " + length_text(after)});
    Json details = Json::array();
    const auto& shown = after.is_object() ? after : before;
    if (!shown.is_object()) return details;
    for (const auto& [key, value] : shown.items()) {
        const bool both = before.is_object() && after.is_object();
        const auto was = both ? before.value(key, Json()) : Json();
        if (both && was == value) continue;
        details.push_back(worded(names, key) + ": " + (both ? value_text(key, was) + " → " : "") +
                          value_text(key, value));
    }
    return details;
}

}  // namespace

Json change_view(const Json& change, engine::Date today) {
    const auto at = engine::parse_moment(change.at("at").get<std::string>()).value();
    const auto details = details_of(change.value("before", Json()), change.value("after", Json()));
    return {{"time_text", near_moment(at, today)},
            {"actor", change.at("person")},
            {"text", worded(sentences, change.at("what").get<std::string>()) + " " +
                         readable_day(change.at("subject").get<std::string>())},
            {"has_details", !details.empty()},
            {"details", details}};
}

Json changes_view(const Json& changes, engine::Date today) {
    Json rows = Json::array();
    for (const auto& change : changes) rows.push_back(change_view(change, today));
    return rows;
}

}  // namespace bolwerk::web
