// The one table of addresses: method, pattern, handler. The context is what a handler works with beside the request.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "web/server/request.hpp"
#include "web/server/response.hpp"
#include "web/server/route_table.hpp"

namespace bolwerk::web {

template <class Context>
class Router {
public:
    using Handler = std::function<Response(const Request&, Context&)>;

    struct Route {
        std::string method;
        std::string pattern;
        Handler handler;
    };

    /// Throws std::logic_error for a malformed pattern or a row that is there already.
    Router& add(std::string method, std::string pattern, Handler handler) {
        table_.add(method, pattern);
        routes_.push_back({std::move(method), std::move(pattern), std::move(handler)});
        return *this;
    }

    const std::vector<Route>& routes() const { return routes_; }

    /// The route for this request, whose `route` and `captures` it fills; null where there is none. Separate from
    /// running it, so that a caller can look at who asks in between.
    const Route* find(Request& request) const {
        auto found = table_.find(request.method, request.path);
        auto* match = std::get_if<RouteTable::Found>(&found);
        if (match == nullptr) return nullptr;
        const Route& route = routes_[match->row];
        request.route = route.pattern;
        request.captures = std::move(match->captures);
        return &route;
    }

    /// The methods that would find this path, as the header Allow names them; empty where none would: 404, else 405.
    std::string allowed(const Request& request) const {
        const auto found = table_.find("", request.path);
        const auto* other = std::get_if<RouteTable::OtherMethods>(&found);
        return other == nullptr ? std::string() : other->allowed;
    }

    /// Finds and runs; what is not there is a bare problem of 404, or 405 with Allow.
    Response handle(Request& request, Context& context) const {
        if (const Route* route = find(request)) return route->handler(request, context);
        const std::string methods = allowed(request);
        if (methods.empty()) return Response::problem(404, reason_phrase(404), "");
        return Response::problem(405, reason_phrase(405), "").with("Allow", methods);
    }

private:
    RouteTable table_;
    std::vector<Route> routes_;
};

}  // namespace bolwerk::web
