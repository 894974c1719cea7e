// Drawing lots: an order that only a seed decides, with a protocol by which anybody can draw it again (HANDBOOK 14.4).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/json.hpp"
#include "engine/result.hpp"

namespace bolwerk::workflows::subsidy_rules {

/// How lots are drawn: splitmix64 from the seed, Fisher-Yates over the lots in alphabetical order, from the last one
/// down, remainders drawn again so that every order is as likely.
inline constexpr std::string_view lots_method = "splitmix64-fisher-yates-1";

/// What is kept of a drawing: enough to repeat it and to see who was there.
struct Protocol {
    std::string method{lots_method};
    std::uint64_t seed = 0;
    std::string drawn_on;                ///< ISO date
    std::vector<std::string> witnesses;  ///< a notary, or two officers
    std::vector<std::string> lots;       ///< numbers of the applications, in alphabetical order
    std::vector<std::string> order;      ///< as drawn, first one first
    bool without_interest = false;       ///< no witness belongs to whoever has a lot (Awb 2:4)

    bool operator==(const Protocol&) const = default;
};

/// The order alone; the same lots and seed give the same order, however the lots were listed.
std::vector<std::string> draw_order(std::vector<std::string> lots, std::uint64_t seed);

/// Two people, whatever else stands there: one name written in two ways is one witness.
bool two_witnesses(const std::vector<std::string>& witnesses);

/// Draws and writes down, for witnesses of whom it is known that none has an interest (Awb 2:4). Refused without two
/// different ones, or when a lot is in it twice.
engine::Result<Protocol> draw(std::vector<std::string> lots, std::uint64_t seed, std::string drawn_on,
                              std::vector<std::string> witnesses);

/// Whether drawing again gives the order that the protocol says.
bool repeats(const Protocol& protocol);

engine::Json to_json(const Protocol& protocol);

/// Refused when a part is missing or of another kind; what a protocol does not say of interests, it does not claim.
engine::Result<Protocol> protocol_from_json(const engine::Json& json);

}  // namespace bolwerk::workflows::subsidy_rules
