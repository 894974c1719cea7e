#include <iostream>

#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/registers.hpp"
#include "workflows/subsidy/lots.hpp"

namespace bolwerk::web {

/// Needs nothing but the file: whoever holds the protocol of a drawing of lots can draw it again.
int redraw_lots(const Invocation& invocation) {
    const auto& file = invocation.words.front();
    const auto json = engine::Json::parse(text_of_file(file), nullptr, false);
    const auto protocol = workflows::subsidy_rules::protocol_from_json(json);
    if (!protocol)
        throw std::runtime_error("Expected the protocol of a drawing in " + file + ", but it is something else");
    const auto order = workflows::subsidy_rules::draw_order(protocol->lots, protocol->seed);
    for (std::size_t place = 0; place < order.size(); ++place) std::cout << place + 1 << ". " << order[place] << "\n";
    std::cout << std::flush;
    if (workflows::subsidy_rules::repeats(*protocol)) return 0;
    say_error("Expected the order of the protocol, but drawing again by its method gives another one.");
    return 1;
}

}  // namespace bolwerk::web
