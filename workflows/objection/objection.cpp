#include "workflows/objection/objection.hpp"

#include "engine/vocabulary/handing_on.hpp"
#include "engine/vocabulary/postponement.hpp"
#include "engine/workflow.hpp"
#include "workflows/deciding.hpp"
#include "workflows/objection/amount_conditions.hpp"
#include "workflows/objection/forms.hpp"
#include "workflows/objection/ground_conditions.hpp"
#include "workflows/objection/hearing_conditions.hpp"
#include "workflows/objection/sum_conditions.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using deciding::Return, deciding::Signed, deciding::ToSign;
using namespace objection_conditions;
namespace asks = objection_forms;

// clang-format off
// Where an objection can be.
struct Received  : State<"received", "Ontvangen"> {};
struct Admitting : State<"admitting", "Ontvankelijkheid", "De provincie kijkt of zij uw bezwaar kan behandelen"> {};
struct Repairing : Waiting<"repairing", "Verzuim herstellen", "Aanvulling gevraagd"> {};
struct Handling  : State<"handling", "In behandeling"> {};
struct Mediating : Waiting<"mediating", "Informele aanpak", "U zoekt samen een oplossing"> {};
struct Planned   : State<"hearing_planned", "Hoorzitting gepland"> {};
struct Heard     : State<"heard", "Gehoord"> {};
struct Decided   : Waiting<"decided", "Beslist"> {};
struct Appealed  : Waiting<"appealed", "In beroep"> {};
struct Settled   : Final<"irrevocable", "Onherroepelijk", "Definitief"> {};
struct Forwarded : Final<"forwarded", "Doorgezonden", "Doorgestuurd naar een ander bestuur"> {};
struct Withdrawn : Final<"withdrawn", "Ingetrokken", "Door u ingetrokken"> {};

// What somebody can do.
struct Open      : Action<"open", "Maak bezwaar", "maakte bezwaar", &asks::open> {};
struct Confirm   : Action<"confirm", "Bepaal hoe het bezwaar wordt behandeld", "bepaalde hoe het bezwaar wordt behandeld", &asks::confirm> {};
struct AskRepair : Action<"ask_repair", "Vraag om herstel", "vroeg om herstel", &asks::ask_repair> {};
struct Repair    : Action<"repair_defects", "Herstel het verzuim", "herstelde het verzuim", &asks::repair> {};
struct RepairOver: Timer<"repair", "zag dat het herstel uitbleef"> {};
struct Direct    : Action<"agree_direct_appeal", "Stem in met rechtstreeks beroep", "stemde in met rechtstreeks beroep", &asks::direct_appeal> {};
struct NotDirect : Action<"refuse_direct_appeal", "Stem niet in met rechtstreeks beroep", "stemde niet in met rechtstreeks beroep", &asks::no_direct_appeal> {};
struct Forward   : Action<"forward", "Stuur het bezwaar door", "stuurde het bezwaar door", &asks::forward> {};
struct Admit     : Action<"admit", "Beoordeel de ontvankelijkheid", "beoordeelde de ontvankelijkheid", &asks::admit> {};
struct Mediate   : Action<"begin_mediation", "Begin een informele aanpak", "begon een informele aanpak", &asks::begin_mediation> {};
struct EndMediate: Action<"end_mediation", "Rond de informele aanpak af", "rondde de informele aanpak af", &asks::end_mediation> {};
struct PlanHear  : Action<"plan_hearing", "Plan de hoorzitting", "plande de hoorzitting", &asks::plan_hearing> {};
struct WaiveHear : Action<"waive_hearing", "Zie af van horen", "zag af van horen", &asks::waive_hearing> {};
struct Hear      : Action<"hear", "Leg de hoorzitting vast", "legde de hoorzitting vast", &asks::hear> {};
struct Advise    : Action<"record_advice", "Leg het advies vast", "legde het advies van de commissie vast", &asks::advice> {};
struct Postpone  : Action<"postpone", "Stel de beslissing uit", "stelde de beslissing uit", &asks::postpone> {};
struct Consent   : Action<"postpone_by_consent", "Stel verder uit met instemming", "stelde de beslissing met instemming verder uit", &asks::consent> {};
struct Draft     : Action<"draft", "Leg de conceptbeslissing voor", "legde de conceptbeslissing voor", &asks::draft> {};
struct Sign      : Action<"sign", "Zet uw handtekening", "ondertekende de beslissing", &asks::sign> {};
struct Publish   : Action<"publish", "Maak de beslissing bekend", "maakte de beslissing bekend", &asks::publish> {};
struct AppealOver: Timer<"appeal_term", "zag dat de beroepstermijn voorbij is"> {};
struct Appeal    : Action<"appeal", "Leg het beroep vast", "legde het beroep vast", &asks::appeal> {};
struct EndAppeal : Action<"end_appeal", "Leg de uitkomst van het beroep vast", "legde de uitkomst van het beroep vast", &asks::end_appeal> {};
struct Withdraw  : Action<"withdraw", "Trek het bezwaar in", "trok het bezwaar in", &asks::withdraw> {};

