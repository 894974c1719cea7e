#include "web/render/templates.hpp"

#include <fstream>
#include <iterator>
#include <kainjow/mustache.hpp>
#include <map>
#include <stdexcept>

namespace bolwerk::web {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;
namespace mustache = kainjow::mustache;

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Puts each partial where it is named: the parser then sees one text, and a data key can never hide a partial.
std::string expanded(const std::string& text, const Texts& partials, int depth) {
    if (depth > 12) throw std::runtime_error("Expected partials to end, but one names itself");
    std::string out;
    std::size_t at = 0;
    for (auto open = text.find("{{>"); open != std::string::npos; open = text.find("{{>", at)) {
        const auto close = text.find("}}", open);
        const auto name = text.substr(open + 3, close - open - 3);
        const auto found = partials.find(name);
        if (found == partials.end())
            throw std::runtime_error("Expected a partial named '" + name + "', but there is none");
        out.append(text, at, open - at).append(expanded(found->second, partials, depth + 1));
        at = close + 2;
    }
    return out.append(text, at, std::string::npos);
}

mustache::data data_of(const engine::Json& json) {
    switch (json.type()) {
        case engine::Json::value_t::object: {
            mustache::data object(mustache::data::type::object);
            for (const auto& [key, value] : json.items()) object.set(key, data_of(value));
            return object;
        }
        case engine::Json::value_t::array: {
            mustache::data list(mustache::data::type::list);
            for (const auto& value : json) list.push_back(data_of(value));
            return list;
        }
        case engine::Json::value_t::string:
            return mustache::data(json.get_ref<const std::string&>());
        case engine::Json::value_t::boolean:
            return mustache::data(json.get<bool>());
        case engine::Json::value_t::null:
            return mustache::data(false);
        default:
            return mustache::data(json.dump());
    }
}

}  // namespace

struct Templates::Pages {
    std::map<std::string, mustache::mustache, std::less<>> all;
};

Templates::Templates(const std::filesystem::path& folder) : pages_(std::make_unique<Pages>()) {
    Texts partials;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "partials"))
        partials[entry.path().stem().string()] = read_file(entry.path());
    const auto pages = folder / "pages";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(pages)) {
        if (entry.path().extension() != ".mustache") continue;
        const auto name = std::filesystem::relative(entry.path(), pages).replace_extension().generic_string();
        mustache::mustache page(expanded(read_file(entry.path()), partials, 0));
        if (!page.is_valid())
            throw std::runtime_error("Expected a template that can be read, but " + name + ": " + page.error_message());
        pages_->all.emplace(name, std::move(page));
    }
}

Templates::Templates(Templates&&) noexcept = default;
Templates::~Templates() = default;

std::string Templates::render(std::string_view page, const engine::Json& data) const {
    const auto found = pages_->all.find(page);
    if (found == pages_->all.end())
        throw std::logic_error("Expected a template named '" + std::string(page) + "', but there is none");
    return found->second.render(data_of(data));
}

}  // namespace bolwerk::web
