// Decisions that go to the post: printed in one batch for a day, and made known on it.
#include <gmock/gmock.h>

#include "db/case_store.hpp"
#include "engine/codec.hpp"
#include "engine/term/compute.hpp"
#include "tests/web/documents/poppler.hpp"
#include "tests/web/pages/documents/signed_decision.hpp"
#include "web/documents/print_batch.hpp"
#include "web/workers/outbox_work.hpp"

namespace bolwerk::web {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class DecisionsByPost : public SignedDecision {
protected:
    /// Prints it for that day and confirms it for that day.
    Response print(std::int64_t who, const std::string& day) {
        return post(who, "/post/afdruk", {{"besluit", number}, {"dag", day}});
    }
    Response confirm(std::int64_t who, const std::string& day, const std::string& key = "keer-1",
                     const std::string& how = "") {
        return post(who, "/post", {{"besluit", number}, {"dag", day}, {"once_key", key}, {"anders", how}});
    }
    Response printed_and_confirmed(const std::string& day) {
        EXPECT_EQ(print(tom, day).status, 200) << log_.str();
        return confirm(tom, day);
    }

    const std::string number = signed_decision();
    const std::string today = owner.value("select today()"), tomorrow = owner.value("select today() + 1");
};

TEST_F(DecisionsByPost, wait_for_whoever_makes_them_known_and_for_nobody_else) {
    const auto shown = values(tom, "/post");
    ASSERT_THAT(shown.at("decisions"), SizeIs(1));
    EXPECT_EQ(shown.at("decisions")[0].at("organisation"), "Gemeente Apeldoorn");
    EXPECT_EQ(shown.at("decisions")[0].at("letters"), "Verlening van subsidie")
        << "as it is called, though not made yet";
    EXPECT_THAT(missing_keys(sample_of("post/list"), shown), IsEmpty());
    for (const auto who : {els, willem, ingrid, petra, koen})
        EXPECT_THAT(values(who, "/post").at("decisions"), IsEmpty());
}

TEST_F(DecisionsByPost, confirming_is_the_day_of_publication_from_which_the_objection_term_runs) {
    EXPECT_EQ(printed_and_confirmed(today).status, 200);
    EXPECT_EQ(state_of(number), "executing");
    EXPECT_EQ(owner.value("select published_on || ' ' || published_by from document where decision"), today + " post");
    EXPECT_EQ(owner.value("select last_day >= today() + 42 from deadline where name = 'objection'"), "t");
    EXPECT_EQ(owner.value("select document #>> '{data,published_on}' from case_file"), today);
    EXPECT_THAT(values(tom, "/post").at("decisions"), IsEmpty());
}

/// Awb 3:41: what nobody printed was not sent, unless somebody says how.
TEST_F(DecisionsByPost, are_confirmed_only_once_they_were_printed_or_somebody_says_how_they_went) {
    const auto refused = confirm(tom, today);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("nog niet geprint"));
    EXPECT_EQ(state_of(number), "signed");
    EXPECT_EQ(confirm(tom, today, "keer-2", "Met de hand geprint en bezorgd.").status, 200);
    EXPECT_EQ(state_of(number), "executing");
    EXPECT_EQ(owner.value("select posted_how from document where decision"), "Met de hand geprint en bezorgd.");
    EXPECT_THAT(page_of(tom, "/zaken/" + number).body, HasSubstr("Met de hand geprint en bezorgd."));
}

/// Awb 3:41: one rule, wherever somebody says that it went.
TEST_F(DecisionsByPost, are_made_known_on_paper_from_their_case_by_the_same_rule) {
    for (const auto* how : {"post", "registered"}) {
        const auto refused = step(tom, number, "publish", {{"published_by", how}, {"published_on", today}});
        EXPECT_EQ(refused.status, 422) << how;
        EXPECT_THAT(refused.body, HasSubstr("nog niet geprint")) << how;
    }
    print(tom, tomorrow);
    EXPECT_THAT(step(tom, number, "publish", {{"published_by", "post"}, {"published_on", today}}).body,
                HasSubstr("de afdruk opnieuw"));
    EXPECT_EQ(state_of(number), "signed");
    print(tom, today);
    EXPECT_EQ(step(tom, number, "publish", {{"published_by", "registered"}, {"published_on", today}}).status, 200);
    EXPECT_EQ(owner.value("select published_by from document where decision and published_on is not null"),
              "registered");
}

