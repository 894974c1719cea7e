#include "web/export/copy_mark.hpp"

#include "engine/local_time.hpp"

namespace bolwerk::web {

std::string copy_mark(int level, std::string_view who, engine::Moment when, std::string_view purpose) {
    return "V" + std::to_string(level) + ", vertrouwelijk. Gemaakt door " + std::string(who) + " op " +
           engine::local_stamp(when) + ". Doel: " + std::string(purpose);
}

}  // namespace bolwerk::web
