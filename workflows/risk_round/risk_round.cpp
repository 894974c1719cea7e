#include "workflows/risk_round/risk_round.hpp"

#include "engine/workflow.hpp"
#include "workflows/riec_words.hpp"
#include "workflows/risk_round/conditions.hpp"
#include "workflows/risk_round/forms.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace risk_round_conditions;
namespace asks = risk_round_forms;

// clang-format off
// Where a round can be.
struct Preparation : State<"preparation", "Voorbereiding"> {};
struct Entry       : Waiting<"open", "Opengesteld"> {};
struct EntryClosed : State<"entry_closed", "Gesloten"> {};
struct Analysis    : State<"analysis", "Analyse"> {};
struct Advised     : Waiting<"advice", "Advies"> {};
struct Selecting   : Waiting<"selection", "Selectie"> {};
struct Adopted     : State<"adopted", "Vastgesteld"> {};
struct Closed      : Final<"closed", "Afgesloten"> {};
struct Withdrawn   : Final<"withdrawn", "Ingetrokken"> {};

// Who leads a round: the district team, or the RIEC itself. The others take part in it.
struct Lead        : Role<"dto_project_lead", "de projectleider van het district"> {};
struct RiecManager : Role<"riec_manager", "de RIEC-manager"> {};
struct Analyst     : Role<"riec_analyst", "de RIEC-analist", Reach::partner> {};
struct Municipal   : Role<"municipal_coordinator", "de gemeentelijk coördinator", Reach::partner> {};
struct PoliceSide  : Role<"police_contributor", "de politie", Reach::partner> {};
struct Secretary   : Role<"steering_group_secretary", "de secretaris van de stuurgroep", Reach::partner> {};

// What somebody can do.
struct Begins      : Action<"begin", "Begin een risicoronde", "begon de risicoronde", &asks::begin> {};
struct Change      : Action<"change", "Pas de voorbereiding aan", "paste de voorbereiding aan", &asks::begin> {};
struct OpenEntry   : Action<"open_entry", "Stel de ronde open", "stelde de ronde open", &asks::open_entry> {};
struct FillIn      : Action<"fill_in", "Vul de matrices in", "meldde dat de eigen matrices klaar zijn"> {};
struct CloseEntry  : Action<"close_entry", "Sluit het invullen", "sloot het invullen"> {};
struct CloseAnyway : Action<"close_anyway", "Sluit zonder alle matrices", "sloot het invullen zonder alle matrices", &asks::close_anyway> {};
struct Entry_      : Timer<"entry", "sloot het invullen na de laatste dag"> {};
struct Analyse     : Action<"analyse", "Start de analyse", "startte de analyse"> {};
struct Advise      : Action<"advise", "Breng de adviezen uit", "bracht de adviezen uit", &asks::give_advice> {};
struct Submit      : Action<"put_to_board", "Leg de keuze voor aan de stuurgroep", "legde de keuze voor aan de stuurgroep"> {};
struct GiveBack    : Action<"give_back", "Geef de keuze terug", "gaf de keuze terug", &asks::give_back> {};
struct Adopt       : Action<"adopt", "Stel de keuze vast", "legde vast dat de stuurgroep instemt met de keuze", &asks::adopt> {};
struct Evaluate    : Action<"evaluate", "Sluit de ronde af", "sloot de ronde af", &asks::evaluate> {};
struct AnalysisChanged : Told<"analysis_changed", "zag dat een analyse verder is"> {};
struct Withdraw    : Action<"withdraw", "Trek de ronde in", "trok de ronde in", &asks::withdraw> {};

