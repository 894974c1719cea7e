// One case, worked on by named people: what they may do, what they do, and why something is refused.
#pragma once

#include <string>
#include <vector>

#include "engine/decide.hpp"
#include "tests/workflows/people_fixture.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::workflows {

/// The definition of that id; fails the test when there is none.
const engine::Definition& workflow(std::string_view id);

/// The calendar that Bolwerk ships.
const engine::term::Calendar& shipped_calendar();

class Scene {
public:
    explicit Scene(std::string_view workflow_id);

    engine::Json facts = engine::Json::object();
    engine::Json settings = engine::Json::object();
    engine::Date today = engine::date_of(2026, 11, 23);
    engine::Case subject;

    engine::Decision asked(const engine::Actor& who, std::string_view action,
                           const engine::Json* input = nullptr) const;

    /// Does it; a refusal fails the test with its reasons.
    void does(const engine::Actor& who, std::string_view action, engine::Json input = engine::Json::object());

    /// The sentences that stand in the way; empty when it may be done.
    std::vector<std::string> refusal(const engine::Actor& who, std::string_view action,
                                     engine::Json input = engine::Json::object()) const;

    /// What stands in the way of the button itself, before a form is filled in.
    std::vector<std::string> obstacles(const engine::Actor& who, std::string_view action) const;

    /// What a field that nobody types comes to with that input, as the form shows it.
    engine::Json worked_out(const engine::Actor& who, std::string_view action, std::string_view field,
                            const engine::Json& input) const;

    const std::string& state() const { return subject.state; }
    std::vector<std::int64_t> taking_part() const;          ///< the organisations, in order
    std::string last_day(std::string_view deadline) const;  ///< ISO; empty when it does not run

    /// Effects of the last step.
    const engine::Effects& effects() const { return effects_; }
    bool told(std::string_view text) const;  ///< a notification of the last step has this text
    bool told_linked(std::string_view action) const;
    bool made(std::string_view document) const;
    std::string booked() const;  ///< by the last step, in whole euros: "commitment 50000!"; the mark is an overrun
    engine::Json published(std::string_view park_field) const;  ///< by the last step; null when nothing was

private:
    const engine::Definition& definition_;
    engine::Effects effects_;
};

}  // namespace bolwerk::workflows
