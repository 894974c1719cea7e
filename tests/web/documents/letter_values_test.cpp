#include <gtest/gtest.h>

#include <algorithm>

#include "tests/web/documents/example_letters.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// A letter of a case with these fields, and these facts beside those that every letter has.
std::string letter_of(const std::string& workflow_id, const std::string& document, const Json& data,
                      const Json& more_facts = Json::object(), const std::string& applied_at = "",
                      std::vector<engine::RunningDeadline> running = {}) {
    const auto& letters = letter_shelf().letters();
    const auto letter = std::ranges::find_if(letters, [&](const ShippedLetter& one) {
        return one.plan.workflow == workflow_id && one.plan.document == document;
    });
    const auto workflow = std::ranges::find(letter_workflows(), workflow_id, &engine::Definition::id);
    engine::Case subject;
    subject.data = data;
    subject.deadlines = std::move(running);
    if (!applied_at.empty())
        subject.marks.push_back({.action = "submit", .by = {}, .at = engine::parse_moment(applied_at).value()});
    const engine::Signature by;
    const Json house{{"organisation", 1}, {"sender", Json::array()}, {"objection_address", Json::array()}};
    Json facts{{"scheme", Json::object()},
               {"houses", {{"province", house}, {"owner", house}}},
               {"organisations", Json::object()},
               {"lists", Json::object()},
               {"paid_cents", 0}};
    facts.update(more_facts);
    const engine::term::Calendar calendar({}, 2030);
    const auto values = letter_values({.plan = letter->plan,
                                       .workflow = *workflow,
                                       .above = nullptr,
                                       .subject = subject,
                                       .by = by,
                                       .facts = facts,
                                       .dated = engine::date_of(2026, 9, 1),
                                       .calendar = calendar});
    return MustacheText(letter_shelf().whole(letter->body)).filled(values);
}

/// The head of a letter, of a sender with this name and organ.
std::string head_of_letter(const std::string& name, const std::string& organ, const std::string& logo = "") {
    const Json house{{"organisation", 1}, {"name", name},           {"organ", organ},
                     {"logo", logo},      {"sender", {"Markt 11"}}, {"objection_address", Json::array()}};
    const auto text = letter_of("meeting", "uitnodiging vergadering", Json::object(),
                                {{"houses", {{"province", house}, {"owner", house}}}});
    const auto from = text.find("<div class=\"hoofd\"");
    return text.substr(from, text.find("<div class=\"adres\"") - from);
}

