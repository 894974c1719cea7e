// "Hoe rekenen wij dit uit?": a computed deadline in plain Dutch sentences.
#pragma once

#include <string>
#include <vector>

#include "engine/term/deadline.hpp"

namespace bolwerk::engine::term {

/// In the order in which a person counts; the last day stands in the last sentence but for a warning about the
/// calendar.
std::vector<std::string> explain(const Deadline& deadline);

/// The sentences of explain as one text.
std::string explanation(const Deadline& deadline);

}  // namespace bolwerk::engine::term
