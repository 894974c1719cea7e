#include "web/bench/bench_server.hpp"

#include "web/commands/registers.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

Site site_of(const Settings& settings, db::Pool& pool) {
    return {.pool = pool,
            .definitions = workflows::every_definition(),
            .calendar = read_calendar(pool),
            .templates = Templates(settings.home / "templates"),
            .assets = StaticFiles(settings.home / "web" / "assets", "/assets/"),
            .map = MunicipalityMap(text_of_file(settings.home / "db" / "data" / "municipality_borders_rd.geojson")),
            .demo = true,
            .version_text = "Bolwerk"};
}

}  // namespace

BenchServer::BenchServer(const db::Address& address, const Settings& settings)
    : pool_(address.application, settings.pool),
      site_(site_of(settings, pool_)),
      application_(site_),
      server_({.port = 0, .threads = settings.threads}, [this](Request& request) {
          return request.path == empty_page ? Response::text("leeg\n") : application_(request);
      }) {
    server_.start();
}

}  // namespace bolwerk::web
