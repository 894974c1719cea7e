// A command whose standard output another program reads.
#pragma once

namespace bolwerk::web {

/// From here on what is said goes to the error output; with false it goes to the standard output again.
void leave_output_to_programs(bool leave = true);

}  // namespace bolwerk::web
