#include "engine/term/table.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/term/compute.hpp"
#include "engine/term/csv.hpp"
#include "engine/term/explain.hpp"

namespace bolwerk::engine::term {

namespace {

using Fields = std::vector<std::string>;

constexpr std::array<std::string_view, 4> needed{"event", "count", "unit", "in_statute"};
constexpr std::array<std::string_view, 3> made{"raw_last_day", "last_day", "explanation"};

/// Where the needed columns stand and which columns are kept.
struct Header {
    std::array<std::size_t, needed.size()> places{};
    std::vector<std::size_t> kept;
    std::size_t width = 0;
};

std::string trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return std::string{text};
}

Result<Header> read_header(const Fields& names) {
    Header header;
    header.width = names.size();
    Refused missing;
    for (std::size_t i = 0; i < needed.size(); ++i) {
        const auto is_it = [&](const std::string& name) { return trimmed(name) == needed[i]; };
        const auto found = std::ranges::find_if(names, is_it);
        if (std::ranges::count_if(names, is_it) != 1)
            missing.reasons.push_back({ReasonKind::input,
                                       "Deze kolom moet precies één keer in de eerste regel staan.",
                                       false,
                                       {},
                                       std::string{needed[i]}});
        header.places[i] = static_cast<std::size_t>(found - names.begin());
    }
    if (!missing.reasons.empty()) return missing;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (std::ranges::find(made, trimmed(names[i])) == made.end()) header.kept.push_back(i);
    return header;
}

Refused wrong(std::string_view sentence, const std::string& found) { return bad_input(sentence, found); }

Result<Span> span_of(const std::string& count, const std::string& unit) {
    int number = 0;
    const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), number);
    if (error == std::errc::invalid_argument || end != count.data() + count.size())
        return wrong("Het aantal (count) moet een heel getal zijn.", count);
    if (error != std::errc{}) return wrong("Het aantal (count) is te groot.", count);
    const auto named = unit_named(unit);
    if (!named) return wrong("De eenheid (unit) moet days, weeks, months of years zijn.", unit);
    return checked({number, *named});
}

Result<bool> in_statute_of(const std::string& text) {
    for (const std::string_view yes : {"1", "true", "ja"})
        if (text == yes) return true;
    for (const std::string_view no : {"0", "false", "nee"})
        if (text == no) return false;
    return wrong("In een wet (in_statute) moet 1 of 0 zijn.", text);
}

Result<Deadline> deadline_of(const CsvRecord& record, const Header& header, const Calendar& calendar) {
    if (!record.whole) return bad_input("Een aanhalingsteken is niet goed gesloten.");
    if (record.fields.size() != header.width)
        return wrong("Het aantal velden is anders dan in de eerste regel.",
                     std::to_string(record.fields.size()) + " in plaats van " + std::to_string(header.width));
    const auto value = [&](std::size_t i) { return trimmed(record.fields[header.places[i]]); };
    const auto event = parse_date(value(0));
    if (!event) return event.error();
    const auto span = span_of(value(1), value(2));
    if (!span) return span.error();
    const auto in_statute = in_statute_of(value(3));
    if (!in_statute) return in_statute.error();
    return compute({"table", *span, *in_statute, ""}, *event, calendar);
}

std::string in_one_line(const Refused& refusal) {
    const auto& reason = refusal.reasons.front();
    std::string text{reason.sentence};
    return reason.detail.empty() ? text : text + " Gevonden: " + reason.detail + ".";
}

/// A row that is too short is filled up, and one that is too wide is cut: its explanation says so, in the right column.
Fields kept_fields(const CsvRecord& record, const Header& header) {
    Fields fields;
    for (const auto place : header.kept) fields.push_back(place < record.fields.size() ? record.fields[place] : "");
    return fields;
}

}  // namespace

Result<TermTable> compute_table(std::string_view text, const Calendar& calendar) {
    const auto input = read_csv(text);
    if (input.records.empty()) return bad_input("Het bestand is leeg.");
    const auto header = read_header(input.records.front().fields);
    if (!header) return header.error();
    auto names = kept_fields(input.records.front(), *header);
    names.insert(names.end(), made.begin(), made.end());
    TermTable table{(input.byte_order_mark ? "\xef\xbb\xbf" : "") + csv_line(names, input), {}, 0};
    for (std::size_t i = 1; i < input.records.size(); ++i, ++table.rows) {
        const auto& record = input.records[i];
        auto fields = kept_fields(record, *header);
        if (const auto deadline = deadline_of(record, *header, calendar)) {
            fields.insert(fields.end(), {iso(deadline->raw_last_day), iso(deadline->last_day), explanation(*deadline)});
        } else {
            const auto reason = in_one_line(deadline.error());
            table.errors.push_back({record.line, reason});
            fields.insert(fields.end(), {"", "", reason});
        }
        table.csv += csv_line(fields, input);
    }
    return table;
}

}  // namespace bolwerk::engine::term
