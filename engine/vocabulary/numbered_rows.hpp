// The rows of a table as Boost.MSM is handed them, each by its number. MSM names each of its thousands of functions
// after all rows at once: a number instead of the row itself keeps such a name, which is compiled and linked over and
// over, a tenth as long.
#pragma once

#include <boost/mp11/algorithm.hpp>
#include <boost/mpl/push_back.hpp>
#include <boost/mpl/vector.hpp>
#include <boost/msm/front/functor_row.hpp>

#include "engine/vocabulary/steps.hpp"

namespace bolwerk::engine {

template <class W, std::size_t N>
using StepOf = boost::mp11::mp_at_c<typename W::steps::all, N>;

template <class W, std::size_t N>
struct Permitted {
    template <class E, class M, class S, class T>
    bool operator()(const E&, M& machine, S&, T&) const {
        return permitted(*machine.run, StepOf<W, N>::parts.clauses);
    }
};

template <class W, std::size_t N>
struct Record {
    template <class E, class M, class S, class T>
    void operator()(const E&, M& machine, S&, T&) const {
        record(*machine.run, StepOf<W, N>::parts.clauses);
    }
};

template <class W, std::size_t N>
struct NumberedRow : boost::msm::front::Row<typename StepOf<W, N>::from, typename StepOf<W, N>::action,
                                            typename StepOf<W, N>::to, Record<W, N>, Permitted<W, N>> {};

template <class W>
using RowNumbers = std::make_index_sequence<boost::mp11::mp_size<typename W::steps::all>::value>;

template <class Vector, class Row>
using Append = typename boost::mpl::push_back<Vector, Row>::type;

template <class W, std::size_t... N>
boost::mp11::mp_fold<boost::mp11::mp_list<NumberedRow<W, N>...>, boost::mpl::vector0<>, Append> table_of(
    std::index_sequence<N...>);

}  // namespace bolwerk::engine
