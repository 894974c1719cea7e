// What must hold for a signal (HANDBOOK 13): no danger now, every criterion answered before the RIEC.
#pragma once

#include "engine/threshold.hpp"
#include "engine/vocabulary/words.hpp"
#include "workflows/dates.hpp"

namespace bolwerk::workflows::signal_conditions {

using namespace engine;

struct NoDangerNow : Condition<"Is er nu gevaar? Bel 112. De melding is hier niet bewaard."> {
    static bool holds(const Question& q) { return field(q, "acute") == "no"; }
};
/// A brake on abuse that needs no trace of anybody: only reports themselves are counted, by municipality and hour.
inline constexpr Threshold reports_an_hour{
    "reports_an_hour",
    "Hoeveel meldingen zonder account neemt Bolwerk in een uur aan over één gemeente?",
    20,
    1,
    1000,
    "werkwijze signalen"};

struct FewReportsThisHour : Condition<
                                "Er kwamen dit uur te veel meldingen over deze gemeente. Uw melding is nog niet "
                                "verstuurd; wat u typte staat er "
                                "nog. Verstuur haar na het hele uur opnieuw, of bel Meld Misdaad Anoniem: 0800-7000. "
                                "Is er nu gevaar? Bel 112."> {
    static bool holds(const Question& q) {
        return q.actor.person != 0 || fact(q, "reports_this_hour") < setting(q, reports_an_hour);
    }
};
struct SeenAlready : Condition<"Het is vandaag of eerder gezien."> {
    static bool holds(const Question& q) { return date_field(q, "seen_on").value_or(q.today) <= q.today; }
};
struct AnsweredAfterwards : Condition<"Het RIEC antwoordde vandaag of eerder, en niet voor de aanmelding."> {
    static bool holds(const Question& q) { return happened_since(q, "riec_answered_on", day_of_step(q, "register")); }
};
struct RegionFits : Condition<"Vink aan dat het bij de regio van het RIEC past (Wgs 2.23)."> {
    static bool holds(const Question& q) { return filled(q, "region_fits"); }
};

}  // namespace bolwerk::workflows::signal_conditions
