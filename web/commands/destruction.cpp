#include <iostream>

#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/database_in_use.hpp"
#include "web/commands/program_output.hpp"
#include "web/commands/registers.hpp"

namespace bolwerk::web {

int print_destroyed(const Invocation& invocation) {
    leave_output_to_programs();
    DatabaseInUse database(invocation.settings);
    db::expect_migrated(database.address().application);
    db::Pool pool(database.address().application, 1);
    std::cout << pool.ask_json("archive/register", {}).dump(1) << std::endl;
    return 0;
}

int destroy_again(const Invocation& invocation) {
    const auto& file = invocation.words.front();
    const auto entries = engine::Json::parse(text_of_file(file), nullptr, false);
    if (!entries.is_array())
        throw std::runtime_error("Expected the register of what was destroyed in " + file +
                                 ", but it is something else");
    DatabaseInUse database(invocation.settings);
    db::expect_migrated(database.address().application);
    db::Pool pool(database.address().application, 1);
    std::size_t again = 0, other = 0;
    for (const auto& entry : entries) {
        const auto done = pool.ask_json("archive/destroy_again", {{"entry", entry.dump()}});
        again += done.at("destroyed").get<bool>() ? 1U : 0U;
        if (!done.at("stays").get<bool>()) continue;
        ++other;
        say("Case " + entry.at("number").get<std::string>() +
            " is there under that number and is another one, or the register is from before this version: look at it.");
    }
    say(std::to_string(again) + " of " + std::to_string(entries.size()) +
        " cases of the register were there and are destroyed again.");
    return other == 0 ? 0 : 3;
}

}  // namespace bolwerk::web
