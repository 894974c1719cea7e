// Very many cases at once, in a database that nobody else uses: what is checked and sorted row by row comes afterwards.
#pragma once

#include <string>
#include <vector>

namespace bolwerk::db {

class BulkLoad {
public:
    /// Puts the foreign keys and the indexes of the tables of cases aside, except what keeps rows apart.
    explicit BulkLoad(const std::string& owner_conninfo);

    /// Brings all of them back. Throws DatabaseError when a row breaks a key. Without it the database stays as it is.
    void finish();

private:
    std::string owner_;
    std::vector<std::string> back_;
};

}  // namespace bolwerk::db
