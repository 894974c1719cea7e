// The rows of a table: Step and the states a row leaves from.
#pragma once

#include "engine/vocabulary/assemble.hpp"

namespace bolwerk::engine {

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
struct Step {
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
struct Steps {
    using all = typename Joined<typename S::rows...>::type;
};

}  // namespace bolwerk::engine
