// What a page of confidential content says of printing: it prints with a mark, once the taking-out is in the log.
#pragma once

#include <optional>
#include <string>

#include "engine/json.hpp"
#include "web/server/request.hpp"

namespace bolwerk::web {

/// Whether the page is asked for to be printed.
inline bool wants_print(const Request& request) { return request.method == "GET" && request.query["afdruk"] == "ja"; }

/// The same as the log of views calls it: "print", or nothing.
inline std::optional<std::string> print_asked(const Request& request) {
    return wants_print(request) ? std::optional<std::string>("print") : std::nullopt;
}

/// The key `print` of a page at this level. Below V2 it says nothing. `noted`: what the log gave for the taking-out,
/// null when the page is only looked at; then `href` leads to the page that may be printed.
engine::Json print_view(int level, const std::string& href, const engine::Json& noted = nullptr);

}  // namespace bolwerk::web
