#include "web/documents/word.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "db/process.hpp"
#include "web/documents/markup.hpp"
#include "web/documents/scratch.hpp"

namespace bolwerk::web {

namespace {

/// Lines that somebody typed stay lines: Word would run them together.
std::string with_line_breaks(std::string html) {
    constexpr std::string_view begin = "<p class=\"tekst\">", end = "</p>", next = "<br>";
    for (auto at = html.find(begin); at != std::string::npos; at = html.find(begin, at + 1))
        for (auto line = html.find('\n', at); line < html.find(end, at); line = html.find('\n', line + next.size()))
            html.replace(line, 1, next);
    return html;
}

}  // namespace

std::string word_of(const std::string& html) {
    const Scratch scratch;
    const auto page = scratch.path / "letter.html", document = scratch.path / "letter.docx";
    // Pandoc would read pictures from anywhere (Debian's cannot run with --sandbox); a letter to adapt needs none.
    std::ofstream(page, std::ios::binary) << with_line_breaks(without_pictures(html));
    const auto made = db::run({"/usr/bin/timeout", "20", "/usr/bin/pandoc", "+RTS", "-M512M", "-RTS", "-f", "html",
                               "-t", "docx", "-o", document.string(), page.string()});
    std::ifstream file(document, std::ios::binary);
    if (made.code != 0 || !file) throw std::runtime_error("Expected a Word document from pandoc, but it made none");
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace bolwerk::web
