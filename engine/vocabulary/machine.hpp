// The decision, run by Boost.MSM: a machine put in the stored state, one event, no entry actions.
#pragma once

#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/state_machine_def.hpp>

#include "engine/vocabulary/numbered_rows.hpp"

namespace bolwerk::engine {

/// MSM's front-end for a table W: exceptions fly, events are never queued, an impossible event is no error here.
template <class W>
struct Front : boost::msm::front::state_machine_def<Front<W>> {
    using transition_table = decltype(table_of<W>(RowNumbers<W>{}));
    using initial_state = Begin;
    using no_exception_thrown = int;
    using no_message_queue = int;
    Run* run = nullptr;
    template <class M, class E>
    void no_transition(const E&, M&, int) {}
};

template <class W, class Numbers = RowNumbers<W>>
class Machine;

template <class W, std::size_t... N>
class Machine<W, std::index_sequence<N...>> {
    using Back = boost::msm::back::state_machine<Front<W>>;
    using Table = typename Back::stt;

    /// An archive for MSM's serialize hook that only sets the active state.
    struct Restore {
        int state;
        template <class T>
        Restore& operator&(T& member) {
            if constexpr (std::is_same_v<T, int[1]>) member[0] = state;
            return *this;
        }
    };

    template <class State>
    static constexpr int number_of = boost::msm::back::get_state_id<Table, State>::type::value;

    template <class Act>
    static void fire(Back& back) {
        back.process_event(Act{});
    }

    /// MSM's integers beside our names: they never leave this file.
    struct Entry {
        std::string_view from, action, to;
        int from_number, to_number;
        void (*fire)(Back&);
    };
    template <class S>
    static constexpr Entry entry_of{
        S::parts.from.id,          S::parts.action_id,       S::parts.to.id, number_of<typename S::from>,
        number_of<typename S::to>, &fire<typename S::action>};
    static constexpr std::array<Entry, sizeof...(N)> entries{entry_of<StepOf<W, N>>...};

    static const Entry& entry_for(const Question& question) {
        for (const auto& entry : entries)
            if (entry.from == question.subject.state && entry.action == question.action) return entry;
        throw std::logic_error("Expected a row for '" + std::string(question.action) + "' from '" +
                               question.subject.state + "', but there is none");
    }
    static std::string_view name_of(int state) {
        for (const auto& entry : entries)
            if (entry.to_number == state) return entry.to;
        return begin_state;
    }

public:
    static constexpr std::array<RowParts, sizeof...(N)> rows{StepOf<W, N>::parts...};

    static Decision decide(const Question& question) {
        const auto& entry = entry_for(question);
        static const auto actions = actions_of(rows);
        Judgement judgement{question, {}, nullptr, &actions};
        Run run{&question, &judgement};
        Back back;
        back.run = &run;
        Restore stored{entry.from_number};
        back.serialize(stored, 0);
        entry.fire(back);
        if (!run.taken) return Refused{std::move(run.unmet)};
        return Accepted{name_of(back.current_state()[0]), sign(question.actor, *judgement.holding),
                        std::move(run.effects), std::move(judgement.reasons)};
    }
};

/// The plain value that leaves a workflow's file.
template <class W>
Definition define(std::string_view id, std::string_view title, std::string_view prefix, int version = 1) {
    auto definition = assemble(id, title, prefix, version, Machine<W>::rows);
    definition.run = &Machine<W>::decide;
    return definition;
}

}  // namespace bolwerk::engine
