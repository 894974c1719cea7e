// What a workflow's own test lends to the proofs that hold for every workflow: facts and field values that open its
// guards.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::workflows {

struct Sample {
    std::string workflow;
    std::vector<engine::Json> facts;  ///< what the SQL may find; the explorer tries all of them
    std::map<std::string, std::vector<engine::Json>> fields = {};  ///< values worth trying; others are made by kind
    std::map<std::string, std::vector<engine::Json>> handed =
        {};  ///< what word of another case brings along, by action
};

/// Called while the program starts, from tests/workflows/<name>/: nothing else needs to know.
bool lend(Sample sample);

/// The sample of a workflow; one without facts when nobody lent any.
const Sample& sample_of(std::string_view workflow);

}  // namespace bolwerk::workflows
