// Decisions that go to the post: that makes them known, so it is a step of their case (Awb 3:41).
#pragma once

#include <string>

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// One decision on its way to the post.
struct Posting {
    std::string number;    ///< of the case
    std::string day;       ///< of posting, in ISO form
    std::string once_key;  ///< of the form for this case: doing it twice does it once
    std::string how;       ///< how it went without being printed here; empty when it was
};

/// Of the rows of post/list: the decisions that this person can make known now.
engine::Json publishable(const engine::Json& rows, const Visit& visit);

/// Empty when every letter of the decision can have gone on that day. A letter that was dated for another day names
/// another last day for objection; one that was never printed went in no way that can be shown (Awb 3:41).
std::string unfit_letter(const Posting& posting, const Visit& visit);

/// Why it cannot go to the post like that, its letters too; empty when it can, or did before.
std::string refusal_to_post(const Posting& posting, const Visit& visit);

/// Makes it known on that day, by post. Empty when it was done, otherwise the reason why not.
std::string post_decision(const Posting& posting, const Visit& visit);

}  // namespace bolwerk::web
