#include <gmock/gmock.h>

#include "engine/desk.hpp"
#include "tests/web/pages/subsidies/province.hpp"
#include "workflows/subsidy/for_applicants.hpp"
#include "workflows/subsidy/province_terms.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Els of Apeldoorn applies; Tom, Ingrid and Willem of the province decide.
class FromOutside : public ProvincePages {
protected:
    FromOutside() {
        ingrid = person("Ingrid Bos", "second_reader", gelderland, 1);
        willem = person("Willem Smit", "mandated_signer", gelderland, 1);
        owner.rows(
            "insert into mandate (organ, role, organisation_id, decision, most_cents, from_day, signature_line) values "
            "('Gedeputeerde Staten van Gelderland', 'mandated_signer', $1, 'subsidie', 100000000, '2025-01-01', "
            "'namens Gedeputeerde Staten')",
            {std::to_string(gelderland)});
    }

    void drafted(const std::string& number) {
        take(tom, number, "check",
             {{"completeness", "complete"},
              {"complete_on", engine::iso(today_of(number))},
              {"completeness_note", "Let op: zelfde adviseur als vorig jaar."}});
        EXPECT_EQ(post(tom, "/zaken/" + number + "/notities", {{"text", "Volgens mij is dit te duur."}}).status, 200);
        take(tom, number, "draft",
             {{"outcome", "granted"},
              {"eligible_cents", "76.000"},
              {"deficit_cents", "38.000"},
              {"granted_cents", "37.123"},
              {"state_aid", "none"},
              {"motivation", "De aanvraag past bij de regeling (Awb 4:31)."},
              {"obligations", "Meld binnen twee weken als iets anders gaat (Awb 4:37)."},
              {"advances", "Tachtig procent na de verlening (Awb 4:95)."},
              {"account_by", owner.value("select today() + 700")}});
    }
    void take(std::int64_t who, const std::string& number, const std::string& action, const Fields& form) {
        const auto answer = step(who, number, action, form);
        ASSERT_EQ(answer.status, 200) << action << ": " << answer.body;
    }
    std::string page_of(std::int64_t who, const std::string& number) { return values(who, "/zaken/" + number).dump(); }

    std::int64_t ingrid = 0, willem = 0;
};

TEST_F(FromOutside, a_draft_stays_inside_with_everybody_who_works_on_it) {
    const auto number = applied();
    drafted(number);
    take(ingrid, number, "read", {{"read_checked", "ja"}, {"reading_note", "Rond bedrag nog af."}});
    const auto seen = page_of(els, number);
    for (const auto* inside : {"37.123", "zelfde adviseur", "Rond bedrag", "te duur", "Tom Jansen", "Ingrid Bos",
                               "medebeoordelaar", "subsidiebehandelaar", "gemandateerde"})
        EXPECT_THAT(seen, Not(HasSubstr(inside))) << inside;
    const auto path = values(els, "/zaken/" + number + "/proces").at("path_rows").dump();
    for (const auto* inside : {"Tom Jansen", "Ingrid Bos", "medebeoordelaar", "conceptbesluit"})
        EXPECT_THAT(path, Not(HasSubstr(inside))) << inside;
    EXPECT_THAT(path, HasSubstr("rondde de controle op volledigheid af"));
    EXPECT_THAT(values(tom, "/zaken/" + number + "/proces").dump(), HasSubstr("Ingrid Bos"));
    EXPECT_THAT(seen, AllOf(HasSubstr("De provincie"), HasSubstr("rondde de controle op volledigheid af."),
                            HasSubstr("Verlichting en een hek op het terrein."), HasSubstr("Aan zet: de provincie."),
                            HasSubstr("U hoeft nu niets te doen."), Not(HasSubstr("Deze zaak is afgerond."))));
    EXPECT_THAT(page_of(tom, number), AllOf(HasSubstr("37.123"), HasSubstr("te duur"), HasSubstr("Ingrid Bos")));
}

TEST_F(FromOutside, a_decision_made_known_is_read_with_its_amount_and_whoever_signed_it) {
    const auto number = applied();
    drafted(number);
    take(ingrid, number, "read", {{"read_checked", "ja"}});
    take(willem, number, "sign", {});
    EXPECT_THAT(page_of(els, number), AllOf(Not(HasSubstr("37.123")), Not(HasSubstr("Willem Smit"))))
        << "signed is not made known";
    take(tom, number, "publish", {{"published_on", owner.value("select today()")}, {"published_by", "portal"}});
    const auto seen = page_of(els, number);
    EXPECT_THAT(seen, AllOf(HasSubstr("37.123"), HasSubstr("Willem Smit"), HasSubstr("nam een besluit."),
                            HasSubstr("maakte het besluit aan u bekend.")));
    for (const auto* inside : {"Tom Jansen", "Ingrid Bos", "zelfde adviseur"})
        EXPECT_THAT(seen, Not(HasSubstr(inside))) << inside;
}

TEST_F(FromOutside, words_for_applicants_belong_to_steps_that_exist_and_name_no_role_of_the_province) {
    for (const auto& told : workflows::told_applicants) {
        bool exists = false;
        for (const auto workflow : workflows::subsidy_family)
            for (const auto& action : site().definition(workflow)->actions) exists |= action.id == told.action;
        for (const auto& action : engine::desk_actions()) exists |= action.id == told.action;
        EXPECT_TRUE(exists) << told.action;
        EXPECT_THAT(std::string(told.sentence),
                    Not(testing::ContainsRegex("behandelaar|beoordelaar|medewerker|jurist|manager")))
            << told.action;
    }
}

}  // namespace
}  // namespace bolwerk::web
