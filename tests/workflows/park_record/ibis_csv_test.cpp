#include <gmock/gmock.h>

#include "tests/workflows/park_record/ibis_sample.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string good_row = "GM0200,962,X,2024,3,2,1,B1\n";

/// Why the file as a whole is refused; empty when it is read.
std::vector<std::string> csv_refusals(const std::string& text) {
    std::vector<std::string> reasons;
    if (const auto rows = parse(text); !rows)
        for (const auto& reason : rows.error().reasons)
            reasons.push_back(std::string{reason.sentence} + " " + reason.detail);
    return reasons;
}

TEST(IbisCsv, of_600_real_parks_is_taken_over_whole) {
    const auto rows = parse(read_file("db/data/parks.csv"));
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 600U);
    int with_warning = 0;
    for (const auto& row : *rows) {
        EXPECT_TRUE(row.park) << row.line << row.reasons.front();
        with_warning += row.warnings.empty() ? 0 : 1;
    }
    EXPECT_EQ(with_warning, 1) << "only the type B8 is new to us";
    EXPECT_EQ(import_rows(*rows).size(), 600U);
}

TEST(IbisCsv, of_other_provinces_is_refused_row_by_row) {
    const auto rows = parse(read_file("tests/workflows/park_record/data/ibis_edge_cases.csv"));
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 15U);
    for (const auto& row : *rows) {
        EXPECT_FALSE(row.park);
        EXPECT_THAT(row.reasons, ElementsAre(HasSubstr("hoort niet bij de provincies")));
    }
}

TEST(IbisCsv, of_awkward_real_rows_is_good_once_they_lie_in_the_programme) {
    auto text = read_file("tests/workflows/park_record/data/ibis_edge_cases.csv");
    for (auto at = text.find("\nGM"); at != std::string::npos; at = text.find("\nGM", at + 1))
        text.replace(at, 7, "\nGM0200");
    const auto rows = parse(text);
    ASSERT_TRUE(rows);
    for (const auto& row : *rows)
        EXPECT_TRUE(row.park) << row.name << ": " << (row.reasons.empty() ? "" : row.reasons.front());
    EXPECT_THAT((*rows)[8].warnings, ElementsAre(HasSubstr("Netto is 0")));
    EXPECT_EQ((*rows)[10].park->name, "Brêgeleane");
    EXPECT_EQ((*rows)[7].park->name, "BEYERD EN 'T RIET");
}

TEST(IbisCsv, may_have_a_byte_order_mark_and_carriage_returns) {
    const auto rows = parse(
        "\xef\xbb\xbf"
        "gm_code,rin_nummer,plan_naam,peiljaar,ha_bruto,ha_netto,ha_tottuit,wloc_type\r\n"
        "GM0200,962,X,2024,3,2,1,B1\r\n\r\nGM0200,963,Y,2024,3,2,1,\r\n");
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_EQ((*rows)[1].line, 4);
    EXPECT_EQ((*rows)[0].park->type, "B1");
}

TEST(IbisCsv, may_be_of_a_dutch_spreadsheet) {
    const auto rows = parse(
        "GEM_CODES;RIN_NUMMER;PLAN_NAAM;JAAR;HA_BRUTO;HA_NETTO;HA_TOTTUIT;WLOC_TYPE\n"
        "GM0200;962;X;2024;3,5;2,25;1,125;B1\nGM0200;963;Y;2024;1.234;2;1;B1\n");
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)[0].park->available, 11'250);
    EXPECT_THAT((*rows)[1].reasons, ElementsAre(HasSubstr("kan twee dingen betekenen")));
}

TEST(IbisCsv, keeps_its_line_numbers_across_a_quoted_line_end) {
    const auto rows = parse(header + "GM0200,962,\"De\nRieze\",2024,3,2,1,B1\nGM0000,963,Y,2024,3,2,1,B1\n");
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)[0].park->name, "De Rieze");
    EXPECT_THAT((*rows)[0].warnings, ElementsAre(HasSubstr("regeleinde")));
    EXPECT_EQ((*rows)[1].line, 4);
}

