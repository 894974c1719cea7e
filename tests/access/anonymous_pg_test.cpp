// Somebody who reports without an account leaves nothing, signed in or not; danger and personal data are not kept at
// all.
#include <gmock/gmock.h>

#include "tests/access/browser_fixture.hpp"

namespace bolwerk::access {
namespace {

using testing::HasSubstr;

class Anonymous : public AccessPages {
protected:
    web::Response reports(const std::string& text, const std::string& acute = "no") {
        return ask(me, {.method = "POST",
                        .path = "/melden",
                        .form = {{"gemeente", "GM0200"},
                                 {"terrein", owner.value("select id from park where rin = 'F1'")},
                                 {"what_seen", text},
                                 {"seen_on", ""},
                                 {"acute", acute}},
                        .csrf = ""});
    }
    /// Everything that is kept of people, sessions and what they did.
    std::string traces_of_people() {
        std::string all;
        for (const auto* table :
             {"session", "standing", "sign_in_attempt", "once_key", "view_log", "audit_entry", "person"})
            all += owner.value("select coalesce(string_agg(t::text, '|' order by t::text), '') from " +
                               std::string(table) + " t") +
                   "\n";
        return all;
    }
    /// How much every table holds, and when it was last written.
    std::string everything_kept() {
        return owner.value(
            "select md5(string_agg(c.relname || (xpath('/row/x/text()', query_to_xml(format("
            "  'select count(*) || '' '' || coalesce(max(xmin::text::bigint), 0) as x from %I', c.relname), false, "
            "true, '')))[1]::text, ',' order by c.relname))"
            " from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace");
    }
    std::string signals() { return owner.value("select count(*) from case_file where workflow = 'signal'"); }

    std::int64_t me = reader("municipal_coordinator", "here").id;
};

TEST_F(Anonymous, a_report_leaves_nothing_of_whoever_sent_it_even_when_signed_in) {
    const auto before = traces_of_people();
    const auto answer = reports("Elke nacht rijden er busjes naar een leeg pand.");
    EXPECT_EQ(answer.status, 303);
    EXPECT_THAT(text_of(answer), HasSubstr("/melden/bedankt"));
    EXPECT_THAT(text_of(answer), testing::Not(HasSubstr("Set-Cookie")));
    EXPECT_EQ(traces_of_people(), before);
    EXPECT_EQ(signals(), "1");
    EXPECT_EQ(
        owner.value("select count(*) from case_event e join case_file f on f.id = e.case_id where f.workflow = 'signal'"
                    " and e.person_id is null and e.on_behalf_of is null and extract(minute from e.at) = 0"
                    " and extract(second from e.at) = 0"),
        "1")
        << "not even the minute, which another log could be laid beside";
    EXPECT_EQ(seen_by(els, "select count(*) from notification where text = 'Er is een signaal over een terrein'"), "1");
}

TEST_F(Anonymous, a_report_that_is_sent_twice_counts_once_and_another_one_as_well) {
    EXPECT_EQ(reports("Elke nacht rijden er busjes naar een leeg pand.").status, 303);
    const auto before = everything_kept();
    EXPECT_EQ(reports("Elke nacht rijden er busjes naar een leeg pand.").status, 303);
    EXPECT_EQ(everything_kept(), before);
    EXPECT_EQ(reports("Er staan vaten achter een loods aan de kade.").status, 303);
    EXPECT_EQ(signals(), "2");
}

TEST_F(Anonymous, danger_and_personal_data_are_not_kept) {
    EXPECT_THAT(text_of(reports("Er ligt iemand op de grond.", "yes")), HasSubstr("Bel 112"));
    EXPECT_THAT(text_of(reports("De man heeft nummer 06-12345678.")), HasSubstr("persoonsgegevens"));
    EXPECT_EQ(signals(), "0");
    EXPECT_EQ(
        owner.value(
            "select count(*) from case_event where payload::text like '%grond%' or payload::text like '%12345678%'"),
        "0");
}

TEST_F(Anonymous, reports_that_are_too_many_for_an_hour_wait_without_a_trace_and_without_losing_what_was_typed) {
    owner.run(
        "insert into workflow_setting (organisation_id, workflow, name, value) select id, 'signal', 'reports_an_hour', "
        "'2'"
        " from organisation where id = " +
        std::to_string(apeldoorn));
    EXPECT_EQ(reports("Elke nacht rijden er busjes naar een leeg pand.").status, 303);
    EXPECT_EQ(reports("Er staan vaten achter een loods aan de kade.").status, 303);
    const auto before = traces_of_people() + everything_kept();
    const auto late = reports("Een derde melding met een lange tekst die niet weg mag.");
    EXPECT_EQ(late.status, 429);
    EXPECT_FALSE(late.headers["Retry-After"].empty());
    EXPECT_THAT(text_of(late), HasSubstr("Er kwamen dit uur te veel meldingen"));
    EXPECT_THAT(text_of(late), HasSubstr("Bel 112"));
    EXPECT_THAT(text_of(late), HasSubstr("Een derde melding met een lange tekst die niet weg mag."));
    EXPECT_THAT(text_of(late), testing::Not(HasSubstr("Set-Cookie")));
    EXPECT_EQ(traces_of_people() + everything_kept(), before) << "a refusal writes nothing at all";
    EXPECT_EQ(signals(), "2");
    owner.run("update case_file set opened_at = opened_at - interval '1 hour' where workflow = 'signal'");
    EXPECT_EQ(reports("Na het hele uur kan het weer.").status, 303);
}

TEST_F(Anonymous, the_form_asks_for_no_account_and_speaks_of_112) {
    const auto page = get(me, "/melden?gemeente=GM0200");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("Bel 112"));
    EXPECT_THAT(page.body, testing::Not(HasSubstr("municipal_coordinator")));
}

}  // namespace
}  // namespace bolwerk::access
