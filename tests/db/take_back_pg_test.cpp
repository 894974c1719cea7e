// Taking a step back while its letter waits: on a real database, with real sessions.
#include <gmock/gmock.h>

#include <future>

#include "db/mail_queue.hpp"
#include "db/verify.hpp"
#include "engine/codec.hpp"
#include "engine/local_time.hpp"
#include "engine/take_back.hpp"
#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::StartsWith;

/// An objection of Els for which Hanna asked a committee a moment ago: the letter about that waits for ten minutes.
class WaitingLetter : public PerformedSubsidies {
protected:
    WaitingLetter() {
        hanna = person("Hanna Prins", "objections_lawyer", gelderland, 1);
        nora = person("Nora Visser", "objections_lawyer", gelderland, 1);
        hold(els, "applicant", apeldoorn, 1);
        const auto subsidy = id_of(published("not_granted", Json::array({term("objection", "2030-04-28")})));
        objection = opened_below(subsidy, "objection", els,
                                 {{"title", "Bezwaar"}, {"against", "decision"}, {"received_on", "2026-11-23"}});
        owner.run("update mail_service set letters_wait_minutes = 10, on_since = now(), server = 'proef'");
        received = stored();
        confirm();
    }

    engine::Moment now() {
        return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    }

    engine::Outcome does(std::int64_t who, const std::string& action, Json input = Json::object()) {
        auto ask = by(who, objection);
        ask.desk = true;
        ask.last_step = action == engine::take_back;
        return engine::perform(store, {definitions, calendar}, {std::move(ask), action, std::move(input), {}}, now());
    }
    engine::Outcome takes_back(std::int64_t who) { return does(who, "take_back", {{"reason", "Verkeerde zaak"}}); }
    void confirm() { ASSERT_EQ(obstacle(does(hanna, "confirm", {{"committee", true}})), ""); }

    Json stored() {
        return Json::parse(owner.value("select document from case_file where id = $1", {std::to_string(objection)}));
    }
    /// What stands around the case, but for when it changed.
    std::string surroundings() {
        return owner.value(
            "select jsonb_build_array((select jsonb_agg(to_jsonb(d) order by name) from deadline d where case_id = $1),"
            " (select jsonb_agg(to_jsonb(t) - '{id,since}'::text[] order by desk) from task t where case_id = $1),"
            " (select jsonb_agg(to_jsonb(a) - 'id' order by day, kind) from alarm a where case_id = $1),"
            " (select jsonb_agg(to_jsonb(r) - 'changed_at' order by organisation_id) from case_reader r where case_id "
            "= $1),"
            " (select jsonb_agg(to_jsonb(h) order by person_id) from subsidy_hand h where case_id = $1))",
            {std::to_string(objection)});
    }
    std::string seen(std::int64_t who, const std::string& table) {
        return seen_by(who, "select count(*) from " + table + " where case_id = " + std::to_string(objection));
    }
    /// Of the step that waits: that the receipt was confirmed is known already.
    std::string letters(std::int64_t who) {
        return seen_by(who, "select count(*) from document where name = 'bericht over de commissie'");
    }
    std::string told(std::int64_t who) {
        return seen_by(who, "select count(*) from notification where kind = 'decision' and text like '%commissie%'");
    }
    std::string state_for(std::int64_t who) { return store.load(by(who, objection)).value().subject.state; }
    std::string mails() {
        return owner.value("select count(*) from mail where case_id = $1", {std::to_string(objection)});
    }
    /// The moment of the letter has come.
    void time_passes() { owner.run("update waiting_step set until = now() - interval '1 second'"); }

    std::int64_t hanna = 0, nora = 0, objection = 0;
    Json received;
};

