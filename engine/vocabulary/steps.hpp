// The rows of a table: Step, the states a row leaves from, and how Boost.MSM is handed all of it.
#pragma once

#include <boost/mpl/push_back.hpp>
#include <boost/mpl/vector.hpp>
#include <boost/msm/front/functor_row.hpp>

#include "engine/vocabulary/assemble.hpp"

namespace bolwerk::engine {

/// What a run of the machine needs and leaves behind; MSM's guards and actions reach it through the machine.
struct Run {
    const Question* question = nullptr;
    Judgement* judgement = nullptr;
    Reasons unmet;  ///< of the row that came closest
    Effects effects;
    bool taken = false;
};

template <class... Clauses>
struct Permitted {
    template <class E, class M, class S, class T>
    bool operator()(const E&, M& machine, S&, T&) const {
        auto& run = *machine.run;
        run.judgement->reasons.clear();
        run.judgement->reasons.reserve(sizeof...(Clauses));
        run.judgement->holding = nullptr;
        (judge_clause<Clauses>(*run.judgement), ...);
        if (all_met(run.judgement->reasons)) return true;
        keep_closest(run.unmet, run.judgement->reasons);
        return false;
    }
};

template <class... Clauses>
struct Record {
    template <class E, class M, class S, class T>
    void operator()(const E&, M& machine, S&, T&) const {
        machine.run->taken = true;
        machine.run->effects.reserve(sizeof...(Clauses));
        (plan_clause<Clauses>(*machine.run->judgement, machine.run->effects), ...);
    }
};

/// Several states from which the same can be done.
template <class... From>
struct AnyOf {};

/// The case stays in the state where it is.
struct Same {};

template <class From, class To>
using Target = std::conditional_t<std::is_same_v<To, Same>, From, To>;

template <class... S>
struct Rows {};

template <class From, class Act, class To, class... Clauses>
struct Step : boost::msm::front::Row<From, Act, Target<From, To>, Record<Clauses...>, Permitted<Clauses...>> {
    using from = From;
    using action = Act;
    using to = Target<From, To>;
    using rows = Rows<Step>;
    static StepInfo info() { return step_info<from, Act, to, Clauses...>(); }
};

template <class... From, class Act, class To, class... Clauses>
struct Step<AnyOf<From...>, Act, To, Clauses...> {
    using rows = Rows<Step<From, Act, To, Clauses...>...>;
};

template <class... Parts>
struct Joined {
    using type = Rows<>;
};
template <class... A>
struct Joined<Rows<A...>> {
    using type = Rows<A...>;
};
template <class... A, class... B, class... Rest>
struct Joined<Rows<A...>, Rows<B...>, Rest...> : Joined<Rows<A..., B...>, Rest...> {};

/// The rows of a table, as many as there are.
template <class... S>
class Steps {
    template <class Vector, class R>
    struct Append {
        using type = Vector;
    };
    template <class Vector, class First, class... Rest>
    struct Append<Vector, Rows<First, Rest...>>
        : Append<typename boost::mpl::push_back<Vector, First>::type, Rows<Rest...>> {};

    using all = typename Joined<typename S::rows...>::type;

    template <class Visit, class... R>
    static void visit_each(Visit visit, Rows<R...>) {
        (visit.template operator()<R>(), ...);
    }

public:
    using rows = typename Append<boost::mpl::vector0<>, all>::type;

    template <class Visit>
    static void each(Visit visit) {
        visit_each(visit, all{});
    }
};

}  // namespace bolwerk::engine
