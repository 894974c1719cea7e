#include "workflows/park_record/ibis_row.hpp"

#include <gmock/gmock.h>

#include "tests/workflows/park_record/ibis_sample.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The only reason for which this row is refused; empty when it is not.
std::string first_refusal(const std::string& line) {
    const auto row = parse_row(line);
    EXPECT_EQ(row.park.has_value(), row.reasons.empty());
    return row.reasons.empty() ? "" : row.reasons.front();
}

std::string name_after_reading(const std::string& name) {
    const auto row = parse_row("GM0200,962," + name + ",2024,3,2,1,B1");
    return row.park ? row.park->name : "refused";
}

TEST(IbisRow, is_taken_over_exactly) {
    const auto row = parse_row("GM1509,962,De Rieze (fases I t/m V),2024,66.1915,52.7347,0,B1");
    ASSERT_TRUE(row.park);
    EXPECT_EQ(row.line, 2);
    EXPECT_EQ(row.park->rin, "962");
    EXPECT_EQ(row.park->municipality, "GM1509");
    EXPECT_EQ(row.park->year, 2024);
    EXPECT_EQ(row.park->bruto, 661'915);
    EXPECT_EQ(row.park->netto, 527'347);
    EXPECT_THAT(row.warnings, IsEmpty());
}

TEST(IbisRow, keeps_its_name_as_the_register_spells_it) {
    for (const auto* name : {"ZEEHELDENWIJK", "Brêgeleane", "BEYERD EN 'T RIET", "Silvolde/Terborg",
                             "Herstructurering  Nijverheid", "\xc3\x89\xc3\xa9n \xe2\x80\x93 twee"})
        EXPECT_EQ(name_after_reading(name), name);
    EXPECT_EQ(name_after_reading("  De Rieze "), "De Rieze");
    EXPECT_EQ(name_after_reading("\"De Kamp, \"\"1/2/3\"\"\""), "De Kamp, \"1/2/3\"");
}

TEST(IbisRow, is_refused_without_a_usable_name) {
    EXPECT_EQ(first_refusal("GM0200,962,  ,2024,3,2,1,B1"), "De naam is leeg.");
    EXPECT_EQ(first_refusal("GM0200,962," + std::string(201, 'a') + ",2024,3,2,1,B1"),
              "De naam is langer dan 200 tekens.");
    EXPECT_EQ(first_refusal("GM0200,962,Rood\x1b[31m,2024,3,2,1,B1"), "In de naam staat een onzichtbaar stuurteken.");
    EXPECT_EQ(first_refusal(std::string("GM0200,962,nul") + '\0' + ",2024,3,2,1,B1"),
              "In de naam staat een onzichtbaar stuurteken.");
}

TEST(IbisRow, needs_a_rin_of_2_to_9_digits) {
    EXPECT_EQ(first_refusal("GM0200,27201703,X,2024,3,2,1,B1"), "");
    EXPECT_EQ(first_refusal("GM0200,,X,2024,3,2,1,B1"), "Het RIN-nummer is leeg.");
    for (const auto* rin : {"1", "1234567890", "96a", "-962", "9 62", "96.2"})
        EXPECT_THAT(first_refusal("GM0200," + std::string{rin} + ",X,2024,3,2,1,B1"),
                    HasSubstr("moet 2 tot en met 9 cijfers"))
            << rin;
}

TEST(IbisRow, needs_a_municipality_of_the_programme) {
    EXPECT_EQ(first_refusal("GM0000,962,X,2024,3,2,1,B1"), "De gemeente is niet ingevuld (GM0000).");
    EXPECT_EQ(first_refusal("GM0599,962,X,2024,3,2,1,B1"), "Gemeente GM0599 hoort niet bij de provincies in Bolwerk.");
    EXPECT_EQ(first_refusal(",962,X,2024,3,2,1,B1"), "De gemeente is niet ingevuld.");
}

TEST(IbisRow, moves_from_an_abolished_municipality_to_its_successor) {
    const auto row = parse_row("GM0241,962,X,2024,3,2,1,B1");
    ASSERT_TRUE(row.park);
    EXPECT_EQ(row.park->municipality, "GM1945");
    EXPECT_THAT(row.warnings,
                ElementsAre("Gemeente GM0241 is opgeheven. Het terrein hoort nu bij Berg en Dal (GM1945)."));
}

TEST(IbisRow, warns_of_a_municipality_with_the_name_of_another_than_its_code) {
    const auto named = [](const std::string& code, const std::string& name) {
        const auto rows = parse("gemeente," + header + name + "," + code + ",962,X,2024,3,2,1,B1\n");
        return rows.value().front().warnings;
    };
    EXPECT_THAT(named("GM0200", "Zwolle"), ElementsAre(HasSubstr("maar de code is van Apeldoorn (GM0200)")));
    for (const auto* name : {"Apeldoorn", "APELDOORN", " apeldoorn ", "Gemeente Apeldoorn", ""})
        EXPECT_THAT(named("GM0200", name), IsEmpty()) << name;
    EXPECT_THAT(named("GM0241", "Groesbeek"), ElementsAre(HasSubstr("is opgeheven")));
}

TEST(IbisRow, warns_of_another_province_than_that_of_its_municipality) {
    const auto in_province = [](const std::string& province) {
        const auto rows = parse("provincie," + header + province + ",GM0200,962,X,2024,3,2,1,B1\n");
        EXPECT_TRUE(rows.value().front().park);
        return rows.value().front().warnings;
    };
    EXPECT_THAT(in_province("Flevoland"), ElementsAre(HasSubstr("maar Apeldoorn (GM0200) ligt in Gelderland")));
    for (const auto* province : {"Gelderland", "GELDERLAND", ""})
        EXPECT_THAT(in_province(province), IsEmpty()) << "a row of a CSV has no geometry: " << province;
}

TEST(IbisRow, may_lie_in_two_municipalities) {
    const auto row = parse_row("\"GM0200,GM0301\",962,X,2024,3,2,1,B1");
    ASSERT_TRUE(row.park);
    EXPECT_EQ(row.park->municipality, "GM0200");
    EXPECT_THAT(row.park->other_municipalities, ElementsAre("GM0301"));
    EXPECT_THAT(row.warnings, ElementsAre(HasSubstr("meer gemeenten")));
}

TEST(IbisRow, needs_a_year_that_can_be) {
    EXPECT_EQ(first_refusal("GM0200,962,X,2026,3,2,1,B1"), "");
    EXPECT_EQ(first_refusal("GM0200,962,X,2027,3,2,1,B1"), "Het jaar 2027 ligt niet tussen 1990 en 2026.");
    EXPECT_EQ(first_refusal("GM0200,962,X,1989,3,2,1,B1"), "Het jaar 1989 ligt niet tussen 1990 en 2026.");
    for (const auto* year : {"", "24", "2024.0", "-2024", "20 24", "nu"})
        EXPECT_THAT(first_refusal("GM0200,962,X," + std::string{year} + ",3,2,1,B1"), HasSubstr("is geen jaartal"))
            << year;
}

TEST(IbisRow, is_refused_when_netto_is_more_than_bruto) {
    EXPECT_EQ(first_refusal("GM0200,962,X,2024,3,3.0001,1,B1"), "Netto (3,00 ha) is groter dan bruto (3,00 ha).");
    EXPECT_EQ(first_refusal("GM0200,962,X,2024,3,3,1,B1"), "");
}

TEST(IbisRow, is_refused_with_every_reason_at_once) {
    const auto row = parse_row("GM0000,1,,99,-3,x,9999999,B1");
    EXPECT_FALSE(row.park);
    EXPECT_THAT(row.reasons, ElementsAre(HasSubstr("RIN"), HasSubstr("naam"), HasSubstr("gemeente"), HasSubstr("jaar"),
                                         "Bruto oppervlakte '-3': Dit getal is negatief.",
                                         "Netto oppervlakte 'x': Dit is geen getal.", HasSubstr("10.000 hectare")));
}

TEST(IbisRow, is_taken_over_with_a_warning_when_more_is_available_than_there_is) {
    const auto empty = parse_row("GM0200,110222,De Zwette VI,2024,22,0,22,B");
    ASSERT_TRUE(empty.park);
    EXPECT_THAT(empty.warnings, ElementsAre("Netto is 0, maar er is wel grond uitgeefbaar (22,00 ha)."));
    const auto more = parse_row("GM0200,962,X,2024,3,2,2.5,B");
    ASSERT_TRUE(more.park);
    EXPECT_THAT(more.warnings, ElementsAre("Er is meer grond uitgeefbaar (2,50 ha) dan netto (2,00 ha)."));
    EXPECT_THAT(parse_row("GM0200,962,X,2024,3.1,0,0,B").warnings, IsEmpty());
}

TEST(IbisRow, keeps_a_type_that_nobody_knows) {
    EXPECT_THAT(parse_row("GM0200,962,X,2024,3,2,1,").warnings, IsEmpty());
    EXPECT_THAT(parse_row("GM0200,962,X,2024,3,2,1,B/C1").warnings, IsEmpty());
    const auto row = parse_row("GM0200,962,X,2024,3,2,1,b9");
    ASSERT_TRUE(row.park);
    EXPECT_EQ(row.park->type, "b9");
    EXPECT_THAT(row.warnings, ElementsAre(HasSubstr("kennen wij niet")));
    EXPECT_THAT(first_refusal("GM0200,962,X,2024,3,2,1," + std::string(41, 'B')), HasSubstr("is geen code"));
}

TEST(IbisRow, is_refused_the_second_time_its_rin_comes_by) {
    const auto rows = parse(
        header + "GM0200,962,Eerste,2024,3,2,1,B\nGM0200,963,Ander,2024,3,2,1,B\nGM0200,962,Tweede,2024,3,2,1,B\n");
    ASSERT_TRUE(rows);
    EXPECT_TRUE((*rows)[0].park);
    EXPECT_TRUE((*rows)[1].park);
    EXPECT_FALSE((*rows)[2].park);
    EXPECT_THAT((*rows)[2].reasons, ElementsAre("RIN-nummer '962' staat ook al op regel 2."));
}

TEST(IbisRow, brings_the_safety_block_when_the_file_has_it) {
    const std::string wide =
        "gm_code,rin_nummer,plan_naam,peiljaar,ha_bruto,ha_netto,ha_tottuit,wloc_type,p_kvob,P_KVOBVERLOOPDATUM\n";
    const auto rows = parse(wide +
                            "GM0200,962,X,2024,3,2,1,B,ja,31-12-2027\nGM0200,963,Y,2024,3,2,1,B,ja,31-02-2027\n"
                            "GM0200,964,Z,2024,3,2,1,B,nee,31-12-2027\nGM0200,965,W,2024,3,2,1,B,,\n");
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)[0].park->fields, engine::Json({{"kvo_b", true}, {"kvo_b_until", "2027-12-31"}}));
    EXPECT_THAT((*rows)[1].reasons, ElementsAre("KVO-B geldig tot '31-02-2027': Deze dag bestaat niet."));
    EXPECT_THAT((*rows)[2].warnings, ElementsAre(HasSubstr("heeft dat keurmerk niet")));
    EXPECT_EQ((*rows)[3].park->fields, engine::Json::object());
}

TEST(IbisRow, takes_figures_contacts_and_both_parts_over_and_leaves_out_what_cannot_be_read) {
    const auto rows = parse(
        "gm_code,rin_nummer,plan_naam,peiljaar,ha_bruto,ha_netto,ha_tottuit,wloc_type,c_onderhoud,d_co2,v_bruto1,"
        "v_verouderd2\nGM0200,11,Ecofactorij,2024,9,8,1,B1,Gebiedsbeheer,120,4.5,ja\n"
        "GM0200,12,De Beemte,2024,9,8,1,B1,,12.7,,misschien\n");
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)[0].park->fields, (engine::Json{{"maintenance_contact", "Gebiedsbeheer"},
                                                     {"co2_emission", 120},
                                                     {"first_ha_bruto", "4.5000"},
                                                     {"second_outdated", true}}));
    ASSERT_TRUE((*rows)[1].park) << "the park itself is good";
    EXPECT_EQ((*rows)[1].park->fields, engine::Json::object());
    EXPECT_EQ((*rows)[1].warnings.size(), 2U);
    EXPECT_NE((*rows)[1].warnings[0].find("Dit gegeven is niet overgenomen."), std::string::npos);
}

}  // namespace
}  // namespace bolwerk::workflows::ibis
