#include <gtest/gtest.h>
#include <signal.h>

#include <thread>

#include "db/outbox.hpp"
#include "tests/db/granted_subsidies.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/log/log.hpp"
#include "web/workers/outbox_work.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// A grant for Apeldoorn that Willem signs: its letter is asked for in the same commit.
class Letters : public db::GrantedSubsidies {
protected:
    Letters() {
        shop.letters = &letters;
        open_log(LogLevel::error, &log_);
        pool.ask("document/register_templates", {{"rows", shelf.rows()}});
        owner.rows(
            "insert into house_style (organisation_id, organ, sender, objection_address, court) values ($1, "
            "'Gedeputeerde "
            "Staten van Gelderland', '{Markt 11, Arnhem}', '{Postbus 9090, 6800 GX Arnhem}', 'Rechtbank Gelderland')",
            {std::to_string(gelderland)});
        owner.run("update organisation set address = '{Stadhuis, Apeldoorn}' where name = 'Gemeente Apeldoorn'");
    }

    /// Gives the number of the case.
    std::string signed_grant(const std::string& motivation = "Uw plan past bij de regeling.") {
        auto request = opening(els);
        request.after.workflow = "subsidy";
        const Json data{{"scheme", "gld_test"},
                        {"period", "2026"},
                        {"received_on", "2026-02-02"},
                        {"requested_cents", 300'000'00},
                        {"costs_third_cents", 600'000'00},
                        {"rejected_third_cents", 100'000'00},
                        {"rejected_third_because", "Onderhoud telt niet mee."},
                        {"eligible_cents", 500'000'00},
                        {"deficit_cents", 248'500'00},
                        {"granted_cents", 248'500'00},
                        {"activities", "Nieuwe verlichting langs de Zweefweg."},
                        {"motivation", motivation},
                        {"account_by", "2028-05-01"},
                        {"iban", "NL91 ABNA 0417 1643 00"}};
        for (auto* to : {&request.event.patch, &request.after.data}) to->update(data);
        const auto number = written(request).number;
        auto sign = step_by(willem, number, "sign", "signed");
        sign.outbox = Json::array({{{"kind", "make_document"}, {"payload", {{"document", "verleningsbeschikking"}}}}});
        written(sign);
        return number;
    }

    void publish(const std::string& number, const std::string& day) {
        auto request = step_by(tom, number, "publish", "executing");
        request.event.input = {{"published_on", day}, {"published_by", "post"}};
        written(request);
    }

    int serve_all() {
        int served = 0;
        while (serve_letter(shop) > 0) ++served;
        return served;
    }

    std::string value(const std::string& query) { return owner.value(query); }
    Json found_by(std::int64_t who, const std::string& number) {
        return pool.ask_json(
            "document/find",
            {{"number", number}, {"letter", number + "-B1"}, {"version", std::nullopt}, {"session", session(who)}});
    }

    std::ostringstream log_;
    LetterShelf shelf{std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters",
                      workflows::every_definition()};
    std::shared_ptr<Renderer> renderer = std::make_shared<Renderer>(BOLWERK_SOURCE_DIR);
    std::vector<engine::Definition> definitions = workflows::every_definition();
    Workshop shop{
        pool, definitions,
        [] { return std::make_shared<const engine::term::Calendar>(std::vector<engine::term::Holiday>{}, 2030); },
        [] { return engine::Moment{}; }};
    LetterMaker letters{pool, definitions, shelf, renderer, shop.calendar};
};

TEST_F(Letters, a_letter_has_a_number_a_day_and_a_checksum_and_comes_once) {
    const auto number = signed_grant();
    EXPECT_EQ(serve_all(), 1);
    EXPECT_EQ(value("select number from document"), number + "-B1");
    EXPECT_EQ(value("select dated from document"), "2026-11-21");
    EXPECT_EQ(value("select sha256 = sha256(bytes) and substring(bytes for 5) = '%PDF-' from document"), "t");
    EXPECT_EQ(value("select data ->> 'objection_last_day' from document"), "4 januari 2027");
    EXPECT_EQ(value("select data ->> 'granted_cents' from document"), "€\u00a0248.500");
    EXPECT_EQ(serve_all(), 0);
}

