// Whether an application is whole: its attachments and its costs.
#include "tests/workflows/subsidy/subsidy_guards.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::date_of;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_F(SubsidyGuards, HandInWithoutAttachmentsOnlyKnowingly) {
    subsidy.does(els_applies(), "open", opening("gld_physical"));
    subsidy.does(els_applies(), "write", application_filled);
    subsidy.facts["missing_attachments"] = two_demanded;
    EXPECT_TRUE(refuses(els_applies(), "submit", {{"later", nullptr}, {"truth", true}}, "Voeg de bijlagen toe"));
    EXPECT_TRUE(refuses(els_applies(), "submit", {{"later", {"estimate"}}, {"truth", true}}, "Voeg de bijlagen toe"));
    EXPECT_THAT(subsidy.refusal(els_applies(), "submit", {{"later", {"funding", "estimate"}}, {"truth", true}}),
                IsEmpty());
    subsidy.facts["missing_attachments"] = Json::array();
    EXPECT_THAT(subsidy.refusal(els_applies(), "submit", {{"later", nullptr}, {"truth", true}}), IsEmpty());
}

TEST_F(SubsidyGuards, FindNothingCompleteThatLacksAnAttachment) {
    subsidy.submitted();
    subsidy.facts["missing_attachments"] = two_demanded;
    Json complete{{"completeness", "complete"}, {"complete_on", "2026-11-23"}, {"not_needed", {"estimate"}}};
    EXPECT_TRUE(refuses(femke(), "check", complete, "Een verplichte bijlage ontbreekt"));
    complete["on_paper"] = {"funding"};
    EXPECT_TRUE(refuses(femke(), "check", complete, "Zeg waarom een verplichte bijlage hier niet nodig is"))
        << "what came on paper is there, the other is not needed";
    complete["on_paper"] = nullptr;
    complete["not_needed"] = {"estimate", "funding"};
    EXPECT_TRUE(refuses(femke(), "check", complete, "Zeg waarom een verplichte bijlage"));
    complete["not_needed_because"] = "De gemeente betaalt alles zelf.";
    EXPECT_THAT(subsidy.refusal(femke(), "check", complete), IsEmpty());
}

TEST_F(SubsidyGuards, AskForARepairOnlyWhenSomethingLacks) {
    subsidy.submitted();
    EXPECT_TRUE(refuses(femke(), "ask_repair", {{"missing", nullptr}}, "Zeg wat er ontbreekt"));
    EXPECT_THAT(subsidy.refusal(femke(), "ask_repair", {{"missing", "De handtekening"}}), IsEmpty());
    subsidy.facts["missing_attachments"] = two_demanded;
    EXPECT_THAT(subsidy.refusal(femke(), "ask_repair", {{"missing", nullptr}}), IsEmpty());
    const Json needless{{"missing", nullptr}, {"not_needed", {"estimate", "funding"}}, {"not_needed_because", "Klein"}};
    EXPECT_TRUE(refuses(femke(), "ask_repair", needless, "Zeg wat er ontbreekt"));
}

TEST_F(SubsidyGuards, RememberWhatIsNotNeededHere) {
    subsidy.submitted();
    subsidy.facts["missing_attachments"] = two_demanded;
    subsidy.does(femke(), "ask_repair",
                 {{"missing", nullptr}, {"not_needed", {"estimate"}}, {"not_needed_because", "De gemeente betaalt"}});
    subsidy.facts["missing_attachments"] = {two_demanded.front()};
    subsidy.does(els_applies(), "supplement", {{"supplement", "Het dekkingsplan staat erbij"}});
    EXPECT_THAT(subsidy.refusal(femke(), "check", {{"completeness", "complete"}, {"complete_on", "2026-11-23"}}),
                IsEmpty());
}

/// Awb 4:5 lid 1: the chance lasts until the end of the term that the letter gave.
TEST_F(SubsidyGuards, LeaveNothingUntreatedBeforeTheDayInTheLetter) {
    subsidy.submitted();
    subsidy.facts["missing_attachments"] = two_demanded;
    subsidy.does(femke(), "ask_repair", {{"missing", "De handtekening"}});
    Json part{{"supplement", "De handtekening staat erop"}, {"all_supplied", nullptr}};
    EXPECT_TRUE(refuses(els_applies(), "supplement", part, "Er ontbreken nog bijlagen"));
    subsidy.facts["missing_attachments"] = Json::array();
    subsidy.does(els_applies(), "supplement", part);
    subsidy.facts["missing_attachments"] = two_demanded;
    subsidy.does(femke(), "check", {{"completeness", "incomplete"}});
    const auto untreated = subsidy_draft("not_treated", 0);
    subsidy.today = date_of(2026, 12, 7);
    EXPECT_TRUE(refuses(femke(), "draft", untreated, "Niet behandelen kan pas na de dag"));
    subsidy.today = date_of(2026, 12, 8);
    EXPECT_THAT(subsidy.refusal(femke(), "draft", untreated), IsEmpty());
}

