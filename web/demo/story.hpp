// What happens in the demonstration, and when: the stories of db/data/demo/programme.json, set on parks and days.
#pragma once

#include <string>
#include <vector>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// One story on one park.
struct Scene {
    int number = 0;  ///< from 1; chooses between the variants of a text
    std::string story, municipality;
    engine::Json park;  ///< its place in the municipality, the largest is 0, or the RIN of an invented one
};

/// One step of a scene at its moment.
struct Turn {
    const Scene* scene = nullptr;
    const engine::Json* step = nullptr;  ///< of the file: on, do, by, and what it needs
    std::string key;                     ///< the same each time: doing it again does nothing
    engine::Moment at{};
    engine::Date first{};  ///< the day on which its story begins
};

/// Every turn that lies before `now`, in the order of time. Weekends are left out. The scenes and the file must outlive
/// it.
std::vector<Turn> turns_of(const engine::Json& file, const std::vector<Scene>& scenes, engine::Moment now);

std::vector<Scene> scenes_of(const engine::Json& file);

/// The value as it is filled in: one of the variants, days and years counted from the step, a day of
/// a year from that of the first step, names in place.
engine::Json filled_in(const engine::Json& value, const Turn& turn, const std::string& park_name);

}  // namespace bolwerk::web
