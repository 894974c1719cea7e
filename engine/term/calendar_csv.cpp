#include <charconv>
#include <optional>

#include "engine/term/calendar.hpp"
#include "engine/term/csv.hpp"

namespace bolwerk::engine::term {

namespace {

constexpr std::string_view known_until_remark = "# bekend tot en met:";

struct Remarks {
    std::string rows;  ///< the text with every remark made empty, so that line numbers stay
    std::optional<int> known_until;
};

std::optional<int> year_in(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    return error == std::errc{} && year >= 1583 && year <= 9999 ? std::optional{year} : std::nullopt;
}

Remarks without_remarks(std::string_view csv) {
    Remarks remarks;
    if (csv.starts_with("\xef\xbb\xbf")) csv.remove_prefix(3);
    while (!csv.empty()) {
        const auto size = std::min(csv.find('\n'), csv.size() - 1) + 1;
        const auto line = csv.substr(0, size);
        csv.remove_prefix(size);
        if (line.starts_with(known_until_remark)) remarks.known_until = year_in(line.substr(known_until_remark.size()));
        remarks.rows += line.starts_with('#') ? "\n" : std::string{line};
    }
    return remarks;
}

Reason wrong_line(int line, std::string_view sentence) {
    return {ReasonKind::input, sentence, false, {}, "regel " + std::to_string(line)};
}

Result<Holiday> holiday_of(const CsvRecord& record) {
    const auto wrong = [&](std::string_view sentence) { return Refused{{wrong_line(record.line, sentence)}}; };
    if (!record.whole || record.fields.size() != 4)
        return wrong("Een regel heeft vier velden: datum, dag, naam en bron.");
    const auto day = parse_iso_date(record.fields[0]);
    if (!day) return wrong("De datum moet bestaan en staan als jaar-maand-dag, bijvoorbeeld 2026-12-25.");
    if (record.fields[1] != weekday_name(*day).substr(0, 2)) return wrong("De dag van de week past niet bij de datum.");
    if (record.fields[2].empty()) return wrong("De naam van de dag ontbreekt.");
    if (record.fields[3].empty()) return wrong("De bron ontbreekt, bijvoorbeeld Atw art. 3 of KB.");
    return Holiday{*day, record.fields[2], record.fields[3]};
}

int last_decree_year(const std::vector<Holiday>& holidays) {
    int year = 0;
    for (const auto& holiday : holidays)
        if (holiday.by_decree()) year = std::max(year, year_of(holiday.day));
    return year;
}

}  // namespace

Result<Calendar> parse_calendar(std::string_view text) {
    const auto [rows, known_until] = without_remarks(text);
    const auto csv = read_csv(rows);
    if (csv.records.empty() || csv.records.front().fields != std::vector<std::string>{"datum", "dag", "naam", "bron"})
        return bad_input("De eerste regel van de kalender moet zijn: datum,dag,naam,bron.");
    std::vector<Holiday> holidays;
    Refused wrong;
    for (std::size_t i = 1; i < csv.records.size(); ++i) {
        auto holiday = holiday_of(csv.records[i]);
        if (holiday)
            holidays.push_back(std::move(*holiday));
        else
            wrong.reasons.push_back(holiday.error().reasons.front());
    }
    if (!wrong.reasons.empty()) return wrong;
    const int until = known_until.value_or(last_decree_year(holidays));
    return Calendar{std::move(holidays), until};
}

}  // namespace bolwerk::engine::term
