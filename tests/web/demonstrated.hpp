// A database with the demonstration in it for each test, copied from one that a test program loads once.
#pragma once

#include "tests/db/fresh_database.hpp"
#include "web/commands/demonstration.hpp"
#include "web/commands/registers.hpp"
#include "web/log/log.hpp"

namespace bolwerk::web {

class Demonstrated : public db::FreshDatabase {
protected:
    Demonstrated() : FreshDatabase(model()) {}
    std::string value(const std::string& query) { return owner.value(query); }

private:
    static const std::string& model() {
        static const std::string name = [] {
            const std::filesystem::path home = BOLWERK_SOURCE_DIR;
            std::string made;
            const auto address = db::TestCluster::instance().fresh(made, "model");
            open_log(LogLevel::error);
            db::Pool pool(address.application, 1);
            fill_registers(pool, home);
            load_demonstration(address.application, home);
            return made;
        }();
        return name;
    }
};

}  // namespace bolwerk::web
