#include "engine/vocabulary/budget.hpp"

#include <gtest/gtest.h>

#include "engine/consequences.hpp"
#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

struct Twice {
    static std::int64_t cents(const Question& q) { return 2 * number_field(q, "amount"); }
};

template <class Clause>
Json booked_by(Json input, Json facts = Json::object()) {
    const auto subject = tiny::fresh();
    const auto els = tiny::clerk(1, "Els");
    const tiny::Asked asked(subject, els, "open", std::move(input), std::move(facts));
    const Judgement judgement{asked.question()};
    Effects effects;
    Clause::plan(judgement, effects);
    return bookings_of(effects);
}

Json entry(std::string kind, std::int64_t cents, std::string note = "", std::string of = "") {
    return Json::array({{{"kind", kind}, {"cents", cents}, {"note", note}, {"overrun", !note.empty()}, {"of", of}}});
}

TEST(Budget, BooksTheAmountOfAField) {
    EXPECT_EQ((booked_by<Books<"commitment", "amount">>({{"amount", 5000}})), entry("commitment", 5000));
    EXPECT_EQ((booked_by<BooksAmount<"payment", Twice>>({{"amount", 5000}})), entry("payment", 10000));
}

TEST(Budget, BooksNothingForAnEmptyField) {
    EXPECT_EQ((booked_by<Books<"commitment", "amount">>({{"amount", nullptr}})), Json::array());
    EXPECT_EQ((booked_by<Releases<"reservation">>(Json::object())), Json::array());
    EXPECT_EQ((booked_by<Releases<"reservation">>(Json::object(), {{"stands", {{"committed", 5}}}})), Json::array());
}

TEST(Budget, BooksNoughtWhenNoughtWasDecided) {
    EXPECT_EQ((booked_by<Books<"determination", "amount">>({{"amount", 0}})), entry("determination", 0));
}

TEST(Budget, PassesTheCeilingOnlyWithAReason) {
    EXPECT_EQ((booked_by<Books<"commitment", "amount">>({{"amount", 7}, {"overrun_reason", "Herzien na bezwaar"}})),
              entry("commitment", 7, "Herzien na bezwaar"));
}

TEST(Budget, GivesBackWhatTheCaseStillHolds) {
    EXPECT_EQ((booked_by<Releases<"reservation">>(Json::object(), {{"stands", {{"reserved", 900}}}})),
              entry("release", 900, "", "reservation"));
}

TEST(Budget, ReadsAsASentenceForTheLawyer) {
    EXPECT_EQ((Books<"commitment", "amount">::info().text), "Budget: verplichting");
    EXPECT_EQ((Releases<"reservation">::info().text), "Budget: reservering vrijgeven");
    EXPECT_THROW(booking_text("gift"), std::logic_error);
}

}  // namespace
}  // namespace bolwerk::engine
