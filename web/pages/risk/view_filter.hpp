// What a privacy officer looks for in the log of views.
#pragma once

#include "web/app/visit.hpp"
#include "web/view/filter_reader.hpp"

namespace bolwerk::web {

struct ViewFilter {
    Fields query;  ///< what was understood, for the address of the same page
    std::string person, organisation, number, park, from, until, kind, purpose, taking_out;
};

/// The kinds of rows, as the address and the query view_log/list call them.
inline constexpr std::string_view only_looks = "bekeken", only_listed = "lijst", only_taken = "uitgifte";

ViewFilter read_view_filter(FilterReader& reader);

/// Rows of the log, newest first, before the row of that id; null for whoever watches over no log.
engine::Json find_views(const Visit& visit, const ViewFilter& filter, std::optional<std::int64_t> before,
                        std::size_t most);

/// The values of the form above the log.
engine::Json view_filter_values(const ViewFilter& filter);

}  // namespace bolwerk::web
