// The whole application on a fresh database, asked as one of the people of the programme, without a server in between.
#pragma once

#include "tests/db/programme.hpp"
#include "tests/web/site_on.hpp"
#include "web/app/application.hpp"

namespace bolwerk::web {

class SignedInPages : public db::Programme {
protected:
    SignedInPages() {
        owner.run(
            "insert into holiday (day, name, source) values ('2026-12-25', 'Eerste Kerstdag', 'Atw art. 3'),"
            "  ('2028-05-26', 'gelijkgesteld bij KB', 'KB');");
    }

    /// A step carries the version of its case, as every form and every program that read it does.
    /// As programs ask: the values of the page as JSON, or the problem.
    Response get(std::int64_t who, const std::string& path, const Fields& query = {}) {
        return answer(who, "GET", path, query, {}, true);
    }
    Response post(std::int64_t who, const std::string& path, const Fields& form) {
        return answer(who, "POST", path, {}, form, true);
    }
    Response post_as_browser(std::int64_t who, const std::string& path, const Fields& form) {
        return answer(who, "POST", path, {}, form, false);
    }
    Response post_with_file(std::int64_t who, const std::string& path, const Fields& form, const Upload& upload,
                            bool as_program = false) {
        return answer(who, "POST", path, {}, form, as_program, {upload});
    }
    Response page_of(std::int64_t who, const std::string& path, const Fields& query = {}) {
        return answer(who, "GET", path, query, {}, false);
    }

    engine::Json values(std::int64_t who, const std::string& path, const Fields& query = {}) {
        return engine::Json::parse(get(who, path, query).body);
    }

    /// What is sent while it is made, read to its end.
    std::string file_of(std::int64_t who, const std::string& path, const Fields& query = {}) {
        const auto response = get(who, path, query);
        if (!response.stream) return response.body;
        struct : StreamWriter {
            bool write(std::string_view bytes) override { return text += bytes, true; }
            bool wait(std::chrono::milliseconds) override { return true; }
            std::string text;
        } out;
        response.stream(out);
        return out.text;
    }

    /// Set for pages that make PDFs.
    std::shared_ptr<Renderer> press;

    Site& site() {
        if (!site_) site_.emplace(site_on(pool));
        return *site_;
    }

private:
    Response answer(std::int64_t who, const std::string& method, const std::string& path, const Fields& query,
                    Fields form, bool as_program, std::vector<Upload> uploads = {}) {
        form.add("csrf", "x");
        if (const auto at = path.find("/acties/"); method == "POST" && at != std::string::npos && !form.has("version"))
            form.add("version", owner.value("select coalesce(max(version), 0) from case_file where number = $1",
                                            {path.substr(7, at - 7)}));
        Request request{.id = "proef", .method = method, .target = path, .path = path};
        request.query = query;
        request.form = form;
        request.uploads = std::move(uploads);
        request.cookies.add("bolwerk", "session of " + std::to_string(who));
        request.headers.add("Accept", as_program ? "application/json" : "text/html");
        return Application(site(), press)(request);
    }

    std::optional<Site> site_;
};

}  // namespace bolwerk::web
