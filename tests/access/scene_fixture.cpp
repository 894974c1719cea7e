#include "tests/access/scene_fixture.hpp"

#include <algorithm>

#include "db/case_store.hpp"
#include "engine/term/calendar.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::access {
namespace {

using engine::Json;

constexpr std::array<std::string_view, 4> birds{"roodborst", "zwartkop", "goudvink", "nachtegaal"};

/// For each kind of organisation one here, one elsewhere, one that is a party, one that is asked advice and one where
/// people are asked in person, beside colleagues who are not.
constexpr auto make_organisations = R"(
    with made as (
        insert into organisation (kind, name)
        select kind, kind || ' ' || relation from
            (select distinct unnest(kinds) as kind from role) k,
            unnest(array['here', 'elsewhere', 'party', 'advised', 'asked']) relation
        where not (kind = 'municipality' and relation = 'here')
        returning id, name)
    insert into organisation_area
    select id, case when name like '% here' then 'GM0200' else 'GM0232' end
    from made where name like '%here'
)";

/// A person with a session for each cell; the ceiling is the highest that role and organisation allow.
constexpr auto make_people = R"(
    with cell as (
        select *, coalesce((select id from organisation where name = c.kind || ' ' || replace(c.relation, 'beside', 'asked')),
                           (select id from organisation where name = 'Gemeente Apeldoorn')) as organisation
        from jsonb_to_recordset($1) as c (role text, kind text, relation text)),
    made as (
        insert into person (name, email)
        select concat_ws(' ', role, kind, relation), concat_ws('.', role, kind, relation) || '@proef.test' from cell
        returning id, name),
    held as (
        insert into role_holding (person_id, role, organisation_id, ceiling, from_day)
        select m.id, c.role, c.organisation, least(r.ceiling, o.ceiling), today() - 30
        from cell c join made m on m.name = concat_ws(' ', c.role, c.kind, c.relation)
        join role r on r.id = c.role join organisation o on o.id = c.organisation),
    screened as (
        insert into screening (person_id, kind, issued_on, until_day)
        select id, 'vog', today() - 30, today() + 365 from made),
    signed_in as (
        insert into session (token_hash, person_id, csrf, expires_at)
        select sha256(convert_to('session of ' || id, 'UTF8')), id, 'x', now() + interval '1 hour' from made)
    select c.role, c.kind, c.relation, m.id
    from cell c join made m on m.name = concat_ws(' ', c.role, c.kind, c.relation)
)";

}  // namespace

AccessScene::AccessScene() {
    owner.run(
        "insert into holiday (day, name, source) values ('2028-05-26', 'gelijkgesteld bij KB', 'KB');"
        "insert into statutory_rate values ('interest', '2026-01-01', '2026-06-30', 4, 'Besluit wettelijke rente');"
        "insert into park (rin, name, municipality, fictitious)"
        " select 'F9' || level, 'Proefpark ' || level, 'GM0200', true from generate_series(0, 3) level;");
    owner.run(make_organisations);
    Json cells = Json::array();
    for (const auto& row : who_reads())
        for (const auto& relation : relations)
            if (row.reads_as(relation) != "-")
                cells.push_back({{"role", row.role}, {"kind", row.kind}, {"relation", relation}});
    for (const auto& made : owner.rows(make_people, {cells.dump()})) {
        const auto row = std::ranges::find_if(
            who_reads(), [&](const Row& one) { return one.role == made[0] && one.kind == made[1]; });
        readers.push_back({std::stoll(made[3]), made[0], made[1], made[2], row->reads_as(made[2]),
                           row->annex && made[2] == "here", row->figures && made[2].ends_with("here"), row->log,
                           made[2] == "here" ? row->report : "no"});
    }
    std::ranges::sort(readers, {}, &Reader::id);
    owner.run(
        "insert into calendar_feed (person_id, token_hash)"
        " select id, sha256(convert_to('calendar calendar-' || id, 'UTF8')) from person");
}

std::vector<engine::Definition> AccessScene::definitions_at(int level) {
    auto all = workflows::every_definition();
    for (auto& definition : all) definition.compartment = static_cast<engine::Compartment>(level);
    return all;
}

Secret AccessScene::write_case(int level) {
    const auto park = "F9" + std::to_string(level);
    const auto definitions = definitions_at(level);
    const engine::term::Calendar calendar({}, 2028);
    const auto title = "Kwartelnest " + std::string(birds[static_cast<std::size_t>(level)]);
    db::CaseStore store(pool);
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    const engine::Opening opening{"project_plan", apeldoorn, "GM0200",
                                  std::stoll(owner.value("select id from park where rin = $1", {park})), 0};
    const auto outcome = engine::perform(
        store, {definitions, calendar},
        {.ask = {.asker = {.session = session(reader("municipal_coordinator", "here").id)}, .opening = opening},
         .action = "open",
         .input = {{"title", title}, {"goal", "Minder leegstand op het terrein"}}},
        now);
    const auto& done = std::get<engine::Performed>(outcome);
    const Secret secret{done.id, level, done.number, title, park};
    invite(secret);
    hang_things_on(secret);
    return secret;
}

