#include <algorithm>
#include <fstream>
#include <set>

#include "engine/letter_data.hpp"
#include "tests/workflows/every_workflow_fixture.hpp"
#include "tests/workflows/explorer_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;

constexpr int walks = 60, most_steps = 60;

bool asked_somewhere(const Definition& definition, std::string_view name) {
    return std::ranges::any_of(definition.actions, [&](const ActionInfo& action) {
        return action.form != nullptr && std::ranges::find(*action.form, name, &Field::name) != action.form->end();
    });
}

/// Whom each letter of the workflow is for: "owner", or "party:KEY".
Json plans_of(std::string_view workflow) {
    std::ifstream file{std::string{BOLWERK_SOURCE_DIR} + "/templates/letters/" + std::string(workflow) +
                       "/letters.json"};
    return file ? Json::parse(file) : Json::array();
}

TEST_P(EveryWorkflow, NeedsForItsLettersOnlyWhatCanBeKnown) {
    for (const auto& step : definition().steps)
        for (const auto& clause : step.clauses)
            for (const auto name : clause.needs)
                EXPECT_TRUE(asked_somewhere(definition(), name) || !meaning_around_the_case(name).empty() ||
                            comes_with_the_step(name))
                    << clause.letter << " needs " << name;
}

/// A letter is made of the case as the step leaves it: there stands everything that it needs.
class Delivered {
public:
    Delivered(const Definition& definition, const Explorer& explorer)
        : definition_(definition), explorer_(explorer), plans_(plans_of(definition.id)) {}

    void check(const Case& subject, const Explorer::Attempt& attempt) {
        const auto asked = explorer_.question(subject, attempt);
        const auto decision = decide(definition_, asked);
        if (!accepted(decision)) return;
        const auto event = event_of(asked, std::get<Accepted>(decision));
        const auto after = apply(subject, event);
        for (const auto& effect : event.effects)
            if (const auto* made = std::get_if<MakeDocument>(&effect)) look(after, attempt, made->document);
    }

private:
    void look(const Case& after, const Explorer::Attempt& attempt, const std::string& letter) {
        for (const auto& step : definition_.steps) {
            if (step.action != attempt.action) continue;
            for (const auto& clause : step.clauses) {
                if (clause.letter != letter) continue;
                for (const auto name : clause.needs)
                    EXPECT_TRUE(there(after, attempt.facts, std::string(name))) << letter << " lacks " << name;
            }
        }
        for (const auto& plan : plans_) {
            const std::string to = plan.at("to");
            if (plan.at("document") != letter || !to.starts_with("party:")) continue;
            EXPECT_NE(party_of(after, to.substr(6)), nullptr) << letter << " has nobody to go to";
        }
    }

    bool there(const Case& after, const Json& facts, const std::string& name) const {
        if (name == "case_title") return !after.title.empty();
        if (name == "destroyed_lines") return true;  // the database counts them while it destroys
        // Known once it is known from when the clock runs again.
        if (name == "decide_by") return after.data.contains("ended_on") || after.data.contains("until_on");
        if (name == "division_rows") return after.data.contains("claimed_on");      // worked out from the debt
        if (name.ends_with("_rows")) return after.data.contains("eligible_cents");  // worked out from the costs
        if (name == "to_recover")
            return facts.at("paid_cents") >
                   after.data.at(after.data.contains("determined_cents") ? "determined_cents" : "new_cents");
        if (name.starts_with("term_")) return deadline_of(after, name.substr(5)) != nullptr;
        if (!meaning_around_the_case(name).empty() && !asked_somewhere(definition_, name))
            return !facts.at("letter_data").at(name).empty();
        if (name.ends_with("_number") && comes_with_the_step(name)) return !after.links.empty();
        const auto value = after.data.find(name);
        return value != after.data.end() && !value->is_null() && *value != "";
    }

    const Definition& definition_;
    const Explorer& explorer_;
    Json plans_;
};

TEST_P(EveryWorkflow, AsksForNoLetterThatWouldLackSomething) {
    Explorer explorer(definition(), 11);
    Delivered letters(definition(), explorer);
    for (int i = 0; i < walks; ++i)
        explorer.walk(most_steps,
                      [&](const Case& subject, const Explorer::Attempt& attempt) { letters.check(subject, attempt); });
}

}  // namespace
}  // namespace bolwerk::workflows
