// Comma-separated text as spreadsheets write it: quotes, quotes in quotes, line ends in quotes, CRLF, a byte order
// mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::engine::term {

struct CsvRecord {
    int line = 0;  ///< the line on which it begins, from 1
    std::vector<std::string> fields;
    bool whole = true;  ///< false when a quote was never closed, or text follows a closing quote

    bool blank() const { return fields.size() == 1 && fields.front().empty(); }
};

struct CsvText {
    std::vector<CsvRecord> records;  ///< without blank lines
    char separator = ',';            ///< ';' when the first line has that and no comma: Dutch spreadsheets
    bool byte_order_mark = false;
    bool carriage_returns = false;
};

CsvText read_csv(std::string_view text);

/// The field as it is written: in quotes only when it must be.
std::string csv_field(std::string_view value, char separator);

/// One record with its line end, in the manner of `like`.
std::string csv_line(const std::vector<std::string>& fields, const CsvText& like);

}  // namespace bolwerk::engine::term
