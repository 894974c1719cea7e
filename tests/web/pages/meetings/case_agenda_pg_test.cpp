// A meeting of a stuurgroep on the pages of a case: who reads it, what stands on its agenda, and the lists it leaves.
#include <gmock/gmock.h>

#include "tests/web/documents/poppler.hpp"
#include "tests/web/pages/reports/report_scene.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/workers/outbox_work.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class MeetingPages : public ReportScene {
protected:
    std::string planned() {
        return number_in(post(saskia, "/zaken/nieuw",
                              {{"soort", "meeting"},
                               {"title", "Stuurgroep vierde kwartaal"},
                               {"meets_on", today()},
                               {"starts_at", "10:00"},
                               {"ends_at", "12:00"},
                               {"place", "Huis der Provincie"}}));
    }
    void does(const std::string& number, const std::string& action, const Fields& form = {}) {
        const auto done = post(saskia, "/zaken/" + number + "/acties/" + action, form);
        ASSERT_EQ(done.status, 200) << action << ": " << done.body;
    }
    void puts_on(const std::string& number, const std::string& place, const std::string& title,
                 const std::string& level, const std::string& about = "") {
        Fields form{{"item_place", place},
                    {"item_title", title},
                    {"item_kind", "decision"},
                    {"author", "Gemeente Apeldoorn"},
                    {"level", level},
                    {"case_number", about},
                    {"late_reason", "De vergadering is vandaag."}};
        form.add("papers_at", level == "2" ? "Ter inzage bij de secretaris" : "");
        form.add("asked", level == "2" ? "" : "Stel het plan vast.\nNeem kennis van de planning.");
        does(number, "put_on", form);
    }
    void decides(const std::string& number, const std::string& item) {
        does(number, "decide",
             {{"item", item}, {"outcome", "agreed"}, {"owner", "Gemeente Apeldoorn"}, {"due_on", "2031-01-01"}});
    }
    /// Two items, one confidential, decided on and adopted.
    std::string adopted() {
        const auto number = planned();
        does(number, "open_agenda");
        puts_on(number, "1", "Verlichting langs de Zweefweg", "1");
        puts_on(number, "2", "Kwartelnest", "2");
        does(number, "finalise");
        does(number, "hold",
             {{"members_entitled", "8"}, {"members_present", "7"}, {"attendance", "Gemeenten, politie en provincie."}});
        decides(number, "1");
        decides(number, "2");
        does(number, "draw_up");
        does(number, "adopt", {{"adopted_in", "in_writing"}, {"adopted_on", today()}});
        return number;
    }
    /// One item about a plan, on the day of the meeting.
    std::string held_with(const std::string& plan) {
        const auto number = planned();
        does(number, "open_agenda");
        puts_on(number, "1", "Plan voor het proefterrein", "1", plan);
        does(number, "finalise");
        does(number, "hold",
             {{"members_entitled", "8"}, {"members_present", "7"}, {"attendance", "Gemeenten, politie en provincie."}});
        return number;
    }
    /// The last letter of that name as its PDF reads.
    std::string letter_text(const std::string& name) {
        const LetterShelf shelf(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters",
                                site().definitions);
        pool.ask("document/register_templates", {{"rows", shelf.rows()}});
        const LetterMaker maker(pool, site().definitions, shelf, std::make_shared<Renderer>(BOLWERK_SOURCE_DIR), [] {
            return std::make_shared<const engine::term::Calendar>(std::vector<engine::term::Holiday>{}, 2030);
        });
        const auto id = owner.value("select max(id) from document where name = $1", {name});
        maker.make(std::stoll(id));
        const auto bytes = owner.value("select encode(bytes, 'hex') from document where id = $1", {id});
        std::string pdf;
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
            pdf += static_cast<char>(std::stoi(bytes.substr(i, 2), nullptr, 16));
        return told_by("pdftotext", pdf, {"-layout"});
    }
    int status(std::int64_t who, const std::string& number) { return get(who, "/zaken/" + number).status; }
};

