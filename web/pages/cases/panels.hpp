// The parts of a case page, each adding its own keys.
#pragma once

#include "web/pages/cases/case_page.hpp"

namespace bolwerk::web {

/// The line of progress: states that were reached, the one it is in, those to come.
void add_steps(engine::Json& values, const LoadedCase& file, const std::vector<engine::Event>& events,
               engine::Date today);

/// What forms filled in, who takes part, and the plain data of the case. `around` is the answer of case_page/around.
void add_facts(engine::Json& values, const LoadedCase& file, const engine::Json& around);

void add_links(engine::Json& values, const LoadedCase& file, const engine::Json& around, const Visit& visit);
void add_advice(engine::Json& values, const LoadedCase& file, const Visit& visit);

/// These three have a form of the desk: it stands there when it would be accepted, or when it was tried.
void add_files(engine::Json& values, const LoadedCase& file, const engine::Json& around, const Visit& visit,
               const DeskTry& tried);
void add_notes(engine::Json& values, const LoadedCase& file, const std::vector<engine::Event>& events,
               const Visit& visit, const DeskTry& tried);
void add_assignment(engine::Json& values, const LoadedCase& file, const Visit& visit, const DeskTry& tried);

}  // namespace bolwerk::web
