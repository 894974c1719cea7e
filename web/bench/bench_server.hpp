// The server as `bolwerk serve` runs it, in this process and on a port of its own, without workers.
#pragma once

#include "db/address.hpp"
#include "web/app/application.hpp"
#include "web/commands/settings.hpp"
#include "web/server/server.hpp"

namespace bolwerk::web {

/// Answered without the application: what the server itself costs.
inline constexpr std::string_view empty_page = "/leeg";

class BenchServer {
public:
    /// Serves from here on. Throws what the start of a server throws.
    BenchServer(const db::Address& address, const Settings& settings);

    std::uint16_t port() const { return server_.port(); }
    db::Pool& pool() { return pool_; }
    const Site& site() const { return site_; }

private:
    db::Pool pool_;
    Site site_;
    Application application_;
    Server server_;
};

}  // namespace bolwerk::web
