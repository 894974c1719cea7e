// What a free text may hold of personal data (HANDBOOK 4.3): the one rule for forms, cells of a matrix, notes and
// reasons.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/personal_data.hpp"

namespace bolwerk::engine {

enum class MayHold {
    names,            ///< nothing that can be told by its form, such as a BSN; people and firms may be named
    parks_only,       ///< nor a person, a firm, an address or who somebody is: risk is judged of parks, never of those
                      ///< (HANDBOOK 4.2)
    contact_details,  ///< how to reach an organisation, or whoever asked for it, and where it is paid
    anything          ///< a number that only looks like one, a secret, or a text that another rule judges
};

/// The first of them that this text may not hold, with its place; nothing when there is none.
std::optional<Finding> what_may_not_be_there(std::string_view text, MayHold may_hold);

/// The same as a sentence in Dutch with what to do; empty when nothing stands there that may not.
std::string why_not_there(std::string_view text, MayHold may_hold);

/// And of the name of a file, in which underscores and hyphens part the words.
std::string why_not_in_name_of_file(std::string_view file_name, MayHold may_hold);

}  // namespace bolwerk::engine
