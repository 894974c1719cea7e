#include "web/documents/word.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "db/process.hpp"
#include "web/documents/markup.hpp"
#include "web/documents/scratch.hpp"

namespace bolwerk::web {

std::string word_of(const std::string& html) {
    const Scratch scratch;
    const auto page = scratch.path / "letter.html", document = scratch.path / "letter.docx";
    // Pandoc would read pictures from anywhere (Debian's cannot run with --sandbox); a letter to adapt needs none.
    std::ofstream(page, std::ios::binary) << without_pictures(html);
    const auto made = db::run({"/usr/bin/timeout", "20", "/usr/bin/pandoc", "+RTS", "-M512M", "-RTS", "-f", "html",
                               "-t", "docx", "-o", document.string(), page.string()});
    std::ifstream file(document, std::ios::binary);
    if (made.code != 0 || !file) throw std::runtime_error("Expected a Word document from pandoc, but it made none");
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace bolwerk::web
