#include "tests/access/browser_fixture.hpp"

#include <stdexcept>

#include "tests/web/site_on.hpp"
#include "web/commands/registers.hpp"
#include "web/files/archive.hpp"
#include "web/server/target.hpp"

namespace bolwerk::access {
namespace {

constexpr std::size_t most_fields = 20;

/// A client that takes everything.
class Bucket : public web::StreamWriter {
public:
    bool write(std::string_view bytes) override {
        text.append(bytes);
        return true;
    }
    bool wait(std::chrono::milliseconds) override { return false; }

    std::string text;
};

}  // namespace

const web::Application& AccessPages::application() {
    if (application_) return *application_;
    site_.emplace(web::site_on(pool));
    site_->letters = letters;
    return application_.emplace(*site_, press);
}

web::Response AccessPages::ask(std::int64_t who, const Question& question) {
    web::Request request{.id = "proef", .method = question.method, .target = question.path, .path = question.path};
    request.query = question.query;
    request.form = question.form;
    if (!question.csrf.empty()) request.form.add("csrf", question.csrf);
    request.uploads = question.uploads;
    request.cookies.add("bolwerk", question.cookie.empty() ? "session of " + std::to_string(who) : question.cookie);
    request.headers.add("Accept", question.as_program ? "application/json" : "text/html");
    auto response = application()(request);
    if (!response.stream) return response;
    Bucket bucket;
    response.stream(bucket);
    response.body += bucket.text;
    return response;
}

web::Response AccessPages::get(std::int64_t who, const std::string& address, bool as_program) {
    const auto mark = address.find('?');
    Question question{.method = "GET", .path = address.substr(0, mark), .as_program = as_program};
    if (mark != std::string::npos) question.query = web::read_pairs(address.substr(mark + 1), most_fields).value();
    return ask(who, question);
}

std::string AccessPages::text_of(const web::Response& response) {
    auto text = std::to_string(response.status) + "\n";
    for (const auto& [name, value] : response.headers) text += name + ": " + value + "\n";
    return text + response.body;
}

std::string AccessPages::address_of(const std::string& pattern, const Secret& secret, std::int64_t who) {
    auto address = pattern;
    const auto calendar = calendar_of(who);
    const auto file =
        owner.value("select coalesce(min(id), 0) from attachment where case_id = $1", {std::to_string(secret.id)});
    for (const auto& [name, value] : {std::pair{"{number}", &secret.number},
                                      {"{park}", &secret.park},
                                      {"{calendar}", &calendar},
                                      {"{file}", &file},
                                      {"{report}", &report_},
                                      {"{round}", &round_},
                                      {"{matrix}", &matrix_}})
        for (auto at = address.find(name); at != std::string::npos; at = address.find(name, at + value->size()))
            address.replace(at, std::string_view(name).size(), *value);
    return address;
}

std::string AccessPages::take_report() {
    const auto answer =
        ask(reader("steering_group_secretary", "here").id,
            {.method = "POST",
             .path = "/rapportages/nieuw",
             .form = {{"organisation", owner.value("select id from organisation where name = 'stuurgroep here'")},
                      {"reference_date", owner.value("select today()")},
                      {"title", "Voortgang van het gebied"},
                      {"once_key", "voortgang"}},
             .as_program = true});
    return report_ = engine::Json::parse(answer.body).at("number");
}

std::string AccessPages::begin_round() {
    web::fill_registers(pool, BOLWERK_SOURCE_DIR);
    const auto& lead = reader("dto_project_lead", "here");
    const auto sent = [&](const std::string& path, web::Fields form) {
        return engine::Json::parse(
            ask(lead.id, {.method = "POST", .path = path, .form = std::move(form), .as_program = true}).body);
    };
    round_ = sent("/zaken/nieuw", {{"soort", "risk_round"},
                                   {"title", "Braamsluiper in het gebied"},
                                   {"indicator_set", "1"},
                                   {"basis", "area_scan"},
                                   {"purpose", "Kiezen van terreinen voor een aanpak"},
                                   {"once_key", "ronde"}})
                 .at("number");
    sent("/risicorondes/" + round_ + "/terreinen",
         {{"terrein", owner.value("select id from park where rin = 'F90'")},
          {"gemeente.GM0200", std::to_string(apeldoorn)},
          {"politie.GM0200", owner.value("select id from organisation where name = 'police here'")}});
    matrix_ = owner.value("select min(id) from risk_matrix");
    return round_;
}

std::string AccessPages::words_of_workbook(const std::string& bytes) {
    constexpr std::size_t most = 8'000'000;
    const web::Archive archive(bytes);
    if (!archive.is_readable()) throw std::runtime_error("Expected a workbook, but it is no archive");
    std::string words;
    for (const auto* part : {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "docProps/app.xml"})
        words += archive.read(part, most).value_or("");
    return words;
}

web::Response AccessPages::through(const Channel& channel, std::int64_t who, const Secret& secret) {
    const auto address = address_of(channel.address, secret, who);
    if (channel.kind == "action") return ask(who, {.method = "POST", .path = address, .as_program = true});
    auto answer = get(who, address, channel.kind == "api");
    if (answer.status == 200 && address.substr(0, address.find('?')).ends_with(".xlsx"))
        answer.body = words_of_workbook(answer.body);
    return answer;
}

bool AccessPages::tells_of(const web::Response& response, const Secret& secret) {
    const auto text = text_of(response);
    return text.find(secret.number) != std::string::npos || text.find(secret.title) != std::string::npos;
}

}  // namespace bolwerk::access
