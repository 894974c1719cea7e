#include "engine/take_back.hpp"

#include <gmock/gmock.h>

#include "engine/codec.hpp"
#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using tiny::Asked;

/// A draft that Anna handed in: the letter about it goes to organisation 2.
class TakeBack : public testing::Test {
protected:
    TakeBack() {
        draft = Asked(tiny::fresh(), anna, "open").done();
        draft.parties = {{"applicant", 2, "Bedrijf"}};
        const Asked submit(draft, anna, "submit", {{"amount", 500}});
        step = event_of(submit.question(), std::get<Accepted>(submit.answer()));
        step.effects.push_back(MakeDocument{"ontvangstbevestiging"});
        step.effects.push_back(Notify{{}, "applicant", 0, "Uw aanvraag is ontvangen"});
        submitted = apply(draft, step);
        last = {{"event", to_json(step)},
                {"before", to_json(draft)},
                {"until", iso(step.at + std::chrono::minutes{10})},
                {"gone", Json::array()},
                {"opened", Json::array()}};
    }

    Decision asked_by(const Actor& who) {
        return Asked(submitted, who, take_back, {{"reason", "Verkeerde zaak"}}, {{"last_step", last}}).answer();
    }
    std::vector<std::string> obstacles(const Decision& decision) {
        std::vector<std::string> all;
        for (const auto& reason : reasons_of(decision))
            if (!reason.met) all.push_back(std::string(reason.sentence) + " " + reason.detail);
        return all;
    }

    const Actor anna = tiny::clerk(1, "Anna");
    Case draft, submitted;
    Event step;
    Json last;
};

TEST_F(TakeBack, GivesTheCaseAsItWasWithItsTermsAndMarks) {
    const Asked asked(submitted, anna, take_back, {{"reason", "Verkeerde zaak"}}, {{"last_step", last}});
    const auto event = event_from_json(to_json(event_of(asked.question(), std::get<Accepted>(asked.answer()))));
    EXPECT_EQ(event.input.at("reason"), "Verkeerde zaak");
    EXPECT_EQ(taken_back_by(event), step.sequence);
    auto restored = apply(submitted, event);
    EXPECT_EQ(restored.version, submitted.version + 1);
    restored.version = draft.version;
    EXPECT_EQ(to_json(restored), to_json(draft));
    EXPECT_EQ(mark_of(restored, "submit"), nullptr);
    EXPECT_TRUE(restored.deadlines.empty());
}

TEST_F(TakeBack, IsForWhoeverTookTheStepAndForNobodyElse) {
    EXPECT_TRUE(accepted(asked_by(anna)));
    for (const auto& other :
         {tiny::clerk(2, "Bert"), tiny::chief(3, "Carla"), tiny::acting_for(tiny::clerk(4, "Dora"), anna)})
        EXPECT_THAT(obstacles(asked_by(other)),
                    Contains(AllOf(HasSubstr("U zette zelf de laatste stap"), HasSubstr("Anna legde voor"))))
            << other.name;
}

TEST_F(TakeBack, ComesTooLateOnceTheLetterWentAndSaysWhichWayIsLeft) {
    last["until"] = iso(step.at);
    const auto decision = asked_by(anna);
    EXPECT_THAT(obstacles(decision), testing::ElementsAre(HasSubstr("Dat kon tot 09:00 uur")));
    EXPECT_THAT(
        reasons_of(decision),
        Contains(AllOf(Field(&Reason::met, false), Field(&Reason::cleared_by, HasSubstr("een nieuwe stap of brief")))));
    step.input["published_on"] = "2026-11-23";
    last["event"] = to_json(step);
    EXPECT_THAT(reasons_of(asked_by(anna)), Contains(Field(&Reason::cleared_by, HasSubstr("intrekking"))));
}

TEST_F(TakeBack, GivesEveryReasonAtOnce) {
    step.effects.push_back(Book{"commitment", 100, {}, false, {}});
    last.update(
        {{"event", to_json(step)}, {"until", nullptr}, {"gone", {"een e-mail"}}, {"opened", {"BZW-2026-0001"}}});
    EXPECT_THAT(
        obstacles(asked_by(tiny::clerk(2, "Bert"))),
        testing::ElementsAre(HasSubstr("Anna"), HasSubstr("laat niets wachten"), HasSubstr("al weg is een e-mail"),
                             HasSubstr("een boeking in het grootboek"), HasSubstr("BZW-2026-0001")));
}

