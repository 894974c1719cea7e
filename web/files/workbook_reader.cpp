#include "web/files/workbook_reader.hpp"

#include <charconv>
#include <optional>
#include <pugixml.hpp>

#include "engine/utf8.hpp"
#include "web/files/archive.hpp"

namespace bolwerk::web {
namespace {

using pugi::xml_node;

constexpr std::size_t largest_part = 2 * 1024 * 1024, most_cells = 5'000, most_text = 4 * 1024 * 1024;
constexpr unsigned most_rows_read = 2'000, most_columns = 200;

/// The name without the prefix of its namespace: not every program leaves that out.
std::string_view local_name(const xml_node& node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

xml_node child(const xml_node& node, std::string_view name) {
    for (const auto& one : node.children())
        if (local_name(one) == name) return one;
    return {};
}

std::string_view attribute(const xml_node& node, std::string_view name) {
    for (const auto& one : node.attributes()) {
        const std::string_view full = one.name();
        if (full == name || (full.ends_with(name) && full[full.size() - name.size() - 1] == ':')) return one.value();
    }
    return {};
}

/// A part of the archive as XML. A document type is where entities are declared: no workbook has one.
std::optional<pugi::xml_document> part(const Archive& archive, const std::string& name) {
    const auto bytes = archive.read(name, largest_part);
    if (!bytes || bytes->find("<!DOCTYPE") != std::string::npos) return std::nullopt;
    std::optional<pugi::xml_document> made(std::in_place);
    constexpr unsigned how = pugi::parse_escapes | pugi::parse_cdata | pugi::parse_eol | pugi::parse_ws_pcdata_single;
    if (!made->load_buffer(bytes->data(), bytes->size(), how)) return std::nullopt;
    return made;
}

/// "_x000D_" stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19); a line end here.
std::string unescaped(std::string_view text) {
    constexpr std::string_view escape = "_x000D_";
    std::string plain;
    for (auto at = text.find(escape); at != std::string_view::npos; at = text.find(escape)) {
        plain.append(text.substr(0, at));
        text.remove_prefix(at + escape.size());
    }
    return plain.append(text);
}

/// The text of a string, its formatted runs one after the other; how it is pronounced is left out.
std::string string_text(const xml_node& item) {
    std::string text;
    for (const auto& one : item.children()) {
        if (local_name(one) == "t") text += one.child_value();
        if (local_name(one) == "r") text += child(one, "t").child_value();
    }
    return unescaped(text);
}

std::optional<unsigned> number_in(std::string_view text) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// Row and column of "C7".
std::optional<std::pair<unsigned, unsigned>> place_in(std::string_view address) {
    unsigned column = 0;
    std::size_t letters = 0;
    while (letters < address.size() && letters < 3 && address[letters] >= 'A' && address[letters] <= 'Z')
        column = column * 26 + static_cast<unsigned>(address[letters++] - 'A' + 1);
    const auto row = number_in(address.substr(letters));
    if (letters == 0 || !row || *row == 0) return std::nullopt;
    return std::pair(*row, column);
}

struct Book {
    Archive archive;
    std::vector<std::string> strings = {};
    std::size_t cells = 0, text = 0;
};

/// A workbook without texts has no such part.
bool read_strings(Book& book) {
    constexpr const char* name = "xl/sharedStrings.xml";
    if (!book.archive.has(name)) return true;
    const auto xml = part(book.archive, name);
    if (!xml) return false;
    for (const auto& item : child(*xml, "sst").children()) book.strings.push_back(string_text(item));
    return true;
}

ReadCell cell_of(const xml_node& node, const Book& book) {
    const auto type = attribute(node, "t");
    const std::string value = child(node, "v").child_value();
    if (child(node, "f")) return {ReadCell::Kind::formula, value};
    if (type == "s") {
        const auto place = number_in(value);
        return {ReadCell::Kind::text, place && *place < book.strings.size() ? book.strings[*place] : ""};
    }
    if (type == "inlineStr") return {ReadCell::Kind::text, string_text(child(node, "is"))};
    if (type == "str") return {ReadCell::Kind::text, unescaped(value)};
    return {type.empty() || type == "n" ? ReadCell::Kind::number : ReadCell::Kind::other, value};
}

/// Whether the cell fits within what is read at all.
bool keep(Book& book, ReadSheet& sheet, std::pair<unsigned, unsigned> place, ReadCell cell) {
    if (cell.text.empty() && cell.kind != ReadCell::Kind::formula) return true;
    book.text += cell.text.size();
    if (++book.cells > most_cells || book.text > most_text || place.first > most_rows_read ||
        place.second > most_columns || !engine::is_plain_text(cell.text))
        return false;
    sheet.cells[place] = std::move(cell);
    return true;
}

/// A row or cell that does not say where it stands follows the one before it.
std::optional<ReadSheet> sheet_of(const xml_node& data, Book& book) {
    ReadSheet sheet;
    std::pair<unsigned, unsigned> place{0, 0};
    for (const auto& row : data.children()) {
        place = {number_in(attribute(row, "r")).value_or(place.first + 1), 0};
        for (const auto& node : row.children()) {
            const auto said = place_in(attribute(node, "r"));
            place = said ? *said : std::pair(place.first, place.second + 1);
            if (!keep(book, sheet, place, cell_of(node, book))) return std::nullopt;
        }
    }
    return sheet;
}

/// Where the sheet of a name stands in the archive; empty when there is none.
std::string path_of(const xml_node& workbook, const xml_node& relations, std::string_view name) {
    std::string_view id;
    for (const auto& sheet : child(workbook, "sheets").children())
        if (attribute(sheet, "name") == name) id = attribute(sheet, "id");
    if (id.empty()) return {};
    for (const auto& one : relations.children()) {
        if (attribute(one, "Id") != id) continue;
        const std::string target(attribute(one, "Target"));
        return target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
    return {};
}

constexpr std::string_view unreadable =
    "Dit bestand is niet te lezen als werkmap van Excel. Sla het op als .xlsx en probeer het opnieuw.";

}  // namespace

const ReadCell* ReadSheet::at(unsigned row, unsigned column) const {
    const auto found = cells.find({row, column});
    return found == cells.end() ? nullptr : &found->second;
}

std::string ReadSheet::text(unsigned row, unsigned column) const {
    const auto* cell = at(row, column);
    if (cell == nullptr) return {};
    const auto first = cell->text.find_first_not_of(" \t\r\n"), last = cell->text.find_last_not_of(" \t\r\n");
    return first == std::string::npos ? std::string{} : cell->text.substr(first, last - first + 1);
}

std::string cell_address(unsigned row, unsigned column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) letters.insert(letters.begin(), char('A' + (column - 1) % 26));
    return letters + std::to_string(row);
}

engine::Result<std::vector<ReadSheet>> read_workbook(std::string_view bytes, const std::vector<std::string>& names) {
    Book book{.archive = Archive(bytes)};
    const auto workbook = part(book.archive, "xl/workbook.xml"),
               relations = part(book.archive, "xl/_rels/workbook.xml.rels");
    if (!workbook || !relations || !read_strings(book)) return engine::bad_input(unreadable);
    std::vector<ReadSheet> sheets;
    for (const auto& name : names) {
        const auto path = path_of(child(*workbook, "workbook"), child(*relations, "Relationships"), name);
        if (path.empty())
            return engine::bad_input(
                "In dit bestand ontbreekt een blad. Gebruik het bestand dat u hier hebt gedownload.");
        const auto xml = part(book.archive, path);
        if (!xml) return engine::bad_input(unreadable);
        auto sheet = sheet_of(child(child(*xml, "worksheet"), "sheetData"), book);
        if (!sheet) return engine::bad_input("In dit bestand staat meer of iets anders dan in een matrix kan staan.");
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

}  // namespace bolwerk::web
