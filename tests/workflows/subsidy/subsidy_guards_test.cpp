#include "tests/workflows/subsidy/subsidy_guards.hpp"
#include "engine/money.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::euros;
using engine::Json;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_F(SubsidyGuards, OpenOnlyASchemeThatIsOpen) {
    EXPECT_TRUE(refuses(els_applies(), "open", opening("closed"), "De regeling staat nu open"));
    EXPECT_TRUE(refuses(els_applies(), "open", opening("unknown"), "De regeling staat nu open"));
    EXPECT_TRUE(refuses(femke(), "open", opening("gld_physical"), "Dit doet: de aanvrager"));
    auto later = opening("gld_physical");
    later["period"] = "2028";
    EXPECT_THAT(subsidy.refusal(els_applies(), "open", later),
                Contains(AllOf(HasSubstr("is voor die periode een plafond bekendgemaakt"), HasSubstr("2026"))));
}

TEST_F(SubsidyGuards, SaveAConceptButSubmitOnlyWhatIsWhole) {
    subsidy.does(els_applies(), "open", opening("gld_physical"));
    subsidy.does(els_applies(), "write", {{"activities", "Verlichting en camera's"}});
    EXPECT_THAT(subsidy.obstacles(els_applies(), "submit"), Contains(HasSubstr("nog niet ingevuld: de begindatum")));
    auto sum = application_filled;
    sum["costs_cents"] = 110'000'00;
    subsidy.does(els_applies(), "write", sum);
    EXPECT_THAT(subsidy.obstacles(els_applies(), "submit"), Contains(HasSubstr("De kostenposten tellen op")));
    sum = application_filled;
    sum["requested_cents"] = 50'000'01;
    subsidy.does(els_applies(), "write", sum);
    EXPECT_THAT(subsidy.obstacles(els_applies(), "submit"), Contains(HasSubstr("samen niet hoger dan de kosten")));
    subsidy.does(els_applies(), "write", application_filled);
    EXPECT_TRUE(refuses(els_applies(), "submit", {{"truth", false}}, "Verklaar dat u mag tekenen"));
    subsidy.facts["budget"] = nullptr;
    EXPECT_THAT(subsidy.obstacles(els_applies(), "submit"), Contains(HasSubstr("is een plafond bekendgemaakt")));
    subsidy.facts["scheme"]["open_until"] = "2026-11-22";
    EXPECT_THAT(subsidy.obstacles(els_applies(), "submit"), Contains(HasSubstr("De regeling staat vandaag open.")));
}

TEST_F(SubsidyGuards, KnowARecipientByNumbersThatAreRight) {
    subsidy.does(els_applies(), "open", opening("gld_physical"));
    EXPECT_TRUE(refuses(els_applies(), "write", {{"rsin_kvk", "123456783"}}, "Vul een RSIN"));
    EXPECT_TRUE(refuses(els_applies(), "write", {{"iban", "NL92 ABNA 0417 1643 00"}}, "Vul een rekeningnummer"));
}

TEST_F(SubsidyGuards, LeaveNothingUntreatedWithoutAChanceToRepair) {
    subsidy.submitted();
    const Json incomplete{{"completeness", "incomplete"}};
    EXPECT_TRUE(refuses(femke(), "check", incomplete, "Niet behandelen kan pas na een kans"));
    subsidy.does(femke(), "ask_repair", {{"missing", "De begroting ontbreekt"}});
    subsidy.does(bolwerk(), "repair");
    subsidy.does(femke(), "check", incomplete);
    EXPECT_TRUE(
        refuses(femke(), "draft", subsidy_draft("granted", 50'000'00), "Een complete aanvraag krijgt een beslissing"));
    subsidy.published(subsidy_draft("not_treated", 0));
    EXPECT_EQ(subsidy.state(), "not_granted");
}

TEST_F(SubsidyGuards, TakeTheDayOfCompletenessFromReceiptUpToToday) {
    subsidy.submitted();
    for (const auto* day : {"2026-11-22", "2026-11-24"})
        EXPECT_TRUE(
            refuses(femke(), "check", {{"completeness", "complete"}, {"complete_on", day}}, "Vul in op welke dag"));
}

