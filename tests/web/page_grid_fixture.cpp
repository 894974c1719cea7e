#include "tests/web/page_grid_fixture.hpp"

#include <stdlib.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "db/process.hpp"

namespace bolwerk::web {
namespace {

constexpr int columns = 60, lines = 84, cell = 20;  // A4 at about 144 dots an inch: thin lines are drawn in full
constexpr std::size_t least_marks_off = 8, marks_for_one_off = 250;
constexpr std::string_view between = "------------------------------------------------------------";

/// A folder that is gone when nobody looks at it any more.
class DrawingFolder {
public:
    DrawingFolder() {
        auto name = (std::filesystem::temp_directory_path() / "bolwerk-pages-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("Expected a folder to draw pages in");
        path_ = name;
    }
    DrawingFolder(const DrawingFolder&) = delete;
    DrawingFolder& operator=(const DrawingFolder&) = delete;
    ~DrawingFolder() { std::filesystem::remove_all(path_); }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Ink is scaled so that a line of text is in the middle: a tenth of a cell is a third of the range.
char mark_of(double ink) {
    return ink < 0.01 ? '.' : static_cast<char>('0' + std::clamp(std::lround(ink * 30), 1L, 9L));
}

PageGrid grid_of(const std::filesystem::path& picture) {
    std::ifstream file(picture, std::ios::binary);
    std::string kind;
    int width = 0, height = 0, white = 0;
    file >> kind >> width >> height >> white;
    file.get();
    std::string grey(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), '\0');
    if (!file.read(grey.data(), static_cast<std::streamsize>(grey.size())) || kind != "P5" || width != columns * cell ||
        height != lines * cell)
        throw std::runtime_error("Expected a grey picture of a page, but it is another");
    PageGrid grid(lines, std::string(columns, '.'));
    for (int line = 0; line < lines; ++line)
        for (int column = 0; column < columns; ++column) {
            double ink = 0;
            for (int y = line * cell; y < (line + 1) * cell; ++y)
                for (int x = column * cell; x < (column + 1) * cell; ++x)
                    ink += white - static_cast<unsigned char>(grey[static_cast<std::size_t>(y * width + x)]);
            grid[static_cast<std::size_t>(line)][static_cast<std::size_t>(column)] =
                mark_of(ink / white / (cell * cell));
        }
    return grid;
}

int ink_of(char mark) { return mark == '.' ? 0 : mark - '0'; }

/// What differs between two pages; empty when they look the same.
std::string page_difference(const PageGrid& approved, const PageGrid& found) {
    std::size_t inked = 0, off = 0, first = lines, last = 0;
    for (std::size_t line = 0; line < approved.size() && line < found.size(); ++line)
        for (std::size_t column = 0; column < columns; ++column) {
            const int before = ink_of(approved[line].at(column)), now = ink_of(found[line].at(column));
            inked += before + now > 0 ? 1 : 0;
            if (std::abs(before - now) < 3) continue;
            ++off;
            first = std::min(first, line);
            last = std::max(last, line);
        }
    if (off <= std::max(least_marks_off, inked / marks_for_one_off)) return {};
    return std::to_string(off) + " of " + std::to_string(inked) + " marks differ, in lines " +
           std::to_string(first + 1) + " to " + std::to_string(last + 1) + " of 84";
}

}  // namespace

std::vector<PageGrid> page_grids(const std::string& pdf, const std::vector<std::string>& options) {
    const DrawingFolder folder;
    const auto file = folder.path() / "document.pdf";
    std::ofstream(file, std::ios::binary) << pdf;
    std::vector<std::string> command{"pdftoppm",    "-gray",
                                     "-scale-to-x", std::to_string(columns * cell),
                                     "-scale-to-y", std::to_string(lines * cell)};
    command.insert(command.end(), options.begin(), options.end());
    command.insert(command.end(), {file.string(), (folder.path() / "page").string()});
    if (const auto told = db::run(command); told.code != 0)
        throw std::runtime_error("Expected to draw the pages, but " + told.output);
    std::vector<std::filesystem::path> pictures;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        if (entry.path().extension() == ".pgm") pictures.push_back(entry.path());
    std::ranges::sort(pictures);
    std::vector<PageGrid> pages;
    for (const auto& picture : pictures) pages.push_back(grid_of(picture));
    return pages;
}

std::string written(const std::vector<PageGrid>& pages) {
    std::string text;
    for (const auto& page : pages) {
        for (const auto& line : page) text += line + "\n";
        text += std::string(between) + "\n";
    }
    return text;
}

std::vector<PageGrid> grids_in(const std::string& text) {
    std::vector<PageGrid> pages;
    PageGrid page;
    std::istringstream all(text);
    for (std::string line; std::getline(all, line);) {
        if (line != between) {
            page.push_back(line);
            continue;
        }
        pages.push_back(std::move(page));
        page.clear();
    }
    return pages;
}

std::string difference(const std::vector<PageGrid>& approved, const std::vector<PageGrid>& found) {
    std::string all;
    if (approved.size() != found.size())
        all = std::to_string(found.size()) + " pages in place of " + std::to_string(approved.size()) + "\n";
    for (std::size_t place = 0; place < std::min(approved.size(), found.size()); ++place)
        if (const auto one = page_difference(approved[place], found[place]); !one.empty())
            all += "page " + std::to_string(place + 1) + ": " + one + "\n";
    return all;
}

}  // namespace bolwerk::web
