"""The forms of credentials that the corpus is made of.

None of them was ever one: the content is drawn by chance when the test runs, from a seed, and no checksum in it is right.
Each is put together of pieces here, so that no text of the repository looks like a credential to those who scan it.
"""

import base64
import dataclasses
import random
import string

DIGITS = string.digits
HEX = DIGITS + "abcdef"
LOWER = string.ascii_lowercase + DIGITS
UPPER = string.ascii_uppercase + DIGITS
LETTERS = string.ascii_letters + DIGITS
URL = LETTERS + "-_"
BASE64 = LETTERS + "+/"
BEGIN, END = "-----" + "BEGIN ", "-----" + "END "


@dataclasses.dataclass(frozen=True)
class Form:
    """A form of credential: `text` is what is written down, `key` what such a thing is usually called."""

    name: str
    text: str
    key: str
    # What must not stand in a message.
    core: str
    # What the message has to name; empty for a form that only its name gives away.
    said: str = ""


class Maker:
    def __init__(self, seed):
        self.seed = seed
        self.forms = []

    def add(self, name, build, said="", key=""):
        """`build` gets a function that draws signs, and gives the text."""
        rng = random.Random(f"{self.seed} {name}")
        drawn = []

        def draw(signs, count):
            # As in keys that were drawn by chance, there is a digit and a letter.
            text = "".join(rng.choice(signs) for _ in range(count))
            if count > 4 and signs != DIGITS:
                text = text[:-2] + rng.choice(DIGITS) + text[-1]
            drawn.append(text)
            return text

        text = build(draw)
        longest = max(drawn, key=len)[:12]
        # What was encoded does not stand there as it was drawn.
        self.forms.append(Form(name, text, key or "SETTING", longest if longest in text else text[-16:-4], said))


def pem(kind, body):
    lines = [body[i:i + 64] for i in range(0, len(body), 64)]
    return f"{BEGIN}{kind}-----\n" + "\n".join(lines) + f"\n{END}{kind}-----\n"


def token(header, claims, signature):
    def part(text):
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
    return ".".join([part(header), part(claims), signature])


