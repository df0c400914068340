#!/bin/sh
# Makes a time-stamp authority in an empty folder, for the tests of both languages: authority.sh FOLDER
#   ca.pem         the authority everybody here trusts        other-ca.pem   one that nobody trusts
#   good, expired  (certificate over in 2021), other (under other-ca), plain (no certificate for time stamps): .pem and .key
#   web, false-web     servers at 127.0.0.1, the second one under other-ca; web-both.pem is certificate and key in one
#   ts.cnf         sections good, expired, other of `openssl ts -reply`
set -eu
mkdir -p "$1"
cd "$1"
cat > ts.cnf <<'CNF'
[req]
distinguished_name = name
[name]
[ca_ext]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[middle_ext]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign
[tsa_ext]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[plain_ext]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
[web_ext]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth,clientAuth
subjectAltName = IP:127.0.0.1
[issue]
new_certs_dir = .
database = index.txt
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[base]
CNF
for section in good expired other; do
  cat >> ts.cnf <<CNF
[$section]
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
certs = ./middle.pem
CNF
done
: > index.txt
echo 01 > serial
key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key" 2>/dev/null; }
root() {
  key "$1"
  openssl req -x509 -new -key "$1.key" -subj "/CN=$2" -days 3650 -config ts.cnf -extensions ca_ext -out "$1.pem"
}
issue() { # name, subject, issuer, extensions, from, until
  [ -f "$1.key" ] || key "$1"
  openssl req -new -key "$1.key" -subj "/CN=$2" -config ts.cnf -out "$1.csr"
  openssl ca -batch -notext -config ts.cnf -name issue -cert "$3.pem" -keyfile "$3.key" -extfile ts.cnf -extensions "$4" \
    -startdate "$5" -enddate "$6" -in "$1.csr" -out "$1.pem" 2>/dev/null
}
root ca 'Trusted Root'
root other-ca 'Other Root'
issue middle 'Trusted Middle' ca middle_ext 20200101000000Z 20400101000000Z
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out good.key 2>/dev/null
issue good 'Test Authority' middle tsa_ext 20200101000000Z 20400101000000Z
issue expired 'Expired Authority' middle tsa_ext 20200101000000Z 20210101000000Z
issue other 'Other Authority' other-ca tsa_ext 20200101000000Z 20400101000000Z
issue web 'Web' ca web_ext 20200101000000Z 20400101000000Z
issue false-web 'False Web' other-ca web_ext 20200101000000Z 20400101000000Z
cat web.pem web.key > web-both.pem
issue plain 'No Authority' middle plain_ext 20200101000000Z 20400101000000Z
