// The whole application, asked by the people of the scene; an answer is kept with everything a reader would get of it.
#pragma once

#include <optional>

#include "tests/access/scene_fixture.hpp"
#include "web/app/application.hpp"

namespace bolwerk::access {

class AccessPages : public AccessScene {
protected:
    struct Question {
        std::string method, path;
        web::Fields query = {}, form = {};
        bool as_program = false;
        std::vector<web::Upload> uploads = {};
        std::string cookie = {};  ///< in place of the person's own
        std::string csrf = "x";
    };

    /// With the body of a download too.
    web::Response ask(std::int64_t who, const Question& question);
    web::Response get(std::int64_t who, const std::string& address, bool as_program = false);

    /// Head and body, for comparing answers and looking for words in them.
    static std::string text_of(const web::Response& response);
    /// The address of a row for this case and reader; of what there is no report, round or matrix of yet, with 0.
    std::string address_of(const std::string& pattern, const Secret& secret, std::int64_t who);
    /// What stands in the cells and around them, without the moment at which the file was made.
    static std::string words_of_workbook(const std::string& bytes);
    /// What somebody gets through the channel: an action is tried as a program tries it; a workbook is opened.
    web::Response through(const Channel& channel, std::int64_t who, const Secret& secret);
    /// Whether number or title of the case stands in the answer.
    static bool tells_of(const web::Response& response, const Secret& secret);

    const web::Application& application();

    /// A report on the area by the secretary of the stuurgroep here; its number stands in addresses from then on.
    std::string take_report();
    /// A round of the district team here, in preparation; its number stands in addresses from then on.
    std::string begin_round();

    /// For what makes PDFs; set before the first question.
    std::shared_ptr<web::Renderer> press;
    std::shared_ptr<const web::LetterMaker> letters;

private:
    std::string report_ = "0", round_ = "0", matrix_ = "0";
    std::optional<web::Site> site_;
    std::optional<web::Application> application_;
};

}  // namespace bolwerk::access
