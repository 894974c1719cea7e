#include "web/documents/letter_fields.hpp"

#include <algorithm>
#include <set>

#include "engine/family.hpp"
#include "engine/letter_data.hpp"

namespace bolwerk::web {
namespace {

using Kind = LetterFieldKind;

LetterField around(std::string name, Kind kind) {
    auto meaning = std::string(engine::meaning_around_the_case(name));
    return {std::move(name), kind, std::move(meaning)};
}

const std::vector<LetterField>& of_every_letter() {
    static const std::vector<LetterField> fields{
        {"letter_number", Kind::text, "Kenmerk van de brief"},
        {"letter_title", Kind::text, "Onderwerp van de brief"},
        {"date", Kind::date, "Datum van de brief"},
        {"step_time", Kind::text, "Tijd waarop gebeurde waarover de brief gaat, zoals 23:59"},
        {"case_number", Kind::text, "Zaaknummer"},
        {"case_title", Kind::text, "Naam van de zaak"},
        {"park_name", Kind::text, "Terrein van de zaak"},
        {"municipality_name", Kind::text, "Gemeente van de zaak"},
        around("organ", Kind::text),
        {"organ_apart", Kind::flag, "De kop noemt het bestuursorgaan niet al als naam van de organisatie"},
        {"sender_name", Kind::text, "Organisatie die de brief stuurt"},
        {"sender_lines", Kind::list, "Adres van de afzender"},
        {"contact", Kind::text, "Waar de ontvanger iets kan vragen"},
        {"colour", Kind::text, "Kleur van de huisstijl"},
        {"logo", Kind::text, "Logo van de huisstijl"},
        {"addressee_name", Kind::text, "Aan wie de brief is"},
        {"addressee_lines", Kind::list, "Adres van de ontvanger"},
        {"salutation", Kind::text, "Aanhef"},
        {"signed", Kind::flag, "Een mens zet de handtekening"},
        {"signer_name", Kind::text, "Wie ondertekent"},
        {"signer_role", Kind::text, "Rol van wie ondertekent"},
        {"signature_line", Kind::text, "Namens wie, volgens het mandaat"},
        {"objection_last_day", Kind::date, "Laatste dag voor bezwaar of beroep (Awb 6:7)"},
        {"payment_last_day", Kind::date, "Laatste dag om te betalen of terug te betalen (Awb 4:87)"},
        {"sender_account", Kind::text, "Rekening waarop iemand aan de afzender betaalt"},
        around("objection_lines", Kind::list),
        around("court", Kind::text),
        around("paid_before", Kind::amount),
        {"still_to_pay", Kind::amount, "Wat nog wordt betaald"},
        {"lacks_attachments", Kind::flag, "Er ontbreken verplichte bijlagen"},
        {"missing_attachments", Kind::list, "Verplichte bijlagen die ontbreken"},
        {"to_recover", Kind::amount, "Wat de ontvanger terugbetaalt"},
        {"advice_question", Kind::text, "De vraag aan een adviseur (alleen in een adviesaanvraag)"},
        {"advice_due", Kind::date, "Wanneer het advies er moet zijn (alleen in een adviesaanvraag)"},
        {"advice_person", Kind::text, "Aan wie de vraag persoonlijk is (alleen in een adviesaanvraag)"}};
    return fields;
}

/// What a subsidy rests on; a workflow without a scheme may ask for a legal basis of its own.
const std::vector<LetterField>& of_every_scheme() {
    static const std::vector<LetterField> fields{
        around("scheme_name", Kind::text),
        around("legal_basis", Kind::text),
        {"decision_source", Kind::text, "Waar de beslistermijn in staat"},
        {"decide_by", Kind::date, "Laatste dag om te beslissen op de aanvraag, met elke stilstand erin (Awb 4:15)"},
        {"decision_stands_still", Kind::flag, "De beslistermijn staat nu stil (Awb 4:15)"},
        {"decision_over", Kind::flag, "De beslistermijn is voorbij en kan niet meer stilstaan"},
        {"application_on", Kind::date, "Dag waarop de aanvraag om subsidie binnenkwam"},
        {"contested_letter", Kind::text, "Kenmerk van het besluit waartegen een bezwaar is gemaakt"},
        {"contested_on", Kind::date, "Dag van bekendmaking van dat besluit"},
        {"all_withdrawn", Kind::flag, "Er blijft niets over van de subsidie (alleen bij een intrekking)"},
        {"in_tender", Kind::flag, "De regeling vergelijkt aanvragen van een ronde (tender, Awb 4:26)"}};
    return fields;
}

/// How an amount came about, in the letters of decisions on it.
const std::vector<LetterField>& of_every_sum() {
    static const std::vector<LetterField> fields{
        {"cost_rows",
         Kind::list,
         "Kostenposten met label, estimated, left_out, counted en because",
         {{"label", Kind::text, "Kostenpost"},
          {"estimated", Kind::amount, "Begroot"},
          {"left_out", Kind::amount, "Telt niet mee"},
          {"counted", Kind::amount, "Telt mee"},
          {"because", Kind::text, "Waarom iets niet meetelt"}}},
        {"sum_rows",
         Kind::list,
         "De som van het bedrag, met label en amount",
         {{"label", Kind::text, "Grens"}, {"amount", Kind::amount, "Bedrag"}}},
        {"division_rows",
         Kind::list,
         "Hoe een schuld en haar betalingen optellen, met label en amount (alleen bij een invordering)",
         {{"label", Kind::text, "Wat"}, {"amount", Kind::amount, "Bedrag"}}},
        {"open_rows",
         Kind::list,
         "Wat van een schuld nog open staat: kosten, rente, hoofdsom en samen, met label en amount",
         {{"label", Kind::text, "Wat"}, {"amount", Kind::amount, "Bedrag"}}},
        {"surplus", Kind::amount, "Wat de ontvanger te veel terugbetaalde en terugkrijgt"},
        {"all_paid", Kind::flag, "Van de schuld staat niets meer open"},
        {"had_deferral", Kind::flag, "Er is uitstel van betaling gegeven"},
        {"was_interest_free", Kind::flag, "Over de tijd van dat uitstel is geen rente verschuldigd"},
        {"asked_is_higher", Kind::flag, "Er is niet minder gevraagd dan de som geeft"},
        {"below_sum", Kind::flag, "Er is minder verleend of vastgesteld dan de som toelaat"},
        {"sisa_indicator", Kind::text, "Indicator in de SiSa-bijlage, alleen voor gemeenten bij zo'n regeling"},
        {"share_label", Kind::text, "Percentage van de kosten die meetellen"},
        {"share_cents", Kind::amount, "Deel van de kosten die meetellen"},
        {"left_out_cents", Kind::amount, "Werkelijke kosten die niet meetellen"}};
    return fields;
}

/// An item of an agenda; what was decided about it comes with a list of decisions.
std::vector<LetterField> agenda_columns(bool decided) {
    std::vector<LetterField> columns{{"row_title", Kind::text, "Nummer en titel van het punt"},
                                     {"row_kind", Kind::text, "Soort punt"},
                                     {"row_author", Kind::text, "Steller"},
                                     {"row_asked", Kind::text, "Gevraagde besluiten"},
                                     {"row_papers", Kind::text, "Waar de stukken liggen"},
                                     {"row_confidential", Kind::flag, "Het punt is vertrouwelijk"}};
    if (!decided) return columns;
    for (auto&& field : {LetterField{"row_outcome", Kind::text, "Wat is besloten"},
                         LetterField{"row_decision", Kind::text, "Tekst van het besluit"},
                         LetterField{"row_deferred_to", Kind::date, "Aangehouden tot"},
                         LetterField{"row_owner", Kind::text, "Wie het uitvoert"},
                         LetterField{"row_due_on", Kind::date, "Uitvoeren voor of op"}})
        columns.push_back(field);
    return columns;
}

/// What stands on an agenda and what was decided, in the letters of a meeting; what a list destroyed, in a declaration.
const std::vector<LetterField>& of_every_agenda() {
    static const std::vector<LetterField> fields{
        {"agenda_rows", Kind::list, "De punten van een agenda", agenda_columns(false)},
        {"public_decision_rows", Kind::list, "Besluiten die openbaar mogen zijn", agenda_columns(true)},
        {"confidential_decision_rows", Kind::list, "Besluiten over vertrouwelijke punten", agenda_columns(true)},
        {"has_confidential", Kind::flag, "Er zijn vertrouwelijke punten"},
        {"destroyed_lines", Kind::list, "Wat is vernietigd, per soort (alleen in een verklaring van vernietiging)"},
        {"approved_by", Kind::text, "Wie de lijst goedkeurden (alleen in een verklaring van vernietiging)"}};
    return fields;
}

Kind kind_of(const engine::Field& field) {
    switch (field.kind) {
        case engine::FieldKind::money:
            return Kind::amount;
        case engine::FieldKind::date:
            return Kind::date;
        case engine::FieldKind::whole_number:
            return Kind::number;
        case engine::FieldKind::yes_no:
            return Kind::flag;
        default:
            return Kind::text;
    }
}

/// Each name once: forms of one workflow share names that mean the same.
class Fields {
public:
    void add(LetterField field) {
        if (seen_.insert(field.name).second) all.push_back(std::move(field));
    }

