#include "workflows/park_record/import_report.hpp"

#include <gmock/gmock.h>

#include "tests/workflows/park_record/ibis_sample.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using engine::Json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// Five rows, of which the database took four, each in another way.
ImportReport the_report() {
    const auto rows =
        parse(header +
              "GM0200,11,Nieuw,2024,3,2,1,B1\nGM0200,12,Anders,2024,3,2,1,B1\nGM0200,13,Gelijk,2024,3,2,1,B1\n"
              "GM0200,14,Oud,2022,3,2,5,B1\nGM0000,15,Fout,2024,3,2,1,B1\n");
    return report_of(*rows, {{{"line", 2}, {"outcome", "added"}},
                             {{"line", 3},
                              {"outcome", "changed"},
                              {"was", {{"name", "Vroeger"}, {"ha_netto", "1.5000"}}},
                              {"becomes", {{"name", "Anders"}, {"ha_netto", "2.0000"}}}},
                             {{"line", 4}, {"outcome", "unchanged"}},
                             {{"line", 5}, {"outcome", "refused"}, {"reason", "older_year"}}});
}

TEST(ImportReport, says_what_became_of_every_row) {
    const auto report = the_report();
    std::vector<RowOutcome> outcomes;
    for (const auto& row : report.rows) outcomes.push_back(row.outcome);
    EXPECT_THAT(outcomes, ElementsAre(RowOutcome::added, RowOutcome::changed, RowOutcome::unchanged,
                                      RowOutcome::refused, RowOutcome::refused));
    EXPECT_EQ(summary_of(report), "5 rijen: 1 toegevoegd, 1 gewijzigd, 1 ongewijzigd, 2 geweigerd.");
}

TEST(ImportReport, shows_old_and_new_of_a_changed_row) {
    EXPECT_THAT(the_report().rows[1].remarks, ElementsAre("Naam: Vroeger → Anders", "Netto: 1,5 ha → 2 ha"));
}

TEST(ImportReport, names_what_bolwerk_keeps_though_the_delivery_says_otherwise) {
    const auto rows = parse(header + "GM0200,11,Nieuw,2024,3,2,1,B1\n");
    const auto report = report_of(*rows, {{{"line", 2}, {"outcome", "unchanged"}, {"kept", {"name", "fields"}}}});
    EXPECT_THAT(report.rows[0].remarks,
                ElementsAre("Let op: De naam blijft zoals hier definitief is gemaakt, de levering is ouder.",
                            "Let op: Kenmerken blijven zoals hier definitief is gemaakt, de levering is ouder."));
}

TEST(ImportReport, gives_line_number_and_reason_of_a_refused_row) {
    const auto text = text_of(the_report(), ReportLength::everything);
    EXPECT_THAT(text, HasSubstr("5       14         geweigerd     Oud\n"));
    EXPECT_THAT(text, HasSubstr("- Bolwerk heeft al nieuwere gegevens van dit terrein.\n"));
    EXPECT_THAT(text, HasSubstr("- Let op: Er is meer grond uitgeefbaar"));
    EXPECT_THAT(text, HasSubstr("6       15         geweigerd     Fout\n"));
    EXPECT_THAT(text, HasSubstr("- De gemeente is niet ingevuld (GM0000).\n"));
}

TEST(ImportReport, leads_from_a_park_that_was_merged_to_the_one_that_took_its_place) {
    const auto rows = parse(header + "GM0200,11,Weg,2024,3,2,1,B1\n");
    const auto report = report_of(
        *rows, {{{"line", 2}, {"outcome", "refused"}, {"reason", "merged"}, {"successor", "De Beemte (RIN 140064)"}}});
    EXPECT_THAT(report.rows[0].remarks,
                testing::Contains("Dit terrein ging op in De Beemte (RIN 140064). Lever het daar aan."));
}

TEST(ImportReport, names_the_columns_that_no_field_is_known_for) {
    const std::string csv =
        "gm_code,gemeente,provincie,rin_nummer,plan_naam,peiljaar,ha_bruto,ha_netto,ha_tottuit,"
        "wloc_type,Windmolens,p_kvob\nGM0200,Apeldoorn,Gelderland,11,Nieuw,2024,3,2,1,B1,4,ja\n";
    const auto told =
        text_of(report_of(*parse_ibis_file(csv, the_municipalities(), 2026), Json::array()), ReportLength::remarkable);
    EXPECT_THAT(told, HasSubstr("niet overgenomen: 'Windmolens'\n"));
    const std::string json =
        R"({"features": [{"properties": {"RIN_NUMMER": "11", "PLAN_NAAM": "Nieuw", "GEM_CODES": "GM0200", "JAAR": 2024,
            "HA_BRUTO": 3, "HA_NETTO": 2, "HA_TOTTUIT": 1, "WLOC_TYPE": "B1", "PROV_NAMEN": "Gelderland", "zon": 1}}]})";
    EXPECT_THAT(parse_ibis_file(json, the_municipalities(), 2026)->left_out, ElementsAre("'ZON'"));
}

TEST(ImportReport, asks_to_look_at_a_park_that_may_be_another_one) {
    const auto rows = parse(header + "GM0200,11,Nieuw,2024,3,2,1,B1\n");
    const auto told = [&](Json outcome) {
        outcome["line"] = 2;
        return report_of(*rows, Json::array({outcome})).rows[0].remarks;
    };
    EXPECT_THAT(told({{"outcome", "changed"}, {"differs", 2}}), ElementsAre(HasSubstr("Let op: van naam, gemeente")));
    EXPECT_THAT(told({{"outcome", "changed"}, {"differs", 1}}), testing::IsEmpty());
    EXPECT_THAT(told({{"outcome", "refused"}, {"reason", "another_park"}, {"successor", "De Beemte in Apeldoorn"}}),
                ElementsAre(HasSubstr("Onder dit RIN-nummer staat hier De Beemte in Apeldoorn.")));
}

TEST(ImportReport, can_leave_out_rows_that_changed_nothing) {
    EXPECT_THAT(text_of(the_report(), ReportLength::everything), HasSubstr("Gelijk"));
    EXPECT_THAT(text_of(the_report(), ReportLength::remarkable), Not(HasSubstr("Gelijk")));
}

TEST(ImportReport, keeps_a_long_number_apart_from_what_became_of_it) {
    const auto rows = parse(header + "GM0200,12345678901,Te lang,2024,3,2,1,B1\n");
    EXPECT_THAT(text_of(report_of(*rows, Json::array()), ReportLength::everything), HasSubstr("12345678901 geweigerd"));
}

TEST(ImportReport, counts_a_good_row_that_the_database_did_not_speak_of_as_refused) {
    const auto rows = parse(header + "GM0200,11,Nieuw,2024,3,2,1,B1\n");
    const auto report = report_of(*rows, Json::array());
    EXPECT_EQ(report.refused, 1);
    EXPECT_THAT(report.rows[0].remarks, ElementsAre("Deze rij is niet overgenomen."));
}

TEST(ImportReport, speaks_of_one_row_in_the_singular) {
    const auto rows = parse(header + "GM0241,11,Nieuw,2024,3,2,1,B1\n");
    EXPECT_EQ(summary_of(report_of(*rows, {{{"line", 2}, {"outcome", "added"}}})),
              "1 rij: 1 toegevoegd, 0 gewijzigd, 0 ongewijzigd, 0 geweigerd. Bij 1 rij staat een waarschuwing.");
}

}  // namespace
}  // namespace bolwerk::workflows::ibis
