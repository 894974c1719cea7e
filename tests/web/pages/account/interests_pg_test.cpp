// Somebody of the province declares an interest, and what is in hand of it goes back to the group.
#include <gmock/gmock.h>

#include "tests/web/pages/subsidies/province.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class InterestPages : public ProvincePages {
protected:
    Fields interest(const std::string& field, const std::string& value) {
        return {{field, value}, {"aard", "Mijn broer zit in het bestuur."}, {"van", owner.value("select today()")}};
    }
    std::string declared() { return owner.value("select count(*) from interest"); }
};

TEST_F(InterestPages, somebody_declares_an_interest_under_the_own_account_and_ends_it) {
    EXPECT_EQ(post(tom, "/account/belangen", interest("organisatie", std::to_string(apeldoorn))).status, 200);
    const auto page = values(tom, "/account/belangen");
    EXPECT_THAT(missing_keys(sample_of("account/interests").at("interests"), page.at("interests")), IsEmpty());
    EXPECT_EQ(page.at("interests").front().at("in"), "Gemeente Apeldoorn");
    EXPECT_THAT(page_of(tom, "/account/belangen").body, HasSubstr("Mijn broer zit in het bestuur."));
    EXPECT_EQ(post(els, page.at("interests").front().at("end_href"), {}).status, 404) << "it is of somebody else";
    EXPECT_EQ(post(tom, page.at("interests").front().at("end_href"), {}).status, 200);
    EXPECT_EQ(owner.value("select until_day = today() from interest"), "t");
}

TEST_F(InterestPages, a_park_is_named_by_name_and_one_thing_is_named_at_a_time) {
    EXPECT_EQ(
        post(tom, "/account/belangen", interest("terrein", owner.value("select name from park where id = 1"))).status,
        200);
    EXPECT_EQ(owner.value("select park_id from interest"), "1");
    auto two = interest("terrein", "Nergens");
    EXPECT_THAT(post(tom, "/account/belangen", two).body, HasSubstr("Dit terrein is er niet"));
    two.set("organisatie", std::to_string(apeldoorn));
    EXPECT_THAT(post(tom, "/account/belangen", two).body, HasSubstr("en één daarvan"));
    EXPECT_THAT(post(tom, "/account/belangen", interest("zaak", "SUB-2026-0077")).body,
                HasSubstr("Deze zaak is er niet"));
    EXPECT_EQ(declared(), "1");
}

TEST_F(InterestPages, in_one_case_is_declared_from_the_case_and_its_reader_sees_the_link) {
    const auto number = applied();
    EXPECT_THAT(page_of(tom, "/zaken/" + number).body, HasSubstr("/account/belangen?zaak=" + number));
    EXPECT_THAT(page_of(els, "/zaken/" + number).body, testing::Not(HasSubstr("/account/belangen?zaak")));
    EXPECT_THAT(page_of(tom, "/account/belangen", {{"zaak", number}}).body, HasSubstr("value=\"" + number + "\""));
    EXPECT_EQ(post(tom, "/account/belangen", interest("zaak", number)).status, 200);
    EXPECT_EQ(owner.value("select f.number from interest i join case_file f on f.id = i.case_id"), number);
}

TEST_F(InterestPages, an_administrator_declares_for_somebody_and_nobody_else_does) {
    auto of_tom = interest("organisatie", std::to_string(apeldoorn));
    of_tom.add("wie", std::to_string(tom));
    EXPECT_EQ(post(els, "/beheer/belangen", of_tom).status, 404);
    EXPECT_EQ(get(tom, "/beheer/belangen").status, 404);
    EXPECT_EQ(post(ria, "/beheer/belangen", of_tom).status, 200);
    const auto page = values(ria, "/beheer/belangen");
    EXPECT_THAT(missing_keys(sample_of("admin/interests").at("interests"), page.at("interests")), IsEmpty());
    EXPECT_EQ(page.at("interests").front().at("person"), "Tom Jansen");
    EXPECT_EQ(values(tom, "/account/belangen").at("interests").front().at("can_end"), false)
        << "who declared it ends it";
    EXPECT_EQ(owner.value("select string_agg(what, ' ') from audit_entry"), "interest_declared");
    EXPECT_EQ(post(ria, page.at("interests").front().at("end_href"), {}).status, 200);
}

/// An interest says something of somebody's private life: it is told where that person works and nowhere else.
TEST_F(InterestPages, are_not_there_for_an_administrator_of_another_organisation) {
    const auto wietske =
        person("Wietske Dam", "functional_admin", organisation("province", "Provincie Flevoland", {"GM0995"}), -1);
    ASSERT_EQ(post(tom, "/account/belangen", interest("organisatie", std::to_string(apeldoorn))).status, 200);
    const std::string ends = values(ria, "/beheer/belangen").at("interests").front().at("end_href");
    EXPECT_THAT(values(wietske, "/beheer/belangen").at("interests"), IsEmpty());
    EXPECT_EQ(post(wietske, ends, {}).status, 404);
    auto of_tom = interest("terrein", "F1");
    of_tom.add("wie", std::to_string(tom));
    EXPECT_EQ(post(wietske, "/beheer/belangen", of_tom).status, 422);
    EXPECT_EQ(declared(), "1");
    EXPECT_EQ(seen_by(wietske, "select count(*) from interest"), "0");
    EXPECT_EQ(seen_by(ria, "select count(*) from interest"), "1");
    EXPECT_EQ(owner.value("select count(*) from interest where until_day is not null"), "0");
}

}  // namespace
}  // namespace bolwerk::web
