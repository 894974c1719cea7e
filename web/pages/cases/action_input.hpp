// What came in with an action: what a person typed, which version was on the screen, and what is to happen now.
#pragma once

#include <optional>
#include <span>

#include "engine/form.hpp"
#include "engine/reason.hpp"
#include "web/server/request.hpp"
#include "web/server/response.hpp"

namespace bolwerk::web {

enum class Stage { show_preview, change_again, carry_out };

struct ActionInput {
    engine::RawInput raw;
    Stage stage = Stage::show_preview;
    std::optional<std::int64_t> version;  ///< of the case when the form was made
    std::string once_key;
};

/// From a form, or from JSON: {"input": {...}, "version": 3, "once_key": "..."}; programs carry out at once.
/// Nothing when the JSON is no object that can be read so.
std::optional<ActionInput> read_action(const Request& request);

/// 400 for a program that sent something nobody reads, by name: a member beside input, version, once_key, csrf and
/// `beside`, or a field of the input that the form has not. Nothing for a form of a browser.
std::optional<Response> unread_members(const Request& request, const engine::Form& form,
                                       std::span<const std::string_view> beside = {});

/// The fields that travel along hidden: [{name, value}].
engine::Json kept_fields(const engine::Form& form, const engine::RawInput& raw);

/// What is wrong with an action that was sent: fields, and reasons that stand in the way.
struct Wrong {
    std::vector<engine::FieldError> errors = {};
    engine::Reasons refused = {};
};

/// What could not be read, and beside it every reason that was looked at without it (engine::reasons_beside); what is
/// wrong with a field that could be read stands among the fields.
Wrong wrong_beside(std::vector<engine::FieldError> unread, engine::Reasons reasons);

/// The names of the fields that are wrong.
std::vector<std::string> fields_of(const std::vector<engine::FieldError>& errors);

/// For programs: every field that is wrong, with its sentence, and every reason that was looked at, in one answer.
Response problem_with(const Request& request, const Wrong& wrong, std::string_view title = "De invoer klopt niet");

/// Refusals of what was filled in, by field.
std::vector<engine::FieldError> input_errors(const engine::Reasons& reasons);

}  // namespace bolwerk::web
