// The answer to one request, as values; the server adds what every answer carries.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/json.hpp"
#include "web/server/fields.hpp"

namespace bolwerk::web {

/// The open line to one client of a streaming answer. Used by one thread.
class StreamWriter {
public:
    virtual ~StreamWriter() = default;
    /// Sends now. False when the client is gone or the server stops: return then.
    virtual bool write(std::string_view bytes) = 0;
    /// Waits this long, less when the client goes or the server stops: then false.
    virtual bool wait(std::chrono::milliseconds time) = 0;

    /// Sends one server-sent event (HTML, 9.2.5); an empty name leaves the name out. Data may have lines.
    bool event(std::string_view name, std::string_view data);
};

/// Always HttpOnly, for the whole site, and Secure where the client's line is.
struct Cookie {
    std::string name;
    std::string value;
    std::optional<std::chrono::seconds> max_age;  ///< zero removes it; unset: until the browser closes
    std::string_view same_site = "Lax";
};

struct Response {
    using Stream = std::function<void(StreamWriter&)>;

    int status = 200;
    Fields headers;
    std::string body;
    bool on_the_beat = false;  ///< leaves on the next beat of the server, so that its time does not tell what was found
    Stream stream;  ///< when set, runs in a thread of its own after the head went out, and may not outlive the server

    static Response html(std::string page, int status = 200);
    static Response json(const engine::Json& value, int status = 200);
    static Response text(std::string text, int status = 200);
    static Response empty(int status = 204);
    /// 303: whatever the method was, the client reads `location` with GET.
    static Response redirect(const std::string& location);
    /// A download under this name, whatever a browser could do with the type.
    static Response file(const std::string& name, const std::string& content_type, std::string bytes);
    /// application/problem+json (RFC 9457); the members of `extensions` stand beside title and detail.
    static Response problem(int status, std::string_view title, std::string_view detail,
                            const engine::Json& extensions = engine::Json::object());
    /// Server-sent events: call wait() with at most 15 s and write something now and then, so that proxies stay.
    static Response events(Stream stream);
    /// A body that is made while it leaves, for example a large export.
    static Response streamed(const std::string& content_type, Stream stream);

    /// For an answer that may not tell by its time whether there is something that this person may not see.
    Response& keep_to_the_beat();
    Response& with(std::string name, std::string value);
    Response& with(const Cookie& cookie);
};

/// The reason phrase that belongs to a status, such as "Forbidden" to 403.
std::string reason_phrase(int status);

}  // namespace bolwerk::web
