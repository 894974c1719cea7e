#include "web/app/routes.hpp"

#include "web/sign_in/pages.hpp"

namespace bolwerk::web {

Routes all_routes() {
    Routes routes;
    routes.add("GET", "/inloggen", show_sign_in)
        .add("POST", "/inloggen", sign_in)
        .add("POST", "/uitloggen", sign_out);
    return routes;
}

bool is_public(const Request& request) { return request.route == "/inloggen"; }

}  // namespace bolwerk::web
