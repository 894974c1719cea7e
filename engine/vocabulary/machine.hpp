// The decision, run by Boost.MSM: a machine put in the stored state, one event, no entry actions.
#pragma once

#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/state_machine_def.hpp>

#include "engine/vocabulary/steps.hpp"

namespace bolwerk::engine {

/// MSM's front-end for a table W: exceptions fly, events are never queued, an impossible event is no error here.
template <class W>
struct Front : boost::msm::front::state_machine_def<Front<W>> {
    using transition_table = typename W::steps::rows;
    using initial_state = Begin;
    using no_exception_thrown = int;
    using no_message_queue = int;
    Run* run = nullptr;
    template <class M, class E>
    void no_transition(const E&, M&, int) {}
};

template <class W>
class Machine {
    using Back = boost::msm::back::state_machine<Front<W>>;
    using Table = typename Back::stt;
    struct Event {
        std::string_view id;
        void (*fire)(Back&);
    };
    /// An archive for MSM's serialize hook that only sets the active state.
    struct Restore {
        int state;
        template <class T>
        Restore& operator&(T& member) {
            if constexpr (std::is_same_v<T, int[1]>) member[0] = state;
            return *this;
        }
    };
    template <class S>
    static constexpr int id_of = boost::msm::back::get_state_id<Table, S>::type::value;

    static int number_of(std::string_view state) {
        int found = -1;
        W::steps::each([&]<class S>() {
            if (S::from::info.id == state) found = id_of<typename S::from>;
            if (S::to::info.id == state) found = id_of<typename S::to>;
        });
        if (found >= 0) return found;
        throw std::logic_error("Expected a state of this workflow, but got '" + std::string(state) + "'");
    }
    static std::string_view name_of_state(int number) {
        std::string_view found;
        W::steps::each([&]<class S>() {
            if (id_of<typename S::to> == number) found = S::to::info.id;
        });
        return found;
    }
    static void fire(Back& back, std::string_view action) {
        bool fired = false;
        W::steps::each([&]<class S>() {
            if (fired || S::action::id != action) return;
            fired = true;
            back.process_event(typename S::action{});
        });
    }

public:
    static Decision decide(const Question& question) {
        Judgement judgement{question};
        Run run{&question, &judgement, {}, {}, false};
        Back back;
        back.run = &run;
        Restore stored{number_of(question.subject.state)};
        back.serialize(stored, 0);
        fire(back, question.action);
        if (!run.taken) return Refused{std::move(run.unmet)};
        return Accepted{name_of_state(back.current_state()[0]), sign(question.actor, *judgement.holding),
                        std::move(run.effects), std::move(judgement.reasons)};
    }
};

/// The plain value that leaves a workflow's file.
template <class W>
Definition define(std::string_view id, std::string_view title, std::string_view prefix, int version = 1) {
    Definition definition{.id = id, .title = title, .prefix = prefix, .version = version, .run = &Machine<W>::decide};
    W::steps::each([&]<class S>() {
        add_state(definition, S::from::info);
        add_state(definition, S::to::info);
        add_action(definition, action_info<typename S::action>());
        definition.steps.push_back(S::info());
    });
    return definition;
}

}  // namespace bolwerk::engine
