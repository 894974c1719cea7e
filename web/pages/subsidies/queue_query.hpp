// What of the team's queue somebody wants to see, and the rows of it.
#pragma once

#include <optional>
#include <string>

#include "web/app/visit.hpp"
#include "web/view/filter_reader.hpp"

namespace bolwerk::web {

/// A part of the queue by what its clock says; days from today, both ends null for all of it.
struct Risk {
    std::string_view word, count, label, note;
    std::optional<int> since, before;
};

struct QueueFilter {
    const Risk* risk = nullptr;  ///< never null once read
    std::string scheme, whose;   ///< empty: all; `whose` is "mij" or "niemand"
    /// The row that the page follows.
    std::optional<std::string> from_day = {}, from_id = {};

    /// The address of the same page, from its beginning.
    Fields query() const;
};

const std::vector<Risk>& risks();

QueueFilter read_queue_filter(FilterReader& reader);

/// The same answer as find_queue; a scheme that is not among those of the queue is left out first.
engine::Json find_known_queue(const Visit& visit, QueueFilter& filter, FilterReader& reader, std::size_t most);

/// The answer of subsidy/queue, with at most `most` rows after the place; null for who works for no province.
engine::Json find_queue(const Visit& visit, const QueueFilter& filter, std::size_t most);

/// The row as a place to go on from.
void follow(QueueFilter& filter, const engine::Json& row);
std::string place_word(const engine::Json& row);

}  // namespace bolwerk::web
