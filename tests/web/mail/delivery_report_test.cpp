#include "web/mail/delivery_report.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace bolwerk::web {
namespace {

std::string report(const std::string& recipient, const std::string& original_type = "message/rfc822") {
    std::string text =
        "Return-Path: <>\n"
        "From: MAILER-DAEMON@mx.example.org (Mail Delivery System)\n"
        "Subject: Undelivered Mail Returned to Sender\n"
        "Content-Type: multipart/report; report-type=delivery-status;\n\tboundary=\"A1/mx.example.org\"\n"
        "MIME-Version: 1.0\n\nThis is a MIME-encapsulated message.\n\n"
        "--A1/mx.example.org\nContent-Type: text/plain; charset=us-ascii\n\nWe could not deliver your message.\n\n"
        "--A1/mx.example.org\nContent-Description: Delivery report\nContent-Type: message/delivery-status\n\n"
        "Reporting-MTA: dns; mx.example.org\nArrival-Date: Thu, 26 Nov 2026 09:00:00 +0100 (CET)\n\n" +
        recipient + "\n--A1/mx.example.org\nContent-Type: " + original_type +
        "\n\nReceived: from somewhere\nMessage-ID: <0b9c@bolwerk.proef.test>\nSubject: Er is een besluit\n\nText\n\n"
        "--A1/mx.example.org--\n";
    return text;
}

const std::string failed =
    "Final-Recipient: rfc822; els@gemeente.example\nOriginal-Recipient: rfc822;els@gemeente.example\nAction: failed\n"
    "Status: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n";

std::string with_crlf(std::string text) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, "\r");
    return text;
}

TEST(DeliveryReport, tells_which_message_did_not_reach_whom) {
    for (const auto& message : {report(failed), with_crlf(report(failed)), report(failed, "text/rfc822-headers")}) {
        const auto failure = failure_in(message);
        ASSERT_TRUE(failure);
        EXPECT_EQ(failure->message_id, "0b9c@bolwerk.proef.test");
        EXPECT_EQ(failure->address, "els@gemeente.example");
        EXPECT_EQ(failure->code, "5.1.1");
    }
}

TEST(DeliveryReport, a_delay_a_receipt_or_a_full_mailbox_is_no_failure_for_good) {
    EXPECT_FALSE(failure_in(report("Final-Recipient: rfc822; els@gemeente.example\nAction: delayed\nStatus: 4.4.1\n")));
    EXPECT_FALSE(
        failure_in(report("Final-Recipient: rfc822; els@gemeente.example\nAction: delivered\nStatus: 2.0.0\n")));
    EXPECT_FALSE(failure_in(report("Final-Recipient: rfc822; els@gemeente.example\nAction: failed\nStatus: 4.2.2\n")));
}

TEST(DeliveryReport, an_answer_of_an_absent_person_is_no_report) {
    EXPECT_FALSE(
        failure_in("From: els@gemeente.example\nSubject: Afwezig\nAuto-Submitted: auto-replied\n\nIk ben er niet.\n"));
    EXPECT_FALSE(failure_in(""));
    EXPECT_FALSE(failure_in(report(failed).substr(0, 500)));
}

RC_GTEST_PROP(DeliveryReport, survives_whatever_is_sent_to_it, (const std::string& noise, std::uint16_t place)) {
    auto message = report(failed);
    message.insert(place % message.size(), noise);
    failure_in(message);
}

}  // namespace
}  // namespace bolwerk::web