TEST_F(TakeBack, IsRefusedWhereNothingIsKnownOfTheLastStep) {
    EXPECT_FALSE(accepted(Asked(submitted, anna, take_back, {{"reason", "Verkeerde zaak"}}).answer()));
}

TEST_F(TakeBack, LetsALetterToAnotherOrganisationWait) {
    EXPECT_TRUE(may_wait(draft, step));
    auto published = step;
    published.effects = {Notify{{}, "applicant", 0, "Er is een besluit"}};
    published.input["published_on"] = "2026-11-23";
    EXPECT_TRUE(may_wait(draft, published));
}

// The letter that an application is complete reserves its amount, and went out at once (Awb 4:5, 4:26).
TEST_F(TakeBack, GivesBackWhatTheStepReserved) {
    step.effects.push_back(Book{"reservation", 500'000, {}, false, {}});
    EXPECT_TRUE(may_wait(draft, step));
    last["event"] = to_json(step);
    const auto booked = [&](std::int64_t stands) {
        const Json facts{{"last_step", last}, {"stands", {{"reserved", stands}}}};
        const Asked asked(submitted, anna, take_back, {{"reason", "Verkeerde zaak"}}, facts);
        return std::get<Accepted>(asked.answer()).effects;
    };
    const auto effects = booked(500'000);
    ASSERT_EQ(effects.size(), 1U);
    const auto& release = std::get<Book>(effects.front());
    EXPECT_EQ(release.kind + " of " + release.of, "release of reservation");
    EXPECT_EQ(release.cents, 500'000);
    EXPECT_EQ(std::get<Book>(booked(200'000).front()).cents, 200'000) << "a part gave way to who came before";
    EXPECT_TRUE(booked(0).empty());
}

TEST_F(TakeBack, GoesOnWaitingWhenNothingOfTheCaseChanged) {
    Event note{.sequence = 3, .action = "note", .by = step.by, .at = step.at, .from = "checked", .to = "checked"};
    note.effects = {Notify{{}, {}, 4, "Anna noemt u"}};
    EXPECT_TRUE(leaves_the_case_as_it_was(note));
    EXPECT_FALSE(leaves_the_case_as_it_was(step)) << "another state";
    auto claimed = note;
    claimed.effects = {Assign{step.by}};
    EXPECT_FALSE(leaves_the_case_as_it_was(claimed));
    auto answered = note;
    answered.patch = {{"summary", "Anders"}};
    EXPECT_FALSE(leaves_the_case_as_it_was(answered));
    auto withdrawn = note;
    withdrawn.action = "withdraw_advice", withdrawn.input = {{"advice", 1}};
    EXPECT_FALSE(leaves_the_case_as_it_was(withdrawn));
}

TEST_F(TakeBack, LetsNothingWaitThatIsForTheOwnHouseOrReachesFurther) {
    auto own = step;
    own.effects = {MakeDocument{"ontvangstbevestiging"}};
    EXPECT_FALSE(may_wait(draft, own)) << "a letter in one's own file";
    auto silent = step;
    silent.effects = {Notify{{}, "applicant", 0, "Nieuws"}};
    EXPECT_FALSE(may_wait(draft, silent)) << "no letter";
    auto inside = silent;
    inside.effects.push_back(MakeDocument{"besluitformulier", 0});
    EXPECT_FALSE(may_wait(draft, inside)) << "a document for whoever decides";
    auto itself = step;
    itself.by = {};
    EXPECT_FALSE(may_wait(draft, itself)) << "Bolwerk itself";
    for (const auto& effect : Effects{Book{}, TellLinked{}, SetParkField{}, AddLink{}, CutLink{}}) {
        auto further = step;
        further.effects.push_back(effect);
        EXPECT_FALSE(may_wait(draft, further)) << to_json(effect);
    }
}

}  // namespace
}  // namespace bolwerk::engine
