// The rows of a table: Step, the states a row leaves from, and how Boost.MSM is handed all of it.
#pragma once

#include <boost/mpl/push_back.hpp>
#include <boost/mpl/vector.hpp>
#include <boost/msm/front/functor_row.hpp>

#include "engine/vocabulary/assemble.hpp"

namespace bolwerk::engine {

template <class... Clauses>
struct Permitted {
    template <class E, class M, class S, class T>
    bool operator()(const E&, M& machine, S&, T&) const {
        return permitted(*machine.run, all_parts<Clauses...>);
    }
};

template <class... Clauses>
struct Record {
    template <class E, class M, class S, class T>
    void operator()(const E&, M& machine, S&, T&) const {
        record(*machine.run, all_parts<Clauses...>);
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
    static constexpr RowParts parts{From::info, to::info, &action_info<Act>, Act::id, all_parts<Clauses...>};
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

public:
    using all = typename Joined<typename S::rows...>::type;
    using rows = typename Append<boost::mpl::vector0<>, all>::type;
};

}  // namespace bolwerk::engine