TEST_F(DecisionsByPost, confirming_twice_does_it_once) {
    EXPECT_EQ(printed_and_confirmed(today).status, 200);
    EXPECT_EQ(confirm(tom, today).status, 200);
    EXPECT_EQ(owner.value("select count(*) from case_event where action = 'publish'"), "1");
    EXPECT_EQ(confirm(tom, today, "keer-2").status, 422);
}

TEST_F(DecisionsByPost, the_addressee_hears_of_it_by_law_and_gets_no_second_letter) {
    owner.rows("insert into message_choice values ($1, 'decision', 'post')", {std::to_string(els)});
    EXPECT_EQ(values(tom, "/post").at("decisions")[0].at("wants_paper"), true);
    printed_and_confirmed(today);
    EXPECT_EQ(owner.value("select kind from notification where person_id = $1 order by id desc limit 1",
                          {std::to_string(els)}),
              "decision");
    EXPECT_EQ(owner.value("select count(*) from post_item i join notification n on n.id = i.notification_id where "
                          "n.created_at = (select max(at) from case_event)"),
              "0");
}

TEST_F(DecisionsByPost, made_known_in_the_portal_to_who_wants_paper_the_province_has_a_letter_to_send) {
    owner.rows("insert into message_choice values ($1, 'decision', 'post')", {std::to_string(els)});
    take(tom, number, "publish", {{"published_on", today}, {"published_by", "portal"}});
    const auto shown = values(tom, "/post").at("waiting");
    ASSERT_THAT(shown, SizeIs(1));
    EXPECT_THAT(values(els, "/post").at("waiting"), IsEmpty());
    const auto batch = post(tom, "/post/afdruk", {{"brief", shown[0].at("letter_id")}, {"dag", today}});
    ASSERT_EQ(batch.status, 200) << batch.body << log_.str();
    const auto text = told_by("pdftotext", batch.body);
    EXPECT_THAT(text, HasSubstr("Verlening van subsidie"));
    EXPECT_THAT(text, HasSubstr("al bekendgemaakt")) << "the paper begins no new term to object";
}

TEST_F(DecisionsByPost, the_batch_is_a_checklist_and_every_letter_on_a_sheet_of_its_own) {
    const auto batch = print(tom, today);
    ASSERT_EQ(batch.status, 200) << batch.body << log_.str();
    const auto text = told_by("pdftotext", batch.body);
    EXPECT_THAT(text, HasSubstr("Controlelijst brieven voor de post"));
    EXPECT_THAT(text, HasSubstr(number + "-B"));
    EXPECT_THAT(text, HasSubstr("Gemeente Apeldoorn"));
    const auto letter =
        get(tom, "/zaken/" + number + "/brieven/" + owner.value("select number from document where decision"));
    ASSERT_EQ(letter.status, 200);
    EXPECT_EQ(told_by("pdftotext", batch.body, {"-f", "3", "-l", std::to_string(2 + pages_of(letter.body))}),
              told_by("pdftotext", letter.body));
    EXPECT_EQ(pages_of(batch.body) % 2, 0);
}

TEST_F(DecisionsByPost, stand_on_their_case_with_template_moment_and_checksum_once_they_were_made) {
    ASSERT_EQ(print(tom, today).status, 200) << log_.str();
    const auto page = page_of(tom, "/zaken/" + number).body;
    EXPECT_THAT(page, HasSubstr("Sjabloon versie 1. Gemaakt op "));
    EXPECT_THAT(page,
                HasSubstr("SHA-256: " + owner.value("select encode(sha256, 'hex') from document where decision")));
}

TEST_F(DecisionsByPost, printed_for_tomorrow_the_letter_has_that_day_and_is_not_confirmed_for_another) {
    print(tom, today);
    ASSERT_EQ(print(tom, tomorrow).status, 200);
    EXPECT_EQ(owner.value("select dated from document where decision order by version desc limit 1"), tomorrow);
    print(tom, tomorrow);
    EXPECT_EQ(owner.value("select max(version) from document where decision"), "2");
    EXPECT_THAT(confirm(tom, today).body, HasSubstr("Maak bij Post de afdruk opnieuw"));
    EXPECT_THAT(confirm(tom, tomorrow).body, HasSubstr("nog niet geweest"));
    EXPECT_EQ(state_of(number), "signed");
}