TEST_F(MeetingPages, the_secretary_plans_one_and_the_members_read_it) {
    const auto number = planned();
    EXPECT_EQ(number.substr(0, 4), "VGD-");
    EXPECT_EQ(status(marjan, number), 200);
    for (const auto who : {els, fatma, koen, petra, bram, mark}) EXPECT_EQ(status(who, number), 404);
    EXPECT_EQ(get(marjan, "/zaken/nieuw", {{"soort", "meeting"}}).status, 404) << "a member does not plan";
    EXPECT_EQ(post(marjan, "/zaken/nieuw", {{"soort", "meeting"}, {"title", "Stuurgroep van een lid"}}).status, 422);
    EXPECT_EQ(owner.value("select count(*) from case_file where workflow = 'meeting'"), "1");
}

TEST_F(MeetingPages, an_item_links_its_case_and_the_owner_of_that_case_reads_the_meeting) {
    const auto plan = begin_plan(), number = planned();
    does(number, "open_agenda");
    puts_on(number, "1", "Plan voor het proefterrein", "1", plan);
    const auto page = values(saskia, "/zaken/" + number);
    EXPECT_THAT(missing_keys(sample_of("cases/show").at("agenda"), page.at("agenda")), IsEmpty());
    EXPECT_EQ(page.at("agenda").at(0).at("heading"), "1. Plan voor het proefterrein");
    EXPECT_THAT(page.at("agenda").dump(), HasSubstr("1. Stel het plan vast.\\n2. Neem kennis van de planning."));
    EXPECT_THAT(page.at("agenda").dump(), HasSubstr("/zaken/" + plan));
    EXPECT_EQ(page.at("links").at(0).at("relation"), "Op de agenda");
    EXPECT_THAT(page.at("fact_groups").dump(), Not(HasSubstr("Steller")))
        << "an item is none of the meeting's own data";
    const auto seen = values(els, "/zaken/" + plan);
    EXPECT_EQ(seen.at("links").at(0).at("number"), number);
    EXPECT_FALSE(seen.at("has_agenda"));
    EXPECT_EQ(status(els, number), 200);
    EXPECT_EQ(status(fatma, number), 404);
    EXPECT_EQ(post(saskia, "/zaken/" + number + "/acties/put_on", {{"case_number", "PLN-2020-0001"}}).status, 422);
}

TEST_F(MeetingPages, who_owns_a_case_that_was_taken_off_the_agenda_reads_no_further) {
    const auto plan = begin_plan(), number = planned();
    does(number, "open_agenda");
    puts_on(number, "1", "Plan voor het proefterrein", "1", plan);
    ASSERT_EQ(status(els, number), 200);
    does(number, "take_off", {{"item", "1"}, {"off_reason", "Het plan is nog niet rond."}});
    EXPECT_EQ(status(els, number), 404);
    EXPECT_TRUE(values(els, "/zaken/" + plan).at("links").empty());
}

TEST_F(MeetingPages, an_item_that_was_deferred_is_proposed_for_the_next_agenda_and_comes_back_as_it_was) {
    const auto plan = begin_plan(), first = held_with(plan);
    does(first, "decide", {{"item", "1"}, {"outcome", "deferred"}, {"deferred_to", "2031-01-01"}});
    const auto next = planned();
    does(next, "open_agenda");
    const auto page = values(saskia, "/zaken/" + next);
    ASSERT_EQ(page.at("proposals").size(), 1U);
    EXPECT_THAT(missing_keys(sample_of("cases/show").at("proposals"), page.at("proposals")), IsEmpty());
    EXPECT_EQ(page.at("proposals").at(0).at("label"), "Plan voor het proefterrein (" + first + ", punt 1)");
    EXPECT_FALSE(values(marjan, "/zaken/" + next).at("has_proposals")) << "a member does not put anything on";
    EXPECT_EQ(status(els, next), 404);

    const Fields back{{"deferred_item", first + "/1"}, {"item_place", "3"}, {"late_reason", "Vandaag al."}};
    does(next, "bring_back", back);
    const auto agenda = values(saskia, "/zaken/" + next);
    EXPECT_EQ(agenda.at("agenda").at(0).at("heading"), "3. Plan voor het proefterrein");
    EXPECT_THAT(agenda.at("agenda").dump(), HasSubstr(first + ", punt 1"));
    EXPECT_THAT(agenda.at("agenda").dump(), HasSubstr("2. Neem kennis van de planning."));
    EXPECT_FALSE(agenda.at("has_proposals"));
    EXPECT_EQ(status(els, next), 200) << "her plan is on the agenda again";
    EXPECT_EQ(post(saskia, "/zaken/" + next + "/acties/bring_back", back).status, 409) << "it is back already";

    does(next, "take_off", {{"item", "3"}, {"off_reason", "Toch niet."}});
    EXPECT_EQ(values(saskia, "/zaken/" + next).at("proposals").size(), 1U) << "so it is proposed again";
    does(next, "leave_off", {{"deferred_item", first + "/1"}, {"leave_reason", "Het plan is vervallen."}});
    EXPECT_FALSE(values(saskia, "/zaken/" + next).at("has_proposals"));
}

