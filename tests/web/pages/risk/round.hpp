// A risk round on the two invented parks of the programme: Apeldoorn and Epe, the police, the district team, the RIEC.
#pragma once

#include "tests/web/pages/sample_keys.hpp"
#include "tests/web/pages/signed_in.hpp"
#include "web/commands/registers.hpp"
#include "web/pages/risk/matrix_form.hpp"

namespace bolwerk::web {

class RoundPages : public SignedInPages {
protected:
    RoundPages() {
        district = organisation("dto", "Districtelijk team", {"GM0200", "GM0232"});
        riec = organisation("riec", "RIEC Oost", {"GM0200", "GM0232"});
        yusuf = person("Yusuf Aydin", "dto_project_lead", district, 3);
        daan = person("Daan Koster", "riec_analyst", riec, 3);
        lina = person("Lina Haverkamp", "riec_analyst", riec, 3);
        oscar = person("Oscar Veen", "riec_privacy_officer", riec, 3);
        esmee = person("Esmee Boer", "municipal_coordinator", apeldoorn, 3);
        rik = person("Rik Zomer", "municipal_coordinator", apeldoorn, 3);
        noor = person("Noor Prins", "municipal_coordinator", epe, 3);
        sem = person("Sem Bos", "municipal_coordinator", epe, 3);
        tess = person("Tess Groen", "police_contributor", police, 3);
        fill_registers(pool, BOLWERK_SOURCE_DIR);
        for (const auto& row : owner.rows("select code from indicator where set_version = 1 order by position"))
            codes.push_back(row[0]);
    }

    /// The number of a new round, in preparation.
    std::string begun(const std::string& once_key = "begin") {
        const auto answer = post(yusuf, "/zaken/nieuw",
                                 {{"soort", "risk_round"},
                                  {"title", "Risicoronde met een geheim doel"},
                                  {"indicator_set", "1"},
                                  {"basis", "area_scan"},
                                  {"purpose", "Kiezen van terreinen voor een aanpak"},
                                  {"once_key", once_key}});
        return engine::Json::parse(answer.body).at("number");
    }

    /// The same, with both parks in it.
    std::string prepared(const std::string& once_key = "begin") {
        auto number = begun(once_key);
        Fields form;
        for (const auto& row : owner.rows("select id from park")) form.add("terrein", row[0]);
        for (const auto& [code, who] : {std::pair{"GM0200", apeldoorn}, {"GM0232", epe}}) {
            form.add(std::string("gemeente.") + code, std::to_string(who));
            form.add(std::string("politie.") + code, std::to_string(police));
        }
        const auto answer = post(yusuf, "/risicorondes/" + number + "/terreinen", form);
        if (answer.status != 200) throw std::runtime_error("Expected to choose parks, but: " + answer.body);
        return number;
    }

    std::string opened(const std::string& once_key = "begin") {
        auto number = prepared(once_key);
        does(yusuf, number, "open_entry");
        return number;
    }

    Response tries(std::int64_t who, const std::string& number, const std::string& action, const Fields& form = {}) {
        return post(who, "/zaken/" + number + "/acties/" + action, form);
    }
    void does(std::int64_t who, const std::string& number, const std::string& action, const Fields& form = {}) {
        const auto answer = tries(who, number, action, form);
        if (answer.status != 200) throw std::runtime_error("Expected to do " + action + ", but: " + answer.body);
    }

    std::string matrix(const std::string& rin, const std::string& side) {
        return owner.value(
            "select m.id from risk_matrix m join park p on p.id = m.park_id where p.rin = $1 and m.side = $2",
            {rin, side});
    }

    /// Fields of cells as a form that was opened before anything was filled in sends them.
    Fields cells(const std::vector<std::string>& of, const std::string& answer, const std::string& why = "") {
        Fields form;
        for (const auto& code : of) {
            form.add("a." + code, answer);
            form.add("s." + code, answer == "?" ? "" : "A");
            form.add("w." + code, why);
            form.add("v." + code, "0");
            form.add("m." + code, mark_of({}));
        }
        return form;
    }

    void hand_in(std::int64_t who, const std::string& id, const std::string& answer) {
        const auto kept =
            post(who, "/matrices/" + id, cells(codes, answer, "Gezien bij twee schouwen in het voorjaar."));
        const auto in = post(who, "/matrices/" + id + "/indienen", {{"zeker", "ja"}});
        if (kept.status != 200 || in.status != 200)
            throw std::runtime_error("Expected to hand in, but: " + kept.body + in.body);
    }

    void all_in() {
        hand_in(esmee, matrix("F1", "municipality"), "3");
        hand_in(bram, matrix("F1", "police"), "1");
        hand_in(noor, matrix("F2", "municipality"), "?");
        hand_in(bram, matrix("F2", "police"), "2");
    }

    std::int64_t district = 0, riec = 0;
    std::int64_t yusuf = 0, daan = 0, lina = 0, oscar = 0, esmee = 0, rik = 0, noor = 0, sem = 0, tess = 0;
    std::vector<std::string> codes;
};

}  // namespace bolwerk::web
