// A folder of assets, read once: what was not there at the start cannot be asked for, so no path can lead out of it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "web/server/request.hpp"
#include "web/server/response.hpp"

namespace bolwerk::web {

class StaticFiles {
public:
    /// Reads every file under the folder but hidden ones and symbolic links. `prefix` is where they are served, such as
    /// "/assets/". Throws std::runtime_error when the folder cannot be read.
    StaticFiles(const std::filesystem::path& folder, std::string prefix);

    /// The address of a file with the fingerprint of its content in it: cached for ever, and never stale. A name that
    /// is not there throws std::out_of_range.
    const std::string& address(std::string_view name) const;

    bool has(std::string_view name) const { return files_.contains(name); }

    /// Answers for a name below the prefix, with or without fingerprint: 200, 304 or 404.
    Response serve(const Request& request, std::string_view name) const;

private:
    struct File {
        std::string bytes;
        std::string zipped;  ///< empty where gzip does not help
        std::string content_type;
        std::string tag;
        std::string address;
    };

    void read(const std::filesystem::path& path, const std::string& name);
    Response whole(const Request& request, const File& file, const std::string& caching) const;

    std::string prefix_;
    std::map<std::string, File, std::less<>> files_;
    std::map<std::string, std::string, std::less<>> fingerprinted_;  ///< name with fingerprint to plain name
};

/// The type to serve a file name as; application/octet-stream when not known.
std::string content_type_of(std::string_view file_name);

}  // namespace bolwerk::web