TEST_F(DecisionsByPost, days_that_cannot_be_are_refused_and_what_was_ticked_is_kept) {
    EXPECT_EQ(print(tom, owner.value("select today() - 1")).status, 422);
    EXPECT_THAT(print(tom, owner.value("select today() + 8")).body, HasSubstr("ten hoogste een week"));
    const auto page = post_as_browser(tom, "/post", {{"besluit", number}, {"dag", tomorrow}});
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("value=\"" + number + "\" checked"));
}

/// Made known in the portal, not reached by e-mail, sent on paper: all of it can be shown afterwards.
TEST_F(DecisionsByPost, what_went_on_paper_later_stands_in_the_history_and_in_the_dossier) {
    owner.rows("insert into message_choice values ($1, 'decision', 'post')", {std::to_string(els)});
    take(tom, number, "publish", {{"published_on", today}, {"published_by", "portal"}});
    const auto item = values(tom, "/post").at("waiting").at(0).at("letter_id").get<std::string>();
    const auto before = values(tom, "/zaken/" + number).at("history").size();
    ASSERT_EQ(post(tom, "/post", {{"brief", item}, {"dag", today}}).status, 200);
    const auto history = values(tom, "/zaken/" + number).at("history");
    EXPECT_EQ(history.size(), before + 1);
    EXPECT_EQ(history.at(0).at("actor"), "Tom Jansen");
    EXPECT_THAT(history.at(0).at("sentence").get<std::string>(), HasSubstr("op de post ging, aan Els Wolters"));
    const auto dossier = get(tom, "/zaken/" + number + "/dossier.pdf");
    ASSERT_EQ(dossier.status, 200) << dossier.body << log_.str();
    const auto text = told_by("pdftotext", dossier.body);
    EXPECT_THAT(text, HasSubstr("in het portaal."));
    EXPECT_THAT(text, HasSubstr("Bekendgemaakt op"));
    EXPECT_THAT(text, HasSubstr("op de post ging"));
}

/// Awb 3:41, 6:8: who never heard of it in the portal does not lose days.
class CameBack : public DecisionsByPost {
protected:
    CameBack() {
        owner.rows("insert into message_choice values ($1, 'decision', 'post')", {std::to_string(els)});
        take(tom, number, "publish", {{"published_on", today}, {"published_by", "portal"}});
        item = values(tom, "/post").at("waiting").at(0).at("letter_id").get<std::string>();
    }
    Fields with(const std::string& from, const std::string& why) {
        return {{"brief", item}, {"dag", today}, {"termijn", from}, {"termijn_reden", why}};
    }
    std::string kept() {
        return owner.value("select concat_ws(' ', term_from, term_last, term_because) from post_item");
    }
    engine::Date days_ago(int days) const { return engine::parse_iso_date(today).value() - std::chrono::days{days}; }
    engine::Case found() { return db::CaseStore(pool).load({.asker = {}, .number = number}).value().subject; }
    void keep(const engine::Case& subject) {
        owner.rows("update case_file set document = $1::jsonb where number = $2",
                   {engine::to_json(subject).dump(), number});
    }
    /// As if the decision was made known some days before today.
    void known_in_the_portal_days_ago(int days) {
        const auto known = days_ago(days);
        owner.run("alter table document disable trigger user");
        owner.rows("update document set dated = $1, published_on = $1 where decision", {engine::iso(known)});
        auto subject = found();
        for (auto& running : subject.deadlines) {
            if (running.name != "objection") continue;
            running.clock.event = known;
            running.clock = engine::term::recompute(running.clock, *site().calendar.now()).value();
            owner.rows("update deadline set last_day = $1 where name = 'objection'",
                       {engine::iso(running.clock.last_day)});
        }
        keep(subject);
    }
    /// As if such a decision says what is paid within six weeks, too.
    void pays_from(const std::string& name, int days) {
        auto subject = found();
        const engine::term::Term six_weeks{name, {6, engine::term::Unit::weeks}, true, "Awb 4:87"};
        subject.deadlines.push_back(
            {.name = name,
             .label = "Betalen",
             .clock = engine::term::compute(six_weeks, days_ago(days), *site().calendar.now()).value()});
        keep(subject);
    }
    std::string last_day_of(const std::string& name) {
        return owner.value("select last_day from deadline where name = $1", {name});
    }
    void serve() {
        const Workshop shop{
            pool, site().definitions, [this] { return site().calendar.now(); },
            [] { return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()); }};
        while (serve_outbox(shop) > 0) {
        }
    }
    std::string item;
};

