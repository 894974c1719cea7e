#include "web/server/body.hpp"

#include <utility>

#include "engine/json_text.hpp"
#include "web/server/multipart.hpp"
#include "web/server/target.hpp"
#include "web/server/text.hpp"

namespace bolwerk::web {

std::optional<Refusal> read_body(Request& request, const Limits& limits) {
    const std::string content_type(request.header("Content-Type"));
    const std::string type = media_type(content_type);
    if (type == "application/x-www-form-urlencoded") {
        auto fields = read_pairs(request.body, limits.fields);
        request.body = {};
        if (!fields) return fields.error();
        request.form = std::move(*fields);
    } else if (type == "multipart/form-data") {
        auto form =
            read_multipart(request.body, header_parameter(content_type, "boundary").value_or(""), limits.fields);
        request.body = {};
        if (!form) return form.error();
        request.form = std::move(form->fields);
        request.uploads = std::move(form->uploads);
    } else if (type == "application/json" || type.ends_with("+json")) {
        if (!storable_text(request.body)) return Refusal{400, "the JSON is not UTF-8"};
        if (engine::names_nul(request.body)) return Refusal{400, "the JSON names a character that nothing keeps"};
        if (engine::json_depth(request.body) > engine::deepest_json) return Refusal{400, "the JSON is too deep"};
        request.json = std::exchange(request.body, {});
    }
    return {};
}

}  // namespace bolwerk::web
