#include "web/app/routes.hpp"

#include "web/pages/cases/pages.hpp"
#include "web/sign_in/pages.hpp"

namespace bolwerk::web {
namespace {

void add_case_pages(Routes& routes) {
    routes.add("GET", "/zaken/nieuw", show_new_case)
        .add("POST", "/zaken/nieuw", open_case)
        .add("GET", "/zaken/{number}", show_case)
        .add("GET", "/zaken/{number}/proces", show_process)
        .add("GET", "/zaken/{number}/acties/{action}", show_action)
        .add("POST", "/zaken/{number}/acties/{action}", take_action)
        .add("POST", "/zaken/{number}/behandelaar", assign_case)
        .add("POST", "/zaken/{number}/notities", add_note)
        .add("POST", "/zaken/{number}/advies/{advice}/herinnering", remind_advice)
        .add("POST", "/zaken/{number}/bestanden", add_file)
        .add("GET", "/zaken/{number}/bestanden/{file}", send_file);
}

void add_sign_in_pages(Routes& routes) {
    routes.add("GET", "/inloggen", show_sign_in)
        .add("POST", "/inloggen", sign_in)
        .add("POST", "/uitloggen", sign_out);
}

}  // namespace

Routes all_routes() {
    Routes routes;
    add_sign_in_pages(routes);
    add_case_pages(routes);
    return routes;
}

bool is_public(const Request& request) { return request.route == "/inloggen"; }

}  // namespace bolwerk::web