TEST_F(SubsidyGuards, HearTheApplicantBeforeARefusalOnArticle435) {
    subsidy.assessing();
    auto refusal = subsidy_draft("refused", 0);
    EXPECT_TRUE(refuses(femke(), "draft", refusal, "Kies de grond"));
    refusal["refusal_ground"] = "insolvency";
    EXPECT_TRUE(refuses(femke(), "draft", refusal, "Vraag eerst een zienswijze"));
    subsidy.does(femke(), "ask_view", {{"view_about", "refusal"}, {"intention", "Afwijzen vanwege faillissement"}});
    EXPECT_EQ(subsidy.last_day("view"), "2026-12-07");
    subsidy.does(els_applies(), "give_view", {{"view", "Er is geen faillissement"}});
    EXPECT_THAT(subsidy.refusal(femke(), "draft", refusal), IsEmpty());
}

TEST_F(SubsidyGuards, GrantOnlyWhatIsRealisedInTheYearsOfTheSchemeAndHadNotBegun) {
    subsidy.assessing();
    auto draft = subsidy_draft("granted", 50'000'00);
    draft["account_by"] = "2030-02-01";
    subsidy.subject.data["end_on"] = "2029-11-23";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty()) << "three years from today";
    subsidy.subject.data["end_on"] = "2029-11-24";
    EXPECT_TRUE(refuses(femke(), "draft", draft, "De activiteiten zijn klaar binnen de jaren"));
    subsidy.subject.data["end_on"] = "2028-02-01";
    subsidy.subject.data["start_on"] = "2026-11-13";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty()) << "this scheme does not mind";
    subsidy.facts["refusal_grounds"].push_back({{"id", "started_early"}, {"basis", "de regeling"}});
    EXPECT_TRUE(refuses(femke(), "draft", draft, "De activiteiten beginnen niet voor de aanvraag"));
}

TEST_F(SubsidyGuards, SignNoGrantWhileAnInquiryRunsAndSayNothingOfIt) {
    subsidy.assessing();
    subsidy.to_sign(subsidy_draft("granted", 50'000'00));
    subsidy.facts["inquiry_open"] = 1;
    EXPECT_THAT(subsidy.obstacles(wim(), "sign"), Contains("Er is niets waarop dit besluit moet wachten."));
    subsidy.facts["inquiry_open"] = 0;
    EXPECT_THAT(subsidy.obstacles(wim(), "sign"), IsEmpty());
}

TEST_F(SubsidyGuards, RefuseForTheCeilingOnlyWhatWouldPassIt) {
    subsidy.facts["refusal_grounds"].push_back({{"id", "ceiling"}, {"basis", "Awb 4:25 lid 2"}});
    subsidy.assessing();
    auto refusal = subsidy_draft("refused", 0);
    refusal["refusal_ground"] = "ceiling";
    EXPECT_TRUE(refuses(femke(), "draft", refusal, "Afwijzen om het plafond kan alleen"));
    subsidy.facts["budget"]["left_cents"] = 49'999'99;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", refusal), IsEmpty()) << "€ 50.000 was asked";
}

TEST_F(SubsidyGuards, TakeFromTheRegisterWhatAnApplicantIs) {
    auto as_association = opening("gld_physical");
    as_association["applicant_kind"] = "ondernemersvereniging";
    EXPECT_TRUE(refuses(els_applies(), "open", as_association, "U vraagt aan als wat uw organisatie"));
    subsidy.facts["applicant_is"] = nullptr;
    EXPECT_TRUE(refuses(els_applies(), "open", opening("gld_physical"), "U vraagt aan als wat uw organisatie"))
        << "no kind of organisation that can apply";
    subsidy.facts["applicant_is"] = "gemeente";
    subsidy.begun();
    subsidy.does(els_applies(), "write", application_filled);
    subsidy.facts["applicant_is"] = "parkmanagement";
    EXPECT_THAT(subsidy.obstacles(els_applies(), "submit"), Contains(HasSubstr("in het register: Parkmanagement")));
}

