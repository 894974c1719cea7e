// Who asks: the database introduces whoever is signed in, for most pages before the handler, for the busiest ones along
// with the answer to their first question.
#pragma once

#include <stdexcept>
#include <vector>

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// What changes something came from a page that is not ours, or not of this session.
class ForeignForm : public std::runtime_error {
public:
    ForeignForm() : std::runtime_error("Expected a form of our own, but it has another token") {}
};

/// An administrator gave the password: the person chooses another before anything else.
class OwnPasswordFirst : public std::runtime_error {
public:
    OwnPasswordFirst() : std::runtime_error("Expected a password of the person's own, but an administrator gave it") {}
};

/// Where one changes one's password.
inline constexpr std::string_view password_path = "/account/wachtwoord";

/// Fills in who is signed in. Throws SessionEnded, ForeignForm when a request that changes something shows no token of
/// this session, OwnPasswordFirst for every page but those that lead out of that, and what Visit::ask throws.
void introduce(const Request& request, Visit& visit);

/// The same in one round trip with queries that only read ("case/load + case_page/around"); their answers in this
/// order, null for nothing. The session goes along by itself. Nothing is answered to whoever is not introduced.
std::vector<engine::Json> ask_introduced(const Request& request, Visit& visit, std::string_view queries,
                                         std::vector<db::Parameter> parameters);

/// Whether the handler of this route begins with ask_introduced.
bool introduces_itself(const Request& request);

}  // namespace bolwerk::web
