// Runs another program to its end.
#pragma once

#include <string>
#include <vector>

namespace bolwerk::db {

struct Outcome {
    int code = 0;        ///< exit code; 128 + signal when it was killed; 127 when it could not start
    std::string output;  ///< what it wrote to both outputs
};

/// Starts in the root folder, with nothing on its input. With `keep_output` false the outputs go nowhere, so that what
/// the program leaves running in the background holds nothing of ours open.
Outcome run(const std::vector<std::string>& command, bool keep_output = true);

}  // namespace bolwerk::db