TEST_F(SubsidyGuards, SayBeforeSigningThatTheCeilingIsPassedAndWhatSolvesIt) {
    subsidy.assessing();
    subsidy.to_sign(subsidy_draft("granted", 50'000'00));
    subsidy.facts["budget"]["left_cents"] = 49'999'99;
    EXPECT_TRUE(refuses(wim(), "sign", {{"overrun_reason", nullptr}}, "Het bedrag past onder het plafond."));
    EXPECT_TRUE(
        refuses(wim(), "sign", {{"overrun_reason", "Het was toen niet op"}}, "Boven het plafond gaan kan alleen"));
    subsidy.stands("reserved", 50'000'00);
    EXPECT_THAT(subsidy.refusal(wim(), "sign", {{"overrun_reason", nullptr}}), IsEmpty())
        << "what it reserved is its own";
}

TEST_F(SubsidyGuards, MakeKnownWithinFourWeeksThatNothingIsTreated) {
    subsidy.submitted();
    subsidy.does(femke(), "ask_repair", {{"missing", "De begroting ontbreekt"}});
    subsidy.does(els_applies(), "supplement", {{"supplement", "Hier is zij"}, {"all_supplied", true}});
    subsidy.does(femke(), "check", {{"completeness", "incomplete"}});
    subsidy.to_sign(subsidy_draft("not_treated", 0));
    subsidy.does(wim(), "sign");
    const auto last = engine::parse_iso_date(subsidy.last_day("not_treating")).value();
    EXPECT_TRUE(refuses(femke(), "return", {{"return_reason", "Te laat om niet te behandelen"}},
                        "Het besluit is om niet te behandelen, en de vier weken"));
    subsidy.today = last + std::chrono::days{1};
    Json publication{{"published_on", engine::iso(subsidy.today)}, {"published_by", "post"}};
    EXPECT_TRUE(refuses(femke(), "publish", publication, "Niet behandelen moet binnen vier weken"));
    publication["published_on"] = engine::iso(last);
    EXPECT_THAT(subsidy.refusal(femke(), "publish", publication), IsEmpty()) << "sent on the last day, entered later";
    subsidy.does(femke(), "return", {{"return_reason", "Te laat om niet te behandelen"}});
    EXPECT_EQ(subsidy.state(), "assessing");
}

TEST_F(SubsidyGuards, GrantAPartOnlyWithTheReasonOfTheRest) {
    subsidy.assessing();
    auto part = subsidy_draft("partial", 40'000'00);
    part["part_because"] = nullptr;
    EXPECT_TRUE(refuses(femke(), "draft", part, "Zeg waarom u niet alles verleent"));
    part["part_because"] = "Het plafond is bijna bereikt.";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", part), IsEmpty());
}

TEST_F(SubsidyGuards, AskNoAccountBeforeTheActivitiesEnd) {
    subsidy.assessing();
    auto draft = subsidy_draft("granted", 50'000'00);
    draft["account_by"] = "2028-01-31";
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Vul in voor welke dag de ontvanger verantwoording aflegt"))
        << "the activities end on 1 February 2028";
    draft["account_by"] = "2028-02-01";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty());
}

