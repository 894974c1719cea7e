// A decision that was in the portal and that its addressee first heard of by post: which cases count their terms anew.
#include <gmock/gmock.h>

#include "tests/db/recovered_subsidies.hpp"

namespace bolwerk::db {
namespace {

/// An advance was paid, the subsidy lowered in the portal on 23 November 2026, and Fred asks the money back by the
/// number of that decision.
class FirstHeardOfByPost : public RecoveredSubsidies {
protected:
    FirstHeardOfByPost() {
        did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(80'000)}, {"paid_on", "2026-11-23"}});
        withdrawn_to(subsidy, "fault", "448b", euros(50'000));
        withdrawal = std::stoll(owner.value("select id from case_file where workflow = 'withdrawal'"));
        for (const auto* table : {"document", "notification", "post_item"})
            owner.run("alter table " + std::string(table) + " disable trigger user");
        owner.run(
            "update document set decision = true, published_on = '2026-11-23', published_by = 'portal'"
            " where number = 'ITR-2026-0001-B2'");
        message = owner.value(
            "insert into notification (person_id, case_id, text, kind, created_at) select $1, f.id, 'Uw subsidie is "
            "lager', 'decision', f.changed_at from case_file f where f.workflow = 'withdrawal' returning id",
            {std::to_string(els)});
        owner.run("set search_path = " + query_set_name() + ", public");
    }
    /// The cases that hear of it, by their workflow.
    std::string told() {
        owner.rows("select count_from_post($1, $2, '2026-11-23', '2026-11-30')", {std::to_string(withdrawal), message});
        return owner.value(
            "select string_agg(f.workflow, ' ' order by f.workflow) from outbox o join case_file f on f.id = o.case_id"
            " where o.kind = 'count_from_post'");
    }

    const std::int64_t subsidy = id_of(published("executing", engine::Json::array()));
    std::int64_t withdrawal = 0;
    std::string message;
};

TEST_F(FirstHeardOfByPost, its_case_the_subsidy_and_what_is_claimed_back_by_its_number_count_from_there) {
    recovery_of(subsidy);
    EXPECT_EQ(told(), "recovery subsidy withdrawal");
}

TEST_F(FirstHeardOfByPost, what_is_claimed_back_by_another_decision_stays) {
    const auto recovery = recovery_of(subsidy);
    owner.rows(
        "update case_file set document = jsonb_set(document, '{data,claim_reference}', '\"ITR-2026-0009-B2\"') where "
        "id "
        "= $1",
        {std::to_string(recovery)});
    EXPECT_EQ(told(), "subsidy withdrawal");
}

TEST_F(FirstHeardOfByPost, the_subsidy_stays_where_another_decision_of_that_day_took_its_place) {
    withdrawn_to(subsidy, "fault", "448b", euros(40'000));
    EXPECT_EQ(told(), "withdrawal");
}

/// Awb 3:41, 4:57 and 4:87: nobody owed it before they heard of it.
TEST_F(FirstHeardOfByPost, the_claim_counts_from_the_post_when_it_begins_after_that) {
    const auto claimable_from = [&] {
        return owner.value("select known_from from debt_known($1)", {std::to_string(subsidy)});
    };
    EXPECT_EQ(claimable_from(), "2026-11-23");
    owner.rows(
        "insert into post_item (case_id, person_id, notification_id, because, sender_id, created_at, posted_on, "
        "posted_by, term_from, term_last, term_because) values ($1, $2, $3, 'undeliverable', $4, '2026-11-23', "
        "'2026-11-30', $5, '2026-11-30', '2027-01-11', 'niet zeker')",
        {std::to_string(withdrawal), std::to_string(els), message, std::to_string(gelderland), std::to_string(tom)});
    EXPECT_EQ(claimable_from(), "2026-11-30");
}

}  // namespace
}  // namespace bolwerk::db
