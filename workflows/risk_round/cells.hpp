// The cells of a matrix: what one holds, how two editors come together, and what must hold before it is handed in.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::workflows::risk {

inline constexpr std::string_view no_sight = "?";

/// An answer to one indicator, by HANDBOOK 7.3.
struct Cell {
    std::string answer;  ///< "0" to "3", "?" for no sight, empty while only something else was typed
    std::string source;  ///< "A" own observation, "B" registration, "C" hearsay; empty
    std::string why;
    int version = 0;  ///< how often it was changed
    std::string by;   ///< name of who changed it last

    /// The same content, whoever wrote it and when.
    bool says_the_same(const Cell& other) const {
        return answer == other.answer && source == other.source && why == other.why;
    }
    bool empty() const { return answer.empty() && source.empty() && why.empty(); }
};

using Cells = std::map<std::string, Cell, std::less<>>;

/// A cell as somebody wants it, made from a version of it.
struct Change {
    std::string code;
    int made_from = 0;
    Cell cell;
};

struct Merged {
    Cells cells;
    std::vector<std::string> saved;      ///< codes; what says the same already counts as saved
    std::vector<std::string> conflicts;  ///< somebody else changed it meanwhile: what stands there stays
};

/// Each cell on its own: two editors lose nothing of each other.
Merged merge(Cells stored, const std::vector<Change>& changes, std::string_view by);

/// Why one cell cannot be kept as it is, in Dutch; empty when it can. Personal data never gets in.
std::string cannot_be_kept(const Cell& cell);

/// What a cell still lacks before the matrix can be handed in (HANDBOOK 7.2); empty when nothing.
std::vector<std::string> lacks(const Cell& cell);

/// Every indicator of the set that still lacks something, with what.
std::map<std::string, std::vector<std::string>> lacking(const std::set<std::string>& codes, const Cells& cells);

/// A matrix of zeros within a minute after it was begun deserves a second look.
bool looks_hasty(const Cells& cells, std::int64_t seconds_since_begin);

engine::Json to_json(const Cells& cells);
Cells cells_from_json(const engine::Json& json);

}  // namespace bolwerk::workflows::risk
