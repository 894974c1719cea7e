// What somebody wants to be told: a choice for each kind of message, quiet hours, and the day of the weekly overview.
#pragma once

#include <deque>
#include <string>

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

class ChoicesForm {
public:
    /// `found`: the answer of message_choice/mine.
    explicit ChoicesForm(const engine::Json& found);

    const engine::Form& form() const { return form_; }
    engine::RawInput filled_in() const { return raw_; }

    /// As somebody sent it, with what does not fit together refused.
    TypedForm typed_in(const Fields& fields) const;

    /// {kind: choice} of a form without errors.
    engine::Json choices_of(const TypedForm& form) const;

private:
    struct Kind {
        std::string id, field, label, help;
    };

    std::deque<Kind> kinds_;  // the form points into it
    engine::Form form_;
    engine::RawInput raw_;
};

}  // namespace bolwerk::web
