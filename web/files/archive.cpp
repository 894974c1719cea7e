#include "web/files/archive.hpp"

#include <zip.h>

#include <array>

namespace bolwerk::web {
namespace {

constexpr zip_int64_t most_files = 200;

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

zip_t* opened(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr && source != nullptr) zip_source_free(source);
    zip_error_fini(&error);
    return archive;
}

}  // namespace

void Archive::Closer::operator()(zip* archive) const { zip_discard(archive); }

Archive::Archive(std::string_view bytes) : archive_(opened(bytes)) {
    if (archive_ != nullptr && zip_get_num_entries(archive_.get(), 0) > most_files) archive_.reset();
}

bool Archive::has(const std::string& name) const {
    return archive_ != nullptr && zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

std::optional<std::string> Archive::read(const std::string& name, std::size_t most) const {
    if (archive_ == nullptr) return std::nullopt;
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen(archive_.get(), name.c_str(), 0));
    if (file == nullptr) return std::nullopt;
    std::string all;
    std::array<char, 16'384> some{};
    for (;;) {
        const auto got = zip_fread(file.get(), some.data(), some.size());
        if (got == 0) return all;
        if (got < 0 || all.size() + static_cast<std::size_t>(got) > most) return std::nullopt;
        all.append(some.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace bolwerk::web
