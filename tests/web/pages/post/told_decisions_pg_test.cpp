// Decisions that their own step tells the addressee, such as that a notice of default has no effect: no later step
// makes them known, so the portal does at once, or the post on its day.
#include <gmock/gmock.h>

#include "tests/web/documents/poppler.hpp"
#include "tests/web/pages/documents/signed_decision.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class ToldDecisions : public SignedDecision {
protected:
    void judged() {
        take(tom, notice, "judge",
             {{"validity", "premature"}, {"validity_note", "De termijn om te beslissen loopt nog."}});
        owner.rows(
            "insert into mandate (organ, role, organisation_id, decision, most_cents, from_day, signature_line) values "
            "('Gedeputeerde Staten van Gelderland', 'mandated_signer', $1, 'dwangsom', 144200, '2025-01-01', "
            "'namens Gedeputeerde Staten')",
            {std::to_string(gelderland)});
        take(willem, notice, "reject", {});
        letter = owner.value("select number from document where decision");
    }
    void wants_paper() {
        owner.rows("insert into message_choice values ($1, 'decision', 'post')", {std::to_string(els)});
    }
    int status_for(std::int64_t who) { return get(who, "/zaken/" + notice + "/brieven/" + letter).status; }
    std::string known() {
        return owner.value(
            "select coalesce(published_on || ' ' || published_by, 'nobody') from document where decision "
            "order by version desc limit 1");
    }
    std::string waiting() {
        const auto rows = values(tom, "/post").at("waiting");
        EXPECT_THAT(rows, SizeIs(1));
        return rows[0].at("letter_id");
    }
    Response confirm(const std::string& item, const std::string& day) {
        return post(tom, "/post", {{"brief", item}, {"dag", day}});
    }
    Response print(const std::string& item, const std::string& day) {
        return post(tom, "/post/afdruk", {{"brief", item}, {"dag", day}});
    }

    const std::string today = owner.value("select today()"), tomorrow = owner.value("select today() + 1");
    const std::string notice = engine::Json::parse(post(els, "/zaken/nieuw",
                                                        {{"soort", "default_notice"},
                                                         {"onder", applied()},
                                                         {"title", "Ingebrekestelling verlichting"},
                                                         {"received_on", today}})
                                                       .body)
                                   .at("number");
    std::string letter;
};

TEST_F(ToldDecisions, are_there_for_their_addressee_at_once) {
    judged();
    EXPECT_EQ(known(), today + " portal");
    EXPECT_EQ(status_for(els), 200);
    EXPECT_THAT(page_of(els, "/zaken/" + notice).body, HasSubstr("in het portaal"));
}

TEST_F(ToldDecisions, wait_for_the_post_where_the_addressee_wants_paper) {
    wants_paper();
    judged();
    EXPECT_EQ(known(), "nobody");
    EXPECT_EQ(status_for(els), 404);
    const auto item = waiting();
    EXPECT_THAT(confirm(item, today).body, HasSubstr("nog niet geprint"));
    EXPECT_EQ(known(), "nobody");
    ASSERT_EQ(print(item, today).status, 200) << log_.str();
    EXPECT_EQ(confirm(item, today).status, 200);
    EXPECT_EQ(known(), today + " post");
    EXPECT_EQ(status_for(els), 200);
    EXPECT_THAT(values(tom, "/post").at("waiting"), IsEmpty());
}

TEST_F(ToldDecisions, wait_for_the_post_where_the_addressee_never_said_it_wants_them_in_the_portal) {
    owner.run("update portal_consent set ended_at = now(), ended_by = given_by where kind = 'objection'");
    judged();
    EXPECT_EQ(known(), "nobody");
    EXPECT_EQ(status_for(els), 404);
    const auto item = waiting();
    ASSERT_EQ(print(item, today).status, 200) << log_.str();
    EXPECT_EQ(confirm(item, today).status, 200);
    EXPECT_EQ(known(), today + " post");
    EXPECT_EQ(status_for(els), 200);
}

TEST_F(ToldDecisions, printed_for_another_day_name_the_last_day_for_objection_that_counts_from_there) {
    wants_paper();
    judged();
    const auto item = waiting();
    ASSERT_EQ(print(item, today).status, 200) << log_.str();
    const auto batch = print(item, tomorrow);
    ASSERT_EQ(batch.status, 200) << log_.str();
    EXPECT_EQ(owner.value("select dated from document where decision order by version desc limit 1"), tomorrow);
    EXPECT_THAT(told_by("pdftotext", batch.body), HasSubstr("u krijgt geen dwangsom"));
    const auto refused = confirm(item, today);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("Maak de afdruk opnieuw"));
    EXPECT_EQ(known(), "nobody");
    EXPECT_EQ(owner.value("select count(*) from post_item where posted_on is null"), "1");
}

TEST_F(ToldDecisions, are_dated_and_posted_by_whoever_sends_them_alone) {
    wants_paper();
    judged();
    const auto item = waiting();
    for (const auto who : {els, koen, mark}) {
        post(who, "/post/afdruk", {{"brief", item}, {"dag", tomorrow}});
        post(who, "/post", {{"brief", item}, {"dag", today}});
    }
    EXPECT_EQ(known(), "nobody");
    EXPECT_EQ(owner.value("select dated from document where decision order by version desc limit 1"), today);
}

TEST_F(ToldDecisions, taken_back_in_time_were_never_made_known) {
    owner.run("update mail_service set letters_wait_minutes = 10");
    judged();
    EXPECT_EQ(status_for(els), 404);
    const auto back = step(willem, notice, "take_back", {{"reason", "De termijn is toch voorbij."}});
    ASSERT_EQ(back.status, 200) << back.body;
    EXPECT_EQ(known(), "nobody");
    EXPECT_EQ(state_of(notice), "rejecting") << "it lies to be signed again";
    EXPECT_EQ(status_for(els), 404);
}

}  // namespace
}  // namespace bolwerk::web
