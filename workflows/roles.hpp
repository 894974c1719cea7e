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

/// Who applies for a subsidy and accounts for it, for the own organisation.
struct Applicant : Role<"applicant", "de aanvrager"> {};
struct ParkManager : Role<"park_manager", "de parkmanager"> {};
struct BusinessRepresentative : Role<"business_association", "de vertegenwoordiger van de ondernemers"> {};
/// The province's own people in a subsidy: never two of these hands in one case by one person.
struct SubsidyOfficer : Role<"subsidy_officer", "de subsidiebehandelaar", Reach::area> {};
struct SecondReader : Role<"second_reader", "de medebeoordelaar", Reach::area> {};
struct MandatedSigner : Role<"mandated_signer", "de gemandateerde ondertekenaar", Reach::area> {};
struct FinanceOfficer : Role<"finance_officer", "de financieel medewerker", Reach::area> {};
struct ObjectionsLawyer : Role<"objections_lawyer", "de bezwaarjurist", Reach::area> {};

/// Procesbegeleider KVO-B: takes part in the own tracks only.
struct ProcessSupervisor : PartyRole<"process_supervisor", "de procesbegeleider"> {};
/// Parkmanagement or business association of the park.
struct ParkManagement : PartyRole<"park_management", "het parkmanagement"> {};
/// Certificatie-instelling that audits a KVO-B track.
struct Auditor : PartyRole<"auditor", "de auditor"> {};
/// The association or foundation that carries a business investment zone.
struct BizAssociation : PartyRole<"biz_association", "de BIZ-organisatie"> {};

}  // namespace bolwerk::workflows
