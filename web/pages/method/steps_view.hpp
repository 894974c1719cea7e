// The steps of a workflow in words, and who may take them: read from its table, never written a second time.
#pragma once

#include "engine/definition.hpp"
#include "web/pages/method/terms_view.hpp"

namespace bolwerk::web {

/// step_rows of the workflow page. Rows that differ only in where they begin are one.
engine::Json steps_view(const engine::Definition& definition, const Surroundings& around = {});

/// Adds role_names and role_rows: a row for each action that people take, a column for each role of the table.
void add_roles(engine::Json& page, const engine::Definition& definition);

/// "Plan vast" for an action on a button, "Termijn verstreken: …" for what Bolwerk does itself.
std::string step_label(const engine::ActionInfo& action);

}  // namespace bolwerk::web
