// What a page says, read back from its HTML: the rows of its tables and lists piece by piece, and its prose.
#pragma once

#include <string>
#include <vector>

namespace bolwerk::web {

struct PageRow {
    std::vector<std::string> pieces;  ///< what stands in its cells, apart where the page sets it apart
    std::string whole;                ///< all of it, with the caption of its table
};

struct PageText {
    std::vector<PageRow> rows;
    std::string prose;  ///< everything, in one line
};

inline std::string without_entities(std::string text) {
    for (const auto& [from, to] :
         {std::pair{"&quot;", "\""}, {"&#39;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 1))
            text.replace(at, std::string(from).size(), to);
    return text;
}

/// What stands between the tags, a piece each.
inline std::vector<std::string> pieces_of(const std::string& html) {
    std::vector<std::string> pieces;
    std::string piece;
    const auto end_piece = [&] {
        const auto first = piece.find_first_not_of(" \n"), last = piece.find_last_not_of(" \n");
        if (first != std::string::npos) pieces.push_back(without_entities(piece.substr(first, last + 1 - first)));
        piece.clear();
    };
    bool in_tag = false;
    for (const char c : html) {
        if (c == '<') end_piece();
        if (!in_tag && c != '<') piece += c;
        in_tag = c == '<' || (in_tag && c != '>');
    }
    end_piece();
    return pieces;
}

inline std::string joined_pieces(const std::vector<std::string>& pieces) {
    std::string all;
    for (const auto& piece : pieces) all += (all.empty() ? "" : " ") + piece;
    return all;
}

/// The parts from an opening tag to its end, none inside another.
inline std::vector<std::string> elements(const std::string& html, const std::string& open, const std::string& close) {
    std::vector<std::string> found;
    for (auto at = html.find(open); at != std::string::npos; at = html.find(open, at + 1)) {
        const auto end = html.find(close, at);
        found.push_back(html.substr(at, end - at));
    }
    return found;
}

/// Takes away what nobody reads: drawings, and signs for the eye only.
inline void erase_each(std::string& html, const std::string& open, const std::string& close) {
    for (auto at = html.find(open); at != std::string::npos; at = html.find(open, at))
        html.erase(at, html.find(close, at) + close.size() - at);
}

inline PageText text_of_page(std::string html) {
    html = html.substr(html.find("<body"));
    erase_each(html, "<svg", "</svg>");
    erase_each(html, "<span aria-hidden=\"true\">", "</span>");
    PageText page{{}, joined_pieces(pieces_of(html))};
    for (const auto& table : elements(html, "<table", "</table>")) {
        const auto captions = elements(table, "<caption", "</caption>");
        const auto caption = captions.empty() ? std::string() : joined_pieces(pieces_of(captions.front()));
        for (const auto& row : elements(table.substr(table.find("<tbody")), "<tr", "</tr>")) {
            auto pieces = pieces_of(row);
            page.rows.push_back({pieces, caption + " " + joined_pieces(pieces)});
        }
    }
    for (const auto& list : elements(html, "<dl", "</dl>"))
        for (const auto& row : elements(list, "<div>", "</div>"))
            page.rows.push_back({pieces_of(row), joined_pieces(pieces_of(row))});
    return page;
}

}  // namespace bolwerk::web
