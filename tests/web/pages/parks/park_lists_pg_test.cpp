#include <gmock/gmock.h>

#include "db/query_set.hpp"
#include "tests/web/pages/cases/case_scene.hpp"
#include "tests/web/pages/sample_keys.hpp"
#include "workflows/park_record/fields.hpp"
#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// The register in bulk: downloads, parks side by side, and what a municipality has.
class ParkLists : public CaseScene {
protected:
    ParkLists() {
        owner.run(
            "update park set ha_bruto = 12.5, ha_netto = 10, year = 2024,"
            " fields = '{\"cameras\": true, \"kvo_b\": false, \"park_management_phone\": \"0570-123456\"}' where rin = "
            "'F1';"
            "update park set ha_bruto = 20, fields = '{\"cameras\": false}' where rin = 'F2'");
    }
    std::string csv(std::int64_t who, const Fields& query = {}) {
        auto answer = get(who, "/terreinen.csv", query);
        std::string all = answer.body;
        if (answer.stream) {
            struct Collect : StreamWriter {
                std::string text;
                bool write(std::string_view some) override {
                    text += some;
                    return true;
                }
                bool wait(std::chrono::milliseconds) override { return true; }
            } out;
            answer.stream(out);
            all = out.text;
        }
        return all;
    }
};

/// "Geen" stood there for a park of which nobody knows it, and for one where it had begun.
TEST_F(ParkLists, say_how_far_the_cooperation_is_in_the_words_of_the_page_of_the_park) {
    const auto in_list = [&](std::int64_t who) {
        const auto list = values(who, "/terreinen");
        for (const auto& row : list.at("parks"))
            if (row.at("rin") == "F1") return row.at("cooperation").at("label").get<std::string>();
        return std::string();
    };
    const auto on_page = [&](std::int64_t who) {
        const auto park = values(who, "/terreinen/F1");
        for (const auto& group : park.at("fact_groups"))
            for (const auto& fact : group.at("facts"))
                if (fact.at("label") == "Samenwerking") return fact.at("value").get<std::string>();
        return std::string();
    };
    const auto both = [&](std::int64_t who, const std::string& label) {
        EXPECT_EQ(in_list(who), label);
        EXPECT_EQ(on_page(who), label);
    };
    EXPECT_EQ(in_list(els), "Niet bekend");
    EXPECT_EQ(on_page(els), "") << "there it stands with what else nobody knows";
    owner.run("update park set fields = fields || '{\"pps\": false}' where rin = 'F1'");
    both(els, "Geen samenwerking");
    ASSERT_EQ(
        post(els, "/zaken/nieuw", {{"soort", "cooperation"}, {"plaats", "1"}, {"title", "Samen op het proefterrein"}})
            .status,
        201);
    both(els, "Geen samenwerking");
    owner.run(
        "update case_file set state = 'start_up', document = document || '{\"state\": \"start_up\"}' where workflow = "
        "'cooperation'");
    both(els, "Opstart");
    both(koen, "Geen samenwerking");
    owner.run("update park set fields = fields || '{\"kvo_b\": true}' where rin = 'F1'");
    both(els, "KVO-B");
}

TEST_F(ParkLists, leave_as_files_without_people_and_with_small_counts_as_a_class) {
    begin_plan();
    const auto text = csv(els);
    EXPECT_THAT(text, HasSubstr("Proefterrein"));
    EXPECT_THAT(text, HasSubstr("Cameratoezicht"));
    EXPECT_THAT(text, HasSubstr("minder dan 5"));
    EXPECT_THAT(text, Not(HasSubstr("0570-123456")));
    EXPECT_THAT(csv(els, {{"gemeente", "GM0232"}}), Not(HasSubstr("Proefterrein")));
    EXPECT_EQ(get(els, "/terreinen.xlsx").status, 200);
    const auto geo = Json::parse(get(els, "/terreinen.geojson").body);
    ASSERT_EQ(geo.at("features").size(), 2u);
    EXPECT_EQ(geo["features"][0]["properties"]["open_cases"], "minder dan 5");
    EXPECT_FALSE(geo["features"][0]["properties"].contains("park_management_phone"));
}

