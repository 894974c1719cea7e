#include "tests/workflows/people_fixture.hpp"

namespace bolwerk::workflows::people {

using engine::Actor;

Actor somebody(std::int64_t id, std::string name, std::string role, std::int64_t organisation, bool covers) {
    return {id,
            std::move(name),
            {{std::move(role), organisation, "Organisatie " + std::to_string(organisation), covers, 0, {}}}};
}

Actor standing_in(Actor who, const Actor& absent) {
    who.holdings = absent.holdings;
    for (auto& holding : who.holdings) {
        holding.on_behalf_of = absent.person;
        holding.on_behalf_of_name = absent.name;
    }
    return who;
}

Actor els() { return somebody(101, "Els Wolters", "municipal_coordinator", apeldoorn, true); }
Actor bram() { return somebody(102, "Bram Otten", "municipal_coordinator", apeldoorn, true); }
Actor noor() { return somebody(103, "Noor Bakker", "municipal_coordinator", almere); }
Actor karim() { return somebody(104, "Karim Aydin", "business_liaison", apeldoorn, true); }
Actor joke() { return somebody(105, "Joke Visser", "steering_group_secretary", steering_group, true); }
Actor tjeerd() { return somebody(106, "Tjeerd Postma", "dto_project_lead", district_team, true); }
Actor fatima() { return somebody(107, "Fatima el Idrissi", "partner_contributor", omgevingsdienst, true); }
Actor sanne() { return somebody(108, "Sanne Kuipers", "kvo_process_supervisor", process_bureau); }
Actor ruud() { return somebody(109, "Ruud Hendriks", "auditor", certifier); }
Actor gerda() { return somebody(110, "Gerda Smit", "business_association", biz_association); }
Actor bolwerk() { return engine::system_actor(); }

}  // namespace bolwerk::workflows::people
