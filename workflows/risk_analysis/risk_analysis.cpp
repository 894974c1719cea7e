#include "workflows/risk_analysis/risk_analysis.hpp"

#include "engine/workflow.hpp"
#include "workflows/riec_words.hpp"
#include "workflows/risk_analysis/conditions.hpp"
#include "workflows/risk_analysis/forms.hpp"
#include "workflows/risk_analysis/outcome_conditions.hpp"
#include "workflows/risk_analysis/sharing.hpp"
#include "workflows/risk_outcome.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace risk_analysis_conditions {

/// A text in small letters, as names are looked for in it; empty for anything else.
std::string in_small(const engine::Json& text) {
    auto small = text.is_string() ? text.get<std::string>() : std::string();
    for (auto& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::string to_discuss(const engine::Question& question) {
    const auto outcome = question.facts.find("outcome");
    if (outcome == question.facts.end() || !outcome->is_object()) return {};
    const auto said = in_small(field(question, "differences_discussed"));
    std::string names;
    for (const auto& name : risk::parks_to_discuss(outcome->at("set"), outcome->at("matrices")))
        if (said.find(in_small(name)) == std::string::npos) names += (names.empty() ? "" : ", ") + name;
    return names;
}

bool is_computed_class(const engine::Question& question) {
    const auto outcome = question.facts.find("outcome");
    const auto &park = field(question, "class_park"), &given = field(question, "class_given");
    if (outcome == question.facts.end() || !outcome->is_object() || !park.is_string() || !given.is_string())
        return false;
    const auto computed = risk::computed_class(outcome->at("set"), outcome->at("matrices"), park.get<std::string>());
    return computed && computed == risk::class_called(given.get<std::string>());
}

std::string parks_in(const engine::Question& question, std::string_view fact_name) {
    std::string names;
    const auto listed = question.facts.value(std::string(fact_name), engine::Json::array());
    for (const auto& name : listed) names += (names.empty() ? "" : ", ") + name.get<std::string>();
    return names;
}

}  // namespace risk_analysis_conditions
namespace {

using namespace engine;
using namespace risk_analysis_conditions;
namespace asks = risk_analysis_forms;

// clang-format off
// Where an analysis can be.
struct Draft         : State<"draft", "Concept"> {};
struct SecondReading : State<"second_reading", "Bij de tweede lezer"> {};
struct PrivacyCheck  : State<"privacy_check", "Privacytoets"> {};
struct FactualCheck  : Waiting<"factual_check", "Feitelijke toets"> {};
struct Adopted       : State<"adopted", "Vastgesteld, nog niet verstrekt"> {};
struct Sent          : Waiting<"sent", "Verstrekt"> {};
struct Chosen        : State<"chosen", "Terreinen gekozen"> {};
struct NoneChosen    : State<"none_chosen", "Geen terrein gekozen"> {};
struct Replaced      : Final<"replaced", "Vervangen door een nieuwe versie"> {};
struct Expired       : Final<"expired", "Verlopen"> {};
struct Withdrawn     : Final<"withdrawn", "Ingetrokken"> {};

struct Analyst        : Role<"riec_analyst", "de RIEC-analist"> {};
struct Manager        : Role<"riec_manager", "de RIEC-manager"> {};
struct PrivacyOfficer : Role<"riec_privacy_officer", "de privacyfunctionaris van het RIEC"> {};
struct Municipal      : Role<"municipal_coordinator", "de gemeentelijk coördinator", Reach::partner> {};
struct PoliceSide     : Role<"police_contributor", "de politie", Reach::partner> {};
struct Lead           : Role<"dto_project_lead", "de projectleider van het district", Reach::partner> {};

// What somebody can do.
struct Begins      : Action<"begin", "Begin de analyse", "begon de analyse", &asks::begin> {};
struct Write       : Action<"write", "Schrijf de analyse", "schreef de analyse", &asks::write> {};
struct ToReader    : Action<"to_reader", "Leg voor aan de tweede lezer", "legde de analyse voor aan de tweede lezer"> {};
struct Read        : Action<"read", "Keur goed als tweede lezer", "keurde de analyse goed als tweede lezer"> {};
struct GiveBack    : Action<"give_back", "Geef de analyse terug", "gaf de analyse terug", &asks::remarks> {};
struct PassPrivacy : Action<"pass_privacy", "Keur goed als privacyfunctionaris", "keurde de analyse goed na de privacytoets", &asks::privacy> {};
struct CheckFacts  : EntryAction<"check_facts", "Kijk de feiten na", "keek de feiten na", &asks::facts_checked> {};
struct Revise      : Action<"revise", "Pas de analyse weer aan", "paste de analyse weer aan"> {};
struct Adopt       : Action<"adopt", "Stel de analyse vast", "stelde de analyse vast", &asks::adopt> {};
struct Send        : Action<"send", "Verstrek de analyse", "verstrekte de analyse", &asks::send> {};
struct SendOn      : EntryAction<"send_on", "Verstrek aan nog een ontvanger", "verstrekte de analyse aan nog een ontvanger", &asks::send> {};
struct Choose      : Action<"choose", "Kies terreinen", "koos terreinen", &asks::choose> {};
struct Explain     : Action<"explain", "Leg uit waarom er geen keuze is", "legde uit waarom er geen terrein is gekozen", &asks::explain> {};
struct Reconsider  : Action<"reconsider", "Kies opnieuw", "nam de keuze terug"> {};
struct Feedback    : EntryAction<"feedback", "Meld terug wat de analyse opleverde", "meldde terug wat de analyse opleverde", &asks::feedback> {};
struct Expire      : Action<"expire", "Laat de analyse vervallen", "liet de analyse vervallen"> {};
struct Withdraw    : Action<"withdraw", "Trek de analyse in", "trok de analyse in", &asks::withdraw> {};
struct Differ      : EntryAction<"differ", "Wijk af van een berekende klasse", "week af van een berekende klasse", &asks::differ> {};
struct NewVersion  : Told<"replaced", "zag dat een nieuwe versie is verstrekt"> {};
struct Validity    : Timer<"validity", "liet de analyse verlopen"> {};

// Each recipient tells back for itself, every year again.
using FeedbackTerm = StartsDeadline<"feedback", "Terugmelding aan het RIEC", Months<12>, SetByAgreement, "Wgs 1.7 lid 4",
                                    RemindsBefore<Weeks<4>>, EscalatesTo<Analyst>>;

struct RiskAnalysis {
    using steps = Steps<
        //    from            action        to              who
        Step< Begin         , Begins      , Draft         , By<Analyst>,
              OnlyIf<RoundInAnalysis>,
              OnlyIf<PartOfTheRound>,
              OnlyIf<NoOtherAnalysis>,
              Demands<"what_changes", ChangeTold>,
              TiesToParent<"round">,
              TiesToEarlierVersion,
              TellsLinked<"round", "analysis_changed">,
              Basis<"Wgs 2.18; werkwijze RIEC">                                        >,
        //    -----------------------------------------------------------------------
        Step< Draft         , Write       , Same          , By<Analyst>,
              Demands<"advised_parks", AdvisedParksKnown>,
              Demands<"valid_until", ValidityPlausible>                               >,
        //    -----------------------------------------------------------------------
        Step< Draft         , ToReader    , SecondReading , By<Analyst>,
              OnlyIf<Written>,
              OnlyIf<NoMatrixGivenBack>,
              OnlyIf<DifferencesDiscussed>,
              Tells<Analyst, "Er is een analyse om mee te lezen">                     >,
        //    -----------------------------------------------------------------------
        Step< SecondReading , Read        , PrivacyCheck  , By<Analyst>,
              NotTheSamePersonAs<ToReader>,
              Tells<PrivacyOfficer, "Er is een analyse voor de privacytoets">         >,
        Step< SecondReading , GiveBack    , Draft         , By<Analyst>,
              Tells<Analyst, "De tweede lezer geeft een analyse terug">               >,
        //    -----------------------------------------------------------------------
        Step< PrivacyCheck  , PassPrivacy , FactualCheck  , By<PrivacyOfficer>,
              NotTheSamePersonAs<ToReader, Read>,
              Demands<"without_personal_data", NoPersonalDataTicked>,
              Demands<"sources_named", SourcesTicked>,
              StartsDeadline<"factual_check", "Feiten nakijken", Weeks<2>, SetByAgreement, "werkwijze risicoronde",
                             RemindsBefore<Days<7>>, RemindsBefore<Days<1>>, EscalatesTo<Analyst>>,
              Tells<Municipal, "Kijk de feiten na in een analyse">,
              Tells<PoliceSide, "Kijk de feiten na in een analyse">,
              InvitesListed<"respondent", "respondents">                              >,
        Step< PrivacyCheck  , GiveBack    , Draft         , By<PrivacyOfficer>,
              Tells<Analyst, "De privacyfunctionaris geeft een analyse terug">        >,
        //    -----------------------------------------------------------------------
        Step< FactualCheck  , CheckFacts  , Same          , By<Municipal, PoliceSide>,
              Demands<"factual_remarks", CorrectionTold>,
              Tells<Analyst, "De feiten van een analyse zijn nagekeken">              >,
        //    -----------------------------------------------------------------------
        Step< FactualCheck  , Revise      , Draft         , By<Analyst>,
              EndsDeadline<"factual_check">,
              EndsFactualCheck                                                        >,
        Step< FactualCheck  , Adopt       , Adopted       , By<Analyst, Manager>,
              OnlyIf<FactsChecked>,
              OnlyIf<NoMatrixGivenBack>,
              OnlyIf<FiguresStand>,
              NotTheSamePersonAs<ToReader>,
              Demands<"corrections_answer", CorrectionsAnswered>,
              EndsDeadline<"factual_check">,
              StartsDeadline<"validity", "Einde van de geldigheid", OnDate<"valid_until">, SetByAgreement, "Wgs 1.8", Fires>,
              EndsFactualCheck,
              Tells<Analyst, "Een analyse is vastgesteld en kan worden verstrekt">    >,
        //    -----------------------------------------------------------------------
        Step< Adopted       , Send        , Sent          , By<Analyst, Manager>,
              OnlyIf<NoMatrixGivenBack>,
              OnlyIf<FiguresStand>,
              Demands<"sent_to", RecipientsKnown>,
              Demands<"sent_for", WithinTheAct<"sent_for">>,
              Demands<"sent_to", MunicipalityAmongThem>,
              StartsDeadline<"choice", "Keuze van de gemeente", Weeks<4>, SetByAgreement, "werkwijze risicoronde",
                             RemindsBefore<Weeks<1>>, EscalatesTo<Analyst>>,
              SharesWithChosen,
              StartsFeedbackOfChosen<FeedbackTerm>,
              TellsLinked<"round", "analysis_changed">,
              TellsLinked<"replaces", "replaced">,
              Basis<"Wgs 1.7 en 1.8">                                                 >,
        Step< AnyOf<Sent, Chosen, NoneChosen>
                            , SendOn      , Same          , By<Analyst, Manager>,
              OnlyIf<NoMatrixGivenBack>,
              OnlyIf<FiguresStand>,
              Demands<"sent_to", RecipientsKnown>,
              Demands<"sent_for", WithinTheAct<"sent_for">>,
              SharesWithChosen,
              StartsFeedbackOfChosen<FeedbackTerm>,
              Basis<"Wgs 1.7 en 1.8">                                                 >,
        //    -----------------------------------------------------------------------
        Step< Sent          , Choose      , Chosen        , By<Municipal>,
              OnlyIf<NoMatrixGivenBack>,
              OnlyIf<FiguresStand>,
              Demands<"chosen_parks", ChosenParksKnown>,
              Demands<"deviation_reason", DeviationExplained>,
              Demands<"deviation_reason", WithoutFigures<"deviation_reason">>,
              EndsDeadline<"choice">,
              Tells<Analyst, "Een gemeente koos terreinen">,
              TellsLinked<"round", "analysis_changed">                                >,
        Step< Sent          , Explain     , NoneChosen    , By<Municipal>,
              OnlyIf<NoMatrixGivenBack>,
              OnlyIf<FiguresStand>,
              Demands<"no_choice_reason", WithoutFigures<"no_choice_reason">>,
              EndsDeadline<"choice">,
              Tells<Analyst, "Een gemeente legde uit waarom geen terrein is gekozen">,
              TellsLinked<"round", "analysis_changed">                                >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Sent, Chosen, NoneChosen>
                            , Feedback    , Same          , By<Municipal, PoliceSide, Lead>,
              StartsFeedbackOfTeller<FeedbackTerm>                                    >,
        Step< AnyOf<Chosen, NoneChosen>
                            , Expire      , Expired       , By<Analyst, Manager>,
              EndsEveryDeadline,
              Tells<Municipal, "Een analyse geldt niet meer">                         >,
        Step< AnyOf<Chosen, NoneChosen>
                            , Reconsider  , Sent          , By<Municipal>,
              OnlyIf<RoundAsksChoice>                                                 >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Adopted, Sent, Chosen, NoneChosen>
                            , Validity    , Expired       , By<System>,
              EndsEveryDeadline,
              Tells<Municipal, "Een analyse is verlopen">                             >,
        Step< AnyOf<Adopted, Sent, Chosen, NoneChosen>
                            , NewVersion  , Replaced      , By<System>,
              EndsEveryDeadline,
              Tells<Municipal, "Een analyse is vervangen door een nieuwe versie">,
              Tells<PoliceSide, "Een analyse is vervangen door een nieuwe versie">,
              Tells<Lead, "Een analyse is vervangen door een nieuwe versie">          >,
        Step< Draft         , Withdraw    , Withdrawn     , By<Analyst, Manager>,
              EndsEveryDeadline                                                       >,
        //    -----------------------------------------------------------------------
        Step< Draft         , Differ      , Same          , By<Analyst>,
              Demands<"class_park", ClassParkKnown>,
              Demands<"class_given", DiffersFromComputed>,
              Basis<"Schaal van de risico-inventarisatie">                            >,
        Step< Sent          , Differ      , Same          , By<Municipal>,
              Demands<"class_park", ClassParkKnown>,
              Demands<"class_given", DiffersFromComputed>,
              Tells<Analyst, "Een gemeente wijkt af van een berekende klasse">,
              Basis<"Schaal van de risico-inventarisatie">                            >
    >;
};
// clang-format on

}  // namespace

engine::Definition risk_analysis() {
    auto definition = define<RiskAnalysis>("risk_analysis", "Analyse van het RIEC", "RAN");
    definition.compartment = Compartment::riec;
    definition.ground = Ground::own_page;
    return definition;
}

}  // namespace bolwerk::workflows
