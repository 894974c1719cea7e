#include "workflows/park_record/park_record.hpp"

#include "engine/vocabulary/tells_who.hpp"
#include "engine/workflow.hpp"
#include "workflows/park_record/forms.hpp"
#include "workflows/park_record/part_conditions.hpp"
#include "workflows/park_record/succession.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace park_record_conditions;
namespace asks = park_record_forms;

// clang-format off
// Where a change can be.
struct Edited     : State<"edited", "Bewerkt"> {};
struct MergeProposed : State<"merge_proposed", "Samenvoeging voorgesteld"> {};
struct SplitProposed : State<"split_proposed", "Splitsing voorgesteld"> {};
struct Definitive : Final<"definitive", "Definitief"> {};
struct Rejected   : Final<"rejected", "Afgekeurd"> {};
struct Withdrawn  : Final<"withdrawn", "Ingetrokken"> {};
struct Removed    : Final<"removed", "Afgevoerd"> {};
struct Restored   : Final<"restored", "Hersteld"> {};
struct Merged     : Final<"merged", "Samengevoegd"> {};
struct SplitUp    : Final<"split_up", "Gesplitst"> {};

// What somebody can do.
struct Propose  : Action<"propose", "Stel een wijziging voor", "stelde een wijziging van het terrein voor", &asks::propose> {};
struct Approve  : Action<"approve", "Maak de wijziging definitief", "maakte de wijziging definitief"> {};
struct Reject   : Action<"reject", "Keur de wijziging af", "keurde de wijziging af", &asks::reject> {};
struct Withdraw : Action<"withdraw", "Trek de wijziging in", "trok de wijziging in"> {};
struct Remove   : Action<"remove", "Voer het terrein af", "voerde het terrein af uit het register", &asks::remove> {};
struct Restore  : Action<"restore", "Herstel het terrein", "zette het terrein terug in het register", &asks::restore> {};
struct ProposeMerge : Action<"propose_merge", "Stel een samenvoeging voor", "stelde voor het terrein samen te voegen met een ander", &asks::propose_merge> {};
struct ProposeSplit : Action<"propose_split", "Stel een splitsing voor", "stelde voor het terrein te splitsen", &asks::propose_split> {};
struct Merge    : Action<"merge", "Voeg de terreinen samen", "voegde het terrein samen met een ander"> {};
struct Split    : Action<"split", "Splits het terrein", "splitste het terrein", &asks::split> {};
// clang-format on

/// The register takes over what was changed, and leaves alone what the municipality did not touch.
struct PublishesRecord {
    static void plan(const Judgement& judgement, Effects& effects) {
        const auto& question = judgement.question;
        for (auto& change : ibis::changes(register_then(question), question.subject.data))
            effects.push_back(SetParkField{std::string(change.field->id), std::move(change.becomes)});
    }
    static ClauseInfo info() {
        return {ClauseKind::register_,
                "Terreinregister: wat gewijzigd is, wordt definitief. Wat er stond, blijft in de geschiedenis.",
                nullptr, &plan};
    }
};

template <Text Line>
using TellsEditor = TellsWhoDid<Propose, "wie de wijziging voorstelde", Line>;

