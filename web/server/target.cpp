#include "web/server/target.hpp"

#include <algorithm>
#include <optional>

#include "web/server/text.hpp"

namespace bolwerk::web {

namespace {

bool is_control(char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F; }

bool has_dot_segment(std::string_view path) {
    while (!path.empty()) {
        const std::string_view segment = take_until(path, '/');
        if (segment == "." || segment == "..") return true;
    }
    return false;
}

bool has_encoded_slash(std::string_view path) {
    for (std::size_t at = path.find('%'); at != std::string_view::npos; at = path.find('%', at + 1)) {
        const std::string_view escape = path.substr(at + 1, 2);
        if (same_name(escape, "2f") || same_name(escape, "5c")) return true;
    }
    return path.find('\\') != std::string_view::npos;
}

}  // namespace

Guarded<Target> read_target(std::string_view text, std::size_t most_fields) {
    if (!text.starts_with('/')) return Refusal{400, "the target is not a path"};
    if (text.find('#') != std::string_view::npos) return Refusal{400, "the target has a fragment"};
    const std::string_view raw_path = take_until(text, '?');
    if (has_encoded_slash(raw_path)) return Refusal{400, "the path hides a slash"};
    auto path = percent_decoded(raw_path);
    if (!path || !valid_utf8(*path)) return Refusal{400, "the path is not encoded well"};
    if (std::any_of(path->begin(), path->end(), is_control)) return Refusal{400, "the path has control characters"};
    if (has_dot_segment(*path)) return Refusal{400, "the path has dot segments"};
    auto query = read_pairs(text, most_fields);
    if (!query) return query.error();
    return Target{std::move(*path), std::move(*query)};
}

Guarded<Fields> read_pairs(std::string_view text, std::size_t most_fields) {
    Fields fields;
    while (!text.empty()) {
        std::string_view value = take_until(text, '&');
        if (value.empty()) continue;
        if (fields.size() == most_fields) return Refusal{413, "the form has too many fields"};
        auto name = form_decoded(take_until(value, '='));
        auto plain = form_decoded(value);
        if (!name || !plain || !storable_text(*name) || !storable_text(*plain))
            return Refusal{400, "a field is not encoded well"};
        fields.add(std::move(*name), std::move(*plain));
    }
    return fields;
}

bool is_local_address(std::string_view address) {
    return address.starts_with('/') && !address.starts_with("//") && address.find('\\') == std::string_view::npos &&
           std::none_of(address.begin(), address.end(), is_control);
}

}  // namespace bolwerk::web
