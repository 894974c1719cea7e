#include "web/export/download.hpp"

#include <gmock/gmock.h>

#include "web/export/csv.hpp"
#include "web/export/workbook.hpp"

namespace bolwerk::web {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Collected : public StreamWriter {
public:
    bool write(std::string_view bytes) override {
        text += bytes;
        ++writes;
        return true;
    }
    bool wait(std::chrono::milliseconds) override { return true; }

    std::string text;
    int writes = 0;
};

/// So many rows, a hundred at a time.
Table table_of(std::size_t rows) {
    return {.name = "zaken",
            .title = "Zaken",
            .columns = {{"Zaak", 16}, {"Titel", 40}},
            .next = [rows, given = std::size_t{0}]() mutable {
                std::vector<Row> some;
                for (; given < rows && some.size() < 100; ++given)
                    some.push_back({"PLN-" + std::to_string(given), std::string("=1+1")});
                return some;
            }};
}

std::string csv_of(Table table) {
    Collected out;
    download(std::move(table), "/zaken.csv").stream(out);
    return out.text;
}

TEST(Download, csv_starts_with_the_mark_of_utf8_and_the_names_of_the_columns) {
    EXPECT_THAT(csv_of(table_of(1)), StartsWith("\xEF\xBB\xBF\"Zaak\";\"Titel\"\r\n\"PLN-0\";\"'=1+1\"\r\n"));
}

TEST(Download, csv_is_a_file_with_a_name_and_is_sent_while_it_is_made) {
    const auto response = download(table_of(3000), "/zaken.csv");
    EXPECT_EQ(response.headers["Content-Disposition"], "attachment; filename*=UTF-8''zaken.csv");
    Collected out;
    response.stream(out);
    EXPECT_GT(out.writes, 2);
}

TEST(Download, a_file_that_is_full_says_so_on_its_last_line) {
    EXPECT_THAT(csv_of(table_of(most_rows)), Not(HasSubstr("Dit is niet alles")));
    const auto cut = csv_of(table_of(most_rows + 1));
    EXPECT_THAT(cut, EndsWith("\"" + cut_remark() + "\"\r\n"));
    EXPECT_THAT(cut, HasSubstr("\"PLN-9999\""));
    EXPECT_THAT(cut, Not(HasSubstr("\"PLN-10000\"")));
}

TEST(Download, a_remark_stands_below_the_rows) {
    auto table = table_of(2);
    table.remark = "Let op.";
    EXPECT_THAT(csv_of(std::move(table)), EndsWith("\"Let op.\"\r\n"));
}

TEST(Download, a_file_that_breaks_off_says_that_it_is_not_complete) {
    auto table = table_of(0);
    table.next = []() -> std::vector<Row> { throw std::runtime_error("the database went away"); };
    const auto text = csv_of(std::move(table));
    EXPECT_THAT(text, HasSubstr("niet compleet"));
    EXPECT_THAT(text, Not(HasSubstr("database")));
}

TEST(Download, a_workbook_is_a_zip_with_its_own_type) {
    const auto response = download(table_of(5), "/zaken.xlsx");
    EXPECT_EQ(response.headers["Content-Type"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    EXPECT_THAT(response.body, StartsWith("PK"));
}

TEST(Download, a_workbook_that_is_not_finished_leaves_nothing_behind) {
    const auto table = table_of(1);
    Workbook book(table);
    book.add({Cell(std::string(40'000, 'x')), Cell(engine::date_of(2026, 11, 21))});
}

}  // namespace
}  // namespace bolwerk::web
