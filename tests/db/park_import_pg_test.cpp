#include <gmock/gmock.h>

#include <future>

#include "db/park_store.hpp"
#include "tests/db/fresh_database.hpp"
#include "tests/workflows/park_record/ibis_sample.hpp"
#include "workflows/park_record/import_report.hpp"
#include "workflows/park_record/municipality_rows.hpp"

namespace bolwerk::db {
namespace {

namespace ibis = workflows::ibis;
using engine::Json;
using testing::ElementsAre;

class ParkImport : public FreshDatabase {
protected:
    ParkImport() { import_municipalities(connection, municipalities); }

    static std::vector<ibis::ParsedRow> rows_of(const std::string& lines) {
        return ibis::parse(ibis::header + lines).value();
    }

    ibis::ImportReport import(const std::vector<ibis::ParsedRow>& rows, ImportMode mode = ImportMode::write) {
        return ibis::report_of(rows, import_parks(connection, ibis::import_rows(rows), mode));
    }
    std::string summary_of_import(const std::string& lines) { return ibis::summary_of(import(rows_of(lines))); }
    std::string value(const std::string& query) { return owner.value(query); }

    const Json municipalities = ibis::municipality_rows(ibis::read_file("db/data/municipalities.csv"),
                                                        ibis::read_file("db/data/municipality_borders.geojson"))
                                    .value();
    Connection connection{address.application};
};

TEST_F(ParkImport, takes_over_600_real_parks_and_the_second_time_changes_nothing) {
    const auto rows = ibis::parse(ibis::read_file("db/data/parks.csv")).value();
    EXPECT_EQ(import(rows).added, 600);
    EXPECT_EQ(value("select count(*) from park"), "600");
    EXPECT_EQ(value("select sum(ha_bruto) from park where rin = '962'"), "66.1915");
    EXPECT_EQ(value("select coalesce(type_raw, 'none') from park where rin = '1074'"), "none");
    const auto before = value("select md5(string_agg(p::text, '|' order by id)) from park p");
    const auto again = import(rows);
    EXPECT_EQ(again.unchanged, 600);
    EXPECT_EQ(again.added + again.changed + again.refused, 0);
    EXPECT_EQ(value("select md5(string_agg(p::text, '|' order by id)) from park p"), before);
    EXPECT_EQ(value("select count(*) from park_history"), "0");
}

TEST_F(ParkImport, tells_a_municipality_that_is_abolished_from_one_that_is_not_known) {
    owner.run("update municipality set successor = 'GM0232' where code = 'GM0200'");
    owner.run("delete from municipality where code = 'GM0995'");
    const auto report = import(rows_of("GM0200,962,Ecofactorij,2024,3,2,1,B1\nGM0995,963,Larserpoort,2024,3,2,1,B1\n"));
    EXPECT_THAT(report.rows.at(0).remarks, ElementsAre("Deze gemeente is opgeheven. Zij ging over naar Epe (GM0232)."));
    EXPECT_THAT(report.rows.at(1).remarks, ElementsAre("Deze gemeente staat nog niet in Bolwerk."));
}

TEST_F(ParkImport, does_not_take_another_park_for_the_one_that_has_the_number) {
    import(rows_of("GM0200,962,Ecofactorij,2024,92,78,4,B1\n"));
    const auto told = [&](const std::string& line) { return import(rows_of(line)).rows.at(0).remarks; };
    EXPECT_THAT(told("GM0232,962,Eekterveld,2025,12,9,1,B1\n"),
                ElementsAre(testing::HasSubstr("Onder dit RIN-nummer staat hier Ecofactorij in Apeldoorn.")));
    EXPECT_EQ(value("select name || municipality || year from park"), "EcofactorijGM02002024");
    EXPECT_THAT(told("GM0232,962,Ecofactorij,2025,12,9,1,B1\n"),
                testing::Contains(testing::HasSubstr("Let op: van naam")));
    EXPECT_THAT(told("GM0232,962,ECOFACTORIJ,2025,13,9,1,B1\n"),
                testing::Not(testing::Contains(testing::HasSubstr("Let op: van naam"))))
        << "capitals make no other park";
    owner.run("update municipality set successor = 'GM0200' where code = 'GM0232'");
    EXPECT_THAT(told("GM0200,962,Eekterveld,2025,14,9,1,B1\n"),
                testing::Contains(testing::HasSubstr("Let op: van naam")))
        << "the heir of its municipality is no other municipality";
}

TEST_F(ParkImport, writes_nothing_when_it_is_only_tried_out) {
    const auto rows = rows_of("GM0200,962,Ecofactorij,2024,3,2,1,B1\n");
    EXPECT_EQ(import(rows, ImportMode::try_out).added, 1);
    EXPECT_EQ(value("select count(*) from park"), "0");
    import(rows);
    EXPECT_EQ(import(rows_of("GM0200,962,Anders,2024,3,2,1,B1\n"), ImportMode::try_out).changed, 1);
    EXPECT_EQ(value("select name from park"), "Ecofactorij");
}

TEST_F(ParkImport, keeps_the_earlier_values_of_a_changed_row) {
    import(rows_of("GM0200,962,Ecofactorij,2022,3,2,1,B1\n"));
    const auto report = import(rows_of("GM0200,962,Ecofactorij,2024,3.5,2,1,B1\n"));
    EXPECT_EQ(report.changed, 1);
    EXPECT_THAT(report.rows[0].remarks, ElementsAre("Jaar: 2022 → 2024", "Bruto: 3 ha → 3,5 ha"));
    EXPECT_EQ(value("select was - 'no' from park_history"), R"({"year": 2022, "ha_bruto": 3.0000})");
    EXPECT_EQ(value("select becomes ->> 'ha_bruto' from park_history"), "3.5000");
}

TEST_F(ParkImport, does_not_go_back_to_an_older_year) {
    import(rows_of("GM0200,962,Nu,2024,3,2,1,B1\n"));
    const auto report = import(rows_of("GM0200,962,Vroeger,2022,3,2,1,B1\n"));
    EXPECT_THAT(report.rows[0].remarks, ElementsAre("Bolwerk heeft al nieuwere gegevens van dit terrein."));
    EXPECT_EQ(value("select name from park"), "Nu");
}

TEST_F(ParkImport, refuses_a_park_of_a_municipality_that_is_not_in_the_register) {
    owner.run("delete from municipality where code = 'GM0301'");
    const auto report = import(rows_of("GM0301,962,Zutphen,2024,3,2,1,B1\nGM0200,963,Apeldoorn,2024,3,2,1,B1\n"));
    EXPECT_THAT(report.rows[0].remarks, ElementsAre("Deze gemeente staat nog niet in Bolwerk."));
    EXPECT_EQ(report.rows[1].outcome, ibis::RowOutcome::added);
}

TEST_F(ParkImport, ends_every_row_of_a_mixed_file_in_one_of_four_ways) {
    import(rows_of("GM0200,11,Gelijk,2024,3,2,1,B1\nGM0200,12,Oud,2024,3,2,1,B1\n"));
    EXPECT_EQ(summary_of_import(
                  "GM0200,11,Gelijk,2024,3,2,1,B1\nGM0200,12,Nieuw,2024,3,2,1,B1\nGM0241,13,Erbij,2024,3,2,1,B1\n"
                  "GM0000,14,Fout,2024,3,2,1,B1\nGM0200,11,Dubbel,2024,3,2,1,B1\n"),
              "5 rijen: 1 toegevoegd, 1 gewijzigd, 1 ongewijzigd, 2 geweigerd. Bij 1 rij staat een waarschuwing.");
    EXPECT_EQ(value("select municipality from park where rin = '13'"), "GM1945");
}

TEST_F(ParkImport, leaves_nothing_half_imported) {
    auto rows = ibis::import_rows(rows_of("GM0200,11,Goed,2024,3,2,1,B1\nGM0200,12,Ook goed,2024,3,2,1,B1\n"));
    rows[1]["ha_netto"] = "9";
    EXPECT_THROW(import_parks(connection, rows), DatabaseError);
    EXPECT_EQ(value("select count(*) from park"), "0");
    EXPECT_EQ(import(rows_of("GM0200,11,Goed,2024,3,2,1,B1\n")).added, 1) << "the connection can be used again";
}

TEST_F(ParkImport, leaves_what_was_made_definitive_later_and_says_so) {
    import(rows_of("GM0200,962,Ecofactorij,2024,3,2,1,B1\n"));
    owner.run(R"(insert into person (name, email) values ('Petra Blom', 'petra@voorbeeld.test');
                 select set_config('bolwerk.person', (select id::text from person), false);
                 update park set ha_netto = 2.5, fields = '{"kvo_b": true}';
                 select set_config('bolwerk.person', '', false))");
    owner.run("update park_history set changed_at = '2024-06-01'");
    const auto later = rows_of("GM0200,962,Ecofactorij II,2024,4,2,1,B2\n");
    const auto report = import(later);
    EXPECT_EQ(report.changed, 1);
    EXPECT_EQ(value("select name || ' ' || type_raw || ' ' || ha_bruto || ' ' || ha_netto || ' ' || (fields ->> "
                    "'kvo_b') from park"),
              "Ecofactorij II B2 3.0000 2.5000 true");
    EXPECT_THAT(
        report.rows.at(0).remarks,
        testing::Contains("Let op: De oppervlakten blijven zoals hier definitief is gemaakt, de levering is ouder."));
    owner.run("update park_history set changed_at = '2023-06-01' where person_id is not null");
    import(later);
    EXPECT_EQ(value("select ha_bruto || ' ' || ha_netto from park"), "4.0000 2.0000") << "a later delivery goes before";
}

TEST_F(ParkImport, keeps_what_was_not_delivered) {
    import(rows_of("GM0200,962,Ecofactorij,2024,3,2,1,B1\n"));
    owner.run(R"(update park set fields = '{"pps": true, "kvo_b": false}', border = '{"type": "Polygon"}')");
    auto rows = ibis::import_rows(rows_of("GM0200,962,Ecofactorij,2024,3,2,1,B1\n"));
    EXPECT_EQ(import_parks(connection, rows)[0]["outcome"], "unchanged");
    rows[0]["fields"] = {{"kvo_b", true}};
    EXPECT_EQ(import_parks(connection, rows)[0]["outcome"], "changed");
    EXPECT_EQ(value("select fields from park"), R"({"pps": true, "kvo_b": true})");
    EXPECT_EQ(value("select border from park"), R"({"type": "Polygon"})");
}

TEST_F(ParkImport, may_run_twice_at_the_same_moment) {
    const auto rows = ibis::import_rows(ibis::parse(ibis::read_file("db/data/parks.csv")).value());
    std::vector<std::future<void>> imports;
    for (int i = 0; i < 3; ++i)
        imports.push_back(std::async(std::launch::async, [&] {
            Connection own{address.application};
            import_parks(own, rows);
        }));
    for (auto& one : imports) one.get();
    EXPECT_EQ(value("select count(*) from park"), "600");
}

TEST_F(ParkImport, of_municipalities_brings_their_borders_and_changes_nothing_the_second_time) {
    EXPECT_EQ(value("select count(*) from municipality where border is not null and label_point is not null"), "57");
    EXPECT_EQ(import_municipalities(connection, municipalities), 0);
    auto renamed = municipalities;
    renamed[0]["name"] = "Aalten aan de Slinge";
    EXPECT_EQ(import_municipalities(connection, renamed), 1);
}

}  // namespace
}  // namespace bolwerk::db
