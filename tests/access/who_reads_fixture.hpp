// The table of who reads what: roles by organisation by compartment, and where a case shows itself to who reads it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::access {

/// How a reader is tied to the case: by the organisation, or as who is asked advice in person and as a colleague beside
/// such a person.
inline constexpr std::array<std::string_view, 6> relations{"here", "elsewhere", "party", "advised", "asked", "beside"};

/// One row of who_reads.csv, made from HANDBOOK 2.2 and 4.3. "here" is the owner of the case for a municipality and an
/// organisation whose area holds the case for all others; "elsewhere" covers another municipality of the province.
struct Row {
    std::string role, kind;
    /// Digits of the compartments, by relation; "-" where nobody is above V1, so that a question to one person asks
    /// all.
    std::array<std::string, relations.size()> reads;
    const std::string& reads_as(std::string_view relation) const;
    bool annex = false;    ///< here: sees a file of V3 beside a case of V1 while the park is designated, and no longer
    bool figures = false;  ///< here and elsewhere: gets the signals of the own area in figures
    std::string log;  ///< whose looks: of the confidential `cases` it reads, of V2 of its `own` organisation, or `no`
    std::string report;  ///< here: reads a report on the area, `yes`, its V3 `annex` too, or `no`
};

const std::vector<Row>& who_reads();

/// One row of where_it_shows.csv: a way by which somebody could learn of a case, and by compartment whether it names
/// the case: to everybody who reads it (yes), to some of them (some), to nobody (no). An action answers with every
/// reason instead. Of a PDF its metadata count: title, subject, author, bookmarks and the name of the file. An e-mail
/// names the case in words, holds a link alone, or nothing of it, and the log of the program holds nothing of any. Who
/// may not read the case never learns of it by any of them.
struct Channel {
    std::string kind;  ///< page, action, api, count, list, search, suggestion, message, calendar, export, letter, mail
                       ///< ...; elsewhere: speaks of something else
    std::string address;  ///< with {number}, {file}, {park}, {report}, {round}, {matrix} and {calendar} (of the
                          ///< reader); empty for what is no page
    std::array<std::string, 4> shows;
    bool annex = false;  ///< names a file of V3 beside a case of V1, to whom takes part in the designation of the park
};

const std::vector<Channel>& where_it_shows();

/// One row of what_changes.csv: an address that changes something, with the same names in it.
struct Change {
    std::string address;
    /// Whose it can be: `readers` of the case, whoever reads the `round`, `administrators`, `others`. For anybody else
    /// it is not there; an answer to others says nothing of a case all the same.
    std::string who;
};

const std::vector<Change>& what_changes();

}  // namespace bolwerk::access
