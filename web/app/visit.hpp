// One request of one person: who asks, the database as that person may see it, and the frame of the page.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>

#include "engine/date.hpp"
#include "web/app/site.hpp"
#include "web/server/request.hpp"
#include "web/server/response.hpp"

namespace bolwerk::web {

struct Visit {
    const Site& site;
    engine::Moment now;
    engine::Date today;
    std::string session = {};                      ///< hash of the cookie; empty when nobody is signed in
    engine::Json person = engine::Json::object();  ///< the row of session/visit or session/who
    std::string csrf = {};
    engine::Json flash = nullptr;  ///< {kind, text} to show once
    LiveCalendar::Snapshot calendar = site.calendar.now(site.pool);

    bool signed_in() const { return !session.empty(); }
    std::int64_t person_id() const { return person.value("person", std::int64_t{0}); }
    bool has_role(std::string_view role) const;

    /// The workflows in the words of this person: who does not serve a province reads those for applicants.
    const std::vector<engine::Definition>& definitions() const;
    const engine::Definition* definition(std::string_view id) const;  ///< nullptr when there is none

    /// A query as this person; the session goes along by itself. Throws SessionEnded, DatabaseError, PoolExhausted.
    engine::Json ask(std::string_view query, std::initializer_list<db::Parameter> parameters = {}) const;
};

/// The page for people, the same values as JSON for programs. The frame (menu, counts, csrf) is added for the page
/// only.
Response page(const Request& request, const Visit& visit, std::string_view name, engine::Json values, int status = 200);

/// An error as page or problem+json; `reasons` are {reason, is_met, has_who, who}.
Response error(const Request& request, const Visit& visit, int status, std::string_view title, std::string_view text,
               engine::Json reasons = engine::Json::array());

/// 404, for what is not there and for what this person may not see alike.
Response not_found(const Request& request, const Visit& visit);

/// 303 to a page that shows a line of text on arrival.
Response redirect_with(const std::string& location, std::string_view kind, std::string_view text);

}  // namespace bolwerk::web
