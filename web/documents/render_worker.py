"""Makes PDFs from HTML until its input ends: one JSON line in, one JSON line and the bytes out.

In:  {"html": "...", "identifier": "...", "created": "2026-11-26T09:00:00+01:00"}
Out: {"size": 12345} and that many bytes, or {"error": "one sentence without anything from the page"}

The first argument is the only folder that a page may take files from, the second the seconds that one page may take,
the third how many MiB this process may use. What the page asks for elsewhere is refused, and then there is no PDF:
a letter without its style or logo must not leave the house.
"""

import base64
import io
import json
import logging
import os
import pathlib
import resource
import select
import signal
import sys
import threading
import urllib.parse

import pydyf
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

TYPES = {".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2"}
LOGOS = ("data:image/png;base64,", "data:image/svg+xml;base64,")

# PDF/A-3b beside PDF/UA-1: WeasyPrint writes one of the two. The schema says what "pdfuaid" means, as PDF/A wants.
ARCHIVE = (
    b'<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""'
    b' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" pdfaid:conformance="B" />'
    b'<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""'
    b' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    b'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    b"<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    b"<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    b"<pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
    b"</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)

# WeasyPrint 57 writes what a page says of itself as keywords; PDF/A wants it where the document's own Subject is.
SUMMARY = {
    b"<dc:subject><rdf:Bag><rdf:li>": b'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">',
    b"</rdf:li></rdf:Bag></dc:subject>": b"</rdf:li></rdf:Alt></dc:description>",
}


class Refused(Exception):
    """The page asked for something that it may not have."""


class Complaints(logging.Handler):
    """Keeps whether something could not be loaded; WeasyPrint itself only logs that."""

    def __init__(self):
        super().__init__(logging.ERROR)
        self.count = 0

    def emit(self, record):
        self.count += 1


def fetcher(folder, complaints):
    """Gives files below the folder and logos that stand in the page itself, and nothing else."""

    def fetch(url, timeout=10, ssl_context=None):
        if url.startswith(LOGOS):
            return {"string": base64.b64decode(url.split(",", 1)[1]), "mime_type": url[5 : url.index(";")]}
        parts = urllib.parse.urlsplit(url)
        path = pathlib.Path(urllib.parse.unquote(parts.path)).resolve()
        kind = TYPES.get(path.suffix)
        if parts.scheme != "file" or kind is None or folder not in path.parents:
            complaints.count += 1
            raise Refused
        return {"string": path.read_bytes(), "mime_type": kind}

    return fetch


def in_packet(part):
    """The metadata with the marks of PDF/A before what they explain, in the element that archives look for (ISO
    16684-1, 7.3.3). Each part of it names its own schemas: PDFBox, which archives stand on, looks no further out."""
    head, begin, rest = part.partition(b"<rdf:RDF")
    names, _, rest = rest.partition(b">")
    for wrong, right in SUMMARY.items():
        rest = rest.replace(wrong, right)
    rest = ARCHIVE + rest.replace(b"<rdf:Description", b"<rdf:Description" + names)
    whole = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + begin + names + b">" + rest
    return head + whole.replace(b"</rdf:RDF>", b"</rdf:RDF></x:xmpmeta>")


def make_archivable(document, pdf):
    """Adds what PDF/A-3b asks beyond PDF/UA-1: the colour profile, printable links and the mark in the metadata."""
    del document
    import weasyprint.pdf as of

    profile = (pathlib.Path(of.__file__).parent / "sRGB2014.icc").read_bytes()
    stream = pydyf.Stream([profile], pydyf.Dictionary({"N": 3, "Alternate": "/DeviceRGB"}), compress=True)
    pdf.add_object(stream)
    pdf.catalog["OutputIntents"] = pydyf.Array([pydyf.Dictionary({
        "Type": "/OutputIntent",
        "S": "/GTS_PDFA1",
        "OutputConditionIdentifier": pydyf.String("sRGB IEC61966-2.1"),
        "DestOutputProfile": stream.reference,
    })])
    for one in pdf.objects:
        if isinstance(one, dict) and one.get("Type") == "/Annot":
            one["F"] = 4
        if isinstance(one, pydyf.Stream) and one.extra.get("Type") == "/Metadata":
            one.stream = [in_packet(part) for part in one.stream]


def make_pdf(asked, folder, fonts, complaints):
    """The PDF, or Refused. Everything in it that could differ between two times comes from what is asked."""
    complaints.count = 0
    page = HTML(string=asked["html"], base_url=folder.as_uri() + "/", url_fetcher=fetcher(folder, complaints))
    document = page.render(font_config=fonts, presentational_hints=False)
    document.metadata.created = asked["created"]
    document.metadata.modified = asked["created"]
    if complaints.count:
        raise Refused
    out = io.BytesIO()
    document.write_pdf(out, identifier=asked["identifier"].encode(), variant="pdf/ua-1", finisher=make_archivable)
    return out.getvalue()


def leave_with_parent():
    """Nobody reads the answer any more when the other end of the input is gone."""
    poll = select.poll()
    poll.register(0, 0)
    poll.poll()
    os._exit(0)


def limit(megabytes):
    """Memory ends here, no core is dumped, and files (WeasyPrint lays out fonts in TMPDIR) stay small."""
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1024 * 1024,) * 2)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8 * 1024 * 1024,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer(out, head, body=b""):
    out.write(json.dumps(head).encode() + b"\n" + body)
    out.flush()


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    seconds, megabytes = int(sys.argv[2]), int(sys.argv[3])
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    threading.Thread(target=leave_with_parent, daemon=True).start()
    limit(megabytes)
    complaints = Complaints()
    logger = logging.getLogger("weasyprint")
    logger.handlers = [complaints]
    fonts = FontConfiguration()
    for line in sys.stdin.buffer:
        signal.alarm(seconds)
        try:
            pdf = make_pdf(json.loads(line), folder, fonts, complaints)
            answer(out, {"size": len(pdf)}, pdf)
        except Refused:
            answer(out, {"error": "the page asks for something outside the folder of templates"})
        except MemoryError:
            answer(out, {"error": f"the page needs more than {megabytes} MiB"})
            return
        except Exception as error:  # any page, however broken, gets an answer
            answer(out, {"error": "the page could not be set: " + type(error).__name__})
        signal.alarm(0)


main()