TEST_F(Letters, a_grant_shows_which_costs_count_and_how_the_amount_follows_from_them) {
    signed_grant();
    serve_all();
    EXPECT_EQ(value("select string_agg(concat_ws(' | ', r ->> 'label', r ->> 'estimated', r ->> 'left_out', r ->> "
                    "'counted', r ->> 'because'), E'\n') from document, jsonb_array_elements(data -> 'cost_rows') r "
                    "where r ->> 'left_out' <> '€ 0'"),
              "Kosten van derden | € 600.000 | € 100.000 | € 500.000 | Onderhoud telt niet mee.\n"
              "Samen | € 600.000 | € 100.000 | € 500.000 | ");
    EXPECT_EQ(value("select string_agg(concat_ws(': ', r ->> 'label', r ->> 'amount'), E'\n') from document, "
                    "jsonb_array_elements(data -> 'sum_rows') r"),
              "50 % van €\u00a0500.000 kosten: €\u00a0250.000\nTekort in de financiering: €\u00a0248.500\n"
              "Ten hoogste volgens de regeling: €\u00a0500.000\nNog over onder het plafond: €\u00a0500.000\n"
              "Het laagste bedrag telt, dat is het tekort: €\u00a0248.500");
    EXPECT_EQ(value("select data ? 'below_sum' from document"), "f");
}

TEST_F(Letters, made_again_from_what_it_remembers_it_has_the_same_bytes) {
    signed_grant();
    serve_all();
    const auto id = std::stoll(value("select id from document"));
    owner.run("update organisation set address = '{Ergens anders}'");
    EXPECT_EQ(db::checksum(letters.again(id)), value("select encode(sha256, 'hex') from document"));
}

TEST_F(Letters, a_worker_that_dies_before_it_noted_the_letter_does_not_make_a_second_one) {
    signed_grant();
    serve_all();
    const auto first = value("select encode(sha256, 'hex') || made_at from document");
    owner.run("update outbox set done_at = null, taken_until = null");
    EXPECT_EQ(serve_all(), 1);
    EXPECT_EQ(value("select encode(sha256, 'hex') || made_at from document"), first);
    EXPECT_EQ(value("select count(*) from document"), "1");
}

TEST_F(Letters, a_renderer_killed_in_the_middle_gives_the_letter_once) {
    signed_grant();
    std::thread killer([this] {
        while (renderer->process() == 0) std::this_thread::yield();
        ::kill(renderer->process(), SIGKILL);
    });
    EXPECT_EQ(serve_all(), 1);
    killer.join();
    EXPECT_EQ(value("select count(*) from document where made_at is not null"), "1");
    EXPECT_EQ(value("select count(*) from outbox where kind = 'make_document' and done_at is null"), "0");
}

TEST_F(Letters, whoever_opens_it_at_the_same_time_as_the_worker_gets_the_one_letter) {
    signed_grant();
    const auto id = std::stoll(value("select id from document"));
    std::thread reader([this, id] { letters.make(id); });
    serve_all();
    reader.join();
    EXPECT_EQ(db::checksum(letters.again(id)), value("select encode(sha256, 'hex') from document"));
}

TEST_F(Letters, a_full_disk_is_an_incident_in_the_end_and_the_letter_comes_when_there_is_room) {
    signed_grant();
    owner.run(
        "create function no_room() returns trigger language plpgsql as $$ begin raise exception 'no space left' using "
        "errcode = '53100'; end $$; create trigger no_room before update on document for each row execute function "
        "no_room()");
    for (int attempt = 0; attempt < db::Outbox::most_attempts; ++attempt) {
        EXPECT_EQ(serve_all(), 1);
        owner.run("update outbox set next_try = now()");
    }
    EXPECT_EQ(value("select incident from outbox where kind = 'make_document'"), "the database refused");
    EXPECT_EQ(value("select count(*) from document where made_at is null"), "1");
    owner.run("drop trigger no_room on document; update outbox set incident = null, attempts = 0, next_try = now()");
    EXPECT_EQ(serve_all(), 1);
    EXPECT_EQ(value("select count(*) from document where made_at is not null"), "1");
}

TEST_F(Letters, a_letter_without_a_template_or_without_what_it_must_name_is_an_incident_that_says_so) {
    signed_grant();
    owner.run("update letter_template set status = 'withdrawn'");
    serve_all();
    EXPECT_NE(log_.str().find("Expected a template in use for 'verleningsbeschikking'"), std::string::npos)
        << log_.str();
}

/// Awb 3:41: what is made known is what was signed, however late the letter is made.
TEST_F(Letters, comes_from_the_text_that_was_in_use_when_it_was_asked_for) {
    signed_grant();
    owner.run("update letter_template set status = 'withdrawn' where document = 'verleningsbeschikking'");
    owner.run(
        "insert into letter_template (workflow, document, version, decision, title, body, whole, status, used_from)"
        " select workflow, document, 2, decision, 'Van later', body, whole, 'in_use', now() + interval '1 hour'"
        " from letter_template where document = 'verleningsbeschikking'");
    serve_all();
    EXPECT_EQ(value("select title from document"), "Verlening van subsidie");
}

