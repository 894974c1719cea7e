// What each command does; command.cpp has their names and options.
#pragma once

#include "web/commands/command.hpp"

namespace bolwerk::web {

int serve(const Invocation& invocation);
int migrate_database(const Invocation& invocation);
int import_parks(const Invocation& invocation);
int verify_cases(const Invocation& invocation);
int load_demo(const Invocation& invocation);
int cluster(const Invocation& invocation);
int compute_terms(const Invocation& invocation);
int redraw_lots(const Invocation& invocation);
int print_destroyed(const Invocation& invocation);
int destroy_again(const Invocation& invocation);
int reseal(const Invocation& invocation);
int take_bounce(const Invocation& invocation);
int bench(const Invocation& invocation);

}  // namespace bolwerk::web
