// Taking a step back on the page of the case, and as a program does it.
#include <gmock/gmock.h>

#include "db/mail_queue.hpp"
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

TEST_F(TakeBackPages, say_until_when_another_organisation_is_busy_and_not_with_what) {
    EXPECT_THAT(page_of(bram, path).body,
                AllOf(HasSubstr("Een andere organisatie is tot "), HasSubstr("met deze zaak bezig"),
                      Not(HasSubstr("vroeg een andere eigenaar"))));
    const auto note = post(bram, path + "/acties/note", {{"text", "Wij komen kijken"}, {"version", "1"}});
    EXPECT_THAT(note.body, HasSubstr("Geen andere organisatie is nu met deze zaak bezig: tot "));
    owner.run("update waiting_step set until = now() - interval '1 second'");
    EXPECT_THAT(page_of(bram, path).body, Not(HasSubstr("met deze zaak bezig")));
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

/// Els asked Lelystad, which reads nothing in Apeldoorn, to own what Mark's organisation owned; the invitation waits.
class AnotherOwner : public CaseScene {
protected:
    AnotherOwner() {
        path = "/zaken/" + propose(begin_plan());
        owner.run("update mail_service set letters_wait_minutes = 10, on_since = now(), server = 'proef'");
        EXPECT_EQ(post(els, path + "/acties/ask_another_owner", {{"owner", std::to_string(lelystad)}}).status, 200);
    }
    int reads(std::int64_t who) { return get(who, path).status; }
    std::string work_of(std::int64_t organisation) {
        return owner.value("select count(*) from task where organisation_id = $1", {std::to_string(organisation)});
    }
    /// The moment of the letter has come.
    void time_passes() {
        owner.run(
            "update waiting_step set until = now() - interval '1 second';"
            "update notification set held_until = now() where held_until is not null");
    }

    std::string path;
};

TEST_F(AnotherOwner, reads_the_case_when_the_letter_goes_and_not_before) {
    EXPECT_EQ(reads(koen), 404);
    EXPECT_EQ(reads(mark), 200) << "who leaves by it sees nothing of it yet";
    EXPECT_EQ(work_of(lelystad), "0");
    EXPECT_THAT(page_of(koen, "/meldingen").body, Not(HasSubstr("INT-")));
    time_passes();
    EXPECT_EQ(reads(koen), 404) << "the worker lets it in";
    pool.ask("worker/show_changes", {});
    EXPECT_EQ(reads(koen), 200);
    EXPECT_EQ(reads(mark), 404);
    EXPECT_EQ(work_of(lelystad), "1");
    EXPECT_EQ(work_of(management), "0");
    EXPECT_THAT(page_of(koen, "/meldingen").body, HasSubstr("INT-"));
}

TEST_F(AnotherOwner, never_read_the_case_when_the_step_is_taken_back) {
    EXPECT_EQ(post(els, path + "/acties/take_back", {{"reason", "De verkeerde eigenaar gekozen"}}).status, 200);
    owner.run("update waiting_step set until = now() - interval '1 second'");
    pool.ask("worker/show_changes", {});
    EXPECT_EQ(reads(koen), 404);
    EXPECT_EQ(reads(mark), 200);
    EXPECT_EQ(work_of(lelystad), "0");
    EXPECT_EQ(work_of(management), "1");
    EXPECT_EQ(owner.value("select count(*) from case_reader where organisation_id = $1", {std::to_string(lelystad)}),
              "0");
}

TEST_F(AnotherOwner, reads_the_case_at_once_when_something_else_happens_on_it) {
    EXPECT_EQ(post(jan, path + "/notities", {{"text", "Ik bel Lelystad"}}).status, 200);
    EXPECT_EQ(reads(koen), 404) << "a note lets it wait";
    EXPECT_EQ(post(jan, path + "/acties/lapse", {{"lapse_reason", "Het gaat niet door."}}).status, 200);
    EXPECT_EQ(reads(koen), 200);
    EXPECT_EQ(reads(mark), 404);
}

TEST_F(AnotherOwner, reads_the_case_by_the_time_the_mail_about_it_is_taken) {
    owner.run("update mail set next_try = now()");
    time_passes();
    const auto taken =
        db::MailQueue(pool, std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()))
            .take(10, std::chrono::seconds{60});
    EXPECT_EQ(owner.value("select count(*) from mail where outcome = 'unwanted'"), "0");
    EXPECT_FALSE(taken.empty());
    EXPECT_EQ(reads(koen), 200);
}

}  // namespace
}  // namespace bolwerk::web
