// Every list, asked for a filter or an order that it does not know: a person reads the list with a remark, a program
// and a file get none of it, and whoever may not see the list learns nothing.
#include <gmock/gmock.h>

#include "tests/web/pages/subsidies/province.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;

class UnknownFilterOfAnyList : public ProvincePages {
protected:
    UnknownFilterOfAnyList() { floor = person("Floor de Boer", "archivist", apeldoorn, 1); }

    void refuses(std::int64_t who, const std::string& path, const std::string& name, const std::string& value) {
        const auto answer = get(who, path, {{name, value}});
        EXPECT_EQ(answer.status, 400) << path << "?" << name << "=" << value;
        if (answer.status == 400) {
            EXPECT_EQ(Json::parse(answer.body).at("parameters"), Json::array({name})) << path;
        }
    }
    void remarks(std::int64_t who, const std::string& path, const std::string& name, const std::string& value) {
        const auto shown = page_of(who, path, {{name, value}});
        EXPECT_EQ(shown.status, 200) << path;
        EXPECT_THAT(shown.body, HasSubstr("Het filter “" + name + "”")) << path;
    }
    /// Of the stuurgroep, taken today.
    std::string report() {
        const auto made = post(saskia, "/rapportages/nieuw",
                               {{"organisation", std::to_string(steering_group)},
                                {"reference_date", owner.value("select today()")},
                                {"title", "Voortgangsrapportage"},
                                {"once_key", "een-rapportage-voor-de-filters"}});
        return "/rapportages/" + Json::parse(made.body).at("number").get<std::string>();
    }

    std::int64_t floor = 0;
};

TEST_F(UnknownFilterOfAnyList, an_order_that_does_not_exist_is_refused_to_a_program_and_remarked_to_a_person) {
    for (const auto& [who, path] : {std::pair{els, "/"},
                                    {els, "/zaken"},
                                    {els, "/zoeken"},
                                    {els, "/terreinen"},
                                    {els, "/terreinen/kaart"},
                                    {els, "/terreinen/wijzigingen"},
                                    {els, "/meldingen"},
                                    {els, "/post"},
                                    {els, "/signalen"},
                                    {els, "/risicorondes"},
                                    {saskia, "/vergaderingen"},
                                    {saskia, "/rapportages"},
                                    {saskia, "/dashboard"},
                                    {petra, "/subsidies"},
                                    {petra, "/subsidies/doorlooptijd"},
                                    {petra, "/subsidies/budget"},
                                    {petra, "/beheer/regelingen"},
                                    {admin, "/beheer/mensen"},
                                    {admin, "/beheer/logboek"},
                                    {admin, "/beheer/storingen"},
                                    {admin, "/beheer/mandaten"},
                                    {admin, "/beheer/vervangingen"},
                                    {admin, "/beheer/feestdagen"},
                                    {admin, "/beheer/tarieven"},
                                    {admin, "/beheer/indicatoren"},
                                    {admin, "/beheer/sjablonen"},
                                    {admin, "/beheer/huisstijl"},
                                    {floor, "/archief"},
                                    {floor, "/archief/termijnen"},
                                    {els, "/werkwijze"},
                                    {els, "/terreinen/vergelijken"},
                                    {petra, "/subsidies/sisa"},
                                    {petra, "/subsidies/volgorde/gld_physical/2026"},
                                    {petra, "/subsidies/stel-dat/gld_physical/2026"}}) {
        refuses(who, path, "sorteer", "naam");
        remarks(who, path, "sorteer", "naam");
    }
}

TEST_F(UnknownFilterOfAnyList, a_value_that_is_not_known_is_refused_and_remarked_likewise) {
    for (const auto& [who, path, name] : {std::tuple{els, "/", "termijn"},
                                          {els, "/terreinen", "provincie"},
                                          {els, "/terreinen", "gemeente"},
                                          {els, "/terreinen/kaart", "maat"},
                                          {els, "/terreinen/wijzigingen", "status"},
                                          {els, "/meldingen", "soort"},
                                          {els, "/meldingen", "na"},
                                          {els, "/signalen", "tijdvak"},
                                          {saskia, "/dashboard", "organisatie"},
                                          {petra, "/subsidies", "risico"},
                                          {petra, "/subsidies", "regeling"},
                                          {petra, "/subsidies", "na"},
                                          {petra, "/subsidies/doorlooptijd", "tijdvak"},
                                          {admin, "/beheer/mensen", "rol"},
                                          {admin, "/beheer/mensen", "account"},
                                          {admin, "/beheer/logboek", "na"},
                                          {els, "/terreinen/vergelijken", "terrein"},
                                          {petra, "/subsidies/sisa", "jaar"},
                                          {petra, "/subsidies/volgorde/gld_physical/2026", "na"},
                                          {petra, "/subsidies/stel-dat/gld_physical/2026", "zaak"},
                                          {saskia, "/dashboard/zaken", "cijfer"},
                                          {saskia, "/dashboard/zaken", "gemeente"},
                                          {saskia, "/dashboard/bedragen", "jaar"},
                                          {saskia, "/dashboard/bedragen", "bedrag"}}) {
        refuses(who, path, name, "bestaatniet");
        remarks(who, path, name, "bestaatniet");
    }
}

TEST_F(UnknownFilterOfAnyList, a_report_knows_its_municipalities_figures_and_amounts_and_nothing_else) {
    const auto path = report();
    for (const auto& [below, name] : {std::pair{"", "gemeente"},
                                      {"", "sorteer"},
                                      {"/zaken", "cijfer"},
                                      {"/zaken", "gemeente"},
                                      {"/bedragen", "bedrag"},
                                      {"/bedragen", "regeling"}}) {
        refuses(saskia, path + below, name, "bestaatniet");
        if (std::string_view(name) != "regeling") remarks(saskia, path + below, name, "bestaatniet");
    }
    EXPECT_EQ(page_of(saskia, path + "/cijfers.xlsx", {{"gemeente", "GM9999"}}).status, 400);
    EXPECT_EQ(page_of(saskia, path + "/cijfers.xlsx", {{"gemeente", "GM0200"}}).status, 200);
}

TEST_F(UnknownFilterOfAnyList, a_file_holds_everything_that_was_asked_for_or_is_not_given) {
    for (const auto& [who, path] : {std::pair{els, "/terreinen.csv"},
                                    {els, "/terreinen.xlsx"},
                                    {els, "/terreinen.geojson"},
                                    {els, "/zaken.csv"},
                                    {els, "/mijn-werk.csv"},
                                    {els, "/open/terreinen.json"},
                                    {els, "/open/subsidies.csv"},
                                    {petra, "/subsidies.csv"},
                                    {petra, "/subsidies/sisa.csv"},
                                    {petra, "/subsidies/doorlooptijd.xlsx"}}) {
        EXPECT_EQ(page_of(who, path, {{"sorteer", "naam"}}).status, 400) << path;
        EXPECT_EQ(page_of(who, path).status, 200) << path;
    }
}

TEST_F(UnknownFilterOfAnyList, tells_nobody_that_a_list_is_there_who_may_not_see_it) {
    for (const auto* path : {"/beheer/mensen", "/beheer/mandaten", "/beheer/logboek", "/beheer/regelingen",
                             "/subsidies", "/archief", "/beheer/indicatoren", "/subsidies/stel-dat/gld_physical/2026"})
        EXPECT_EQ(get(mark, path, {{"sorteer", "naam"}}).status, 404) << path;
}

}  // namespace
}  // namespace bolwerk::web
