// What Debian's poppler reads back from a PDF.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "db/process.hpp"

namespace bolwerk::web {

/// What a program of poppler says about the PDF.
inline std::string told_by(const std::string& program, const std::string& pdf,
                           const std::vector<std::string>& options = {}) {
    const auto file = std::filesystem::temp_directory_path() / ("bolwerk-" + std::to_string(::getpid()) + ".pdf");
    std::ofstream(file, std::ios::binary) << pdf;
    std::vector<std::string> command{program};
    command.insert(command.end(), options.begin(), options.end());
    command.push_back(file.string());
    if (program == "pdftotext") command.push_back("-");
    auto told = db::run(command);
    std::filesystem::remove(file);
    EXPECT_EQ(told.code, 0) << told.output;
    return told.output;
}

}  // namespace bolwerk::web
