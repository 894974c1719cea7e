#include "workflows/park_record/plots.hpp"

#include <gmock/gmock.h>

namespace bolwerk::workflows::ibis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Plots, AreReadALineEach) {
    const auto lines = read_plots("1; Uitgegeven; 12.500\r\n\n2;optie;4500\n3\tOpenbare ruimte\t3000\n");
    EXPECT_THAT(lines.problems, IsEmpty());
    ASSERT_EQ(lines.plots.size(), 3u);
    EXPECT_EQ(lines.plots[0].area, 12'500);
    EXPECT_EQ(lines.plots[1].status->id, "option");
    EXPECT_EQ(read_plots(as_lines(lines.plots)).plots.size(), 3u);
    EXPECT_EQ(as_lines(plots_of(as_json(lines.plots))), as_lines(lines.plots));
}

TEST(Plots, CountForTheNetAreaWhenBusinessesCanHaveThem) {
    std::string one_of_each;
    int number = 0;
    for (const auto& status : plot_statuses())
        one_of_each += std::to_string(++number) + ";" + std::string(status.label) + ";10000\n";
    const auto sums = sums_of(read_plots(one_of_each).plots);
    EXPECT_EQ(sums.bruto, 90'000);
    EXPECT_EQ(sums.netto, 60'000) << "issued, four kinds for issue, and under option";
    EXPECT_EQ(plots_text(read_plots(one_of_each).plots), "9 kavels: bruto 9,00 hectare, netto 6,00 hectare");
}

TEST(Plots, SayOfEachWrongLineWhatIsWrong) {
    const auto lines =
        read_plots("1; Uitgegeven\n2; Verkocht; 100\n3; Optie; 0\n4; Optie; 1,5\n5; Optie; 10\n5; Optie; 10");
    EXPECT_THAT(lines.problems,
                ElementsAre(HasSubstr("Regel 1: schrijf nummer"), HasSubstr("Regel 2: "), HasSubstr("Regel 3: "),
                            HasSubstr("Regel 4: "), HasSubstr("Regel 6: nummer")));
    EXPECT_EQ(lines.plots.size(), 1u);
}

TEST(Plots, AddUpToAnAreaThatWasRounded) {
    EXPECT_TRUE(adds_up(926'234, 926'200));
    EXPECT_FALSE(adds_up(926'234, 925'000));
}

}  // namespace
}  // namespace bolwerk::workflows::ibis