int times(std::string_view text, std::string_view part) {
    int found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

/// The letter that says an application is complete, under a scheme that divides its money this way.
std::string complete_letter(const std::string& allocation) {
    return letter_of("subsidy", "compleetbrief", {{"complete_on", "2026-03-02"}},
                     {{"scheme", {{"allocation", allocation}}}});
}

constexpr auto no_place = std::string::npos;

TEST(LetterValues, name_a_sender_that_is_its_own_organ_once_in_the_letterhead) {
    const std::string group = "Stuurgroep Noord-Veluwe";
    EXPECT_EQ(times(head_of_letter(group, group), group), 1);
    const auto beside_logo = head_of_letter(group, group, "data:image/png;base64,AAAA");
    EXPECT_NE(beside_logo.find("<div class=\"afzender\">" + group + "<br>"), std::string::npos)
        << "a picture says no name to read: " << beside_logo;
    const auto province = head_of_letter("Provincie Gelderland", "Gedeputeerde Staten van Gelderland");
    for (const auto* name : {"Provincie Gelderland", "Gedeputeerde Staten van Gelderland"})
        EXPECT_EQ(times(province, name), 1) << name;
}

TEST(LetterValues, tell_an_applicant_of_an_order_which_day_counts) {
    const auto text = complete_letter("order");
    EXPECT_NE(text.find("compleet sinds 2 maart 2026. Die dag bepaalt uw plaats in de volgorde"), no_place) << text;
    EXPECT_EQ(text.find("met de meeste punten"), no_place);
}

/// Awb 4:26 lid 2: the letter says how the money is divided under this scheme, and not under another.
TEST(LetterValues, promise_no_place_in_an_order_to_an_applicant_of_a_tender) {
    const auto text = complete_letter("tender");
    EXPECT_EQ(text.find("plaats in de volgorde"), no_place) << text;
    EXPECT_NE(text.find("De aanvraag met de meeste punten gaat voor, niet de aanvraag die het eerst binnen was"),
              no_place);
}

/// Awb 3:46 and 4:57: which article, what is left and what must come back.
TEST(LetterValues, say_of_a_withdrawal_whether_all_is_gone_on_which_article_and_what_comes_back) {
    const auto lowered = letter_of("withdrawal", "intrekking", {{"new_cents", 30'000'00}, {"kind", "fault"}},
                                   {{"paid_cents", 40'000'00}});
    EXPECT_NE(lowered.find("uw subsidie is verlaagd"), no_place) << lowered;
    EXPECT_NE(lowered.find("op grond van artikel 4:48 van"), no_place);
    EXPECT_NE(lowered.find("Dat is €\u00a010.000 meer dan waar u recht op hebt"), no_place);
    const auto gone = letter_of("withdrawal", "intrekking", {{"new_cents", 0}, {"kind", "determination"}});
    EXPECT_NE(gone.find("uw subsidie is ingetrokken"), no_place);
    EXPECT_NE(gone.find("op grond van artikel 4:49 van"), no_place);
    EXPECT_EQ(gone.find("Wij betaalden u al"), no_place);
}

/// A stuurgroep writes to who meets in it, not to itself.
TEST(LetterValues, address_a_meeting_to_its_members_and_what_is_public_to_everybody) {
    const Json house{{"organisation", 1},
                     {"name", "Stuurgroep Oost"},
                     {"sender", Json::array()},
                     {"objection_address", Json::array()}};
    const Json facts{{"houses", {{"owner", house}}}};
    const auto invitation = letter_of("meeting", "uitnodiging vergadering", Json::object(), facts);
    EXPECT_NE(invitation.find("De leden en genodigden van Stuurgroep Oost<br>"), no_place) << invitation;
    EXPECT_NE(invitation.find("<p>Geachte leden en genodigden,</p>"), no_place);
    const auto list = letter_of("meeting", "openbare besluitenlijst", Json::object(), facts);
    EXPECT_NE(list.find("<div class=\"adres\">Voor iedereen<br>"), no_place) << list;
}

TEST(LetterValues, name_the_decision_that_an_objection_was_against) {
    const auto text = letter_of("objection", "beslissing op bezwaar", {{"outcome", "unfounded"}},
                                {{"contested", {{"number", "SUB-2026-0013-B4"}, {"on", "2026-08-03"}}}});
    EXPECT_NE(text.find("ons besluit met kenmerk SUB-2026-0013-B4 van 3 augustus 2026 over de subsidie"), no_place)
        << text;
}

/// Awb 3:46: which application a decision is on.
TEST(LetterValues, name_the_day_of_the_application_in_every_decision_on_it) {
    for (const auto* document : {"verleningsbeschikking", "vaststellingsbeschikking", "weigering", "niet-behandelen"}) {
        const auto text = letter_of("subsidy", document, Json::object(), Json::object(), "2026-03-02T23:30:00+00:00");
        EXPECT_NE(text.find("Wij kregen uw aanvraag op 3 maart 2026."), no_place) << document << text;
    }
}

/// Awb 4:17 lid 3: too early is no ground of lid 6.
/// Awb 4:15 and 4:17: what is over does not stand still any more.
TEST(LetterValues, say_of_a_term_that_is_over_that_asking_for_more_stops_nothing) {
    const auto asks_for_more = [](engine::Date last_day) {
        engine::RunningDeadline decision;
        decision.name = "decision";
        decision.clock.last_day = last_day;
        return letter_of("subsidy", "herstelbrief", {{"missing", "De begroting"}}, Json::object(), "", {decision});
    };
    const auto late = asks_for_more(engine::date_of(2026, 9, 1)), in_time = asks_for_more(engine::date_of(2026, 9, 2));
    EXPECT_NE(late.find("is al voorbij en staat dus niet stil"), no_place);
    EXPECT_EQ(late.find("staat de termijn om te beslissen stil"), no_place);
    EXPECT_EQ(in_time.find("is al voorbij"), no_place);
    EXPECT_NE(in_time.find("staat de termijn om te beslissen stil (artikel 4:15)"), no_place);
}

TEST(LetterValues, refuse_a_notice_of_default_that_came_too_early_on_the_article_for_that) {
    const auto early = letter_of("default_notice", "afwijzing ingebrekestelling", {{"validity", "premature"}});
    EXPECT_NE(early.find("artikel 4:17 lid 3"), no_place) << early;
    EXPECT_EQ(early.find("4:17 lid 6"), no_place);
    EXPECT_NE(letter_of("default_notice", "afwijzing ingebrekestelling", {{"validity", "too_late"}}).find("4:17 lid 6"),
              no_place);
}

}  // namespace
}  // namespace bolwerk::web
