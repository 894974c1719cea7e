#include "web/render/mustache_text.hpp"

#include <stdexcept>

#include "web/render/json_context.hpp"

namespace bolwerk::web {
namespace {

namespace mustache = kainjow::mustache;

constexpr std::size_t usual_size = 64 * 1024;

/// Most text has nothing to escape.
std::string escaped(const std::string& text) {
    return text.find_first_of("&<>\"'") == std::string::npos ? text : mustache::html_escape(text);
}

/// Where the library writes to.
struct Page {
    std::string text;

    Page& operator<<(const std::string& part) {
        text += part;
        return *this;
    }
};

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
    parsed_->text.set_custom_escape(escaped);
}

MustacheText::MustacheText(MustacheText&&) noexcept = default;
MustacheText::~MustacheText() = default;

std::string MustacheText::filled(const engine::Json& values) const {
    Page page;
    page.text.reserve(usual_size);
    JsonContext context(values);
    return std::move(parsed_->text.render(context, page).text);
}

}  // namespace bolwerk::web
