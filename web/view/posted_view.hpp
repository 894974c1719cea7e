// What went to the post on paper, among what happened to a case: it is no step, but it shows that a letter was sent.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// Why a message goes on paper: "koos voor post".
std::string_view why_on_paper(std::string_view because);

/// Puts a row for each message that was posted in its place among the rows of history, which are newest first.
/// `posted` is what the database's posted_of gives.
void add_posted(engine::Json& history, const engine::Json& posted, engine::Date today);

}  // namespace bolwerk::web
