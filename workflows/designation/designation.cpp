#include "workflows/designation/designation.hpp"

#include "engine/term/span.hpp"
#include "engine/workflow.hpp"
#include "workflows/designation/access.hpp"
#include "workflows/designation/conditions.hpp"
#include "workflows/designation/forms.hpp"
#include "workflows/riec_words.hpp"

namespace bolwerk::workflows {
namespace designation_conditions {

Date last_review_day(const Question& q) {
    const auto months = static_cast<int>(setting(q, most_months));
    const auto last = term::after(q.today, {months, term::Unit::months});
    return last ? *last : q.today;
}

}  // namespace designation_conditions
namespace {

using namespace engine;
using namespace designation_conditions;
namespace asks = designation_forms;

// clang-format off
// Where a designation can be.
struct Proposed      : State<"proposed", "Voorgesteld"> {};
struct Review        : Waiting<"review", "Rechtmatigheidstoets"> {};
struct OnAgenda      : Waiting<"on_agenda", "Op de agenda"> {};
struct Designated    : Waiting<"designated", "Aangewezen"> {};
struct NotDesignated : State<"not_designated", "Niet aangewezen"> {};
struct Ended         : State<"ended", "Beëindigd"> {};
struct Released      : Final<"released", "Vrijgegeven voor vernietiging"> {};

struct Analyst        : Role<"riec_analyst", "de RIEC-analist"> {};
struct RiecManager    : Role<"riec_manager", "de RIEC-manager"> {};
struct PrivacyOfficer : Role<"riec_privacy_officer", "de privacyfunctionaris van het RIEC"> {};
struct Secretary      : Role<"steering_group_secretary", "de secretaris van de stuurgroep", Reach::partner> {};
struct Municipal      : Role<"municipal_coordinator", "de gemeentelijk coördinator", Reach::partner> {};
struct PoliceSide     : Role<"police_contributor", "de politie", Reach::partner> {};
struct Lead           : Role<"dto_project_lead", "de projectleider van het district", Reach::partner> {};

// What somebody can do.
struct Propose    : Action<"propose", "Stel een aanwijzing voor", "stelde een aanwijzing voor", &asks::propose> {};
struct Change     : Action<"change", "Pas het voorstel aan", "paste het voorstel aan", &asks::propose> {};
struct Name       : Action<"name_participants", "Noem de deelnemers", "noemde de deelnemers", &asks::first_participants> {};
struct AskReview  : Action<"ask_review", "Leg voor aan de rechtmatigheidsadviescommissie", "legde het voorstel voor aan de commissie", &asks::ask_review> {};
struct Reviewed   : Action<"reviewed", "Leg het advies van de commissie vast", "legde het advies van de commissie vast", &asks::review> {};
struct PutOnAgenda: Action<"put_on_agenda", "Zet op de agenda van de stuurgroep", "zette het voorstel op de agenda"> {};
struct GiveBack   : Action<"give_back", "Geef het voorstel terug", "gaf het voorstel terug", &asks::give_back> {};
struct Designate  : Action<"designate", "Leg vast dat het terrein is aangewezen", "legde de aanwijzing vast", &asks::decide> {};
struct Refuse     : Action<"refuse", "Leg vast dat het terrein niet is aangewezen", "legde vast dat het terrein niet is aangewezen", &asks::refuse> {};
struct Extend     : Action<"extend", "Verleng de aanwijzing", "verlengde de aanwijzing", &asks::extend> {};
struct Regroup    : Action<"change_participants", "Leg vast dat de deelnemers wijzigen", "legde vast dat de deelnemers wijzigen", &asks::participants> {};
struct Feedback   : Action<"feedback", "Meld terug wat de aanwijzing opleverde", "meldde terug wat de aanwijzing opleverde", &asks::feedback> {};
struct End        : Action<"end", "Beëindig de aanwijzing", "beëindigde de aanwijzing", &asks::end> {};
struct Validity   : Timer<"validity", "beëindigde de aanwijzing na de laatste dag"> {};
struct Withdraw   : Action<"withdraw", "Trek het voorstel in", "trok het voorstel in", &asks::withdraw> {};
struct Release    : Action<"release_file", "Geef vrij voor vernietiging", "gaf het dossier vrij voor vernietiging", &asks::release> {};

/// Data that gave no designation, or whose designation is over, are destroyed soon (Wgs 1.8; Bgs 1.16).
using SchedulesDestruction = StartsDeadline<"destruction", "Vrijgeven voor vernietiging", Months<1>, SetByAgreement, "Wgs 1.8; Bgs 1.16",
                                            RemindsBefore<Weeks<1>>, EscalatesTo<PrivacyOfficer>>;

struct Designation {
    using steps = Steps<
        //    from            action        to              who
        Step< Begin         , Propose     , Proposed      , By<Analyst, RiecManager>,
              Demands<"indication_kinds", MoreThanAScore>,
              Demands<"purpose", WithinTheAct<"purpose">>,
              Demands<"ends_on", EndsInTime>,
              Basis<"Wgs 1.1 en 2.18; Bgs 2.16">                                       >,
        //    -----------------------------------------------------------------------
        Step< Proposed      , PutOnAgenda , OnAgenda      , By<Analyst, RiecManager>,
              OnlyIf<ParticipantsNamed>,
              OnlyIf<ReviewedIfNew>,
              OnlyIf<NotOverYet>,
              Tells<Secretary, "Een voorstel voor een aanwijzing kan op de agenda">,
              InvitesListed<"board", "boards">                                        >,
        Step< Proposed      , Change      , Same          , By<Analyst, RiecManager>,
              Demands<"indication_kinds", MoreThanAScore>,
              Demands<"purpose", WithinTheAct<"purpose">>,
              Demands<"ends_on", EndsInTime>                                          >,
        Step< Proposed      , Name        , Same          , By<Analyst, RiecManager>,
              Demands<"participants", SeveralParticipants>                            >,
        Step< Proposed      , AskReview   , Review        , By<Analyst, RiecManager>,
              OnlyIf<NewProcessing>,
              StartsDeadline<"review", "Advies van de commissie", Weeks<4>, SetByAgreement, "werkwijze RIEC",
                             RemindsBefore<Weeks<1>>, EscalatesTo<RiecManager>>,
              Tells<PrivacyOfficer, "Vraag de commissie om advies over een aanwijzing">,
              Basis<"Wgs 1.8">                                                        >,
        //    -----------------------------------------------------------------------
        Step< Review        , Reviewed    , Proposed      , By<PrivacyOfficer>,
              NotTheSamePersonAs<Propose>,
              EndsDeadline<"review">,
              Tells<Analyst, "Het advies van de commissie is binnen">                 >,
        //    -----------------------------------------------------------------------
        Step< OnAgenda      , Designate   , Designated    , By<Secretary>,
              OnlyIf<NotOverYet>,
              NotTheSamePersonAs<Propose, PutOnAgenda>,
              Demands<"decided_on", DecidedAlready>,
              Demands<"deviation", DeviationExplained>,
              StartsDeadline<"validity", "Einde van de aanwijzing", OnDate<"ends_on">, SetByAgreement, "Wgs 1.8",
                             RemindsBefore<Weeks<4>>, Fires>,
              StartsDeadline<"feedback", "Terugmelding aan het RIEC", Months<12>, SetByAgreement, "Wgs 1.7 lid 4",
                             RemindsBefore<Weeks<4>>, EscalatesTo<Analyst>>,
              Tells<Municipal, "Een terrein is aangewezen als handhavingsknelpunt">,
              Tells<PoliceSide, "Een terrein is aangewezen als handhavingsknelpunt">,
              Tells<Lead, "Een terrein is aangewezen als handhavingsknelpunt">,
              Tells<Analyst, "Een terrein is aangewezen als handhavingsknelpunt">,
              OpensAccess,
              Basis<"Wgs 1.1 en 2.18; werkwijze RIEC">                                >,
        Step< OnAgenda      , Refuse      , NotDesignated , By<Secretary>,
              Demands<"decided_on", DecidedAlready>,
              EndsEveryDeadline,
              SchedulesDestruction,
              Tells<Analyst, "Een terrein is niet aangewezen">,
              Tells<PrivacyOfficer, "Een voorstel is afgewezen: geef het dossier vrij voor vernietiging">,
              RevokesAccess                                                           >,
        Step< OnAgenda      , GiveBack    , Proposed      , By<Secretary>,
              Tells<Analyst, "De stuurgroep geeft een voorstel terug">,
              RevokesAccess                                                           >,
        //    -----------------------------------------------------------------------
        Step< Designated    , Feedback    , Same          , By<Municipal, PoliceSide, Lead>,
              StartsDeadline<"feedback", "Terugmelding aan het RIEC", Months<12>, SetByAgreement, "Wgs 1.7 lid 4",
                             RemindsBefore<Weeks<4>>, EscalatesTo<Analyst>>           >,
        Step< Designated    , Extend      , Same          , By<Secretary>,
              Demands<"decided_on", DecidedAlready>,
              Demands<"ends_on", EndsInTime>,
              StartsDeadline<"validity", "Einde van de aanwijzing", OnDate<"ends_on">, SetByAgreement, "Wgs 1.8",
                             RemindsBefore<Weeks<4>>, Fires>,
              Tells<Analyst, "Een aanwijzing is verlengd">                            >,
        Step< Designated    , Regroup     , Same          , By<Secretary>,
              Demands<"decided_on", DecidedAlready>,
              Demands<"participants", SeveralParticipants>,
              Tells<Analyst, "De deelnemers aan een aanwijzing zijn gewijzigd">,
              OpensAccess,
              Basis<"Wgs 1.1">                                                        >,
        Step< Designated    , End         , Ended         , By<RiecManager, Secretary>,
              Demands<"end_reference", EndDecisionNamed>,
              Demands<"end_decided_on", EndDecidedAlready>,
              EndsEveryDeadline,
              SchedulesDestruction,
              Tells<PrivacyOfficer, "Een aanwijzing is voorbij: geef het dossier vrij voor vernietiging">,
              RevokesAccess,
              Basis<"Wgs 1.8; werkwijze RIEC">                                        >,
        Step< Designated    , Validity    , Ended         , By<System>,
              EndsEveryDeadline,
              SchedulesDestruction,
              Tells<PrivacyOfficer, "Een aanwijzing is voorbij: geef het dossier vrij voor vernietiging">,
              RevokesAccess                                                           >,
        //    -----------------------------------------------------------------------
        Step< Proposed      , Withdraw    , NotDesignated , By<Analyst, RiecManager>,
              EndsEveryDeadline,
              SchedulesDestruction,
              Tells<PrivacyOfficer, "Een voorstel is ingetrokken: geef het dossier vrij voor vernietiging">,
              RevokesAccess                                                           >,
        Step< AnyOf<NotDesignated, Ended>
                            , Release     , Released      , By<PrivacyOfficer>,
              EndsEveryDeadline,
              Basis<"Wgs 1.8; Bgs 1.16">                                              >
    >;
};
// clang-format on

}  // namespace

engine::Definition designation() {
    auto definition = define<Designation>("designation", "Handhavingsknelpunt", "KNP");
    definition.compartment = Compartment::riec;
    definition.one_per_park = true;
    definition.thresholds = {most_months};
    return definition;
}

}  // namespace bolwerk::workflows
