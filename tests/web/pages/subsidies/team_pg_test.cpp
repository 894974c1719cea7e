#include <gmock/gmock.h>

#include "tests/web/pages/subsidies/province.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Tom and Yusuf, two officers of the province, with applications from Apeldoorn before them.
class Team : public ProvincePages {
protected:
    Team() { yusuf = person("Yusuf Demir", "subsidy_officer", gelderland, 1); }

    Fields chosen(const std::vector<std::string>& numbers, const std::string& stage, Fields more = {}) {
        for (const auto& number : numbers) more.add("zaak", number);
        more.add("stap", stage);
        more.add("once_key", "keer-1");
        return more;
    }

    std::string assignee(const std::string& number) {
        return owner.value(
            "select coalesce(p.name, '') from case_file f left join person p on p.id = f.assignee_id where f.number = "
            "$1",
            {number});
    }

    /// The value of one event, as it was written.
    std::string missing_in(const std::string& number) {
        return owner.value("select coalesce(document #>> '{data,missing}', '') from case_file where number = $1",
                           {number});
    }

    std::int64_t yusuf = 0;
};

TEST_F(Team, officers_are_given_cases_in_one_go_and_what_is_refused_says_why_while_the_others_go_on) {
    const auto one = applied(), other = applied(), closed = applied();
    EXPECT_EQ(step(els, closed, "withdraw", {{"withdraw_reason", "Wij doen het anders."}}).status, 200);
    const Fields to_yusuf{{"person", std::to_string(yusuf)}, {"reason", ""}};
    const auto form = values(tom, "/subsidies/samen/toewijzen", {{"zaak", one}, {"zaak", other}});
    EXPECT_THAT(missing_keys(sample_of("subsidies/team_form.assign"), form), IsEmpty());
    EXPECT_THAT(form.at("fields").dump(), AllOf(HasSubstr("Yusuf Demir"), HasSubstr("Ikzelf")));
    const auto seen =
        Json::parse(post(tom, "/subsidies/samen/toewijzen", chosen({one, other, closed}, "voorbeeld", to_yusuf)).body);
    EXPECT_THAT(missing_keys(sample_of("subsidies/team_preview"), seen), IsEmpty());
    EXPECT_EQ(seen.at("intro"),
              "Bij 2 zaken gebeurt wat hier staat. Bij 1 zaak kan het niet; die blijven zoals ze zijn.");
    EXPECT_EQ(assignee(one), "");
    const auto done =
        Json::parse(post(tom, "/subsidies/samen/toewijzen", chosen({one, other, closed}, "bevestig", to_yusuf)).body);
    EXPECT_THAT(missing_keys(sample_of("subsidies/team_result"), done), IsEmpty());
    EXPECT_EQ(done.at("intro"), "Gedaan bij 2 zaken, niet gedaan bij 1 zaak.");
    EXPECT_THAT(done.at("items").at(2).at("reasons").dump(), HasSubstr("De zaak loopt nog."));
    EXPECT_EQ(assignee(one) + ", " + assignee(other) + ", " + assignee(closed), "Yusuf Demir, Yusuf Demir, ");
}

TEST_F(Team, doing_it_twice_does_it_once) {
    const auto one = applied();
    const Fields to_yusuf{{"person", std::to_string(yusuf)}, {"reason", ""}};
    post(tom, "/subsidies/samen/toewijzen", chosen({one}, "bevestig", to_yusuf));
    const auto again = Json::parse(post(tom, "/subsidies/samen/toewijzen", chosen({one}, "bevestig", to_yusuf)).body);
    EXPECT_EQ(again.at("items").front().at("text"), "Dit was al gedaan.");
    EXPECT_EQ(owner.value("select count(*) from case_event where action = 'hand_over'"), "1");
}

TEST_F(Team, somebody_can_take_them_too) {
    const auto one = applied();
    post(tom, "/subsidies/samen/toewijzen",
         chosen({one}, "bevestig", {{"person", std::to_string(tom)}, {"reason", ""}}));
    EXPECT_EQ(assignee(one), "Tom Jansen");
}

TEST_F(Team, each_applicant_gets_one_letter_with_everything_that_is_missing) {
    const auto one = applied(), other = applied(), third = applied();
    owner.run("delete from attachment where answers in ('project_plan', 'funding')");
    const auto form = values(tom, "/subsidies/samen/aanvullen", {{"zaak", one}});
    EXPECT_THAT(missing_keys(sample_of("subsidies/team_form"), form), IsEmpty());
    EXPECT_THAT(form.at("items").front().at("fields").dump(),
                AllOf(HasSubstr("Dekkingsplan"), HasSubstr("Projectplan")));
    const Fields typed{{"missing__" + one, "De handtekening van de penningmeester."},
                       {"missing__" + other, "De begroting is niet leesbaar."},
                       {"not_needed__" + third, "funding"},
                       {"not_needed__" + third, "project_plan"},
                       {"not_needed_because__" + third, "De gemeente betaalt alles zelf."}};
    const auto seen =
        Json::parse(post(tom, "/subsidies/samen/aanvullen", chosen({one, other, third}, "voorbeeld", typed)).body);
    EXPECT_THAT(seen.at("items").front().dump(), HasSubstr("herstelbrief"));
    EXPECT_THAT(seen.at("items").at(2).dump(), HasSubstr("Zeg wat er ontbreekt"));
    const auto done =
        Json::parse(post(tom, "/subsidies/samen/aanvullen", chosen({one, other, third}, "bevestig", typed)).body);
    EXPECT_EQ(done.at("intro"), "Gedaan bij 2 zaken, niet gedaan bij 1 zaak.");
    EXPECT_EQ(missing_in(one), "De handtekening van de penningmeester.");
    EXPECT_EQ(state_of(third), "submitted");
}

