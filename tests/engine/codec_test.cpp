#include "engine/codec.hpp"

#include <gtest/gtest.h>

#include "engine/term/compute.hpp"
#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

const Signature els{1, "Els", "municipal_coordinator", 2, "Apeldoorn", 3, "Noor"};

RunningDeadline running() {
    const term::Term term{"answer", {2, term::Unit::weeks}, false, "afspraak"};
    return {.name = "answer",
            .label = "Antwoord",
            .clock = term::compute(term, date_of(2026, 11, 23), tiny::plain_calendar()).value(),
            .reminders = {{{3, term::Unit::days}, true, ""}, {{30, term::Unit::days}, false, "secretary"}},
            .escalates_to = "chief",
            .fires = true};
}

std::vector<Effect> one_of_each() {
    return {
        StartDeadline{running()},
        EndDeadline{"answer"},
        ReplaceDeadline{running()},
        Notify{"chief", "owner", 4, "Tekst"},
        MakeDocument{"brief", 6},
        Assign{els},
        Unassign{},
        AddParty{{"owner", 5, "Omgevingsdienst"}},
        RemoveParty{{"owner", 5, "Omgevingsdienst"}},
        AskAdvice{{.id = 1, .question = "Mag dit?", .organisation = 6, .due = date_of(2026, 12, 1), .asked_by = els}},
        AnswerAdvice{1, "Ja", els},
        AddLink{{"plan", 7, "PLN-2026-0001"}},
        CutLink{{"plan", 7, "PLN-2026-0001"}},
        TellLinked{"plan", "intervention_changed"},
        SetParkField{"kvo_b_until", "2029-11-20"},
        Book{"release", 50'000'00, "Rest", true, "commitment"}};
}

TEST(Codec, KeepsEveryKindOfEffect) {
    const auto effects = one_of_each();
    EXPECT_EQ(effects.size(), std::variant_size_v<Effect>);
    for (const auto& effect : effects) {
        const auto written = to_json(effect);
        EXPECT_EQ(to_json(effect_from_json(Json::parse(written.dump()))), written) << written;
        EXPECT_EQ(effect_from_json(written).index(), effect.index());
    }
}

TEST(Codec, ReadsWhoLeftAsItWasOnceWritten) {
    const Json without_organisation{{"key", "guest_7"}, {"organisation", 0}, {"name", "Politie"}};
    const auto effect = effect_from_json({{"kind", "add_party"}, {"party", without_organisation}});
    EXPECT_EQ(std::get<RemoveParty>(effect).party.key, "guest_7");
    auto kept = to_json(Case{.id = 1, .parties = {{"owner", 5, "O"}}});
    kept["parties"].push_back(without_organisation);
    const auto parties = case_from_json(kept).parties;
    ASSERT_EQ(parties.size(), 1U);
    EXPECT_EQ(parties.front().key, "owner");
}

TEST(Codec, ReadsALetterThatNamesNobodyAsOneForWhoeverReadsTheCase) {
    const Json brief{{"kind", "make_document"}, {"document", "brief"}};
    EXPECT_TRUE(is_letter(effect_from_json(brief)));
    EXPECT_EQ(to_json(effect_from_json(brief)), brief);
    auto inside = brief;
    inside["only_for"] = 0;
    EXPECT_FALSE(is_letter(effect_from_json(inside)));
}

TEST(Codec, KeepsAnEvent) {
    const Event event{.sequence = 2,
                      .action = "submit",
                      .by = els,
                      .at = Moment{std::chrono::seconds{1'795'000'000}},
                      .from = "draft",
                      .to = "review",
                      .input = {{"amount", 5}},
                      .patch = {{"amount", 5}},
                      .effects = one_of_each()};
    const auto written = to_json(event);
    EXPECT_EQ(to_json(event_from_json(Json::parse(written.dump()))), written);
}

TEST(Codec, KeepsACaseWithEverythingInIt) {
    Case subject{.id = 1,
                 .number = "PLN-2026-0001",
                 .workflow = "project_plan",
                 .version = 2,
                 .state = "draft",
                 .title = "Plan",
                 .compartment = Compartment::riec,
                 .organisation = 2,
                 .municipality = "GM0200",
                 .park = 17,
                 .assignee = els,
                 .data = {{"a", {1, "é"}}},
                 .deadlines = {running()},
                 .parties = {{"owner", 5, "O"}},
                 .marks = {{"open", els, Moment{}}},
                 .links = {{"plan", 3, "x"}}};
    subject.advice.push_back(
        {.id = 1, .due = date_of(2026, 12, 1), .asked_by = els, .answer = "Ja", .answered_by = els});
    const auto written = to_json(subject);
    const auto read = case_from_json(Json::parse(written.dump()));
    EXPECT_EQ(to_json(read), written);
    EXPECT_EQ(read.deadlines.front(), subject.deadlines.front());
}

TEST(Codec, RefusesWhatIsMissingOrUnknown) {
    EXPECT_ANY_THROW(case_from_json(Json::object()));
    EXPECT_THROW(effect_from_json({{"kind", "explode"}}), std::invalid_argument);
}

}  // namespace
}  // namespace bolwerk::engine
