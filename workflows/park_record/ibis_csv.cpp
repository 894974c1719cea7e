#include <algorithm>
#include <iterator>
#include <optional>

#include "engine/term/csv.hpp"
#include "workflows/park_record/columns.hpp"
#include "workflows/park_record/ibis_file.hpp"
#include "workflows/park_record/source_text.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using engine::ReasonKind;
using engine::term::CsvRecord;

/// After so many quotes that never close, the rest is not looked at any more: each costs a walk to the end.
constexpr int most_open_quotes = 20;

/// Where the columns stand.
struct Header {
    std::vector<std::size_t> places;  ///< in the order of ibis_columns()
    std::vector<std::pair<const RecordField*, std::size_t>> fields;
    std::vector<std::string> left_out;
    std::optional<std::size_t> municipality_name = {}, province = {};
    std::size_t width = 0;
};

std::vector<std::size_t> places_of(const std::vector<std::string>& names, const IbisColumn& column) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == column.name || (!column.also.empty() && names[i] == column.also)) places.push_back(i);
    return places;
}

engine::Result<Header> read_header(const CsvRecord& record) {
    Header header;
    header.width = record.fields.size();
    std::vector<std::string> names;
    names.reserve(record.fields.size());
    for (const auto& field : record.fields) names.push_back(in_capitals(trimmed(field)));
    engine::Refused refused;
    const auto refuse = [&](std::string_view sentence, const IbisColumn& column) {
        refused.reasons.push_back({ReasonKind::input, sentence, false, {}, std::string{column.name}});
    };
    for (const auto& column : ibis_columns()) {
        const auto places = places_of(names, column);
        if (places.empty()) refuse("Deze kolom ontbreekt.", column);
        if (places.size() > 1) refuse("Deze kolom staat er meer dan één keer.", column);
        header.places.push_back(places.empty() ? 0 : places.front());
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        if (const auto* field = field_of_column(names[i]))
            header.fields.emplace_back(field, i);
        else if (names_the_municipality(names[i]))
            header.municipality_name = i;
        else if (names_the_province(names[i]))
            header.province = i;
        else if (!is_known(names[i]))
            header.left_out.push_back(in_quotes(trimmed(record.fields[i])));
    if (!refused.reasons.empty()) return refused;
    return header;
}

std::string why_unreadable(const CsvRecord& record, const Header& header) {
    if (!record.whole) return "De aanhalingstekens in deze regel kloppen niet.";
    if (!std::ranges::all_of(record.fields, well_formed_utf8)) return "Deze regel is geen geldige UTF-8-tekst.";
    if (record.fields.size() != header.width)
        return "Deze regel heeft " + std::to_string(record.fields.size()) + " kolommen, de eerste regel heeft er " +
               std::to_string(header.width) + ".";
    return {};
}

DeliveredRow row_of(const CsvRecord& record, const Header& header) {
    DeliveredRow row;
    row.line = record.line;
    row.unreadable = why_unreadable(record, header);
    if (!row.unreadable.empty()) return row;
    for (std::size_t i = 0; i < header.places.size(); ++i)
        row.*(ibis_columns()[i].place) = record.fields[header.places[i]];
    if (header.municipality_name) row.municipality_name = record.fields[*header.municipality_name];
    if (header.province) row.province = record.fields[*header.province];
    for (const auto& [field, at] : header.fields) row.fields.emplace_back(field, record.fields[at]);
    return row;
}

/// The text from this line (from 1) on.
std::string_view from_line(std::string_view text, int line) {
    for (; line > 1 && !text.empty(); --line) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return text;
}

/// The records from this line on, read with the separator of the first line of the text.
std::vector<CsvRecord> records_from(std::string_view text, int line) {
    const auto header = std::string{text.substr(0, std::min(text.find('\n'), text.size()))} + "\n";
    auto records = engine::term::read_csv(header + std::string{from_line(text, line)}).records;
    records.erase(records.begin());
    for (auto& record : records) record.line += line - 2;
    return records;
}

/// A quote that does not close where it should swallows the lines below it: only its own line is refused, and reading
/// goes on at the next one.
std::vector<CsvRecord> records_of(std::string_view text) {
    auto records = engine::term::read_csv(text).records;
    int quotes = 0;
    for (std::size_t i = 1; i < records.size() && quotes < most_open_quotes; ++i) {
        if (records[i].whole) continue;
        const int next = records[i].line + 1;
        if (i + 1 < records.size() && records[i + 1].line == next) continue;
        records.resize(i + 1);
        std::ranges::move(records_from(text, next), std::back_inserter(records));
        ++quotes;
    }
    return records;
}

}  // namespace

engine::Result<IbisFile<DeliveredRow>> read_ibis_csv(std::string_view text) {
    const auto records = records_of(text);
    if (records.empty()) return engine::bad_input("Het bestand is leeg.");
    const auto header = read_header(records.front());
    if (!header) return header.error();
    IbisFile<DeliveredRow> file{{}, header->left_out};
    for (auto record = records.begin() + 1; record != records.end(); ++record)
        file.rows.push_back(row_of(*record, *header));
    return file;
}

}  // namespace bolwerk::workflows::ibis
