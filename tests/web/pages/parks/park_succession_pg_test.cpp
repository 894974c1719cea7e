#include <gmock/gmock.h>

#include "db/park_store.hpp"
#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;

/// Two parks of a municipality: one goes on in the other, or a part becomes a park of its own.
class ParkSuccession : public SignedInPages {
protected:
    ParkSuccession() {
        owner.run(
            "update park set ha_bruto = 92.6, ha_netto = 78.3, ha_available = 4, type_raw = 'B1',"
            " fields = '{\"fibre\": true, \"energy_use\": 9, \"first_cause\": \"oud\","
            "   \"plots\": [{\"number\": \"1\", \"status\": \"issued\", \"area\": 100000},"
            "               {\"number\": \"2\", \"status\": \"public_space\", \"area\": 25000},"
            "               {\"number\": \"3\", \"status\": \"issued\", \"area\": 683000},"
            "               {\"number\": \"4\", \"status\": \"public_space\", \"area\": 118000}]}' where rin = 'F1';"
            "insert into park (rin, name, municipality, fictitious, ha_bruto, ha_netto, ha_available, fields)"
            " values ('F20', 'Buurterrein', 'GM0200', true, 10, 8, 0,"
            "   '{\"plots\": [{\"number\": \"1\", \"status\": \"issued\", \"area\": 80000},"
            "                 {\"number\": \"9\", \"status\": \"public_space\", \"area\": 20000}]}')");
    }

    std::string plan_on(const std::string& park, const std::string& once) {
        const auto answer = post(els, "/zaken/nieuw",
                                 {{"soort", "project_plan"},
                                  {"plaats", park},
                                  {"title", "Plan voor het terrein"},
                                  {"goal", "Een terrein waar ondernemers elkaar kennen en waar het licht is."},
                                  {"once_key", once}});
        return Json::parse(answer.body).value("number", answer.body);
    }
    std::string id_of(const std::string& rin) { return owner.value("select id from park where rin = $1", {rin}); }
    std::string waiting() {
        return owner.value("select number from case_file where workflow = 'park_record' and not closed");
    }
    Response act(std::int64_t who, const std::string& action, Fields form = {}) {
        form.add("once_key", action);
        return post(who, "/zaken/" + waiting() + "/acties/" + action, form);
    }
    void merge(const std::string& cases) {
        EXPECT_EQ(post(els, "/terreinen/F1/samenvoegen",
                       {{"successor_rin", "F20"},
                        {"open_cases", cases},
                        {"reason", "De weg ertussen is opgeheven."},
                        {"once_key", "samen"}})
                      .status,
                  200);
        EXPECT_EQ(act(petra, "merge").status, 200);
    }
    std::vector<std::string> cases_on(const std::string& rin) {
        std::vector<std::string> numbers;
        const auto page = values(els, "/terreinen/" + rin);
        for (const auto& one : page.at("cases")) numbers.push_back(one.at("number"));
        return numbers;
    }
};

TEST_F(ParkSuccession, of_a_merge_changes_nothing_until_the_province_agrees_and_loses_no_ground) {
    const auto plan = plan_on(id_of("F1"), "plan");
    const auto preview = post_as_browser(els, "/terreinen/F1/samenvoegen",
                                         {{"successor_rin", "F20"},
                                          {"open_cases", "go_along"},
                                          {"reason", "De weg ertussen is opgeheven."},
                                          {"once_key", "kijk"}});
    EXPECT_THAT(preview.body, HasSubstr("Samenvoeging voorgesteld"));
    EXPECT_EQ(waiting(), "") << "a preview changes nothing";
    EXPECT_EQ(post(els, "/terreinen/F1/samenvoegen",
                   {{"successor_rin", "F20"},
                    {"open_cases", "go_along"},
                    {"reason", "De weg ertussen is opgeheven."},
                    {"once_key", "samen"}})
                  .status,
              200);
    EXPECT_THAT(values(petra, "/terreinen/F1").at("pending_text").get<std::string>(),
                HasSubstr("stelde voor: samenvoegen met RIN-nummer F20"));
    EXPECT_EQ(values(petra, "/terreinen/wijzigingen").at("changes")[0].at("what"), "samenvoegen met RIN-nummer F20");
    EXPECT_EQ(owner.value("select removed from park where rin = 'F1'"), "f");
    EXPECT_EQ(act(els, "merge").status, 403);
    EXPECT_EQ(act(petra, "merge").status, 200);
    EXPECT_EQ(owner.value("select ha_bruto || ' ' || ha_netto || ' ' || ha_available from park where rin = 'F20'"),
              "102.6000 86.3000 4.0000");
    EXPECT_EQ(owner.value("select string_agg(plot ->> 'number', ' ' order by place) from park,"
                          " jsonb_array_elements(fields -> 'plots') with ordinality p (plot, place) where rin = 'F20'"),
              "1 9 F1/1 2 3 4");
    EXPECT_EQ(owner.value("select ha_bruto from park where rin = 'F1'"), "92.6000") << "its own record is kept";
    EXPECT_EQ(owner.value("select park_id from case_file where number = $1", {plan}), id_of("F1"));
}

