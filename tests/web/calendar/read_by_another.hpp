// What Debian's python3-icalendar reads in a calendar.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "db/process.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// The entries, each with its properties by their small names; fails where RFC 5545 is not kept.
inline engine::Json read_by_another(const std::string& calendar) {
    const auto file = std::filesystem::temp_directory_path() / ("bolwerk-" + std::to_string(::getpid()) + ".ics");
    std::ofstream(file, std::ios::binary) << calendar;
    const auto script = std::filesystem::path(BOLWERK_SOURCE_DIR) / "tests/web/calendar/read_calendar.py";
    const auto read = db::run({"/usr/bin/python3", "-B", script.string(), file.string()});
    std::filesystem::remove(file);
    EXPECT_EQ(read.code, 0) << read.output;
    return engine::Json::parse(read.output, nullptr, false);
}

}  // namespace bolwerk::web
