#include "web/view/reasons_view.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

using engine::Reason;
using engine::ReasonKind;

// A program once read "Dit lost op: ." for what nobody in particular can clear.
TEST(Reasons, SayWhoCanClearThemOrNothingAtAll) {
    const engine::Reasons reasons{{ReasonKind::condition, "Alles is klaar.", false, "de coördinator", {}},
                                  {ReasonKind::condition, "Het is vandaag.", false, {}, {}},
                                  {ReasonKind::role, "Dit doet: de secretaris.", false, "de secretaris", {}},
                                  {ReasonKind::condition, "Dit klopt al.", true, "de coördinator", {}}};
    const auto rows = reasons_view(reasons);
    EXPECT_EQ(rows[0].at("who"), "Dit lost op: de coördinator.");
    for (const auto place : {1, 2, 3}) {
        EXPECT_EQ(rows[place].at("who"), "") << rows[place];
        EXPECT_EQ(rows[place].at("has_who"), false) << rows[place];
    }
}

// "Haal persoonsgegevens uit de titel" once stood among what was in order.
TEST(Reasons, NameNothingToDoThatWasDone) {
    const engine::Reasons reasons{{ReasonKind::input, "Haal persoonsgegevens uit de titel.", true, {}, {}, "title"},
                                  {ReasonKind::input, "Kies een dag na vandaag.", false, {}, {}, "due"}};
    const auto rows = reasons_view(reasons);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].at("reason"), "Kies een dag na vandaag.");
}

// Found by a pattern, a text as long as somebody likes to type went a call deeper for each character.
TEST(Reasons, LeadToTheCaseThatTheyNameHoweverLongTheyAre) {
    const std::string long_text(1'000'000, 'A');
    const engine::Reasons reasons{
        {ReasonKind::conflict, "Dit loopt al.", false, {}, long_text + "BZW-2026-00031. En SUB-2026-0004."},
        {ReasonKind::conflict, "Dit loopt al.", false, {}, long_text + "-2026-000 en bzw-2026-0003"}};
    const auto rows = reasons_view(reasons);
    EXPECT_EQ(rows[0].at("case_href"), "/zaken/BZW-2026-00031");
    EXPECT_EQ(rows[1].at("has_case"), false);
}

}  // namespace
}  // namespace bolwerk::web