TEST_F(ParkSuccession, leads_from_the_old_number_to_the_new_park_and_takes_cases_along) {
    const auto plan = plan_on(id_of("F1"), "plan");
    merge("go_along");
    const auto gone = values(els, "/terreinen/F1"), heir = values(els, "/terreinen/F20");
    EXPECT_EQ(gone.at("park").at("record_state").at("label"), "Samengevoegd");
    EXPECT_EQ(gone.at("succession")[0].at("href"), "/terreinen/F20");
    EXPECT_EQ(heir.at("succession")[0].at("href"), "/terreinen/F1");
    EXPECT_THAT(cases_on("F20"), testing::ElementsAre(testing::AnyOf(plan, testing::StartsWith("IBS")),
                                                      testing::AnyOf(plan, testing::StartsWith("IBS"))));
    EXPECT_EQ(heir.at("park").at("cases_href"), "/zaken?terrein=F20");
    EXPECT_EQ(values(els, "/zaken", {{"terrein", "F20"}, {"soort", "project_plan"}}).at("cases").size(), 1u);
    for (const auto who : {els, petra}) {
        EXPECT_FALSE(values(who, "/terreinen/F1").at("park").at("can_edit"));
        EXPECT_FALSE(values(who, "/terreinen/F1").at("park").at("can_remove")) << "only a split undoes it";
        EXPECT_EQ(get(who, "/terreinen/F1/wijzigen").status, 404);
    }
    EXPECT_EQ(post(petra, "/terreinen/F1/terugzetten", {{"restore_reason", "Terug ermee."}, {"once_key", "t"}}).status,
              404);
}

TEST_F(ParkSuccession, brings_no_two_open_plans_on_one_park) {
    const auto plan = plan_on(id_of("F1"), "plan"), other = plan_on(id_of("F20"), "ander");
    const auto propose = [&](const std::string& cases) {
        return post(els, "/terreinen/F1/samenvoegen",
                    {{"successor_rin", "F20"},
                     {"open_cases", cases},
                     {"reason", "De weg ertussen is opgeheven."},
                     {"once_key", cases}});
    };
    const auto refused = propose("go_along");
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr(plan + " en " + other));
    EXPECT_EQ(propose("stay").status, 200);
}

TEST_F(ParkSuccession, lets_no_second_plan_begin_beside_one_that_came_along) {
    plan_on(id_of("F1"), "plan");
    merge("go_along");
    EXPECT_THAT(plan_on(id_of("F20"), "nog een"), HasSubstr("Het terrein heeft nog geen ander lopend plan."));
}

TEST_F(ParkSuccession, leaves_the_cases_where_they_are_when_that_was_chosen) {
    const auto plan = plan_on(id_of("F1"), "plan");
    merge("stay");
    EXPECT_THAT(cases_on("F20"), IsEmpty());
    EXPECT_THAT(cases_on("F1"), testing::Contains(plan));
    EXPECT_THAT(values(els, "/terreinen/F1").at("succession")[0].at("what").get<std::string>(),
                HasSubstr("zonder de zaken"));
}

TEST_F(ParkSuccession, gives_a_new_case_on_the_old_park_to_the_one_that_took_its_place) {
    merge("go_along");
    const auto old_park = id_of("F1");
    const auto plan = plan_on(old_park, "plan");
    EXPECT_EQ(owner.value("select park_id from case_file where number = $1", {plan}), id_of("F20"));
}

