#include <gtest/gtest.h>

#include "web/pages/reports/report_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string compared(int now, int before) {
    const Json figures{{"lights", {{"green", now}, {"amber", 0}, {"red", 0}, {"grey", 0}}},
                       {"previous", {{"lights", {{"green", before}}}}},
                       {"day", "2026-09-30"},
                       {"budgets", Json::array()},
                       {"late", Json::array()},
                       {"bounds", {{"amber_days", 14}}}};
    const std::vector<engine::Definition> none;
    return key_messages(figures, {"RAP-2026-0002", "", none}).at(0).at("text");
}

TEST(KeyMessages, compare_with_the_report_before_in_the_right_number) {
    EXPECT_EQ(compared(6, 5), "Dat is er 1 meer dan in de vorige rapportage.");
    EXPECT_EQ(compared(3, 5), "Dat zijn er 2 minder dan in de vorige rapportage.");
    EXPECT_EQ(compared(5, 5), "Dat zijn er evenveel als in de vorige rapportage.");
}

}  // namespace
}  // namespace bolwerk::web
