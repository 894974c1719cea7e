#include <gtest/gtest.h>

#include "web/pages/reports/figures_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json park_management(std::int64_t yes, std::int64_t unknown) {
    const Json coverage{{"parks", 40},
                        {"cooperation", 0},
                        {"kvo_b", 0},
                        {"kvo_b_soon", 0},
                        {"biz", 0},
                        {"business_association", 0},
                        {"park_management", yes},
                        {"park_management_unknown", unknown}};
    const std::vector<engine::Definition> none;
    return coverage_view({{"coverage", coverage}}, {"RAP-2026-0001", "", none}).back();
}

/// HANDBOOK 16.2: no data is no zero.
TEST(CoverageView, shows_no_zero_where_nobody_knows) {
    EXPECT_EQ(park_management(0, 38).at("count"), "niet bekend");
    EXPECT_EQ(park_management(0, 38).at("share"), "–");
    EXPECT_EQ(park_management(0, 0).at("count"), 0);
    EXPECT_EQ(park_management(10, 5).at("share"), "25%");
}

}  // namespace
}  // namespace bolwerk::web