TEST_F(MeetingPages, who_may_not_take_a_step_is_offered_no_choices_in_the_refusal_and_keeps_what_was_typed) {
    const auto plan = begin_plan(), first = held_with(plan);
    does(first, "decide", {{"item", "1"}, {"outcome", "deferred"}, {"deferred_to", "2031-01-01"}});
    const auto next = planned();
    does(next, "open_agenda");
    const auto step = "/zaken/" + next + "/acties/bring_back";
    EXPECT_THAT(page_of(saskia, step).body, HasSubstr(first + "/1"));
    const auto refused = post_as_browser(marjan, step, {{"late_reason", "Graag vandaag."}});
    EXPECT_EQ(refused.status, 403);
    EXPECT_THAT(refused.body, Not(HasSubstr(first)));
    EXPECT_THAT(refused.body, HasSubstr("Graag vandaag."));
}

TEST_F(MeetingPages, are_found_in_a_list_by_whoever_takes_part) {
    const auto plan = begin_plan(), past = adopted(), number = held_with(plan);
    const auto seen = values(marjan, "/vergaderingen");
    EXPECT_THAT(missing_keys(sample_of("meetings/list"), seen), IsEmpty());
    EXPECT_THAT(seen.at("groups").dump(), HasSubstr(past));
    EXPECT_FALSE(seen.at("may_plan"));
    EXPECT_TRUE(values(saskia, "/vergaderingen").at("may_plan"));
    EXPECT_THAT(page_of(marjan, "/").body, HasSubstr("/vergaderingen"));
    const auto of_els = values(els, "/vergaderingen").at("groups").dump();
    EXPECT_THAT(of_els, HasSubstr(number));
    EXPECT_THAT(of_els, Not(HasSubstr(past))) << "nothing of hers was on that agenda";
    EXPECT_THAT(page_of(els, "/").body, Not(HasSubstr("/vergaderingen")));
}

TEST_F(MeetingPages, who_is_invited_reads_along_until_the_invitation_is_taken_back) {
    const auto number = planned();
    does(number, "invite", {{"invited", "Gemeente Epe"}, {"invited", "Politie Oost-Nederland"}});
    EXPECT_EQ(status(fatma, number), 200);
    EXPECT_EQ(status(bram, number), 200);
    EXPECT_THAT(values(fatma, "/meldingen").dump(), HasSubstr("uitgenodigd voor een vergadering"));
    does(number, "uninvite", {{"uninvited", "Gemeente Epe"}});
    EXPECT_EQ(status(fatma, number), 404);
    EXPECT_EQ(status(bram, number), 200);
}

TEST_F(MeetingPages, an_item_that_is_replaced_or_taken_off_is_there_once_or_not_at_all) {
    const auto number = planned();
    does(number, "open_agenda");
    puts_on(number, "1", "Eerste versie", "1");
    puts_on(number, "1", "Tweede versie", "1");
    puts_on(number, "2", "Iets anders", "1");
    does(number, "take_off", {{"item", "2"}, {"off_reason", "De steller trekt het terug."}});
    const auto agenda = values(saskia, "/zaken/" + number).at("agenda");
    ASSERT_EQ(agenda.size(), 1U);
    EXPECT_EQ(agenda.at(0).at("heading"), "1. Tweede versie");
    puts_on(number, "2", "Toch weer", "1");
    EXPECT_EQ(values(saskia, "/zaken/" + number).at("agenda").size(), 2U);
}

