#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>

#include <stdexcept>

#include "tests/crash/client.hpp"

namespace bolwerk::web {
namespace {

constexpr auto form_type = "application/x-www-form-urlencoded";

std::string encoded(const std::vector<std::pair<std::string, std::string>>& form) {
    std::string body, value;
    for (const auto& [name, text] : form) {
        value.clear();
        Poco::URI::encode(text, "+&=;%#", value);
        body += (body.empty() ? "" : "&") + name + "=" + value;
    }
    return body;
}

/// "name=value" of the cookie with that name; empty when it is not set.
std::string cookie_in(const Poco::Net::HTTPResponse& response, const std::string& name) {
    for (const auto& [header, value] : response)
        if (header == "Set-Cookie" && value.starts_with(name + "=")) return value.substr(0, value.find(';'));
    return {};
}

}  // namespace

Client::Client(std::uint16_t port) : session_("127.0.0.1", port) {
    session_.setKeepAlive(true);
    session_.setTimeout(Poco::Timespan(20, 0));
}

void Client::sign_in(const std::string& account, const std::string& password) {
    ask("GET", "/inloggen", "", "");
    const auto visit = cookies_.substr(cookies_.find('=') + 1);
    post_form("/inloggen", {{"gebruiker", account}, {"wachtwoord", password}, {"csrf", visit}});
    if (cookies_.find("bolwerk=") == std::string::npos)
        throw std::runtime_error("Expected to sign in, but was refused");
    if (ask("GET", "/", "", "").status != 200) throw std::runtime_error("Expected to be signed in");
}

Reply Client::get(const std::string& path) { return ask("GET", path, "", ""); }

Reply Client::post_form(const std::string& path, const std::vector<std::pair<std::string, std::string>>& form) {
    return ask("POST", path, form_type, encoded(form));
}

Reply Client::post_json(const std::string& path, const engine::Json& body) {
    return ask("POST", path, "application/json", body.dump());
}

Reply Client::ask(const std::string& method, const std::string& path, const std::string& type,
                  const std::string& body) try {
    Poco::Net::HTTPRequest request(method, path, Poco::Net::HTTPMessage::HTTP_1_1);
    request.set("Accept", "application/json");
    if (!cookies_.empty()) request.set("Cookie", cookies_);
    if (!csrf_.empty()) request.set("X-CSRF-Token", csrf_);
    if (!type.empty()) request.setContentType(type);
    if (method == "POST") request.setContentLength64(static_cast<std::int64_t>(body.size()));
    session_.sendRequest(request) << body << std::flush;
    Poco::Net::HTTPResponse response;
    std::string text;
    Poco::StreamCopier::copyToString(session_.receiveResponse(response), text);
    for (const auto* name : {"bolwerk", "bolwerk_bezoek"})
        if (const auto cookie = cookie_in(response, name); !cookie.empty()) cookies_ = cookie;
    if (response.has("X-CSRF-Token")) csrf_ = response.get("X-CSRF-Token");
    return {static_cast<int>(response.getStatus()), engine::Json::parse(text, nullptr, false)};
} catch (const Poco::Exception&) {
    session_.reset();
    throw;
}

}  // namespace bolwerk::web
