// Who takes part in the programme (HANDBOOK 2.2): the roles that every workflow names alike.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows {

using engine::PartyRole;
using engine::Reach;
using engine::Role;

/// Gemeentelijk coördinator ondermijning, for the parks of the own municipality.
struct Coordinator : Role<"municipal_coordinator", "de gemeentelijk coördinator"> {};
struct BusinessLiaison : Role<"business_liaison", "de bedrijfscontactfunctionaris"> {};
struct Police : Role<"police_contributor", "de politie", Reach::area> {};
struct SteeringGroupSecretary : Role<"steering_group_secretary", "de secretaris van de stuurgroep", Reach::area> {};
struct ProjectLead : Role<"dto_project_lead", "de projectleider van het district", Reach::area> {};
struct ProgrammeManager : Role<"programme_manager", "de programmamanager van de provincie", Reach::area> {};

/// Procesbegeleider KVO-B: takes part in the own tracks only.
struct ProcessSupervisor : PartyRole<"process_supervisor", "de procesbegeleider"> {};
/// Parkmanagement or business association of the park.
struct ParkManagement : PartyRole<"park_management", "het parkmanagement"> {};
/// Certificatie-instelling that audits a KVO-B track.
struct Auditor : PartyRole<"auditor", "de auditor"> {};
/// The association or foundation that carries a business investment zone.
struct BizAssociation : PartyRole<"biz_association", "de BIZ-organisatie"> {};

}  // namespace bolwerk::workflows
