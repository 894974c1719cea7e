// What Bolwerk is told from outside: on the command line, in the environment, in a file; in that order.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace bolwerk::web {

/// One thing that can be told. It has the same name on the command line and in the file.
struct Setting {
    std::string_view name;
    std::string_view environment;  ///< empty: not by the environment
    std::string_view argument;     ///< what stands behind it; empty for a switch
    std::string_view otherwise;    ///< when nobody says anything
    std::string_view help;
};

/// What the command line said, by name.
using Given = std::map<std::string, std::string, std::less<>>;

struct Settings {
    std::filesystem::path var;   ///< the data of this installation
    std::filesystem::path home;  ///< templates/, web/assets/ and db/data/
    std::string database;        ///< conninfo of the application; empty: a private PostgreSQL below var
    std::string database_owner;  ///< conninfo of who migrates; empty: somebody else does that
    std::string address;
    std::uint16_t port = 0;
    unsigned threads = 0;
    unsigned pool = 0;
    std::vector<std::string> trusted_proxies;
    std::string virus_scan;  ///< command that gets a file on its input and ends with 0 for clean, 1 for infected
    bool workers = true;
    bool demo = true;
};

/// Told wrongly: one sentence says what and how it should be.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

std::span<const Setting> all_settings();

/// Throws std::logic_error for an unknown name.
const Setting& setting_named(std::string_view name);

/// Looks for the home folder only when it is needed. Throws UsageError.
Settings read_settings(const Given& given, bool needs_home);

}  // namespace bolwerk::web
