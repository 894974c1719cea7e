#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "tests/db/fresh_database.hpp"
#include "web/commands/command.hpp"

namespace bolwerk::web {
namespace {

class ImportParks : public db::FreshDatabase {
protected:
    /// How `import-parks` ends, and what it said, for a file with these rows.
    std::pair<int, std::string> imported(const std::string& rows) {
        const auto file = std::filesystem::path(testing::TempDir()) / "import_parks.csv";
        std::ofstream(file) << "gm_code,rin_nummer,plan_naam,peiljaar,ha_bruto,ha_netto,ha_tottuit,wloc_type\n" << rows;
        return imported_file(file);
    }
    std::pair<int, std::string> imported_file(const std::filesystem::path& file) {
        testing::internal::CaptureStdout();
        const auto code = run_command({"import-parks", file, "--database", address.application, "--database-owner",
                                       address.owner, "--home", BOLWERK_SOURCE_DIR});
        return {code, testing::internal::GetCapturedStdout()};
    }
};

TEST_F(ImportParks, ends_with_3_when_rows_were_refused_and_with_0_when_none_were) {
    EXPECT_EQ(imported("GM0200,962,Ecofactorij,2024,3,2,1,B1\n").first, 0);
    const auto [code, said] = imported("GM0200,962,Ecofactorij,2024,3,2,1,B1\nGM9876,963,Nergens,2024,3,2,1,B1\n");
    EXPECT_EQ(code, 3);
    EXPECT_THAT(said, testing::HasSubstr("Gemeente GM9876 hoort niet bij de provincies in Bolwerk."));
}

/// A polygon in Zuid-Holland was taken for a park in Apeldoorn.
TEST_F(ImportParks, warns_of_a_border_that_lies_far_from_its_municipality_and_of_no_other) {
    const auto feature = [](const std::string& rin, double east, double north) {
        const auto ring =
            engine::Json::array({{east, north}, {east + 0.002, north}, {east + 0.002, north + 0.002}, {east, north}});
        return engine::Json{{"type", "Feature"},
                            {"geometry", {{"type", "Polygon"}, {"coordinates", engine::Json::array({ring})}}},
                            {"properties",
                             {{"RIN_NUMMER", rin},
                              {"JAAR", 2024},
                              {"PLAN_NAAM", "Terrein " + rin},
                              {"GEM_CODES", "GM0200"},
                              {"PROV_NAMEN", "GELDERLAND"},
                              {"HA_BRUTO", 3},
                              {"HA_NETTO", 2},
                              {"HA_TOTTUIT", 0},
                              {"WLOC_TYPE", "B1"}}}};
    };
    const auto file = std::filesystem::path(testing::TempDir()) / "import_parks.geojson";
    std::ofstream(file) << engine::Json{{"type", "FeatureCollection"},
                                        {"features", {feature("962", 5.96, 52.21), feature("963", 4.49, 51.92)}}};
    const auto [code, said] = imported_file(file);
    EXPECT_EQ(code, 0) << said;
    EXPECT_THAT(said, testing::HasSubstr("963        toegevoegd    Terrein 963\n" + std::string(33, ' ') +
                                         "- Let op: De grens ligt niet in of bij Apeldoorn."));
    EXPECT_EQ(said.find("De grens ligt niet"), said.rfind("De grens ligt niet")) << said;
}

TEST_F(ImportParks, ends_with_1_when_every_row_was_refused_for_nothing_was_imported) {
    EXPECT_EQ(imported("GM9876,963,Nergens,2024,3,2,1,B1\nGM9877,964,Nergens,2024,3,2,1,B1\n").first, 1);
    EXPECT_EQ(owner.value("select count(*) from park"), "0");
}

TEST_F(ImportParks, takes_the_code_of_a_municipality_that_merged_since_for_its_successor) {
    EXPECT_EQ(imported("GM0200,962,Ecofactorij,2024,3,2,1,B1\n").first, 0);
    owner.run("update municipality set successor = 'GM0232' where code = 'GM0200'");
    const auto [code, said] = imported("GM0200,963,Later,2024,3,2,1,B1\n");
    EXPECT_EQ(code, 0);
    EXPECT_THAT(said, testing::HasSubstr("Gemeente GM0200 is opgeheven. Het terrein hoort nu bij Epe (GM0232)."));
    EXPECT_EQ(owner.value("select municipality from park where rin = '963'"), "GM0232");
}

}  // namespace
}  // namespace bolwerk::web
