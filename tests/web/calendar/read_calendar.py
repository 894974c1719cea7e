"""Reads a calendar as another program does and prints its entries as JSON; says on standard error what RFC 5545 forbids."""
import json
import sys
from datetime import datetime

import icalendar

with open(sys.argv[1], "rb") as file:
    data = file.read()

lines = data.split(b"\r\n")
if lines.pop() != b"" or any(b"\n" in line or b"\r" in line for line in lines):
    sys.exit("a line does not end with CRLF")
if any(len(line) > 75 for line in lines):
    sys.exit("a line is longer than 75 octets")

calendar = icalendar.Calendar.from_ical(data)
if calendar.errors or "METHOD" in calendar:
    sys.exit(f"the calendar has errors or sends something: {calendar.errors}")


def plain(value):
    day = getattr(value, "dt", None)
    if isinstance(day, datetime) and day.tzinfo is None:
        sys.exit("a time without its zone")
    return value if day is None and isinstance(value, int) else str(value) if day is None else day.isoformat()


entries = []
for event in calendar.walk("VEVENT"):
    if event.errors or any(name not in event for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY")):
        sys.exit(f"an entry is not whole: {event.errors}")
    entries.append({name.lower(): plain(value) for name, value in event.property_items() if name not in ("BEGIN", "END")})
if len({entry["uid"] for entry in entries}) != len(entries):
    sys.exit("two entries have one UID")
json.dump(entries, sys.stdout)
