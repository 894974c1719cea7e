#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;

class NotificationsTest : public SignedInPages {
protected:
    void tell(std::int64_t who, const std::string& text, int times = 1) {
        owner.rows(
            "insert into notification (person_id, text) select $1, $2 || ' ' || n from generate_series(1, $3::integer) "
            "n",
            {std::to_string(who), text, std::to_string(times)});
    }
    std::string unread(std::int64_t who) {
        return owner.value("select count(*) from notification where read_at is null and person_id = $1",
                           {std::to_string(who)});
    }
};

TEST_F(NotificationsTest, everybody_sees_only_what_is_for_him) {
    tell(els, "Voor Els");
    tell(jan, "Voor Jan");
    EXPECT_THAT(get(els, "/meldingen").body, HasSubstr("Voor Els 1"));
    EXPECT_EQ(get(els, "/meldingen").body.find("Voor Jan"), std::string::npos);
    EXPECT_EQ(values(els, "/meldingen").at("intro"), "U hebt 1 nieuwe melding.");
}

TEST_F(NotificationsTest, one_or_all_are_marked_as_read_and_never_those_of_somebody_else) {
    tell(els, "Voor Els", 3);
    tell(jan, "Voor Jan");
    const auto id =
        values(els, "/meldingen").at("days")[0].at("notifications")[0].at("notification_id").get<std::string>();
    EXPECT_EQ(post(jan, "/meldingen/gelezen", {{"melding", id}}).status, 404) << "as if it were not there";
    EXPECT_EQ(post(jan, "/meldingen/gelezen", {{"melding", "999999"}}).status, 404);
    EXPECT_EQ(unread(els), "3");
    for (int click = 0; click < 2; ++click) EXPECT_EQ(post(els, "/meldingen/gelezen", {{"melding", id}}).status, 200);
    EXPECT_EQ(unread(els), "2");
    EXPECT_EQ(post(els, "/meldingen/gelezen", {{"melding", "alle"}}).status, 200);
    EXPECT_EQ(unread(els), "0");
    EXPECT_EQ(unread(jan), "1");
    EXPECT_EQ(post(els, "/meldingen/gelezen", {{"melding", "1 or 1=1"}}).status, 422);
}

TEST_F(NotificationsTest, marking_keeps_the_list_that_one_looks_at_and_marks_no_other_kind) {
    tell(els, "Voor Els", 4);
    owner.run(
        "update notification set kind = (select min(id) from message_kind where id <> 'step') where text like '% 1'");
    const auto kind = owner.value("select min(id) from message_kind where id <> 'step'");
    const auto all =
        post_as_browser(els, "/meldingen/gelezen", {{"melding", "alle"}, {"soort", kind}, {"alleen", "nieuw"}});
    EXPECT_EQ(all.headers["Location"], "/meldingen?alleen=nieuw&soort=" + kind);
    EXPECT_EQ(owner.value("select count(*) from notification where read_at is null and kind = $1", {kind}), "0");
    EXPECT_EQ(unread(els), owner.value("select count(*) from notification where person_id = $1 and kind <> $2",
                                       {std::to_string(els), kind}));
    const auto one = owner.value("select max(id) from notification where read_at is null");
    EXPECT_EQ(post_as_browser(els, "/meldingen/gelezen", {{"melding", one}, {"na", "99"}}).headers["Location"],
              "/meldingen?na=99");
}

TEST_F(NotificationsTest, older_ones_stand_on_the_next_page_and_none_is_lost) {
    tell(els, "Bericht", 65);
    std::size_t seen = 0;
    Fields query;
    for (int page = 0; page < 3; ++page) {
        const auto shown = values(els, "/meldingen", query);
        for (const auto& day : shown.at("days")) seen += day.at("notifications").size();
        const auto older = shown.at("paging").at("older_href").get<std::string>();
        query = {{"na", older.substr(older.find('=') + 1)}};
    }
    EXPECT_EQ(seen, 65);
}

TEST_F(NotificationsTest, the_live_count_knows_all_open_sessions_and_drops_closed_ones) {
    tell(els, "Bericht", 2);
    owner.rows("update session set revoked_at = now() where person_id = $1", {std::to_string(koen)});
    const auto counts = pool.ask_json("notification/unread",
                                      {{"sessions", engine::Json::array({session(els), session(jan), session(koen)})}});
    EXPECT_EQ(counts, (engine::Json{{session(els), 2}, {session(jan), 0}}));
}

TEST_F(NotificationsTest, what_is_about_a_case_that_one_no_longer_reads_is_neither_listed_nor_counted) {
    tell(els, "Bericht");
    owner.run(
        "insert into case_file (number, workflow, definition_version, version, state, title, compartment, "
        "organisation_id, opened_at, "
        "changed_at, document, last_hash) values ('PLN-2026-0001', 'project_plan', 1, 1, 'draft', 'Plan', 1, 1, now(), "
        "now(), '{}', '')");
    owner.rows(
        "with one as (select id from case_file), reads as (insert into case_reader (case_id, organisation_id, "
        "compartment, because, changed_at) "
        "select one.id, h.organisation_id, 1, 'owner', now() from one, role_holding h where h.person_id = $1) "
        "insert into notification (person_id, case_id, text) select $1, id, 'Over de zaak' from one",
        {std::to_string(els)});
    const auto live = [&] {
        return pool.ask_json("notification/unread", {{"sessions", engine::Json::array({session(els)})}})
            .at(session(els));
    };
    EXPECT_EQ(live(), 2);
    EXPECT_EQ(values(els, "/meldingen").at("intro"), "U hebt 2 nieuwe meldingen.");
    owner.run("delete from case_reader");
    EXPECT_EQ(live(), 1);
    EXPECT_EQ(values(els, "/meldingen").at("intro"), "U hebt 1 nieuwe melding.");
}

}  // namespace
}  // namespace bolwerk::web
