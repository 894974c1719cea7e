#include <gtest/gtest.h>

#include <algorithm>

#include "tests/web/documents/example_letters.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// The letter that says an application is complete, under a scheme that divides its money this way.
std::string complete_letter(const std::string& allocation) {
    const auto& letters = letter_shelf().letters();
    const auto letter = std::ranges::find(letters, "compleetbrief", [](const auto& one) { return one.plan.document; });
    const auto workflow = std::ranges::find(letter_workflows(), "subsidy", &engine::Definition::id);
    engine::Case subject;
    subject.data = {{"complete_on", "2026-03-02"}};
    const engine::Signature by;
    const Json house{{"organisation", 1}, {"sender", Json::array()}, {"objection_address", Json::array()}};
    const Json facts{{"scheme", {{"allocation", allocation}}},
                     {"houses", {{"province", house}, {"owner", house}}},
                     {"organisations", Json::object()},
                     {"lists", Json::object()},
                     {"paid_cents", 0}};
    const engine::term::Calendar calendar({}, 2030);
    const auto values = letter_values({.plan = letter->plan,
                                       .workflow = *workflow,
                                       .above = nullptr,
                                       .subject = subject,
                                       .by = by,
                                       .facts = facts,
                                       .calendar = calendar});
    return MustacheText(letter_shelf().whole(letter->body)).filled(values);
}

constexpr auto no_place = std::string::npos;

TEST(LetterValues, tell_an_applicant_of_an_order_which_day_counts) {
    const auto text = complete_letter("order");
    EXPECT_NE(text.find("compleet sinds 2 maart 2026. Die dag bepaalt uw plaats in de volgorde"), no_place) << text;
    EXPECT_EQ(text.find("met de meeste punten"), no_place);
}

/// Awb 4:26 lid 2: the letter says how the money is divided under this scheme, and not under another.
TEST(LetterValues, promise_no_place_in_an_order_to_an_applicant_of_a_tender) {
    const auto text = complete_letter("tender");
    EXPECT_EQ(text.find("plaats in de volgorde"), no_place) << text;
    EXPECT_NE(text.find("De aanvraag met de meeste punten gaat voor, niet de aanvraag die het eerst binnen was"),
              no_place);
}

}  // namespace
}  // namespace bolwerk::web
