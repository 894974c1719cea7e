#include "web/server/multipart.hpp"

#include <algorithm>
#include <optional>

#include "web/server/text.hpp"

namespace bolwerk::web {

namespace {

constexpr std::size_t most_part_head_bytes = 8 * 1024;

struct Part {
    std::string name;
    std::string file_name;
    std::string content_type;
    bool is_file = false;
};

/// RFC 2046, 5.1.1.
bool is_boundary(std::string_view text) {
    constexpr std::string_view marks = "'()+_,-./:=? ";
    return !text.empty() && text.size() <= 70 && text.back() != ' ' &&
           std::all_of(text.begin(), text.end(), [&](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      marks.find(c) != std::string_view::npos;
           });
}

/// Browsers write %22, %0D and %0A for the three characters that would end a name early.
std::string unescaped_name(std::string name) {
    using Escape = std::pair<std::string_view, std::string_view>;
    for (const auto& [escape, plain] : {Escape{"%22", "\""}, Escape{"%0D", "\r"}, Escape{"%0A", "\n"}})
        for (auto at = name.find(escape); at != std::string::npos; at = name.find(escape, at))
            name.replace(at, 3, plain);
    return name;
}

std::optional<Refusal> read_disposition(std::string_view value, Part& part) {
    if (media_type(value) != "form-data") return Refusal{400, "a part is not form data"};
    part.name = unescaped_name(header_parameter(value, "name").value_or(""));
    if (part.name.empty() || !storable_text(part.name)) return Refusal{400, "a part has no readable name"};
    const auto file_name = header_parameter(value, "filename");
    part.is_file = file_name.has_value();
    part.file_name = unescaped_name(file_name.value_or(""));
    return {};
}

Guarded<Part> read_part_head(std::string_view text) {
    Part part;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find("\r\n"));
        text.remove_prefix(std::min(text.size(), line.size() + 2));
        if (line.find(':') == std::string_view::npos) return Refusal{400, "a part has a malformed header"};
        const std::string_view name = take_until(line, ':');
        if (same_name(name, "Content-Disposition")) {
            if (const auto refusal = read_disposition(trim(line), part)) return *refusal;
        } else if (same_name(name, "Content-Type")) {
            part.content_type = media_type(trim(line));
        }
    }
    if (part.name.empty()) return Refusal{400, "a part has no readable name"};
    return part;
}

std::optional<Refusal> keep(const Part& part, std::string_view content, MultipartForm& form) {
    if (!part.is_file) {
        if (!storable_text(content)) return Refusal{400, "a field is not encoded well"};
        form.fields.add(part.name, std::string(content));
    } else if (!content.empty() || !part.file_name.empty()) {
        const bool readable = !part.content_type.empty() && storable_text(part.content_type);
        form.uploads.push_back({part.name, safe_file_name(part.file_name),
                                readable ? part.content_type : "application/octet-stream", std::string(content)});
    }
    return {};
}

/// Takes one part, from after its boundary line up to the next boundary, off the front.
std::optional<Refusal> take_part(std::string_view& rest, std::string_view delimiter, MultipartForm& form) {
    const auto head_end = rest.find("\r\n\r\n");  // npos is beyond every limit
    if (head_end > most_part_head_bytes) return Refusal{400, "a part has no end"};
    const auto part = read_part_head(rest.substr(0, head_end));
    if (!part) return part.error();
    // The delimiter's own line break may be the empty line's: a part without content.
    rest.remove_prefix(head_end + 2);
    const auto end = rest.find(delimiter);
    if (end == std::string_view::npos) return Refusal{400, "a part has no end"};
    const std::string_view content = end < 2 ? std::string_view{} : rest.substr(2, end - 2);
    rest.remove_prefix(end + delimiter.size());
    return keep(*part, content, form);
}

bool is_direction_mark(std::string_view sequence) {
    // U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069 make "gpj.exe" look like "exe.jpg".
    return (sequence >= "\xE2\x80\x8E" && sequence <= "\xE2\x80\x8F") ||
           (sequence >= "\xE2\x80\xAA" && sequence <= "\xE2\x80\xAE") ||
           (sequence >= "\xE2\x81\xA6" && sequence <= "\xE2\x81\xA9");
}

std::string without_harmful_characters(std::string_view name) {
    std::string safe;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const auto byte = static_cast<unsigned char>(name[at]);
        if (byte == 0xE2 && is_direction_mark(name.substr(at, 3)))
            at += 2;
        else if (byte < 0x20 || byte == 0x7F)
            continue;
        else
            safe += std::string_view("<>:\"|?*").find(name[at]) == std::string_view::npos ? name[at] : '_';
    }
    return safe;
}

/// Keeps the extension when a name is cut, and never half a character.
std::string shortened(std::string name) {
    constexpr std::size_t most = 150;
    if (name.size() <= most) return name;
    const auto dot = name.rfind('.');
    const std::string extension = dot != std::string::npos && name.size() - dot <= 16 ? name.substr(dot) : "";
    std::size_t end = most - extension.size();
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    return name.substr(0, end) + extension;
}

}  // namespace

Guarded<MultipartForm> read_multipart(std::string_view body, std::string_view boundary, std::size_t most_fields) {
    if (!is_boundary(boundary)) return Refusal{400, "the multipart boundary is malformed"};
    const std::string delimiter = "\r\n--" + std::string(boundary);
    MultipartForm form;
    if (!body.starts_with(std::string_view(delimiter).substr(2)))
        return Refusal{400, "the form does not start with a boundary"};
    body.remove_prefix(delimiter.size() - 2);
    while (!body.starts_with("--")) {
        if (!body.starts_with("\r\n")) return Refusal{400, "a boundary line is malformed"};
        if (form.fields.size() + form.uploads.size() == most_fields)
            return Refusal{413, "the form has too many fields"};
        body.remove_prefix(2);
        if (const auto refusal = take_part(body, delimiter, form)) return *refusal;
    }
    return form;
}

std::string safe_file_name(std::string_view claimed) {
    const auto folder = claimed.find_last_of("/\\");
    if (folder != std::string_view::npos) claimed.remove_prefix(folder + 1);
    if (!valid_utf8(claimed)) return {};
    std::string name = without_harmful_characters(claimed);
    name.erase(0, name.find_first_not_of(" ."));
    while (!name.empty() && (name.back() == ' ' || name.back() == '.')) name.pop_back();
    return name.empty() ? "bestand" : shortened(std::move(name));
}

}  // namespace bolwerk::web
