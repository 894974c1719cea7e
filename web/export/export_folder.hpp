// A folder for one workbook while it is written; readable by nobody else, and gone with this.
#pragma once

#include <filesystem>
#include <string>

namespace bolwerk::web {

class ExportFolder {
public:
    /// Throws std::runtime_error when there is no room.
    ExportFolder();
    ExportFolder(const ExportFolder&) = delete;
    ExportFolder& operator=(const ExportFolder&) = delete;
    ~ExportFolder();

    std::string path() const { return path_.string(); }
    std::string book() const { return (path_ / "book.xlsx").string(); }  ///< where the workbook is written

    /// The bytes of the workbook.
    std::string bytes() const;

private:
    std::filesystem::path path_;
};

}  // namespace bolwerk::web
