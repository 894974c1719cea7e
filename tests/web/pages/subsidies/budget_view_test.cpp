#include "web/pages/subsidies/budget_view.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

using engine::Json;

std::string share_of(std::int64_t free, std::int64_t ceiling) {
    Json budget{
        {"name", "Weerbaar"}, {"scheme", "gld_physical"}, {"period", "2026"}, {"ceiling", ceiling}, {"cases", 1}};
    for (const auto& account : accounts()) budget[std::string(account.id)] = 0;
    budget["free"] = free;
    return budget_row(budget).at("share_text");
}

TEST(BudgetRow, RoundsWhatIsLeftAsEveryShare) {
    EXPECT_EQ(share_of(200'00, 300'00), "67 % nog vrij");
    EXPECT_EQ(share_of(100'00, 300'00), "33 % nog vrij");
    EXPECT_EQ(share_of(1'50, 100'00), "2 % nog vrij") << "half up";
    EXPECT_EQ(share_of(0, 0), "geen plafond");
    EXPECT_TRUE(share_of(-50'000'00, 100'000'00).ends_with(" boven het plafond"));
}

}  // namespace
}  // namespace bolwerk::web
