#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;

// The list of municipalities on /melden had a class that the style sheet does not know.
TEST(Templates, every_list_to_choose_from_has_the_look_of_the_others) {
    int seen = 0;
    for (const auto& file : fs::recursive_directory_iterator(fs::path(BOLWERK_SOURCE_DIR) / "templates")) {
        if (file.path().extension() != ".mustache") continue;
        std::ostringstream read;
        read << std::ifstream(file.path()).rdbuf();
        const auto text = read.str();
        for (auto at = text.find("<select "); at != std::string::npos; at = text.find("<select ", at + 1), ++seen)
            EXPECT_EQ(text.substr(at, 25), "<select class=\"bw-select\"") << file.path();
    }
    EXPECT_GT(seen, 5);
}

}  // namespace
}  // namespace bolwerk::web