    void add_forms(const engine::Definition& workflow, const std::string& prefix) {
        for (const auto& action : workflow.actions)
            if (action.form != nullptr && !action.entry)
                for (const auto& field : *action.form) add_field(field, prefix);
    }

    void add_terms(const engine::Definition& workflow) {
        for (const auto& step : workflow.steps)
            for (const auto& clause : step.clauses)
                if (clause.deadline != nullptr)
                    add({"term_" + std::string(clause.deadline->name), Kind::date,
                         "Laatste dag: " + std::string(clause.deadline->label)});
    }

    std::vector<LetterField> all;

private:
    void add_field(const engine::Field& field, const std::string& prefix) {
        const auto name = prefix + std::string(field.name);
        add({name, kind_of(field), std::string(field.label), {}, field.kind == engine::FieldKind::long_text});
        for (const auto& choice : field.choices)
            add({name + "_is_" + std::string(choice.value), Kind::flag,
                 std::string(field.label) + ": " + std::string(choice.label)});
    }

    std::set<std::string> seen_;
};

}  // namespace

std::string_view label_of(LetterFieldKind kind) {
    constexpr std::string_view labels[]{"tekst", "bedrag", "datum", "getal", "ja of nee", "regels"};
    return labels[static_cast<int>(kind)];
}

std::vector<LetterField> letter_fields(const engine::Definition& workflow,
                                       const std::vector<engine::Definition>& definitions) {
    Fields fields;
    for (const auto* all : {&of_every_letter(), &of_every_scheme(), &of_every_sum(), &of_every_agenda()})
        for (const auto& field : *all) fields.add(field);
    fields.add_forms(workflow, "");
    fields.add_terms(workflow);
    for (const auto& above : definitions) {
        if (above.id == workflow.id || !engine::hangs_under(workflow, above)) continue;
        const auto prefix = std::string(above.id) + "_";
        fields.add({prefix + "number", Kind::text, "Nummer van de zaak erboven: " + std::string(above.title)});
        fields.add_forms(above, prefix);
    }
    return fields.all;
}

namespace {

bool is_needed(const engine::Definition& workflow, std::string_view name) {
    for (const auto& step : workflow.steps)
        for (const auto& clause : step.clauses)
            if (std::ranges::find(clause.needs, name) != clause.needs.end()) return true;
    return false;
}

}  // namespace

std::vector<std::string> names_taken(const engine::Definition& workflow) {
    std::set<std::string, std::less<>> standard;
    for (const auto* all : {&of_every_letter(), &of_every_sum(), &of_every_agenda()})
        for (const auto& field : *all) standard.insert(field.name);
    for (const auto& field : of_every_scheme())
        if (is_needed(workflow, field.name)) standard.insert(field.name);
    Fields asked;
    asked.add_forms(workflow, "");
    std::vector<std::string> taken;
    for (const auto& field : asked.all)
        if (standard.contains(field.name) || field.name.starts_with("term_")) taken.push_back(field.name);
    return taken;
}

namespace {

engine::Json example_of(const std::vector<LetterField>& fields) {
    engine::Json values = engine::Json::object();
    std::set<std::string> chosen;
    for (const auto& field : fields) {
        const auto question = field.name.substr(0, field.name.find("_is_"));
        if (!field.columns.empty())
            values[field.name] = engine::Json::array({example_of(field.columns), example_of(field.columns)});
        else if (field.kind == Kind::list)
            values[field.name] = {{{"line", "Voorbeeldstraat 1"}}, {{"line", "6800 AA Arnhem"}}};
        else if (field.kind == Kind::flag)
            values[field.name] = question == field.name || chosen.insert(question).second;
        else if (field.kind == Kind::amount)
            values[field.name] = "€ 248.500";
        else if (field.kind == Kind::date)
            values[field.name] = "18 december 2026";
        else if (field.kind == Kind::number)
            values[field.name] = "80";
        else
            values[field.name] = field.meaning + " (voorbeeld)";
    }
    return values;
}

}  // namespace

engine::Json letter_example(const std::vector<LetterField>& fields) {
    auto values = example_of(fields);
    values["colour"] = "#0e3a4a";
    values["salutation"] = "Geacht college,";
    values.erase("logo");
    return values;
}

}  // namespace bolwerk::web
