#include "web/pages/signals/figures_view.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using engine::Json;

engine::Date day_of(const char* text) { return *engine::parse_iso_date(text); }

Json row(const char* town, const char* month, const char* outcome, int number) {
    return {{"municipality", town}, {"received", month}, {"channel", "entrepreneur"},
            {"outcome", outcome},   {"triage", "week"},  {"number", number}};
}

Json found_with(Json rows) {
    return {{"towns",
             {{{"code", "GM0200"}, {"name", "Apeldoorn"}},
              {{"code", "GM0232"}, {"name", "Epe"}},
              {{"code", "GM0995"}, {"name", "Lelystad"}}}},
            {"rows", std::move(rows)}};
}

const HalfYear spring{2026, 1};

TEST(SignalFigures, AreOfHalvesOfTheYearThatAreOver) {
    const auto halves = closed_halves(day_of("2026-11-27"));
    ASSERT_EQ(halves.size(), 6U);
    EXPECT_EQ(halves.front().value(), "2026-1");
    EXPECT_EQ(halves[1].text(), "tweede halfjaar van 2025");
    EXPECT_EQ(halves.front().next_first_day(), day_of("2026-07-01"));
    EXPECT_EQ(closed_halves(day_of("2026-06-30")).front().value(), "2025-2");
}

TEST(SignalFigures, KeepBackWhatIsSmallAndWhatTheTotalWouldGiveAway) {
    const auto page = signal_figures_view(
        found_with({row("GM0200", "2026-01-01", "sent_on", 3), row("GM0232", "2026-02-01", "sent_on", 9),
                    row("GM0995", "2026-02-01", "looked_into", 20)}),
        spring);
    EXPECT_EQ(page.at("total_text"), "Er kwamen 32 signalen binnen.");
    const auto& towns = page.at("tables")[0].at("lines");
    EXPECT_EQ(towns[0].at("value"), "niet getoond");
    EXPECT_EQ(towns[1].at("value"), "niet getoond") << "32 - 20 - 3 would tell";
    EXPECT_EQ(towns[2].at("value"), "20");
    EXPECT_EQ(page.at("tables")[2].at("lines")[0].at("label"), "januari");
}

TEST(SignalFigures, SayNoMoreThanThatThereWereFew) {
    const auto page = signal_figures_view(found_with({row("GM0200", "2026-01-01", "sent_on", 4)}), spring);
    EXPECT_FALSE(page.at("has_tables"));
    EXPECT_EQ(page.at("tables").size(), 0U);
    EXPECT_EQ(page.dump().find("4 signalen"), std::string::npos);
    EXPECT_EQ(signal_figures_view(found_with(Json::array()), spring).at("total_text"),
              "Er kwamen geen signalen binnen.");
}

}  // namespace
}  // namespace bolwerk::web
