#!/bin/sh
# Has this machine watched by a service that reports to a server:
#
#   sh install.sh https://mainstay.example [SITE] < token
#
# The site is where the private addresses of this machine are meant: two sites that use the same ones need a name each. The token comes
# on standard input, so that it stands in no list of processes. Run again, it replaces server and token, and keeps the site if none is
# named.
# `sh install.sh --remove` takes everything away again.
set -eu

here=$(dirname "$0")
unit=/etc/systemd/system/mainstay-observe.service
folder=/etc/mainstay

fail() {
	echo "error: $1" >&2
	exit 3
}

[ "$(id -u)" = 0 ] || fail "only root can install a service: run it with sudo"
command -v systemctl >/dev/null || fail "there is no systemd here: run mainstay observe by what starts programs on this machine"

if [ "${1-}" = --remove ]; then
	systemctl disable --now mainstay-observe.service 2>/dev/null || true
	rm -f "$unit" "$folder/observe.conf" "$folder/observe.token"
	systemctl daemon-reload
	echo "mainstay-observe is removed; what it had not reported is left in /var/lib/private/mainstay-observe"
	exit 0
fi

server=${1-}
case $server in
https://*) ;;
*) fail "name the server: sh install.sh https://mainstay.example < token" ;;
esac
case $server in
*[!A-Za-z0-9:/._~-]*) fail "$server is no address of a server" ;;
esac
site=${2-}
if [ -z "$site" ] && [ -f "$folder/observe.conf" ]; then
	site=$(sed -n 's/^MAINSTAY_SITE="\(.*\)"$/\1/p' "$folder/observe.conf")
fi
site=${site:-default}
# What systemd would read otherwise than it is written, and what no plan can name.
case $site in
*[[:cntrl:]\"\\\`\$]* | " "* | *" ") fail "$site is no name of a site: write it without quotes, \\, \` and \$, and without spaces around it" ;;
esac
[ "${#site}" -le 100 ] || fail "the name of the site is longer than 100 characters"
[ -x /usr/local/bin/mainstay-observe ] || fail "/usr/local/bin/mainstay-observe is missing: build it with npm run build:agent, and copy it there"
command -v ss >/dev/null || echo "ss is missing: refused and short connections will not be seen; it is in the package iproute2 (or iproute)" >&2

token=$(cat)
[ -n "$token" ] || fail "there is no token on standard input: sh install.sh $server < token"

install -d -m 0755 "$folder"
umask 077
printf '%s\n' "$token" >"$folder/observe.token"
printf 'MAINSTAY_SERVER=%s\nMAINSTAY_SITE="%s"\n' "$server" "$site" >"$folder/observe.conf"
install -m 0644 "$here/mainstay-observe.service" "$unit"
systemctl daemon-reload
systemctl enable mainstay-observe.service
systemctl restart mainstay-observe.service
systemctl --no-pager --lines 5 status mainstay-observe.service
