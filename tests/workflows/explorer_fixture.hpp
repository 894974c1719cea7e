// Walks through a workflow at random but repeatably: invents people, facts and filled-in forms, and checks every
// answer.
#pragma once

#include <functional>
#include <random>
#include <set>
#include <string>

#include "engine/decide.hpp"
#include "tests/workflows/sample_fixture.hpp"

namespace bolwerk::workflows {

class Explorer {
public:
    Explorer(const engine::Definition& definition, unsigned seed);

    /// One attempt: everything a decision looks at.
    struct Attempt {
        engine::Actor actor;
        std::string action;
        engine::Json facts, input;
        engine::Moment now;
        engine::Date today;
    };
    /// What whoever tries knows or is beside what was lent: it may change the attempt before it is made.
    using Inform = std::function<void(Attempt&)>;
    void inform(Inform inform) { inform_ = std::move(inform); }
    using Look = std::function<void(const engine::Case&, const Attempt&)>;

    /// Walks until an end or the given number of steps; `look` sees every attempt, also those that are refused.
    void walk(int most_steps, const Look& look);

    engine::Question question(const engine::Case& subject, const Attempt& attempt, bool with_input = true) const;

    /// Ways that were taken in some walk, as "from action to".
    const std::set<std::string>& taken() const { return taken_; }

    const engine::Case& subject() const { return subject_; }
    const std::vector<engine::Event>& events() const { return events_; }
    static engine::Case nothing_yet(const engine::Definition& definition);
    /// A row as it is taken from one of its states.
    static std::string way_name(const engine::StepInfo& step, std::string_view from);

private:
    Attempt attempt_of(const engine::StepInfo& step);
    engine::Actor actor_for(const engine::RoleInfo& role);
    engine::Json handed(std::string_view action);
    engine::Json filled_in(const engine::Form& form);
    engine::Json value_for(const engine::Field& field);
    bool step_once(const Look& look);
    std::vector<const engine::StepInfo*> rows_to_try();
    std::map<std::string_view, int> steps_to_something_new() const;
    std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }

    const engine::Definition& definition_;
    const Sample& sample_;
    std::mt19937 random_;
    engine::Json settings_ = engine::Json::object();
    engine::Case subject_;
    std::vector<engine::Event> events_;
    std::set<std::string> taken_;
    engine::Date today_;
    Inform inform_ = [](Attempt&) {};
};

/// Everything that a decision comes to, as one text to compare.
std::string as_text(const engine::Decision& decision);

}  // namespace bolwerk::workflows
