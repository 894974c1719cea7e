#include "engine/term/csv.hpp"

#include <algorithm>

namespace bolwerk::engine::term {

namespace {

constexpr std::string_view mark = "\xef\xbb\xbf";

/// Walks once through the text and cuts it into records.
class Reader {
public:
    Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    std::vector<CsvRecord> all() {
        std::vector<CsvRecord> records;
        while (at_ < text_.size()) {
            auto record = next();
            if (!record.blank()) records.push_back(std::move(record));
        }
        return records;
    }

private:
    CsvRecord next() {
        CsvRecord record{line_, {}, true};
        do record.fields.push_back(field(record.whole));
        while (take(separator_));
        take('\r');
        take('\n');
        ++line_;
        return record;
    }

    std::string field(bool& whole) {
        std::string value;
        if (take('"')) value = quoted(whole);
        const auto start = at_;
        while (at_ < text_.size() && text_[at_] != separator_ && !at_line_end()) ++at_;
        if (at_ != start && start > 0 && text_[start - 1] == '"') whole = false;
        return value.append(text_.substr(start, at_ - start));
    }

    /// Up to and including the closing quote; two quotes are one.
    std::string quoted(bool& whole) {
        std::string value;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '"' && !take('"')) return value;
            if (c == '\n') ++line_;
            value += c;
        }
        whole = false;
        return value;
    }

    bool at_line_end() const {
        return text_[at_] == '\n' || (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ||
               (text_[at_] == '\r' && at_ + 1 == text_.size());
    }

    bool take(char wanted) {
        if (at_ >= text_.size() || text_[at_] != wanted) return false;
        ++at_;
        return true;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
};

char separator_of(std::string_view first_line) {
    return first_line.find(',') == std::string_view::npos && first_line.find(';') != std::string_view::npos ? ';' : ',';
}

}  // namespace

CsvText read_csv(std::string_view text) {
    CsvText csv;
    csv.byte_order_mark = text.starts_with(mark);
    if (csv.byte_order_mark) text.remove_prefix(mark.size());
    csv.carriage_returns = text.find("\r\n") != std::string_view::npos;
    csv.separator = separator_of(text.substr(0, text.find('\n')));
    csv.records = Reader{text, csv.separator}.all();
    return csv;
}

std::string csv_field(std::string_view value, char separator) {
    const auto special = [separator](char c) { return c == separator || c == '"' || c == '\n' || c == '\r'; };
    if (std::ranges::none_of(value, special)) return std::string{value};
    std::string quoted = "\"";
    for (const char c : value) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

std::string csv_line(const std::vector<std::string>& fields, const CsvText& like) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i)
        line.append(i == 0 ? "" : std::string{like.separator}).append(csv_field(fields[i], like.separator));
    return line + (like.carriage_returns ? "\r\n" : "\n");
}

}  // namespace bolwerk::engine::term
