#include "web/render/templates.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "web/render/mustache_text.hpp"

namespace bolwerk::web {
namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

MustacheText parsed(const std::string& name, const std::string& text) try {
    return MustacheText(text);
} catch (const std::runtime_error& error) {
    throw std::runtime_error("Expected a template that can be read, but " + name + ": " + error.what());
}

}  // namespace

struct Templates::Pages {
    std::map<std::string, MustacheText, std::less<>> all;

    void read(const std::filesystem::path& folder, const std::string& prefix, const Partials& partials) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.path().extension() != ".mustache") continue;
            const auto name =
                prefix + std::filesystem::relative(entry.path(), folder).replace_extension().generic_string();
            all.emplace(name, parsed(name, with_partials(read_file(entry.path()), partials)));
        }
    }
};

Templates::Templates(const std::filesystem::path& folder) {
    Partials partials;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "partials"))
        partials[entry.path().stem().string()] = read_file(entry.path());
    Pages pages;
    pages.read(folder / "pages", "", partials);
    if (std::filesystem::is_directory(folder / "mails")) pages.read(folder / "mails", "mails/", partials);
    pages_ = std::make_shared<const Pages>(std::move(pages));
}

std::string Templates::render(std::string_view page, const engine::Json& data) const {
    const auto found = pages_->all.find(page);
    if (found == pages_->all.end())
        throw std::logic_error("Expected a template named '" + std::string(page) + "', but there is none");
    return found->second.filled(data);
}

}  // namespace bolwerk::web
