#include "engine/letter_data.hpp"

#include <gmock/gmock.h>

#include "engine/vocabulary/documents.hpp"
#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Form asks_a_day{{.name = "new_day", .label = "Nieuwe dag"}};
const Form asks_a_reason{{.name = "why", .label = "Waarom later?"}};
const std::vector<ActionInfo> actions{{"postpone", "Stel uit", "stelde uit", &asks_a_day, false},
                                      {"explain", "Leg uit", "legde uit", &asks_a_reason, false}};

using Letter = Makes<"uitstel", Needs<"new_day", "why", "court", "term_decision">>;

/// What stands in the way of the letter: "field: sentence" for a field of the form, "detail" for the rest.
std::vector<std::string> obstacles(const Json& data, const Json& around, const Json* input) {
    auto subject = tiny::fresh();
    subject.data = data;
    const Json facts{{"letter_data", around}};
    const auto els = tiny::clerk(1, "Els");
    const tiny::Asked asked(subject, els, "postpone", Json::object());
    auto question = asked.question();
    const Question with{subject,      facts,          question.actor,    "postpone",       input,
                        question.now, question.today, question.calendar, question.settings};
    Judgement judgement{with, {}, nullptr, &actions};
    Letter::judge(judgement);
    std::vector<std::string> found;
    for (const auto& reason : judgement.reasons)
        if (!reason.met)
            found.push_back(reason.kind == ReasonKind::input ? reason.field + ": " + std::string(reason.sentence)
                                                             : reason.detail);
    return found;
}

const Json everything{{"organ", "Gedeputeerde Staten"}, {"court", "Rechtbank Gelderland"}};

TEST(LetterData, LetsAStepThroughWhenAllIsThere) {
    const Json input{{"new_day", "2026-12-01"}};
    EXPECT_THAT(obstacles({{"why", "Een advies is laat"}}, everything, &input), IsEmpty());
}

TEST(LetterData, NamesEverythingThatIsLackingInTheWordsOfTheForms) {
    const Json input{{"new_day", "2026-12-01"}};
    EXPECT_THAT(obstacles(Json::object(), {{"organ", "Gedeputeerde Staten"}, {"court", ""}}, &input),
                ElementsAre("\"Waarom later?\" en \"Rechtbank voor beroep\" ontbreken"));
    EXPECT_THAT(obstacles({{"why", "Een advies is laat"}}, {{"court", "Rechtbank Gelderland"}}, &input),
                ElementsAre("\"Bestuursorgaan dat de brief stuurt\" ontbreekt"));
}

TEST(LetterData, SaysAtItsFieldWhatThisFormAsksAndWasLeftEmpty) {
    const Json input{{"new_day", nullptr}};
    EXPECT_THAT(obstacles({{"why", "Een advies is laat"}}, everything, &input),
                ElementsAre("new_day: Vul dit in: het moet in de brief staan."));
}

TEST(LetterData, ExpectsNothingYetOfAFormThatIsNotFilledIn) {
    EXPECT_THAT(obstacles({{"why", "Een advies is laat"}}, everything, nullptr), IsEmpty());
}

TEST(LetterData, LeavesTheLastDayOfATermToTheStepThatStartsIt) {
    EXPECT_TRUE(comes_with_the_step("term_decision"));
    EXPECT_FALSE(comes_with_the_step("court"));
}

}  // namespace
}  // namespace bolwerk::engine
