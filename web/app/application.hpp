// From a request to its answer: assets, the session, the csrf token, the handler, and errors as pages.
#pragma once

#include "web/app/routes.hpp"

namespace bolwerk::web {

class Application {
public:
    /// Without a press there are no PDFs: their addresses are not there.
    explicit Application(const Site& site, std::shared_ptr<Renderer> press = nullptr);

    /// Answers one request; several threads at once.
    Response operator()(Request& request) const;

    /// The page for an error that the server itself found.
    Response error_page(const Request& request, int status) const;

private:
    Visit visit_of(const Request& request) const;
    Response answer(Request& request, Visit& visit) const;
    Response no_such_page(const Request& request, Visit& visit) const;
    static void leave(const Request& request, Visit& visit);

    const Site& site_;
    Routes routes_;
};

}  // namespace bolwerk::web