TEST_F(WaitingLetter, is_known_to_those_who_send_it_and_to_nobody_else) {
    EXPECT_EQ(state_for(hanna), "admitting");
    EXPECT_EQ(state_for(nora), "admitting");
    EXPECT_EQ(letters(hanna), "1");
    EXPECT_EQ(state_for(els), "received");
    EXPECT_EQ(letters(els), "0");
    EXPECT_EQ(seen(els, "deadline"), "0");
    EXPECT_EQ(seen(els, "case_event"), "1");
    EXPECT_EQ(told(els), "0");
    EXPECT_TRUE(MailQueue(pool, now() + std::chrono::minutes{9}).take(10, std::chrono::seconds{60}).empty());
}

TEST_F(WaitingLetter, reaches_its_addressee_when_its_time_has_come) {
    time_passes();
    owner.run("update notification set held_until = now() where held_until is not null");
    EXPECT_EQ(state_for(els), "admitting");
    EXPECT_EQ(letters(els), "1");
    EXPECT_EQ(seen(els, "case_event"), "2");
    EXPECT_EQ(told(els), "1");
    EXPECT_EQ(MailQueue(pool, now() + std::chrono::minutes{11}).take(10, std::chrono::seconds{60}).size(), 1);
}

TEST_F(WaitingLetter, goes_back_with_its_step_and_leaves_the_case_as_it_was) {
    const auto with_step = surroundings();
    EXPECT_EQ(mails(), "1");
    EXPECT_EQ(obstacle(takes_back(hanna)), "");
    auto restored = stored();
    EXPECT_EQ(restored.at("version"), 3);
    restored["version"] = received.at("version");
    EXPECT_EQ(restored, received);
    EXPECT_EQ(mails(), "0");
    EXPECT_EQ(told(els), "0");
    EXPECT_EQ(
        owner.value("select count(*) from outbox where case_id = $1 and done_at is null and kind = 'make_document' "
                    "and payload ->> 'document' = 'bericht over de commissie'",
                    {std::to_string(objection)}),
        "0");
    const auto found = verify(pool);
    for (const auto& difference : found.differences)
        EXPECT_THAT(difference.number, testing::Not(StartsWith("BZW"))) << difference.what;
    confirm();
    EXPECT_EQ(surroundings(), with_step);
}

TEST_F(WaitingLetter, stays_in_the_file_of_whoever_took_it_back_but_was_never_sent) {
    EXPECT_EQ(obstacle(takes_back(hanna)), "");
    EXPECT_EQ(letters(hanna), "1");
    EXPECT_EQ(seen(hanna, "case_event"), "3");
    EXPECT_EQ(letters(els), "0");
    EXPECT_EQ(seen(els, "case_event"), "1") << "what was never made known is not in the history of the addressee";
    EXPECT_EQ(owner.value("select withdrawn_in from document where name = 'bericht over de commissie'"), "3");
    EXPECT_THROW(owner.run("update document set withdrawn_in = null"), DatabaseError);
}

TEST_F(WaitingLetter, is_not_taken_back_by_somebody_else) {
    EXPECT_EQ(obstacle(takes_back(nora)), "U zette zelf de laatste stap in deze zaak.");
    EXPECT_EQ(obstacle(takes_back(els)), "Er is nog geen stap die u kunt terugnemen.");
    EXPECT_EQ(state_for(hanna), "admitting");
}

TEST_F(WaitingLetter, is_not_taken_back_when_its_time_has_come) {
    time_passes();
    EXPECT_EQ(obstacle(takes_back(hanna)), "De brief of het bericht van die stap wacht nog.");
}

TEST_F(WaitingLetter, goes_at_once_when_something_else_happens) {
    EXPECT_EQ(obstacle(does(nora, "claim")), "");
    EXPECT_EQ(state_for(els), "admitting");
    EXPECT_EQ(MailQueue(pool, now()).take(10, std::chrono::seconds{60}).size(), 1);
    EXPECT_EQ(obstacle(takes_back(hanna)), "U zette zelf de laatste stap in deze zaak.");
}

