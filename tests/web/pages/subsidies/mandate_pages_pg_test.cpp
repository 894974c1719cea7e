#include <gmock/gmock.h>

#include <algorithm>

#include "tests/web/pages/subsidies/province.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class MandatePages : public ProvincePages {
protected:
    Fields mandate(const std::string& role) {
        return {{"orgaan", "Gedeputeerde Staten van Gelderland"},
                {"organisatie", std::to_string(gelderland)},
                {"rol", role},
                {"soort", "subsidie"},
                {"bedrag", "125.000"},
                {"van", "2026-01-01"},
                {"reden", "Het besluit van 1 januari wordt nu ingevoerd."},
                {"regel", "namens Gedeputeerde Staten"}};
    }
};

TEST_F(MandatePages, an_administrator_gives_a_mandate_and_stops_it) {
    EXPECT_EQ(post(ria, "/beheer/mandaten", mandate("mandated_signer")).status, 200);
    const auto page = values(ria, "/beheer/mandaten");
    EXPECT_THAT(missing_keys(sample_of("admin/mandates"), page), IsEmpty());
    EXPECT_EQ(page.at("mandates").front().at("signature_line"), "namens Gedeputeerde Staten");
    EXPECT_EQ(owner.value("select most_cents from mandate"), "12500000");
    EXPECT_EQ(post(ria, page.at("mandates").front().at("end_href").get<std::string>(), {}).status, 200);
    EXPECT_EQ(owner.value("select count(*) from mandate where until_day < today()"), "1");
    EXPECT_EQ(owner.value("select string_agg(what, ' ' order by id) from audit_entry"),
              "mandate_given mandate_stopped");
}

TEST_F(MandatePages, a_mandate_is_for_a_kind_of_decision_and_may_be_without_a_maximum) {
    auto all = mandate("mandated_signer");
    all.set("soort", "invordering");
    all.set("bedrag", "");
    EXPECT_EQ(post(ria, "/beheer/mandaten", all).status, 200);
    const auto rows = values(ria, "/beheer/mandaten").at("mandates");
    const auto row = std::ranges::find_if(rows, [](const engine::Json& one) {
        return one.at("decision") == "Invordering: dwangbevel, uitstel van betaling en verrekening";
    });
    ASSERT_NE(row, rows.end());
    EXPECT_EQ(row->at("amount"), "zonder maximum");
}

TEST_F(MandatePages, a_mandate_is_for_one_person_who_holds_the_role_there) {
    const auto willem = person("Willem Dekker", "mandated_signer", gelderland, 1);
    const auto for_one = [&](std::int64_t who) {
        auto all = mandate("mandated_signer");
        all.set("persoon", std::to_string(who));
        return post(ria, "/beheer/mandaten", all);
    };
    EXPECT_THAT(for_one(tom).body, HasSubstr("Deze persoon heeft deze rol niet bij deze organisatie."));
    EXPECT_EQ(owner.value("select count(*) from mandate"), "0");
    EXPECT_EQ(for_one(willem).status, 200);
    EXPECT_EQ(values(ria, "/beheer/mandaten").at("mandates").front().at("person"), "Willem Dekker");
    EXPECT_THAT(page_of(ria, "/beheer/mandaten").body, HasSubstr("Alleen Willem Dekker"));
    EXPECT_EQ(owner.value("select after ->> 'person' from audit_entry where what = 'mandate_given'"), "Willem Dekker");
}

/// Awb 10:9.
TEST_F(MandatePages, a_mandate_says_whether_a_substitute_may_sign_with_it) {
    const auto willem = person("Willem Dekker", "mandated_signer", gelderland, 1);
    auto passing = mandate("mandated_signer");
    passing.set("vervanger", "ja");
    auto of_one = passing;
    of_one.set("persoon", std::to_string(willem));
    EXPECT_THAT(post(ria, "/beheer/mandaten", of_one).body,
                HasSubstr("Een mandaat van één persoon gaat niet over op een vervanger."));
    EXPECT_EQ(post(ria, "/beheer/mandaten", passing).status, 200);
    EXPECT_THAT(page_of(ria, "/beheer/mandaten").body, HasSubstr("Ook voor een vervanger"));
    EXPECT_EQ(post(ria, "/beheer/mandaten", mandate("mandated_signer")).status, 200);
    EXPECT_EQ(owner.value("select string_agg(for_substitutes::text, ' ' order by id) from mandate"), "true false");
}

TEST_F(MandatePages, a_mandate_for_days_that_are_over_says_why) {
    auto past = mandate("mandated_signer");
    past.set("reden", "");
    EXPECT_THAT(post(ria, "/beheer/mandaten", past).body, HasSubstr("Het mandaat begint in het verleden: zeg waarom."));
    EXPECT_EQ(owner.value("select count(*) from mandate"), "0");
    past.set("reden", "Het besluit van 1 januari wordt nu ingevoerd.");
    EXPECT_EQ(post(ria, "/beheer/mandaten", past).status, 200);
    EXPECT_EQ(owner.value("select after ->> 'because' from audit_entry where what = 'mandate_given'"),
              "Het besluit van 1 januari wordt nu ingevoerd.");
    past.set("reden", "");
    past.set("van", owner.value("select current_date + 1"));
    EXPECT_EQ(post(ria, "/beheer/mandaten", past).status, 200) << "from tomorrow on needs no reason";
}

TEST_F(MandatePages, a_role_that_does_not_fit_the_organisation_is_refused_and_nobody_else_gives_mandates) {
    const auto refused = HasSubstr("Deze rol past niet bij deze organisatie, of ondertekent dit soort besluit niet.");
    for (const auto* role : {"auditor", "subsidy_officer", "finance_officer"})
        EXPECT_THAT(post(ria, "/beheer/mandaten", mandate(role)).body, refused) << role;
    auto getting_back = mandate("finance_officer");
    getting_back.set("soort", "invordering");
    EXPECT_EQ(post(ria, "/beheer/mandaten", getting_back).status, 200) << "who pays may decide about getting it back";
    EXPECT_EQ(post(petra, "/beheer/mandaten", mandate("mandated_signer")).status, 404);
    EXPECT_EQ(get(tom, "/beheer/mandaten").status, 404);
}

}  // namespace
}  // namespace bolwerk::web
