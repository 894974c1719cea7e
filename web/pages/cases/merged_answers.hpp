// Two people filled in the same form: what the later one holds once the earlier one is written.
#pragma once

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::web {

/// One answer that somebody else changed, as a browser would send each.
struct OtherAnswer {
    const engine::Field* field;
    std::vector<std::string> before, now, typed;
};

struct MergedAnswers {
    engine::RawInput input;               ///< what was typed, with what was taken over
    std::vector<OtherAnswer> taken_over;  ///< left alone in this form: it takes the value of the other
    std::vector<OtherAnswer> asked;       ///< changed by both: what was typed stays until somebody chooses
};

/// Merges three ways: `typed` beside what the other made of the case since `version`. `events`, newest first, are those
/// that whoever typed may know of. A form that opens empty is about something new: of it nothing is taken over, and
/// only what both filled in differently is asked. An entry of a list and everything at the desk replace nothing.
MergedAnswers merge_answers(const engine::Definition& definition, const engine::ActionInfo& action,
                            const engine::Form& form, const engine::Case& subject,
                            const std::vector<engine::Event>& events, std::int64_t version,
                            const engine::RawInput& typed);

/// Those answers in words: [{field, name, old_value, new_value, typed_value}].
engine::Json other_answers(const std::vector<OtherAnswer>& answers, const engine::Json& lists);

/// A question for each of them: what stands there now, or what was typed.
engine::Json fields_to_choose(const std::vector<OtherAnswer>& asked, const engine::Json& lists);

/// What was typed, with what somebody chose on that page; a sentence at every field for which nothing was chosen.
std::vector<engine::FieldError> choose_answers(engine::RawInput& typed, const engine::Form& form,
                                               const engine::Json& data, const engine::Json& lists);

}  // namespace bolwerk::web
