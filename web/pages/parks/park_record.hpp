// A park as whoever keeps its record needs it, and the steps that change it.
#pragma once

#include "engine/form.hpp"
#include "engine/perform.hpp"
#include "web/app/visit.hpp"

namespace bolwerk::web {

inline constexpr std::string_view record_workflow = "park_record", new_park_workflow = "new_park";

/// The row of park/record; null when there is no such park.
engine::Json read_record(const Visit& visit, std::string_view rin);

/// How to reach people about a park is for the municipality that keeps it, on every page alike (AVG art. 5).
inline bool knows_contacts(const engine::Json& record) {
    return record.is_object() && !record.at("own_organisation").is_null();
}

/// What others read in its place.
inline constexpr std::string_view hidden_contact = "afgeschermd";

/// What is asked of a record: the step, as which organisation, and what was filled in.
struct RecordStep {
    std::string_view action;
    std::int64_t organisation = 0;
    engine::Json input;
    const Request& request;
};

/// What the step would bring about, with nothing written; always as a new change.
std::variant<engine::Preview, engine::NotFound> preview_record(const Visit& visit, const engine::Json& record,
                                                               const RecordStep& step);

/// Does the step on the change that waits when `pending`, or begins a new change.
engine::Outcome change_record(const Visit& visit, const engine::Json& record, const RecordStep& step, bool pending);

/// What was filled in before, as a browser would send it.
engine::RawInput typed_of(const engine::Json& register_values);

/// Terreinen, the municipality, the park, and this page.
engine::Json record_crumbs(const engine::Json& record, std::string_view last);

/// Where the form of this step stands when the case has a page of its own for it; empty otherwise.
std::string own_form_of(const engine::Case& subject, std::string_view action);

}  // namespace bolwerk::web
