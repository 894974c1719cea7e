#include "web/documents/letter_sum.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

using engine::Json;

/// The letter of a determination, with the rule of its scheme and a grant of € 380.000 around it.
Json sum_of_determination(const Json& data) {
    const LetterPlan plan{.workflow = "settlement", .document = "vaststellingsbeschikking"};
    const engine::Definition workflow{.id = "settlement"};
    engine::Case subject;
    subject.data = data;
    const engine::Signature by;
    const Json facts{{"scheme", {{"percentage", 50}}},
                     {"amount_rule",
                      {{"percentage", 50},
                       {"eligible_cents", 900'000'00},
                       {"deficit_cents", 380'000'00},
                       {"maximum_cents", 500'000'00},
                       {"granted_cents", 380'000'00}}}};
    const engine::term::Calendar calendar({}, 2030);
    Json values = Json::object();
    add_actual_costs(values, {.plan = plan,
                              .workflow = workflow,
                              .above = nullptr,
                              .subject = subject,
                              .by = by,
                              .facts = facts,
                              .calendar = calendar});
    return values;
}

TEST(LetterSum, of_a_determination_is_that_of_the_rule_over_the_costs_that_count) {
    const auto values = sum_of_determination(
        {{"actual_costs_cents", 500'000'00}, {"accepted_costs_cents", 300'000'00}, {"determined_cents", 150'000'00}});
    const auto& rows = values.at("sum_rows");
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_EQ(rows.at(0).at("label"), "50 % van €\u00a0300.000 kosten");
    EXPECT_EQ(rows.at(0).at("amount"), "€\u00a0150.000");
    EXPECT_EQ(rows.at(3).at("label"), "Ten hoogste zoals verleend");
    EXPECT_EQ(rows.at(4).at("amount"), "€\u00a0150.000")
        << "what is determined, so the letter does not contradict itself";
    EXPECT_EQ(values.at("left_out_cents"), "€\u00a0200.000");
    EXPECT_FALSE(values.contains("below_sum"));
}

TEST(LetterSum, says_when_a_determination_is_lower_than_the_sum) {
    EXPECT_TRUE(sum_of_determination({{"accepted_costs_cents", 300'000'00}, {"determined_cents", 100'000'00}})
                    .contains("below_sum"));
}

TEST(LetterSum, is_left_out_of_a_determination_to_which_costs_do_not_matter) {
    EXPECT_TRUE(sum_of_determination({{"determined_cents", 100'000'00}}).empty());
}

/// What a letter says is paid or recovered, of which € 300.000 was paid before.
Json balance_of(const Json& data) {
    const LetterPlan plan{.workflow = "withdrawal", .document = "terugvordering"};
    const engine::Definition workflow{.id = "withdrawal"};
    engine::Case subject;
    subject.data = data;
    const engine::Signature by;
    const Json facts{{"paid_cents", 300'000'00}};
    const engine::term::Calendar calendar({}, 2030);
    Json values = Json::object();
    add_balance(values, {.plan = plan,
                         .workflow = workflow,
                         .above = nullptr,
                         .subject = subject,
                         .by = by,
                         .facts = facts,
                         .calendar = calendar});
    return values;
}

TEST(LetterBalance, of_a_withdrawal_is_what_was_paid_above_the_new_amount) {
    const auto lower = balance_of({{"new_cents", 120'000'00}});
    EXPECT_EQ(lower.at("to_recover"), "€\u00a0180.000");
    EXPECT_EQ(lower.at("paid_before"), "€\u00a0300.000");
    EXPECT_FALSE(lower.contains("still_to_pay"));
    EXPECT_EQ(balance_of({{"new_cents", 0}}).at("to_recover"), "€\u00a0300.000") << "all of it";
}

TEST(LetterBalance, of_a_determination_is_what_is_paid_still_or_back) {
    EXPECT_EQ(balance_of({{"determined_cents", 380'000'00}}).at("still_to_pay"), "€\u00a080.000");
    EXPECT_EQ(balance_of({{"determined_cents", 250'000'00}, {"granted_cents", 380'000'00}}).at("to_recover"),
              "€\u00a050.000");
    EXPECT_FALSE(balance_of({{"determined_cents", 300'000'00}}).contains("to_recover"));
}

}  // namespace
}  // namespace bolwerk::web
