// Advice that is asked of one person: of V2 it opens the case to that person and to nobody else there (HANDBOOK 4.3).
#include <gmock/gmock.h>

#include "tests/access/browser_fixture.hpp"

namespace bolwerk::access {
namespace {

class Adviser : public AccessPages {
protected:
    const Reader& owner_of_it() const { return reader("municipal_coordinator", "here"); }
    const Reader& asked() const { return reader("enforcement_lawyer", "elsewhere"); }
    /// Those at the same municipality who are cleared for V2 as well.
    std::vector<std::int64_t> colleagues() const {
        return {reader("municipal_coordinator", "elsewhere").id, reader("municipal_supervisor", "elsewhere").id};
    }

    std::string house_of(const Reader& one) {
        return owner.value("select organisation_id from role_holding where person_id = $1", {std::to_string(one.id)});
    }

    web::Response act(std::int64_t who, const Secret& secret, const std::string& action, web::Fields form) {
        form.add("version", owner.value("select version from case_file where id = $1", {std::to_string(secret.id)}));
        return ask(who, {.method = "POST",
                         .path = "/zaken/" + secret.number + "/acties/" + action,
                         .form = std::move(form),
                         .as_program = true});
    }

    Secret asked_about(int level) {
        const auto secret = write_case(level);
        const auto answer = act(owner_of_it().id, secret, "ask_advice",
                                {{"organisation", house_of(asked())},
                                 {"person", std::to_string(asked().id)},
                                 {"question", "Past een last onder dwangsom hier?"},
                                 {"due", "2027-12-01"}});
        EXPECT_EQ(answer.status, 200) << answer.body;
        question_ = owner.value("select document -> 'advice' -> -1 ->> 'id' from case_file where id = $1",
                                {std::to_string(secret.id)});
        return secret;
    }

    int page_of(std::int64_t who, const Secret& secret) { return get(who, "/zaken/" + secret.number).status; }
    std::string told(std::int64_t who, const std::string& words) {
        return owner.value("select count(*) from notification where person_id = $1 and text like '%' || $2 || '%'",
                           {std::to_string(who), words});
    }
    std::string work_seen_by(std::int64_t who, const Secret& secret) {
        return seen_by(who,
                       "select count(*) from task where kind = 'advice' and case_id = " + std::to_string(secret.id));
    }

    /// Somebody of the same role who stands in for whoever is asked, from the municipality whose case it is not.
    void let_stand_in(std::int64_t substitute) {
        owner.rows(
            "insert into substitution (absent_id, substitute_id, roles, from_day, until_day)"
            " values ($1, $2, '{enforcement_lawyer}', today() - 1, today() + 5)",
            {std::to_string(asked().id), std::to_string(substitute)});
    }

