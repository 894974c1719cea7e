#include "web/pages/risk/matrix_sheets.hpp"

#include <algorithm>

#include "web/pages/risk/matrix_columns.hpp"
#include "web/pages/risk/matrix_form.hpp"
#include "web/pages/risk/matrix_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

namespace risk = workflows::risk;
using engine::Json;

constexpr std::string_view explanation[][2]{
    {"Wat u doet",
     "Vul op het blad Matrix de gele cellen in, bewaar het bestand en lees het in Bolwerk weer in. U ziet "
     "dan eerst wat er verandert. Pas als u dat bevestigt, wordt het bewaard."},
    {"Antwoord",
     "0 geen vermoeden, 1 licht, 2 duidelijk, 3 sterk, of geen zicht. Geen zicht is iets anders dan 0: wie "
     "iets niet kan zien, zegt niet dat het er niet is."},
    {"Bron", "A eigen waarneming, B registratie, C van horen zeggen. Nodig bij 1, 2 en 3."},
    {"Toelichting",
     "Nodig bij 2 en 3, ten minste 20 tekens. Schrijf over het terrein, nooit over personen of bedrijven: "
     "geen namen, kentekens, telefoonnummers of e-mailadressen."},
    {"Wat vast staat",
     "Codes, koppen en het blad Kenmerk veranderen niet: daaraan herkent Bolwerk de matrix. Formules "
     "worden geweigerd."},
    {"Vertrouwelijk",
     "Dit bestand is V3. Bewaar het niet langer dan nodig, deel het niet en verwijder het na het inlezen. "
     "Het maken van dit bestand is vastgelegd."}};

Cell answer_cell(const std::string& answer) {
    if (answer == risk::no_sight) return std::string(no_sight_text);
    return answer.empty() ? Cell(std::string()) : Cell(static_cast<double>(answer.front() - '0'));
}

std::string domain_label(const Json& set, const Json& indicator) {
    const auto found = std::ranges::find_if(set.at("domains"),
                                            [&](const Json& one) { return one.at("code") == indicator.at("domain"); });
    return found == set.at("domains").end() ? std::string() : text_of(*found, "label");
}

AskedSheet answers_sheet(const Json& set, const risk::Cells& cells) {
    AskedSheet sheet{.title = matrix_sheet, .columns = {}, .rows = {}};
    for (const auto& column : matrix_columns)
        sheet.columns.push_back({.label = column.label, .width = column.width, .is_open = column.is_open});
    sheet.columns[answer_column - 1].choices = {"0", "1", "2", "3", std::string(no_sight_text)};
    sheet.columns[source_column - 1].choices = {"A", "B", "C"};
    for (const auto& indicator : set.at("indicators")) {
        const auto code = text_of(indicator, "code");
        const auto found = cells.find(code);
        const auto cell = found == cells.end() ? risk::Cell{} : found->second;
        sheet.rows.push_back({code, domain_label(set, indicator), text_of(indicator, "wording"),
                              answer_cell(cell.answer), cell.source, cell.why});
    }
    return sheet;
}

AskedSheet explanation_sheet(const Json& set, const std::string& mark) {
    AskedSheet sheet{.title = "Uitleg", .columns = {{"Onderwerp", 20}, {"Uitleg", 110}}, .rows = {}};
    for (const auto& [what, text] : explanation) sheet.rows.push_back({std::string(what), std::string(text)});
    sheet.rows.push_back({std::string("Deze kopie"), mark});
    for (const auto& indicator : set.at("indicators"))
        sheet.rows.push_back({text_of(indicator, "code"),
                              text_of(indicator, "definition") + " Bron: " + text_of(indicator, "source") + "."});
    return sheet;
}

AskedSheet passport_of(const Json& found, const risk::Cells& cells, const std::string& mark) {
    AskedSheet sheet{
        .title = passport_sheet, .columns = {{"Kenmerk", 24}, {"Waarde", 60}, {"Merkteken", 20}}, .rows = {}};
    const auto add = [&](std::string_view what, std::string value, std::string sign = {}) {
        sheet.rows.push_back({std::string(what), std::move(value), std::move(sign)});
    };
    for (const auto& [what, value] : passport_values(found)) add(what, value);
    add("Terrein", text_of(found, "park"));
    add("Organisatie", text_of(found, "organisation") + " (" + side_text(found) + ")");
    add("Deze kopie", mark);
    for (const auto& indicator : found.at("set").at("indicators")) {
        const auto code = text_of(indicator, "code");
        const auto known = cells.find(code);
        const auto cell = known == cells.end() ? risk::Cell{} : known->second;
        add(code, std::to_string(cell.version), mark_of(cell));
    }
    return sheet;
}

}  // namespace

std::vector<AskedSheet> matrix_sheets(const Json& found, const std::string& mark) {
    const auto cells = risk::cells_from_json(found.at("cells"));
    const auto& set = found.at("set");
    return {answers_sheet(set, cells), explanation_sheet(set, mark), passport_of(found, cells, mark)};
}

}  // namespace bolwerk::web
