#!/bin/sh
# Builds a Debian package around a cfpcheck that holds the Swift library (`make deb` makes both).
# usage: build.sh BINARY FOLDER      the package is written to FOLDER/cfpcheck_VERSION_ARCHITECTURE.deb
# The same commit gives the same package: times are the last commit's, owners root's.
set -eu
umask 022
here=$(cd "$(dirname "$0")" && pwd)
binary=$1
folder=$2
work=$folder/package

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH
maintainer=${MAINTAINER:-$(git -C "$here" log -1 --format='%an <%ae>' 2>/dev/null || echo 'cfpcheck maintainers <root@localhost>')}
version=$("$binary" --version)
architecture=$(dpkg --print-architecture)
package=$folder/cfpcheck_${version}_$architecture.deb

rm -rf "$work"
mkdir -p "$work/DEBIAN" "$work/usr/bin" "$work/usr/share/man/man1" "$work/usr/share/doc/cfpcheck" \
  "$work/usr/share/bash-completion/completions" "$work/usr/share/zsh/vendor-completions" \
  "$work/usr/share/fish/vendor_completions.d"

install -m 755 "$binary" "$work/usr/bin/cfpcheck"
strip --remove-section=.comment --remove-section=.note "$work/usr/bin/cfpcheck"

python3 "$here/manpage.py" "$binary" | gzip -9n > "$work/usr/share/man/man1/cfpcheck.1.gz"
"$binary" --generate-completion-script bash | sed '1{/^#!/d;}' > "$work/usr/share/bash-completion/completions/cfpcheck"
"$binary" --generate-completion-script zsh > "$work/usr/share/zsh/vendor-completions/_cfpcheck"
"$binary" --generate-completion-script fish > "$work/usr/share/fish/vendor_completions.d/cfpcheck.fish"

install -m 644 "$here/copyright" "$work/usr/share/doc/cfpcheck/copyright"
{
  echo "cfpcheck ($version) unstable; urgency=medium"
  echo
  echo "  * Built from commit $(git -C "$here" rev-parse --short HEAD 2>/dev/null || echo unknown)."
  echo
  echo " -- $maintainer  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n > "$work/usr/share/doc/cfpcheck/changelog.gz"

# The C libraries that the binary is linked with, by the packages that hold them here.
if command -v dpkg-shlibdeps >/dev/null; then
  mkdir -p "$folder/shlibdeps/debian"
  echo 'Source: cfpcheck' > "$folder/shlibdeps/debian/control"
  depends=$(cd "$folder/shlibdeps" && dpkg-shlibdeps -O -e"$OLDPWD/$work/usr/bin/cfpcheck" 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
else
  depends='libarchive13, libc6, libgcc-s1, libsqlite3-0, libssl3, libstdc++6, libxml2'
fi

cat > "$work/DEBIAN/control" <<CONTROL
Package: cfpcheck
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size --exclude=DEBIAN "$work" | cut -f1)
Depends: $depends
Recommends: libxlsxwriter4
Section: science
Priority: optional
Description: recompute the figures of product-carbon-footprint reports
 cfpcheck reads a product-carbon-footprint report (ISO 14067, GB/T 24067) as it
 was printed, turns it into data without losing a word, recomputes every figure
 in it by interval arithmetic on the printed digits, and says which ones cannot
 be right, and why.
 .
 Reports may be text, Markdown or HTML, one or a hundred thousand of them.
CONTROL
(cd "$work" && find usr -type f | LC_ALL=C sort | xargs md5sum) > "$work/DEBIAN/md5sums"

find "$work" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$work" "$package"
echo "$package"