TEST_F(CameBack, the_term_for_objection_counts_from_the_post_and_the_sheet_in_front_says_until_when) {
    EXPECT_THAT(page_of(tom, "/post").body, HasSubstr("Vanaf wanneer telt de termijn voor bezwaar?"));
    const auto paper = told_by("pdftotext", post(tom, "/post/afdruk", with("post", "")).body);
    EXPECT_THAT(paper, HasSubstr("Dit besluit krijgt u alsnog per post"));
    EXPECT_THAT(paper, HasSubstr("telt vanaf de dag op de post"));
    EXPECT_THAT(paper, ContainsRegex("betalen\\?\\s+Ook\\s+die\\s+loopt\\s+tot\\s+en\\s+met\\s+de\\s+dag"));
    ASSERT_EQ(post(tom, "/post", with("post", "")).status, 200);
    EXPECT_EQ(owner.value("select term_from = today() and term_last >= today() + 42 from post_item"), "t");
    EXPECT_THAT(values(tom, "/zaken/" + number).at("history").at(0).at("sentence").get<std::string>(),
                HasSubstr("Reden: niet zeker is dat de ontvanger eerder van het besluit hoorde."));
    owner.run("set search_path = " + db::query_set_name() + ", public");
    owner.run("update deadline set last_day = today() + 1 where name = 'objection'");
    EXPECT_EQ(
        owner.value("select facts_objection(null, jsonb_build_object('parent', id)) ->> 'objection_last_day' from "
                    "case_file where number = $1",
                    {number}),
        owner.value("select term_last from post_item"))
        << "an objection is in time up to the day that the sheet names";
}

TEST_F(CameBack, the_sheet_in_front_names_the_decision_and_no_form_that_comes_with_it) {
    const auto form = owner.value("select number from document where name = 'voortgangsformulier'");
    owner.run("set search_path = " + db::query_set_name() + ", public");
    EXPECT_EQ(owner.value("select named_on_sheet(notification_id) from post_item"),
              owner.value("select number from document where decision"));
    EXPECT_THAT(
        owner.value("select array_to_string(array(select d.number from document d, post_item i where d.id = any "
                    "(letters_behind(i.notification_id))), ' ')"),
        HasSubstr(form));
}

/// The day and the way of every letter stand in its own line, the e-mail that came back too (HANDBOOK 14.8).
TEST_F(CameBack, each_letter_says_itself_when_and_how_it_went) {
    ASSERT_EQ(post(tom, "/post", with("post", "")).status, 200);
    owner.run("update post_item set because = 'undeliverable'");
    const auto letters = values(tom, "/zaken/" + number).at("letters").dump();
    for (const auto* part : {"E-mail kwam terug op ", ", per post verstuurd op ", "In het portaal sinds "})
        EXPECT_THAT(letters, HasSubstr(part));
    const auto contents = told_by("pdftotext", get(tom, "/zaken/" + number + "/dossier.pdf").body);
    EXPECT_THAT(contents, HasSubstr("E-mail kwam terug op"));
}

/// Awb 6:7, 6:8: the day after which the decision is final is that of the sheet, on every page that shows the term.
TEST_F(CameBack, the_day_after_which_the_decision_is_final_moves_with_the_post) {
    known_in_the_portal_days_ago(3);
    const auto before = owner.value("select last_day from deadline where name = 'objection'");
    ASSERT_EQ(post(tom, "/post", with("post", "")).status, 200);
    serve();
    const auto last = owner.value("select last_day from deadline where name = 'objection'");
    EXPECT_EQ(last, owner.value("select term_last from post_item"));
    EXPECT_GT(last, before);
    EXPECT_EQ(owner.value("select document #>> '{data,posted_on}' from case_file"), "");
    const auto history = values(tom, "/zaken/" + number).at("history");
    EXPECT_EQ(history.at(0).at("sentence"), "telde de termijn vanaf de dag op de post.");
    owner.run("update outbox set done_at = null, taken_until = null where kind = 'count_from_post'");
    serve();
    EXPECT_EQ(owner.value("select count(*) from case_event where action = 'count_from_post'"), "1");
}

