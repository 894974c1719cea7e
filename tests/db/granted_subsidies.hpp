// Subsidies that were granted already, without the steps that led there: for the cases that hang under them.
#pragma once

#include "tests/db/subsidies.hpp"

namespace bolwerk::db {

class GrantedSubsidies : public Subsidies {
protected:
    /// A subsidy that Willem signed and Tom published, with the terms that run in that state.
    std::string published(const std::string& state, const engine::Json& deadlines, const std::string& period = "2026") {
        auto request = opening(els);
        request.after.workflow = "subsidy";
        for (auto* data : {&request.event.patch, &request.after.data})
            data->update({{"scheme", "gld_test"},
                          {"period", period},
                          {"received_on", "2026-02-02"},
                          {"granted_cents", euros(100'000)},
                          {"account_by", "2028-05-01"},
                          {"published_on", "2026-03-16"}});
        const auto number = written(request).number;
        auto sign = step_by(willem, number, "sign", "signed");
        sign.bookings = {booking("commitment", euros(100'000))};
        written(sign);
        auto publish = step_by(tom, number, "publish", state);
        publish.deadlines = deadlines;
        written(publish);
        return number;
    }
    static engine::Json term(const std::string& name, const std::string& last_day, bool paused = false) {
        return {{"name", name}, {"label", name}, {"last_day", last_day}, {"paused", paused}};
    }
};

}  // namespace bolwerk::db
