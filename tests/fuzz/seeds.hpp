// Well-formed inputs to start from, and the words of their grammar to put where they do not belong.
#pragma once

#include <array>
#include <string_view>

namespace bolwerk::fuzz {

inline constexpr std::array<std::string_view, 3> multipart_seeds{
    "x\n--x\r\nContent-Disposition: form-data; name=\"naam\"\r\n\r\nDe Mars\r\n--x--\r\n",
    "x\n--x\r\nContent-Disposition: form-data; name=\"stuk\"; filename=\"plan.pdf\"\r\nContent-Type: "
    "application/pdf\r\n\r\n%PDF-1.4"
    "\r\n--x\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--x--\r\n",
    "----grens42\n------grens42\r\nContent-Type: text/plain\r\nContent-Disposition: form-data; name=\"a\\\"b\"; "
    "filename=\"\"\r\n\r\n"
    "\r\n------grens42--\r\n",
};

inline constexpr std::array<std::string_view, 4> request_seeds{
    "GET /zaken?staat=open&q=a+b HTTP/1.1\r\nHost: bolwerk\r\nCookie: a=b; c=\"d\"\r\nAccept: text/html;q=0.5, "
    "*/*\r\n\r\n",
    "POST /a HTTP/1.1\r\nHost: b\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
    "11\r\n\r\na=%C3%A9&b=2"
    "GET /b HTTP/1.1\r\nHost: b\r\n\r\n",
    "POST /a HTTP/1.1\r\nHost: b\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\ndefghijklm\r\n0\r\n\r\nGET /c "
    "HTTP/1.0\r\nHost: b\r\n\r\n",
    "POST /a HTTP/1.1\r\nHost: b\r\nContent-Type: multipart/form-data; boundary=x\r\nExpect: "
    "100-continue\r\nContent-Length: 61\r\n\r\n"
    "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nwaarde\r\n--x--\r\n",
};

inline constexpr std::array<std::string_view, 22> words{
    "\r\n",
    "\r\n\r\n",
    "\n",
    "\r",
    "--x",
    "--x--",
    "\r\n--x\r\n",
    "\"",
    "\\",
    ";",
    ":",
    " ",
    "%00",
    "%2e%2e",
    "/",
    "\xFF",
    "0\r\n\r\n",
    "Content-Length: 0\r\n",
    "Transfer-Encoding: chunked\r\n",
    "filename=\"",
    "99999999999",
    "-1",
};

}  // namespace bolwerk::fuzz
