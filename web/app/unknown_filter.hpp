// What a list answers when it is asked for something it does not know: one rule for every list.
#pragma once

#include <optional>

#include "web/app/visit.hpp"
#include "web/view/filter_reader.hpp"

namespace bolwerk::web {

/// 400 with the names of what was left out: a program, or whoever asks for a file, would take what comes instead for
/// what was asked. Nothing for a person who looks at a page, who reads a remark above the list.
std::optional<Response> refuse_unknown(const Request& request, Visit& visit, const LeftOut& left_out);

/// For a list that can be asked for nothing.
std::optional<Response> refuse_every_filter(const Request& request, Visit& visit);

}  // namespace bolwerk::web
