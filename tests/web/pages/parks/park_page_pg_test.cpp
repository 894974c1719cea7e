#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// The page of one park.
class ParkPage : public SignedInPages {
protected:
    Json safety_of_the_park() {
        const auto groups = values(els, "/terreinen/F1").at("fact_groups");
        for (const auto& group : groups)
            if (group.at("group_id") == "veiligheid") return group.at("facts");
        return nullptr;
    }
};

TEST_F(ParkPage, what_nobody_knows_stands_in_one_line) {
    owner.run("update park set fields = '{\"cameras\": true, \"kvo_b\": false}' where rin = 'F1'");
    const auto facts = safety_of_the_park();
    ASSERT_EQ(facts.size(), 3u) << facts;
    EXPECT_EQ(facts[0]["label"], "Cameratoezicht");
    EXPECT_EQ(facts[0]["value"], "Ja");
    EXPECT_EQ(facts[1]["value"], "Nee");
    EXPECT_EQ(facts[2]["label"], "Niet bekend");
    EXPECT_THAT(facts[2]["value"].get<std::string>(), testing::HasSubstr("Ondernemersvereniging, Parkmanagement"));
}

TEST_F(ParkPage, a_coordinator_finds_the_parks_of_the_own_municipalities_in_one_choice) {
    EXPECT_EQ(values(els, "/terreinen").at("parks").size(), 2u);
    const auto own = values(els, "/terreinen", {{"gemeente", "mijn"}});
    ASSERT_EQ(own.at("parks").size(), 1u);
    EXPECT_EQ(own["parks"][0]["park_name"], "Proefterrein");
    EXPECT_TRUE(values(petra, "/terreinen", {{"gemeente", "mijn"}}).at("parks").empty());
    EXPECT_EQ(page_of(els, "/terreinen").status, 200);
}

}  // namespace
}  // namespace bolwerk::web
