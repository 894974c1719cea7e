// How long a file is kept (HANDBOOK 4.4): seven years granted, five refused, one when it was never decided.
#include "workflows/subsidy/retention.hpp"

#include <gmock/gmock.h>

#include "engine/local_time.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::date_of;
using testing::ElementsAre;
using testing::IsEmpty;

struct SubsidyRetention : testing::Test {
    SubsidyScene subsidy;

    std::optional<subsidy_rules::Retention> kept() {
        const engine::Actor nobody;
        return subsidy_rules::retention_of({subsidy.subject,
                                            subsidy.facts,
                                            nobody,
                                            "",
                                            nullptr,
                                            {},
                                            subsidy.today,
                                            shipped_calendar(),
                                            subsidy.settings});
    }
    void closed(const engine::Json& draft) {
        subsidy.assessing();
        subsidy.published(draft);
        subsidy.today = date_of(2027, 3, 1);
        subsidy.does(femke(), "close");
    }
};

TEST_F(SubsidyRetention, IsSevenYearsAfterAGrantWasClosed) {
    EXPECT_FALSE(kept()) << "an open case is no archive";
    closed(subsidy_draft("partial", 20'000'00));
    EXPECT_EQ(engine::iso(kept()->kept_until), "2034-03-01");
    EXPECT_THAT(kept()->obstacles, ElementsAre("de bewaartermijn loopt nog"));
    subsidy.today = date_of(2034, 3, 2);
    EXPECT_THAT(kept()->obstacles, IsEmpty());
}

TEST_F(SubsidyRetention, IsFiveYearsAfterARefusalOrWhatTheProvinceSet) {
    auto refusal = subsidy_draft("refused", 0);
    refusal["refusal_ground"] = "outside";
    closed(refusal);
    EXPECT_EQ(engine::iso(kept()->kept_until), "2032-03-01");
    subsidy.settings["keep_refused_years"] = 10;
    EXPECT_EQ(engine::iso(kept()->kept_until), "2037-03-01");
}

TEST_F(SubsidyRetention, IsAYearForWhatWasNeverDecided) {
    subsidy.submitted();
    subsidy.does(els_applies(), "withdraw", {{"withdraw_reason", "Het gaat niet door"}});
    EXPECT_EQ(engine::iso(kept()->kept_until), "2027-11-23");
}

TEST_F(SubsidyRetention, WaitsForAnObjectionAndForMoneyThatMustComeBack) {
    closed(subsidy_draft("partial", 20'000'00));
    subsidy.today = date_of(2040, 1, 1);
    subsidy.facts["open_below"] = 1;
    subsidy.stands("receivable", 1);
    EXPECT_THAT(kept()->obstacles, ElementsAre("er loopt nog een zaak die erbij hoort", "er moet nog geld terugkomen"));
}

}  // namespace
}  // namespace bolwerk::workflows
