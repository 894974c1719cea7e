// The commands of the program, and how one is chosen, told what to do, and explained.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/commands/settings.hpp"

namespace bolwerk::web {

/// What somebody asked for.
struct Invocation {
    Settings settings;
    Given given;                     ///< options of the command line, switches included
    std::vector<std::string> words;  ///< what is no option

    bool has(std::string_view option) const { return given.contains(option); }
};

struct Command {
    std::string_view name;
    std::string_view words;  ///< for example "FILE.csv"; empty when it takes none
    std::string_view summary;
    std::vector<std::string_view> takes;  ///< names of settings
    std::vector<Setting> own;             ///< options that only this command has
    int (*run)(const Invocation&);        ///< gives the exit code
    std::string_view more = {};           ///< below the options in the help, whole lines
};

/// Every command, in the order of the help.
std::span<const Command> all_commands();

/// Runs what the words of a command line ask for and gives the exit code: 0 done, 1 not done, 2 not understood, 3 done
/// in part or not running, as the help of a command says. Says in one sentence what went wrong.
int run_command(const std::vector<std::string>& command_line);

}  // namespace bolwerk::web
