#include "web/files/workbook_reader.hpp"

#include <gmock/gmock.h>

#include "web/export/form_workbook.hpp"
#include "web/export/zip.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using Kind = ReadCell::Kind;

constexpr const char* relations =
    R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>)";
constexpr const char* workbook =
    R"(<workbook xmlns:r="x"><sheets><sheet name="Matrix" sheetId="1" r:id="rId1"/></sheets></workbook>)";

struct Parts {
    std::string sheet, strings = "<sst/>", book = workbook, links = relations;
};

std::string file_of(const Parts& parts) {
    std::string bytes;
    ZipWriter zip([&](std::string_view some) {
        bytes += some;
        return true;
    });
    zip.add("xl/workbook.xml", parts.book);
    zip.add("xl/_rels/workbook.xml.rels", parts.links);
    zip.add("xl/sharedStrings.xml", parts.strings);
    zip.add("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + parts.sheet + "</sheetData></worksheet>");
    zip.finish();
    return bytes;
}

ReadSheet sheet_of(const Parts& parts) { return read_workbook(file_of(parts), {"Matrix"}).value().front(); }

std::string refusal_of(const std::string& bytes) {
    const auto read = read_workbook(bytes, {"Matrix"});
    return read ? "" : std::string(read.error().reasons.front().sentence);
}

TEST(WorkbookReader, reads_back_what_the_workbook_to_fill_in_holds) {
    const auto bytes = workbook_to_fill_in(
        {{.title = "Matrix",
          .columns = {{"Code", 5}, {"Antwoord", 8, true, {"0", "1"}}, {"Toelichting", 40, true}},
          .rows = {{std::string("L1"), 2.0, std::string("Regel één\n=2+2 & <b>")}, {std::string("L2"), {}, {}}}},
         {.title = "Kenmerk", .columns = {{"Kenmerk", 5}}, .rows = {{std::string("Ronde")}}}},
        "V3 & vertrouwelijk");
    const auto sheets = read_workbook(bytes, {"Kenmerk", "Matrix"}).value();
    EXPECT_EQ(sheets[0].text(2, 1), "Ronde");
    const auto& matrix = sheets[1];
    EXPECT_EQ(matrix.text(1, 3), "Toelichting");
    EXPECT_EQ(matrix.at(2, 2)->kind, Kind::number);
    EXPECT_EQ(matrix.text(2, 2), "2");
    EXPECT_EQ(matrix.at(2, 3)->kind, Kind::text) << "a text that looks like a formula is none";
    EXPECT_EQ(matrix.text(2, 3), "Regel één\n=2+2 & <b>");
    EXPECT_EQ(matrix.at(3, 2), nullptr);
    EXPECT_EQ(matrix.last_row(), 3U);
}

TEST(WorkbookReader, knows_what_kind_of_value_a_cell_has) {
    const auto sheet = sheet_of({.sheet = R"(<row r="7"><c r="A7" t="s"><v>0</v></c><c r="B7"><v>3</v></c>
        <c r="C7" t="str"><f>1+1</f><v>2</v></c><c r="D7" t="b"><v>1</v></c><c r="E7" t="e"><v>#N/A</v></c>
        <c r="F7" t="inlineStr"><is><t>los</t></is></c></row>)",
                                 .strings = R"(<sst><si><r><t>half </t></r><r><t>vet</t></r></si></sst>)"});
    EXPECT_EQ(sheet.text(7, 1), "half vet");
    EXPECT_EQ(sheet.at(7, 2)->kind, Kind::number);
    EXPECT_EQ(sheet.at(7, 3)->kind, Kind::formula);
    EXPECT_EQ(sheet.at(7, 4)->kind, Kind::other);
    EXPECT_EQ(sheet.at(7, 5)->kind, Kind::other);
    EXPECT_EQ(sheet.text(7, 6), "los");
}

TEST(WorkbookReader, reads_files_of_programs_that_name_and_place_things_otherwise) {
    const auto sheet = sheet_of(
        {.sheet = "<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>",
         .book = R"(<x:workbook><x:sheets><x:sheet name="Matrix" r:id="a"/></x:sheets></x:workbook>)",
         .links = R"(<Relationships><Relationship Id="a" Target="/xl/worksheets/sheet1.xml"/></Relationships>)"});
    EXPECT_EQ(sheet.text(1, 2), "2");
    EXPECT_EQ(sheet_of({.sheet = R"(<row r="1"><c r="AB1" t="str"><v>a_x000D_&#10;b</v></c></row>)"}).text(1, 28),
              "a\nb");
}

TEST(WorkbookReader, expands_no_entities_and_refuses_a_document_type) {
    const std::string bomb =
        R"(<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>)";
    EXPECT_THAT(refusal_of(file_of({.sheet = "", .strings = bomb})), HasSubstr("niet te lezen"));
    EXPECT_EQ(sheet_of({.sheet = R"(<row><c t="str"><v>&b;</v></c></row>)"}).text(1, 1), "&b;");
}

TEST(WorkbookReader, refuses_what_is_more_than_a_workbook_of_ours_can_hold) {
    EXPECT_THAT(refusal_of(file_of({.sheet = std::string(3'000'000, ' ')})), HasSubstr("niet te lezen"));
    std::string many;
    for (int row = 0; row < 1'900; ++row) many += "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>";
    EXPECT_THAT(refusal_of(file_of({.sheet = many})), HasSubstr("meer of iets anders"));
    EXPECT_THAT(refusal_of(file_of({.sheet = R"(<row r="90000"><c r="A90000"><v>1</v></c></row>)"})),
                HasSubstr("meer of iets anders"));
    const auto large = "<sst><si><t>" + std::string(60'000, 'x') + "</t></si></sst>";
    std::string shared;
    for (int row = 0; row < 100; ++row) shared += R"(<row><c t="s"><v>0</v></c></row>)";
    EXPECT_THAT(refusal_of(file_of({.sheet = shared, .strings = large})), HasSubstr("meer of iets anders"));
}

TEST(WorkbookReader, refuses_text_that_cannot_be_kept) {
    EXPECT_THAT(refusal_of(file_of({.sheet = "<row><c t=\"str\"><v>\xC3(</v></c></row>"})),
                HasSubstr("meer of iets anders"));
}

TEST(WorkbookReader, refuses_what_is_no_workbook_or_lacks_a_sheet) {
    EXPECT_THAT(refusal_of(""), HasSubstr("niet te lezen"));
    EXPECT_THAT(refusal_of("PK\x03\x04 en verder niets"), HasSubstr("niet te lezen"));
    const auto whole = file_of({.sheet = "<row><c><v>1</v></c></row>"});
    for (std::size_t cut = 0; cut < whole.size(); cut += 7) refusal_of(whole.substr(0, cut));
    EXPECT_THAT(refusal_of(file_of({.sheet = "", .book = "<workbook><sheets/></workbook>"})),
                HasSubstr("ontbreekt een blad"));
    EXPECT_THAT(refusal_of(file_of({.sheet = "", .book = "<workbook><sheets"})), HasSubstr("niet te lezen"));
}

TEST(WorkbookReader, says_where_a_cell_stands_as_a_spreadsheet_does) {
    EXPECT_EQ(cell_address(7, 3), "C7");
    EXPECT_EQ(cell_address(1, 26), "Z1");
    EXPECT_EQ(cell_address(12, 28), "AB12");
}

}  // namespace
}  // namespace bolwerk::web