TEST_F(SubsidyGuards, KeepTheAmountWithinTheRule) {
    subsidy.assessing();
    EXPECT_THAT(subsidy.refusal(femke(), "draft", subsidy_draft("granted", 50'000'00)), IsEmpty());
    EXPECT_TRUE(refuses(femke(), "draft", subsidy_draft("granted", 50'000'01), "Het bedrag is niet hoger"));
    EXPECT_TRUE(refuses(femke(), "draft", subsidy_draft("granted", 0), "Het bedrag is niet hoger"));
    EXPECT_TRUE(refuses(femke(), "draft", subsidy_draft("partial", 50'000'00), "Gedeeltelijk verlenen is minder"));
    subsidy.facts["budget"]["left_cents"] = 30'000'00;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", subsidy_draft("granted", 50'000'00)),
                Contains(AllOf(HasSubstr("Het bedrag is niet hoger"), HasSubstr("30.000: het subsidieplafond"))));
    subsidy.facts["budget"]["left_cents"] = -30'000'00;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", subsidy_draft("granted", 50'000'00)),
                Contains(HasSubstr("ten hoogste " + euros({}) + ": het subsidieplafond")))
        << "after an overrun nothing is left, not less";
    subsidy.facts["budget"]["left_cents"] = 30'000'00;
    subsidy.stands("reserved", 20'000'00);
    EXPECT_THAT(subsidy.refusal(femke(), "draft", subsidy_draft("granted", 50'000'00)), IsEmpty());
    subsidy.facts["scheme"]["minimum_cents"] = 60'000'00;
    EXPECT_TRUE(refuses(femke(), "draft", subsidy_draft("granted", 50'000'00), "Het bedrag is niet lager"));
}

