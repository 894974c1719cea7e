#include "db/constraint_sentences.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::db {
namespace {

using engine::ReasonKind;

struct Rule {
    std::string_view constraint;
    ReasonKind kind;
    std::string_view sentence;
};

constexpr std::array rules{
    Rule{"one_active_case_per_key", ReasonKind::condition, "Voor dit terrein loopt al een zaak van deze soort."},
    Rule{"case_event_append_only", ReasonKind::condition, "De geschiedenis van een zaak verandert nooit."},
    Rule{"destruction_by_two_people", ReasonKind::four_eyes,
         "Twee verschillende mensen keuren een vernietigingslijst goed."},
    Rule{"destruction_approved_before_it_is_done", ReasonKind::condition,
         "Een vernietigingslijst wordt pas uitgevoerd als twee mensen haar hebben goedgekeurd."},
    Rule{"destruction_approved_by_somebody", ReasonKind::four_eyes,
         "Iemand keurt een vernietigingslijst goed, of zij komt uit het register van wat is vernietigd."},
    Rule{"archivist_of_the_organisation", ReasonKind::role, "Dit doet de archivaris van de organisatie."},
    Rule{"legal_hold_has_reason", ReasonKind::input, "Leg in ten minste tien tekens uit waarom."},
    Rule{"legal_hold_lifted_with_reason", ReasonKind::input, "Leg in ten minste tien tekens uit waarom."},
    Rule{"progress_snapshot_stays", ReasonKind::condition, "De cijfers van een rapportage veranderen nooit."},
    Rule{"snapshot_not_of_the_future", ReasonKind::input, "De peildatum is vandaag of eerder."},
    Rule{"park_score_stays", ReasonKind::condition, "Een score verandert nooit. Leg een nieuwe vast."},
    Rule{"park_score_from_0_to_4", ReasonKind::input, "Een score is een getal van 0 tot en met 4."},
    Rule{"park_score_has_evidence", ReasonKind::input, "Schrijf in ten minste tien tekens waaruit de score blijkt."},
    Rule{"park_score_theme_known", ReasonKind::input, "Kies een thema uit de lijst."},
    Rule{"park_score_not_of_the_future", ReasonKind::input, "De dag van de beoordeling is vandaag of eerder."},
    Rule{"park_score_once", ReasonKind::conflict, "Deze score is al vastgelegd."},
    Rule{"one_report_per_snapshot", ReasonKind::condition, "Deze cijfers horen al bij een andere rapportage."},
    Rule{"case_number_once", ReasonKind::conflict, "Dit zaaknummer is al in gebruik."},
    Rule{"case_is_not_linked_to_itself", ReasonKind::input, "Een zaak kan niet aan zichzelf gekoppeld zijn."},
    Rule{"role_holding_within_ceiling", ReasonKind::input,
         "Met deze rol bij deze organisatie mag iemand niet zo veel vertrouwelijke informatie zien."},
    Rule{"role_held_once_from_a_day", ReasonKind::input, "Deze persoon heeft deze rol al vanaf deze dag."},
    Rule{"role_period_in_order", ReasonKind::input, "De laatste dag ligt voor de eerste dag."},
    Rule{"substitution_period_in_order", ReasonKind::input, "De laatste dag ligt voor de eerste dag."},
    Rule{"substitution_names_a_role", ReasonKind::input, "Kies ten minste één rol om waar te nemen."},
    Rule{"rate_kind_known", ReasonKind::input, "Kies een tarief uit de lijst."},
    Rule{"rate_in_order", ReasonKind::input, "De laatste dag ligt voor de eerste dag."},
    Rule{"rate_within_bounds", ReasonKind::input, "Vul een heel getal in van 0 tot en met 10.000."},
    Rule{"substitute_is_somebody_else", ReasonKind::input, "Kies iemand anders als waarnemer."},
    Rule{"law_messages_stay_on", ReasonKind::input,
         "Besluiten en officiële brieven kunt u niet uitzetten: dat staat in de wet."},
    Rule{"message_choice_known", ReasonKind::input, "Kies een van de mogelijkheden."},
    Rule{"quiet_hours_begin_and_end", ReasonKind::input, "Kies twee verschillende uren, of laat ze allebei leeg."},
    Rule{"digest_weekday_known", ReasonKind::input, "Kies een dag van de week."},
    Rule{"posted_after_it_was_made", ReasonKind::input,
         "De dag van versturen ligt voor de dag waarop de brief klaar was."},
    Rule{
        "letter_is_dated_for_its_post", ReasonKind::input,
        "Een besluit is gedateerd op een andere dag. Maak de afdruk opnieuw voor de dag waarop het op de post gaat: de "
        "laatste dag voor bezwaar hangt daarvan af."},
    Rule{"house_style_account_form", ReasonKind::input, "Vul een IBAN in, zoals NL91 ABNA 0417 1643 00."},
    Rule{"calendar_address_once", ReasonKind::conflict, "Dit adres bestaat al. Maak een nieuw adres."},
    Rule{"an_administrator_stays", ReasonKind::condition,
         "Er blijft altijd ten minste één beheerder over met een actief account."},
    Rule{"audit_entry_append_only", ReasonKind::condition, "Het logboek van het beheer verandert nooit."},
    Rule{"substitution_once", ReasonKind::input, "Deze vervanging is al vastgelegd."},
    Rule{"mandate_period_in_order", ReasonKind::input, "De laatste dag ligt voor de eerste dag."},
    Rule{"mandate_amount_not_negative", ReasonKind::input, "Een bedrag kan niet onder nul zijn."},
    Rule{"person_email_once", ReasonKind::input, "Er is al iemand met dit e-mailadres."},
    Rule{"person_name_filled", ReasonKind::input, "Vul een naam in."},
    Rule{"organisation_once", ReasonKind::input, "Deze organisatie staat al in de lijst."},
    Rule{"organisation_name_filled", ReasonKind::input, "Vul een naam in."},
    Rule{"organisation_kind_known", ReasonKind::input, "Kies een soort organisatie uit de lijst."},
    Rule{"park_rin_once", ReasonKind::input, "Er is al een terrein met dit RIN-nummer."},
    Rule{"park_rin_form", ReasonKind::input, "Een RIN-nummer bestaat uit 2 tot 9 cijfers."},
    Rule{"park_name_filled", ReasonKind::input, "Vul de naam van het terrein in."},
    Rule{"park_netto_within_bruto", ReasonKind::input, "De netto oppervlakte is groter dan de bruto oppervlakte."},
    Rule{"park_bruto_not_negative", ReasonKind::input, "Een oppervlakte kan niet onder nul zijn."},
    Rule{"park_netto_not_negative", ReasonKind::input, "Een oppervlakte kan niet onder nul zijn."},
    Rule{"park_available_not_negative", ReasonKind::input, "Een oppervlakte kan niet onder nul zijn."},
    Rule{"park_year_plausible", ReasonKind::input, "Het jaar moet tussen 1990 en 2100 liggen."},
    Rule{"park_kvo_b_is_yes_or_no", ReasonKind::input, "Kies ja of nee bij KVO-B."},
    Rule{"park_kvo_b_until_is_a_day", ReasonKind::input, "Vul een datum in waarop het certificaat verloopt."},
    Rule{"attachment_name_is_plain", ReasonKind::input,
         "De naam van het bestand mag niet leeg zijn en geen / of \\ hebben."},
    Rule{"house_style_organ_filled", ReasonKind::input, "Vul het bestuursorgaan in dat de brieven stuurt."},
    Rule{"house_style_takes_objections", ReasonKind::input, "Vul het adres in waar een bezwaar naartoe gaat."},
    Rule{"house_style_colour_form", ReasonKind::input,
         "Een kleur bestaat uit # en zes cijfers of letters, zoals #0e3a4a."},
    Rule{"house_style_logo_kind", ReasonKind::input, "Een logo is een PNG- of SVG-bestand."},
    Rule{"house_style_logo_whole", ReasonKind::input, "Van dit logo is niet bekend wat voor bestand het is."},
    Rule{"house_style_logo_small", ReasonKind::input, "Dit logo is te groot. Kies een bestand van ten hoogste 200 kB."},
    Rule{"letter_template_titled", ReasonKind::input, "Vul het onderwerp van de brief in."},
    Rule{"letter_template_filled", ReasonKind::input, "De tekst van de brief is leeg."},
    Rule{"letter_template_status_known", ReasonKind::input, "Een sjabloon is concept, in gebruik of ingetrokken."},
    Rule{"letter_template_version_once", ReasonKind::conflict,
         "Een collega bewaarde net ook een versie van deze brief."},
    Rule{"letter_template_one_in_use", ReasonKind::conflict,
         "Een collega nam net een andere versie van deze brief in gebruik."},
    Rule{"letter_template_one_draft", ReasonKind::conflict, "Er is al een concept van deze brief."},
    Rule{"letter_template_in_use_stays", ReasonKind::condition,
         "Een sjabloon dat in gebruik was, verandert niet meer."},
    Rule{"document_once", ReasonKind::conflict, "Deze brief is er al."},
    Rule{"document_number_once", ReasonKind::conflict, "Dit briefnummer is al in gebruik."},
    Rule{"document_made_whole", ReasonKind::condition, "Deze brief is niet helemaal bewaard."},
    Rule{"document_stays", ReasonKind::condition, "Een brief die gemaakt is, verandert niet meer."},
    Rule{"document_published_after_it_was_made", ReasonKind::input,
         "Een brief kan niet bekend zijn gemaakt voor de dag die erop staat."},
    Rule{"attachment_answers_filled", ReasonKind::input, "Kies welke bijlage dit is."},
    Rule{"attachment_not_empty", ReasonKind::input, "Het bestand is leeg."},
    Rule{"budget_ceiling_holds", ReasonKind::condition,
         "Er is niet genoeg over van het subsidieplafond. Misschien heeft een collega net een ander besluit "
         "ondertekend."},
    Rule{"lots_drawn_by_two", ReasonKind::four_eyes,
         "Wie de loting heeft klaargezet, loot niet zelf: vraag een collega."},
    Rule{"lots_drawing_stays", ReasonKind::condition, "Er is al geloot. Een loting verandert nooit."},
    Rule{"assessed_once_by_a_person", ReasonKind::condition, "U hebt deze aanvraag al beoordeeld."},
    Rule{"assessment_stays", ReasonKind::condition, "Een beoordeling of ranglijst verandert nooit."},
    Rule{"assessment_motivated", ReasonKind::input, "Leg uit waarom u deze punten geeft."},
    Rule{"consensus_of_two", ReasonKind::four_eyes,
         "Wie het voorstel deed, gaat er niet zelf mee akkoord: vraag een collega."},
    Rule{"consensus_motivated", ReasonKind::input, "Leg uit waarom dit de gezamenlijke punten zijn."},
    Rule{"tender_ranking_pkey", ReasonKind::condition, "De ranglijst is al vastgesteld."},
    Rule{"lots_are_several", ReasonKind::condition, "Loten kan pas met twee of meer aanvragen."},
    Rule{"budget_for_the_period", ReasonKind::condition,
         "Voor deze regeling is voor dit tijdvak nog geen subsidieplafond bekendgemaakt."},
    Rule{"case_keeps_its_budget", ReasonKind::condition,
         "Voor deze aanvraag is al geboekt op een andere regeling of een ander tijdvak."},
    Rule{"no_payment_above_the_commitment", ReasonKind::condition,
         "Er kan niet meer worden betaald dan is verleend of vastgesteld en nog openstaat."},
    Rule{"personal_role_of_three_at_most", ReasonKind::input,
         "Deze rol hebben bij een organisatie ten hoogste drie mensen tegelijk."},
    Rule{"no_payment_while_suspended", ReasonKind::condition,
         "De betaling van deze subsidie is opgeschort (Awb 4:56)."},
    Rule{"set_off_with_the_same_recipient", ReasonKind::condition,
         "Verrekenen kan met een subsidie aan dezelfde ontvanger voor een ander tijdvak (Awb 4:57 lid 3)."},
    Rule{"no_recovery_above_what_was_paid", ReasonKind::condition,
         "Er kan niet meer worden teruggevorderd dan is betaald."},
    Rule{"no_release_above_what_stands", ReasonKind::condition,
         "Er kan niet meer vrijvallen dan er voor deze aanvraag vaststaat."},
    Rule{"ledger_overrun_documented", ReasonKind::input,
         "Leg vast waarom het besluit boven het subsidieplafond uitkomt."},
    Rule{"ledger_append_only", ReasonKind::condition, "Een boeking verandert nooit. Boek een correctie."},
    Rule{"subsidy_hands_are_different_people", ReasonKind::condition,
         "U hebt in deze aanvraag al een andere stap gedaan. Behandelen, meelezen, ondertekenen en betalen doen vier "
         "verschillende mensen."},
    Rule{"scheme_version_once_from_a_day", ReasonKind::input,
         "Er is al een versie van deze regeling die op deze dag begint."},
    Rule{"scheme_not_for_the_past", ReasonKind::input, "Een wijziging van een regeling begint vandaag of later."},
    Rule{"scheme_version_stays", ReasonKind::condition,
         "Een versie van een regeling verandert nooit. Maak een nieuwe versie."},
    Rule{"scheme_name_filled", ReasonKind::input, "Vul de naam van de regeling in."},
    Rule{"scheme_organ_filled", ReasonKind::input, "Vul in welk bestuursorgaan beslist."},
    Rule{"scheme_legal_basis_filled", ReasonKind::input, "Vul de grondslag van de regeling in."},
    Rule{"scheme_percentage_plausible", ReasonKind::input, "Het percentage ligt tussen 1 en 100."},
    Rule{"scheme_amounts_in_order", ReasonKind::input, "Het minimum is hoger dan het maximum."},
    Rule{"scheme_thresholds_in_order", ReasonKind::input,
         "De grens voor direct vaststellen is hoger dan de grens voor verantwoording van de kosten."},
    Rule{"scheme_title_known", ReasonKind::input, "Kies hoe titel 4.2 van de Awb geldt."},
    Rule{"scheme_allocation_known", ReasonKind::input, "Kies hoe het geld wordt verdeeld."},
    Rule{"scheme_advance_plausible", ReasonKind::input, "Het percentage ligt tussen 0 en 100."},
    Rule{"scheme_terms_plausible", ReasonKind::input, "Een van de termijnen is te kort of te lang."},
    Rule{"scheme_assessors_plausible", ReasonKind::input, "Een tender heeft twee tot negen beoordelaars."},
    Rule{"scheme_window_in_order", ReasonKind::input, "De laatste dag ligt voor de eerste dag."},
    Rule{"scheme_lists_are_lists", ReasonKind::input, "Noem ten minste één soort aanvrager en één activiteit."},
    Rule{"budget_period_form", ReasonKind::input, "Schrijf een tijdvak als 2027 of 2027-1."},
    Rule{"budget_ceiling_amount_not_negative", ReasonKind::input, "Een bedrag kan niet onder nul zijn."},
    Rule{"budget_ceiling_source_filled", ReasonKind::input, "Vul in waar het plafond is bekendgemaakt."},
    Rule{"indicator_set_in_use_stays", ReasonKind::condition,
         "Een versie van de indicatoren die in gebruik is, verandert nooit."},
    Rule{"indicator_not_forbidden", ReasonKind::input,
         "Nationaliteit, herkomst en geloof mogen nooit een indicator zijn (Bgs 1.9)."},
    Rule{"indicator_explained", ReasonKind::input, "Leg de vraag, wat meetelt en waarom uit, met bron en eigenaar."},
    Rule{"indicator_code_form", ReasonKind::input, "Een code is een hoofdletter met een of twee cijfers, zoals L1."},
    Rule{"indicator_weight_plausible", ReasonKind::input, "Een gewicht ligt tussen 1 en 5."},
    Rule{"indicator_domain_weight_plausible", ReasonKind::input, "Een gewicht ligt tussen 1 en 5."},
    Rule{"indicator_domain_code_form", ReasonKind::input, "De code van een domein bestaat uit kleine letters."},
    Rule{"indicator_kind_known", ReasonKind::input, "Kies kwetsbaarheid, vermoeden of feit."},
    Rule{"indicator_set_title_filled", ReasonKind::input, "Vul de titel van de versie in."},
    Rule{"indicator_set_explained", ReasonKind::input,
         "Leg in ten minste 20 tekens uit waarom er een nieuwe versie komt."},
    Rule{"indicator_set_version_positive", ReasonKind::input, "Een versie is een getal vanaf 1."},
    Rule{"one_indicator_set_being_written", ReasonKind::condition,
         "Er wordt al een nieuwe versie van de indicatoren geschreven."},
    Rule{"risk_matrix_once", ReasonKind::condition, "Een terrein heeft in een ronde één matrix voor elke partij."},
    Rule{"risk_sides_are_two_organisations", ReasonKind::condition,
         "Gemeente en politie zijn twee verschillende organisaties."},
    Rule{"risk_answer_known", ReasonKind::input, "Kies 0, 1, 2, 3 of geen zicht."},
    Rule{"risk_source_known", ReasonKind::input, "Kies A, B of C als bron."},
    Rule{"risk_matrix_returned_with_reason", ReasonKind::input,
         "Leg in ten minste 10 tekens uit waarom u de matrix teruggeeft."},
    Rule{"view_log_append_only", ReasonKind::condition, "Het logboek van inzage verandert nooit."},
    Rule{"the_letter_still_waits", ReasonKind::condition, "De brief of het bericht van de laatste stap wacht nog."},
    Rule{"nothing_went_out_yet", ReasonKind::condition, "Er is nog niets verzonden of op de post gedaan."},
    Rule{"nothing_was_begun_below", ReasonKind::condition, "Onder deze zaak is sindsdien niets begonnen."},
    Rule{"the_case_is_being_worked_on", ReasonKind::condition,
         "Een andere organisatie is nu met deze zaak bezig. Probeer het over een paar minuten opnieuw."},
    Rule{"house_style_wait_plausible", ReasonKind::input, "Brieven wachten hoogstens 240 minuten."},
    Rule{"letters_wait_plausible", ReasonKind::input, "Brieven wachten hoogstens 240 minuten."},
    Rule{"saved_view_once", ReasonKind::input, "U hebt al een overzicht met deze naam."},
    Rule{"saved_view_named", ReasonKind::input, "Geef het overzicht een naam."},
};

bool is_name(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
}

}  // namespace

std::string constraint_in(std::string_view message) {
    const auto line = message.substr(0, message.find('\n'));
    std::string_view last;
    for (const auto& rule : rules) {
        const auto at = line.find(rule.constraint);
        if (at == std::string_view::npos || rule.constraint.size() <= last.size()) continue;
        const auto end = at + rule.constraint.size();
        if ((at == 0 || !is_name(line[at - 1])) && (end == line.size() || !is_name(line[end]))) last = rule.constraint;
    }
    return std::string(last);
}

std::optional<engine::Refused> refusal_of(const DatabaseError& error) {
    const auto rule = std::ranges::find(rules, error.constraint, &Rule::constraint);
    if (error.kind != ErrorKind::constraint || rule == rules.end()) return std::nullopt;
    return engine::refused(rule->kind, rule->sentence);
}

}  // namespace bolwerk::db
