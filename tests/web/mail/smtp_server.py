"""A real mail server for tests: it takes, refuses, delays, drops and keeps silent, and writes down what it took.

What it does with a message stands in the part of the address before the @:
    weigert...   550 at RCPT          spam...     554 after DATA
    vol...       452 the first time   valt-weg... drops the line amid DATA the first time
    na-punt...   drops the line after DATA the first time, and has nothing
    zwijgt...    takes it and never answers
    traag...     answers after a moment
"""
import argparse
import asyncio
import base64
import email
import email.policy
import json
import os
import signal
import ssl

from aiosmtpd.smtp import SMTP, AuthResult


class Server(SMTP):
    seen = {}

    def times(self, what, address):
        key = (what, address)
        Server.seen[key] = Server.seen.get(key, 0) + 1
        return Server.seen[key]

    def first(self, what, addresses):
        return any(one.startswith(what) and self.times(what, one) == 1 for one in addresses)

    async def smtp_DATA(self, arg):
        if self.envelope.rcpt_tos and self.first("valt-weg", self.envelope.rcpt_tos):
            await self.push("354 go on")
            await self._reader.readline()
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


class Handler:
    def __init__(self, log):
        self.log = log

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("weigert"):
            return f"550 5.1.1 <{address}> unknown"
        if server.first("vol", [address]):
            return f"452 4.2.2 <{address}> is full"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server, session, envelope):
        to = envelope.rcpt_tos
        if any(one.startswith("spam") for one in to):
            return "554 5.7.1 refused by content"
        if server.first("na-punt", to):
            server.transport.abort()
            return "451 gone"
        if any(one.startswith("traag") for one in to):
            await asyncio.sleep(0.3)
        self.note(envelope, session, server)
        if any(one.startswith("zwijgt") for one in to):
            await asyncio.sleep(600)
        return "250 2.0.0 taken"

    def note(self, envelope, session, server):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = {part.get_content_type(): part.get_content() for part in message.walk() if not part.is_multipart()}
        line = {
            "to": envelope.rcpt_tos,
            "from": envelope.mail_from,
            "headers": {name.lower(): str(value) for name, value in message.items()},
            "text": parts.get("text/plain", ""),
            "html": parts.get("text/html", ""),
            "raw": base64.b64encode(envelope.content).decode(),
            "tls": server.transport.get_extra_info("sslcontext") is not None,
            "user": session.auth_data.login.decode() if session.auth_data else "",
        }
        self.log.write(json.dumps(line) + "\n")
        self.log.flush()


def authenticator(user, password):
    def judge(server, session, envelope, mechanism, data):
        right = data.login.decode() == user and data.password.decode() == password
        return AuthResult(success=right, auth_data=data if right else None)
    return judge


async def serve(told):
    with open(told.log, "a", encoding="utf-8") as log:
        handler = Handler(log)
        tls = None
        if told.certificate:
            tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            tls.load_cert_chain(told.certificate, told.key)

        def session():
            more = {}
            if told.user:
                more = {"authenticator": authenticator(told.user, told.password), "auth_required": True}
            if told.from_first_byte:
                # It knows of TLS only what it began itself; here the whole line is inside it.
                return Server(handler, hostname="proef", auth_require_tls=False, **more)
            return Server(handler, hostname="proef", tls_context=tls, require_starttls=tls is not None, **more)

        loop = asyncio.get_running_loop()
        stop = loop.create_future()
        loop.add_signal_handler(signal.SIGTERM, lambda: stop.done() or stop.set_result(None))
        server = await loop.create_server(session, "127.0.0.1", told.port, ssl=tls if told.from_first_byte else None)
        print(server.sockets[0].getsockname()[1], os.getpid(), flush=True)
        await stop
        server.close()


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--port", type=int, default=0)
    for name in ("log", "certificate", "key", "user", "password"):
        options.add_argument("--" + name, default="")
    options.add_argument("--from-first-byte", action="store_true")
    asyncio.run(serve(options.parse_args()))
