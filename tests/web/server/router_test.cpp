#include "web/server/router.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

struct Visitor {
    std::string name;
};

Router<Visitor> routes() {
    Router<Visitor> router;
    const auto named = [](const char* name) {
        return [name](const Request& request, Visitor& visitor) {
            return Response::text(visitor.name + " " + name + " " + std::string(request.capture("number")) +
                                  std::string(request.capture("action")) + std::string(request.capture("name")));
        };
    };
    router.add("GET", "/", named("start"))
        .add("GET", "/zaken/{number}", named("zaak"))
        .add("GET", "/zaken/nieuw", named("nieuw"))
        .add("POST", "/zaken/{number}/acties/{action}", named("actie"))
        .add("GET", "/zaken/{number}/acties/{action}", named("vooraf"))
        .add("GET", "/assets/{name*}", named("bestand"));
    return router;
}

Response ask(std::string method, std::string path) {
    Request request;
    request.method = std::move(method);
    request.path = std::move(path);
    Visitor visitor{"Jan"};
    return routes().handle(request, visitor);
}

TEST(Router, GivesTheHandlerItsCapturesAndContext) {
    EXPECT_EQ(ask("GET", "/").body, "Jan start ");
    EXPECT_EQ(ask("GET", "/zaken/SUB-2026-0042").body, "Jan zaak SUB-2026-0042");
    EXPECT_EQ(ask("POST", "/zaken/7/acties/approve").body, "Jan actie 7approve");
    EXPECT_EQ(ask("GET", "/assets/css/app.css").body, "Jan bestand css/app.css");
}

TEST(Router, PrefersAPlainSegmentToACapture) { EXPECT_EQ(ask("GET", "/zaken/nieuw").body, "Jan nieuw "); }

TEST(Router, AnswersHeadWithTheHandlerOfGet) { EXPECT_EQ(ask("HEAD", "/zaken/7").status, 200); }

TEST(Router, SaysWhichMethodsAPathKnows) {
    const auto response = ask("DELETE", "/zaken/7/acties/approve");
    EXPECT_EQ(response.status, 405);
    EXPECT_EQ(response.headers["Allow"], "GET, HEAD, POST");
    EXPECT_EQ(ask("POST", "/").headers["Allow"], "GET, HEAD");
}

TEST(Router, DoesNotFindWhatIsNotThere) {
    for (const char* path :
         {"/zaak", "/zaken", "/zaken/", "/zaken/7/", "/zaken//acties/a", "//", "/zaken/7/acties/a/b", "/assets"})
        EXPECT_EQ(ask("GET", path).status, 404) << path;
}

TEST(Router, TellsTheLogThePatternAndNotThePath) {
    Request request;
    request.method = "GET";
    request.path = "/zaken/SUB-2026-0042";
    const auto router = routes();
    ASSERT_NE(router.find(request), nullptr);
    EXPECT_EQ(request.route, "/zaken/{number}");
}

TEST(Router, RefusesARowThatIsThereAlready) {
    auto router = routes();
    const auto add = [&](const char* pattern) { router.add("GET", pattern, {}); };
    EXPECT_THROW(add("/zaken/{id}"), std::logic_error);
    EXPECT_THROW(add("zaken"), std::logic_error);
    EXPECT_THROW(add("/zaken/{id"), std::logic_error);
    EXPECT_NO_THROW(add("/zaken/{id}/{deel}"));
    EXPECT_NO_THROW(add("/terreinen"));
}

}  // namespace
}  // namespace bolwerk::web
