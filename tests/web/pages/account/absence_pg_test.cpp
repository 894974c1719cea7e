#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;

class AbsenceTest : public SignedInPages {
protected:
    std::string today = owner.value("select today()");
    std::string next_week = owner.value("select today() + 7");
    std::string yesterday = owner.value("select today() - 1");

    Fields absence(std::int64_t substitute) {
        return {{"vervanger", std::to_string(substitute)},
                {"van", today},
                {"tot", next_week},
                {"rollen", "municipal_coordinator"}};
    }
};

TEST_F(AbsenceTest, a_colleague_stands_in_from_today_and_both_see_it) {
    EXPECT_EQ(post(els, "/account/vervanging", absence(jan)).status, 200);
    EXPECT_EQ(values(els, "/account/vervanging").at("substitutes")[0].at("substitute"), "Jan Smit");
    EXPECT_EQ(values(jan, "/account/vervanging").at("replacing")[0].at("absent"), "Els Wolters");
    EXPECT_EQ(values(jan, "/account/vervanging").at("replacing")[0].at("state").at("label"), "Nu");
    EXPECT_EQ(values(jan, "/account/vervanging").at("replacing")[0].at("end_href"), "") << "not theirs to end";
}

TEST_F(AbsenceTest, a_double_click_arranges_it_once) {
    post(els, "/account/vervanging", absence(jan));
    EXPECT_EQ(post(els, "/account/vervanging", absence(jan)).status, 200);
    EXPECT_EQ(owner.value("select count(*) from substitution"), "1");
}

TEST_F(AbsenceTest, somebody_of_another_organisation_and_oneself_are_refused) {
    EXPECT_THAT(post(els, "/account/vervanging", absence(fatma)).body,
                HasSubstr("Kies een collega uit uw organisatie."));
    EXPECT_THAT(post(els, "/account/vervanging", absence(els)).body, HasSubstr("U kunt uzelf niet vervangen."));
    EXPECT_EQ(owner.value("select count(*) from substitution"), "0");
}

TEST_F(AbsenceTest, a_role_that_one_does_not_hold_is_refused) {
    auto form = absence(jan);
    form.set("rollen", "functional_admin");
    EXPECT_THAT(post(els, "/account/vervanging", form).body, HasSubstr("Kies alleen rollen die u zelf hebt."));
}

TEST_F(AbsenceTest, the_period_must_be_in_order_and_what_was_typed_comes_back) {
    auto form = absence(jan);
    form.set("van", next_week);
    form.set("tot", today);
    EXPECT_THAT(post(els, "/account/vervanging", form).body, HasSubstr("De laatste dag ligt voor de eerste dag."));
    form.set("tot", yesterday);
    const auto page = post_as_browser(els, "/account/vervanging", form);
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("De laatste dag is al geweest."));
    EXPECT_THAT(page.body, HasSubstr("value=\"" + next_week + "\""));
    form.set("tot", "31-02-2027");
    EXPECT_EQ(post(els, "/account/vervanging", form).status, 422);
}

TEST_F(AbsenceTest, a_substitution_begins_today_or_later_and_lasts_a_year_at_most) {
    auto form = absence(jan);
    form.set("van", yesterday);
    const auto page = post_as_browser(els, "/account/vervanging", form);
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("De eerste dag is al geweest. Kies vandaag of later."));
    EXPECT_THAT(page.body, HasSubstr("value=\"" + yesterday + "\""));
    form.set("van", today);
    form.set("tot", owner.value("select today() + 367"));
    EXPECT_THAT(post(els, "/account/vervanging", form).body, HasSubstr("ten hoogste een jaar"));
    form.set("tot", owner.value("select today() + 366"));
    EXPECT_EQ(post(els, "/account/vervanging", form).status, 200);
    EXPECT_EQ(owner.value("select count(*) from substitution"), "1");
}

TEST_F(AbsenceTest, the_same_colleague_stands_in_for_a_role_once_at_a_time) {
    hold(els, "business_liaison", apeldoorn, 1);
    post(els, "/account/vervanging", absence(jan));
    auto form = absence(jan);
    form.set("van", next_week);
    form.set("tot", owner.value("select today() + 20"));
    form.add("rollen", "business_liaison");
    const auto page = post_as_browser(els, "/account/vervanging", form);
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("Deze collega vervangt u in deze periode al voor een van deze rollen."));
    EXPECT_THAT(page.body, HasSubstr("value=\"" + next_week + "\""));
    form.set("rollen", "business_liaison");
    EXPECT_EQ(post(els, "/account/vervanging", form).status, 200) << "another role";
    form.set("rollen", "municipal_coordinator");
    form.set("van", owner.value("select today() + 8"));
    EXPECT_EQ(post(els, "/account/vervanging", form).status, 200) << "after the first one";
    EXPECT_EQ(owner.value("select count(*) from substitution"), "3");
}

TEST_F(AbsenceTest, a_stopped_substitution_ends_at_once_and_only_by_whom_it_is) {
    post(els, "/account/vervanging", absence(jan));
    owner.run("update substitution set from_day = today() - 3");
    const auto href = values(els, "/account/vervanging").at("substitutes")[0].at("end_href").get<std::string>();
    EXPECT_EQ(post(jan, href, {}).status, 404);
    EXPECT_EQ(post(els, href, {}).status, 200);
    EXPECT_EQ(owner.value("select count(*) from holding_today where on_behalf_of <> 0"), "0");
    EXPECT_EQ(owner.value("select count(*) from substitution"), "1");
}

TEST_F(AbsenceTest, an_administrator_arranges_it_for_somebody_else) {
    const Fields form{
        {"wie", std::to_string(els)}, {"vervanger", std::to_string(jan)}, {"van", today}, {"tot", next_week}};
    EXPECT_EQ(post(admin, "/beheer/vervangingen", form).status, 200);
    const auto row = values(admin, "/beheer/vervangingen").at("substitutions")[0];
    EXPECT_EQ(row.at("absent"), "Els Wolters");
    EXPECT_EQ(row.at("roles_text"), "Gemeentelijk coördinator");
    EXPECT_EQ(post(els, row.at("end_href"), {}).status, 404);
    EXPECT_EQ(post(admin, row.at("end_href"), {}).status, 200);
    EXPECT_TRUE(values(admin, "/beheer/vervangingen").at("substitutions").empty());
    post(admin, "/beheer/vervangingen", form);
    auto longer = form;
    longer.set("tot", owner.value("select today() + 9"));
    EXPECT_THAT(post(admin, "/beheer/vervangingen", longer).body,
                HasSubstr("vervangt deze persoon in deze periode al"));
    longer.set("tot", "2099-01-01");
    EXPECT_THAT(post(admin, "/beheer/vervangingen", longer).body, HasSubstr("ten hoogste een jaar"));
    const Fields self{
        {"wie", std::to_string(els)}, {"vervanger", std::to_string(els)}, {"van", today}, {"tot", next_week}};
    EXPECT_THAT(post(admin, "/beheer/vervangingen", self).body, HasSubstr("Kies iemand anders als waarnemer."));
}

}  // namespace
}  // namespace bolwerk::web
