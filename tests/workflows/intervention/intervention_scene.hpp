// An intervention between Els of Apeldoorn, who proposes it, and Fatima of the omgevingsdienst, who carries it out.
#pragma once

#include <gmock/gmock.h>

#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {

inline const engine::Json generous_plan{{"plan_state", "draft"},
                                        {"parent_id", 3},
                                        {"attachments", 1},
                                        {"types", {"C1", "D5", "H1", "H7"}},
                                        {"enforcement_types", {"H1", "H7"}},
                                        {"public_bodies", {people::apeldoorn, people::omgevingsdienst}},
                                        {"municipalities", {people::apeldoorn}}};

inline const engine::Json lighting{{"title", "Betere verlichting"},
                                   {"type", "D5"},
                                   {"goal", "Het is ’s avonds te donker"},
                                   {"owner", people::omgevingsdienst},
                                   {"finish_by", "2027-03-01"}};

struct Intervention : testing::Test {
    Scene scene{"intervention"};

    Intervention() { scene.facts = generous_plan; }
    void proposed() { scene.does(people::els(), "open", lighting); }
    void in_progress() {
        proposed();
        scene.does(people::fatima(), "accept");
        scene.does(people::fatima(), "plan",
                   {{"start_on", "2026-12-01"}, {"finish_by", "2027-02-01"}, {"approach", "Lampen plaatsen"}});
        scene.does(people::fatima(), "start");
    }
    void carried_out() {
        in_progress();
        scene.does(people::fatima(), "finish",
                   {{"carried_out_on", "2026-11-23"}, {"result", "Twaalf lampen geplaatst"}});
    }
};

}  // namespace bolwerk::workflows
