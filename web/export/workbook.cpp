#include "web/export/workbook.hpp"

#include <xlsxwriter.h>

#include <stdexcept>

#include "web/export/page_header.hpp"

namespace bolwerk::web {
namespace {

/// Excel's own limit for a cell, in characters; bytes are never fewer.
constexpr std::size_t longest_cell = 32'767;

std::string cut_text(std::string text) {
    if (text.size() <= longest_cell) return text;
    auto most = longest_cell;
    while ((static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    text.resize(most);
    return text;
}

lxw_datetime day_of(engine::Date date) {
    const auto fields = engine::fields_of(date);
    return {static_cast<int>(fields.year()),
            static_cast<int>(static_cast<unsigned>(fields.month())),
            static_cast<int>(static_cast<unsigned>(fields.day())),
            0,
            0,
            0};
}

}  // namespace

struct Workbook::Sheet {
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format *day = nullptr, *bold = nullptr;
    lxw_row_t row = 0;
};

Workbook::Workbook(const Table& table) : sheet_(std::make_unique<Sheet>()) {
    auto folder = folder_.path();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    sheet_->book = workbook_new_opt(folder_.book().c_str(), &options);
    if (sheet_->book == nullptr) throw std::runtime_error("Expected to start a workbook, but there is no room");
    sheet_->day = workbook_add_format(sheet_->book);
    format_set_num_format(sheet_->day, "dd-mm-yyyy");
    sheet_->bold = workbook_add_format(sheet_->book);
    format_set_bold(sheet_->bold);
    begin_sheet(table.title, table.columns, table.mark);
}

void Workbook::begin_sheet(std::string_view title, const std::vector<Column>& columns, const std::string& mark) {
    sheet_->sheet = workbook_add_worksheet(sheet_->book, std::string(title).c_str());
    if (sheet_->sheet == nullptr)
        throw std::runtime_error("Expected a name for a sheet that Excel takes, but did not get it");
    const lxw_row_t heads = mark.empty() ? 0 : 1;
    if (!mark.empty()) {
        worksheet_set_header(sheet_->sheet, page_header(mark).c_str());
        worksheet_write_string(sheet_->sheet, 0, 0, mark.c_str(), sheet_->bold);
    }
    lxw_col_t place = 0;
    for (const auto& column : columns) {
        worksheet_set_column(sheet_->sheet, place, place, column.width, nullptr);
        worksheet_write_string(sheet_->sheet, heads, place, std::string(column.label).c_str(), sheet_->bold);
        ++place;
    }
    worksheet_freeze_panes(sheet_->sheet, heads + 1, 0);
    sheet_->row = heads + 1;
}

Workbook::~Workbook() {
    if (sheet_->book != nullptr) workbook_close(sheet_->book);
}

void Workbook::add(const Row& row) {
    lxw_col_t place = 0;
    for (const auto& cell : row) {
        if (const auto* day = std::get_if<engine::Date>(&cell)) {
            auto when = day_of(*day);
            worksheet_write_datetime(sheet_->sheet, sheet_->row, place, &when, sheet_->day);
        } else if (const auto* number = std::get_if<double>(&cell)) {
            worksheet_write_number(sheet_->sheet, sheet_->row, place, *number, nullptr);
        } else {
            worksheet_write_string(sheet_->sheet, sheet_->row, place, cut_text(std::get<std::string>(cell)).c_str(),
                                   nullptr);
        }
        ++place;
    }
    ++sheet_->row;
}

std::string Workbook::finish() {
    const auto problem = workbook_close(std::exchange(sheet_->book, nullptr));
    if (problem != LXW_NO_ERROR)
        throw std::runtime_error(std::string("Expected to write a workbook, but ") + lxw_strerror(problem));
    return folder_.bytes();
}

}  // namespace bolwerk::web
