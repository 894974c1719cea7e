// An expected outcome: the value, or every reason why there is none.
#pragma once

#include <boost/system/result.hpp>
#include <utility>

#include "engine/reason.hpp"

namespace bolwerk::engine {

/// A refusal with all its reasons; nothing was written.
struct Refused {
    Reasons reasons;
};

/// A refusal for one reason.
inline Refused refused(ReasonKind kind, std::string_view sentence, std::string detail = {}) {
    return Refused{{Reason{kind, sentence, false, {}, std::move(detail)}}};
}

/// A refusal of what somebody typed or sent.
inline Refused bad_input(std::string_view sentence, std::string detail = {}) {
    return refused(ReasonKind::input, sentence, std::move(detail));
}

/// Reading value() of a refusal is a broken program, not an outcome.
[[noreturn]] BOOST_NOINLINE inline void throw_exception_from_error(const Refused&, const boost::source_location&) {
    throw std::logic_error("Expected to read a value, but it was refused");
}

template <class T>
using Result = boost::system::result<T, Refused>;

}  // namespace bolwerk::engine
