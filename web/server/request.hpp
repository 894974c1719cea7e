// One request as plain values, after the guard let it through: nothing here is half read or undecoded.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/fields.hpp"

namespace bolwerk::web {

/// A file a person sent. The type is what the browser claims; look at the bytes before believing it.
struct Upload {
    std::string field;
    std::string
        file_name;  ///< safe base name: no folder, no control or direction-changing characters, at most 150 bytes
    std::string content_type;
    std::string bytes;
};

struct Request {
    std::string id;       ///< names this request in logs and on error pages
    std::string method;   ///< GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS
    std::string target;   ///< path and query as sent
    std::string path;     ///< decoded, valid UTF-8, without dot segments, encoded slashes or control characters
    std::string route;    ///< the pattern that matched; what the access log shows in place of the path
    std::string subject;  ///< what the access log shows as "case"; set by whoever knows which one it is
    std::string peer;     ///< address of the client, without port; looks through a trusted proxy
    bool secure = false;  ///< the client speaks TLS with the trusted proxy

    Fields headers;
    Fields query;
    Fields cookies;
    Fields form;      ///< urlencoded or multipart, repeated names in order, valid UTF-8 without NUL
    Fields captures;  ///< what the route pattern took from the path
    std::vector<Upload> uploads;
    std::string body;  ///< the bytes, unless they were a form or JSON
    std::string json;  ///< the body where its type says JSON; not parsed yet

    /// The first header of this name, whatever its case; empty when absent.
    std::string_view header(std::string_view name) const;

    /// Whether the client has what this tag (with its quotes) stands for; a proxy that compressed it made the tag weak
    /// (RFC 9110, 13.1.2).
    bool has_already(std::string_view tag) const;
    std::string_view capture(std::string_view name) const { return captures[name]; }
    /// Whether the client prefers JSON to a page.
    bool wants_json() const;
};

/// The weight (0 to 1000) that an Accept or Accept-Encoding header gives to exactly this value; 0 when not named.
int accept_weight(std::string_view header, std::string_view value);

/// The pairs of a Cookie header (RFC 6265, 4.2.1).
Fields read_cookies(std::string_view header);

/// The media type without parameters, in lower case.
std::string media_type(std::string_view content_type);

/// A parameter of a header such as boundary, charset, name or filename; unquoted.
std::optional<std::string> header_parameter(std::string_view header, std::string_view name);

}  // namespace bolwerk::web