/// Awb 3:46: the file knows whether there is a deficit, and which letters of support came.
TEST_F(SubsidyGuards, RefuseOnNoGroundThatTheFileContradicts) {
    subsidy.facts["refusal_grounds"] = {{{"id", "no_deficit"}, {"basis", "de regeling"}},
                                        {{"id", "no_support"}, {"basis", "de regeling"}}};
    subsidy.assessing();
    auto refusal = subsidy_draft("refused", 0);
    refusal["refusal_ground"] = "no_deficit";
    EXPECT_TRUE(refuses(femke(), "draft", refusal, "De grond voor de afwijzing klopt"));
    refusal["deficit_cents"] = 0;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", refusal), IsEmpty());
    refusal["refusal_ground"] = "no_support";
    const Json support = Json::array({{{"id", "support_municipality"}, {"label", "Steunverklaring"}}});
    subsidy.facts["mandatory_attachments"] = support;
    EXPECT_TRUE(refuses(femke(), "draft", refusal, "De grond voor de afwijzing klopt"));
    subsidy.facts["missing_attachments"] = support;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", refusal), IsEmpty());
}

TEST_F(SubsidyGuards, MayLeaveUntreatedAtOnceWhatTheApplicantCalledAll) {
    subsidy.submitted();
    subsidy.facts["missing_attachments"] = two_demanded;
    subsidy.does(femke(), "ask_repair", {{"missing", nullptr}});
    subsidy.does(els_applies(), "supplement", {{"supplement", "Meer is er niet"}, {"all_supplied", true}});
    subsidy.does(femke(), "check", {{"completeness", "incomplete"}});
    EXPECT_THAT(subsidy.refusal(femke(), "draft", subsidy_draft("not_treated", 0)), IsEmpty());
}

TEST_F(SubsidyGuards, CountOwnHoursAtMostAtTheTariff) {
    subsidy.does(els_applies(), "open", opening("gld_physical"));
    subsidy.facts["scheme"]["hours_tariff_cents"] = 50'00;
    subsidy.does(els_applies(), "write", application_filled);
    EXPECT_THAT(subsidy.obstacles(els_applies(), "submit"), Contains(HasSubstr("Het aantal eigen uren is ingevuld")));
    auto with_hours = application_filled;
    with_hours["hours"] = 199;
    subsidy.does(els_applies(), "write", with_hours);
    subsidy.does(els_applies(), "submit", {{"truth", true}});
    subsidy.does(femke(), "check", {{"completeness", "complete"}, {"complete_on", "2026-11-23"}});
    auto draft = subsidy_draft("granted", 49'975'00);
    EXPECT_TRUE(refuses(femke(), "draft", draft, "De kosten die meetellen zijn de kosten van de begroting"));
    draft["eligible_cents"] = 99'950'01;
    EXPECT_TRUE(refuses(femke(), "draft", draft, "De kosten die meetellen zijn de kosten van de begroting"));
    draft["eligible_cents"] = 99'950'00;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty());
}

TEST_F(SubsidyGuards, CountNoVatThatTheApplicantRecovers) {
    subsidy.does(els_applies(), "open", opening("gld_physical"));
    auto with_vat = application_filled;
    with_vat["vat_cents"] = 90'000'01;
    subsidy.does(els_applies(), "write", with_vat);
    EXPECT_THAT(subsidy.obstacles(els_applies(), "submit"), Contains(HasSubstr("De btw is een deel van de kosten")));
    with_vat["vat_cents"] = 15'000'00;
    with_vat["vat_recoverable"] = true;
    subsidy.does(els_applies(), "write", with_vat);
    subsidy.does(els_applies(), "submit", {{"truth", true}});
    subsidy.does(femke(), "check", {{"completeness", "complete"}, {"complete_on", "2026-11-23"}});
    auto draft = subsidy_draft("granted", 42'500'00);
    draft["eligible_cents"] = 85'000'01;
    EXPECT_TRUE(refuses(femke(), "draft", draft, "De kosten die meetellen zijn de kosten van de begroting"));
    draft["eligible_cents"] = 85'000'00;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty());
}

TEST_F(SubsidyGuards, LeaveNoCostsOutWithoutAReasonOnItsLine) {
    subsidy.assessing();
    auto draft = subsidy_draft("granted", 40'000'00);
    draft["eligible_cents"] = 80'000'00;
    EXPECT_TRUE(refuses(femke(), "draft", draft, "De kosten die meetellen zijn de kosten van de begroting"));
    draft["rejected_third_cents"] = 20'000'00;
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Wat niet meetelt is een deel van de kostenpost, en heeft een reden"));
    draft["rejected_third_because"] = "Onderhoud telt in deze regeling niet.";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty());
    draft["rejected_third_cents"] = 90'000'01;
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Wat niet meetelt is een deel van de kostenpost, en heeft een reden"));
}

}  // namespace
}  // namespace bolwerk::workflows