def forms(seed):
    """All forms, in an order that does not change."""
    m = Maker(seed)
    # What its form gives away wherever it stands.
    m.add("github-classic", lambda d: "gh" + "p_" + d(LETTERS, 36), "GitHub")
    m.add("github-app", lambda d: "gh" + "s_" + d(LETTERS, 36), "GitHub")
    m.add("github-fine", lambda d: "github" + "_pat_" + d(LETTERS, 22) + "_" + d(LETTERS, 59), "GitHub")
    m.add("gitlab", lambda d: "gl" + "pat-" + d(URL, 20), "GitLab")
    m.add("gitlab-runner", lambda d: "gl" + "rt-" + d(URL, 20), "GitLab")
    m.add("aws-key-id", lambda d: "AK" + "IA" + d(UPPER, 16), "AWS")
    m.add("aws-session-id", lambda d: "AS" + "IA" + d(UPPER, 16), "AWS")
    m.add("slack-bot", lambda d: "xo" + "xb-" + d(DIGITS, 12) + "-" + d(DIGITS, 13) + "-" + d(LETTERS, 24), "Slack")
    m.add("slack-app", lambda d: "xa" + "pp-1-" + d(UPPER, 11) + "-" + d(DIGITS, 13) + "-" + d(HEX, 64), "Slack")
    m.add("slack-webhook", lambda d: "https://hooks.slack" + ".com/services/T" + d(UPPER, 10) + "/B" + d(UPPER, 10) + "/" + d(LETTERS, 24), "Slack")
    m.add("discord-webhook", lambda d: "https://discord" + ".com/api/webhooks/" + d(DIGITS, 18) + "/" + d(URL, 68), "Discord")
    m.add("stripe", lambda d: "sk_" + "live_" + d(LETTERS, 24), "Stripe")
    m.add("stripe-restricted", lambda d: "rk_" + "live_" + d(LETTERS, 99), "Stripe")
    m.add("google-api", lambda d: "AI" + "za" + d(URL, 35), "Google")
    m.add("google-oauth", lambda d: "GOC" + "SPX-" + d(URL, 28), "Google")
    m.add("openai", lambda d: "sk-" + "proj-" + d(URL, 48) + "T3Blbk" + "FJ" + d(URL, 48), "OpenAI")
    m.add("anthropic", lambda d: "sk-" + "ant-api03-" + d(URL, 93) + "AA", "Anthropic")
    m.add("hugging-face", lambda d: "hf" + "_" + d(LETTERS, 34), "Hugging Face")
    m.add("npm", lambda d: "np" + "m_" + d(LETTERS, 36), "npm")
    m.add("pypi", lambda d: "pyp" + "i-AgEIcHlwaS5vcmc" + d(URL, 110), "PyPI")
    m.add("docker-hub", lambda d: "dckr" + "_pat_" + d(URL, 27), "Docker Hub")
    m.add("digital-ocean", lambda d: "do" + "p_v1_" + d(HEX, 64), "DigitalOcean")
    m.add("vault", lambda d: "hv" + "s." + d(URL, 92), "Vault")
    m.add("terraform-cloud", lambda d: d(LETTERS, 14) + ".atlas" + "v1." + d(URL, 64), "Terraform Cloud")
    m.add("doppler", lambda d: "dp" + ".st.prd." + d(LETTERS, 40), "Doppler")
    m.add("grafana-account", lambda d: "gl" + "sa_" + d(LETTERS, 32) + "_" + d(HEX, 8), "Grafana")
    m.add("grafana-cloud", lambda d: "gl" + "c_" + d(BASE64, 60), "Grafana")
    m.add("sendgrid", lambda d: "SG" + "." + d(URL, 22) + "." + d(URL, 43), "SendGrid")
    m.add("mailgun", lambda d: "key" + "-" + d(HEX, 32), "Mailgun")
    m.add("mailchimp", lambda d: d(HEX, 32) + "-us" + "12", "Mailchimp")
    m.add("telegram", lambda d: d(DIGITS, 10) + ":A" + "A" + d(URL, 33), "Telegram")
    m.add("shopify", lambda d: "shp" + "at_" + d(HEX, 32), "Shopify")
    m.add("tailscale", lambda d: "tsk" + "ey-auth-" + d(LETTERS, 12) + "-" + d(LETTERS, 32), "Tailscale")
    m.add("new-relic", lambda d: "NR" + "AK-" + d(UPPER, 27), "New Relic")
    m.add("linear", lambda d: "lin" + "_api_" + d(LETTERS, 40), "Linear")
    m.add("databricks", lambda d: "da" + "pi" + d(HEX, 32), "Databricks")
    m.add("pulumi", lambda d: "pu" + "l-" + d(HEX, 40), "Pulumi")
    m.add("atlassian", lambda d: "AT" + "ATT3xFfGF0" + d(URL, 180), "Atlassian")
    m.add("azure-storage", lambda d: "DefaultEndpointsProtocol=https;AccountName=shop;Account" + "Key=" + d(BASE64, 86) + "==", "Azure")
    m.add("azure-client", lambda d: d(LETTERS, 3) + "8" + "Q~" + d(LETTERS, 34), "Azure")
    m.add("bitwarden", lambda d: "0." + "-".join([d(HEX, 8), d(HEX, 4), "4" + d(HEX, 3), "a" + d(HEX, 3), d(HEX, 12)]) + "." + d(LETTERS, 30) + ":" + d(BASE64, 22) + "==", "Bitwarden")
    m.add("one-password", lambda d: "ops" + "_eyJ" + d(LETTERS, 120), "1Password")
    m.add("web-token", lambda d: token('{"alg":"HS256","typ":"JWT"}', '{"sub":"1234567890","name":"nobody"}', d(URL, 43)), "web token")
    m.add("rsa-key", lambda d: pem("RSA " + "PRIVATE KEY", d(BASE64, 640)), "private key")
    m.add("openssh-key", lambda d: pem("OPENSSH " + "PRIVATE KEY", d(BASE64, 320)), "private key")
    m.add("pgp-key", lambda d: pem("PGP " + "PRIVATE KEY BLOCK", d(BASE64, 640)), "private key")
    m.add("encoded-key", lambda d: base64.b64encode(pem("EC " + "PRIVATE KEY", d(BASE64, 160)).encode()).decode(), "private key")
    m.add("age-key", lambda d: "AGE-" + "SECRET-KEY-1" + d(UPPER, 58), "age")
    m.add("postgres-url", lambda d: "postgres://shop:" + d(LETTERS, 20) + "@db.shop:5432/shop", "address")
    m.add("redis-url", lambda d: "redis://:" + d(LETTERS, 24) + "@cache:6379/0", "address")
    m.add("registry-url", lambda d: "https://robot:" + d(LETTERS, 20) + "@registry.example.org/v2", "address")
    m.add("bearer", lambda d: "Authorization: " + "Bearer " + d(LETTERS, 40), "Bearer")
    m.add("basic", lambda d: "Authorization: " + "Basic " + base64.b64encode(("shop:" + d(LETTERS, 20)).encode()).decode(), "Basic")
    m.add("connection", lambda d: "Server=db.shop;Database=shop;User Id=shop;Pass" + "word=" + d(LETTERS, 20) + ";", "password")
    m.add("libpq", lambda d: "host=db.shop user=shop pass" + "word=" + d(LETTERS, 20) + " dbname=shop", "password")
    m.add("mysql", lambda d: "mysql" + "dump -h db.shop -uroot -p" + d(LETTERS, 20) + " shop", "'-p'")
    m.add("redis-client", lambda d: "redis-" + "cli -h cache -a " + d(LETTERS, 20) + " ping", "'-a'")
    m.add("registry-login", lambda d: "docker " + "login -u shop -p " + d(LETTERS, 20) + " registry.example.org", "'-p'")
    m.add("curl", lambda d: "cu" + "rl -sf -u shop:" + d(LETTERS, 20) + " https://shop.example.org", "'-u'")
    m.add("sql-user", lambda d: "CREATE USER shop IDENTIFIED" + " BY '" + d(LETTERS, 20) + "';", "IDENTIFIED BY")
    m.add("sql-role", lambda d: "CREATE ROLE shop LOGIN PASS" + "WORD '" + d(LETTERS, 20) + "';", "PASSWORD")
    m.add("attribute", lambda d: '<add key="Pass' + 'word" value="' + d(LETTERS, 20) + '" />', "Password")
    m.add("element", lambda d: "<db><pass" + "word>" + d(LETTERS, 20) + "</password></db>", "password")
    m.add("arrow", lambda d: "'pass" + "word' => '" + d(LETTERS, 20) + "',", "password")
    m.add("named-value", lambda d: '[{"name": "DB_PASS' + 'WORD", "value": "' + d(LETTERS, 20) + '"}]', "DB_PASSWORD")
    m.add("docker-config", lambda d: '{"auths":{"registry.example.org":{"au' + 'th":"' + base64.b64encode(("shop:" + d(LETTERS, 20)).encode()).decode() + '"}}}', "'auth'")
    m.add("bcrypt", lambda d: "shop:$2" + "y$05$" + d(LETTERS + "./", 53), "hash")
    m.add("apr1", lambda d: "shop:$ap" + "r1$" + d(LETTERS, 8) + "$" + d(LETTERS + "./", 22), "hash")
    m.add("shadow", lambda d: "shop:$" + "6$" + d(LETTERS, 16) + "$" + d(LETTERS + "./", 86), "hash")
    m.add("argon2", lambda d: "$arg" + "on2id$v=19$m=65536,t=3,p=4$" + d(BASE64, 22) + "$" + d(BASE64, 43), "hash")
    m.add("go-address", lambda d: "shop:" + d(LETTERS, 20) + "@tcp(db.shop:3306)/shop?parseTime=true", "address")
    m.add("image-address", lambda d: "robot:" + d(LETTERS, 20) + "@registry.example.org/shop/front", "address")
    # What only its name gives away: a text drawn by chance, which may as well be an id.
    m.add("aws-secret", lambda d: d(BASE64, 40), key="AWS_SECRET_ACCESS_KEY")
    m.add("hetzner", lambda d: d(LETTERS, 64), key="HCLOUD_TOKEN")
    m.add("cloudflare", lambda d: d(URL, 40), key="CLOUDFLARE_API_TOKEN")
    m.add("datadog", lambda d: d(HEX, 32), key="DD_API_KEY")
    m.add("twilio", lambda d: d(HEX, 32), key="TWILIO_AUTH_TOKEN")
    m.add("rails", lambda d: d(HEX, 128), key="SECRET_KEY_BASE")
    m.add("heroku", lambda d: "-".join([d(HEX, 8), d(HEX, 4), "4" + d(HEX, 3), "a" + d(HEX, 3), d(HEX, 12)]), key="HEROKU_API_KEY")
    m.add("wireguard", lambda d: d(BASE64, 43) + "=", key="WG_PRIVATE_KEY")
    m.add("join-token", lambda d: d(LOWER, 6) + "." + d(LOWER, 16), key="JOIN_TOKEN")
    m.add("password", lambda d: d(LETTERS + "!#%", 16), key="SMTP_PASSWORD")
    m.add("oidc", lambda d: d(LETTERS, 32), key="OIDC_CLIENT_SECRET")
    m.add("encryption", lambda d: d(BASE64, 43) + "=", key="ENCRYPTION_KEY")
    return m.forms
