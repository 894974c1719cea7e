#include <gmock/gmock.h>

#include <algorithm>

#include "web/pages/admin/change_view.hpp"
#include "web/pages/admin/holidays_view.hpp"
#include "web/pages/admin/incidents_view.hpp"
#include "web/pages/admin/people_view.hpp"
#include "web/pages/admin/person_forms.hpp"
#include "web/pages/admin/rates_view.hpp"
#include "web/pages/admin/settings_form.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

const auto today = engine::date_of(2026, 11, 21);

TEST(ChangeView, it_says_what_was_and_what_is_and_leaves_out_what_stayed) {
    const auto view = change_view({{"at", "2026-11-21T07:41:00+00:00"},
                                   {"person", "Lotte Smit"},
                                   {"what", "person_changed"},
                                   {"subject", "Els"},
                                   {"before", {{"name", "Els"}, {"email", "els@a.nl"}}},
                                   {"after", {{"name", "Els"}, {"email", "els@b.nl"}}}},
                                  today);
    EXPECT_EQ(view.at("text"), "wijzigde het account van Els");
    EXPECT_EQ(view.at("time_text"), "vandaag 08:41");
    EXPECT_EQ(view.at("details"), Json::array({"e-mailadres: els@a.nl → els@b.nl"}));
}

TEST(ChangeView, a_change_without_values_has_no_details) {
    const auto view = change_view({{"at", "2026-11-21T07:41:00+00:00"},
                                   {"person", "Lotte"},
                                   {"what", "password_set"},
                                   {"subject", "Els"},
                                   {"before", nullptr},
                                   {"after", nullptr}},
                                  today);
    EXPECT_EQ(view.at("text"), "gaf een nieuw wachtwoord aan Els");
    EXPECT_FALSE(view.at("has_details"));
}

TEST(ChangeView, a_term_that_is_set_is_told_in_words) {
    const auto view = change_view({{"at", "2026-11-21T07:41:00+00:00"},
                                   {"person", "Lotte"},
                                   {"what", "setting_changed"},
                                   {"subject", "Interventie, Antwoord van de eigenaar"},
                                   {"before", nullptr},
                                   {"after", {{"count", 3}, {"unit", "weeks"}}}},
                                  today);
    EXPECT_EQ(view.at("text"), "stelde een termijn in: Interventie, Antwoord van de eigenaar");
    EXPECT_EQ(view.at("details"), Json::array({"zoals in de werkwijze → 3 weken"}));
}

TEST(HolidaysView, days_of_a_decree_can_go_and_days_of_the_law_stay) {
    const Json found{{{"day", "2026-12-25"}, {"name", "Eerste Kerstdag"}, {"source", "Atw art. 3"}},
                     {{"day", "2027-05-07"}, {"name", "gelijkgesteld bij KB"}, {"source", "KB"}}};
    const auto view = holidays_view(found, 2028, today);
    EXPECT_EQ(view.at("years").size(), 2);
    EXPECT_EQ(view.at("years")[0].at("holidays")[0].at("date_text"), "vrijdag 25 december");
    EXPECT_FALSE(view.at("years")[0].at("holidays")[0].at("can_remove"));
    EXPECT_TRUE(view.at("years")[1].at("holidays")[0].at("can_remove"));
    EXPECT_EQ(view.at("horizon_kind"), "info");
    EXPECT_EQ(holidays_view(found, 2026, today).at("horizon_kind"), "warning");
}

TEST(RatesView, says_what_holds_and_warns_where_today_is_not_known) {
    const Json found{
        {{"kind", "interest"}, {"from", "2026-01-01"}, {"until", "2026-06-30"}, {"value", 4}, {"source", "Besluit"}},
        {{"kind", "interest"}, {"from", "2025-01-01"}, {"until", "2025-12-31"}, {"value", 6}, {"source", "Besluit"}},
        {{"kind", "demand_small"}, {"from", "2026-01-01"}, {"until", "2026-12-31"}, {"value", 8}, {"source", "Awb"}}};
    const auto sections = rates_view(found, today).at("sections");
    EXPECT_EQ(sections[0].at("rates")[0].at("rate_text"), "4 %");
    EXPECT_TRUE(sections[0].at("rates")[0].at("can_remove"));
    EXPECT_FALSE(sections[0].at("rates")[1].at("can_remove"));
    EXPECT_EQ(sections[0].at("horizon_kind"), "warning");
    EXPECT_EQ(sections[1].at("rates")[0].at("rate_text"), "€\u00a08");
    EXPECT_FALSE(sections[1].at("rates")[0].at("can_remove")) << "the only one stays";
    EXPECT_EQ(sections[1].at("horizon_kind"), "info");
    EXPECT_EQ(sections[2].at("horizon_text"),
              "Nog niet bekend. Voeg toe wat daarna geldt: Bolwerk rekent niet met een gok.");
}

TEST(IncidentsView, kinds_have_words_and_the_oldest_is_named) {
    const Json found{{"retrying", 1},
                     {"next_try", "2026-11-21T08:45:00+00:00"},
                     {"waiting", 12},
                     {"oldest_waiting", "2026-11-21T08:00:00+00:00"},
                     {"done_today", 318},
                     {"incidents",
                      {{{"source", "bericht"},
                        {"id", 512},
                        {"kind", "tell_linked"},
                        {"since", "2026-11-20T20:14:00+00:00"},
                        {"uncertain", false},
                        {"last_try", "2026-11-21T05:00:00+00:00"},
                        {"attempts", 8},
                        {"reason", "x"},
                        {"number", ""}}}}};
    const auto view = incidents_view(found, engine::parse_moment("2026-11-21T08:05:00Z").value(), today);
    EXPECT_EQ(view.at("incidents")[0].at("what"), "Bericht aan een gekoppelde zaak");
    EXPECT_EQ(view.at("incidents")[0].at("incident_href"), "/beheer/storingen/bericht-512");
    EXPECT_EQ(view.at("figures")[0].at("note"), "oudste van gisteren 21:14");
    EXPECT_EQ(view.at("figures")[1].at("note"), "volgende poging 09:45");
    EXPECT_EQ(view.at("figures")[2].at("note"), "oudste 5 minuten");
}