void AccessScene::invite(const Secret& secret) {
    db::CaseStore store(pool);
    auto found = store.load({.id = secret.id}).value();
    engine::WriteRequest request{.before_version = found.subject.version, .after = std::move(found.subject)};
    request.readers = Json::array();
    for (const auto& one : organisations("party")) {
        request.after.parties.push_back({one.at("name"), one.at("id"), one.at("name")});
        request.readers.push_back({{"organisation", one.at("id")}, {"because", "party"}});
    }
    for (const auto& one : organisations("advised")) {
        request.after.advice.push_back({.id = static_cast<int>(request.after.advice.size()) + 1,
                                        .question = "Wat vindt u?",
                                        .organisation = one.at("id"),
                                        .organisation_name = one.at("name"),
                                        .due = engine::parse_iso_date("2027-01-04").value()});
        request.readers.push_back({{"organisation", one.at("id")}, {"because", "advice"}});
    }
    ask_in_person(request, secret.level);
    request.after.version += 1;
    request.event = {.sequence = request.after.version,
                     .action = "note",
                     .by = {},
                     .at = found.last->at,
                     .from = request.after.state,
                     .to = request.after.state,
                     .input = {{"text", "Notitie bij " + secret.title}},
                     .patch = Json::object(),
                     .effects = {}};
    give_work(request, secret.title);
    request.deadlines = Json::array({{{"name", "review"}, {"label", "Voortgang"}, {"last_day", "2027-02-01"}}});
    request.alarms = Json::array({{{"deadline", "review"}, {"kind", "remind"}, {"day", "2027-01-18"}}});
    request.notifications = Json::array();
    for (const auto& row : owner.rows("select id from role"))
        request.notifications.push_back({{"role", row[0]}, {"text", "Nieuw: " + secret.title}});
    if (!std::holds_alternative<engine::Written>(store.write(request)))
        throw std::runtime_error("Expected to invite everybody to " + secret.number + ", but it was refused");
}

void AccessScene::give_work(engine::WriteRequest& request, const std::string& title) {
    request.tasks =
        Json::array({{{"kind", "main"}, {"role", "municipal_coordinator"}, {"label", "Werk uit: " + title}}});
    for (const auto& advice : request.after.advice)
        request.tasks.push_back({{"kind", "advice"},
                                 {"organisation", advice.organisation},
                                 {"person", advice.person == 0 ? Json() : Json(advice.person)},
                                 {"label", "Adviseer: " + title}});
}

void AccessScene::ask_in_person(engine::WriteRequest& request, int level) {
    for (const auto& one : readers) {
        if (one.relation != "asked") continue;
        const auto house = std::stoll(
            owner.value("select organisation_id from role_holding where person_id = $1", {std::to_string(one.id)}));
        request.after.advice.push_back({.id = static_cast<int>(request.after.advice.size()) + 1,
                                        .question = "Wat vindt u zelf?",
                                        .organisation = house,
                                        .organisation_name = one.kind,
                                        .person = one.id,
                                        .person_name = one.name(),
                                        .due = engine::parse_iso_date("2027-01-04").value()});
        request.readers.push_back({{"organisation", house}, {"because", "advice"}});
        if (level >= 2) request.readers.back()["person"] = one.id;
    }
}

void AccessScene::hang_things_on(const Secret& secret) {
    owner.rows(
        "insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment, scanned)"
        " values ($1, $2 || '.jpg', 'image/jpeg', 1, '', convert_to($2, 'UTF8'), $3, $4, 'clean')",
        {std::to_string(secret.id), secret.title, std::to_string(els), std::to_string(secret.level)});
}

void AccessScene::put_letter(const Secret& secret) {
    owner.rows(
        "insert into document (case_id, event, name, number, compartment, decision, wanted_at, dated, title,"
        " content_type, bytes, sha256, made_at) values ($1, 1, 'proef', $2, $3, false, now(), today(), 'Een brief',"
        " 'application/pdf', convert_to($4, 'UTF8'), '', now())",
        {std::to_string(secret.id), secret.number + "-B1", std::to_string(secret.level), secret.title});
}

std::vector<Reader> AccessScene::one_for_each_role() const {
    std::vector<Reader> some;
    for (const auto& one : readers)
        if (std::ranges::none_of(some,
                                 [&](const Reader& other) { return other.role == one.role && other.kind != one.kind; }))
            some.push_back(one);
    return some;
}

std::vector<Reader> AccessScene::one_for_each_way_of_reading() const {
    std::vector<Reader> some;
    for (const auto& one : readers) {
        const auto alike = [&](const Reader& other) { return other.kind == one.kind && other.reads == one.reads; };
        if (one.relation != "elsewhere" && std::ranges::none_of(some, alike)) some.push_back(one);
    }
    return some;
}

std::vector<Reader> AccessScene::one_for_each_reach() const {
    std::vector<Reader> some;
    for (const auto& one : readers)
        if (std::ranges::none_of(
                some, [&](const Reader& other) { return other.reads == one.reads && other.relation == one.relation; }))
            some.push_back(one);
    return some;
}

const Reader& AccessScene::reader(std::string_view role, std::string_view relation) const {
    return *std::ranges::find_if(readers,
                                 [&](const Reader& one) { return one.role == role && one.relation == relation; });
}

Json AccessScene::organisations(std::string_view relation) {
    return Json::parse(
        owner.value("select json_agg(json_build_object('id', id, 'name', name) order by id) from organisation"
                    " where name = kind || ' ' || $1",
                    {std::string(relation)}));
}

}  // namespace bolwerk::access
