// The editor of a text of a letter, with two administrators and one letter of which the text is edited.
#pragma once

#include "tests/web/pages/subsidies/province.hpp"
#include "web/documents/letter_maker.hpp"

namespace bolwerk::web {

class TemplatePages : public ProvincePages {
protected:
    TemplatePages() {
        site().letters = std::make_shared<LetterMaker>(
            pool, site().definitions,
            LetterShelf(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters", site().definitions),
            std::make_shared<Renderer>(BOLWERK_SOURCE_DIR), [this] { return site().calendar.now(); });
        wim = person("Wim Zwart", "functional_admin", gelderland, -1);
    }

    static constexpr auto editor = "/beheer/sjablonen/subsidy/weigering";

    std::string body() {
        return owner.value("select body from letter_template where document = 'weigering' and status = 'in_use'");
    }
    std::string versions() {
        return owner.value(
            "select string_agg(version || ' ' || status, ', ' order by version) from letter_template where document = "
            "'weigering'");
    }
    std::string own_versions() {
        return owner.value(
            "select coalesce(string_agg(version || ' ' || status, ', ' order by version), '') from letter_template "
            "where "
            "document = 'weigering' and organisation_id = $1",
            {std::to_string(gelderland)});
    }
    Response send(std::int64_t who, const std::string& text, const std::string& what, const std::string& whose = {}) {
        Fields form;
        form.add("onderwerp", "Uw aanvraag is afgewezen");
        form.add("tekst", text);
        form.add("doe", what);
        if (whose.empty()) return post(who, editor, form);
        form.add("csrf", "x");
        Request request{.id = "proef", .method = "POST", .target = editor, .path = editor};
        request.query.add("organisatie", whose);
        request.form = form;
        request.cookies.add("bolwerk", "session of " + std::to_string(who));
        request.headers.add("Accept", "application/json");
        return Application(site())(request);
    }
    /// What a second administrator answers on the draft for all organisations as it stands.
    Response settle(std::int64_t who, const std::string& answer) {
        const auto asked = values(who, editor).at("asked");
        const auto seen = asked.empty() ? std::string("niets") : asked[0].at("draft_seen").get<std::string>();
        return post(who, editor, {{"doe", answer}, {"gezien", seen}});
    }
    /// Put in use for all organisations by two.
    Response use(const std::string& text) {
        send(ria, text, "gebruik");
        return settle(wim, "bevestig");
    }
    std::string told(std::int64_t who) {
        return owner.value(
            "select coalesce(string_agg(text, ' | ' order by id), '') from notification where person_id = $1",
            {std::to_string(who)});
    }
    std::int64_t wim = 0;
    static std::string misspelt(std::string text) {
        return text.replace(text.find("{{refusal_ground}}"), 18, "{{refusal_grond}}");
    }
};

}  // namespace bolwerk::web
