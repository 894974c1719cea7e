// What a few people of the scene can see and change, table by table, asked with one policy changed.
#pragma once

#include "tests/access/scene_fixture.hpp"

namespace bolwerk::access {

struct Policy {
    std::string table, name;
    std::vector<std::string> conditions;  ///< "using", "with check"
    bool open_to_all = false;             ///< its condition is `true`
};

class PolicyProbes : public AccessScene {
protected:
    PolicyProbes();

    std::vector<Policy> policies();

    /// The answers of every probe about the table (of all tables for case_reader, on which the others stand) for every
    /// person, as the role of the application, after `change`; nothing of it stays.
    std::string answers(const std::string& table, const std::string& change);

private:
    db::ScriptConnection admin_;
};

}  // namespace bolwerk::access
