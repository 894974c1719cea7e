// A proposed designation with everything that hangs on a case, the archivists of its organisation, and a list that they
// approve and carry out.
#pragma once

#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {

class DestroyedRecords : public PerformedSubsidies {
protected:
    DestroyedRecords() {
        riec = organisation("riec", "RIEC Oost-Nederland", {"GM0200"});
        daan = person("Daan Koster", "riec_analyst", riec, 3);
        oscar = person("Oscar Veen", "riec_privacy_officer", riec, 3);
        floor = person("Floor de Boer", "archivist", riec, 1);
        mees = person("Mees Vos", "archivist", riec, 1);
        gijs = person("Gijs Elders", "archivist", apeldoorn, 1);
        park = owner.value("select id from park where rin = 'F1'");
        knelpunt = did({.asker = {.session = session(daan)},
                        .opening = engine::Opening{"designation", riec, "GM0200", std::stoll(park), 0}},
                       "propose", as_proposed());
        number = owner.value("select number from case_file where id = $1", {std::to_string(knelpunt)});
        owner.rows(
            "insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment)"
            " values ($1, 'Kwartelnest.pdf', 'application/pdf', 1, '', 'x', $2, 3)",
            {std::to_string(knelpunt), std::to_string(daan)});
        owner.rows("insert into case_follower (case_id, person_id) values ($1, $2)",
                   {std::to_string(knelpunt), std::to_string(oscar)});
        pool.ask("view_log/note", {{"session", session(oscar)}, {"number", number}});
    }
    static engine::Json as_proposed() {
        return {{"title", "Aanwijzing Kwartelnest"},
                {"indications", "Bij Kwartelnest stonden panden leeg die wel in gebruik waren."},
                {"indication_kinds", {"supervision"}},
                {"crime_forms", {"drugs"}},
                {"purpose", "Gezamenlijke controle van Kwartelnest"},
                {"joint_need", "Geen van de deelnemers ziet Kwartelnest geheel."},
                {"ends_on", "2027-06-01"},
                {"new_processing", "no"}};
    }
    void released() {
        did(by(daan, knelpunt), "withdraw", {{"withdraw_reason", "Kwartelnest is een gewoon terrein."}});
        did(by(oscar, knelpunt), "release_file", {{"release_note", "Niemand heeft het dossier nog nodig."}});
    }
    std::int64_t drawn_by(std::int64_t who, std::int64_t at) {
        return did({.asker = {.session = session(who)}, .opening = engine::Opening{"destruction", at, "", 0, 0}},
                   "draw_up", {{"title", "Vernietiging 2026"}, {"reference_date", "2026-11-23"}});
    }
    std::string on_list(std::int64_t list) {
        return owner.value(
            "select coalesce(string_agg(number, ' '), '') from destruction_item where list_id = $1 and "
            "left_off_because is null",
            {std::to_string(list)});
    }
    void approved(std::int64_t list) {
        did(by(floor, list), "approve", {{"list_checked", true}});
        did(by(mees, list), "agree", {{"list_checked", true}});
    }
    void destroyed(std::int64_t list) { did(by(mees, list), "destroy", {{"cannot_be_undone", true}}); }
    std::int64_t hold(const std::string& what) {
        return pool
            .ask_json("archive/hold", {{"session", session(floor)},
                                       {"organisation", std::to_string(riec)},
                                       {"subject", what},
                                       {"because", "Er is een verzoek onder de Woo."},
                                       {"until", std::nullopt}})
            .at("id");
    }
    /// The tables in which the word stands anywhere, whoever could read it.
    std::string where_stands(const std::string& word) {
        std::string found;
        for (const auto& row : owner.rows("select tablename from pg_tables where schemaname = 'public' order by 1"))
            if (owner.value("select count(*) from " + row[0] + " t where t::text like '%" + word + "%'") != "0")
                found += row[0] + " ";
        return found;
    }
    engine::Json keeping(std::int64_t who, const std::string& of) {
        return pool.ask_json("case_page/around", {{"session", session(who)}, {"number", of}}).at("keeping");
    }

    std::int64_t riec = 0, daan = 0, oscar = 0, floor = 0, mees = 0, gijs = 0, knelpunt = 0;
    std::string park, number;
};

}  // namespace bolwerk::db
