// What somebody does in a session of which the test knows the token, as a browser keeps it.
#pragma once

#include <algorithm>

#include "tests/web/pages/signed_in.hpp"
#include "web/sign_in/password.hpp"

namespace bolwerk::web {

class OwnSessionPages : public SignedInPages {
protected:
    struct InBrowser {
        std::string token, csrf = "x";
    };

    static InBrowser first_of(std::int64_t who) { return {"session of " + std::to_string(who)}; }

    /// One more session of this person, as if signed in elsewhere.
    InBrowser another_of(std::int64_t who, const std::string& where) {
        owner.rows(
            "insert into session (token_hash, person_id, csrf, expires_at) values (decode($1, 'hex'), $2, 'x', now() + "
            "interval '1 hour')",
            {db::checksum(where), std::to_string(who)});
        return {where};
    }

    void knows(std::int64_t who, const std::string& password) {
        owner.rows("update person set password_hash = $2 where id = $1",
                   {std::to_string(who), hash_password(password)});
    }
    bool signs_in_with(std::int64_t who, const std::string& password) {
        return password_fits(owner.value("select password_hash from person where id = $1", {std::to_string(who)}),
                             password);
    }

    Response ask(const InBrowser& browser, const std::string& method, const std::string& path, Fields form = {},
                 bool as_program = false) {
        form.add("csrf", browser.csrf);
        Request request{.id = "proef", .method = method, .target = path, .path = path};
        request.form = form;
        request.peer = "192.0.2.1";
        request.cookies.add("bolwerk", browser.token);
        request.headers.add("Accept", as_program ? "application/json" : "text/html");
        return Application(site())(request);
    }

    static Fields change(const std::string& now, const std::string& wanted, const std::string& again = {}) {
        return {
            {"wachtwoord-nu", now}, {"wachtwoord", wanted}, {"wachtwoord-nogmaals", again.empty() ? wanted : again}};
    }

    /// The session that an answer gives the browser; without a token when it gives none.
    InBrowser given_by(const Response& answer) {
        constexpr std::string_view cookie = "bolwerk=";
        for (const auto& set : answer.headers.all("Set-Cookie"))
            if (set.starts_with(cookie)) {
                const std::string token(set.substr(cookie.size(), set.find(';') - cookie.size()));
                return {token, owner.value("select csrf from session where token_hash = decode($1, 'hex')",
                                           {db::checksum(token)})};
            }
        return {};
    }

    static constexpr const char* path = "/account/wachtwoord";
};

}  // namespace bolwerk::web
