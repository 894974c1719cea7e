// The entry for requests: how the bytes are cut on their way must not change what is read.
#pragma once

#include <string>
#include <vector>

#include "tests/fuzz/multipart_entry.hpp"
#include "web/server/body.hpp"
#include "web/server/request_reader.hpp"

namespace bolwerk::fuzz {

/// One line for each request, and at the end the status of the refusal, or "more".
inline std::vector<std::string> readings(std::string_view input, std::size_t step) {
    static const web::Limits limits{
        .target = 200, .head = 1000, .header_count = 10, .body = 500, .upload = 500, .fields = 10};
    web::RequestReader reader(limits);
    std::vector<std::string> lines;
    for (;;) {
        auto complete = reader.advance();
        if (!complete) {
            lines.push_back(std::to_string(complete.error().status));
            return lines;
        }
        if (*complete) {
            web::Request request = reader.take().request;
            demand(web::storable_text(request.path) && request.path.starts_with('/'));
            lines.push_back(request.method + " " + request.target + " " + request.body);
            demand(request.body.size() <= 500);
            read_body(request, limits);
        } else if (input.empty()) {
            lines.emplace_back("more");
            return lines;
        } else {
            reader.append(input.substr(0, step));
            input.remove_prefix(std::min(step, input.size()));
        }
    }
}

/// What a client sends, with as many requests as there are.
inline void request(std::string_view input) {
    const auto whole = readings(input, input.size() + 1);
    const auto dripped = readings(input, 1);
    // A limit may be noticed at another byte; which requests came before it may not differ.
    demand(whole.size() == dripped.size());
    for (std::size_t n = 0; n + 1 < whole.size(); ++n) demand(whole[n] == dripped[n]);
}

}  // namespace bolwerk::fuzz
