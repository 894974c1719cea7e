// A calendar behind a secret address: the deadlines of one's own work, until the address is stopped.
#include <gmock/gmock.h>

#include "tests/web/calendar/read_by_another.hpp"
#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

class CalendarTest : public SignedInPages {
protected:
    /// A case of the municipality with a deadline, waiting for its coordinators.
    void add_case(const std::string& number, int compartment) {
        owner.rows(
            "with one as (insert into case_file (number, workflow, definition_version, version, state, title, "
            "compartment,"
            " organisation_id, opened_at, changed_at, document, last_hash)"
            " values ($1, 'project_plan', 1, 1, 'draft', 'Titel van ' || $1, $2, $3, now(), now(), '{}', '') returning "
            "*),"
            " reads as (insert into case_reader (case_id, organisation_id, compartment, because, changed_at)"
            " select id, organisation_id, compartment, 'owner', now() from one),"
            " waits as (insert into task (case_id, kind, role, organisation_id, label, since, compartment)"
            " select id, 'main', 'municipal_coordinator', organisation_id, 'Werk uit', now(), compartment from one)"
            " insert into deadline (case_id, name, label, last_day) select id, 'decision', 'Besluit', today() + 9 from "
            "one",
            {number, std::to_string(compartment), std::to_string(apeldoorn)});
    }
    Response asked_with(const std::string& address, const std::string& tags) {
        Request request{.id = "proef", .method = "GET", .target = address, .path = address};
        request.headers.add("If-None-Match", tags);
        return Application(site(), press)(request);
    }
    engine::Json entries_at(const std::string& address) { return read_by_another(page_of(0, address).body); }
    std::string address_of(std::int64_t who) {
        const auto address =
            engine::Json::parse(post(who, "/account/agenda", {}).body).at("address").get<std::string>();
        return address.substr(address.find("/agenda/"));
    }
};

TEST_F(CalendarTest, it_holds_the_deadlines_of_the_work_that_waits_for_me) {
    add_case("PLN-2026-0001", 1);
    add_case("PLN-2026-0002", 2);
    const auto mine = page_of(0, address_of(els));
    EXPECT_EQ(mine.status, 200);
    EXPECT_THAT(mine.body, HasSubstr("Besluit: PLN-2026-0001\\, Titel van PLN-2026-0001"));
    EXPECT_THAT(mine.body, HasSubstr("Termijn in zaak PLN-2026-0002"));
    EXPECT_THAT(mine.body, Not(HasSubstr("Titel van PLN-2026-0002")));
    EXPECT_THAT(page_of(0, address_of(koen)).body, Not(HasSubstr("PLN-2026")));
}

TEST_F(CalendarTest, a_new_address_stops_the_old_one_and_whoever_leaves_has_none) {
    const auto first = address_of(els), second = address_of(els);
    EXPECT_EQ(page_of(0, first).status, 404);
    EXPECT_EQ(page_of(0, second).status, 200);
    owner.rows("update person set active = false where id = $1", {std::to_string(els)});
    EXPECT_EQ(page_of(0, second).status, 404);
}

TEST_F(CalendarTest, a_stopped_address_works_no_more_and_the_secret_is_kept_nowhere) {
    const auto address = address_of(els);
    const auto secret = address.substr(8, address.size() - 12);
    EXPECT_EQ(owner.value("select count(*) from calendar_feed where position($1 in encode(token_hash, 'escape')) > 0",
                          {secret}),
              "0");
    EXPECT_THAT(page_of(els, "/account/agenda").body, Not(HasSubstr(secret)));
    EXPECT_EQ(post(els, "/account/agenda/stop", {}).status, 200);
    EXPECT_EQ(page_of(0, address).status, 404);
    EXPECT_EQ(page_of(0, "/agenda/.ics").status, 404);
}

TEST_F(CalendarTest, a_case_that_i_may_not_read_any_more_and_work_that_is_done_are_gone_from_it) {
    add_case("PLN-2026-0001", 1);
    add_case("PLN-2026-0002", 1);
    const auto address = address_of(els);
    ASSERT_EQ(entries_at(address).size(), 2U);
    owner.run("delete from task where case_id = (select id from case_file where number = 'PLN-2026-0001')");
    ASSERT_EQ(entries_at(address).size(), 1U);
    EXPECT_THAT(entries_at(address).dump(), HasSubstr("PLN-2026-0002"));
    owner.rows("update role_holding set until_day = today() - 1 where person_id = $1", {std::to_string(els)});
    EXPECT_EQ(entries_at(address).size(), 0U);
}

TEST_F(CalendarTest, an_entry_keeps_its_name_when_its_day_or_the_address_changes_and_nobody_can_guess_it) {
    add_case("PLN-2026-0001", 1);
    const auto before = entries_at(address_of(els)).at(0);
    owner.run("update deadline set last_day = last_day + 1");
    owner.run("update case_file set version = version + 1");
    const auto after = entries_at(address_of(els)).at(0);
    EXPECT_EQ(before.at("uid"), after.at("uid"));
    EXPECT_GT(after.at("sequence"), before.at("sequence"));
    EXPECT_NE(after.at("uid"),
              owner.value("select substr(encode(sha256(convert_to(id || '/decision', 'UTF8')), 'hex'), 1, 32) || "
                          "'@bolwerk' from case_file"));
}

TEST_F(CalendarTest, a_meeting_that_was_called_off_stays_as_cancelled) {
    owner.run(
        "with one as (insert into case_file (number, workflow, definition_version, version, state, title, compartment,"
        " organisation_id, opened_at, changed_at, closed, document, last_hash) values ('VRG-2026-0001', 'meeting', 1, "
        "1,"
        " 'cancelled', 'Overleg', 1, " +
        std::to_string(apeldoorn) +
        ", now(), now(), true, jsonb_build_object('data',"
        " jsonb_build_object('title', 'Overleg', 'place', 'Markt 11', 'meets_on', today() + 9, 'starts_at', '09:30',"
        " 'ends_at', '11:00')), '') returning *)"
        " insert into case_reader (case_id, organisation_id, compartment, because, changed_at)"
        " select id, organisation_id, compartment, 'owner', now() from one");
    const auto entries = entries_at(address_of(els));
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries.at(0).at("status"), "CANCELLED");
    owner.run("update case_file set state = 'executed'");
    EXPECT_EQ(entries_at(address_of(els)).size(), 0U) << "what was held and is done is over";
}

TEST_F(CalendarTest, a_calendar_that_did_not_change_is_not_sent_again) {
    add_case("PLN-2026-0001", 1);
    const auto address = address_of(els);
    const auto tag = std::string(page_of(0, address).headers["ETag"]);
    const auto again = asked_with(address, tag);
    EXPECT_EQ(again.status, 304);
    EXPECT_THAT(again.body, testing::IsEmpty());
    EXPECT_EQ(asked_with(address, "W/" + tag + ", \"ander\"").status, 304);
    EXPECT_EQ(asked_with(address, "\"ander\"").status, 200);
}

TEST_F(CalendarTest, the_same_calendar_has_the_same_tag) {
    add_case("PLN-2026-0001", 1);
    const auto address = address_of(els);
    const auto tag = std::string(page_of(0, address).headers["ETag"]);
    EXPECT_EQ(page_of(0, address).headers["ETag"], tag);
    owner.run("update deadline set last_day = last_day + 1");
    EXPECT_NE(page_of(0, address).headers["ETag"], tag);
}

}  // namespace
}  // namespace bolwerk::web
