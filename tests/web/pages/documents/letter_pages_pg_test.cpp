#include <gmock/gmock.h>

#include "db/process.hpp"
#include "tests/web/pages/documents/template_editor.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A letter that was made, without the steps that led to it.
class LetterPages : public TemplatePages {
protected:
    LetterPages() {
        owner.run(R"(
            insert into case_file (number, workflow, definition_version, version, state, title, compartment,
                organisation_id, municipality, park_id, opened_at, changed_at, document, last_hash)
            select 'SUB-2026-0001', 'subsidy', 1, 1, 'signed', 'Verlichting Proefterrein', 1, id, 'GM0200', 1, now(), now(),
                '{"data": {}}', '' from organisation where name = 'Gemeente Apeldoorn';
            insert into case_event select id, 1, 'open', null, null, now(), '{"sequence": 1, "action": "open", "by": {"person": 1,
                "name": "Els Wolters", "role": "municipal_coordinator", "organisation": 1, "organisation_name": "Apeldoorn",
                "on_behalf_of": 0, "on_behalf_of_name": ""}, "at": "2026-11-21T10:00:00.000000Z", "from": "begin",
                "to": "concept", "input": {}, "patch": {}, "effects": []}', '', '' from case_file;
            insert into case_reader (case_id, organisation_id, compartment, because, changed_at)
            select f.id, o.id, 1, case o.kind when 'province' then 'area' else 'owner' end, now() from case_file f, organisation o
            where o.name in ('Gemeente Apeldoorn', 'Provincie Gelderland');
            insert into document (case_id, event, name, number, compartment, decision, wanted_at, dated, title, bytes, sha256, made_at)
            select id, 1, 'weigering', number || '-B1', 1, true, now(), today(), 'Uw aanvraag is afgewezen', '%PDF-1.7',
                sha256('%PDF-1.7'), now() from case_file)");
    }
    std::string letter = "/zaken/SUB-2026-0001/brieven/SUB-2026-0001-B1";
};

TEST_F(LetterPages, whoever_prepares_a_decision_opens_it_and_its_addressee_after_publication) {
    EXPECT_EQ(get(tom, letter).body, "%PDF-1.7");
    EXPECT_THAT(std::string(get(tom, letter).headers["Content-Disposition"]), HasSubstr("SUB-2026-0001-B1.pdf"));
    EXPECT_EQ(get(els, letter).status, 404);
    owner.run("update document set published_on = today(), published_by = 'post'");
    EXPECT_EQ(get(els, letter).body, "%PDF-1.7");
    EXPECT_EQ(get(koen, letter).status, 404);
    EXPECT_EQ(get(tom, letter + "0").status, 404);
}

TEST_F(LetterPages, say_from_which_template_when_and_by_whom_they_were_made_and_their_checksum) {
    owner.run(
        "insert into document (case_id, event, name, number, compartment, decision, wanted_at, dated, title, "
        "template_id, bytes, "
        "sha256, made_at) select f.id, 1, 'compleetbrief', f.number || '-B2', 1, false, now(), today(), 'Uw aanvraag "
        "is "
        "compleet', t.id, '%PDF-1.7', sha256('%PDF-1.7'), '2026-03-02 08:05+00' from case_file f, letter_template t "
        "where "
        "t.document = 'compleetbrief' and t.status = 'in_use'");
    owner.rows(
        "insert into document (case_id, event, name, number, version, compartment, decision, wanted_at, dated, title, "
        "bytes, "
        "sha256, made_at, adapted_by, adapted_text, source, source_sha256, agreed_by) select id, 1, 'compleetbrief', "
        "number || '-B2', 2, 1, false, now(), today(), 'Uw aanvraag is compleet', 'anders', sha256('anders'), "
        "'2026-03-03 13:30+00', $1, 'anders', 'Word', sha256('Word'), $2 from case_file",
        {std::to_string(tom), std::to_string(ria)});
    const auto contents = file_of(tom, "/zaken/SUB-2026-0001/dossier.zip");
    EXPECT_THAT(contents, HasSubstr("Sjabloon versie 1. Gemaakt op 2 maart 2026 om 09:05."));
    EXPECT_THAT(contents,
                HasSubstr("Tekst van Tom Jansen, in de brief gezet door Ria Verhagen op 3 maart 2026 om 14:30."));
    for (const auto* bytes : {"%PDF-1.7", "anders", "Word"})
        EXPECT_THAT(contents, HasSubstr("SHA-256: " + db::checksum(bytes)));
}

TEST_F(LetterPages, the_dossier_is_an_archive_that_opens_with_what_this_person_may_see) {
    const auto dossier = [&](std::int64_t who) {
        auto response = get(who, "/zaken/SUB-2026-0001/dossier.zip");
        struct Bucket : StreamWriter {
            bool write(std::string_view bytes) override { return text.append(bytes), true; }
            bool wait(std::chrono::milliseconds) override { return false; }
            std::string text;
        } bucket;
        if (response.stream) response.stream(bucket);
        return bucket.text;
    };
    const auto path = std::filesystem::temp_directory_path() / ("dossier-" + std::to_string(::getpid()) + ".zip");
    std::ofstream(path, std::ios::binary) << dossier(tom);
    const auto listed = db::run({"/usr/bin/python3", "-m", "zipfile", "-t", path.string()});
    EXPECT_THAT(listed.output, HasSubstr("Done testing"));
    const auto names = db::run({"/usr/bin/python3", "-m", "zipfile", "-l", path.string()}).output;
    std::filesystem::remove(path);
    EXPECT_THAT(names, HasSubstr("inhoud.html"));
    EXPECT_THAT(names, HasSubstr("brieven/SUB-2026-0001-B1-v1.pdf"));
    EXPECT_THAT(dossier(els), Not(HasSubstr("brieven/SUB-2026-0001-B1")));
    EXPECT_EQ(get(koen, "/zaken/SUB-2026-0001/dossier.zip").status, 404);
}

}  // namespace
}  // namespace bolwerk::web
