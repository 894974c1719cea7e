// The form for the terms and thresholds of a workflow that no law fixes; empty for what the workflow itself says.
#pragma once

#include <deque>

#include "web/pages/method/terms_view.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

class SettingsForm {
public:
    explicit SettingsForm(const engine::Definition& definition);
    SettingsForm(const SettingsForm&) = delete;

    const engine::Form& form() const { return form_; }
    bool empty() const { return form_.empty(); }

    /// What is set now, as a browser would send it back.
    engine::RawInput filled_in(const engine::Json& settings) const;

    /// What was typed; a number without a unit, or the other way round, is an error.
    TypedForm typed_in(const Fields& fields) const;

    /// {"term.answer": {count, unit}, "camera_days": 14}, null for what goes back to the workflow.
    engine::Json settings_of(const TypedForm& form) const;

    /// {"term.answer": "Interventie, Antwoord van de eigenaar"}, for the audit.
    engine::Json labels() const;

private:
    struct Term {
        std::string name;         ///< "term.answer"
        std::string count, unit;  ///< names of the two fields
        std::string label, count_label, unit_label, help;
    };

    struct Number {
        std::string name, field, help, label;
    };

    void add_thresholds(const engine::Definition& definition);

    std::deque<Term> terms_;  // the form looks into these: they never move
    std::deque<Number> numbers_;
    engine::Form form_;
};

}  // namespace bolwerk::web
