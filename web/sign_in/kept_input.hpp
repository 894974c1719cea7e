// What a form held when the session ended: it travels along with signing in, and comes back to whoever typed it only.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

struct KeptInput {
    engine::Json fields = engine::Json::array();  ///< [{name, value}]
    std::string written_in;                       ///< the token of the session that the form was made in

    bool empty() const { return fields.empty(); }
};

/// Of a form that came in without a session. A token says whose it was, and nobody else has seen it.
KeptInput kept_of_form(const Fields& form);

/// Of the sign-in form, in which it travels along.
KeptInput kept_of_sign_in(const Fields& form);

/// The hidden fields with which it travels along.
engine::Json hidden_fields(const KeptInput& kept);

/// Whether it can still be told whose it is; a session is forgotten some days after it ended.
bool has_known_writer(const KeptInput& kept, db::Pool& pool);

/// Whether this person typed it.
bool was_written_by(const KeptInput& kept, std::int64_t person, db::Pool& pool);

}  // namespace bolwerk::web
