#include <iostream>

#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/database_in_use.hpp"
#include "web/commands/registers.hpp"

namespace bolwerk::web {

int print_destroyed(const Invocation& invocation) {
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
    std::size_t again = 0;
    for (const auto& entry : entries)
        if (pool.ask_json("archive/destroy_again", {{"entry", entry.dump()}}).at("destroyed").get<bool>()) ++again;
    say(std::to_string(again) + " of " + std::to_string(entries.size()) +
        " cases of the register were there and are destroyed again.");
    return 0;
}

}  // namespace bolwerk::web
