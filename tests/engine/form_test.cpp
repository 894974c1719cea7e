#include "engine/form.hpp"

#include <gmock/gmock.h>

namespace bolwerk::engine {
namespace {

const Form form{
    {.name = "title", .label = "Titel", .least = 5, .most = 10},
    {.name = "count", .label = "Aantal", .kind = FieldKind::whole_number, .required = false, .least = 1, .most = 99},
    {.name = "amount", .label = "Bedrag", .kind = FieldKind::money, .required = false},
    {.name = "day", .label = "Datum", .kind = FieldKind::date, .required = false},
    {.name = "agreed", .label = "Ik ga akkoord", .kind = FieldKind::yes_no, .required = false},
    {.name = "colour",
     .label = "Kleur",
     .kind = FieldKind::choice,
     .required = false,
     .choices = {{"red", "Rood"}, {"blue", "Blauw"}}},
    {.name = "tags",
     .label = "Soorten",
     .kind = FieldKind::choices,
     .required = false,
     .choices = {{"a", "A"}, {"b", "B"}}},
    {.name = "who",
     .label = "Organisatie",
     .kind = FieldKind::organisation,
     .required = false,
     .catalogue = "organisations"}};

Parsed read(RawInput raw) {
    raw.try_emplace("title", std::vector<std::string>{"Verlichting"});
    if (raw["title"].front() == "Verlichting") raw["title"] = {"Lampen"};
    return parse(form, raw);
}

std::string error_of(const Parsed& parsed, std::string_view field) {
    for (const auto& error : parsed.errors)
        if (error.field == field) return error.sentence;
    return {};
}

TEST(Form, TurnsWhatWasTypedIntoTypedValues) {
    const auto parsed = read({{"count", {" 12 "}},
                              {"amount", {"1.234,56"}},
                              {"day", {"1-3-2027"}},
                              {"agreed", {"on"}},
                              {"colour", {"red"}},
                              {"tags", {"a", "b"}},
                              {"who", {"33"}}});
    EXPECT_TRUE(parsed.errors.empty());
    EXPECT_EQ(parsed.values, (Json{{"title", "Lampen"},
                                   {"count", 12},
                                   {"amount", 123456},
                                   {"day", "2027-03-01"},
                                   {"agreed", true},
                                   {"colour", "red"},
                                   {"tags", {"a", "b"}},
                                   {"who", 33}}));
}

TEST(Form, MakesAnEmptyOptionalFieldNull) {
    const auto parsed = read({{"count", {"  "}}});
    EXPECT_TRUE(parsed.errors.empty());
    EXPECT_TRUE(parsed.values.at("count").is_null());
    EXPECT_EQ(parsed.values.at("agreed"), false);
    EXPECT_EQ(parsed.values.at("tags"), Json::array());
}

TEST(Form, AsksForARequiredFieldInItsOwnWords) { EXPECT_EQ(error_of(parse(form, {}), "title"), "Vul in: Titel"); }

TEST(Form, CountsCharactersAndNotBytes) {
    EXPECT_EQ(error_of(read({{"title", {"ééééé"}}}), "title"), "");
    EXPECT_EQ(error_of(read({{"title", {"éééé"}}}), "title"), "Gebruik minstens 5 tekens.");
    EXPECT_EQ(error_of(read({{"title", {"ééééééééééé"}}}), "title"), "Gebruik hooguit 10 tekens. U hebt er 11.");
}

TEST(Form, RefusesNumbersThatAreNoneOrOutOfBounds) {
    EXPECT_EQ(error_of(read({{"count", {"12x"}}}), "count"), "Vul een heel getal in, bijvoorbeeld 12.");
    EXPECT_EQ(error_of(read({{"count", {"0"}}}), "count"), "Vul een getal in van 1 tot en met 99.");
    EXPECT_EQ(error_of(read({{"count", {"99999999999999999999"}}}), "count"),
              "Vul een heel getal in, bijvoorbeeld 12.");
}

TEST(Form, RefusesMoneyThatCanBeReadInTwoWays) {
    EXPECT_NE(error_of(read({{"amount", {"1,234.56"}}}), "amount"), "");
    EXPECT_NE(error_of(read({{"amount", {"-5"}}}), "amount"), "");
}

TEST(Form, RefusesADayThatDoesNotExist) { EXPECT_NE(error_of(read({{"day", {"31-02-2027"}}}), "day"), ""); }

TEST(Form, RefusesADayInAYearThatMustBeASlip) {
    for (const char* day : {"31-12-1899", "01-01-2101", "01-06-2927", "9999-12-31"})
        EXPECT_EQ(error_of(read({{"day", {day}}}), "day"), "Vul een datum in van 1900 tot en met 2100.") << day;
    for (const char* day : {"01-01-1900", "31-12-2100"}) EXPECT_EQ(error_of(read({{"day", {day}}}), "day"), "") << day;
}

TEST(Form, RefusesAChoiceThatIsNotOffered) {
    EXPECT_EQ(error_of(read({{"colour", {"green"}}}), "colour"), "Kies een van de mogelijkheden.");
    EXPECT_EQ(error_of(read({{"tags", {"a", "z"}}}), "tags"), "Kies alleen uit de mogelijkheden.");
}

TEST(Form, WantsATickWhereOneIsRequired) {
    const Form required{{.name = "agreed", .label = "Ik ga akkoord", .kind = FieldKind::yes_no}};
    EXPECT_EQ(error_of(parse(required, {}), "agreed"), "Vink aan: Ik ga akkoord");
    EXPECT_TRUE(parse(required, {{"agreed", {"ja"}}}).errors.empty());
}

TEST(Form, IgnoresFieldsThatItDoesNotKnow) { EXPECT_FALSE(read({{"state", {"decided"}}}).values.contains("state")); }

TEST(Form, RefusesTextThatIsNoText) {
    EXPECT_NE(error_of(read({{"title", {std::string("Lamp\xff\xfe")}}}), "title"), "");
    EXPECT_NE(error_of(read({{"title", {std::string("Lam\0pen", 7)}}}), "title"), "");
    for (const auto* turned : {"Lamp \u202Egpj.exe", "\u2066Lamp\u2069", "Lamp\u202A"})
        EXPECT_NE(error_of(read({{"title", {turned}}}), "title"), "") << turned;
    for (const auto* plain : {"Lamp – oud", "Café “Lux”", "\u20AC 5,00", "Lamp\u00A0twee"})
        EXPECT_EQ(error_of(read({{"title", {plain}}}), "title"), "") << plain;
}

}  // namespace
}  // namespace bolwerk::engine
