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
std::string with_line_breaks(std::string_view html) {
    std::string broken;
    std::size_t from = 0;
    bool typed = false;
    while (const auto element = next_element(html, from)) {
        for (const char c : html.substr(from, element->at - from))
            typed&& c == '\n' ? broken.append("<").append("br").append(">") : broken.append(1, c);
        broken.append(html.substr(element->at, element->end - element->at));
        from = element->end;
        if (element->name == "p") typed = !element->closes && element->attributes.ends_with("class=\"tekst\"");
    }
    return broken.append(html.substr(from));
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
