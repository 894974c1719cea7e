#include "web/commands/command.hpp"

#include <Poco/Exception.h>
#include <Poco/Util/HelpFormatter.h>
#include <Poco/Util/Option.h>
#include <Poco/Util/OptionProcessor.h>
#include <Poco/Util/OptionSet.h>

#include <algorithm>
#include <iostream>
#include <sstream>

#include "db/error.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/signals.hpp"
#include "web/commands/version.hpp"
#include "web/log/log.hpp"

namespace bolwerk::web {
namespace {

const std::vector<std::string_view> with_database{"var", "home", "database", "database-owner", "config"};

constexpr std::string_view rows_that_end =
    "Every row of the file is added, changed, unchanged or refused, and each refused row is shown with its line and "
    "why.\n"
    "It ends with 0 when every row was taken over, with 3 when some were refused (all others are in), and with 1 when\n"
    "nothing was imported: every row was refused, or the file is not a list of parks.\n";

constexpr std::string_view rows_of_terms =
    "The first line of the file names the columns, in any order; columns beside these four are kept as they are.\n"
    "  event        the day that the term begins after, as 2026-03-18\n"
    "  count        how many, a whole number\n"
    "  unit         days, weeks, months or years\n"
    "  in_statute   1 when the term stands in a law (Algemene termijnenwet), else 0\n"
    "The same rows come out on the standard output, with raw_last_day, last_day and explanation (in Dutch) behind "
    "them.\n"
    "A row that cannot be read is told on the error output as well, and it ends with 1 then.\n\n"
    "  event,count,unit,in_statute\n"
    "  2026-03-18,6,weeks,1\n";

constexpr std::string_view how_it_runs =
    "start keeps it on, also when no server uses it; stop ends it; status ends with 0 when it runs and with 3 when "
    "not.\n";

std::vector<std::string_view> every_setting() {
    std::vector<std::string_view> names;
    for (const auto& one : all_settings()) names.push_back(one.name);
    return names;
}

Poco::Util::OptionSet options_of(const Command& command) {
    Poco::Util::OptionSet options;
    const auto add = [&](const Setting& one) {
        std::string help(one.help);
        if (!one.otherwise.empty()) help += " (" + std::string(one.otherwise) + ")";
        if (!one.environment.empty()) help += " [" + std::string(one.environment) + "]";
        Poco::Util::Option option(std::string(one.name), "", help);
        if (!one.argument.empty()) option.argument(std::string(one.argument));
        options.addOption(option);
    };
    for (const auto& one : command.own) add(one);
    for (const auto& name : command.takes) add(setting_named(name));
    options.addOption(Poco::Util::Option("help", "", "this text"));
    return options;
}

void print_help(const Command& command) {
    const auto options = options_of(command);
    Poco::Util::HelpFormatter formatter(options);
    formatter.setUnixStyle(true);
    formatter.setWidth(110);
    formatter.setCommand("bolwerk " + std::string(command.name));
    formatter.setUsage((command.words.empty() ? "" : std::string(command.words) + " ") + "[options]");
    formatter.setHeader(std::string(command.summary) + ".");
    formatter.setFooter(
        "A name in [...] is the environment variable that says the same; the command line goes before it, and it goes "
        "before the file of --config, which has lines such as \"port = 8081\".");
    formatter.format(std::cout);
    if (!command.more.empty()) std::cout << "\n" << command.more << std::flush;
}

void print_overview() {
    std::cout << "usage: bolwerk COMMAND [options]\n\n";
    for (const auto& command : all_commands()) {
        auto usage = std::string(command.name) + (command.words.empty() ? "" : " " + std::string(command.words));
        usage.resize(std::max<std::size_t>(usage.size() + 2, 32), ' ');
        std::cout << "  " << usage << command.summary << "\n";
    }
    std::cout
        << "\n`bolwerk COMMAND --help` explains the options of a command, `bolwerk --version` says which build this is."
        << std::endl;
}

/// Reads what stands behind the name of the command. Throws Poco::Exception for what it does not understand.
void read_words(Invocation& invocation, const Command& command, const std::vector<std::string>& line) {
    const auto options = options_of(command);
    Poco::Util::OptionProcessor processor(options);
    processor.setUnixStyle(true);
    const auto take = [&](const std::string& word) {
        std::string name, value;
        const bool option = processor.process(word, name, value);
        if (option && !name.empty()) invocation.given[name] = value.empty() ? "yes" : value;
        if (!option && !word.empty()) invocation.words.push_back(word);
    };
    for (std::size_t place = 1; place < line.size(); ++place) take(line[place]);
    processor.checkRequired();
}

int run(const Command& command, const std::vector<std::string>& line) try {
    Invocation invocation;
    try {
        read_words(invocation, command, line);
    } catch (const Poco::Exception& error) {
        throw UsageError("Expected options that 'bolwerk " + std::string(command.name) + "' knows, but " +
                         error.displayText());
    }
    if (invocation.has("help")) return print_help(command), 0;
    if (invocation.words.empty() != command.words.empty() || invocation.words.size() > 1)
        throw UsageError("Expected " + (command.words.empty() ? "options only" : std::string(command.words)) +
                         " after 'bolwerk " + std::string(command.name) + "', but got " +
                         std::to_string(invocation.words.size()) + " words");
    const bool needs_home = std::ranges::find(command.takes, "home") != command.takes.end();
    invocation.settings = read_settings(invocation.given, needs_home);
    return command.run(invocation);
} catch (const UsageError& error) {
    say_error(std::string(error.what()) + ". See 'bolwerk " + std::string(command.name) + " --help'.");
    return 2;
}

}  // namespace

std::span<const Command> all_commands() {
    // clang-format off
    static const std::vector<Command> commands{
        {"serve", "", "Starts the database, migrates it and serves Bolwerk until it is told to stop", every_setting(), {}, serve},
        {"migrate", "", "Brings the database to this version", with_database, {}, migrate_database},
        {"import-parks", "FILE", "Reads business parks from CSV or GeoJSON", with_database,
         {{"all", "", "", "", "also show the rows that changed nothing"}}, import_parks, rows_that_end},
        {"verify", "", "Replays every case and checks the chains of events", with_database, {}, verify_cases},
        {"demo", "", "Loads the demonstration programme, once", with_database,
         {{"reset", "", "", "", "throw the private database away first"}}, load_demo},
        {"bench", "", "Measures pages, transitions and decisions on a database of its own", {"var", "home", "threads", "pool", "config"},
         {{"quick", "", "", "", "20,000 cases and short rounds"},
          {"cases", "", "N", "1000000", "how many cases the large measurement stands on"},
          {"only", "", "PART", "", "pages, transitions, subsidies (10,000 applications in one scheme, and 16 signers at once), risk (a round over 600 parks), letters, mails or report"},
          {"rounds", "", "N", "5", "how often each figure is measured"}}, bench},
        {"cluster", "start|stop|status", "Starts or stops the private PostgreSQL by itself", {"var", "config"}, {}, cluster, how_it_runs},
        {"terms", "FILE.csv", "Works out legal terms: event,count,unit,in_statute in, last days out", {"home", "config"}, {}, compute_terms, rows_of_terms},
        {"redraw", "PROTOCOL.json", "Draws lots again by the protocol of a drawing, and says whether it was so", {"config"}, {}, redraw_lots},
        {"bounced", "", "Reads a mail server's report that a message did not arrive, on the standard input", with_database, {}, take_bounce},
        {"destroyed", "", "Prints the register of what was destroyed, to keep apart from backups", with_database, {}, print_destroyed},
        {"destroy-again", "REGISTER.json", "Destroys again what a restored backup brought back", with_database, {}, destroy_again},
        {"reseal", "OLD_KEY_FILE", "Seals who gave a signal under the key of reporter-key-file in place of an old one",
         {"var", "home", "database", "database-owner", "reporter-key-file", "config"}, {}, reseal}};
    // clang-format on
    return commands;
}

int run_command(const std::vector<std::string>& line) try {
    if (!line.empty() && line.front() == "--version") return std::cout << version_text << std::endl, 0;
    if (line.empty() || line.front() == "--help" || line.front() == "help")
        return print_overview(), line.empty() ? 2 : 0;
    const auto commands = all_commands();
    const auto found = std::ranges::find(commands, line.front(), &Command::name);
    hold_signals();
    open_log(LogLevel::warning);
    if (found != commands.end()) return run(*found, line);
    say_error("Expected a command, but got '" + line.front() + "'. 'bolwerk --help' lists them.");
    return 2;
} catch (const db::DatabaseError& error) {
    // What the server's own library says takes several lines and names the address once for each road to it.
    const bool unreachable = error.kind == db::ErrorKind::connection;
    say_error(unreachable
                  ? "Expected to reach PostgreSQL, but it does not answer or does not let this role in: see whether "
                    "it runs, and what --database and --database-owner say"
                  : error.what());
    return 1;
} catch (const Interrupted& stop) {
    say(stop.what());
    return 130;
} catch (const Poco::Exception& error) {
    say_error(error.displayText());
    return 1;
} catch (const std::exception& error) {
    say_error(error.what());
    return 1;
}

}  // namespace bolwerk::web