struct ParkRecord {
    // clang-format off
    using steps = Steps<
        //    from          action     to            who
        Step< Edited      , Approve  , Definitive  , By<ProgrammeManager>,
              OnlyIf<StandsInRegister>,
              NotTheSamePersonAs<Propose>,
              EndsEveryDeadline,
              PublishesRecord,
              TellsEditor<"De provincie heeft uw wijziging definitief gemaakt">,
              Basis<"Werkwijze IBIS: alleen de provincie maakt definitief">           >,
        //    -----------------------------------------------------------------------
        Step< Edited      , Reject   , Rejected    , By<ProgrammeManager>,
              EndsEveryDeadline,
              TellsEditor<"De provincie heeft uw wijziging afgekeurd">                >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<MergeProposed, SplitProposed>
                          , Reject   , Rejected    , By<ProgrammeManager>,
              EndsEveryDeadline,
              TellsWhoDid<ProposeMerge, "wie het voorstel deed", "De provincie heeft uw samenvoeging afgekeurd">,
              TellsWhoDid<ProposeSplit, "wie het voorstel deed", "De provincie heeft uw splitsing afgekeurd"> >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Edited, MergeProposed, SplitProposed>
                          , Withdraw , Withdrawn   , By<Coordinator, BusinessLiaison>,
              EndsEveryDeadline                                                       >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Begin, Edited>
                          , Propose  , Edited      , By<Coordinator, BusinessLiaison>,
              OnlyIf<StandsInRegister>,
              OnlyIf<NoChangePending>,
              Demands<"ha_bruto", AreaReadable<"ha_bruto">>,
              Demands<"ha_netto", AreaReadable<"ha_netto">>,
              Demands<"ha_available", AreaReadable<"ha_available">>,
              Demands<"ha_netto", NettoWithinBruto>,
              Demands<"ha_available", AvailableWithinNetto>,
              Demands<"plots", PlotsReadable>,
              Demands<"ha_bruto", PlotsMakeTheGrossArea>,
              Demands<"ha_netto", PlotsMakeTheNetArea>,
              Demands<"sale_price_most", SalePricesInOrder>,
              Demands<"rent_most", RentsInOrder>,
              Demands<"restructuring_until", YearsInOrder>,
              Demands<"first_ha_bruto", AreaReadable<"first_ha_bruto">>,
              Demands<"first_ha_netto", AreaReadable<"first_ha_netto">>,
              Demands<"second_ha_bruto", AreaReadable<"second_ha_bruto">>,
              Demands<"second_ha_netto", AreaReadable<"second_ha_netto">>,
              Demands<"first_ha_netto", PartNettoWithinBruto<"first_ha_netto", "first_ha_bruto">>,
              Demands<"second_ha_netto", PartNettoWithinBruto<"second_ha_netto", "second_ha_bruto">>,
              Demands<"first_until", PartYearsInOrder<"first_from", "first_until">>,
              Demands<"second_until", PartYearsInOrder<"second_from", "second_until">>,
              Demands<"kvo_b_until", CertificateBeforeItsEnd>,
              Demands<"park_management_website", WebsiteIsAnAddress>,
              Demands<"name", NameIsAName>,
              Demands<"reason", SomethingChanges>,
              StartsDeadline<"review", "Beoordeel de wijziging", Weeks<4>, SetByAgreement, "afspraak over IBIS",
                             RemindsBefore<Days<7>>, EscalatesTo<ProgrammeManager>>,
              Tells<ProgrammeManager, "Een wijziging van een terrein wacht op uw oordeel">,
              Basis<"Werkwijze IBIS: elke wijziging van een gemeente is eerst bewerkt">       >,
        //    -----------------------------------------------------------------------
        Step< Begin       , Remove   , Removed     , By<ProgrammeManager>,
              OnlyIf<StandsInRegister>,
              OnlyIf<NoChangePending>,
              OnlyIf<NoCasesRunning>,
              SetsParkFact<"removed", true>,
              Tells<Coordinator, "De provincie heeft een terrein afgevoerd uit het register"> >,
        //    -----------------------------------------------------------------------
        Step< Begin       , Restore  , Restored    , By<ProgrammeManager>,
              OnlyIf<WasRemoved>,
              SetsParkFact<"removed", false>,
              Tells<Coordinator, "De provincie heeft een terrein teruggezet in het register"> >,
        //    -----------------------------------------------------------------------
        Step< Begin       , ProposeMerge, MergeProposed, By<Coordinator, BusinessLiaison>,
              OnlyIf<StandsInRegister>,
              OnlyIf<NoChangePending>,
              Demands<"successor_rin", SuccessorInRegister>,
              Demands<"open_cases", OneOfEachPerPark>,
              StartsDeadline<"merge_review", "Beoordeel de samenvoeging", Weeks<4>, SetByAgreement, "afspraak over IBIS",
                             RemindsBefore<Days<7>>, EscalatesTo<ProgrammeManager>>,
              Tells<ProgrammeManager, "Een samenvoeging van terreinen wacht op uw oordeel">,
              Basis<"Werkwijze IBIS: een gemeente stelt voor, de provincie maakt definitief"> >,
        //    -----------------------------------------------------------------------
        Step< MergeProposed, Merge   , Merged      , By<ProgrammeManager>,
              OnlyIf<StandsInRegister>,
              OnlyIf<SuccessorInRegister>,
              OnlyIf<OneOfEachPerPark>,
              NotTheSamePersonAs<ProposeMerge>,
              EndsEveryDeadline,
              MovesGroundToSuccessor,
              TellsWhoDid<ProposeMerge, "wie het voorstel deed", "De provincie heeft de terreinen samengevoegd">,
              Basis<"Werkwijze IBIS: alleen de provincie maakt definitief">           >,
        //    -----------------------------------------------------------------------
        Step< Begin       , ProposeSplit, SplitProposed, By<Coordinator, BusinessLiaison>,
              OnlyIf<StandsInRegister>,
              OnlyIf<NoChangePending>,
              Demands<"part_name", PartNameIsNew>,
              Demands<"part_bruto", AreaReadable<"part_bruto">>,
              Demands<"part_netto", AreaReadable<"part_netto">>,
              Demands<"part_available", AreaReadable<"part_available">>,
              Demands<"part_bruto", PartIsSmaller>,
              Demands<"part_plots", PartHasSomePlots>,
              Demands<"part_plots", PlotsMakeThePart>,
              StartsDeadline<"split_review", "Beoordeel de splitsing", Weeks<4>, SetByAgreement, "afspraak over IBIS",
                             RemindsBefore<Days<7>>, EscalatesTo<ProgrammeManager>>,
              Tells<ProgrammeManager, "Een splitsing van een terrein wacht op uw oordeel">,
              Basis<"Werkwijze IBIS: een gemeente stelt voor, de provincie maakt definitief"> >,
        //    -----------------------------------------------------------------------
        Step< SplitProposed, Split   , SplitUp     , By<ProgrammeManager>,
              OnlyIf<StandsInRegister>,
              OnlyIf<PartIsSmaller>,
              OnlyIf<PartHasSomePlots>,
              Demands<"part_rin", PartRinWellFormed>,
              NotTheSamePersonAs<ProposeSplit>,
              EndsEveryDeadline,
              TakesPartOff,
              TellsWhoDid<ProposeSplit, "wie het voorstel deed", "De provincie heeft het terrein gesplitst">,
              Basis<"Werkwijze IBIS: alleen de provincie maakt definitief en geeft het RIN-nummer"> >
    >;
    // clang-format on
};

}  // namespace

engine::Definition park_record() {
    auto definition = define<ParkRecord>("park_record", "Wijziging van het terreinregister", "IBS");
    definition.one_per_park = true;
    definition.ground = Ground::own_page;
    return definition;
}

}  // namespace bolwerk::workflows
