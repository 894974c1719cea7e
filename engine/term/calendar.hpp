// Which days are ordinary: no Saturday, no Sunday, no recognised holiday, no day put on a par by royal decree.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/date.hpp"

namespace bolwerk::engine::term {

/// One row of the calendar.
struct Holiday {
    Date day;
    std::string name;    ///< "Koningsdag"
    std::string source;  ///< "Atw art. 3", or "KB" for a day put on a par by royal decree (Atw art. 3 lid 3)

    bool by_decree() const { return source.starts_with("KB"); }
    bool operator==(const Holiday&) const = default;
};

class Calendar {
public:
    /// `known_until`: the last year for which the Crown has named its days; later answers carry a warning.
    Calendar(std::vector<Holiday> holidays, int known_until);

    bool is_ordinary(Date day) const { return why_not_ordinary(day).empty(); }

    /// "Koningsdag", "zaterdag", "zondag"; empty for an ordinary day. A holiday's name goes before the weekend.
    std::string why_not_ordinary(Date day) const;

    /// The day itself when it is ordinary, else the first ordinary day after (or before) it.
    Date ordinary_on_or_after(Date day) const;
    Date ordinary_on_or_before(Date day) const;

    int known_from() const { return known_from_; }    ///< the first year that has rows
    int known_until() const { return known_until_; }  ///< never later than the last year that has rows

    /// Changes whenever a row or the known-until year changes; a stored deadline remembers it.
    const std::string& version() const { return version_; }

private:
    std::map<Date, Holiday> holidays_;
    int known_from_;
    int known_until_;
    std::string version_;
};

/// A calendar from CSV with the columns datum,dag,naam,bron. Lines that begin with # are remarks; one of them may say
/// "# bekend tot en met: 2028", else the year of the last decree day counts. Refused with every wrong line.
Result<Calendar> parse_calendar(std::string_view csv);

}  // namespace bolwerk::engine::term