/// The sum stands on the form before anything is typed, with what the application has, and follows what is typed.
TEST_F(SubsidyGuards, ShowTheSumOfTheAmountOnTheDraft) {
    subsidy.assessing();
    const auto shown = [&](const Json& typed) { return subsidy.worked_out(femke(), "draft", "amount_sum", typed); };
    EXPECT_THAT(shown(Json::object()).get<std::string>(),
                AllOf(HasSubstr("50 % van " + euros(engine::euro(100'000))),
                      HasSubstr("Tekort in de financiering: " + euros(engine::euro(50'000))),
                      HasSubstr("Het laagste bedrag telt, dat is het percentage van de kosten: " +
                                euros(engine::euro(50'000)))));
    EXPECT_THAT(shown(subsidy_draft("granted", 0)).get<std::string>(), HasSubstr(euros(engine::euro(50'000))));
    EXPECT_TRUE(shown(subsidy_draft("refused", 0)).is_null());
    subsidy.does(femke(), "draft", subsidy_draft("granted", 50'000'00));
    EXPECT_THAT(subsidy.subject.data.at("amount_sum").get<std::string>(), HasSubstr("Het laagste bedrag telt"));
}

TEST_F(SubsidyGuards, GrantNoCentsWhereTheSchemeCountsInWholeEuros) {
    subsidy.assessing();
    const auto cents = "Deze regeling rekent in hele euro's";
    EXPECT_TRUE(refuses(femke(), "draft", subsidy_draft("granted", 49'999'50), cents));
    EXPECT_THAT(subsidy.refusal(femke(), "draft", subsidy_draft("granted", 49'999'00)), IsEmpty());
    subsidy.subject.data["requested_cents"] = 49'999'50;
    EXPECT_TRUE(refuses(femke(), "draft", subsidy_draft("granted", 49'999'50), cents)) << "as it was asked";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", subsidy_draft("granted", 49'999'00)), IsEmpty());
    subsidy.facts["scheme"]["whole_euros"] = false;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", subsidy_draft("granted", 49'999'50)), IsEmpty());
}

/// Awb 4:44 lid 1 and 4:47 onder a.
TEST_F(SubsidyGuards, NameADayToDetermineExOfficioOnlyAfterTheAccount) {
    subsidy.assessing();
    auto draft = subsidy_draft("granted", 50'000'00);
    draft["ex_officio_by"] = draft["account_by"];
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Ambtshalve vaststellen komt na de dag"));
    draft["ex_officio_by"] = "2028-07-01";
    subsidy.published(draft);
    EXPECT_EQ(subsidy.last_day("ex_officio"), "2028-07-01");
}

TEST_F(SubsidyGuards, WatchStateAidAndDoubleApplications) {
    subsidy.assessing();
    auto draft = subsidy_draft("granted", 50'000'00);
    draft["state_aid"] = "de_minimis";
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Bekijk het de-minimisregister"));
    draft["register_checked_on"] = "2026-11-20";
    draft["register_aid_cents"] = 0;
    subsidy.facts["aid"]["given"] = {{{"on", "2024-05-01"}, {"cents", 250'000'01}}};
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft),
                Contains(AllOf(HasSubstr("Het bedrag past binnen de de-minimissteun"),
                               HasSubstr(euros(engine::euro(300'000)) + " min " + euros({250'000'01}) +
                                         " van drie jaar (wat de provincie gaf): nog " + euros({49'999'99})))));
    subsidy.facts["aid"]["given"] = {{{"on", "2026-11-20"}, {"cents", 60'000'00}, {"registered_on", nullptr}}};
    draft["register_aid_cents"] = 200'000'00;
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Het bedrag past binnen de de-minimissteun"))
        << "what the register does not know yet comes on top";
    subsidy.facts["aid"]["given"][0]["registered_on"] = "2026-11-20";
    EXPECT_FALSE(refuses(femke(), "draft", draft, "Het bedrag past binnen de de-minimissteun"));
    draft["register_checked_on"] = "2026-10-25";
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Bekijk het de-minimisregister")) << "more than four weeks ago";
    draft["register_checked_on"] = "2026-11-20";
    draft["register_aid_cents"] = 0;
    subsidy.facts["aid"]["given"] = {{{"on", "2023-11-22"}, {"cents", 290'000'00}}};
    subsidy.facts["double"] = {{{"number", "SUB-2026-0001"}}};
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Leg uit waarom een andere aanvraag"));
    draft["double_note"] = "Andere activiteiten";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty());
}

TEST_F(SubsidyGuards, GiveAidOnlyOnAnExemptionThatIsNamedOrAfterTheCommissionApproved) {
    subsidy.assessing();
    auto draft = subsidy_draft("granted", 50'000'00);
    draft["state_aid"] = "exempted";
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Noem het artikel van de vrijstelling"));
    draft["aid_article"] = "artikel 56 van Verordening (EU) 651/2014";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty());
    draft["state_aid"] = "notified";
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Gemelde steun kan pas worden verleend"));
    draft["aid_number"] = "SA.10432";
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Gemelde steun kan pas worden verleend")) << "not approved yet";
    draft["aid_approved_on"] = "2026-11-24";
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Gemelde steun kan pas worden verleend")) << "approved tomorrow";
    draft["aid_approved_on"] = "2026-11-02";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty());
    draft["aid_number"] = "10432";
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Een nummer van de Europese Commissie"));
    EXPECT_FALSE(refuses(femke(), "draft", subsidy_draft("refused", 0), "Gemelde steun"));
}

const Json two_demanded{{{"id", "estimate"}, {"label", "Begroting"}}, {{"id", "funding"}, {"label", "Dekkingsplan"}}};

TEST_F(SubsidyGuards, LetAMunicipalityAccountThroughSisaOnTheFifteenthOfJuly) {
    subsidy.facts["scheme"]["sisa_indicator"] = "P99/01";
    subsidy.assessing();
    auto draft = subsidy_draft("granted", 50'000'00);
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Een gemeente verantwoordt zich bij deze regeling via SiSa"));
    draft["account_by"] = "2029-07-15";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty()) << "the activities end in 2028";
    subsidy.facts["scheme"]["sisa_indicator"] = nullptr;
    draft["account_by"] = "2028-05-01";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty());
}

TEST_F(SubsidyGuards, SignNothingThatCannotBecomeALetter) {
    subsidy.assessing();
    subsidy.to_sign(subsidy_draft("granted", 50'000'00));
    subsidy.facts["letter_data"]["objection_lines"] = Json::array();
    subsidy.facts["letter_data"]["legal_basis"] = "";
    EXPECT_THAT(
        subsidy.obstacles(wim(), "sign"),
        Contains("Alles wat in de brief \"verleningsbeschikking\" moet staan, is er. [\"Wettelijke grondslag van "
                 "de regeling\" en \"Adres voor bezwaar\" ontbreken]"));
    subsidy.facts = subsidy_facts();
    subsidy.subject.data["activities"] = nullptr;
    EXPECT_THAT(subsidy.obstacles(wim(), "sign"), Contains(HasSubstr("\"Wat gaat u doen?\" ontbreekt")));
}

TEST_F(SubsidyGuards, CountTheSameAidOnceAndTakeTheHighestOfWhatIsSaid) {
    subsidy.assessing();
    auto draft = subsidy_draft("granted", 50'000'00);
    draft["state_aid"] = "de_minimis";
    draft["register_checked_on"] = "2026-11-23";
    draft["register_aid_cents"] = 250'000'00;
    subsidy.facts["aid"]["given"] = {{{"on", "2026-05-01"}, {"cents", 100'000'00}, {"registered_on", "2026-05-20"}}};
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty());
    draft["register_aid_cents"] = 250'000'01;
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Het bedrag past binnen de de-minimissteun"));
    draft["register_aid_cents"] = 0;
    subsidy.subject.data["aid_declared_cents"] = 250'000'01;
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Het bedrag past binnen de de-minimissteun"));
    draft["register_checked_on"] = "2026-11-24";
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Bekijk het de-minimisregister"));
}

TEST_F(SubsidyGuards, GrantOnTheBudgetsConditionOnlyWhereTheSchemeAllowsIt) {
    subsidy.assessing();
    auto draft = subsidy_draft("granted", 50'000'00);
    draft["budget_proviso"] = true;
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Een begrotingsvoorbehoud kan alleen"));
    subsidy.facts["scheme"]["budget_proviso"] = true;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty());
    draft["granted_cents"] = 24'999'00;
    EXPECT_TRUE(refuses(femke(), "draft", draft, "Een begrotingsvoorbehoud kan alleen")) << "determined at once";
}

TEST_F(SubsidyGuards, SignOnlyWithinTheMandate) {
    subsidy.assessing();
    subsidy.to_sign(subsidy_draft("granted", 50'000'00));
    subsidy.facts["mandates"][0]["up_to_cents"] = 49'999'99;
    EXPECT_THAT(subsidy.obstacles(wim(), "sign"), Contains(HasSubstr("Uw mandaat dekt dit bedrag.")));
    subsidy.facts["mandates"][0] = {{"organ", "Een ander"}, {"up_to_cents", 90'000'00}, {"from", "2025-01-01"}};
    EXPECT_THAT(subsidy.obstacles(wim(), "sign"), Contains(HasSubstr("Uw mandaat dekt dit bedrag.")));
    subsidy.facts = subsidy_facts();
    subsidy.facts["mandates"][0]["until"] = "2026-11-22";
    EXPECT_THAT(subsidy.obstacles(wim(), "sign"), Contains(HasSubstr("Uw mandaat dekt dit bedrag.")));
    subsidy.facts = subsidy_facts();
    EXPECT_THAT(subsidy.obstacles(wim(), "sign"), IsEmpty());
    EXPECT_TRUE(refuses(wim(), "sign", {{"overrun_reason", "Er is haast bij"}}, "Boven het plafond gaan kan alleen"));
}

TEST_F(SubsidyGuards, BlockWhoeverHasAnInterestOfTheirOwn) {
    subsidy.submitted();
    subsidy.facts["own_interest"] = true;
    EXPECT_THAT(subsidy.obstacles(femke(), "check"),
                Contains("U heeft geen eigen belang bij deze subsidie (Awb 2:4)."));
}

TEST_F(SubsidyGuards, CloseNothingWhileMoneyOrAnObjectionIsOpen) {
    subsidy.assessing();
    subsidy.published(subsidy_draft("partial", 20'000'00));
    subsidy.today = engine::date_of(2027, 3, 1);
    subsidy.stands("payable", 20'000'00);
    subsidy.facts["open_below"] = 1;
    EXPECT_THAT(subsidy.obstacles(femke(), "close"),
                testing::ElementsAre(HasSubstr("Alles is betaald en terugontvangen."),
                                     "Er loopt geen bezwaar of vaststelling meer."));
}

}  // namespace
}  // namespace bolwerk::workflows
