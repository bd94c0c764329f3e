"""What looks like a credential and is none: nothing of it may be reported, in no place."""

import base64
import random
import re
import string

from formats import BASE64, BEGIN, END, HEX, LETTERS, Form, pem

ROUND = "iVBORw0KGgo"  # the beginning of a PNG in Base64


def texts(seed):
    rng = random.Random(f"{seed} lookalikes")

    def draw(signs, count):
        return "".join(rng.choice(signs) for _ in range(count))

    def encoded(text):
        return base64.b64encode(text.encode()).decode()

    words = "A service that keeps photographs of cats, made for those who like them; version 2 of it."
    return {
        "image by digest": "ghcr.io/example/front:v1.2.0@sha256:" + draw(HEX, 64),
        "digest": "sha256:" + draw(HEX, 64),
        "checksum of 256 bits": draw(HEX, 64),
        "checksum of 512 bits": draw(HEX, 128),
        "checksum of 128 bits": draw(HEX, 32),
        "checksum of a package": "sha512-" + draw(BASE64, 86) + "==",
        "commit": draw(HEX, 40),
        "short commit": draw(HEX, 10),
        "module at a commit": "git::https://github.com/example/modules.git//network?ref=" + draw(HEX, 40),
        "UUID": "-".join([draw(HEX, 8), draw(HEX, 4), "4" + draw(HEX, 3), "a" + draw(HEX, 3), draw(HEX, 12)]),
        "key of SSH": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + draw(BASE64, 43) + " shop@example.org",
        "RSA key of SSH": "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ" + draw(BASE64, 330) + " shop@example.org",
        "public key": pem("PUBLIC KEY", draw(BASE64, 380)),
        "certificate": pem("CERTIFICATE", draw(BASE64, 1200)),
        "request for a certificate": pem("CERTIFICATE REQUEST", draw(BASE64, 600)),
        "certificate in Base64": encoded(pem("CERTIFICATE", draw(BASE64, 600))),
        "public key in Base64": encoded(pem("PUBLIC KEY", draw(BASE64, 380))),
        "public key of PGP": pem("PGP PUBLIC KEY BLOCK", draw(BASE64, 600)),
        "recipient of age": "age1" + draw(string.ascii_lowercase + string.digits, 58),
        "file for age": f"{BEGIN}AGE ENCRYPTED FILE-----\n{draw(BASE64, 64)}\n{END}AGE ENCRYPTED FILE-----\n",
        "value of SOPS": f"ENC[AES256_GCM,data:{draw(BASE64, 40)},iv:{draw(BASE64, 43)}=,tag:{draw(BASE64, 22)}==,type:str]",
        "schematic of Talos": "factory.talos.dev/metal-installer/" + draw(HEX, 64) + ":v1.11.5",
        "public key of WireGuard": draw(BASE64, 43) + "=",
        "fingerprint": "SHA256:" + draw(BASE64, 43),
        "host name": "a1b2c3d4-5e6f-4a3b-9c8d-2f1e0d9c8b7a.eu-central-1.elb.example.org",
        "name of an onion service": draw(string.ascii_lowercase + "234567", 56) + ".onion",
        "name of a bucket": "arn:aws:s3:::shop-backups-2026-11/daily",
        "name of a role": "arn:aws:iam::123456789012:role/shop-backup",
        "long name": "shop-community-web-frontend-deployment-canary-of-the-second-generation-v2",
        "name of an image": "registry.example.org:5000/shop/front-end-of-the-shop:v1.2.0-rc.3",
        "words in Base64": encoded(words),
        "JSON in Base64": encoded('{"name": "shop", "kind": "web", "replicas": 3, "hosts": ["shop.example.org"]}'),
        "icon": "data:image/png;base64," + ROUND + draw(BASE64, 600) + "==",
        "drawing": '<svg viewBox="0 0 24 24"><path d="M12 2.5l3.09 6.26L22 9.77l-5 4.87 1.18 6.88L12 18.27z"/></svg>',
        "times": "*/15 3-5 1,15 * 1-5",
        "versions": ">= 1.2.3-rc.1, < 2.0.0",
        "address": "https://shop.example.org:8443/a/b1/c2?page=12&size=100#top",
        "address with a user": "https://robot@registry.example.org/v2",
        "address with places for a password": "postgres://$(USER):$(PASSWORD)@db.shop:5432/shop",
        "address of a template": "redis://:{{ .password }}@cache:6379/0",
        "addresses": "http://a.example.org:8080,http://b.example.org:8080 mailto:shop@example.org",
        "mail": "Shop <shop+2026@example.org>",
        "flag without its value": "--token-file=/var/run/secrets/tokens/vault-token1",
        "flag of a variable": "--password=$(DB_PASSWORD1)",
        "shell": 'export TOKEN="$(cat /run/secrets/token1)"; test -n "$TOKEN" || exit 1',
        "shell with a variable": "PGPASSWORD=${DB_PASSWORD_1234567890} pg_dump --format=custom",
        "name of a secret": "secretName: shop-database-credentials-v2",
        "reference to a secret": "secretKeyRef: { name: shop-database-app2, key: password }",
        "names of keys": "existingSecret: shop-admin1\npasswordKey: admin-password1\ntokenSecretRef: shop-token1\n",
        "code": 'token = request.headers.get("X-Auth-Token2", "")\npassword = os.environ["DB1_PASSWORD"]\n',
        "HCL": 'password = random_password.database2.result\ntoken    = var.hcloud_token1\nsecret   = data.vault_generic_secret.shop1.data["key"]\n',
        "prose": "The token for this is made by the operator; the password: see the page about secrets, chapter 12.",
        "headers": "Authorization: Bearer ${TOKEN}\nX-Forwarded-Proto: https\n",
        "query of Prometheus": 'sum by (namespace) (rate(http_requests_total{code=~"5..", job="shop"}[5m])) > 0.05',
        "path of an API": "/api/v1/namespaces/shop/services/http:front:8080/proxy",
        "tokens of a model": "max_tokens: 4096, token_limit: 128000, tokenizer: cl100k_base",
        "place of a token": "tokenURL: https://id.example.org/oauth2/v1/token",
        "keys of a sort": "sort_key: created_at_2026, primary-key: order_id_v2, partition key: customer1234",
        "Talos disk": 'disk.transport == "nvme" && disk.size > 100u * GiB && !system_disk',
        "flags of commands": 'mysql -uroot -p"$MYSQL_ROOT_PASSWORD1" shop; mysqldump -uroot -p${ROOT_PASSWORD_1} -P3306 shop1; curl -u "$USER:$PASS1234567" https://x',
        "flags with places": "mysql -uroot -p<password> shop; curl -u user:<password1234> https://x; mysql -p{{ .password1 }} -h db1; mysql -p[password1234]",
        "ports of containers": "docker run --name mysql -p127.0.0.1:3306:3306 -p8080:80 -u 1000:1000 --user nobody:nogroup mysql:8.0.36",
        "folders": "mkdir -p /var/lib/mysql/data1; mysql -protocol=tcp; find . -prune -path ./node_modules12",
        "users of SQL": "CREATE USER shop IDENTIFIED BY '${SHOP_PASSWORD1}'; CREATE USER a IDENTIFIED BY '$(PASSWORD12)'; identified by the label app1234",
        "roles of SQL": "ALTER ROLE shop PASSWORD '$PGPASSWORD12'; ALTER ROLE shop PASSWORD NULL; CREATE ROLE shop1 LOGIN PASSWORD :'password1'",
        "attributes": '<add key="Password" value="${DB_PASSWORD1}" /><add key="PasswordFile" value="/run/secrets/db1" /><add key="Password" value="" />',
        "elements": "<password>${env.DB_PASSWORD1}</password><password></password><token>$TOKEN1234567</token>",
        "lists of variables": "- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: shop-db12345\n- name: TOKEN\n  value: $(TOKEN123456)\n",
        "types of logins": '{"auth": "kubernetes", "auths": {}, "method": {"auth": "authentication-v1alpha1"}, "auth ": {"type": "oauth2"}}',
        "image in an old style": "registry.example.org/shop/front:2026.11.23-a1b2c3d4e5@sha256:" + "3" * 64,
        "sums of money": "$5 and $6 for $1 a month, $2y later; ${1}$2$3 of $12",
        "shown hash": "{SHA256} is the name of a digest, {sha} is a place",
        "empty password": 'password: ""\ntoken: null\napi_key: ~\n',
        "group of users": "system:serviceaccounts:shop, system:bootstrappers:kubeadm:default-node-token",
    }


