// Tables as an Excel workbook: text stays text, days are days.
#pragma once

#include <memory>
#include <string>

#include "web/export/export_folder.hpp"
#include "web/export/table.hpp"

namespace bolwerk::web {

class Workbook {
public:
    /// Starts a workbook of one sheet with the columns of the table, and its mark above them and on every printed page.
    /// Throws std::runtime_error when there is no room.
    explicit Workbook(const Table& table);
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook();

    void add(const Row& row);

    /// Goes on with another sheet; what came before it stays as it is.
    void begin_sheet(std::string_view title, const std::vector<Column>& columns, const std::string& mark = {});

    /// The bytes of the file; nothing can be added after it.
    std::string finish();

private:
    struct Sheet;
    ExportFolder folder_;
    std::unique_ptr<Sheet> sheet_;
};

}  // namespace bolwerk::web
