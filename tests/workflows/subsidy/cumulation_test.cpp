// Other applications and other public money for the same costs (HANDBOOK 14.5).
#include "engine/money.hpp"
#include "tests/workflows/subsidy/subsidy_guards.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// Half of € 100.000, of which others pay € 40.000 and the recipient € 10.000.
struct Cumulation : SubsidyGuards {
    Json application = application_filled;

    Cumulation() { application.update({{"own_cents", 10'000'00}, {"others_cents", 40'000'00}}); }

    void writes(std::int64_t public_cents) {
        subsidy.does(els_applies(), "open", opening("gld_physical"));
        application.update({{"public_cents", public_cents}, {"public_from", "Gemeente Apeldoorn, regeling Parken"}});
        subsidy.does(els_applies(), "write", application);
    }
    void assessing(std::int64_t public_cents) {
        writes(public_cents);
        subsidy.does(els_applies(), "submit", {{"truth", true}});
        subsidy.does(femke(), "check", {{"completeness", "complete"}, {"complete_on", engine::iso(subsidy.today)}});
    }
    static Json row(int place, const char* giver, const Json& cents, bool same_costs) {
        const auto name = "other_" + std::to_string(place) + "_";
        return {{name + "giver", giver},
                {name + "scheme", "Regeling Parken"},
                {name + "cents", cents},
                {name + "same", same_costs}};
    }
    /// One row for the same costs; none where nothing is counted.
    std::vector<std::string> refused(std::int64_t granted, const Json& counted, const Json& note = nullptr) {
        auto draft = subsidy_draft("partial", granted);
        if (!counted.is_null()) draft.update(row(1, "Gemeente Apeldoorn", counted, true));
        draft["double_note"] = note;
        return subsidy.refusal(femke(), "draft", draft);
    }
};

TEST_F(Cumulation, IsToldByWhoeverApplies) {
    writes(40'000'01);
    EXPECT_THAT(subsidy.obstacles(els_applies(), "submit"),
                Contains(HasSubstr("is een deel van de bijdragen van anderen")));
    application["public_from"] = nullptr;
    application["public_cents"] = 40'000'00;
    subsidy.does(els_applies(), "write", application);
    EXPECT_THAT(subsidy.obstacles(els_applies(), "submit"), Contains(HasSubstr("Noem van welke overheid")));
    application["public_cents"] = 0;
    subsidy.does(els_applies(), "write", application);
    EXPECT_THAT(subsidy.refusal(els_applies(), "submit", {{"truth", true}}), IsEmpty());
}

/// 75 % together of the costs leaves € 35.000 beside € 40.000.
TEST_F(Cumulation, NeverComesAboveWhatTheSchemeAllowsTogether) {
    subsidy.facts["scheme"]["cumulation_percentage"] = 75;
    assessing(40'000'00);
    EXPECT_THAT(refused(35'000'00, 40'000'00), IsEmpty());
    EXPECT_THAT(refused(35'001'00, 40'000'00),
                Contains(HasSubstr("35.000: wat andere subsidies voor deze kosten overlaten")));
    EXPECT_THAT(refused(35'001'00, nullptr), Contains(HasSubstr("40.000")))
        << "what the applicant said counts until the officer says otherwise";
}

