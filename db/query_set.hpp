// The functions of this build in the database: each build has a schema of its own, so that an old and a new server can
// run side by side.
#pragma once

#include <string>
#include <vector>

namespace bolwerk::db {

/// "build_1a2b3c4d5e6f", from the text of all functions and queries.
const std::string& query_set_name();

struct Piece {
    std::string name;  ///< of the file, for messages
    std::string script;
};

/// What makes the schema with everything in it, piece by piece, in one transaction.
std::vector<Piece> query_set_pieces();

}  // namespace bolwerk::db
