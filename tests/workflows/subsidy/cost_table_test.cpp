#include "workflows/subsidy/cost_table.hpp"

#include <gmock/gmock.h>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::euro;

/// "Kosten van derden 90.000 - 0 = 90.000" and so on, in euros, the total last.
std::vector<std::string> rows_of(const CostTable& table) {
    std::vector<std::string> rows;
    const auto add = [&](const CostRow& row) {
        rows.push_back(row.label + " " + engine::amount_text(row.estimated) + " - " +
                       engine::amount_text(row.left_out) + " = " + engine::amount_text(row.counted) +
                       (row.because.empty() ? "" : ", " + row.because));
    };
    for (const auto& row : table.rows) add(row);
    add(table.total);
    return rows;
}

const CostLines of_three{
    .third = euro(90'000), .own_hours = euro(10'000), .other = euro(5'000), .hours = 100, .vat = {}};

TEST(CostTable, CountsEveryLineOfWhichNothingIsRejected) {
    EXPECT_THAT(rows_of(cost_table(of_three, {}, {})),
                testing::ElementsAre("Kosten van derden 90.000 - 0 = 90.000", "Eigen uren 10.000 - 0 = 10.000",
                                     "Andere kosten 5.000 - 0 = 5.000", "Samen 105.000 - 0 = 105.000"));
}

TEST(CostTable, LeavesOutWhatWasRejectedAndSaysWhy) {
    EXPECT_THAT(rows_of(cost_table(of_three, {},
                                   {.third = {euro(20'000), "Onderhoud telt niet."}, .other = {euro(5'000), "Eten."}})),
                testing::ElementsAre("Kosten van derden 90.000 - 20.000 = 70.000, Onderhoud telt niet.",
                                     "Eigen uren 10.000 - 0 = 10.000", "Andere kosten 5.000 - 5.000 = 0, Eten.",
                                     "Samen 105.000 - 25.000 = 80.000"));
}

TEST(CostTable, TakesTheTariffFirstAndThenWhatIsRejectedOfTheHours) {
    const auto rows =
        rows_of(cost_table(of_three, {.hour_tariff = euro(60)}, {.own_hours = {euro(1'000), "Reistijd."}}));
    EXPECT_THAT(rows,
                testing::Contains("Eigen uren 10.000 - 5.000 = 5.000, Ten hoogste 100 uur van €\u00a060. Reistijd."));
}

TEST(CostTable, TakesVatThatIsRecoveredFromTheLinesTogether) {
    auto costs = of_three;
    costs.vat = euro(15'000);
    costs.vat_recoverable = true;
    EXPECT_THAT(
        rows_of(cost_table(costs, {}, {})),
        testing::IsSupersetOf({"Btw in deze kosten 0 - 15.000 = -15.000, U kunt deze btw verrekenen of terugkrijgen.",
                               "Samen 105.000 - 15.000 = 90.000"}));
    costs.vat_recoverable = false;
    EXPECT_EQ(cost_table(costs, {}, {}).total.counted, euro(105'000));
    EXPECT_EQ(cost_table(costs, {.hour_tariff = {}, .vat_may_count = false}, {}).total.counted, euro(90'000));
}

TEST(CostTable, AgreesWithWhatTheSchemeCountsWhenNothingIsRejected) {
    for (const auto tariff : {0, 60, 200})
        for (const bool recovered : {true, false}) {
            auto costs = of_three;
            costs.vat = euro(12'345, 67);
            costs.vat_recoverable = recovered;
            const CostRules rules{.hour_tariff = euro(tariff)};
            EXPECT_EQ(cost_table(costs, rules, {}).total.counted, counted_costs(costs, rules).cents) << tariff;
        }
}

}  // namespace
}  // namespace bolwerk::workflows::subsidy_rules
