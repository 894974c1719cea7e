// Filling in a matrix: cell by cell, together, blind, complete, and never too late.
#include <gmock/gmock.h>

#include "tests/web/pages/risk/round.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class MatrixPages : public RoundPages {
protected:
    std::string at(const std::string& rin, const std::string& side) { return "/matrices/" + matrix(rin, side); }
    std::string answers() { return "select count(*) from risk_answers where cells <> '{}'"; }
};

TEST_F(MatrixPages, what_one_side_answers_is_dark_to_the_other_until_both_are_in) {
    opened();
    const auto town = at("F1", "municipality"), force = at("F1", "police");
    hand_in(esmee, matrix("F1", "municipality"), "3");
    auto seen = values(bram, town);
    EXPECT_FALSE(seen.at("is_visible"));
    EXPECT_THAT(seen.at("domains"), IsEmpty());
    EXPECT_THAT(page_of(bram, town).body, Not(HasSubstr("twee schouwen")));
    EXPECT_EQ(seen_by(bram, answers()), "0");
    for (const auto overseer : {yusuf, daan, oscar}) EXPECT_EQ(seen_by(overseer, answers()), "0");
    EXPECT_EQ(seen_by(esmee, answers()), "1");
    hand_in(bram, matrix("F1", "police"), "1");
    EXPECT_TRUE(values(bram, town).at("is_visible"));
    EXPECT_TRUE(values(esmee, force).at("is_visible"));
    EXPECT_EQ(seen_by(bram, answers()), "2");
    EXPECT_EQ(seen_by(esmee, answers()), "2");
    EXPECT_EQ(seen_by(daan, answers()), "2");
    EXPECT_EQ(seen_by(noor, answers()), "0") << "another municipality sees nothing of it";
}

TEST_F(MatrixPages, one_that_is_given_back_is_dark_again) {
    opened();
    all_in();
    EXPECT_EQ(seen_by(bram, "select count(*) from risk_answers"), "4");
    EXPECT_EQ(post(bram, at("F1", "municipality") + "/teruggeven", {{"reden", "Er ontbreekt een motivering"}}).status,
              404);
    EXPECT_EQ(post(yusuf, at("F1", "municipality") + "/teruggeven", {{"reden", "Kort"}}).status, 422);
    EXPECT_EQ(post(yusuf, at("F1", "municipality") + "/teruggeven", {{"reden", "Er ontbreekt een motivering"}}).status,
              200);
    EXPECT_EQ(seen_by(bram, "select count(*) from risk_answers"), "3");
    EXPECT_EQ(seen_by(esmee, "select count(*) from risk_answers"), "1");
    EXPECT_TRUE(values(esmee, at("F1", "municipality")).at("is_returned"));
    EXPECT_TRUE(values(yusuf, at("F2", "police")).at("may_return"));
    owner.run("update case_file set state = 'adopted' where workflow = 'risk_round'");
    EXPECT_FALSE(values(yusuf, at("F2", "police")).at("may_return")) << "the advice is out";
    EXPECT_THAT(post(yusuf, at("F2", "police") + "/teruggeven", {{"reden", "Er ontbreekt een motivering"}}).body,
                HasSubstr("adviezen van de ronde zijn al uitgebracht"));
    owner.run("update case_file set state = 'open' where workflow = 'risk_round'");
    EXPECT_EQ(post(esmee, at("F1", "municipality") + "/indienen", {}).status, 200);
}

