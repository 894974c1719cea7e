#include "web/server/route_table.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "web/server/text.hpp"

namespace bolwerk::web {

std::size_t RouteTable::add(std::string_view method, std::string_view pattern) {
    if (!pattern.starts_with('/'))
        throw std::logic_error("Expected a route to start with a slash, but it is " + std::string(pattern));
    Row row{std::string(method), {}};
    std::string_view rest = pattern.substr(1);
    do row.segments.push_back(read_segment(take_until(rest, '/')));
    while (!rest.empty());
    for (const Row& other : rows_) {
        const bool same =
            !more_precise(row, other) && !more_precise(other, row) && other.segments.size() == row.segments.size();
        if (same && other.method == method)
            throw std::logic_error("Expected every route once, but found twice " + std::string(pattern));
    }
    rows_.push_back(std::move(row));
    return rows_.size() - 1;
}

std::variant<RouteTable::Found, RouteTable::OtherMethods, RouteTable::NotFound> RouteTable::find(
    std::string_view method, std::string_view path) const {
    const Row* best = nullptr;
    Fields captures;
    std::set<std::string> allowed;
    for (const Row& row : rows_) {
        auto found = match(row, path);
        if (!found) continue;
        allowed.insert(row.method);
        if (row.method == "GET") allowed.insert("HEAD");
        const bool fits = row.method == method || (method == "HEAD" && row.method == "GET");
        if (!fits || (best != nullptr && !more_precise(row, *best))) continue;
        best = &row;
        captures = std::move(*found);
    }
    if (best != nullptr) return Found{static_cast<std::size_t>(best - rows_.data()), std::move(captures)};
    if (allowed.empty()) return NotFound{};
    std::string list;
    for (const std::string& name : allowed) list += (list.empty() ? "" : ", ") + name;
    return OtherMethods{list};
}

RouteTable::Segment RouteTable::read_segment(std::string_view text) {
    if (!text.starts_with('{')) return {Segment::Kind::Plain, std::string(text)};
    if (text.size() < 3 || !text.ends_with('}'))
        throw std::logic_error("Expected a capture in braces, but found " + std::string(text));
    text = text.substr(1, text.size() - 2);
    if (text.ends_with('*')) return {Segment::Kind::Rest, std::string(text.substr(0, text.size() - 1))};
    return {Segment::Kind::Capture, std::string(text)};
}

std::optional<Fields> RouteTable::match(const Row& row, std::string_view path) {
    if (!path.starts_with('/')) return {};
    path.remove_prefix(1);
    Fields captures;
    bool more = true;  // a path that ends with a slash has an empty last segment
    for (const Segment& segment : row.segments) {
        if (!more) return {};
        if (segment.kind == Segment::Kind::Rest) {
            captures.add(segment.text, std::string(path));
            return captures;
        }
        more = path.find('/') != std::string_view::npos;
        const std::string_view part = take_until(path, '/');
        if (segment.kind == Segment::Kind::Plain ? part != segment.text : part.empty()) return {};
        if (segment.kind == Segment::Kind::Capture) captures.add(segment.text, std::string(part));
    }
    if (more) return {};
    return captures;
}

bool RouteTable::more_precise(const Row& left, const Row& right) {
    const auto [a, b] = std::mismatch(left.segments.begin(), left.segments.end(), right.segments.begin(),
                                      right.segments.end(), [](const Segment& one, const Segment& other) {
                                          const bool plain = one.kind == Segment::Kind::Plain;
                                          return one.kind == other.kind && (!plain || one.text == other.text);
                                      });
    if (a == left.segments.end() || b == right.segments.end()) return false;
    // Two different plain texts never match one path; any order will do, so long as they count as different rows.
    return a->kind == b->kind ? a->text < b->text : a->kind < b->kind;
}

}  // namespace bolwerk::web