    std::string question_;
};

TEST_F(Adviser, of_v2_is_the_one_who_was_asked_and_no_colleague_and_the_log_says_what_for) {
    const auto secret = asked_about(2);
    EXPECT_EQ(page_of(asked().id, secret), 200);
    EXPECT_EQ(work_seen_by(asked().id, secret) != "0", true);
    EXPECT_EQ(told(asked().id, "Er is advies gevraagd"), "1");
    for (const auto colleague : colleagues()) {
        EXPECT_EQ(page_of(colleague, secret), 404);
        EXPECT_EQ(work_seen_by(colleague, secret), "0");
        EXPECT_EQ(told(colleague, "Er is advies gevraagd"), "0");
        EXPECT_EQ(
            act(colleague, secret, "answer_advice", {{"advice", question_}, {"answer", "Ja, dat past hier."}}).status,
            404);
    }
    EXPECT_EQ(
        owner.value("select string_agg(distinct purpose, ', ') from view_log where case_id = $1 and person_id = $2",
                    {std::to_string(secret.id), std::to_string(asked().id)}),
        "Advies: Past een last onder dwangsom hier?");
}

TEST_F(Adviser, of_v1_lets_colleagues_read_and_answer_too) {
    const auto secret = asked_about(1);
    for (const auto colleague : colleagues()) EXPECT_EQ(page_of(colleague, secret), 200);
    EXPECT_EQ(
        act(colleagues().front(), secret, "answer_advice", {{"advice", question_}, {"answer", "Ja, dat past."}}).status,
        200);
}

TEST_F(Adviser, of_v1_reads_a_file_of_v2_there_and_colleagues_do_not) {
    const auto secret = asked_about(1);
    owner.rows("update attachment set compartment = 2 where case_id = $1", {std::to_string(secret.id)});
    const auto files = "select count(*) from attachment where case_id = " + std::to_string(secret.id);
    EXPECT_EQ(seen_by(asked().id, files), "1");
    for (const auto colleague : colleagues()) EXPECT_EQ(seen_by(colleague, files), "0");
    EXPECT_EQ(seen_by(reader("municipal_coordinator", "advised").id, files), "1") << "where everybody was asked";
}

TEST_F(Adviser, of_v2_is_named_alone_among_who_may_see_the_case) {
    const auto secret = asked_about(2);
    const auto page = get(owner_of_it().id, "/zaken/" + secret.number + "/toegang");
    ASSERT_EQ(page.status, 200);
    EXPECT_NE(page.body.find("1 persoon: " + asked().role + " municipality elsewhere"), std::string::npos);
    EXPECT_NE(page.body.find("lezen niet mee"), std::string::npos);
    EXPECT_EQ(page.body.find("municipal_supervisor municipality elsewhere"), std::string::npos);
}

TEST_F(Adviser, of_v2_answers_in_person_and_neither_a_colleague_nor_a_stand_in_does) {
    const auto secret = asked_about(2);
    const auto stand_in = reader("municipal_supervisor", "elsewhere").id;
    let_stand_in(stand_in);
    EXPECT_EQ(page_of(stand_in, secret), 404);
    EXPECT_EQ(told(stand_in, "Er is advies gevraagd"), "0");
    EXPECT_EQ(
        act(asked().id, secret, "answer_advice", {{"advice", question_}, {"answer", "Ja, dat past hier."}}).status,
        200);
    EXPECT_EQ(told(owner_of_it().id, "Het advies van"), "1");
    EXPECT_EQ(page_of(asked().id, secret), 200) << "what one advised on can be read again";
}

TEST_F(Adviser, of_v2_who_works_elsewhere_from_today_on_reads_no_further) {
    const auto secret = asked_about(2);
    owner.rows(
        "update role_holding set organisation_id = (select id from organisation where name = 'municipality asked')"
        " where person_id = $1",
        {std::to_string(asked().id)});
    EXPECT_EQ(page_of(asked().id, secret), 404);
}

TEST_F(Adviser, of_v2_reads_no_further_once_the_question_is_withdrawn_and_is_told_so_alone) {
    const auto secret = asked_about(2);
    let_stand_in(reader("municipal_supervisor", "elsewhere").id);
    EXPECT_EQ(
        act(owner_of_it().id, secret, "withdraw_advice", {{"advice", question_}, {"reason", "Dubbel gevraagd"}}).status,
        200);
    EXPECT_EQ(page_of(asked().id, secret), 404);
    EXPECT_EQ(told(asked().id, "is ingetrokken"), "1");
    for (const auto colleague : colleagues()) EXPECT_EQ(told(colleague, "is ingetrokken"), "0");
}

TEST_F(Adviser, is_one_organisation_again_once_the_organisation_itself_is_asked_too) {
    const auto secret = asked_about(2);
    EXPECT_EQ(act(owner_of_it().id, secret, "ask_advice",
                  {{"organisation", house_of(asked())}, {"question", "Wat vindt u samen?"}, {"due", "2027-12-01"}})
                  .status,
              200);
    for (const auto colleague : colleagues()) EXPECT_EQ(page_of(colleague, secret), 200);
    EXPECT_EQ(
        act(colleagues().front(), secret, "answer_advice", {{"advice", question_}, {"answer", "Ja, dat past."}}).status,
        422)
        << "what was asked in person is not theirs to answer";
}

/// Each of the two rows by itself: without the person in it, whoever works there sees it.
TEST_F(Adviser, of_v2_is_alone_by_the_person_in_the_row_of_readers_and_in_that_of_work) {
    const auto secret = asked_about(2);
    const auto colleague = colleagues().front();
    owner.rows("update task set reader_id = 0 where case_id = $1", {std::to_string(secret.id)});
    EXPECT_NE(work_seen_by(colleague, secret), "0");
    EXPECT_EQ(page_of(colleague, secret), 404);
    owner.rows("update case_reader set person_id = 0 where case_id = $1 and organisation_id = $2",
               {std::to_string(secret.id), house_of(asked())});
    EXPECT_EQ(page_of(colleague, secret), 200);
}

}  // namespace
}  // namespace bolwerk::access
