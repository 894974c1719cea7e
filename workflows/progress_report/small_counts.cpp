#include "workflows/progress_report/small_counts.hpp"

#include <functional>

namespace bolwerk::workflows::report {
namespace {

/// A line of a table: where its cells are, and which are kept back.
struct Line {
    std::size_t length;
    std::function<std::int64_t(std::size_t)> count;
    std::function<bool(std::size_t)> hidden;
    std::function<void(std::size_t)> hide;
};

/// Whether the sum of what is hidden says what each of them is: it is one, or all are the least or the most that is
/// hidden.
bool given_away(std::int64_t gaps, std::int64_t sum) {
    return gaps == 1 || (gaps > 1 && (sum == gaps || sum == gaps * (least_told - 1)));
}

/// Hides the smallest count that still stands when the sum would give away what is hidden. Whether it had to.
bool close_gap(const Line& line) {
    std::int64_t gaps = 0, sum = 0;
    std::size_t smallest = line.length;
    for (std::size_t place = 0; place < line.length; ++place) {
        if (line.hidden(place)) {
            ++gaps;
            sum += line.count(place);
            continue;
        }
        if (line.count(place) > 0 && (smallest == line.length || line.count(place) < line.count(smallest)))
            smallest = place;
    }
    if (!given_away(gaps, sum) || smallest == line.length) return false;
    line.hide(smallest);
    return true;
}

class Table {
public:
    explicit Table(const std::vector<std::vector<std::int64_t>>& rows) : rows_(rows) {
        for (const auto& row : rows) {
            auto& line = hidden_.emplace_back();
            for (const auto count : row) line.push_back(!may_be_told(count));
        }
    }
    void close_gaps() {
        bool changed = true;
        while (changed) {
            changed = false;
            for (std::size_t row = 0; row < rows_.size(); ++row) changed |= close_gap(line_of_row(row));
            for (std::size_t column = 0; !rows_.empty() && column < rows_.front().size(); ++column)
                changed |= close_gap(line_of_column(column));
        }
    }
    std::vector<std::vector<engine::Json>> told() const {
        std::vector<std::vector<engine::Json>> all;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            auto& line = all.emplace_back();
            for (std::size_t column = 0; column < rows_[row].size(); ++column)
                line.push_back(hidden_[row][column] ? engine::Json() : engine::Json(rows_[row][column]));
        }
        return all;
    }

private:
    Line line_of_row(std::size_t row) {
        return {rows_[row].size(), [this, row](std::size_t at) { return rows_[row][at]; },
                [this, row](std::size_t at) -> bool { return hidden_[row][at]; },
                [this, row](std::size_t at) { hidden_[row][at] = true; }};
    }
    Line line_of_column(std::size_t column) {
        return {rows_.size(), [this, column](std::size_t at) { return rows_[at][column]; },
                [this, column](std::size_t at) -> bool { return hidden_[at][column]; },
                [this, column](std::size_t at) { hidden_[at][column] = true; }};
    }

    const std::vector<std::vector<std::int64_t>>& rows_;
    std::vector<std::vector<bool>> hidden_;
};

}  // namespace

bool may_be_told(std::int64_t count) { return count == 0 || count >= least_told; }

engine::Json told(std::int64_t count) { return may_be_told(count) ? engine::Json(count) : engine::Json(); }

engine::Json told_part(std::int64_t part, std::int64_t whole) {
    return may_be_told(whole - part) ? told(part) : engine::Json();
}

std::vector<std::vector<engine::Json>> told_table(const std::vector<std::vector<std::int64_t>>& rows) {
    Table table(rows);
    table.close_gaps();
    return table.told();
}

std::vector<engine::Json> told_row(const std::vector<std::int64_t>& counts) {
    std::vector<bool> hidden;
    for (const auto count : counts) hidden.push_back(!may_be_told(count));
    const Line line{counts.size(), [&](std::size_t at) { return counts[at]; },
                    [&](std::size_t at) -> bool { return hidden[at]; }, [&](std::size_t at) { hidden[at] = true; }};
    while (close_gap(line)) continue;
    std::vector<engine::Json> row;
    for (std::size_t at = 0; at < counts.size(); ++at)
        row.push_back(hidden[at] ? engine::Json() : engine::Json(counts[at]));
    return row;
}

}  // namespace bolwerk::workflows::report