TEST(PeopleView, the_next_page_keeps_the_filter) {
    const Json found{{"found", 120},
                     {"accounts", 300},
                     {"organisations", {{{"value", "4"}, {"label", "Gemeente Epe"}}}},
                     {"roles", Json::array()},
                     {"people",
                      {{{"id", 7},
                        {"name", "Els"},
                        {"email", "els@a.nl"},
                        {"active", false},
                        {"last_sign_in", nullptr},
                        {"organisations", ""},
                        {"roles", ""}}}}};
    const auto view =
        people_view(found, {.words = "a&b", .organisation = 4, .role = "", .state = "", .page = 2}, today);
    EXPECT_EQ(view.at("paging").at("older_href"), "/beheer/mensen?q=a%26b&organisatie=4&rol=&account=&pagina=3");
    EXPECT_EQ(view.at("people")[0].at("state").at("label"), "Geblokkeerd");
    EXPECT_EQ(view.at("people")[0].at("last_seen"), "nog nooit");
    EXPECT_TRUE(view.at("filter").at("selects")[0].at("options")[1].at("selected"));
}

TEST(AccountForm, an_address_must_look_like_one_and_a_password_never_comes_back) {
    for (const auto* wrong :
         {"els", "els@", "@a.nl", "els@a", "els@a.nl.", "e ls@a.nl", "els@b@a.nl", "els@a.nl,jan@a.nl"})
        EXPECT_FALSE(typed_account({{"naam", "Els"}, {"email", wrong}}, 12).good()) << wrong;
    const Fields fields{{"naam", "Els"}, {"email", "els@a.nl"}, {"wachtwoord", "een lang wachtwoord"}};
    auto form = typed_account(fields, 12);
    EXPECT_TRUE(form.good());
    EXPECT_EQ(take_password(form, fields), "een lang wachtwoord");
    EXPECT_FALSE(form.raw.contains("wachtwoord"));
    for (const auto* wrong : {" spatie aan het begin", "Welkom2026!!", "kort"})
        EXPECT_FALSE(typed_account({{"naam", "Els"}, {"email", "els@a.nl"}, {"wachtwoord", wrong}}, 12).good())
            << wrong;
}

class SettingsFormTest : public testing::Test {
protected:
    static const engine::Definition& definition() {
        static const auto all = workflows::every_definition();
        return *std::ranges::find(all, "intervention", &engine::Definition::id);
    }
    SettingsForm terms{definition()};
};

TEST_F(SettingsFormTest, only_counted_terms_that_no_law_fixes_can_be_set) {
    std::vector<std::string_view> names;
    for (const auto& field : terms.form()) names.push_back(field.name);
    EXPECT_THAT(names, testing::Contains("aantal-answer"));
    EXPECT_THAT(names, testing::Contains("eenheid-effect"));
    EXPECT_THAT(names, testing::Not(testing::Contains("aantal-finish")));
}

TEST_F(SettingsFormTest, what_is_set_comes_back_as_it_was_typed) {
    const auto form = terms.typed_in({{"aantal-answer", "3"}, {"eenheid-answer", "weeks"}});
    const auto settings = terms.settings_of(form);
    EXPECT_EQ(settings.at("term.answer"), (Json{{"count", 3}, {"unit", "weeks"}}));
    EXPECT_TRUE(settings.at("term.effect").is_null());
    EXPECT_EQ(terms.filled_in({{"term.answer", settings.at("term.answer")}}).at("aantal-answer").front(), "3");
}

TEST_F(SettingsFormTest, a_threshold_is_a_number_between_its_bounds_or_nothing) {
    const auto all = workflows::every_definition();
    const SettingsForm track(*std::ranges::find(all, "kvo_b", &engine::Definition::id));
    const auto settings = track.settings_of(track.typed_in({{"getal-survey_response_percent", "40"}}));
    EXPECT_EQ(settings.at("survey_response_percent"), 40);
    EXPECT_TRUE(settings.at("entrepreneurs_at_least").is_null());
    EXPECT_EQ(track.filled_in({{"survey_response_percent", 40}}).at("getal-survey_response_percent").front(), "40");
    EXPECT_FALSE(track.typed_in({{"getal-survey_response_percent", "101"}}).good());
    EXPECT_EQ(track.labels().at("survey_response_percent"),
              "KVO-B-traject, Hoeveel procent van de ondernemers vult de enquête ten minste in?");
}

TEST_F(SettingsFormTest, a_number_and_its_unit_belong_together) {
    EXPECT_EQ(terms.typed_in({{"aantal-answer", "3"}}).errors.front().field, "eenheid-answer");
    EXPECT_EQ(terms.typed_in({{"eenheid-answer", "weeks"}}).errors.front().field, "aantal-answer");
    EXPECT_FALSE(terms.typed_in({{"aantal-answer", "1000"}, {"eenheid-answer", "weeks"}}).good());
}

}  // namespace
}  // namespace bolwerk::web
