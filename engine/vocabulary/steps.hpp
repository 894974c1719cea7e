// The rows of a table: Step and the states a row leaves from.
#pragma once

#include "engine/vocabulary/assemble.hpp"

namespace bolwerk::engine {

/// Several states from which the same can be done. To MSM they are one state of its own, so that the row is one row.
template <class... From>
struct AnyOf : boost::msm::front::state<> {};

/// The case stays in the state where it is.
struct Same {};

template <class From, class To>
using Target = std::conditional_t<std::is_same_v<To, Same>, From, To>;

template <class From>
inline constexpr std::array<StateInfo, 1> left_by{From::info};
template <class... From>
inline constexpr std::array<StateInfo, sizeof...(From)> left_by<AnyOf<From...>>{From::info...};

template <class To>
inline constexpr const StateInfo* led_to = &To::info;
template <>
inline constexpr const StateInfo* led_to<Same> = nullptr;

template <class From, class Act, class To, class... Clauses>
struct Step {
    using from = From;
    using action = Act;
    using to = Target<From, To>;
    static constexpr RowParts parts{left_by<From>, led_to<To>, &action_info<Act>, Act::id, all_parts<Clauses...>};
};

/// The rows of a table, as many as there are.
template <class... S>
struct Steps {};

}  // namespace bolwerk::engine
