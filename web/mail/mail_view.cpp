#include "web/mail/mail_view.hpp"

#include "engine/date.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr int highest_with_words = 1, highest_with_number = 2;

/// By when to act, for each term that began with what is told.
Json terms_of(const Json& line) {
    Json terms = Json::array();
    for (const auto& one : line.at("until"))
        terms.push_back(
            {{"term", one.at("label").get<std::string>() + ": uiterlijk op " +
                          engine::long_date(engine::parse_iso_date(one.at("day").get<std::string>()).value()) + "."}});
    return terms;
}

Json line_of(const Json& line, const MailSettings& settings) {
    const auto level = line.at("compartment").get<int>();
    const auto number = line.at("number").get<std::string>();
    const bool has_case = !number.empty();
    if (level > highest_with_words)
        return {{"text", "Er is een nieuw bericht voor u. U leest het in Bolwerk."},
                {"has_about", false},
                {"about", ""},
                {"sender", ""},
                {"terms", Json::array()},
                {"href", settings.links + (level > highest_with_number ? "/meldingen" : "/zaken/" + number)}};
    return {{"text", line.at("text")},
            {"has_about", has_case},
            {"about", number + ", " + line.at("title").get<std::string>()},
            {"sender", line.at("sender")},
            {"terms", terms_of(line)},
            {"href", settings.links + (has_case ? "/zaken/" + number : "/meldingen")}};
}

std::string digest_subject(const Json& mail, std::size_t messages) {
    return std::string(mail.at("rhythm") == "weekly" ? "Uw weekoverzicht" : "Uw dagoverzicht") +
           " van Bolwerk: " + std::to_string(messages) + (messages == 1 ? " bericht" : " berichten");
}

/// What happened, and in which case (Awb 2:10 lid 2); mails about one case hang together by their references.
std::string subject_of(const Json& mail, const Json& lines) {
    if (mail.at("kind") == "test") return "Testbericht van Bolwerk";
    if (mail.at("kind") == "digest") return digest_subject(mail, lines.size());
    if (!lines.at(0).at("has_about").get<bool>()) return "Nieuw bericht in Bolwerk";
    return lines.at(0).at("text").get<std::string>() + " (" + mail.at("lines").at(0).at("number").get<std::string>() +
           ")";
}

/// The organisation that lets this be known; empty when there are several, or none that a mail may name.
std::string sender_of(const Json& lines) {
    std::string sender;
    for (const auto& one : lines) {
        const auto own = one.at("sender").get<std::string>();
        if (own.empty() || (!sender.empty() && own != sender)) return {};
        sender = own;
    }
    return sender;
}

std::string intro_of(const Json& mail) {
    if (mail.at("kind") == "test") return "De e-mail van Bolwerk werkt. U hoeft niets te doen.";
    if (mail.at("kind") == "digest") return "Dit is er gebeurd sinds het vorige overzicht.";
    return "";
}

std::string why(const Json& mail) {
    if (mail.at("kind") == "test") return "U krijgt deze e-mail omdat u in Beheer om een testbericht vroeg.";
    if (mail.at("kind") == "digest")
        return "U krijgt dit overzicht omdat deze berichten bij u samen in een e-mail staan: dat is hun gewone "
               "instelling of uw keuze, of er waren te veel berichten voor losse e-mails.";
    if (mail.at("kind") == "account") return "U krijgt deze e-mail altijd: het gaat over de toegang tot uw account.";
    if (mail.at("demanded").get<bool>())
        return "U krijgt deze e-mail altijd: de wet vraagt dat wij u dit laten weten. U kunt wel voor post kiezen.";
    return "U krijgt deze e-mail vanwege uw keuze bij \"" + mail.at("label").get<std::string>() + "\".";
}

}  // namespace

Json mail_view(const Json& mail, const MailSettings& settings) {
    Json lines = Json::array();
    for (const auto& line : mail.at("lines")) lines.push_back(line_of(line, settings));
    const bool can_stop = mail.at("kind") != "test" && !mail.at("demanded").get<bool>();
    const auto subject = subject_of(mail, lines);
    const auto intro = intro_of(mail);
    const auto sender = sender_of(lines);
    return {{"subject", subject},
            {"from", sender.empty() ? settings.sender_name : sender + " via " + settings.sender_name},
            {"signed", sender.empty() ? settings.sender_name : sender},
            {"name", mail.at("name")},
            {"has_intro", !intro.empty()},
            {"intro", intro},
            {"lines", lines},
            {"why", why(mail)},
            {"choices_href", settings.links + "/account/meldingen"},
            {"can_stop", can_stop},
            {"stop_href", can_stop ? settings.links + "/afmelden/" + mail.at("unsubscribe").get<std::string>() : ""}};
}

}  // namespace bolwerk::web