def cases(seed):
    """As cases of the corpus, by a key that says nothing."""
    return [Form(name, text, "SETTING", text) for name, text in texts(seed).items()]


def names():
    """Keys that only sound like those of a credential, and what stands there."""
    return {
        "BYPASS": "no", "COMPASS": "north", "TOKENIZER": "words", "TOKEN_FILE": "/run/secrets/token", "PASSWORD_FILE": "/run/secrets/db",
        "SECRET_NAME": "shop-admin", "EXISTING_SECRET": "shop-admin", "TOKEN_URL": "https://id.example.org/token", "KEY": "value",
        "KEYBOARD": "de", "PUBLIC_KEY": "abc", "SORT_KEY": "created", "PASSWORD_KEY": "password", "TOKEN_TTL": "24h", "PASS_THROUGH": "yes",
        "ACCESS_KEY_ID_NAME": "id", "PASSWORD_LENGTH": "32", "MAX_TOKENS": "4096", "TOKEN": "$SHOP_TOKEN", "DB_PASSWORD": "{{ .password }}",
        "API_KEY": "", "JWT_SECRET": "$(JWT)", "AUTH_TOKEN": "/var/run/secrets/token", "SMTP_PASSWORD": "ENC[AES256_GCM,data:abc]",
    }


# Texts of the language: raw ones, blocks, and plain ones.
LITERALS = re.compile(r'#"""\n(.*?)"""#|"""\n(.*?)"""|#"(.*?)"#|"((?:[^"\\\n]|\\.)*)"', re.DOTALL)
HOLE = re.compile(r"\\\((?:[^()]|\([^()]*\))*\)")
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def literals(source):
    """The texts that stand in a source of the language, with a place for each hole."""
    for raw_block, block, raw, text in LITERALS.findall(re.sub(r"(?m)^\s*//.*$", "", source)):
        if raw_block or raw:
            yield raw_block or raw
        else:
            shown = HOLE.sub("$(hole)", block or text)
            yield re.sub(r"\\(.)", lambda m: ESCAPES.get(m.group(1), m.group(1)), shown)