/// More than the applicant knew of: the province, the state and the municipality pay all but € 5.000 of the costs.
TEST_F(Cumulation, NeverPaysTheSameCostsTwice) {
    assessing(0);
    EXPECT_THAT(refused(5'000'00, 95'000'00), IsEmpty());
    EXPECT_THAT(refused(5'001'00, 95'000'00), Contains(HasSubstr("Het bedrag is niet hoger dan")));
    EXPECT_THAT(refused(1'00, 100'000'00), Contains(HasSubstr("Het bedrag is niet hoger dan")));
}

TEST_F(Cumulation, IsWeighedWhereAnythingIsKnown) {
    assessing(40'000'00);
    EXPECT_THAT(refused(40'000'00, nullptr), Contains(HasSubstr("noem haar bij Andere subsidie")));
    EXPECT_THAT(refused(40'000'00, 0), Contains(HasSubstr("waarom niet alle andere subsidie meetelt")));
    EXPECT_THAT(refused(40'000'00, 0, "De gemeente betaalt de verlichting, die hier niet in zit."), IsEmpty());
}

/// Of three the first two are for the same costs: 40.000 and 20.000 leave 40.000 of € 100.000.
TEST_F(Cumulation, IsWeighedRowByRowAndCountsWhatIsForTheSameCosts) {
    assessing(40'000'00);
    auto draft = subsidy_draft("partial", 40'000'00);
    draft.update(row(1, "Gemeente Apeldoorn", 40'000'00, true));
    draft.update(row(2, "Rijk", 20'000'00, true));
    draft.update(row(3, "Europese Unie", 30'000'00, false));
    const auto more = [&] {
        auto above = draft;
        above["granted_cents"] = 40'001'00;
        return above;
    };
    EXPECT_THAT(subsidy.refusal(femke(), "draft", more()),
                Contains(HasSubstr("40.000: wat andere subsidies voor deze kosten overlaten")));
    draft["other_3_scheme"] = nullptr;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), Contains(HasSubstr("de gever, de regeling en het bedrag")));
    draft.update(row(3, "Europese Unie", nullptr, false));
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), Contains(HasSubstr("de gever, de regeling en het bedrag")));
    draft.update(row(3, "Europese Unie", 30'000'00, false));
    subsidy.does(femke(), "draft", draft);
    EXPECT_EQ(subsidy.subject.data.at("public_now_cents"), 60'000'00) << "what every later decision goes by";
    const auto& text = subsidy.subject.data.at("other_subsidies_text").get_ref<const std::string&>();
    EXPECT_THAT(text, testing::StartsWith("Gemeente Apeldoorn, Regeling Parken: " + engine::euros({40'000'00}) +
                                          ", voor dezelfde kosten\nRijk, "));
    EXPECT_THAT(text, testing::EndsWith("\nEuropese Unie, Regeling Parken: " + engine::euros({30'000'00}) +
                                        ", voor andere kosten"));
}

TEST_F(Cumulation, CountsNothingWhereNoRowIsFilledIn) {
    assessing(0);
    subsidy.does(femke(), "draft", subsidy_draft("granted", 50'000'00));
    EXPECT_FALSE(subsidy.subject.data.contains("public_now_cents"));
    EXPECT_FALSE(subsidy.subject.data.contains("other_subsidies_text"));
}

TEST_F(Cumulation, NamesWhatTheProvinceItselfGrantedForTheParkAndThePeriod) {
    assessing(0);
    subsidy.facts["double"] = {{{"number", "SUB-2026-0001"}, {"granted_cents", 60'000'00}},
                               {{"number", "SUB-2026-0002"}, {"granted_cents", 0}}};
    EXPECT_THAT(refused(40'000'00, nullptr, "Andere fase"), Contains(HasSubstr("60.000 van SUB-2026-0001")));
    EXPECT_THAT(refused(40'000'00, 60'000'00), Contains(HasSubstr("SUB-2026-0002")))
        << "what asks for the same is named, also while nothing was granted";
    EXPECT_THAT(refused(40'000'00, 60'000'00, "Andere fase"), IsEmpty());
    EXPECT_THAT(refused(40'001'00, 60'000'00, "Andere fase"), Contains(HasSubstr("Het bedrag is niet hoger dan")));
}

TEST_F(Cumulation, FindsNoHigherDeficitThanTheBudgetOfTheApplication) {
    assessing(0);
    auto draft = subsidy_draft("granted", 50'000'00);
    draft["deficit_cents"] = 50'000'01;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), Contains(HasSubstr("volgens de begroting")));
    subsidy.facts["scheme"]["limited_by_deficit"] = false;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::workflows