/// Awb 4:87: six weeks after the decision was made known, as the sheet says, and of no other decision.
TEST_F(CameBack, the_term_to_pay_moves_with_the_post_and_that_of_another_decision_stays) {
    known_in_the_portal_days_ago(3);
    pays_from("payment", 3);
    pays_from("interest_payment", 2);
    const auto other = engine::deadline_of(found(), "interest_payment")->clock.last_day;
    ASSERT_EQ(post(tom, "/post", with("post", "")).status, 200);
    serve();
    EXPECT_EQ(last_day_of("payment"), owner.value("select term_last from post_item"));
    EXPECT_EQ(last_day_of("objection"), last_day_of("payment"));
    EXPECT_EQ(last_day_of("interest_payment"), engine::iso(other));
}

TEST_F(CameBack, the_terms_stay_where_they_count_from_the_portal) {
    known_in_the_portal_days_ago(3);
    pays_from("payment", 3);
    const auto before = engine::to_json(found()).at("deadlines");
    ASSERT_EQ(post(tom, "/post", with("portaal", "Els opende het al.")).status, 200);
    serve();
    EXPECT_EQ(engine::to_json(found()).at("deadlines"), before);
}

TEST_F(CameBack, the_posting_of_one_decision_lengthens_no_term_of_another) {
    known_in_the_portal_days_ago(3);
    ASSERT_EQ(post(tom, "/post", with("post", "")).status, 200);
    owner.run("set search_path = " + db::query_set_name() + ", public");
    EXPECT_EQ(owner.value("select paper_term_of(id, today() - 3) = (select term_last from post_item) from case_file"),
              "t");
    EXPECT_EQ(owner.value("select paper_term_of(id, today() - 2) from case_file"), "") << "of another decision";
}

/// [A]: an organisation may set that the term counts from the portal; then nobody needs to say why.
TEST_F(CameBack, the_term_counts_from_where_the_organisation_set_unless_somebody_chooses_otherwise) {
    owner.run("update house_style set paper_term = 'portaal'");
    EXPECT_THAT(page_of(tom, "/post").body, HasSubstr("<option value=\"portaal\" selected>"));
    ASSERT_EQ(post(tom, "/post", with("", "")).status, 200);
    EXPECT_EQ(kept(), today + " het besluit stond al voor de ontvanger klaar in het portaal.");
}

TEST_F(CameBack, the_term_counts_from_the_portal_only_for_a_reason_that_the_case_keeps) {
    const auto refused = post(tom, "/post", with("portaal", ""));
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("Zeg waarom de termijn niet vanaf de dag op de post telt."));
    const auto paper = told_by("pdftotext", post(tom, "/post/afdruk", with("portaal", "Els opende het al.")).body);
    EXPECT_THAT(paper, Not(HasSubstr("alsnog per post")));
    ASSERT_EQ(post(tom, "/post", with("portaal", "Els opende het al.")).status, 200);
    EXPECT_EQ(kept(), today + " Els opende het al.");
    EXPECT_THAT(values(tom, "/zaken/" + number).at("history").at(0).at("sentence").get<std::string>(),
                HasSubstr("Reden: Els opende het al."));
}

TEST_F(DecisionsByPost, nobody_else_prints_or_confirms_them) {
    for (const auto who : {els, koen, petra, willem}) {
        EXPECT_EQ(confirm(who, today).status, 422);
        if (who != willem && who != petra) {
            EXPECT_EQ(print(who, today).status, 422);
        }
    }
    EXPECT_EQ(state_of(number), "signed");
    EXPECT_THAT(page_of(koen, "/post").body, Not(HasSubstr(number)));
}

}  // namespace
}  // namespace bolwerk::web
