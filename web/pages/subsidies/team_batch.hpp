// Several cases that are to be done in one go: what was typed for each, and the command that each becomes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/form.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "workflows/subsidy/team_work.hpp"

namespace bolwerk::web {

/// One case of the batch; nothing was read for who may not see it.
struct BatchItem {
    std::string number;
    std::optional<LoadedCase> file = {};
    std::optional<std::int64_t> version = {};  ///< as the preview showed it
    engine::RawInput raw = {};                 ///< by the names of the action's own form
    engine::Json input = engine::Json::object();
    std::vector<engine::FieldError> errors = {};  ///< by the names of the page
};

struct Batch {
    const workflows::TeamAction& kind;
    std::vector<BatchItem> items;
    std::string once_key;
    engine::RawInput common = {};  ///< what holds for every case
    std::vector<engine::FieldError> errors = {};
};

/// No more than a page of the queue.
inline constexpr std::size_t most_in_batch = 100;

const workflows::TeamAction* team_action_named(std::string_view word);

/// What came in, with each case read as whoever asks; the same number counts once.
Batch read_batch(const Visit& visit, const workflows::TeamAction& kind, const Fields& fields);

/// The form that this case asks with, without what was answered beforehand; empty where the action is not of its
/// workflow.
engine::Form form_for(const Batch& batch, const BatchItem& item);

/// "missing__SUB-2026-0042": a field of one case on a page with many.
std::string field_on_page(std::string_view field, const std::string& number);

/// Whether a field of that name says something of the batch or of one of its cases.
bool is_read(const Batch& batch, std::string_view field);

/// Reads what was typed as the forms ask it; fills `input` and `errors`.
void parse_batch(Batch& batch);

/// What this case is asked to do: handing over to oneself is taking it.
engine::Command command_for(const Batch& batch, const BatchItem& item, const Visit& visit);

/// Everybody who can take over one of these cases, and whoever asks: [{value, label}].
engine::Json who_can_take_these(const Batch& batch, const Visit& visit);

}  // namespace bolwerk::web
