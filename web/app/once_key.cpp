#include "web/app/once_key.hpp"

#include <algorithm>
#include <array>

#include "db/checksum.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {
namespace {

/// What a form carries beside what somebody typed: signing in again or looking first changes them.
constexpr std::array<std::string_view, 4> beside_the_answers{"once_key", "csrf", "version", "stap"};

/// Lengths keep two fields from reading like one.
void append(std::string& text, std::string_view part) { text += std::to_string(part.size()).append(":").append(part); }

/// What a program sends beside its input changes too, such as the version that it read.
std::string json_answers(const std::string& json) {
    auto sent = engine::Json::parse(json, nullptr, false);
    if (!sent.is_object()) return json;
    for (const auto name : beside_the_answers) sent.erase(std::string(name));
    return sent.dump();
}

}  // namespace

std::string once_key_of(const Request& request) {
    const auto key = request.form["once_key"];
    if (key.empty()) return {};
    std::string sent;
    append(sent, request.path);
    append(sent, json_answers(request.json));
    for (const auto& [name, value] : request.form) {
        if (std::ranges::find(beside_the_answers, name) != beside_the_answers.end()) continue;
        append(sent, name);
        append(sent, value);
    }
    for (const auto& upload : request.uploads) {
        append(sent, upload.file_name);
        append(sent, db::checksum(upload.bytes));
    }
    return std::string(key) + ":" + db::checksum(sent);
}

std::string once_key_of(const Request& request, std::string_view part) {
    const auto whole = once_key_of(request);
    return whole.empty() ? whole : whole + "." + std::string(part);
}

}  // namespace bolwerk::web
