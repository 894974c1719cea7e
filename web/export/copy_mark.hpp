// What stands on every copy of confidential content that leaves: whose copy it is, since when, and what is not allowed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// A taking-out as it stands in the log of views (HANDBOOK 4.3).
struct TakenOut {
    std::int64_t number = 0;  ///< under which the log knows the copy
    int level = 0;            ///< 2 or 3: the highest compartment of what is in it
    std::string who, organisation;
    engine::Moment at = {};
};

/// Out of the answer of a query that noted it; nothing for null, of what is not confidential.
std::optional<TakenOut> taken_out(const engine::Json& noted);

/// "V3, vertrouwelijk. Uitgifte 17 aan Esmee Boer, Gemeente Apeldoorn, op 26 november 2026 om 19:02. Niet kopiëren of
/// doorgeven." One line, whatever a name holds; nothing of the case.
std::string copy_mark(const TakenOut& taken);

/// For beside files that cannot carry a mark themselves.
std::string copy_notice(const TakenOut& taken);

/// What the notice is called in an archive.
inline constexpr const char* notice_name = "LEESMIJ-vertrouwelijk.txt";

}  // namespace bolwerk::web