TEST_F(MatrixPages, why_one_came_back_is_as_dark_to_the_other_side_as_its_answers) {
    opened();
    const auto force = at("F1", "police");
    hand_in(bram, matrix("F1", "police"), "3");
    const std::string reason = "Alles staat op geen zicht, klopt dat?";
    EXPECT_EQ(post(yusuf, force + "/teruggeven", {{"reden", reason}}).status, 200);
    EXPECT_THAT(page_of(bram, force).body, HasSubstr("Alles staat op geen zicht"));
    EXPECT_THAT(page_of(yusuf, force).body, HasSubstr("Alles staat op geen zicht"));
    const auto seen = values(esmee, force);
    EXPECT_THAT(seen.dump(), Not(HasSubstr("geen zicht, klopt dat")));
    EXPECT_FALSE(seen.at("history_rows").empty()) << "that it was begun and handed in is no secret";
    const std::string reasons = "select count(*) from risk_matrix_event where because is not null";
    EXPECT_EQ(seen_by(esmee, reasons), "0");
    EXPECT_EQ(seen_by(bram, reasons), "1");
    hand_in(esmee, matrix("F1", "municipality"), "1");
    EXPECT_EQ(seen_by(esmee, reasons), "0");
    EXPECT_EQ(post(bram, force + "/indienen", {{"zeker", "ja"}}).status, 200);
    EXPECT_EQ(seen_by(esmee, reasons), "1");
    EXPECT_THAT(values(esmee, force).dump(), HasSubstr("geen zicht, klopt dat"));
}

TEST_F(MatrixPages, a_reason_that_is_refused_stays_in_its_field_with_what_is_wrong) {
    opened();
    all_in();
    for (const auto& [reason, wrong] :
         {std::pair{"Kort", "ten minste 10 tekens"}, {"Vraag het na op 06-12345678", "Haal persoonsgegevens weg"}}) {
        const auto answer = post_as_browser(yusuf, at("F1", "municipality") + "/teruggeven", {{"reden", reason}});
        EXPECT_EQ(answer.status, 422);
        EXPECT_THAT(answer.body, AllOf(HasSubstr(std::string(">") + reason + "</textarea>"), HasSubstr(wrong),
                                       HasSubstr("href=\"#v-reden\"")));
    }
    EXPECT_EQ(post_as_browser(bram, at("F1", "municipality") + "/teruggeven", {{"reden", "Kort"}}).status, 404)
        << "there is no form for whoever may not give it back";
}

TEST_F(MatrixPages, whoever_has_no_part_in_it_finds_nothing) {
    opened();
    hand_in(esmee, matrix("F1", "municipality"), "3");
    for (const auto stranger : {els, petra, koen, mark, admin, saskia}) {
        for (const auto& path : {at("F1", "municipality"), at("F1", "police"), std::string("/matrices/999999")})
            EXPECT_EQ(get(stranger, path).status, 404);
        EXPECT_EQ(post(stranger, at("F1", "municipality"), cells({"L1"}, "0")).status, 404);
        EXPECT_EQ(post(stranger, at("F1", "municipality") + "/indienen", {}).status, 404);
        EXPECT_EQ(seen_by(stranger, "select count(*) from risk_matrix"), "0");
    }
    EXPECT_EQ(get(noor, at("F1", "municipality")).status, 404);
    EXPECT_EQ(post(bram, at("F1", "municipality"), cells({"L1"}, "0")).status, 404);
    EXPECT_EQ(post(noor, at("F1", "police"), cells({"L1"}, "0")).status, 404);
}

TEST_F(MatrixPages, two_colleagues_lose_nothing_of_each_other) {
    opened();
    const auto path = at("F1", "municipality");
    EXPECT_EQ(post(esmee, path, cells({"L1", "L2"}, "1")).status, 200);
    const auto answer = post(rik, path, cells({"L2", "L3"}, "2", "Gezien bij een schouw in maart."));
    EXPECT_EQ(answer.status, 409);
    const auto told = Json::parse(answer.body);
    ASSERT_EQ(told.at("conflicts").size(), 1U);
    EXPECT_EQ(told.at("conflicts")[0].at("code"), "L2");
    EXPECT_EQ(told.at("conflicts")[0].at("by"), "Esmee Boer");
    EXPECT_EQ(owner.value("select string_agg(key || (value ->> 'answer'), ' ' order by key) from risk_answers,"
                          " jsonb_each(cells)"),
              "L11 L21 L32");
    const auto page = post_as_browser(rik, path, cells({"L2"}, "2", "Gezien bij een schouw in maart."));
    EXPECT_EQ(page.status, 409);
    EXPECT_THAT(page.body, HasSubstr("Esmee Boer heeft dit intussen ingevuld"));
    EXPECT_THAT(page.body, HasSubstr("Gezien bij een schouw in maart."));
}

