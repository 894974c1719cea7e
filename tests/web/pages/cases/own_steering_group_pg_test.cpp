// Of a district that has a stuurgroep of its own, that one decides on the plans; the one of the programme reads along.
#include <gmock/gmock.h>

#include "db/query_set.hpp"
#include "tests/web/pages/cases/case_scene.hpp"

namespace bolwerk::web {
namespace {

class OwnSteeringGroup : public CaseScene {
protected:
    OwnSteeringGroup() {
        owner.run("set search_path = " + db::query_set_name() + ", public");
        programme = organisation("stuurgroep", "Stuurgroep van het programma", {"GM0200", "GM0232", "GM0995"});
        lieke = person("Lieke Brand", "steering_group_secretary", programme, 1);
        plan = begin_plan();
        owner.run(
            "update case_file set state = 'for_decision', document = jsonb_set(document, '{data}',"
            "  document -> 'data' || jsonb_build_object('no_communication_reason', 'Dat loopt al in de hele gemeente',"
            "    'no_enforcement_reason', 'Er is hier niets te handhaven',"
            "    'no_sustainability_reason', 'Het terrein is al verduurzaamd')) || '{\"state\": \"for_decision\"}'");
    }
    int agrees(std::int64_t who) {
        return post(who, "/zaken/" + plan + "/acties/agree", {{"decided_on", owner.value("select today()")}}).status;
    }
    std::string desks_of_the_decision() {
        owner.run(
            "select set_tasks(f, '[{\"kind\": \"main\", \"role\": \"steering_group_secretary\", \"label\": "
            "\"Besluit\"}]')"
            " from case_file f");
        return owner.value(
            "select string_agg(o.name, ', ' order by o.name) from task t"
            " join organisation o on o.id = t.organisation_id");
    }

    std::int64_t programme = 0, lieke = 0;
    std::string plan;
};

TEST_F(OwnSteeringGroup, decides_and_the_wider_one_reads_along) {
    EXPECT_EQ(desks_of_the_decision(), "Stuurgroep Noord-Veluwe");
    EXPECT_EQ(get(lieke, "/zaken/" + plan).status, 200);
    EXPECT_EQ(agrees(lieke), 403);
    EXPECT_EQ(agrees(saskia), 200);
}

TEST_F(OwnSteeringGroup, is_told_of_the_plan_alone) {
    owner.run("delete from notification");
    owner.run(
        "select tell(f, '[{\"role\": \"steering_group_secretary\", \"text\": \"Een plan voor de agenda\"}]') from "
        "case_file f");
    EXPECT_EQ(owner.value("select string_agg(p.name, ', ') from notification n join person p on p.id = n.person_id"),
              "Saskia Vos");
}

TEST_F(OwnSteeringGroup, leaves_it_to_the_wider_one_where_there_is_none) {
    owner.rows("delete from organisation_area where organisation_id = $1", {std::to_string(steering_group)});
    owner.rows("delete from case_reader where organisation_id = $1", {std::to_string(steering_group)});
    EXPECT_EQ(desks_of_the_decision(), "Stuurgroep van het programma");
    EXPECT_EQ(agrees(lieke), 200);
}

TEST_F(OwnSteeringGroup, of_the_same_area_there_is_no_nearer_one) {
    const auto twin = organisation("stuurgroep", "Stuurgroep Veluwe", {"GM0200", "GM0232"});
    EXPECT_EQ(owner.value("select acts_itself($1, 'GM0200') and acts_itself($2, 'GM0200')",
                          {std::to_string(twin), std::to_string(steering_group)}),
              "t");
    EXPECT_EQ(owner.value("select acts_itself($1, 'GM0995')", {std::to_string(programme)}), "t")
        << "no district of its own in Lelystad";
}

}  // namespace
}  // namespace bolwerk::web
