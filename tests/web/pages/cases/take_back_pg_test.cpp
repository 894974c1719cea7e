// Taking a step back on the page of the case, and as a program does it.
#include <gmock/gmock.h>

#include "tests/web/pages/cases/case_scene.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Els asked another owner for an intervention a moment ago, and the invitation waits.
class TakeBackPages : public CaseScene {
protected:
    TakeBackPages() {
        path = "/zaken/" + propose(begin_plan());
        owner.run("update mail_service set letters_wait_minutes = 10");
        EXPECT_EQ(post(els, path + "/acties/ask_another_owner", {{"owner", std::to_string(police)}}).status, 200);
    }
    Response takes_back(std::int64_t who, const Fields& form) { return post(who, path + "/acties/take_back", form); }

    std::string path;
    const Fields reason{{"reason", "De verkeerde eigenaar gekozen"}};
};

TEST_F(TakeBackPages, say_until_when_it_can_be_taken_back_and_by_whom) {
    EXPECT_THAT(page_of(els, path).body,
                AllOf(HasSubstr("minuten terugnemen, tot "), HasSubstr(path + "/acties/take_back")));
    EXPECT_THAT(page_of(jan, path).body,
                AllOf(HasSubstr("kan Els Wolters de stap terugnemen"), Not(HasSubstr(path + "/acties/take_back"))));
    EXPECT_THAT(page_of(els, path).body, HasSubstr("Wacht nog, niet verzonden"));
}

TEST_F(TakeBackPages, show_what_goes_back_before_it_does) {
    EXPECT_THAT(page_of(els, path + "/acties/take_back").body, HasSubstr("Waarom neemt u de stap terug?"));
    auto form = reason;
    form.add("stap", "voorbeeld");
    const auto preview = post_as_browser(els, path + "/acties/take_back", form);
    EXPECT_EQ(preview.status, 200);
    EXPECT_THAT(preview.body, AllOf(HasSubstr("“uitnodiging eigenaar” wordt niet verzonden"), HasSubstr("Termijnen")));
    EXPECT_THAT(page_of(els, path).body, Not(HasSubstr("(teruggenomen)")));
}

TEST_F(TakeBackPages, take_it_back_and_keep_it_in_the_file) {
    auto form = reason;
    form.add("stap", "bevestig");
    EXPECT_EQ(post_as_browser(els, path + "/acties/take_back", form).status, 303);
    EXPECT_THAT(
        page_of(els, path).body,
        AllOf(HasSubstr("(teruggenomen)"), HasSubstr("nam de stap terug"), HasSubstr("Teruggenomen, niet verzonden"),
              HasSubstr("De verkeerde eigenaar gekozen"), Not(HasSubstr("id=\"terugnemen\""))));
    EXPECT_EQ(page_of(els, path + "/proces").status, 200);
}

TEST_F(TakeBackPages, find_the_case_by_what_it_was_for_those_who_must_not_know_yet) {
    const std::string before = "proposed", now = "in_progress";
    ASSERT_EQ(owner.value("select before ->> 'state' from waiting_step"), before);
    owner.run("update case_file set state = 'in_progress' where id = (select case_id from waiting_step)");
    const auto found = [&](std::int64_t who, const std::string& state) {
        return values(who, "/zaken", {{"soort", "intervention"}, {"status", state}}).at("cases").size();
    };
    EXPECT_EQ(found(els, now), 1U);
    EXPECT_EQ(found(els, before), 0U);
    EXPECT_EQ(found(bram, now), 0U) << "the filter would tell";
    EXPECT_EQ(found(bram, before), 1U);
}

TEST_F(TakeBackPages, ask_why) {
    EXPECT_EQ(takes_back(els, {{"reason", ""}}).status, 422);
    auto form = Fields{{"reason", ""}};
    form.add("stap", "voorbeeld");
    EXPECT_EQ(post_as_browser(els, path + "/acties/take_back", form).status, 422);
}

TEST_F(TakeBackPages, refuse_with_every_reason_and_keep_what_was_typed) {
    owner.run("update waiting_step set until = now() - interval '1 second'");
    const auto problem = takes_back(jan, reason);
    EXPECT_EQ(problem.status, 403);
    const auto reasons = Json::parse(problem.body).at("reasons").dump();
    EXPECT_THAT(reasons, AllOf(HasSubstr("U zette zelf de laatste stap"), HasSubstr("Dat kon tot")));
    auto form = reason;
    form.add("stap", "bevestig");
    const auto late = post_as_browser(els, path + "/acties/take_back", form);
    EXPECT_EQ(late.status, 409);
    EXPECT_THAT(late.body,
                AllOf(HasSubstr("De verkeerde eigenaar gekozen"), HasSubstr("alleen een nieuwe stap of brief")));
    EXPECT_THAT(page_of(els, path).body, Not(HasSubstr("id=\"terugnemen\"")));
}

TEST_F(TakeBackPages, do_it_once_however_often_it_is_sent) {
    auto form = reason;
    form.add("once_key", "twee keer gestuurd");
    const auto first = takes_back(els, form), second = takes_back(els, form);
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(Json::parse(second.body).at("repeated"), true);
    EXPECT_EQ(takes_back(els, reason).status, 409) << "what was taken back is not taken back again";
}

TEST_F(TakeBackPages, tell_whoever_looks_at_an_older_version_what_happened_meanwhile) {
    ASSERT_EQ(post(jan, path + "/notities", {{"text", "Ik bel de politie even"}}).status, 200);
    auto form = reason;
    form.add("version", "2");
    const auto answer = takes_back(els, form);
    EXPECT_EQ(answer.status, 409);
    EXPECT_THAT(answer.body, HasSubstr("schreef een notitie"));
}

}  // namespace
}  // namespace bolwerk::web