TEST_F(MeetingPages, it_stands_in_the_calendar_of_members_and_of_who_is_invited_and_follows_it) {
    const auto number = planned();
    const auto feed_of = [&](std::int64_t who) {
        const auto address = Json::parse(post(who, "/account/agenda", {}).body).at("address").get<std::string>();
        return page_of(0, address.substr(address.find("/agenda/"))).body;
    };
    const auto of_member = feed_of(marjan);
    EXPECT_THAT(of_member, HasSubstr("SUMMARY:Vergadering: " + number));
    EXPECT_THAT(of_member, HasSubstr("LOCATION:Huis der Provincie"));
    EXPECT_THAT(of_member,
                HasSubstr(owner.value("select 'DTSTART:' || to_char((today() + time '10:00') at time zone "
                                      "'Europe/Amsterdam' at time zone 'UTC', 'YYYYMMDD\"T\"HH24MISS\"Z\"')")));
    EXPECT_THAT(feed_of(fatma), Not(HasSubstr(number)));
    does(number, "invite", {{"invited", "Gemeente Epe"}});
    EXPECT_THAT(feed_of(fatma), Not(HasSubstr(number))) << "not everybody of a municipality goes";
    ASSERT_EQ(post(fatma, "/zaken/" + number + "/volgen", {{"volgen", "ja"}}).status, 200);
    EXPECT_THAT(feed_of(fatma), HasSubstr(number));
    does(number, "uninvite", {{"uninvited", "Gemeente Epe"}});
    EXPECT_THAT(feed_of(fatma), Not(HasSubstr(number)));
    does(number, "cancel", {{"cancel_reason", "Er zijn te weinig stukken."}});
    EXPECT_THAT(feed_of(marjan), AllOf(HasSubstr(number), HasSubstr("STATUS:CANCELLED"), HasSubstr("Gaat niet door")));
}

TEST_F(MeetingPages, it_ends_when_every_decision_is_carried_out) {
    const auto number = adopted();
    EXPECT_EQ(post(saskia, "/zaken/" + number + "/acties/close", {}).status, 409);
    for (const auto* item : {"1", "2"})
        does(number, "carry_out",
             {{"carried_item", item}, {"carried_on", today()}, {"carried_how", "Het is gedaan zoals gevraagd."}});
    does(number, "close");
    const auto page = values(marjan, "/zaken/" + number);
    EXPECT_EQ(page.at("case").at("state").at("label"), "Uitgevoerd");
    EXPECT_THAT(page.at("agenda").dump(), HasSubstr("Het is gedaan zoals gevraagd."));
    EXPECT_THAT(page.at("fact_groups").dump(), HasSubstr("Vergadering waarin over plannen is besloten"));
}

TEST_F(MeetingPages, the_public_list_of_decisions_never_holds_a_confidential_item) {
    adopted();
    EXPECT_THAT(letter_text("uitnodiging vergadering"), HasSubstr("Kwartelnest"));
    const auto whole = letter_text("besluitenlijst"), open = letter_text("openbare besluitenlijst");
    EXPECT_THAT(whole, HasSubstr("Kwartelnest"));
    EXPECT_THAT(open, HasSubstr("Zweefweg"));
    EXPECT_THAT(open, Not(HasSubstr("Kwartelnest")));
    EXPECT_EQ(owner.value("select count(*) from document where name = 'openbare besluitenlijst' and data::text like "
                          "'%Kwartelnest%'"),
              "0");
}

TEST_F(MeetingPages, its_letters_bear_its_own_number_and_not_that_of_the_case_on_its_agenda) {
    const auto plan = begin_plan(), number = planned();
    does(number, "open_agenda");
    puts_on(number, "1", "Plan voor het proefterrein", "1", plan);
    does(number, "finalise");
    letter_text("uitnodiging vergadering");
    EXPECT_EQ(owner.value("select data ->> 'case_number' from document"), number);
}

}  // namespace
}  // namespace bolwerk::web
