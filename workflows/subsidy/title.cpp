#include "workflows/subsidy/title.hpp"

#include <algorithm>

namespace bolwerk::workflows::subsidy_rules {
namespace {

/// The kind of applicant that was set up under public law.
constexpr std::string_view public_body = "gemeente";

}  // namespace

std::optional<std::string_view> wrong_title(std::string_view title, const engine::Json& applicants) {
    const bool public_alone =
        std::ranges::all_of(applicants, [](const engine::Json& kind) { return kind == public_body; });
    if (public_alone && title != "declared")
        return "Bij een regeling voor alleen overheden geldt titel 4.2 niet vanzelf (Awb 4:21 lid 3).";
    if (!public_alone && title == "declared")
        return "Dit kan alleen bij een regeling voor alleen overheden (Awb 4:21 lid 3).";
    return std::nullopt;
}

}  // namespace bolwerk::workflows::subsidy_rules
