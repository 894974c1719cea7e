// Other applications and other public money for the same costs (HANDBOOK 14.5).
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
    std::vector<std::string> refused(std::int64_t granted, const Json& counted, const Json& note = nullptr) {
        auto draft = subsidy_draft("partial", granted);
        draft["public_now_cents"] = counted;
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
    EXPECT_THAT(refused(40'000'00, nullptr), Contains(HasSubstr("vul in hoeveel daarvan voor dezelfde kosten is")));
    EXPECT_THAT(refused(40'000'00, 0), Contains(HasSubstr("waarom niet alle andere subsidie meetelt")));
    EXPECT_THAT(refused(40'000'00, 0, "De gemeente betaalt de verlichting, die hier niet in zit."), IsEmpty());
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
