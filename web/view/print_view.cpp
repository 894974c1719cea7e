#include "web/view/print_view.hpp"

#include "web/export/copy_mark.hpp"

namespace bolwerk::web {

engine::Json print_view(int level, const std::string& href, const engine::Json& noted) {
    const auto taken = taken_out(noted);
    return {{"is_confidential", level >= 2},
            {"has_mark", taken.has_value()},
            {"mark", taken ? copy_mark(*taken) : ""},
            {"level_text", "V" + std::to_string(level)},
            {"href", href + (href.find('?') == std::string::npos ? "?" : "&") + "afdruk=ja"}};
}

}  // namespace bolwerk::web
