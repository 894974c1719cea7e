// Where the demonstration is performed: every step goes through engine::perform, on the day on which it happens.
#pragma once

#include <map>

#include "web/demo/cast.hpp"
#include "web/demo/story.hpp"
#include "web/workers/workshop.hpp"

namespace bolwerk::web {

class Stage {
public:
    /// `file` is db/data/demo/programme.json, `evidence` the PDF that stands for every document; the file, the pool and
    /// the definitions must outlive the stage.
    Stage(db::Pool& pool, const std::vector<engine::Definition>& definitions,
          std::shared_ptr<const engine::term::Calendar> calendar, const engine::Json& file, Cast cast,
          std::string evidence);

    /// Performs one step, and what linked cases are told by it. Throws std::runtime_error when it is refused.
    void play(const Turn& turn);

    /// Deadlines whose day has come by this day: people are told, Bolwerk does what it does itself.
    void ring_alarms(engine::Date day);

    /// Absences, saved views, and what was read of the messages.
    void put_around(engine::Moment now);

private:
    struct Place {
        std::int64_t id = 0;
        std::string name;
    };

    const Place& park_of(const Scene& scene) const;
    std::pair<std::int64_t, std::int64_t> party(const Scene& scene, const std::string& role) const;
    engine::Json input_of(const Turn& turn) const;
    engine::Command command_of(const Turn& turn) const;
    std::int64_t figures_for(const Turn& turn, const engine::Command& command) const;
    void put_file(const Turn& turn, std::int64_t subject, const std::string& name, const std::string& answers);
    Workshop shop_at(engine::Moment now) const;

    db::Pool& pool_;
    const std::vector<engine::Definition>& definitions_;
    std::shared_ptr<const engine::term::Calendar> calendar_;
    const engine::Json& file_;
    Cast cast_;
    std::string evidence_;
    std::map<std::string, std::vector<Place>> parks_;  ///< by municipality, and invented ones by RIN
    std::map<std::string, std::string> region_of_;
    std::map<std::pair<int, std::string>, std::int64_t> cases_;  ///< scene and name: id
};

}  // namespace bolwerk::web