TEST_F(WaitingLetter, goes_on_waiting_when_somebody_notes_something) {
    EXPECT_EQ(obstacle(does(nora, "note", {{"text", "Gezien, akkoord"}})), "");
    EXPECT_EQ(state_for(nora), "admitting");
    EXPECT_EQ(state_for(els), "received");
    EXPECT_EQ(seen(els, "case_event"), "1") << "a note about what is not known yet is not known either";
    EXPECT_TRUE(MailQueue(pool, now() + std::chrono::minutes{9}).take(10, std::chrono::seconds{60}).empty());
    EXPECT_EQ(obstacle(takes_back(nora)), "U zette zelf de laatste stap in deze zaak.") << "that was Hanna";
    EXPECT_EQ(obstacle(takes_back(hanna)), "");
    auto restored = stored();
    EXPECT_EQ(restored.at("version"), 4);
    restored["version"] = received.at("version");
    EXPECT_EQ(restored, received);
    EXPECT_EQ(seen(hanna, "case_event"), "4");
    EXPECT_EQ(seen(els, "case_event"), "1");
    EXPECT_EQ(mails(), "0");
}

TEST_F(WaitingLetter, reaches_its_addressee_with_the_notes_when_its_time_has_come) {
    EXPECT_EQ(obstacle(does(nora, "note", {{"text", "Gezien, akkoord"}})), "");
    time_passes();
    EXPECT_EQ(state_for(els), "admitting");
    EXPECT_EQ(seen(els, "case_event"), "3");
}

TEST_F(WaitingLetter, waits_as_long_as_the_house_style_of_its_organisation_says) {
    const auto wait = [&] {
        return owner.value("select extract(minute from until - at)::integer from waiting_step where case_id = $1",
                           {std::to_string(objection)});
    };
    EXPECT_EQ(wait(), "10") << "what the deployment says";
    EXPECT_EQ(obstacle(takes_back(hanna)), "");
    owner.rows("update house_style set letters_wait_minutes = 25 where organisation_id = $1",
               {std::to_string(gelderland)});
    confirm();
    EXPECT_EQ(wait(), "25");
    EXPECT_EQ(obstacle(takes_back(hanna)), "");
    owner.rows("update house_style set letters_wait_minutes = 0 where organisation_id = $1",
               {std::to_string(gelderland)});
    confirm();
    EXPECT_EQ(state_for(els), "admitting") << "it goes at once";
}

TEST_F(WaitingLetter, moves_its_case_in_nobodys_list_before_its_time_has_come) {
    const auto place = [&](std::int64_t who) {
        return seen_by(who,
                       "select max(changed_at)::text from case_reader where case_id = " + std::to_string(objection));
    };
    const auto changed =
        owner.value("select changed_at::text from case_file where id = $1", {std::to_string(objection)});
    EXPECT_EQ(place(nora), changed);
    EXPECT_NE(place(els), changed);
    const auto before = place(els);
    EXPECT_EQ(obstacle(does(nora, "note", {{"text", "Gezien"}})), "");
    EXPECT_EQ(place(els), before);
    time_passes();
    pool.ask("worker/show_changes", {});
    EXPECT_NE(place(els), before);
}

TEST_F(WaitingLetter, lets_its_addressee_do_nothing_on_what_is_not_known_yet) {
    EXPECT_THAT(obstacle(does(els, "withdraw", {{"withdraw_reason", "Het is opgelost"}})),
                HasSubstr("Geen andere organisatie is nu met deze zaak bezig"));
}

TEST_F(WaitingLetter, tells_a_colleague_who_read_of_the_step_that_it_was_taken_back) {
    owner.rows("insert into notification (person_id, case_id, text, read_at) values ($1, $2, 'Er is werk', now())",
               {std::to_string(nora), std::to_string(objection)});
    EXPECT_EQ(obstacle(takes_back(hanna)), "");
    EXPECT_EQ(seen_by(nora, "select text from notification where read_at is null order by id desc limit 1"),
              "Teruggenomen: Er is werk");
}

