#include "web/app/unknown_filter.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// "/zaken.csv": what is read by a program, also when a browser fetches it.
bool is_file(const Request& request) {
    return request.path.find('.', request.path.rfind('/') + 1) != std::string::npos;
}

std::string joined_names(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

}  // namespace

std::optional<Response> refuse_unknown(const Request& request, Visit& visit, const LeftOut& left_out) {
    if (!left_out.names.empty() && (request.wants_json() || is_file(request))) {
        const std::string title = "Onbekend filter";
        const auto text =
            "Dit filter, of deze waarde van het filter, bestaat niet: " + joined_names(left_out.names) + ".";
        if (!request.wants_json()) return error(request, visit, 400, title, text);
        return Response::problem(400, title, text, {{"parameters", left_out.names}, {"code", request.id}});
    }
    auto remark = Json::object();
    add_remarks(remark, left_out.remarks, visit.flash);
    if (remark.contains("flash")) visit.flash = remark.at("flash");
    return std::nullopt;
}

std::optional<Response> refuse_every_filter(const Request& request, Visit& visit) {
    return refuse_unknown(request, visit, FilterReader(request.query).left_out());
}

}  // namespace bolwerk::web