struct RiskRound {
    using steps = Steps<
        //    from          action         to            who
        Step< Begin       , Begins       , Preparation , By<Lead, RiecManager>,
              Demands<"indicator_set", SetInUse>,
              Demands<"purpose", WithinTheAct<"purpose">>,
              Demands<"basis_reference", DesignationNamed>,
              Basis<"Wgs 2.18; programma Flevoland: risicomatrices van politie en gemeente">   >,
        //    -----------------------------------------------------------------------
        Step< Preparation , OpenEntry    , Entry       , By<Lead, RiecManager>,
              OnlyIf<ParksChosen>,
              OnlyIf<DeputiesNamed>,
              Demands<"respond_by", RespondAhead>,
              StartsDeadline<"entry", "Matrices invullen", Weeks<6>, SetByAgreement, "werkwijze risicoronde",
                             OrOnDate<"respond_by">, RemindsBefore<Days<14>>, RemindsBefore<Days<7>>,
                             RemindsBefore<Days<1>>, RemindsAfter<Days<1>, Municipal>, EscalatesTo<Lead>, Fires>,
              Tells<Municipal, "U bent uitgenodigd voor een risicoronde">,
              Tells<PoliceSide, "U bent uitgenodigd voor een risicoronde">,
              Tells<Analyst, "Een risicoronde is opengesteld">,
              InvitesListed<"respondent", "respondents">,
              InvitesListed<"overseer", "overseers">                                  >,
        Step< Preparation , Change       , Same        , By<Lead, RiecManager>,
              Demands<"indicator_set", SetInUse>,
              Demands<"purpose", WithinTheAct<"purpose">>,
              Demands<"basis_reference", DesignationNamed>                            >,
        //    -----------------------------------------------------------------------
        Step< Entry       , FillIn       , Same        , By<Municipal, PoliceSide>,
              Tells<Lead, "Een organisatie meldt dat de eigen matrices klaar zijn">   >,
        //    -----------------------------------------------------------------------
        Step< Entry       , CloseEntry   , EntryClosed , By<Lead, RiecManager>,
              OnlyIf<EnoughSubmitted>,
              EndsDeadline<"entry">,
              Tells<Analyst, "Een risicoronde is gesloten: de analyse kan beginnen">  >,
        Step< Entry       , CloseAnyway  , EntryClosed , By<Lead, RiecManager>,
              Unless<EnoughSubmitted>,
              EndsDeadline<"entry">,
              Tells<Analyst, "Een risicoronde is gesloten zonder alle matrices">      >,
        Step< Entry       , Entry_       , EntryClosed , By<System>,
              OnlyIf<EnoughSubmitted>,
              EndsDeadline<"entry">,
              Tells<Analyst, "Een risicoronde is gesloten: de analyse kan beginnen">  >,
        Step< Entry       , Entry_       , Same        , By<System>,
              Unless<EnoughSubmitted>,
              Tells<Lead, "De laatste dag is voorbij en nog niet alle matrices zijn ingediend">,
              Tells<Municipal, "De laatste dag is voorbij: dien de matrices in">,
              Tells<PoliceSide, "De laatste dag is voorbij: dien de matrices in">     >,
        //    -----------------------------------------------------------------------
        Step< EntryClosed , Analyse      , Analysis    , By<Analyst>,
              OnlyIf<NothingGivenBack>,
              StartsDeadline<"analysis", "Adviezen uitbrengen", Weeks<8>, SetByAgreement, "werkwijze risicoronde",
                             RemindsBefore<Weeks<1>>, EscalatesTo<Lead>>              >,
        //    -----------------------------------------------------------------------
        Step< Analysis    , Advise       , Advised     , By<Analyst>,
              OnlyIf<NothingGivenBack>,
              OnlyIf<EveryMunicipalityAnalysed>,
              OnlyIf<AnalysesStand>,
              EndsDeadline<"analysis">,
              StartsDeadline<"choice", "Keuze van de gemeenten", Weeks<4>, SetByAgreement, "werkwijze risicoronde",
                             RemindsBefore<Weeks<1>>, EscalatesTo<Lead>>,
              Tells<Municipal, "De adviezen van een risicoronde zijn uitgebracht">,
              Tells<Lead, "De adviezen van een risicoronde zijn uitgebracht">         >,
        //    -----------------------------------------------------------------------
        Step< Advised     , Submit       , Selecting   , By<Lead, RiecManager>,
              OnlyIf<EveryMunicipalityChose>,
              EndsDeadline<"choice">,
              Tells<Secretary, "De keuze van een risicoronde kan op de agenda">,
              InvitesListed<"board", "boards">                                        >,
        //    -----------------------------------------------------------------------
        Step< Selecting   , Adopt        , Adopted     , By<Secretary>,
              OnlyIf<EveryMunicipalityChose>,
              NotTheSamePersonAs<Submit>,
              Demands<"decided_on", DecidedAlready>,
              StartsDeadline<"evaluation", "Evaluatie van de indicatoren", Months<12>, SetByAgreement, "Wgs 1.7 lid 5",
                             RemindsBefore<Weeks<4>>, EscalatesTo<Lead>>,
              Tells<Municipal, "De stuurgroep heeft de keuze vastgesteld: begin een projectplan">,
              Tells<Lead, "De stuurgroep heeft de keuze vastgesteld">                 >,
        Step< Selecting   , GiveBack     , Advised     , By<Secretary>,
              StartsDeadline<"choice", "Keuze van de gemeenten", Weeks<4>, SetByAgreement, "werkwijze risicoronde",
                             RemindsBefore<Weeks<1>>, EscalatesTo<Lead>>,
              Tells<Lead, "De stuurgroep geeft de keuze terug">                       >,
        //    -----------------------------------------------------------------------
        Step< Adopted     , Evaluate     , Closed      , By<Lead, RiecManager>,
              EndsEveryDeadline                                                       >,
        //    -----------------------------------------------------------------------
        Step< Analysis    , AnalysisChanged , Same     , By<System>,
              TellsWhen<EveryMunicipalityAnalysed, Analyst, "Van elke gemeente is de analyse verstrekt"> >,
        Step< Advised     , AnalysisChanged , Same     , By<System>,
              TellsWhen<EveryMunicipalityChose, Lead, "Elke gemeente koos terreinen of legde uit waarom niet"> >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Preparation, Entry, EntryClosed, Analysis>
                          , Withdraw     , Withdrawn   , By<Lead, RiecManager>,
              OnlyIf<NothingSent>,
              EndsEveryDeadline,
              Tells<Analyst, "Een risicoronde is ingetrokken">                        >
    >;
};
// clang-format on

}  // namespace

engine::Definition risk_round() {
    auto definition = define<RiskRound>("risk_round", "Risicoronde", "RIS");
    definition.compartment = Compartment::riec;
    definition.ground = Ground::organisation;
    definition.thresholds = {submitted_percent};
    return definition;
}

}  // namespace bolwerk::workflows
