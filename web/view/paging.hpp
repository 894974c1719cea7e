// The links under a list to what is newer and older. A place in a list is the row it follows, so that a page stays the
// same however much changes before it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::web {

/// The links; an empty one is not there.
struct Pages {
    std::string text;
    std::string newer = {}, older = {};
    std::string_view newer_label = "Nieuwere", older_label = "Oudere";
};

/// The values of the partial p-pagination.
engine::Json paging(const Pages& pages);

/// A place in a list by time: the moment, as the database writes it, and the id of the row.
struct Place {
    std::string moment;
    std::int64_t id = 0;
};

/// "2026-10-30T14:22:01.123456Z_1871"; nothing when it is not one.
std::optional<Place> read_place(std::string_view text);
std::string place_text(const Place& place);

/// A whole number from 0 on of at most 18 digits.
std::optional<std::int64_t> read_id(std::string_view text);

}  // namespace bolwerk::web
