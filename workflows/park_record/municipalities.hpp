// The municipalities of the programme by CBS code, and who took over from the abolished ones.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"

namespace bolwerk::workflows::ibis {

struct Municipality {
    std::string name, province;
};

struct Municipalities {
    std::map<std::string, Municipality, std::less<>> known;
    std::map<std::string, std::string, std::less<>> successors;  ///< abolished code -> known code
};

/// From db/data/municipalities.csv and abolished_municipalities.csv. Refused when a column is missing, a code has the
/// wrong form or stands there twice, or a successor is not known.
engine::Result<Municipalities> read_municipalities(std::string_view municipalities_csv, std::string_view abolished_csv);

/// What a delivered list of codes comes down to.
struct Placement {
    std::vector<std::string> codes;    ///< known codes, each once, in the order of the file; empty when none is known
    std::vector<std::string> remarks;  ///< Dutch: what was mapped, and what was left out and why
};

/// "GM0200", "gm0200", "GM0200,GM0301", "GM0241" (abolished). An abolished code becomes its successor (HANDBOOK 17).
Placement place(std::string_view codes, const Municipalities& municipalities);

/// Dutch, for a name that is not that of any of these known codes, nor of an abolished one that led to them; empty when
/// it is, or when there is no name. Codes are believed before names.
std::string wrong_name(std::string_view name, std::string_view delivered, const Placement& placement,
                       const Municipalities& municipalities);

/// Dutch, for a province that is not that of any of these known codes; empty when it is, or when there is none.
std::string wrong_province(std::string_view province, const Placement& placement, const Municipalities& municipalities);

}  // namespace bolwerk::workflows::ibis
