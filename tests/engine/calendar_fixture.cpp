#include "tests/engine/calendar_fixture.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace bolwerk::engine::term {

std::string text_of_file(const std::string& path_in_source) {
    std::ifstream file{std::string{BOLWERK_SOURCE_DIR} + "/" + path_in_source, std::ios::binary};
    if (!file) throw std::runtime_error{"Expected to read " + path_in_source + ", but it is not there"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const Calendar& dutch_calendar() {
    static const Calendar calendar = parse_calendar(text_of_file("db/data/holidays.csv")).value();
    return calendar;
}

std::string last_day(const Term& term, std::string_view event, const Adjustments& adjustments,
                     const Settings& settings) {
    return iso(compute(term, day(event), dutch_calendar(), adjustments, settings).value().last_day);
}

}  // namespace bolwerk::engine::term