TEST_F(WaitingLetter, that_a_worker_is_taking_is_not_taken_back_any_more) {
    as_owner("select 1");
    owner.run("begin");
    owner.rows("select take_mail(now() + interval '11 minutes', 10, 60)");
    auto back = std::async(std::launch::async, [&] { return obstacle(takes_back(hanna)); });
    // The step and the worker want the same row: whoever came second waits until the first one is done.
    EXPECT_EQ(back.wait_for(std::chrono::milliseconds{300}), std::future_status::timeout);
    owner.run("commit");
    EXPECT_EQ(back.get(), "Er is nog niets verzonden of op de post gedaan.");
    EXPECT_EQ(state_for(hanna), "admitting");
}

TEST_F(WaitingLetter, whose_mail_went_is_not_taken_back_and_the_reason_says_to_whom) {
    owner.run("update mail set outcome = 'sent', done_at = now()");
    const auto late = takes_back(hanna);
    EXPECT_EQ(obstacle(late), "Er is nog niets verzonden of op de post gedaan.");
    const auto& reasons = std::get<engine::Refused>(late).reasons;
    EXPECT_TRUE(std::ranges::any_of(
        reasons, [](const engine::Reason& one) { return one.detail == "al weg is een e-mail aan Els Wolters"; }));
}

TEST_F(WaitingLetter, whose_mail_was_refused_is_taken_back_all_the_same) {
    owner.run("update mail set outcome = 'refused', done_at = now()");
    EXPECT_EQ(obstacle(takes_back(hanna)), "");
}

TEST_F(WaitingLetter, is_either_sent_or_taken_back) {
    for (int round = 0; round < 8; ++round) {
        auto sent = std::async(std::launch::async, [&] {
            return MailQueue(pool, now() + std::chrono::minutes{11}).take(10, std::chrono::seconds{60}).size();
        });
        auto back = std::async(std::launch::async, [&] { return obstacle(takes_back(hanna)); });
        const auto taken = sent.get();
        ASSERT_EQ(taken == 1, back.get() != "") << "both or neither in round " << round;
        if (taken == 1) return;
        confirm();
    }
}

/// A decision that Willem signed and Tom made known a moment ago, on a case without a workflow.
TEST_F(WaitingLetter, that_makes_a_decision_known_leaves_it_unpublished_when_it_goes_back) {
    owner.run(
        "insert into letter_template (workflow, document, version, decision, title, body, whole, status, used_from)"
        " values ('project_plan', 'weigering', 1, true, 'Weigering', 'x', 'x', 'in_use', now())");
    const auto number = apply_for();
    auto sign = step_by(willem, number, "sign", "signed");
    sign.outbox = {{{"kind", "make_document"}, {"payload", {{"document", "weigering"}}}}};
    written(sign);
    const auto signed_case = store.load({.asker = {.session = session(tom)}, .number = number}).value().subject;
    auto publish = step_by(tom, number, "publish", "not_granted");
    publish.event.at = now();
    publish.event.input = {{"published_on", engine::iso(engine::local_date(now()))}, {"published_by", "portal"}};
    publish.waits = true;
    written(publish);
    const auto published_on =
        "select coalesce(max(published_on)::text, 'not yet') from document where name = 'weigering'";
    const auto seen_by_els = [&] { return seen_by(els, "select count(*) from document where name = 'weigering'"); };
    EXPECT_NE(owner.value(published_on), "not yet");
    EXPECT_EQ(seen_by_els(), "0") << "in the portal when it has waited, not before";
    EXPECT_EQ(store.load({.asker = {.session = session(els)}, .number = number}).value().subject.state, "signed");

    auto back = step_by(tom, number, std::string(engine::take_back), "signed");
    back.event.at = now();
    back.event.patch = Json::object();
    back.event.input = {{"event", signed_case.version + 1}, {"restored", engine::to_json(signed_case)}};
    back.after = engine::apply(publish.after, back.event);
    written(back);
    EXPECT_EQ(owner.value(published_on), "not yet");
    EXPECT_EQ(owner.value("select count(*) from document where withdrawn_in is not null and name = 'weigering'"), "0");
    EXPECT_EQ(seen_by_els(), "0");
    EXPECT_EQ(store.load({.asker = {.session = session(tom)}, .number = number}).value().subject.state, "signed");
}

}  // namespace
}  // namespace bolwerk::db
