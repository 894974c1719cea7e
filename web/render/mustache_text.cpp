#include "web/render/mustache_text.hpp"

#include <kainjow/mustache.hpp>
#include <stdexcept>

namespace bolwerk::web {
namespace {

namespace mustache = kainjow::mustache;

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

std::string with_partials(std::string_view text, const Partials& partials, int depth) {
    if (depth > 12) throw std::runtime_error("Expected partials to end, but one names itself");
    std::string out;
    std::size_t at = 0;
    for (auto open = text.find("{{>"); open != std::string_view::npos; open = text.find("{{>", at)) {
        const auto close = text.find("}}", open);
        const auto name = text.substr(open + 3, close - open - 3);
        const auto found = partials.find(name);
        if (close == std::string_view::npos || found == partials.end())
            throw std::runtime_error("Expected a partial named '" + std::string(name) + "', but there is none");
        out.append(text.substr(at, open - at)).append(with_partials(found->second, partials, depth + 1));
        at = close + 2;
    }
    return out.append(text.substr(at));
}

struct MustacheText::Parsed {
    mustache::mustache text;
};

MustacheText::MustacheText(const std::string& text) : parsed_(new Parsed{mustache::mustache(text)}) {
    if (!parsed_->text.is_valid()) throw std::runtime_error(parsed_->text.error_message());
}

MustacheText::MustacheText(MustacheText&&) noexcept = default;
MustacheText::~MustacheText() = default;

std::string MustacheText::filled(const engine::Json& values) const { return parsed_->text.render(data_of(values)); }

}  // namespace bolwerk::web