TEST_F(Team, applications_are_found_complete_in_one_go) {
    const auto one = applied(), other = applied();
    const auto day = engine::iso(today_of(one));
    const auto done = Json::parse(
        post(tom, "/subsidies/samen/compleet",
             chosen({one, other}, "bevestig", {{"complete_on__" + one, day}, {"complete_on__" + other, "2020-01-01"}}))
            .body);
    EXPECT_EQ(done.at("intro"), "Gedaan bij 1 zaak, niet gedaan bij 1 zaak.");
    EXPECT_EQ(state_of(one), "assessing");
    EXPECT_EQ(state_of(other), "submitted");
}

TEST_F(Team, a_case_that_changed_meanwhile_is_left_alone) {
    const auto one = applied();
    const auto done =
        post(tom, "/subsidies/samen/toewijzen",
             chosen({one}, "bevestig", {{"person", std::to_string(yusuf)}, {"reason", ""}, {"versie__" + one, "1"}}));
    EXPECT_EQ(done.status, 409);
    EXPECT_THAT(done.body, HasSubstr("was u voor"));
    EXPECT_EQ(assignee(one), "");
}

TEST_F(Team, nothing_ticked_goes_back_and_nobody_else_comes_here) {
    EXPECT_EQ(post(tom, "/subsidies/samen/toewijzen", chosen({}, "voorbeeld")).status, 303);
    EXPECT_EQ(post(els, "/subsidies/samen/toewijzen", chosen({applied()}, "voorbeeld")).status, 404);
    EXPECT_EQ(post(tom, "/subsidies/samen/weggooien", chosen({"SUB-2026-0001"}, "voorbeeld")).status, 404);
    EXPECT_EQ(post_as_browser(tom, "/subsidies/samen/toewijzen",
                              chosen({"SUB-1999-0001"}, "voorbeeld", {{"person", std::to_string(tom)}}))
                  .status,
              200);
}

TEST_F(Team, the_queue_leaves_as_a_file_that_no_spreadsheet_takes_for_a_formula) {
    applied(38'000, "gld_physical", "=HYPERLINK(\"x\")");
    const auto file = get(tom, "/subsidies.xlsx");
    EXPECT_EQ(file.status, 200);
    EXPECT_THAT(file.headers["Content-Disposition"], HasSubstr("subsidies-"));
    EXPECT_EQ(get(tom, "/subsidies.csv").status, 200);
    EXPECT_EQ(get(els, "/subsidies.xlsx").status, 404);
}

TEST_F(Team, the_figures_count_what_was_decided_and_say_when_they_are_few) {
    const auto page = values(tom, "/subsidies/doorlooptijd");
    EXPECT_THAT(missing_keys(sample_of("subsidies/lead_times"), page), IsEmpty());
    EXPECT_EQ(page.at("in_time"), "Nog geen besluit");
    const auto one = applied();
    owner.run(
        "insert into case_event select case_id, 90, 'publish', null, null, now() + interval '3 days', '{}', '', ''"
        " from case_event where action = 'submit'; update case_file set changed_at = now();"
        "delete from deadline where name = 'decision'");
    const auto after = values(tom, "/subsidies/doorlooptijd", {{"tijdvak", "kwartaal"}});
    EXPECT_EQ(after.at("in_time"), "1 van de 1 besluit op tijd");
    EXPECT_EQ(after.at("phases").front().at("note"), "Te weinig voor een gemiddelde: 3 dagen.");
    EXPECT_EQ(values(tom, "/subsidies/doorlooptijd", {{"tijdvak", "vorig-jaar"}}).at("in_time"), "Nog geen besluit");
    const auto href = after.at("csv_href").get<std::string>();
    EXPECT_EQ(href, "/subsidies/doorlooptijd.csv?tijdvak=kwartaal") << "what is shown is what leaves";
    const auto csv = file_of(tom, "/subsidies/doorlooptijd.csv", {{"tijdvak", "kwartaal"}});
    EXPECT_THAT(csv, HasSubstr("\"Van ontvangst tot bekendmaking\";\"1\""));
    EXPECT_THAT(csv, HasSubstr("De laatste 3 maanden, alle regelingen: 1 van de 1 besluit op tijd"));
    EXPECT_THAT(file_of(tom, "/subsidies/doorlooptijd.xlsx"), testing::StartsWith("PK"));
}

}  // namespace
}  // namespace bolwerk::web
