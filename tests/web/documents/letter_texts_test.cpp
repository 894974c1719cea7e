#include <gmock/gmock.h>

#include <algorithm>
#include <regex>

#include "web/documents/letter_check.hpp"
#include "web/documents/letter_shelf.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

const std::vector<engine::Definition>& definitions() {
    static const auto all = workflows::every_definition();
    return all;
}

const LetterShelf& shelf() {
    static const LetterShelf read(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters", definitions());
    return read;
}

std::vector<LetterField> fields_of(const std::string& workflow) {
    const auto found = std::ranges::find(definitions(), workflow, &engine::Definition::id);
    EXPECT_NE(found, definitions().end()) << workflow;
    return letter_fields(*found, definitions());
}

/// The letter as somebody reads it, with an example of every value.
std::string read(const ShippedLetter& letter) {
    const auto html = MustacheText(shelf().whole(letter.body)).filled(letter_example(fields_of(letter.plan.workflow)));
    static const std::regex style("<style>[\\s\\S]*?</style>"), element("<[^>]*>"), spaces("\\s+");
    return std::regex_replace(std::regex_replace(std::regex_replace(html, style, ""), element, " "), spaces, " ");
}

std::string name_of(const ShippedLetter& letter) { return letter.plan.workflow + "/" + letter.plan.document; }

bool leaves_the_house(const ShippedLetter& letter) { return !letter.body.starts_with("{{>letter-internal}}"); }

TEST(LetterTexts, every_letter_that_a_workflow_makes_has_a_text) {
    for (const auto& definition : definitions())
        for (const auto& step : definition.steps)
            for (const auto& clause : step.clauses)
                if (!clause.letter.empty()) {
                    EXPECT_NE(shelf().plan(definition.id, clause.letter), nullptr)
                        << definition.id << " makes '" << clause.letter
                        << "', but templates/letters/ has no text for it";
                }
    for (const auto& definition : definitions()) {
        if (definition.advice_letter.empty()) continue;
        const auto* plan = shelf().plan(definition.id, definition.advice_letter);
        ASSERT_NE(plan, nullptr) << definition.id << " asks advice by '" << definition.advice_letter << "'";
        EXPECT_EQ(plan->to, "adviser") << definition.id;
    }
}

TEST(LetterTexts, no_form_of_any_workflow_has_a_field_that_every_letter_has_already) {
    for (const auto& definition : definitions())
        EXPECT_THAT(names_taken(definition), testing::IsEmpty()) << definition.id;
}

TEST(LetterTexts, a_workflow_whose_form_would_overwrite_the_addressee_is_not_served) {
    static const engine::Form form{{.name = "addressee_name", .label = "Aan wie"},
                                   {.name = "note", .label = "Notitie"}};
    const std::vector<engine::Definition> wrong{{.id = "tiny", .actions = {{.id = "tell", .form = &form}}}};
    EXPECT_THAT(names_taken(wrong.front()), testing::ElementsAre("addressee_name"));
    EXPECT_THROW(LetterShelf(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters", wrong),
                 std::runtime_error);
}

TEST(LetterTexts, every_text_could_be_put_in_use_as_it_is) {
    for (const auto& letter : shelf().letters()) {
        const auto fields = fields_of(letter.plan.workflow);
        for (const auto& fault : check_letter(letter.body, {fields, letter.plan.named, shelf().parts()}))
            ADD_FAILURE() << name_of(letter) << ":" << fault.line << ": " << fault.sentence;
    }
}

/// Awb 10:10: namens welk orgaan, door wie.
TEST(LetterTexts, no_letter_leaves_the_house_without_its_signature) {
    for (const auto& letter : shelf().letters()) {
        if (!leaves_the_house(letter)) continue;
        auto unsigned_text = letter.body;
        const std::string part = "{{>letter-signature}}";
        const auto at = unsigned_text.find(part);
        ASSERT_NE(at, std::string::npos) << name_of(letter);
        unsigned_text.erase(at, part.size());
        const auto fields = fields_of(letter.plan.workflow);
        const auto faults = check_letter(unsigned_text, {fields, letter.plan.named, shelf().parts()});
        EXPECT_THAT(faults,
                    testing::Contains(testing::Field(&TemplateFault::sentence, testing::HasSubstr("{{signer_name}}"))))
            << name_of(letter);
    }
}

TEST(LetterTexts, every_value_that_a_letter_must_name_is_asked_for_somewhere) {
    for (const auto& letter : shelf().letters()) {
        const auto fields = fields_of(letter.plan.workflow);
        for (const auto& name : letter.plan.named)
            EXPECT_TRUE(std::ranges::any_of(fields, [&](const LetterField& one) { return one.name == name; }))
                << name_of(letter) << ": " << name;
    }
}

/// What must stand in a letter, and the law that says so.
struct Demand {
    std::string_view
        letter;  ///< the end of WORKFLOW/DOCUMENT; empty: every letter; "*": every one that leaves the house
    std::vector<std::string_view> words;
    std::string_view law;
};

const std::vector<Demand> demands{
    {"", {"Datum", "Kenmerk", "Zaaknummer", "Onderwerp"}, "Awb 3:41: afzender, kenmerk"},
    {"*", {"Met vriendelijke groet"}, "Awb 10:10: ondertekening"},
    {"", {"Bestuursorgaan dat de brief stuurt", "Aan wie de brief is"}, "Awb 10:10: namens welk orgaan, aan wie"},
    {"subsidy/ontvangstbevestiging", {"uur kregen wij", "Wij beslissen uiterlijk op", "4:13"}, "Awb 4:13, Wmebv 2:10"},
    {"subsidy/adviesaanvraag",
     {"Wat vragen wij u?", "uiterlijk op", "3:6", "3:7", "3:8", "2:4", "2:5"},
     "Awb 2:4, 2:5, 3:5 tot 3:8"},
    {"subsidy/besluitformulier",
     {"niet voor de aanvrager", "Voorstel", "Motivering", "Kostenpost", "Is de aanvraag compleet?", "4:5", "4:12",
      "staatssteun", "4:34", "drie mensen"},
     "HANDBOOK 14.5 en 14.8"},
    {"subsidy/compleetbrief", {"compleet sinds", "4:26"}, "Awb 4:26"},
    {"herstelbrief", {"Wat ontbreekt er?", "4:5", "uiterlijk op", "termijn om te beslissen"}, "Awb 4:5 en 4:15"},
    {"zienswijzebrief", {"Wat zijn wij van plan, en waarom?", "uiterlijk op", "4:9"}, "Awb 4:7 tot 4:9"},
    {"verdagingsbericht", {"uiterlijk op", "Waarom duurt het langer?", "4:14", "4:17"}, "Awb 4:14"},
    {"subsidy/doorzendbrief", {"doorgestuurd", "2:3"}, "Awb 2:3"},
    {"subsidy/verleningsbeschikking",
     {"ten hoogste", "€ 248.500", "Waarvoor krijgt u subsidie?", "Hoe komen wij aan dit bedrag?", "Kostenpost",
      "Telt niet mee", "Telt mee", "Waarom niet", "het laagste van deze bedragen", "Door u gevraagd",
      "Waarom besluiten wij zo?", "Wat moet u doen?", "4:37", "verantwoording uiterlijk op", "voorschot", "4:95",
      "binnen zes weken"},
     "Awb 4:30 tot 4:38, 4:44, 4:95"},
    {"subsidy/vaststellingsbeschikking",
     {"direct vast op", "€ 248.500", "4:42", "Hoe komen wij aan dit bedrag?", "Kostenpost", "Telt niet mee", "Telt mee",
      "het laagste van deze bedragen", "Waarom besluiten wij zo?", "binnen zes weken", "4:87"},
     "Awb 4:42 en 4:87"},
    {"settlement/vaststellingsbeschikking",
     {"vast op", "Afrekening", "Werkelijke kosten volgens u", "Telt niet mee", "Kosten die meetellen", "Vastgesteld",
      "Al betaald", "4:46", "Waarom besluiten wij zo?", "4:49"},
     "Awb 4:46, 4:49, 4:52"},
    {"subsidy/weigering",
     {"wijzen uw aanvraag af", "Op welke grond?", "U schreef over ons voornemen:", "Wat wij daarvan vinden:",
      "Waarom besluiten wij zo?", "in ons besluit", "4:6 lid 2", "niet nieuw is"},
     "Awb 4:6, 4:25, 4:35, 3:46"},
    {"subsidy/niet-behandelen", {"behandelen uw aanvraag niet", "4:5"}, "Awb 4:5 lid 4"},
    {"subsidy/voortgangsformulier",
     {"4:37", "uiterlijk op", "op papier", "€ 248.500", "Hoe loopt het?", "Volgens plan", "Wat is er gedaan",
      "Wat gaat er anders", "binnen twee weken", "Uw handtekening"},
     "Awb 2:7 en 4:37"},
    {"subsidy/voorschotbrief", {"voorschot van", "€ 248.500", "4:95", "verrekenen"}, "Awb 4:95"},
    {"subsidy/rentebeschikking",
     {"Dit is een besluit van", "4:98 en 4:99", "4:87", "6:119", "Hoe komen wij aan dit bedrag?", "uiterlijk op",
      "bezwaar maken"},
     "Awb 3:45, 3:46, 4:97 tot 4:99; BW 6:119"},
    {"settlement/rappel", {"alsnog", "of per brief", "uiterlijk op", "4:44"}, "Awb 4:44 lid 3"},
    {"withdrawal/intrekking",
     {"recht op", "Op welke grond?", "Waarom besluiten wij zo?", "Wat wij daarvan vinden:"},
     "Awb 4:48 tot 4:50"},
    {"withdrawal/opschorting van de betaling",
     {"Dit is een besluit van", "ernstig vermoeden", "4:56", "Waarom besluiten wij zo?", "niet langer dan",
      "bezwaar maken"},
     "Awb 4:56, 3:45 en 3:46: de kennisgeving schort de betaling op en is dus een besluit"},
    {"standstill/mededeling opschorting",
     {"staat stil", "4:15", "Wij beslissen uiterlijk op", "verwachten uiterlijk op"},
     "Awb 4:15 lid 3"},
    {"standstill/mededeling einde opschorting",
     {"loopt weer", "4:15 lid 4", "Wij beslissen uiterlijk op"},
     "Awb 4:15 lid 4"},
    {"subsidy_change/wijzigingsbeschikking",
     {"4:31", "Waarom besluiten wij zo?", "Wat wij daarvan vinden:"},
     "Awb 4:30 en 4:31"},
    {"objection/doorzendbrief rechtbank", {"7:1a", "blijft tellen"}, "Awb 7:1a"},
    {"recovery/aanmaning",
     {"op rekening", "Hoofdsom", "uiterlijk op", "4:112", "4:113", "wettelijke rente", "kosten daarvan"},
     "Awb 4:112 en 4:113"},
    {"recovery/ontvangstbericht",
     {"eerst naar de kosten, dan naar de rente en dan naar de hoofdsom", "4:92", "4:98 lid 2",
      "Uw schuld en uw betalingen", "Wat moet u nog betalen?"},
     "Awb 4:92 en 4:98"},
    {"recovery/besluit tot verrekening",
     {"besluit van", "niet op uw rekening", "4:57 lid 3", "4:93", "4:93 lid 3", "eerst naar de kosten", "4:92",
      "Bent u het niet eens", "4:125"},
     "Awb 3:45, 4:57, 4:92, 4:93 en 4:125"},
    {"recovery/uitstel van betaling",
     {"tot en met", "4:94", "Wat moet u doen?", "4:96", "rente", "4:101", "4:111", "Bent u het niet eens"},
     "Awb 4:94, 4:96, 4:101 en 4:111"},
    {"recovery/intrekking van uitstel",
     {"trekken dat uitstel", "Op welke grond?", "4:96", "Bent u het niet eens"},
     "Awb 4:96"},
    {"recovery/dwangbevel",
     {"Dwangbevel", "Invorderbare hoofdsom", "besluit van", "Wettelijke rente", "loopt sinds",
      "Kosten van dit dwangbevel (artikel 4:122) € 248.500", "op uw kosten", "executoriale titel"},
     "Awb 4:116 en 4:122"},
    {"/terugvordering",
     {"vorderen", "€ 248.500 van u terug", "Betaal € 248.500", "4:57", "uiterlijk op 18 december 2026", "op rekening",
      "binnen zes weken", "wettelijke rente"},
     "Awb 4:57, 4:86, 4:87, 4:89, 4:97"},
    {"default_notice/dwangsombesluit",
     {"dwangsom van", "4:17", "4:18", "€ 1.442", "uiterlijk op", "4:87"},
     "Awb 4:17, 4:18"},
    {"default_notice/ontvangstbevestiging",
     {"kregen wij uw brief", "4:17", "zaaknummer", "twee weken", "42 dagen"},
     "Awb 2:10 en 4:17"},
    {"settlement/ontvangstbevestiging",
     {"uur kregen wij uw verantwoording", "4:44", "Wij beslissen uiterlijk op"},
     "Awb 2:10, 4:13 en 4:44"},
    {"subsidy_change/ontvangstbevestiging",
     {"uur kregen wij van u", "U schreef:", "laten u weten of zij gevolgen heeft", "4:37"},
     "Awb 2:10 en 4:37"},
    {"meeting/uitnodiging vergadering",
     {"Dag", "Tijd", "Plaats", "Agendapunten", "Steller", "Gevraagde besluiten", "Stukken:", "eigen belang"},
     "HANDBOOK 16.1; Awb 2:4"},
    {"meeting/besluitenlijst",
     {"leden waren er", "Een eigen belang meldden", "Openbaar deel", "Vertrouwelijk deel", "Wat is besloten",
      "voor of op", "staan niet in deze lijst"},
     "HANDBOOK 16.1; Awb 2:4"},
    {"meeting/openbare besluitenlijst",
     {"is vastgesteld op", "Wat is besloten?", "Vertrouwelijke punten staan niet in dit deel"},
     "HANDBOOK 16.1"},
    {"destruction/verklaring van vernietiging",
     {"verklaart dat op", "bewaartermijn voorbij", "Twee archivarissen", "Wat is vernietigd?", "Hoe?", "reservekopie",
      "blijft bewaard"},
     "Archiefbesluit 1995, artikel 8"},
    {"default_notice/afwijzing ingebrekestelling",
     {"geen dwangsom", "4:17 lid 6", "Waarom besluiten wij zo?"},
     "Awb 4:17 lid 6"},
    {"default_notice/rentebeschikking",
     {"Dit is een besluit van", "4:98 en 4:99", "4:87", "6:119", "Hoe komen wij aan dit bedrag?", "uiterlijk op",
      "bezwaar maken"},
     "Awb 3:45, 3:46, 4:97 tot 4:100; BW 6:119"},
    {"objection/ontvangstbevestiging bezwaar", {"6:14", "Wij beslissen uiterlijk op", "7:10"}, "Awb 6:14 en 7:10"},
    {"objection/bericht over de commissie",
     {"onafhankelijke commissie", "7:13", "uiterlijk op", "7:10 lid 1"},
     "Awb 7:10 en 7:13 lid 2"},
    {"objection/herstelbrief bezwaar", {"6:6", "uiterlijk op", "niet-ontvankelijk"}, "Awb 6:6"},
    {"objection/doorzendbrief", {"6:15", "blijft tellen"}, "Awb 6:15"},
    {"objection/uitnodiging hoorzitting",
     {"7:2", "Dag", "Tijd", "Plaats", "tien dagen", "inzien", "7:8"},
     "Awb 7:2, 7:4, 7:8"},
    {"objection/weigering rechtstreeks beroep",
     {"stemmen wij niet", "7:1a", "Waarom niet?", "beslissen uiterlijk op"},
     "Awb 7:1a"},
    {"objection/bevestiging intrekking", {"trokt u het in", "6:21", "blijft zoals het is"}, "Awb 6:21"},
    {"objection/verslag hoorzitting", {"Wat is er gezegd?", "7:7", "7:9"}, "Awb 7:7 en 7:9"},
    {"objection/bevestiging informele aanpak",
     {"vrijwillig", "7:2", "loopt door", "uiterlijk op", "7:10 lid 4", "6:21"},
     "Awb 6:21, 7:2 en 7:10"},
    {"objection/verdagingsbericht bezwaar", {"ten hoogste zes weken", "7:10 lid 3"}, "Awb 7:10 lid 3"},
    {"objection/uitstelbericht bezwaar",
     {"verder uit", "7:10 lid 4", "Waarom mag dit?", "uiterlijk op", "4:17"},
     "Awb 7:10 lid 4 en 5"},
    {"intervention/uitnodiging eigenaar",
     {"Wat vragen wij van u?", "klaar zijn op", "uiterlijk op"},
     "leidraad interventies"},
    {"intervention/bedankbrief controle",
     {"Wij danken u", "Waarom was er een controle?", "steunt op", "Hoe zijn de adressen gekozen?",
      "nooit op een kenmerk van een bedrijf", "Wat viel op?", "Hoe gaat het verder?", "eigen brief", "hercontrole",
      "zonder namen en adressen"},
     "HANDBOOK 12: bedankbrief in de nazorg; Awb 5:11"},
    {"kvo_b/uitnodiging procesbegeleider",
     {"Wat houdt dat in?", "schouw in het donker"},
     "CCV-certificatieschema KVO-B"},
    {"kvo_b/aanvraag certificaat", {"datum van de aanvraag", "Plan de audit"}, "CCV-certificatieschema KVO-B"},
    {"biz/uitnodiging biz-plan", {"ten hoogste vijf jaar", "uitvoeringsovereenkomst"}, "Wet BIZ"},
    {"biz/bericht draagvlakmeting", {"stembiljetten", "twee derde", "WOZ-waarde"}, "Wet BIZ artikel 5"},
    {"project_plan/afspraak borging", {"afgerond", "Het overleg gaat door"}, "HANDBOOK 9"},
    {"cooperation/uitnodiging parkmanagement", {"Wat vragen wij van u?", "uiterlijk op"}, "HANDBOOK 10.3"},
    {"cooperation/uitnodiging procesbegeleider", {"Wat houdt dat in?"}, "HANDBOOK 10.3"},
    {"objection/uitnodiging belanghebbende",
     {"maakte bezwaar", "7:2", "7:4", "7:6", "Dag", "Tijd", "Plaats", "tien dagen", "inzien"},
     "Awb 7:2, 7:4 en 7:6"},
    {"objection/beslissing op bezwaar van een ander",
     {"maakte bezwaar", "7:11", "7:12 lid 2", "3:41", "Waarom?", "7:13 lid 7"},
     "Awb 3:41, 7:12 en 7:13"},
    {"objection/beslissing op bezwaar",
     {"7:11", "7:12", "Hoe bent u gehoord?", "Wat adviseert de commissie?", "Waarom wijken wij van het advies af?",
      "7:13", "Waarom beslissen wij zo?"},
     "Awb 7:11 tot 7:13"}};

bool is_demanded_of(const Demand& demand, const ShippedLetter& letter) {
    return demand.letter == "*" ? leaves_the_house(letter) : name_of(letter).ends_with(demand.letter);
}

TEST(LetterTexts, every_letter_holds_what_the_law_demands) {
    for (const auto& letter : shelf().letters()) {
        const auto text = read(letter);
        for (const auto& demand : demands) {
            if (!is_demanded_of(demand, letter)) continue;
            for (const auto word : demand.words) {
                EXPECT_NE(text.find(word), std::string::npos)
                    << name_of(letter) << " lacks '" << word << "' (" << demand.law << ")";
            }
        }
    }
}

TEST(LetterTexts, every_letter_has_demands_of_its_own) {
    for (const auto& letter : shelf().letters())
        EXPECT_TRUE(std::ranges::any_of(demands, [&](const Demand& one) {
            return !one.letter.empty() && name_of(letter).ends_with(one.letter);
        })) << name_of(letter);
}

TEST(LetterTexts, every_decision_says_how_and_until_when_to_object) {
    for (const auto& letter : shelf().letters()) {
        if (!letter.plan.decision) continue;
        const auto text = read(letter);
        const bool appeal = letter.plan.workflow == "objection";
        for (const std::string_view word : {"uiterlijk op 18 december 2026", "uw naam en adres", "de datum",
                                            "uw handtekening", "waarom u het niet eens bent"})
            EXPECT_NE(text.find(word), std::string::npos)
                << name_of(letter) << " lacks '" << word << "' (Awb 3:45, 6:5, 6:7)";
        EXPECT_EQ(text.find("in beroep gaan bij de rechtbank") != std::string::npos, appeal)
            << name_of(letter) << " (Awb 6:23)";
        EXPECT_EQ(text.find("bezwaar maken. Doe dat") != std::string::npos, !appeal)
            << name_of(letter) << " (Awb 3:45)";
        EXPECT_EQ(text.find("Online bezwaar maken kan ook") != std::string::npos, !appeal)
            << name_of(letter) << " (Awb 2:7 and 2:8)";
    }
}

TEST(LetterTexts, what_somebody_typed_never_becomes_markup_or_a_field) {
    for (const auto& letter : shelf().letters()) {
        auto values = letter_example(fields_of(letter.plan.workflow));
        for (auto& [name, value] : values.items())
            if (value.is_string()) value = "<script>alert('" + name + "')</script>{{iban}}{{/granted_cents}}";
        const auto html = MustacheText(shelf().whole(letter.body)).filled(values);
        EXPECT_EQ(html.find("<script"), std::string::npos) << name_of(letter);
        EXPECT_NE(html.find("{{iban}}"), std::string::npos) << name_of(letter);
    }
}

TEST(LetterTexts, a_value_that_is_not_there_leaves_no_empty_sentence) {
    for (const auto& letter : shelf().letters()) {
        auto values = letter_example(fields_of(letter.plan.workflow));
        for (const auto* name : {"obligations", "view", "contact", "court", "signature_line"}) values.erase(name);
        const auto html = MustacheText(shelf().whole(letter.body)).filled(values);
        EXPECT_EQ(html.find("<p class=\"tekst\"></p>"), std::string::npos) << name_of(letter);
        EXPECT_EQ(html.find("<dd></dd>"), std::string::npos) << name_of(letter);
    }
}

}  // namespace
}  // namespace bolwerk::web
