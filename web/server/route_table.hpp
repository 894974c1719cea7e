// Finds which of the known addresses a path is, and what the path says where the pattern leaves it open.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "web/server/fields.hpp"

namespace bolwerk::web {

/// A row is a method and a pattern: "/zaken/{number}/acties/{action}" takes one segment for each name,
/// "/assets/{name*}" takes all that is left. A row with a plain segment goes before one with a capture there.
class RouteTable {
public:
    struct Found {
        std::size_t row;
        Fields captures;
    };
    /// The path is known, but not with this method; what goes into the header Allow.
    struct OtherMethods {
        std::string allowed;
    };
    struct NotFound {};

    /// Gives the row's number, counted from 0. Throws std::logic_error for a malformed pattern or a row that is there
    /// already.
    std::size_t add(std::string_view method, std::string_view pattern);

    /// HEAD finds the row of GET where it has none of its own.
    std::variant<Found, OtherMethods, NotFound> find(std::string_view method, std::string_view path) const;

private:
    struct Segment {
        enum class Kind { Plain, Capture, Rest } kind;
        std::string text;
        bool operator==(const Segment&) const = default;
    };
    struct Row {
        std::string method;
        std::vector<Segment> segments;
    };

    static Segment read_segment(std::string_view text);
    static std::optional<Fields> match(const Row& row, std::string_view path);
    static bool more_precise(const Row& left, const Row& right);

    std::vector<Row> rows_;
};

}  // namespace bolwerk::web
