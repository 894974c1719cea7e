#include <iostream>
#include <set>

#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/registers.hpp"
#include "workflows/subsidy/lots.hpp"

namespace bolwerk::web {
namespace {

/// Nothing when the drawing was held as it should and gives its order again.
std::string_view what_is_wrong(const workflows::subsidy_rules::Protocol& protocol) {
    if (!workflows::subsidy_rules::repeats(protocol))
        return "Expected the order of the protocol, but drawing again by its method gives another one.";
    if (std::set(protocol.lots.begin(), protocol.lots.end()).size() != protocol.lots.size())
        return "Expected each application to draw once, but one is in the protocol twice.";
    if (!workflows::subsidy_rules::two_witnesses(protocol.witnesses))
        return "Expected two different witnesses in the protocol, but there are not.";
    if (!protocol.without_interest)
        return "Expected the protocol to say that no witness had an interest, but it does not.";
    return {};
}

}  // namespace

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
    const auto wrong = what_is_wrong(*protocol);
    if (wrong.empty()) return 0;
    say_error(wrong);
    return 1;
}

}  // namespace bolwerk::web
