#include "web/bench/bench_desk.hpp"

#include <stdexcept>

#include "db/checksum.hpp"
#include "web/sign_in/pages.hpp"
#include "web/sign_in/password.hpp"

namespace bolwerk::web {
namespace {

constexpr int most_cases = 1024;

std::string head(std::string_view method, std::string_view path, const std::string& token) {
    std::string text(method);
    text.append(" ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    if (!token.empty()) text += "Cookie: " + std::string(session_cookie) + "=" + token + "\r\n";
    return text;
}

}  // namespace

std::string BenchDesk::page(std::string_view path) const {
    return head("GET", path, token) + "Accept: text/html\r\n\r\n";
}

std::string BenchDesk::note(std::string_view number) const {
    return post("/zaken/" + std::string(number) + "/acties/note",
                {{"input", {{"text", "Gebeld met de parkmanager."}}}});
}

std::string BenchDesk::post(std::string_view path, const engine::Json& values) const {
    const auto body = values.dump();
    return head("POST", path, token) + "X-CSRF-Token: " + csrf +
           "\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

BenchDesk open_desk(db::Pool& pool) {
    const auto found = pool.ask_json("bench/desk", {{"most", most_cases}});
    if (found.is_null() || found.at("cases").size() < 2)
        throw std::runtime_error(
            "Expected a coordinator with cases to measure with, but there is none: ask for more --cases");
    BenchDesk desk{.person = found.at("person"), .token = random_token(), .csrf = random_token()};
    desk.session = db::checksum(desk.token);
    for (const auto& one : found.at("cases")) {
        desk.ids.push_back(one.at("id"));
        desk.numbers.push_back(one.at("number"));
    }
    pool.ask("session/open",
             {{"token_hash", desk.session}, {"csrf", desk.csrf}, {"person", desk.person}, {"hours", 12}});
    return desk;
}

}  // namespace bolwerk::web
