#include "web/pages/cases/reader_ground.hpp"

namespace bolwerk::web {
namespace {

struct WhyReader {
    std::string_view because, text;
};
constexpr WhyReader grounds[]{{"owner", "Heeft de zaak"},
                              {"party", "Doet mee aan de zaak"},
                              {"advice", "Is om advies gevraagd"},
                              {"linked", "Heeft de zaak waar deze bij hoort"},
                              {"area", "Leest mee in dit gebied"}};

}  // namespace

std::string_view why_reads(std::string_view because) {
    for (const auto& one : grounds)
        if (one.because == because) return one.text;
    return "Mag de zaak zien";
}

}  // namespace bolwerk::web