TEST_F(ParkLists, tell_a_private_partner_how_a_park_is_guarded_only_of_parks_whose_cases_it_takes_part_in) {
    const auto guarded = [&](std::int64_t who) {
        std::string rins;
        const auto map = Json::parse(get(who, "/terreinen.geojson").body);
        for (const auto& park : map.at("features"))
            if (!park.at("properties").at("cameras").is_null()) rins += park.at("id").get<std::string>();
        return rins;
    };
    const auto on_its_page = [&](const std::string& rin) {
        return page_of(mark, "/terreinen/" + rin).body.find("Cameratoezicht") != std::string::npos;
    };
    EXPECT_EQ(guarded(els), "F1F2");
    EXPECT_EQ(guarded(mark), "");
    EXPECT_FALSE(on_its_page("F1"));
    EXPECT_THAT(values(mark, "/terreinen/vergelijken", {{"terrein", "F1 F2"}}).dump(),
                Not(HasSubstr("Cameratoezicht")));
    for (const auto* path : {"/gemeenten/GM0200", "/terreinen/kaart"}) {
        EXPECT_THAT(page_of(els, path).body, HasSubstr("Cameratoezicht")) << path;
        EXPECT_THAT(page_of(mark, path).body, Not(HasSubstr("Cameratoezicht"))) << path;
    }
    EXPECT_EQ(get(mark, "/terreinen/kaart", {{"maat", "kenmerk.cameras"}}).status, 400);
    begin_plan();
    owner.rows(
        "insert into case_reader (case_id, organisation_id, compartment, because, changed_at)"
        " select id, $1, compartment, 'party', now() from case_file where workflow = 'project_plan'",
        {std::to_string(management)});
    EXPECT_EQ(guarded(mark), "F1");
    EXPECT_TRUE(on_its_page("F1"));
    EXPECT_FALSE(on_its_page("F2"));
}

TEST_F(ParkLists, leave_out_the_same_fields_in_the_database_as_in_the_register) {
    Json named = Json::array();
    for (const auto& field : workflows::ibis::safety_fields())
        if (workflows::ibis::says_how_guarded(field.id)) {
            named.push_back(field.id);
            EXPECT_FALSE(workflows::ibis::record_field(field.id)->open) << field.id << " would be open data";
        }
    owner.run("set search_path = " + db::query_set_name() + ", public");
    EXPECT_EQ(Json::parse(owner.value("select to_jsonb(guarding_fields())")), named);
}

TEST_F(ParkLists, put_two_to_four_parks_side_by_side_and_name_what_differs) {
    const auto page = values(els, "/terreinen/vergelijken", {{"terrein", "F1"}, {"terrein", "F2"}});
    EXPECT_THAT(missing_keys(sample_of("parks/compare"), page), IsEmpty());
    ASSERT_EQ(page.at("heads").size(), 2u);
    bool cameras = false;
    for (const auto& group : page.at("groups"))
        for (const auto& line : group.at("lines"))
            if (line.at("label") == "Cameratoezicht") {
                cameras = line.at("differs");
                EXPECT_EQ(line["cells"][1]["cell_value"], "Nee");
            }
    EXPECT_TRUE(cameras);
    EXPECT_EQ(get(els, "/terreinen/vergelijken", {{"terrein", "F1, F2"}}).status, 200);
    EXPECT_EQ(get(els, "/terreinen/vergelijken", {{"terrein", "F1"}}).status, 422);
    EXPECT_EQ(get(els, "/terreinen/vergelijken", {{"terrein", "F1 F9"}}).status, 422);
    EXPECT_EQ(get(els, "/terreinen/vergelijken").status, 200);
}

TEST_F(ParkLists, say_for_a_municipality_how_many_parks_have_what) {
    const auto page = values(petra, "/gemeenten/GM0200");
    EXPECT_THAT(missing_keys(sample_of("parks/municipality"), page), IsEmpty());
    for (const auto& row : page.at("counts"))
        if (row.at("label") == "Cameratoezicht") {
            EXPECT_EQ(row.at("yes"), 1);
            EXPECT_EQ(row.at("unknown"), 0);
        }
    EXPECT_EQ(get(petra, "/gemeenten/GM9999").status, 404);
    const auto map = values(petra, "/terreinen/kaart", {{"maat", "kenmerk.cameras"}});
    EXPECT_EQ(map.at("map_title"), "Terreinen met: Cameratoezicht per gemeente");
    for (const auto& row : map.at("municipalities"))
        if (row.at("code") == "GM0200") {
            EXPECT_EQ(row.at("measure"), "1");
        }
    EXPECT_THAT(page_of(petra, "/terreinen/kaart", {{"maat", "kenmerk.bestaat_niet"}}).body,
                HasSubstr("Hectare bruto per gemeente"));
}

}  // namespace
}  // namespace bolwerk::web
