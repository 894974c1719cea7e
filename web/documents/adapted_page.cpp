#include "web/documents/adapted_page.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "db/process.hpp"
#include "web/documents/markup.hpp"
#include "web/documents/scratch.hpp"

namespace bolwerk::web {
namespace {

constexpr std::array<std::string_view, 18> allowed{"h1", "h2", "h3",    "p",     "ul",    "ol", "li", "strong", "em",
                                                   "u",  "br", "table", "thead", "tbody", "tr", "th", "td",     "sup"};

struct Part {
    std::size_t begin = 0, end = 0;
};

/// From the end of the references to the last signature.
Part part_of(std::string_view page) {
    Part part;
    bool in_references = false;
    std::size_t from = 0;
    while (const auto element = next_element(page, from)) {
        from = element->end;
        if (element->name == "dl" && part.begin == 0) {
            if (element->closes && in_references) part.begin = from;
            in_references = element->attributes.ends_with("class=\"kenmerken\"");
        }
        if (element->name == "section" && element->attributes.ends_with("class=\"onderaan\"")) part.end = element->at;
    }
    if (part.begin == 0 || part.end < part.begin)
        throw std::runtime_error("Expected a letter with references and a signature, but one is lacking");
    return part;
}

/// A cell that begins with a currency, or the head of a column of them in the templates.
bool holds_amount(std::string_view cell) {
    constexpr std::array<std::string_view, 4> heads{"Bedrag", "Begroot", "Telt mee", "Telt niet mee"};
    const auto inside = next_element(cell, 0);
    if (inside && inside->at == 0 && !inside->closes) cell.remove_prefix(inside->end);
    return cell.starts_with("€") || std::ranges::find(heads, cell.substr(0, cell.find('<'))) != heads.end();
}

/// In Word a table has its caption as a paragraph above it, which comes back beside the caption itself.
std::string without_captions(std::string_view html) {
    constexpr std::string_view begin = "<caption>", end = "</caption>";
    std::string kept;
    std::size_t from = 0;
    for (auto at = html.find(begin); at != std::string_view::npos; at = html.find(begin, from)) {
        const auto close = html.find(end, at);
        if (close == std::string_view::npos) break;
        kept.append(html.substr(from, at - from));
        from = close + end.size();
    }
    return kept.append(html.substr(from));
}

}  // namespace

std::string text_part(std::string_view page) {
    const auto part = part_of(page);
    return std::string(page.substr(part.begin, part.end - part.begin));
}

std::string with_text(std::string_view page, std::string_view text) {
    const auto part = part_of(page);
    return std::string(page.substr(0, part.begin)).append(text).append(page.substr(part.end));
}

std::string plain_elements(std::string_view html) {
    std::string plain;
    std::size_t from = 0;
    while (const auto element = next_element(html, from)) {
        plain.append(html.substr(from, element->at - from));
        from = element->end;
        if (std::ranges::find(allowed, element->name) == allowed.end()) continue;
        const bool amount =
            !element->closes && (element->name == "td" || element->name == "th") && holds_amount(html.substr(from));
        plain.append(element->closes ? "</" : "<").append(element->name).append(amount ? " class=\"bedrag\">" : ">");
    }
    return plain.append(html.substr(from));
}

std::string text_of_word(const std::string& document) {
    const Scratch scratch;
    const auto file = scratch.put("letter.docx", document), page = (scratch.path / "letter.html").string();
    const auto read = db::run({"/usr/bin/timeout", "20", "/usr/bin/pandoc", "+RTS", "-M512M", "-RTS", "-f", "docx",
                               "-t", "html", "--wrap=none", "-o", page, file});
    std::ifstream html(page, std::ios::binary);
    if (read.code != 0 || !html) throw std::runtime_error("Expected a Word document that can be read, but it cannot");
    auto text = plain_elements(without_captions(std::string(std::istreambuf_iterator<char>(html), {})));
    const auto words = words_of(text);
    if (std::ranges::all_of(words, [](unsigned char c) { return std::isspace(c) != 0; })) return {};
    return text;
}

}  // namespace bolwerk::web
