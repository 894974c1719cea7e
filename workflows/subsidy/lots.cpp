#include "workflows/subsidy/lots.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Json;
using engine::ReasonKind;

/// The generator splitmix64: small enough to write down in a protocol and to check by hand.
class Splitmix {
public:
    explicit Splitmix(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15ULL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31);
    }

    /// 0 up to and including bound - 1, each as likely.
    std::uint64_t below(std::uint64_t bound) {
        const auto largest = std::numeric_limits<std::uint64_t>::max();
        const auto fair = largest - largest % bound;
        for (;;)
            if (const auto number = next(); number < fair) return number % bound;
    }

private:
    std::uint64_t state_;
};

bool are_texts(const Json& list) {
    return list.is_array() && std::ranges::all_of(list, [](const Json& one) { return one.is_string(); });
}

/// Without blanks and in small letters, so that one name is one.
std::string without_case(const std::string& name) {
    std::string text;
    for (const char c : name)
        if (c != ' ') text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

}  // namespace

bool two_witnesses(const std::vector<std::string>& witnesses) {
    std::set<std::string> people;
    for (const auto& one : witnesses)
        if (auto name = without_case(one); !name.empty()) people.insert(std::move(name));
    return people.size() >= 2;
}

std::vector<std::string> draw_order(std::vector<std::string> lots, std::uint64_t seed) {
    std::ranges::sort(lots);
    Splitmix random(seed);
    for (auto left = lots.size(); left > 1; --left) std::swap(lots[left - 1], lots[random.below(left)]);
    return lots;
}

engine::Result<Protocol> draw(std::vector<std::string> lots, std::uint64_t seed, std::string drawn_on,
                              std::vector<std::string> witnesses) {
    if (!two_witnesses(witnesses)) return engine::bad_input("Bij een loting zijn twee verschillende getuigen nodig.");
    std::ranges::sort(lots);
    if (std::ranges::adjacent_find(lots) != lots.end())
        return engine::bad_input("Elke aanvraag doet één keer mee met de loting.");
    auto order = draw_order(lots, seed);
    return Protocol{std::string(lots_method), seed, std::move(drawn_on), std::move(witnesses), std::move(lots),
                    std::move(order),         true};
}

bool repeats(const Protocol& protocol) {
    return protocol.method == lots_method && draw_order(protocol.lots, protocol.seed) == protocol.order;
}

Json to_json(const Protocol& protocol) {
    // As text: a JSON number of 64 bits is cut short by many readers.
    return {{"method", protocol.method},
            {"seed", std::to_string(protocol.seed)},
            {"drawn_on", protocol.drawn_on},
            {"witnesses", protocol.witnesses},
            {"lots", protocol.lots},
            {"order", protocol.order},
            {"without_interest", protocol.without_interest}};
}

engine::Result<Protocol> protocol_from_json(const Json& json) {
    const auto broken = engine::bad_input("Dit is geen protocol van een loting.");
    for (const auto* name : {"method", "seed", "drawn_on"})
        if (!json.is_object() || !json.contains(name) || !json[name].is_string()) return broken;
    for (const auto* name : {"witnesses", "lots", "order"})
        if (!json.contains(name) || !are_texts(json[name])) return broken;
    Protocol protocol{json["method"],
                      0,
                      json["drawn_on"],
                      json["witnesses"],
                      json["lots"],
                      json["order"],
                      json.value("without_interest", Json()) == true};
    for (const char c : json["seed"].get_ref<const std::string&>()) {
        if (c < '0' || c > '9') return broken;
        protocol.seed = protocol.seed * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return protocol;
}

}  // namespace bolwerk::workflows::subsidy_rules
