"""Answers Dex's question who somebody is, with the roles that Mastodon gave them as groups `mastodon:ROLE`."""

import json
import os
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ACCOUNT = os.environ["MASTODON"].rstrip("/") + "/api/v1/accounts/verify_credentials"


def groups(account):
    roles = [account.get("role"), *(account.get("roles") or [])]
    names = [role["name"] for role in roles if isinstance(role, dict) and role.get("name")]
    return sorted({f"mastodon:{name}" for name in names})


def user_info(authorization):
    request = urllib.request.Request(ACCOUNT, headers={"Authorization": authorization})
    with urllib.request.urlopen(request, timeout=10) as answer:
        account = json.load(answer)
    return {"id": account["id"], "acct": account["acct"], "groups": groups(account)}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/healthz":
            return self.answer(200, {"ok": True})
        if self.path.partition("?")[0] != "/userinfo":
            return self.answer(404, {"error": "not found"})
        if "Authorization" not in self.headers:
            return self.answer(401, {"error": "no token"})
        try:
            return self.answer(200, user_info(self.headers["Authorization"]))
        except urllib.error.HTTPError as refused:
            return self.answer(refused.code, {"error": "Mastodon refused the token"})
        except (OSError, KeyError, ValueError) as broken:
            print(f"Mastodon can't be asked: {broken!r}", flush=True)
            return self.answer(502, {"error": "Mastodon can't be asked"})

    def answer(self, code, body):
        content = json.dumps(body).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, form, *arguments):
        if self.path != "/healthz":
            super().log_message(form, *arguments)


if __name__ == "__main__":
    ThreadingHTTPServer(("", int(os.environ.get("PORT", "80"))), Handler).serve_forever()