TEST_F(ParkSuccession, says_which_case_of_the_old_park_already_takes_the_new_one) {
    const auto plan = plan_on(id_of("F1"), "plan");
    merge("go_along");
    EXPECT_THAT(page_of(els, "/zaken/nieuw", {{"soort", "project_plan"}}).body,
                HasSubstr("Buurterrein, Apeldoorn (heeft al " + plan + ")"));
}

TEST_F(ParkSuccession, of_a_part_makes_a_park_of_it_and_leaves_the_rest_its_number_and_its_cases) {
    const auto plan = plan_on(id_of("F1"), "plan");
    EXPECT_EQ(post(els, "/terreinen/F1/splitsen",
                   {{"part_name", "Proefterrein Zuid"},
                    {"part_bruto", "12,5"},
                    {"part_netto", "10"},
                    {"part_available", "1"},
                    {"part_plots", "1, 2"},
                    {"reason", "Het kanaal deelt het terrein in tweeën."},
                    {"once_key", "deel"}})
                  .status,
              200);
    EXPECT_EQ(act(petra, "split", {{"part_rin", "F9"}}).status, 422) << "the province gives digits";
    EXPECT_EQ(act(petra, "split", {{"part_rin", "201"}}).status, 200);
    const auto area =
        "select ha_bruto || ' ' || ha_netto || ' ' || ha_available || ' ' || jsonb_array_length(fields -> 'plots')"
        " from park where rin = $1";
    EXPECT_EQ(owner.value(area, {"F1"}), "80.1000 68.3000 3.0000 2");
    EXPECT_EQ(owner.value(area, {"201"}), "12.5000 10.0000 1.0000 2");
    EXPECT_EQ(owner.value("select name || (fields - 'plots')::text || type_raw from park where rin = '201'"),
              "Proefterrein Zuid{\"fibre\": true}B1");
    EXPECT_THAT(cases_on("F1"), testing::Contains(plan));
    EXPECT_THAT(cases_on("201"), IsEmpty());
    EXPECT_EQ(values(els, "/terreinen/201").at("succession")[0].at("href"), "/terreinen/F1");
}

TEST_F(ParkSuccession, is_told_in_the_history_with_who_proposed_it_who_decided_and_why_to_whoever_reads_its_case) {
    merge("go_along");
    const auto row = values(els, "/terreinen/F20").at("changes")[0];
    EXPECT_EQ(row.at("actor"), "Petra Blom");
    EXPECT_EQ(row.at("text"), "maakte definitief wat Els Wolters voorstelde: 4 gegevens.");
    EXPECT_THAT(row.at("details"), testing::Contains("Reden: De weg ertussen is opgeheven."));
    EXPECT_THAT(row.at("details").dump(), HasSubstr("Zaak: IBS-"));
    for (const auto who : {mark, koen}) {
        const auto outside = values(who, "/terreinen/F20").at("changes")[0];
        EXPECT_EQ(outside.at("actor"), "Petra Blom") << who;
        EXPECT_THAT(outside.dump(),
                    testing::Not(testing::AnyOf(HasSubstr("Els Wolters"), HasSubstr("opgeheven"), HasSubstr("IBS-"))))
            << who;
    }
}

TEST_F(ParkSuccession, is_named_to_whoever_delivers_the_old_park_once_more) {
    merge("go_along");
    db::Connection connection{address.application};
    const Json row{{"line", 1},           {"rin", "F1"},        {"name", "Proefterrein"},
                   {"year", 2026},        {"type", "B1"},       {"municipality", "GM0200"},
                   {"ha_bruto", "92.6"},  {"ha_netto", "78.3"}, {"other_municipalities", Json::array()},
                   {"ha_available", "0"}, {"border", nullptr},  {"fields", Json::object()}};
    const auto outcome = db::import_parks(connection, Json::array({row}))[0];
    EXPECT_EQ(outcome.at("reason"), "merged");
    EXPECT_EQ(outcome.at("successor"), "Buurterrein (RIN F20)");
}

TEST_F(ParkSuccession, is_for_the_own_municipality_to_propose) {
    for (const auto who : {fatma, koen, saskia, mark, petra})
        for (const auto* way : {"samenvoegen", "splitsen"}) {
            EXPECT_EQ(get(who, "/terreinen/F1/" + std::string(way)).status, 404) << who << way;
            EXPECT_EQ(post(who, "/terreinen/F1/" + std::string(way), {}).status, 404) << who << way;
        }
}

}  // namespace
}  // namespace bolwerk::web
