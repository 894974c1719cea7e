#include <algorithm>
#include <charconv>

#include "web/files/lower_case.hpp"
#include "web/pages/risk/matrix_columns.hpp"
#include "web/pages/risk/matrix_form.hpp"
#include "web/pages/risk/matrix_sheets.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

namespace risk = workflows::risk;
using engine::Json;

constexpr std::string_view wrong_answer = "een score is 0, 1, 2, 3 of ‘geen zicht’.",
                           wrong_source = "een bron is A, B of C.", wrong_text = "hier hoort tekst te staan.",
                           formula = "hier staat een formule. Typ de waarde zelf.",
                           unknown_code = "deze code is geen indicator van deze matrix.",
                           twice = "deze code staat al hoger in het bestand.",
                           other_heading = "deze kop is veranderd. Gebruik het bestand dat u hier hebt gedownload.",
                           no_code = "hier ontbreekt de code van de indicator.";

class Reading {
public:
    Reading(const ReadSheet& matrix, const ReadSheet& passport, const Json& found)
        : matrix_(matrix), passport_(passport), found_(found) {}

    MatrixReading made() && {
        if (!is_ours()) return std::move(made_);
        look_at_headings();
        for (const auto& [place, cell] : matrix_.cells)
            if (cell.kind == ReadCell::Kind::formula) wrong(place.first, place.second, formula);
        find_rows();
        for (const auto& [code, row] : made_.rows) read_row(code, row);
        if (!made_.errors.empty()) made_.changes.clear();
        return std::move(made_);
    }

private:
    void wrong(unsigned row, unsigned column, std::string_view sentence) {
        made_.errors.push_back({cell_address(row, column), std::string(sentence)});
    }

    std::string value_of(std::string_view what, unsigned column = 2) const {
        for (unsigned row = 1; row <= passport_.last_row(); ++row)
            if (passport_.text(row, 1) == what) return passport_.text(row, column);
        return {};
    }

    bool is_ours() {
        for (const auto& [what, value] : passport_values(found_)) {
            if (value_of(what) == value) continue;
            made_.errors.push_back({"", what == "Uitgave"
                                            ? "De matrix is na uw download ingediend en teruggegeven. Download het "
                                              "bestand opnieuw en vul dat in."
                                            : "Dit bestand hoort niet bij deze matrix. Download het bestand op deze "
                                              "pagina en vul dat in."});
            return false;
        }
        return true;
    }

    void look_at_headings() {
        for (unsigned column = 1; column <= matrix_columns.size(); ++column)
            if (matrix_.text(1, column) != matrix_columns[column - 1].label) wrong(1, column, other_heading);
    }

    void find_rows() {
        std::vector<std::string> codes;
        for (const auto& indicator : found_.at("set").at("indicators")) codes.push_back(text_of(indicator, "code"));
        for (unsigned row = 2; row <= matrix_.last_row(); ++row) {
            const auto code = matrix_.text(row, code_column);
            if (code.empty() && !has_answers(row)) continue;
            if (code.empty())
                wrong(row, code_column, no_code);
            else if (std::ranges::find(codes, code) == codes.end())
                wrong(row, code_column, unknown_code);
            else if (!made_.rows.emplace(code, row).second)
                wrong(row, code_column, twice);
        }
        for (const auto& code : codes)
            if (!made_.rows.contains(code))
                made_.errors.push_back({"", "Indicator " + code + " ontbreekt in het bestand."});
    }

    bool has_answers(unsigned row) const {
        return matrix_.at(row, answer_column) != nullptr || matrix_.at(row, source_column) != nullptr ||
               matrix_.at(row, why_column) != nullptr;
    }

    std::string answer_in(unsigned row) {
        const auto* cell = matrix_.at(row, answer_column);
        auto text = lower_case(matrix_.text(row, answer_column));
        if (cell != nullptr && cell->kind == ReadCell::Kind::number) {
            double number = -1;
            std::from_chars(text.data(), text.data() + text.size(), number);
            for (const double degree : {0.0, 1.0, 2.0, 3.0})
                if (number == degree) return std::to_string(static_cast<int>(degree));
        } else if (cell == nullptr || cell->kind == ReadCell::Kind::text) {
            if (text == no_sight_text || text == risk::no_sight) return std::string(risk::no_sight);
            if (text.empty() || (text.size() == 1 && text >= "0" && text <= "3")) return text;
        }
        if (cell->kind != ReadCell::Kind::formula) wrong(row, answer_column, wrong_answer);
        return {};
    }

    std::string source_in(unsigned row) {
        auto text = matrix_.text(row, source_column);
        std::ranges::transform(text, text.begin(), [](unsigned char letter) { return std::toupper(letter); });
        if (!risk::cannot_be_kept({.answer = {}, .source = text, .why = {}}).empty())
            wrong(row, source_column, wrong_source);
        return text;
    }

    std::string why_in(unsigned row) {
        const auto* cell = matrix_.at(row, why_column);
        if (cell == nullptr) return {};
        auto text = plain_text(cell->text);
        if (cell->kind == ReadCell::Kind::other) wrong(row, why_column, wrong_text);
        if (const auto because = risk::cannot_be_kept({.answer = {}, .source = {}, .why = text}); !because.empty())
            wrong(row, why_column, because);
        return text;
    }

    void read_row(const std::string& code, unsigned row) {
        risk::Change change{.code = code,
                            .cell = {.answer = answer_in(row), .source = source_in(row), .why = why_in(row)}};
        const auto version = value_of(code);
        std::from_chars(version.data(), version.data() + version.size(), change.made_from);
        if (mark_of(change.cell) != value_of(code, 3)) made_.changes.push_back(std::move(change));
    }

    const ReadSheet &matrix_, &passport_;
    const Json& found_;
    MatrixReading made_;
};

}  // namespace

std::vector<std::pair<std::string_view, std::string>> passport_values(const Json& found) {
    const auto returned =
        std::ranges::count_if(found.at("history"), [](const Json& one) { return text_of(one, "what") == "returned"; });
    return {{"Ronde", text_of(found, "number")},
            {"Matrix", std::to_string(found.at("id").get<std::int64_t>())},
            {"Indicatoren", "versie " + std::to_string(found.at("set").at("version").get<int>())},
            {"Uitgave", "nummer " + std::to_string(returned + 1)}};
}

MatrixReading read_matrix_sheets(const ReadSheet& matrix, const ReadSheet& passport, const Json& found) {
    return Reading(matrix, passport, found).made();
}

}  // namespace bolwerk::web