TEST_F(MatrixPages, a_cell_with_personal_data_is_refused_and_the_others_are_kept) {
    opened();
    auto form = cells({"L1"}, "1");
    const auto personal = cells({"L2"}, "2", "Bel 06-12345678 over de loods.");
    for (const auto& [name, value] : personal) form.add(name, value);
    const auto answer = post(esmee, at("F1", "municipality"), form);
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.headers["Content-Type"], "application/problem+json");
    const auto told = Json::parse(answer.body);
    EXPECT_EQ(told.at("fields")[0].at("field"), "L2");
    EXPECT_EQ(told.at("saved")[0].at("code"), "L1");
    EXPECT_EQ(owner.value("select string_agg(key, ' ') from risk_answers, jsonb_each(cells)"), "L1");
}

TEST_F(MatrixPages, only_a_complete_matrix_is_handed_in) {
    opened();
    const auto path = at("F1", "municipality");
    EXPECT_EQ(post(esmee, path + "/indienen", {}).status, 422);
    post(esmee, path, cells(codes, "2"));
    const auto lacks = post(esmee, path + "/indienen", {});
    EXPECT_EQ(lacks.headers["Content-Type"], "application/problem+json");
    EXPECT_EQ(Json::parse(lacks.body).at("fields").size(), codes.size());
    const auto without = post_as_browser(esmee, path + "/indienen", {});
    EXPECT_EQ(without.status, 422);
    EXPECT_THAT(without.body, HasSubstr("Licht een score van 2 of 3 toe met ten minste 20 tekens."));
    EXPECT_EQ(owner.value("select state from risk_matrix where id = $1", {matrix("F1", "municipality")}), "begun");
}

TEST_F(MatrixPages, zeros_everywhere_within_a_minute_are_asked_about_once_more) {
    opened();
    const auto path = at("F1", "municipality");
    post(esmee, path, cells(codes, "0"));
    const auto asked = post_as_browser(esmee, path + "/indienen", {});
    EXPECT_EQ(asked.status, 422);
    EXPECT_THAT(asked.body, HasSubstr("Overal nul, binnen een minuut"));
    EXPECT_EQ(post(esmee, path + "/indienen", {{"zeker", "ja"}}).status, 200);
}

TEST_F(MatrixPages, nothing_comes_in_after_closing_but_what_was_given_back) {
    const auto number = opened();
    hand_in(esmee, matrix("F1", "municipality"), "3");
    does(yusuf, number, "close_anyway", {{"close_reason", "De politie heeft geen capaciteit"}});
    EXPECT_EQ(post(bram, at("F1", "police"), cells({"L1"}, "0")).status, 422);
    EXPECT_THAT(post(bram, at("F1", "police"), cells({"L1"}, "0")).body, HasSubstr("De ronde is gesloten"));
    EXPECT_EQ(post(esmee, at("F1", "municipality"), cells({"L1"}, "0")).status, 422);
    EXPECT_EQ(seen_by(daan, answers()), "1") << "once closed, the RIEC sees what was handed in";
    EXPECT_EQ(seen_by(bram, answers()), "0") << "the other side still does not";
    EXPECT_EQ(post(daan, at("F1", "municipality") + "/teruggeven", {{"reden", "Motivering ontbreekt bij L1"}}).status,
              200);
    const Fields again{{"a.L1", "1"}, {"s.L1", "A"}, {"w.L1", ""}, {"v.L1", "1"}, {"m.L1", "anders"}};
    EXPECT_EQ(post(esmee, at("F1", "municipality"), again).status, 200);
    EXPECT_NE(tries(daan, number, "analyse").status, 200);
    EXPECT_EQ(post(esmee, at("F1", "municipality") + "/indienen", {}).status, 200);
    does(daan, number, "analyse");
}

TEST_F(MatrixPages, the_page_has_what_its_template_needs) {
    opened();
    EXPECT_THAT(missing_keys(sample_of("risk/matrix"), values(esmee, at("F1", "municipality"))), IsEmpty());
    const auto body = page_of(esmee, at("F1", "municipality")).body;
    for (const auto& code : codes) EXPECT_THAT(body, HasSubstr("name=\"a." + code + "\""));
}

}  // namespace
}  // namespace bolwerk::web
