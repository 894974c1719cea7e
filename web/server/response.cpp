#include "web/server/response.hpp"

#include <Poco/Net/HTTPResponse.h>

#include "web/server/text.hpp"

namespace bolwerk::web {

namespace {

Response typed(std::string content_type, std::string body, int status) {
    Response response;
    response.status = status;
    response.headers.add("Content-Type", std::move(content_type));
    response.body = std::move(body);
    return response;
}

std::string dumped(const engine::Json& value) {
    return value.dump(-1, ' ', false, engine::Json::error_handler_t::replace);
}

}  // namespace

bool StreamWriter::event(std::string_view name, std::string_view data) {
    std::string text = name.empty() ? "" : "event: " + std::string(name) + "\n";
    do text += "data: " + std::string(take_until(data, '\n')) + "\n";
    while (!data.empty());
    return write(text + "\n");
}

Response Response::html(std::string page, int status) {
    return typed("text/html; charset=utf-8", std::move(page), status);
}

Response Response::json(const engine::Json& value, int status) {
    return typed("application/json", dumped(value), status);
}

Response Response::text(std::string text, int status) {
    return typed("text/plain; charset=utf-8", std::move(text), status);
}

Response Response::empty(int status) {
    Response response;
    response.status = status;
    return response;
}

Response Response::redirect(const std::string& location) { return empty(303).with("Location", location); }

Response Response::file(const std::string& name, const std::string& content_type, std::string bytes) {
    // RFC 6266: every browser reads the second form; no plain one, so that no two names can differ.
    return typed(content_type, std::move(bytes), 200)
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded(name));
}

Response Response::problem(int status, std::string_view title, std::string_view detail,
                           const engine::Json& extensions) {
    engine::Json members = extensions.is_object() ? extensions : engine::Json::object();
    members["type"] = "about:blank";
    members["status"] = status;
    members["title"] = title;
    members["detail"] = detail;
    return typed("application/problem+json", dumped(members), status);
}

Response Response::events(Stream stream) { return streamed("text/event-stream", std::move(stream)); }

Response Response::streamed(const std::string& content_type, Stream stream) {
    Response response = typed(content_type, {}, 200);
    response.stream = std::move(stream);
    return response;
}

Response& Response::keep_to_the_beat() {
    on_the_beat = true;
    return *this;
}

Response& Response::with(std::string name, std::string value) {
    headers.add(std::move(name), std::move(value));
    return *this;
}

Response& Response::with(const Cookie& cookie) {
    std::string text =
        cookie.name + "=" + cookie.value + "; Path=/; HttpOnly; SameSite=" + std::string(cookie.same_site);
    if (cookie.max_age) text += "; Max-Age=" + std::to_string(cookie.max_age->count());
    return with("Set-Cookie", text);
}

std::string reason_phrase(int status) {
    return Poco::Net::HTTPResponse::getReasonForStatus(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(status));
}

}  // namespace bolwerk::web
