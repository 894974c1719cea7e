#include "web/view/posted_view.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

using engine::Json;

TEST(PostedView, puts_what_was_posted_in_its_place_among_what_happened) {
    Json history{{{"time_iso", "2026-11-30T12:00:00Z"}, {"actor", "Later"}},
                 {{"time_iso", "2026-11-27T09:00:00Z"}, {"actor", "Earlier"}}};
    add_posted(history,
               {{{"at", "2026-11-30T10:00:00Z"},
                 {"on", "2026-11-30"},
                 {"because", "bounced"},
                 {"by", "Tom"},
                 {"to", "Mark Peters"},
                 {"what", "SUB-2026-0027-B4"},
                 {"term_from", "2026-11-30"},
                 {"term_last", "2027-01-11"},
                 {"term_because", "Mark had nooit ingelogd."}}},
               engine::date_of(2026, 12, 1));
    ASSERT_EQ(history.size(), 3U);
    EXPECT_EQ(history.at(1).at("actor"), "Tom");
    EXPECT_EQ(
        history.at(1).at("sentence"),
        "legde vast dat SUB-2026-0027-B4 op 30 november 2026 op de post ging, aan Mark Peters (e-mail kwam "
        "terug). De termijn voor bezwaar telt vanaf 30 november 2026, tot en met 11 januari 2027. Reden: Mark had "
        "nooit ingelogd.");
}

}  // namespace
}  // namespace bolwerk::web
