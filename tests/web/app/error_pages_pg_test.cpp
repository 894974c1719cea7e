// The page for an error that the server itself found: what it says, and where it leads.
#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ErrorPages : public SignedInPages {
protected:
    std::string page(int status, bool signed_in) {
        Request request{.id = "proef", .method = "POST", .target = "/zaken", .path = "/zaken"};
        request.headers.add("Accept", "text/html");
        if (signed_in) request.cookies.add("bolwerk", "session of " + std::to_string(els));
        const auto response = Application(site()).error_page(request, status);
        EXPECT_EQ(response.status, status);
        return response.body;
    }
};

TEST_F(ErrorPages, lead_somebody_with_a_session_back_to_work_without_asking_the_database) {
    site();
    std::vector<db::Lease> taken;
    for (std::size_t one = 0; one < pool.size(); ++one) taken.push_back(pool.lease());
    for (const int status : {400, 413, 500, 503})
        EXPECT_THAT(page(status, true), AllOf(HasSubstr("Naar Mijn werk"), HasSubstr("href=\"/zaken\">Naar alle zaken"),
                                              Not(HasSubstr("Naar het inlogscherm"))))
            << status;
}

TEST_F(ErrorPages, lead_anybody_else_to_the_sign_in_page) {
    EXPECT_THAT(page(500, false), AllOf(HasSubstr("Naar het inlogscherm"), Not(HasSubstr("Naar Mijn werk"))));
}

TEST_F(ErrorPages, say_of_what_is_too_large_how_large_it_may_be) {
    EXPECT_THAT(page(413, true), AllOf(HasSubstr("Uw bestand of formulier is te groot"), HasSubstr("ten hoogste 20 MB"),
                                       HasSubstr("zonder bestand 1 MB"), HasSubstr("Er is niets gewijzigd.")));
}

}  // namespace
}  // namespace bolwerk::web
