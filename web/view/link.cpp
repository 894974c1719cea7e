#include "web/view/link.hpp"

#include "web/server/text.hpp"

namespace bolwerk::web {

std::string link_to(std::string_view path, const Fields& query) {
    std::string link(path);
    char before = '?';
    for (const auto& [name, value] : query) {
        if (value.empty()) continue;
        link += before + name + '=' + percent_encoded(value);
        before = '&';
    }
    return link;
}

Fields with(Fields query, std::string_view name, std::string_view value) {
    query.set(name, std::string(value));
    return query;
}

}  // namespace bolwerk::web
