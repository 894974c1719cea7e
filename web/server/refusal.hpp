// A request that the guard does not let through: the status it is answered with, and why.
#pragma once

#include <boost/system/result.hpp>
#include <stdexcept>
#include <string_view>

namespace bolwerk::web {

struct Refusal {
    Refusal() = default;
    // Without a constructor a plain number could be read as a refusal, and result would take neither.
    constexpr Refusal(int answered, std::string_view why) : status(answered), reason(why) {}

    int status = 400;
    std::string_view reason;  ///< a fixed English sentence for the log; never a part of the request
};

/// Reading value() of a refusal is a broken program, not an outcome.
[[noreturn]] inline void throw_exception_from_error(const Refusal&, const boost::source_location&) {
    throw std::logic_error("Expected to read a value, but the request was refused");
}

template <class T>
using Guarded = boost::system::result<T, Refusal>;

}  // namespace bolwerk::web
