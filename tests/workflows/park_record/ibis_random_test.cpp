#include <gtest/gtest.h>

#include <random>

#include "tests/workflows/park_record/ibis_sample.hpp"
#include "workflows/park_record/import_report.hpp"
#include "workflows/park_record/source_text.hpp"

namespace bolwerk::workflows::ibis {
namespace {

/// What must hold for any file whatever: each row is a good park or has a reason, and all texts can be printed and
/// stored.
void expect_sound(const std::string& text) {
    const auto rows = parse(text);
    if (!rows) {
        ASSERT_FALSE(rows.error().reasons.empty());
        return;
    }
    for (const auto& row : *rows) {
        ASSERT_EQ(row.park.has_value(), row.reasons.empty());
        if (!row.park) continue;
        ASSERT_LE(row.park->netto, row.park->bruto);
        ASSERT_TRUE(the_municipalities().known.contains(row.park->municipality));
        ASSERT_FALSE(row.park->name.empty());
    }
    ASSERT_NO_THROW(import_rows(*rows).dump());
    const auto report = text_of(report_of(*rows, engine::Json::array()), ReportLength::everything);
    ASSERT_TRUE(well_formed_utf8(report)) << report;
}

std::string bytes(std::mt19937& chance, std::size_t most) {
    std::string text(chance() % most, ' ');
    for (char& c : text) c = static_cast<char>(chance());
    return text;
}

/// A copy of a good file in which a few bytes were changed, put in or taken out.
std::string damaged(std::mt19937& chance, std::string text) {
    constexpr std::string_view nasty = "\",;\n\r\0{}[]:.-0\xff\xc3\xe2\x80";
    for (auto blows = 1 + chance() % 8; blows > 0; --blows) {
        const auto at = chance() % text.size();
        const char c = nasty[chance() % nasty.size()];
        switch (chance() % 4) {
            case 0:
                text[at] = c;
                break;
            case 1:
                text.insert(at, 1, c);
                break;
            case 2:
                text.erase(at, 1 + chance() % 5);
                break;
            default:
                text[at] = static_cast<char>(chance());
                break;
        }
        if (text.empty()) text = "x";
    }
    return text;
}

TEST(IbisFile, survives_any_bytes) {
    std::mt19937 chance(20261121);
    for (int i = 0; i < 2'000; ++i) {
        expect_sound(bytes(chance, 300));
        expect_sound(header + bytes(chance, 300));
        expect_sound("{" + bytes(chance, 300));
    }
}

TEST(IbisFile, survives_damage_to_good_csv) {
    std::mt19937 chance(1);
    const auto good = read_file("db/data/parks.csv").substr(0, 2'000);
    for (int i = 0; i < 2'000; ++i) expect_sound(damaged(chance, good));
}

TEST(IbisFile, survives_damage_to_good_geojson) {
    std::mt19937 chance(2);
    const std::string good =
        R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[5.9,52.2],)"
        R"([5.91,52.2],[5.91,52.21],[5.9,52.2]]]},"properties":{"RIN_NUMMER":"962","JAAR":2024,"PLAN_NAAM":"De Rieze",)"
        R"("GEM_CODES":"GM1509","HA_BRUTO":66.1915,"HA_NETTO":52.7,"HA_TOTTUIT":0,"WLOC_TYPE":"B1"}}]})";
    for (int i = 0; i < 4'000; ++i) expect_sound(damaged(chance, good));
}

}  // namespace
}  // namespace bolwerk::workflows::ibis