struct Objection {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Received   , By<Applicant, Coordinator, ParkManager, BusinessRepresentative, ObjectionsLawyer>,
              OnlyIf<NotKeptOut>,
              OnlyIf<DecisionPublished>,
              OnlyIf<FirstOfThisParty>,
              Demands<"against", AgainstADecision>,
              Demands<"about_letter", BesideNamed>,
              Demands<"objector", ObjectsForItself>,
              Demands<"objector_address", ObjectorReached>,
              Demands<"received_on", ReceivedAlready>,
              Demands<"received_on", ReceivedAsItCame<ObjectionsLawyer>>,
              StartsDeadline<"decision", "Beslissen op bezwaar", Weeks<6>, SetInStatute, "Awb 7:10 lid 1",
                             FittedBy<DecisionTerm>, RemindsBefore<Weeks<4>>, RemindsBefore<Weeks<1>>,
                             EscalatesTo<ProgrammeManager>>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Makes<"ontvangstbevestiging bezwaar", Needs<"received_on", "subsidy_number", "term_decision">>,
              Tells<ObjectionsLawyer, "Er is bezwaar gemaakt tegen een subsidiebesluit">,
              TellsWhen<OfTheApplicant, Applicant, "Uw bezwaar is ontvangen">,
              Basis<"Awb 2:17, 4:125, 6:4, 6:14 en 7:1">                                         >,
        Step< Received  , Confirm    , Admitting  , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NotInvolved>,
              StartsDeadline<"decision", "Beslissen op bezwaar", Weeks<6>, SetInStatute, "Awb 7:10 lid 1",
                             FittedBy<DecisionTerm>, RemindsBefore<Weeks<4>>, RemindsBefore<Weeks<1>>,
                             EscalatesTo<ProgrammeManager>>,
              Demands<"joined_with", JoinsAnother>,
              JoinsObjection,
              When<ToACommittee, Makes<"bericht over de commissie", Needs<"subsidy_number", "term_decision">>>,
              TellsWhen<OfAnotherParty, Applicant, "Een ander maakte bezwaar tegen het besluit over uw subsidie">,
              TellsWhen<ToACommittee, Applicant, "Een commissie geeft advies over het bezwaar">,
              Basis<"Awb 7:6, 7:10 lid 1 en 7:13 lid 2">                                                   >,
        //    --------------------------------------------------------------------------
        Step< Admitting , Admit      , Handling   , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NotInvolved>,
              Demands<"excuse", InTimeOrExcused>,
              Demands<"admissible", GroundsKnown>,
              Demands<"inadmissible_because", DefectRepairable>,
              Basis<"Awb 1:2, 6:5, 6:7 en 6:11">                                         >,
        Step< Admitting , AskRepair  , Repairing  , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NotInvolved>,
              SuspendsDeadline<"decision">,
              StartsDeadline<"repair", "Herstel door de indiener", Weeks<2>, SetByAgreement, "hersteltermijn (Awb 6:6)",
                             RemindsBefore<Days<3>>, Fires>,
              Makes<"herstelbrief bezwaar", Needs<"defects", "term_repair", "subsidy_number">>,
              TellsWhen<OfTheApplicant, Applicant, "Uw bezwaar is nog niet compleet">,
              Basis<"Awb 6:6 en 7:10 lid 2">                                             >,
        Step< Repairing , Repair     , Admitting  , By<Applicant, Coordinator, ParkManager, BusinessRepresentative, ObjectionsLawyer>,
              OnlyIf<NotKeptOut>,
              OnlyIf<ObjectsForItself>,
              ResumesDeadline<"decision">,
              EndsDeadline<"repair">,
              Tells<ObjectionsLawyer, "Het verzuim is hersteld">                         >,
        Step< Repairing , RepairOver , Admitting  , By<System>,
              ResumesAfterLapse<"decision", "repair">,
              EndsDeadline<"repair">,
              Tells<ObjectionsLawyer, "Het verzuim is niet hersteld">                    >,
        Step< Admitting , Direct     , Forwarded  , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NotInvolved>,
              OnlyIf<AsksDirectAppeal>,
              OnlyIf<DirectNotRefused>,
              OnlyIf<DirectInTime>,
              EndsEveryDeadline,
              Makes<"doorzendbrief rechtbank", Needs<"consented_on", "direct_reason">>,
              TellsWhen<OfTheApplicant, Applicant, "Uw bezwaar gaat als beroep naar de rechtbank">,
              TellsWhen<OfAnotherParty, Applicant, "Een bezwaar van een ander gaat als beroep naar de rechtbank">,
              Basis<"Awb 7:1a">                                                          >,
        Step< Admitting , NotDirect  , Same       , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NotInvolved>,
              OnlyIf<AsksDirectAppeal>,
              OnlyIf<DirectNotRefused>,
              Makes<"weigering rechtstreeks beroep", Needs<"direct_refused_because", "term_decision", "subsidy_number">>,
              TellsWhen<OfTheApplicant, Applicant, "Uw bezwaar gaat niet meteen naar de rechter">,
              TellsWhen<OfAnotherParty, Applicant, "Een bezwaar van een ander gaat niet meteen naar de rechter">,
              Basis<"Awb 7:1a lid 2 en 3">                                               >,
        Step< Admitting , Forward    , Forwarded  , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              EndsEveryDeadline,
              Makes<"doorzendbrief", Needs<"forwarded_to", "forward_reason", "received_on">>,
              TellsWhen<OfTheApplicant, Applicant, "Uw bezwaar is doorgestuurd">,
              TellsWhen<OfAnotherParty, Applicant, "Een bezwaar van een ander is doorgestuurd">,
              Basis<"Awb 6:15">                                                          >,
        //    --------------------------------------------------------------------------
        Step< Handling  , Mediate    , Mediating  , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              Demands<"agreed_on", AgreedAlready>,
              Makes<"bevestiging informele aanpak", Needs<"agreed_on", "mediation_plan", "term_decision", "subsidy_number">>,
              TellsWhen<OfTheApplicant, Applicant, "U zoekt samen met de provincie een oplossing">,
              Basis<"Awb 6:21, 7:2 en 7:10 lid 4">                                       >,
        Step< Mediating , EndMediate , Handling   , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              TellsWhen<OfTheApplicant, Applicant, "De informele aanpak van uw bezwaar is afgerond">,
              Basis<"Awb 6:21 en 7:2">                                                   >,
        Step< Handling  , PlanHear   , Planned    , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              Demands<"hearing_on", FilesOpenLongEnough>,
              Demands<"hearing_on", HeardWithinTerm>,
              Demands<"hearing_time", TimeOfTheClock>,
              Demands<"joined_with", JoinsAnother>,
              JoinsObjection,
              StartsDeadline<"hearing", "Hoorzitting", OnDate<"hearing_on">, SetByAgreement, "uitnodiging (Awb 7:2)",
                             RemindsBefore<Weeks<1>>, EscalatesTo<ObjectionsLawyer>>,
              Makes<"uitnodiging hoorzitting", Needs<"hearing_on", "hearing_time", "hearing_place", "subsidy_number">>,
              When<OfAnotherParty, Makes<"uitnodiging belanghebbende", Needs<"hearing_on", "hearing_time", "hearing_place", "subsidy_number">>>,
              TellsWhen<OfTheApplicant, Applicant, "U bent uitgenodigd voor een hoorzitting">,
              TellsWhen<OfAnotherParty, Applicant, "U bent uitgenodigd voor de hoorzitting over een bezwaar van een ander">,
              Basis<"Awb 7:2, 7:4 en 7:6">                                                    >,
        Step< Handling  , WaiveHear  , Heard      , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NotInvolved>,
              Demands<"no_hearing_because", WaivesWithReason>,
              Demands<"others_unharmed", NobodyElseHarmed>,
              Basis<"Awb 7:3">                                                           >,
        Step< Planned   , Hear       , Heard      , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NotInvolved>,
              Demands<"heard_on", HeardAlready>,
              EndsDeadline<"hearing">,
              Makes<"verslag hoorzitting", Needs<"heard_on", "hearing_report", "subsidy_number">>,
              TellsWhen<OfTheApplicant, Applicant, "Het verslag van de hoorzitting is er">,
              TellsWhen<OfAnotherParty, Applicant, "Het verslag van de hoorzitting over een bezwaar van een ander is er">,
              Basis<"Awb 7:5 en 7:7">                                                    >,
        Step< AnyOf<Handling, Planned, Heard>
                        , Postpone   , Same       , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NotPostponedYet>,
              OnlyIf<StillInTerm>,
              PostponesDeadline<"decision", Weeks<6>, SetInStatute, "Awb 7:10 lid 3">,
              Makes<"verdagingsbericht bezwaar", Needs<"term_decision", "postpone_reason", "subsidy_number">>,
              TellsWhen<OfTheApplicant, Applicant, "De beslissing op uw bezwaar is uitgesteld">,
              TellsWhen<OfAnotherParty, Applicant, "De beslissing op een bezwaar van een ander is uitgesteld">,
              Basis<"Awb 7:10 lid 3">                                                    >,
        Step< AnyOf<Handling, Planned, Heard>
                        , Consent    , Same       , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<StillInTerm>,
              Demands<"consent_until", LaterThanTheTerm>,
              StartsDeadline<"decision", "Beslissen op bezwaar", OnDate<"consent_until">, SetByAgreement, "Awb 7:10 lid 4",
                             RemindsBefore<Weeks<4>>, RemindsBefore<Weeks<1>>, EscalatesTo<ProgrammeManager>>,
              Makes<"uitstelbericht bezwaar", Needs<"consent_until", "postpone_reason", "subsidy_number">>,
              TellsWhen<OfTheApplicant, Applicant, "De beslissing op uw bezwaar is verder uitgesteld">,
              TellsWhen<OfAnotherParty, Applicant, "De beslissing op een bezwaar van een ander is verder uitgesteld">,
              Basis<"Awb 7:10 lid 4 en 5">                                               >,
        //    --------------------------------------------------------------------------
        Step< Heard     , Draft      , ToSign     , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NotInvolved>,
              OnlyIf<CommitteeAdvised>,
              WaitsForAdvice,
              Demands<"outcome", OutcomeFits>,
              Demands<"outcome", FitsWaivedHearing>,
              Demands<"in_its_place", PlaceSaid>,
              Demands<"in_its_place", ApplicationDecided>,
              Demands<"in_its_place", SomethingStands>,
              Demands<"in_place_text", ChangeDescribed>,
              Demands<"owed_cents", SumSaid>,
              Demands<"in_its_place", SumDecided>,
              Demands<"owed_cents", SumFits>,
              Demands<"owed_cents", PenaltyWithinLaw>,
              Demands<"no_interest_because", NoInterestFits>,
              Demands<"assess_because", AssessmentLeft>,
              Demands<"new_cents", AmountSaid>,
              Demands<"new_cents", NewAmountFits>,
              Demands<"new_cents", AboveMinimum>,
              Demands<"obligations", GrantWhole>,
              Demands<"state_aid", AidSaid>,
              Demands<"register_aid_cents", GrantWithinAid>,
              Demands<"new_cents", WithinCeilingOfThen>,
              Demands<"new_cents", WithinRule>,
              Demands<"new_cents", InWholeEuros<"new_cents">>,
              Demands<"new_cents", RaisedWithinAid>,
              Demands<"register_checked_on", AidSeenAgain>,
              Demands<"in_scope", LaterDecisionsInScope>,
              Demands<"motivation", ArticleNamed>,
              Demands<"deviation_reason", DeviationMotivated>,
              Demands<"costs_reason", CostsDecided>,
              Demands<"proceedings_cents", CostsFit>,
              Tells<MandatedSigner, "Er ligt een beslissing op bezwaar ter ondertekening">,
              Basis<"Awb 4:25 lid 3, 4:102, 6:19, 7:11, 7:12 en 7:15">                                                  >,
        Step< Heard     , Advise     , Same       , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<ToACommittee>,
              Basis<"Awb 7:13">                                                          >,
        Step< ToSign    , Sign       , Signed     , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NotThePrimarySigner>,
              OnlyIf<MandateCovers>,
              NotTheSamePersonAs<Draft>,
              Demands<"overrun_reason", OverrunFits>,
              Demands<"overrun_reason", OverrunExplained>,
              When<GrantsFirstInPlace, Books<"commitment", "new_cents">>,
              When<DeterminesInPlace, Books<"determination", "new_cents">>,
              When<ChangesGrant, Books<"change", "new_cents">>,
              When<ChangesDetermination, Books<"determination", "new_cents">>,
              When<RaisesInterestOfSubsidy, BooksAmount<"interest", MoreInterestOfSubsidy>>,
              When<ChangesSum, TiesToDecision>,
              Makes<"beslissing op bezwaar", Needs<"received_on", "motivation", "subsidy_number", "court">>,
              When<OfAnotherParty, Makes<"beslissing op bezwaar van een ander", Needs<"received_on", "motivation", "subsidy_number", "court">>>,
              Tells<ObjectionsLawyer, "De beslissing is ondertekend: maak haar bekend">,
              Basis<"Awb 7:12 en 10:3">                                                  >,
        Step< ToSign    , Return     , Heard      , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              NotTheSamePersonAs<Draft>,
              Tells<ObjectionsLawyer, "De conceptbeslissing is teruggegeven">            >,
        //    --------------------------------------------------------------------------
        Step< Signed    , Publish    , Decided    , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<Upholds>,
              Demands<"decision_published_on", PublishedAfterSigning<"decision_published_on">>,
              Demands<"decision_published_on", PublishedInPortalToday<"decision_published_on">>,
              When<OfTheApplicant, Demands<"published_by", RecipientTakesInPortal>>,
              Demands<"published_by", ObjectorTakesPaper>,
              EndsEveryDeadline,
              StartsDeadline<"appeal_term", "Beroep instellen", Weeks<6>, SetInStatute, "Awb 6:7",
                             CountsFrom<"decision_published_on">, Fires>,
              When<AgainstRefusal, HandsLinked<"subsidy", "objection_upheld", WhatWasGranted>>,
              When<DeterminesInPlace, TellsLinked<"subsidy", "settlement_decided">>,
              When<ChangesGrant, TellsLinked<"subsidy", "linked_case_changed">>,
              When<ChangesDetermination, TellsLinked<"subsidy", "linked_case_changed">>,
              When<RaisesInterestOfSubsidy, TellsLinked<"subsidy", "linked_case_changed">>,
              When<ChangesPenalty, HandsLinked<"corrects", "penalty_corrected", PenaltyInstead>>,
              When<ChangesInterest, HandsLinked<"corrects", "interest_corrected", InterestInstead>>,
              TellsWhen<AgainstRefusal, SubsidyOfficer, "Een bezwaar tegen een afwijzing is gegrond">,
              TellsWhen<CostsGranted, FinanceOfficer, "Betaal de kosten van een bezwaar: het bedrag staat in de beslissing">,
              TellsWhen<NewAmountGiven, SubsidyOfficer, "Een bezwaar is gegrond: de subsidie heeft een ander bedrag">,
              TellsWhen<MendedByHand, FinanceOfficer, "Een bezwaar is gegrond: herstel de invordering, de opschorting of de dwangsom">,
              TellsWhen<MendedByHand, SubsidyOfficer, "Een bezwaar is gegrond: herstel de invordering, de opschorting of de dwangsom">,
              TellsWhen<OfTheApplicant, Applicant, "Uw bezwaar is gegrond">,
              TellsWhen<OfAnotherParty, Applicant, "Een bezwaar van een ander is gegrond">,
              Basis<"Awb 6:23 en 7:11">                                                  >,
        Step< Signed    , Publish    , Decided    , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              Unless<Upholds>,
              Demands<"decision_published_on", PublishedAfterSigning<"decision_published_on">>,
              Demands<"decision_published_on", PublishedInPortalToday<"decision_published_on">>,
              When<OfTheApplicant, Demands<"published_by", RecipientTakesInPortal>>,
              Demands<"published_by", ObjectorTakesPaper>,
              EndsEveryDeadline,
              StartsDeadline<"appeal_term", "Beroep instellen", Weeks<6>, SetInStatute, "Awb 6:7",
                             CountsFrom<"decision_published_on">, Fires>,
              TellsWhen<OfTheApplicant, Applicant, "Er is beslist op uw bezwaar">,
              TellsWhen<OfAnotherParty, Applicant, "Er is beslist op een bezwaar van een ander">,
              Basis<"Awb 6:23 en 7:12">                                                  >,
        Step< Decided   , Appeal     , Appealed   , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              EndsDeadline<"appeal_term">,
              Basis<"Awb 8:1">                                                           >,
        Step< Decided   , AppealOver , Settled    , By<System>,
              EndsEveryDeadline                                                          >,
        Step< Appealed  , EndAppeal  , Settled    , By<ObjectionsLawyer>,
              OnlyIf<NoOwnInterest>,
              EndsEveryDeadline                                                          >,
        //    --------------------------------------------------------------------------
        Step< AnyOf<Received, Admitting, Repairing, Handling, Mediating, Planned, Heard, ToSign>
                        , Withdraw   , Withdrawn  , By<Applicant, Coordinator, ParkManager, BusinessRepresentative, ObjectionsLawyer>,
              OnlyIf<NotKeptOut>,
              OnlyIf<ObjectsForItself>,
              EndsEveryDeadline,
              Makes<"bevestiging intrekking", Needs<"received_on", "subsidy_number">>,
              Tells<ObjectionsLawyer, "Het bezwaar is ingetrokken">,
              TellsWhen<OfTheApplicant, Applicant, "De intrekking van uw bezwaar is bevestigd">,
              TellsWhen<OfAnotherParty, Applicant, "Een bezwaar van een ander is ingetrokken">,
              Basis<"Awb 6:21">                                                          >
    >;
};
// clang-format on

}  // namespace

engine::Definition objection() { return define<Objection>("objection", "Bezwaar", "BZW"); }

}  // namespace bolwerk::workflows
