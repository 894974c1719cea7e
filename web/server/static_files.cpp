#include "web/server/static_files.hpp"

#include <Poco/SHA2Engine.h>

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "web/server/wire.hpp"

namespace bolwerk::web {

namespace {

constexpr int best_compression = 9;
constexpr std::size_t fingerprint_digits = 12;
constexpr const char* for_ever = "public, max-age=31536000, immutable";
constexpr const char* ask_again = "public, no-cache";

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> content_types{{
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".geojson", "application/geo+json"},
    {".svg", "image/svg+xml"},
    {".html", "text/html; charset=utf-8"},
    {".txt", "text/plain; charset=utf-8"},
    {".xml", "application/xml"},
    {".webmanifest", "application/manifest+json"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
    {".pdf", "application/pdf"},
}};

std::string fingerprint(const std::string& bytes) {
    Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
    engine.update(bytes);
    return Poco::DigestEngine::digestToHex(engine.digest()).substr(0, fingerprint_digits);
}

/// "css/app.css" becomes "css/app-0123456789ab.css".
std::string with_fingerprint(const std::string& name, const std::string& tag) {
    const auto dot = name.rfind('.');
    const auto slash = name.rfind('/');
    const bool extension = dot != std::string::npos && (slash == std::string::npos || dot > slash);
    return extension ? name.substr(0, dot) + "-" + tag + name.substr(dot) : name + "-" + tag;
}

bool is_hidden(const std::filesystem::path& path) { return path.filename().native().starts_with('.'); }

}  // namespace

StaticFiles::StaticFiles(const std::filesystem::path& folder, std::string prefix) : prefix_(std::move(prefix)) {
    std::error_code error;
    std::filesystem::recursive_directory_iterator entry(folder, error);
    if (error)
        throw std::runtime_error("Expected to read the folder " + folder.string() + ", but " + error.message() + ".");
    for (; entry != std::filesystem::recursive_directory_iterator(); ++entry) {
        if (entry->is_symlink() || is_hidden(*entry))
            entry.disable_recursion_pending();
        else if (entry->is_regular_file())
            read(*entry, std::filesystem::relative(*entry, folder).generic_string());
    }
}

void StaticFiles::read(const std::filesystem::path& path, const std::string& name) {
    std::ifstream stream(path, std::ios::binary);
    File file;
    file.bytes.assign(std::istreambuf_iterator<char>(stream), {});
    if (!stream) throw std::runtime_error("Expected to read " + path.string() + ", but it cannot be opened.");
    file.content_type = content_type_of(name);
    if (is_compressible(media_type(file.content_type))) file.zipped = gzipped(file.bytes, best_compression);
    if (file.zipped.size() >= file.bytes.size()) file.zipped.clear();
    const std::string tag = fingerprint(file.bytes);
    file.tag = "\"" + tag + "\"";
    file.address = prefix_ + with_fingerprint(name, tag);
    fingerprinted_.emplace(with_fingerprint(name, tag), name);
    files_.emplace(name, std::move(file));
}

const std::string& StaticFiles::address(std::string_view name) const {
    const auto found = files_.find(name);
    if (found == files_.end())
        throw std::out_of_range("Expected an asset, but there is none called " + std::string(name));
    return found->second.address;
}

Response StaticFiles::serve(const Request& request, std::string_view name) const {
    const auto marked = fingerprinted_.find(name);
    const auto found = files_.find(marked == fingerprinted_.end() ? name : std::string_view(marked->second));
    if (found == files_.end()) return Response::problem(404, reason_phrase(404), "");
    return whole(request, found->second, marked == fingerprinted_.end() ? ask_again : for_ever);
}

Response StaticFiles::whole(const Request& request, const File& file, const std::string& caching) const {
    Response response;
    response.with("ETag", file.tag).with("Cache-Control", caching);
    if (!file.zipped.empty()) response.with("Vary", "Accept-Encoding");
    if (request.has_already(file.tag)) {
        response.status = 304;
        return response;
    }
    response.with("Content-Type", file.content_type);
    const bool zipped = !file.zipped.empty() && accept_weight(request.header("Accept-Encoding"), "gzip") > 0;
    if (zipped) response.with("Content-Encoding", "gzip");
    response.body = zipped ? file.zipped : file.bytes;
    return response;
}

std::string content_type_of(std::string_view file_name) {
    for (const auto& [extension, type] : content_types)
        if (file_name.size() > extension.size() &&
            same_name(file_name.substr(file_name.size() - extension.size()), extension))
            return std::string(type);
    return "application/octet-stream";
}

}  // namespace bolwerk::web