TEST_F(Letters, comes_from_the_text_of_the_organisation_that_sends_it_where_it_has_its_own) {
    const auto own = [&](std::int64_t whose, const std::string& title) {
        owner.rows(
            "insert into letter_template (workflow, document, organisation_id, version, decision, title, body, whole,"
            " status, used_from) select workflow, document, $1, 1, decision, $2, body, whole, 'in_use', now()"
            " from letter_template where document = 'verleningsbeschikking' and organisation_id is null",
            {std::to_string(whose), title});
    };
    own(apeldoorn, "Van de gemeente");
    signed_grant();
    serve_all();
    EXPECT_EQ(value("select title from document"), "Verlening van subsidie") << "the addressee's text is not used";
    own(gelderland, "Van Gelderland");
    const auto number = signed_grant();
    serve_all();
    EXPECT_EQ(value("select title from document where number like '" + number + "%'"), "Van Gelderland");
}

TEST_F(Letters, what_is_for_whoever_decides_is_read_by_nobody_else_and_goes_to_nobody_on_paper) {
    const auto number = signed_grant();
    serve_all();
    const auto brings = [&](std::int64_t who) {
        const auto message = owner.value(
            "insert into notification (person_id, case_id, kind, text, created_at) select $1, e.case_id, 'step', "
            "'Nieuws', e.at from case_event e where e.action = 'sign' returning id",
            {std::to_string(who)});
        return as_owner("select coalesce(cardinality(letters_behind($1)), 0)", {message});
    };
    owner.run("alter table document disable trigger document_stays");
    owner.run("update document set decision = false");
    EXPECT_EQ(brings(els), "1");
    owner.run("update document set only_for = 0");
    EXPECT_FALSE(found_by(tom, number).is_null());
    EXPECT_TRUE(found_by(els, number).is_null()) << "the applicant";
    EXPECT_EQ(brings(els), "0");
    owner.rows("update document set only_for = $1", {std::to_string(apeldoorn)});
    EXPECT_FALSE(found_by(els, number).is_null()) << "the organisation that it is for";
    EXPECT_EQ(brings(els), "1");
    EXPECT_EQ(brings(fatma), "0");
}

TEST_F(Letters, the_addressee_sees_a_decision_from_its_publication_on) {
    const auto number = signed_grant();
    EXPECT_TRUE(found_by(els, number).is_null());
    EXPECT_FALSE(found_by(tom, number).is_null());
    publish(number, "2026-11-21");
    EXPECT_FALSE(found_by(els, number).is_null());
    EXPECT_TRUE(found_by(koen, number).is_null());
}

TEST_F(Letters, published_on_another_day_it_is_made_again_with_the_last_day_that_follows_from_it) {
    const auto number = signed_grant();
    serve_all();
    publish(number, "2026-11-24");
    EXPECT_EQ(serve_all(), 1);
    EXPECT_EQ(value("select string_agg(version || ' ' || dated || ' ' || (data ->> 'objection_last_day'), ', ' order "
                    "by version) from document"),
              "1 2026-11-21 4 januari 2027, 2 2026-11-24 5 januari 2027");
    EXPECT_EQ(value("select published_on || ' ' || published_by from document where version = 2"), "2026-11-24 post");
    EXPECT_EQ(value("select published_on is null from document where version = 1"), "t");
    EXPECT_EQ(found_by(els, number).at("version"), 2);
}

TEST_F(Letters, published_before_its_turn_came_it_has_that_day_at_once) {
    const auto number = signed_grant();
    publish(number, "2026-11-24");
    EXPECT_EQ(serve_all(), 1);
    EXPECT_EQ(value("select count(*) || ' ' || max(dated) from document"), "1 2026-11-24");
}

TEST_F(Letters, a_letter_that_was_made_never_changes) {
    signed_grant();
    serve_all();
    for (const auto* change : {"update document set data = '{}'", "update document set bytes = 'x'",
                               "delete from document", "update document set dated = dated + 1"})
        EXPECT_THROW(owner.run(change), db::DatabaseError) << change;
}

TEST_F(Letters, what_the_officer_typed_stays_text) {
    signed_grant("<script>alert(1)</script> {{iban}} & zo");
    serve_all();
    EXPECT_EQ(value("select data ->> 'motivation' from document"), "<script>alert(1)</script> {{iban}} & zo");
    EXPECT_EQ(value("select count(*) from document where made_at is not null"), "1");
}

TEST_F(Letters, templates_that_come_with_the_program_are_registered_once_for_each_text) {
    const auto before = value("select count(*) from letter_template");
    pool.ask("document/register_templates", {{"rows", shelf.rows()}});
    EXPECT_EQ(value("select count(*) from letter_template"), before);
    auto rows = shelf.rows();
    rows[0]["title"] = "Een ander onderwerp";
    pool.ask("document/register_templates", {{"rows", rows}});
    EXPECT_EQ(
        value("select count(*) from letter_template where title = 'Een ander onderwerp' and version = 2 and status = "
              "'in_use'"),
        "1");
}

}  // namespace
}  // namespace bolwerk::web
