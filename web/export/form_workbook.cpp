#include "web/export/form_workbook.hpp"

#include <xlsxwriter.h>

#include <stdexcept>

#include "web/export/export_folder.hpp"
#include "web/export/page_header.hpp"

namespace bolwerk::web {
namespace {

struct Formats {
    lxw_format *heading, *locked, *open;
};

Formats formats_of(lxw_workbook* book) {
    Formats made{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(made.heading);
    for (auto* format : {made.heading, made.locked, made.open}) {
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(format, LXW_BORDER_HAIR);
    }
    format_set_bg_color(made.open, 0xFFFBE6);
    format_set_unlocked(made.open);
    return made;
}

void offer(lxw_worksheet* sheet, lxw_col_t place, const AskedColumn& column, std::size_t rows) {
    std::vector<char*> list;
    auto choices = column.choices;
    for (auto& choice : choices) list.push_back(choice.data());
    list.push_back(nullptr);
    std::string title = "Kies uit de lijst", message = "Dit antwoord kan niet.";
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = list.data();
    rule.error_title = title.data();
    rule.error_message = message.data();
    worksheet_data_validation_range(sheet, 1, place, static_cast<lxw_row_t>(rows), place, &rule);
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t place, const Cell& cell, lxw_format* format) {
    if (const auto* number = std::get_if<double>(&cell))
        worksheet_write_number(sheet, row, place, *number, format);
    else if (const auto* text = std::get_if<std::string>(&cell); text != nullptr && !text->empty())
        worksheet_write_string(sheet, row, place, text->c_str(), format);
    else
        worksheet_write_blank(sheet, row, place, format);
}

void write_sheet(lxw_workbook* book, const Formats& formats, const AskedSheet& asked, const std::string& header) {
    auto* sheet = workbook_add_worksheet(book, std::string(asked.title).c_str());
    if (sheet == nullptr) throw std::runtime_error("Expected a name for a sheet that Excel takes, but did not get it");
    for (std::size_t place = 0; place < asked.columns.size(); ++place) {
        const auto& column = asked.columns[place];
        const auto at = static_cast<lxw_col_t>(place);
        worksheet_set_column(sheet, at, at, column.width, nullptr);
        worksheet_write_string(sheet, 0, at, std::string(column.label).c_str(), formats.heading);
        if (!column.choices.empty()) offer(sheet, at, column, asked.rows.size());
        for (std::size_t row = 0; row < asked.rows.size(); ++row)
            write_cell(sheet, static_cast<lxw_row_t>(row + 1), at, asked.rows[row][place],
                       column.is_open ? formats.open : formats.locked);
    }
    lxw_protection allowed{};
    allowed.format_columns = allowed.format_rows = 1;
    worksheet_protect(sheet, nullptr, &allowed);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_header(sheet, header.c_str());
    worksheet_set_footer(sheet, "&RPagina &P van &N");
}

}  // namespace

std::string workbook_to_fill_in(const std::vector<AskedSheet>& sheets, std::string_view mark) {
    const ExportFolder folder;
    auto place = folder.path();
    lxw_workbook_options options{};
    options.tmpdir = place.data();
    auto* book = workbook_new_opt(folder.book().c_str(), &options);
    if (book == nullptr) throw std::runtime_error("Expected to start a workbook, but there is no room");
    try {
        const auto formats = formats_of(book);
        for (const auto& sheet : sheets) write_sheet(book, formats, sheet, page_header(mark));
    } catch (...) {
        workbook_close(book);
        throw;
    }
    if (const auto problem = workbook_close(book); problem != LXW_NO_ERROR)
        throw std::runtime_error(std::string("Expected to write a workbook, but ") + lxw_strerror(problem));
    return folder.bytes();
}

}  // namespace bolwerk::web
