#include <gmock/gmock.h>

#include "tests/web/pages/subsidies/province.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr auto tender = "/subsidies/tender/gld_physical/2026";

/// A tender of the province with two applications, that closed yesterday; Tom and Ingrid assess, Yusuf does not yet.
class Tender : public ProvincePages {
protected:
    Tender() {
        ingrid = person("Ingrid Bos", "second_reader", gelderland, 1);
        yusuf = person("Yusuf Demir", "subsidy_officer", gelderland, 1);
        one = complete("Verlichting Proefterrein");
        other = complete("Een hek om het terrein");
        owner.run(
            "insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules)"
            " select id, 2, today(), name, province, organ, legal_basis, rules || jsonb_build_object('allocation', "
            "'tender',"
            "   'open_until', today() - 1, 'criteria', jsonb_build_array("
            "     jsonb_build_object('id', 'effect', 'label', 'Effect', 'weight', 3, 'least', 6),"
            "     jsonb_build_object('id', 'support', 'label', 'Draagvlak', 'weight', 2, 'least', 4)))"
            " from scheme where id = 'gld_physical'");
    }

    std::string complete(const std::string& title) {
        const auto number = applied(100'000, "gld_physical", title);
        EXPECT_EQ(
            step(tom, number, "check", {{"completeness", "complete"}, {"complete_on", engine::iso(today_of(number))}})
                .status,
            200);
        return number;
    }

    static std::string at(const std::string& number) { return std::string(tender) + "/aanvragen/" + number; }

    static Fields scores(int effect, int support, const std::string& what = "punten") {
        return {{"effect", std::to_string(effect)},
                {"support", std::to_string(support)},
                {"motivation", "Dit plan lost het probleem op."},
                {"doe", what}};
    }

    /// Both score, one proposes and the other agrees.
    void settle(const std::string& number, int effect, int support) {
        EXPECT_EQ(post(tom, at(number), scores(effect, support)).status, 200);
        EXPECT_EQ(post(ingrid, at(number), scores(effect, support)).status, 200);
        EXPECT_EQ(post(tom, at(number), scores(effect, support, "voorstel")).status, 200);
        EXPECT_EQ(post(ingrid, at(number), {{"doe", "akkoord"}, {"gezien", seen(number)}}).status, 200);
    }
    std::string seen(const std::string& number) { return values(ingrid, at(number)).at("consensus").at("seen"); }

    std::string scores_seen_by(std::int64_t who) {
        return seen_by(
            who,
            "select count(*) from assessment where case_id = (select id from case_file where number = '" + one + "')");
    }

    std::int64_t ingrid = 0, yusuf = 0;
    std::string one, other;
};

TEST_F(Tender, nobody_sees_scores_of_another_before_both_are_in) {
    EXPECT_EQ(post(tom, at(one), scores(8, 7)).status, 200);
    EXPECT_EQ(scores_seen_by(tom), "1");
    EXPECT_EQ(scores_seen_by(ingrid), "0");
    EXPECT_THAT(values(ingrid, at(one)).at("assessors"), IsEmpty());
    EXPECT_FALSE(values(tom, at(one)).at("shows_scores"));
    EXPECT_EQ(post(ingrid, at(one), scores(6, 5)).status, 200);
    EXPECT_EQ(scores_seen_by(tom) + scores_seen_by(ingrid), "22");
    EXPECT_TRUE(values(tom, at(one)).at("shows_scores"));
}

TEST_F(Tender, a_third_assessor_and_everybody_else_see_nothing_until_it_is_settled) {
    EXPECT_EQ(post(tom, at(one), scores(8, 7)).status, 200);
    EXPECT_EQ(post(ingrid, at(one), scores(6, 5)).status, 200);
    EXPECT_EQ(scores_seen_by(yusuf) + scores_seen_by(petra) + scores_seen_by(els), "000");
    EXPECT_THAT(get(yusuf, at(one)).body, Not(HasSubstr("Dit plan lost")));
    EXPECT_EQ(post(tom, at(one), scores(7, 6, "voorstel")).status, 200);
    EXPECT_EQ(values(yusuf, tender).at("applications").front().at("progress"), "2 van 2 beoordelaars klaar");
    EXPECT_EQ(post(ingrid, at(one), {{"doe", "akkoord"}, {"gezien", seen(one)}}).status, 200);
    EXPECT_EQ(scores_seen_by(yusuf) + scores_seen_by(petra), "22");
    EXPECT_EQ(scores_seen_by(els), "0");
}

TEST_F(Tender, where_the_scheme_wants_three_nobody_sees_scores_before_the_third) {
    owner.run(
        "insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules)"
        " select id, 3, today() + 1, name, province, organ, legal_basis, rules || '{\"assessors\": 3}' from scheme"
        " where id = 'gld_physical' and version = 2");
    EXPECT_EQ(post(tom, at(one), scores(8, 7)).status, 200);
    EXPECT_EQ(post(ingrid, at(one), scores(6, 5)).status, 200);
    EXPECT_EQ(scores_seen_by(tom) + scores_seen_by(ingrid), "11");
    EXPECT_FALSE(values(tom, at(one)).at("shows_scores"));
    EXPECT_EQ(values(tom, tender).at("applications").front().at("progress"), "2 van 3 beoordelaars klaar");
    EXPECT_EQ(post(tom, at(one), scores(7, 6, "voorstel")).status, 422);
    EXPECT_EQ(post(yusuf, at(one), scores(7, 7)).status, 200);
    EXPECT_EQ(scores_seen_by(tom) + scores_seen_by(yusuf), "33");
    EXPECT_EQ(post(tom, at(one), scores(7, 6, "voorstel")).status, 200);
    EXPECT_THROW(owner.run("insert into scheme select id, 4, today() + 2, name, province, organ, legal_basis, rules || "
                           "'{\"assessors\": 1}' from scheme where id = 'gld_physical' and version = 3"),
                 std::exception);
}

TEST_F(Tender, scores_are_given_once_with_a_reason_and_within_bounds) {
    EXPECT_EQ(post(tom, at(one), scores(11, 7)).status, 422);
    EXPECT_EQ(post(tom, at(one), scores(8, 7)).status, 200);
    EXPECT_EQ(post(tom, at(one), scores(9, 9)).status, 422);
    EXPECT_THROW(owner.run("update assessment set scores = '{\"effect\": 10}'"), std::exception);
    EXPECT_EQ(post(petra, at(one), scores(8, 7)).status, 404) << "the programme manager does not assess";
    EXPECT_EQ(post(els, at(one), scores(8, 7)).status, 404);
}

TEST_F(Tender, whoever_proposes_the_shared_scores_does_not_agree_with_them) {
    EXPECT_EQ(post(tom, at(one), scores(8, 7, "voorstel")).status, 422);
    EXPECT_EQ(post(tom, at(one), scores(8, 7)).status, 200);
    EXPECT_EQ(post(ingrid, at(one), scores(6, 5)).status, 200);
    EXPECT_EQ(post(tom, at(one), scores(7, 6, "voorstel")).status, 200);
    EXPECT_EQ(
        post(tom, at(one), {{"doe", "akkoord"}, {"gezien", values(tom, at(one)).at("consensus").at("seen")}}).status,
        422);
    EXPECT_EQ(post(ingrid, at(one), {{"doe", "akkoord"}, {"gezien", "{\"effect\":1}"}}).status, 422);
    EXPECT_THROW(owner.run("update tender_consensus set agreed_by = proposed_by, agreed_at = now()"), std::exception);
}

TEST_F(Tender, the_ranking_is_fixed_with_its_reasons_and_the_draft_follows_it) {
    EXPECT_EQ(post(tom, tender, {}).status, 422);
    settle(one, 8, 7);
    settle(other, 5, 9);
    const auto page = values(tom, tender);
    EXPECT_THAT(missing_keys(sample_of("allocation/tender"), page), IsEmpty());
    EXPECT_TRUE(page.at("can_fix"));
    EXPECT_EQ(post(tom, tender, {}).status, 200);
    EXPECT_EQ(post(ingrid, tender, {}).status, 422);
    const auto fixed = values(tom, tender);
    EXPECT_EQ(fixed.at("applications").front().at("number"), one);
    EXPECT_THAT(fixed.at("applications").at(1).at("because").dump(), HasSubstr("minimum"));
    EXPECT_EQ(get(tom, std::string(tender) + "/ranglijst.xlsx").status, 200);
    EXPECT_THROW(owner.run("update tender_ranking set places = '[]'"), std::exception);
}

TEST_F(Tender, equals_draw_lots_before_the_ranking_is_fixed) {
    settle(one, 8, 7);
    settle(other, 8, 7);
    EXPECT_EQ(post(tom, tender, {}).status, 422);
    const auto page = values(tom, tender);
    ASSERT_EQ(page.at("to_prepare").size(), 1U);
    EXPECT_EQ(post(tom, std::string(tender) + "/loting", {{"over", "plaats-1"}, {"doe", "zet-klaar"}}).status, 200);
    const auto id = owner.value("select id from lots_drawing");
    EXPECT_EQ(post(ingrid, std::string(tender) + "/loting", {{"loting", id}, {"doe", "loot"}}).status, 200);
    EXPECT_EQ(values(tom, tender).at("applications").front().at("number"),
              Json::parse(owner.value("select protocol -> 'order' from lots_drawing")).front());
    EXPECT_EQ(post(tom, tender, {}).status, 200);
    EXPECT_EQ(post(tom, std::string(tender) + "/loting",
                   {{"loting", id}, {"doe", "zet-klaar"}, {"fout", "Een lot ontbrak bij deze loting."}})
                  .status,
              422)
        << "the ranking is fixed";
}

TEST_F(Tender, a_faulty_drawing_is_held_again_with_a_protocol_of_its_own) {
    settle(one, 8, 7);
    settle(other, 8, 7);
    const auto lots = std::string(tender) + "/loting";
    EXPECT_EQ(post(tom, lots, {{"over", "plaats-1"}, {"doe", "zet-klaar"}}).status, 200);
    const auto first = owner.value("select id from lots_drawing");
    EXPECT_EQ(post(ingrid, lots, {{"loting", first}, {"doe", "loot"}}).status, 200);
    EXPECT_EQ(post(tom, lots, {{"loting", first}, {"doe", "zet-klaar"}}).status, 422) << "without a fault it counts";
    EXPECT_EQ(post(tom, lots, {{"loting", first}, {"doe", "zet-klaar"}, {"fout", "Kort"}}).status, 422);
    EXPECT_EQ(post(tom, lots,
                   {{"loting", first}, {"doe", "zet-klaar"}, {"fout", "Een getuige had een belang bij een aanvraag."}})
                  .status,
              200);
    const auto second = owner.value("select max(id) from lots_drawing");
    EXPECT_NE(second, first);
    EXPECT_FALSE(values(tom, tender).at("drawn").front().at("is_replaced")) << "until the other one is drawn";
    EXPECT_EQ(post(ingrid, lots, {{"loting", second}, {"doe", "loot"}}).status, 200);
    const auto drawn = values(tom, tender);
    EXPECT_TRUE(drawn.at("drawn").front().at("is_replaced"));
    EXPECT_EQ(drawn.at("applications").front().at("number"),
              Json::parse(owner.value("select protocol -> 'order' from lots_drawing where id = $1", {second})).front());
    EXPECT_EQ(owner.value("select protocol ->> 'held_again_because' from lots_drawing where id = $1", {second}),
              "Een getuige had een belang bij een aanvraag.");
    EXPECT_EQ(owner.value("select count(*) from lots_drawing where protocol is not null"), "2") << "both stay";
    EXPECT_EQ(post(tom, tender, {}).status, 200);
}

TEST_F(Tender, its_pages_are_whole_and_of_the_province_alone) {
    EXPECT_THAT(missing_keys(sample_of("allocation/assessment"), values(tom, at(one))), IsEmpty());
    for (const auto& path : {std::string(tender), at(one)}) {
        EXPECT_EQ(page_of(tom, path).status, 200);
        EXPECT_EQ(get(els, path).status, 404);
    }
    settle(one, 8, 7);
    EXPECT_THAT(missing_keys(sample_of("allocation/assessment.both"), values(tom, at(one))), IsEmpty());
    EXPECT_EQ(page_of(tom, at(one)).status, 200);
    EXPECT_EQ(get(tom, "/subsidies/tender/gld_process/2026").status, 404) << "not a tender";
}

TEST_F(Tender, nobody_assesses_while_it_is_open) {
    owner.run(
        "insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules)"
        " select id, 3, today() + 1, name, province, organ, legal_basis, rules || jsonb_build_object('open_until', "
        "today() + 9)"
        " from scheme where id = 'gld_physical' and version = 2");
    EXPECT_FALSE(values(tom, at(one)).at("can_score"));
    EXPECT_EQ(post(tom, at(one), scores(8, 7)).status, 422);
}

}  // namespace
}  // namespace bolwerk::web
