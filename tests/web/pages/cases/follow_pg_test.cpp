// Following a case: whoever does hears of what happens in it, for as long as the case may be read.
#include <gmock/gmock.h>

#include "tests/web/pages/cases/case_scene.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

class Follow : public CaseScene {
protected:
    Response follow(std::int64_t who, const std::string& yes_or_no) {
        return post(who, path + "/volgen", {{"volgen", yes_or_no}});
    }
    void write_note(std::int64_t who) { post(who, path + "/notities", {{"text", "Gebeld met de eigenaar."}}); }
    std::string told(std::int64_t who) {
        return owner.value(
            "select coalesce(string_agg(kind || ': ' || text, '; ' order by id), '') from notification where person_id "
            "= $1",
            {std::to_string(who)});
    }

    const std::string plan = begin_plan();
    const std::string path = "/zaken/" + plan;
};

TEST_F(Follow, whoever_follows_hears_what_somebody_else_did_and_not_what_they_did_themselves) {
    EXPECT_THAT(page_of(jan, path).body, HasSubstr("Volg deze zaak"));
    EXPECT_EQ(follow(jan, "ja").status, 200);
    EXPECT_THAT(page_of(jan, path).body, HasSubstr("Stop met volgen"));
    write_note(els);
    write_note(jan);
    EXPECT_EQ(told(jan), "followed: Els Wolters schreef een notitie");
    EXPECT_EQ(told(els), "");
}

TEST_F(Follow, whoever_is_told_by_name_is_not_told_twice) {
    follow(jan, "ja");
    post(els, path + "/notities", {{"text", "Wil @Jan Smit hiernaar kijken?"}});
    EXPECT_EQ(told(jan), "mention: Els Wolters noemde u in een notitie");
}

// Koen is there, at another municipality: the author reads the same as for a name that nobody has.
TEST_F(Follow, whoever_names_somebody_who_gets_no_message_is_told_so_and_the_note_stays) {
    const auto answer = engine::Json::parse(
        post(els, path + "/notities", {{"text", "Wil @Koen de Wit of @Piet Puk of @Jan Smit hiernaar kijken?"}}).body);
    EXPECT_EQ(answer.at("text"),
              "Uw notitie staat bij de zaak. Let op: @Koen de Wit, @Piet Puk kregen geen bericht. Die namen horen bij "
              "niemand die deze zaak mag zien. Uw collega's bij deze zaak: Els Wolters, Jan Smit.");
    EXPECT_EQ(answer.at("not_told"), (engine::Json{"Koen de Wit", "Piet Puk"}));
    EXPECT_EQ(told(koen), "");
    EXPECT_EQ(told(jan), "mention: Els Wolters noemde u in een notitie");
    EXPECT_THAT(page_of(els, path).body, HasSubstr("hiernaar kijken?"));
    EXPECT_THAT(post(els, path + "/notities", {{"text", "@Jan Smit, zie boven."}}).body,
                HasSubstr("Uw notitie staat bij de zaak.\""));
}

TEST_F(Follow, a_note_names_also_who_takes_part_from_another_organisation_and_nobody_who_may_not_read_it) {
    const auto measure = "/zaken/" + propose(plan);
    owner.run("delete from notification");
    const auto answer = engine::Json::parse(
        post(els, measure + "/notities", {{"text", "@Mark Peters, wanneer kunt u? En @Fatma Kaya?"}}).body);
    EXPECT_EQ(told(mark), "mention: Els Wolters noemde u in een notitie");
    EXPECT_EQ(answer.at("not_told"), engine::Json{"Fatma Kaya"}) << "at another municipality, who may not read it";
    EXPECT_EQ(told(fatma), "");
    EXPECT_EQ(post(mark, measure + "/notities", {{"text", "@Els Wolters: volgende week. @Koen de Wit?"}}).status, 200);
    EXPECT_EQ(told(els), "mention: Mark Peters noemde u in een notitie");
    EXPECT_EQ(told(koen), "");
    owner.rows("update case_file set compartment = 2 where number = $1", {measure.substr(7)});
    owner.run("update case_reader set compartment = 2");
    post(els, measure + "/notities", {{"text", "@Mark Peters: vertrouwelijk."}});
    EXPECT_EQ(told(mark), "mention: Els Wolters noemde u in een notitie") << "his role reads up to V1";
}

TEST_F(Follow, twice_is_once_and_stopping_is_stopping) {
    follow(jan, "ja");
    EXPECT_EQ(follow(jan, "ja").status, 200);
    EXPECT_EQ(owner.value("select count(*) from case_follower"), "1");
    EXPECT_EQ(follow(jan, "nee").status, 200);
    write_note(els);
    EXPECT_EQ(told(jan), "");
    EXPECT_EQ(follow(jan, "misschien").status, 422);
}

TEST_F(Follow, a_case_of_somebody_else_cannot_be_followed_and_whoever_left_hears_nothing) {
    EXPECT_EQ(follow(koen, "ja").status, 404);
    follow(jan, "ja");
    owner.rows("update role_holding set from_day = today() - 9, until_day = today() - 1 where person_id = $1",
               {std::to_string(jan)});
    write_note(els);
    EXPECT_EQ(told(jan), "");
}

TEST_F(Follow, a_substitute_is_told_what_names_the_absent_colleague) {
    const auto fenna = person("Fenna Bos", "municipal_supervisor", apeldoorn, 2);
    owner.rows(
        "insert into substitution (absent_id, substitute_id, roles, from_day, until_day) values ($1, $2, "
        "'{municipal_coordinator}', today(), today())",
        {std::to_string(jan), std::to_string(fenna)});
    post(els, path + "/notities", {{"text", "Wil @Jan Smit hiernaar kijken?"}});
    EXPECT_EQ(told(fenna), "mention: Els Wolters noemde u in een notitie");
    EXPECT_EQ(told(jan), "mention: Els Wolters noemde u in een notitie");
}

}  // namespace
}  // namespace bolwerk::web
