// A matrix as a workbook: what comes back as it left changes nothing, and each wrong cell is named.
#include "web/pages/risk/matrix_sheets.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "web/pages/risk/matrix_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Json indicator(const char* code) {
    return {{"code", code},
            {"domain", "ligging"},
            {"wording", "Een vraag"},
            {"definition", "Wat telt"},
            {"source", "Schouw"}};
}

Json found() {
    return {{"id", 12},
            {"number", "RIS-2026-0001"},
            {"park", "Proefterrein"},
            {"side", "municipality"},
            {"organisation", "Gemeente Apeldoorn"},
            {"history", Json::array()},
            {"set",
             {{"version", 1},
              {"domains", Json::array({{{"code", "ligging"}, {"label", "Ligging"}}})},
              {"indicators", Json::array({indicator("L1"), indicator("L2"), indicator("L3")})}}},
            {"cells",
             {{"L1",
               {{"answer", "2"},
                {"source", "A"},
                {"why", "Gezien bij een schouw\nin maart."},
                {"version", 4},
                {"by", "Rik Zomer"}}},
              {"L2", {{"answer", "?"}, {"source", ""}, {"why", ""}, {"version", 1}, {"by", "Rik Zomer"}}}}}};
}

class MatrixSheets : public testing::Test {
protected:
    MatrixSheets() { load(); }

    void load(const Json& of = found()) {
        sheets =
            read_workbook(workbook_to_fill_in(matrix_sheets(of, "V3 van Esmee"), "V3 van Esmee"), {"Matrix", "Kenmerk"})
                .value();
    }
    void put(unsigned row, unsigned column, const std::string& text, ReadCell::Kind kind = ReadCell::Kind::text) {
        sheets[0].cells[{row, column}] = {kind, text};
    }
    MatrixReading read(const Json& of = found()) { return read_matrix_sheets(sheets[0], sheets[1], of); }
    std::vector<std::string> errors() {
        std::vector<std::string> all;
        for (const auto& one : read().errors) all.push_back(one.address + " " + one.sentence);
        return all;
    }

    std::vector<ReadSheet> sheets;
};

TEST_F(MatrixSheets, change_nothing_when_they_come_back_as_they_left) {
    const auto back = read();
    EXPECT_THAT(back.errors, IsEmpty());
    EXPECT_THAT(back.changes, IsEmpty());
    EXPECT_EQ(sheets[0].text(3, 4), "geen zicht");
}

TEST_F(MatrixSheets, give_each_changed_cell_with_the_version_that_it_was_made_from) {
    put(2, 4, "0", ReadCell::Kind::number);
    put(4, 4, " Geen Zicht ");
    put(3, 4, "3.0", ReadCell::Kind::number);
    put(3, 5, "b");
    const auto back = read();
    EXPECT_THAT(back.errors, IsEmpty());
    ASSERT_EQ(back.changes.size(), 3U);
    EXPECT_EQ(back.changes[0].cell.answer, "0");
    EXPECT_EQ(back.changes[0].made_from, 4);
    EXPECT_EQ(back.changes[1].cell.answer, "3");
    EXPECT_EQ(back.changes[1].cell.source, "B");
    EXPECT_EQ(back.changes[2].cell.answer, "?") << "no sight is not zero";
    EXPECT_EQ(back.changes[2].made_from, 0);
}

TEST_F(MatrixSheets, name_every_wrong_cell_by_its_address) {
    put(2, 4, "4", ReadCell::Kind::number);
    put(3, 4, "veel");
    put(3, 5, "D");
    put(4, 4, "1", ReadCell::Kind::formula);
    put(4, 6, "Bel 06-12345678 over de loods.");
    EXPECT_THAT(
        errors(),
        ElementsAre("D4 hier staat een formule. Typ de waarde zelf.", "D2 een score is 0, 1, 2, 3 of ‘geen zicht’.",
                    "D3 een score is 0, 1, 2, 3 of ‘geen zicht’.", "E3 een bron is A, B of C.",
                    HasSubstr("F4 Haal persoonsgegevens weg: hier lijkt een telefoonnummer te staan")));
    EXPECT_THAT(read().changes, IsEmpty()) << "with an error nothing is read in";
}

TEST_F(MatrixSheets, may_stand_in_another_order_but_lack_nothing_and_hold_nothing_twice) {
    std::swap(sheets[0].cells[{2, 1}], sheets[0].cells[{3, 1}]);
    std::swap(sheets[0].cells[{2, 4}], sheets[0].cells[{3, 4}]);
    std::swap(sheets[0].cells[{2, 6}], sheets[0].cells[{3, 6}]);
    std::swap(sheets[0].cells[{2, 5}], sheets[0].cells[{3, 5}]);
    EXPECT_THAT(read().changes, IsEmpty());
    put(4, 1, "L2");
    put(5, 1, "Z9");
    EXPECT_THAT(errors(), testing::IsSupersetOf({"A4 deze code staat al hoger in het bestand.",
                                                 "A5 deze code is geen indicator van deze matrix.",
                                                 " Indicator L3 ontbreekt in het bestand."}));
}

TEST_F(MatrixSheets, of_another_matrix_or_an_earlier_time_are_refused) {
    auto other = found();
    other["id"] = 13;
    EXPECT_THAT(read(other).errors.front().sentence, HasSubstr("hoort niet bij deze matrix"));
    auto again = found();
    again["history"] = Json::array({{{"what", "returned"}}});
    EXPECT_THAT(read(again).errors.front().sentence, HasSubstr("ingediend en teruggegeven"));
    put(1, 4, "Score");
    EXPECT_THAT(errors(), ElementsAre(HasSubstr("D1 deze kop is veranderd")));
}

TEST_F(MatrixSheets, say_on_every_page_who_made_the_copy) {
    for (const auto& sheet : matrix_sheets(found(), "V3 van Esmee")) {
        if (sheet.title == matrix_sheet) continue;
        EXPECT_THAT(sheet.rows, testing::Contains(testing::Contains(Cell(std::string("V3 van Esmee")))));
    }
}

}  // namespace
}  // namespace bolwerk::web