TEST(IbisCsv, loses_no_row_to_a_quote_that_never_closes) {
    const auto rows = parse(header +
                            "GM0200,962,\"De Rieze,2024,3,2,1,B1\nGM0200,963,Y,2024,3,2,1,B1\n"
                            "GM0200,964,\"Z,2024,3,2,1,B1\nGM0200,965,W,2024,3,2,1,B1\n");
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 4U);
    for (int i = 0; i < 4; ++i) EXPECT_EQ((*rows)[i].line, i + 2);
    EXPECT_THAT((*rows)[0].reasons, ElementsAre("De aanhalingstekens in deze regel kloppen niet."));
    EXPECT_TRUE((*rows)[1].park);
    EXPECT_FALSE((*rows)[2].park);
    EXPECT_TRUE((*rows)[3].park);
}

TEST(IbisCsv, reads_on_after_text_behind_a_closing_quote) {
    const auto rows = parse(header + "GM0200,962,\"De\"Rieze,2024,3,2,1,B1\nGM0200,963,Y,2024,3,2,1,B1\n");
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_FALSE((*rows)[0].park);
    EXPECT_TRUE((*rows)[1].park);
}

TEST(IbisCsv, gives_up_on_a_file_full_of_open_quotes_in_time) {
    std::string text = header;
    for (int i = 0; i < 20'000; ++i) text += "GM0200,962,\"De Rieze\"\n,2024,\"3,2,1,B1\n";
    EXPECT_TRUE(parse(text.substr(0, 400'000)));
}

TEST(IbisCsv, refuses_broken_utf8_with_its_line_number_and_reads_on) {
    const auto rows = parse(header + good_row + "GM0200,963,Br\xEAgeleane,2024,3,2,1,B1\nGM0200,964,Z,2024,3,2,1,B1\n");
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)[1].line, 3);
    EXPECT_THAT((*rows)[1].reasons, ElementsAre("Deze regel is geen geldige UTF-8-tekst."));
    EXPECT_TRUE((*rows)[2].park);
}

TEST(IbisCsv, refuses_a_row_of_another_width) {
    const auto rows = parse(header + "GM0200,962,De Kamp, 1/2,2024,3,2,1,B1\nGM0200,963\n");
    ASSERT_TRUE(rows);
    EXPECT_THAT((*rows)[0].reasons, ElementsAre("Deze regel heeft 9 kolommen, de eerste regel heeft er 8."));
    EXPECT_FALSE((*rows)[1].park);
}

TEST(IbisCsv, is_refused_as_a_whole_when_columns_are_missing) {
    EXPECT_THAT(csv_refusals("gm_code,rin_nummer,plan_naam,peiljaar,ha_bruto\n" + good_row),
                ElementsAre("Deze kolom ontbreekt. HA_NETTO", "Deze kolom ontbreekt. HA_TOTTUIT",
                            "Deze kolom ontbreekt. WLOC_TYPE"));
    EXPECT_THAT(csv_refusals(header.substr(0, header.size() - 1) + ",JAAR\n" + good_row),
                ElementsAre("Deze kolom staat er meer dan één keer. JAAR"));
    EXPECT_EQ(csv_refusals(good_row).size(), 8U) << "a file without a header";
}

TEST(IbisCsv, is_refused_as_a_whole_when_there_is_nothing_to_read) {
    EXPECT_THAT(csv_refusals(""), ElementsAre("Het bestand is leeg. "));
    EXPECT_THAT(csv_refusals(header), ElementsAre("Er staan geen terreinen in het bestand. "));
    EXPECT_THAT(csv_refusals(std::string("\xff\xfeg\0m\0", 6)), ElementsAre(HasSubstr("UTF-16")));
}

TEST(IbisCsv, is_refused_as_a_whole_when_it_is_huge) {
    EXPECT_THAT(csv_refusals(header + std::string(largest_csv, 'x')), ElementsAre(HasSubstr("te groot")));
    std::string many = header;
    for (std::size_t i = 0; i <= most_rows; ++i) many += good_row;
    EXPECT_THAT(csv_refusals(many), ElementsAre(HasSubstr("te veel rijen")));
    EXPECT_THAT(csv_refusals(many.substr(0, header.size() + 10 * good_row.size())), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::workflows::ibis
